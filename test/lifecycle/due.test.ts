import { describe, expect, it } from 'vitest';
import { endOfLifeBasis } from '../../src/lifecycle/due.js';
import { nextDue } from '../../src/lifecycle/next-due.js';
import { endOfLifeSteps } from '../../src/policy/end-of-life.js';
import type { Term } from '../../src/vocabulary/term.js';
import {
  active,
  at,
  cancelled,
  days,
  deleted,
  disabled,
  everyState,
  expired,
  extended,
  ms,
  pending,
  suspended,
  trial,
} from './subscriptions.js';

const endsAt = at('2025-03-01T10:00Z');

describe('what time does next', () => {
  it('converts a trial to the term that was bought with it, as it is, and to one from the closing where that starts elsewhere [R3]', () => {
    const closesAt = at('2024-03-31T10:00Z');
    const bought = { duration: 'P1M', startsAt: closesAt, endsAt: at('2024-04-20'), anchorAt: at('2024-01-31T10:00Z') } as const;
    const converted = (term: Term) => nextDue(trial({ family: 'isv-saas', billingCycle: 'monthly', term }), {})?.request;
    expect(converted(bought)).toEqual({ move: 'convert-trial', term: bought });
    expect(converted({ ...bought, startsAt: ms(closesAt, 1) })).toMatchObject({
      move: 'convert-trial',
      term: { duration: 'P1M', startsAt: closesAt, endsAt: at('2024-04-30T10:00Z') },
    });
  });

  it('ends a term that is not renewed at its end, also where the last event lies at that very instant', () => {
    expect(nextDue(active({ autoRenew: false, changedAt: endsAt }), {})).toMatchObject({ at: endsAt, request: { move: 'expire' } });
    expect(nextDue(active({ autoRenew: false, changedAt: ms(endsAt, 1) }), {})).toMatchObject({ at: ms(endsAt, 1), request: null });
  });

  it('is a move with its facts and rules, or the gap from which nothing more can be told', () => {
    const told = everyState.map((state) => {
      const due = nextDue(state, {});
      return `${state.status}: ${due === null ? 'nothing' : due.gaps === null ? `${due.request.move} ${due.basis.map(({ rule }) => rule).join(' ')}` : due.gaps[0].gap}`;
    });
    expect(told).toEqual([
      'pending: documents-silent',
      'trial: convert-trial R2',
      'active: renew C3 T4',
      'suspended: disable L3',
      'extended: nothing',
      'expired: disable L4',
      'disabled: delete L4',
      'cancelled: delete L6',
      'deleted: nothing',
      'migrated: nothing',
    ]);
  });

  it('comes when the facts say, whatever the clock says', () => {
    expect(nextDue(pending(), {})?.at).toBe(at('2024-03-31T10:00Z'));
    // a change of seats meanwhile begins no other 30 days
    expect(nextDue(pending({ changedAt: at('2024-03-10') }), {})?.at).toBe(at('2024-03-31T10:00Z'));
    expect(nextDue(trial(), {})?.at).toBe(at('2024-03-31T10:00Z'));
    expect(nextDue(active(), {})?.at).toBe(endsAt);
    expect(nextDue(suspended(), {})?.at).toBe(endsAt);
    expect(nextDue(expired(), {})?.at).toBe(days(endsAt, 30));
    expect(nextDue(disabled(), {})?.at).toBe(days(endsAt, 120));
    expect(nextDue(cancelled(), {})?.at).toBe(at('2024-03-09T10:00Z'));
  });

  it('cites the suspension where a disabled subscription comes from one [L3]', () => {
    const rules = (disabledAt: typeof endsAt) => nextDue(disabled({ disabledAt }), {})?.basis.map(({ rule }) => rule);
    expect(rules(endsAt)).toEqual(['L3']);
    expect(rules(ms(days(endsAt, 30), -1))).toEqual(['L3']);
    expect(rules(days(endsAt, 30))).toEqual(['L4']);
    expect(rules(ms(endsAt, -1))).toEqual(['L4']);
  });

  it('leaves the very limit to a reactivation that is still possible there [I4]', () => {
    const interpretations = { I4: 'still-possible' } as const;
    const traditional = suspended({ family: 'license-based', autoRenew: true });
    expect(nextDue(traditional, {})?.at).toBe(days(traditional.suspendedAt, 90));
    expect(nextDue(traditional, { interpretations })?.at).toBe(ms(days(traditional.suspendedAt, 90), 1));
    expect(nextDue(suspended(), { interpretations })?.at).toBe(ms(endsAt, 1));
  });

  it('is judged by the policy of a date that the caller names [L1]', () => {
    const old = suspended({
      family: 'license-based',
      term: null,
      autoRenew: true,
      orderedAt: at('2015-01-01'),
      suspendedAt: at('2016-11-30'),
    });
    expect(nextDue(old, {})).toBeNull();
    expect(nextDue(old, { policyAt: at('2017-01-01') })).toMatchObject({ at: at('2017-01-29'), request: { move: 'delete' } });
  });

  it('is not known at the end of a term before the first document on it, though the days are those of a later policy [L3]', () => {
    const startsAt = at('2018-10-12T22:00Z');
    const old = suspended({
      orderedAt: startsAt,
      suspendedAt: startsAt,
      changedAt: startsAt,
      term: { duration: 'P1M', startsAt, endsAt: at('2018-11-12T22:00Z'), anchorAt: startsAt },
    });
    expect(nextDue(old, { policyAt: at('2025-05-31') })).toMatchObject({
      at: at('2018-11-12T22:00Z'),
      request: null,
      gaps: [{ gap: 'before-first-source', firstSource: '2023-08-04' }],
    });
  });

  it('stops at the earliest end of a retention that a missing fact decides, with a gap for each and the bounds [I3]', () => {
    const old = suspended({ family: 'license-based', orderedAt: at('2019-01-01'), suspendedAt: at('2019-12-01') });
    const bounds = { earliestAt: at('2020-01-01'), latestAt: at('2020-03-31') };
    const gaps = [
      { gap: 'fact-missing', fact: 'accountOpenedAt' },
      { gap: 'fact-missing', fact: 'firstBillingAt' },
    ];
    expect(nextDue(old, {})).toMatchObject({ at: at('2020-02-29'), request: null, gaps, bounds, basis: [{ rule: 'D4' }, {}, {}] });
    const later = suspended({ family: 'license-based', term: null, suspendedAt: at('2023-12-01') });
    expect(nextDue(later, {})).toMatchObject({
      at: at('2023-12-01'),
      request: null,
      gaps: [{ gap: 'fact-missing', fact: 'term' }],
      bounds: { earliestAt: at('2023-12-01'), latestAt: at('2024-03-01') },
    });
  });

  it('of marketplace software hangs on who suspended it [D4] [L7]', () => {
    const saas = { family: 'isv-saas', term: null, suspendedAt: at('2024-06-01') } as const;
    const dates = { accountOpenedAt: at('2024-01-01'), firstBillingAt: at('2024-01-01') };
    expect(nextDue(suspended({ ...saas, ...dates, suspendedBy: 'partner' }), {})).toMatchObject({
      at: at('2024-08-30'),
      request: { move: 'delete' },
    });
    expect(nextDue(suspended({ ...saas, suspendedBy: 'marketplace' }), {})).toMatchObject({
      at: at('2024-07-01'),
      gaps: [{ gap: 'documents-silent', on: 'afterwards' }],
      bounds: null,
      basis: [{ rule: 'L7' }],
    });
    expect(nextDue(suspended({ ...saas, ...dates }), {})).toMatchObject({
      at: at('2024-07-01'),
      gaps: [{ gap: 'fact-missing', fact: 'suspendedBy' }],
      bounds: { earliestAt: at('2024-07-01'), latestAt: at('2024-08-31') },
      basis: [{ rule: 'D4' }, { rule: 'D5' }, { rule: 'L7' }],
    });
  });

  it('of new commerce suspended until 2023-08-03: silent after 90 days, or from an earlier end of its term [L10]', () => {
    const license = { orderedAt: at('2021-12-01'), suspendedAt: at('2022-06-01') } as const;
    expect(nextDue(suspended(license), {})).toMatchObject({ at: at('2022-08-30'), gaps: [{ gap: 'documents-silent', on: 'afterwards' }] });
    expect(nextDue(suspended({ ...license, suspendedAt: at('2022-10-01') }), {})).toMatchObject({
      at: at('2022-12-01'),
      gaps: [{ gap: 'documents-silent', on: 'afterwards' }],
    });
    expect(nextDue(suspended({ ...license, suspendedAt: at('2021-10-03') }), {})).toBeNull();
  });

  it('of new commerce suspended through its term end: disabled, or deleted by another interpretation [I29]', () => {
    const interpretations = { I29: 'deleted-at-term-end' } as const;
    expect(nextDue(suspended(), {})).toMatchObject({ at: endsAt, request: { move: 'disable' } });
    expect(nextDue(suspended(), { interpretations })).toMatchObject({ at: endsAt, request: { move: 'delete' }, basis: [{ rule: 'L3' }] });
  });

  it('of a new-commerce term without renewal is its end; the stages after it are known from 2023-08-04 [T5] [L4]', () => {
    const ends = (orderedAt: string) => nextDue(active({ autoRenew: false, orderedAt: at(orderedAt), changedAt: at(orderedAt) }), {});
    expect(ends('2022-08-03')).toMatchObject({
      at: at('2023-08-03'),
      request: { move: 'expire' },
      basis: [{ rule: 'T5', since: '2021-09-03' }],
    });
    expect(ends('2022-08-04')).toMatchObject({
      at: at('2023-08-04'),
      request: { move: 'expire' },
      basis: [{ rule: 'L4', since: '2023-08-04' }],
    });
    const stage = (expiredAt: string) => nextDue(expired({ expiredAt: at(expiredAt) }), {});
    const gaps = [{ gap: 'before-first-source', firstSource: '2023-08-04' }];
    expect(stage('2023-08-03T23:59:59.999Z')).toMatchObject({ request: null, gaps });
    expect(stage('2023-08-04')).toMatchObject({ at: at('2023-09-03'), request: { move: 'disable' } });
    expect(nextDue(cancelled({ cancelledAt: at('2023-08-03T23:59:59.999Z') }), {})).toMatchObject({ request: null, gaps });
    expect(nextDue(cancelled({ cancelledAt: at('2023-08-04') }), {})).toMatchObject({ at: at('2023-08-11'), request: { move: 'delete' } });
    expect(nextDue(disabled({ disabledAt: at('2023-08-03T23:59:59.999Z') }), {})).toMatchObject({ request: null, gaps });
  });

  it('is nothing without an end in sight', () => {
    for (const state of [active({ term: null }), suspended({ term: null }), extended(), deleted(), cancelled({ family: 'azure-plan' })]) {
      expect(nextDue(state, {})).toBeNull();
    }
  });
});

const steps = Object.keys(endOfLifeSteps) as readonly (keyof typeof endOfLifeSteps)[];
const rules = (family: 'new-commerce-license' | 'isv-saas' | 'software-subscription') =>
  steps.map(
    (step) =>
      `${step}: ${endOfLifeBasis(active({ family }), step, at('2024-05-01'))
        .map(({ rule }) => rule)
        .join(' ')}`,
  );

describe('the rules of each step of the end', () => {
  it('are those that speak of it [L3, L4, L6]', () => {
    expect(rules('new-commerce-license')).toEqual([
      'term-end: L4',
      'term-end-while-suspended: L3',
      'disabled-after-expiry: L4',
      'disabled-while-suspended: L3',
      'cancelled: L6',
    ]);
    expect(rules('isv-saas')[0]).toBe('term-end: C4');
  });

  it('are all of the row where none speaks of it [T5]', () => {
    expect(rules('software-subscription')[0]).toBe('term-end: T5');
    expect(rules('isv-saas')[4]).toBe('cancelled: C3 C4 T5');
  });

  it('cite the row of the order date [T5]', () => {
    const entry = (orderedAt: string) =>
      endOfLifeBasis(active({ family: 'software-subscription', orderedAt: at(orderedAt) }), 'term-end', at('2024-05-01'))[0].entry;
    expect(entry('2021-10-13T23:59:59.999Z')).toBe('end-of-life/software-subscription@2018-08-31');
    expect(entry('2021-10-14')).toBe('end-of-life/software-subscription@2021-10-14');
  });
});
