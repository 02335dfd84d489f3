import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/kernel/instant.js';
import { advance } from '../../src/lifecycle/advance.js';
import { comingDates } from '../../src/lifecycle/coming-dates.js';
import { suspensionExpiry } from '../../src/rules/suspending/suspension-expiry.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
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
  readTerm,
  smuggled,
  suspended,
  trial,
} from './subscriptions.js';

/** Each date with its rules; of a window, whose row may cite more, the first. */
const told = (subscription: Subscription, until: string): readonly string[] =>
  comingDates(subscription, { untilAt: at(until) }).map(({ what, at: when, basis }) => {
    const rules = basis.map(({ rule }) => rule);
    const cited = what === 'window-closes' || what === 'refund-changes' ? rules.slice(0, 1) : rules;
    return `${what} ${when === null ? 'not known' : isoDate(when)} ${cited.join(' ')}`;
  });
const only = (subscription: Subscription, until: string, what: string): readonly string[] =>
  comingDates(subscription, { untilAt: at(until) }).flatMap((date) => (date.what === what && date.at !== null ? [isoDate(date.at)] : []));

describe('comingDates', () => {
  it('counts the charges of a term outside the chain of its anchor from its own start [T1]', () => {
    const term = { ...readTerm('2024-03-01', '2027-03-01', 'P3Y'), anchorAt: at('2024-01-15') };
    expect(only(active({ orderedAt: at('2024-03-01'), term }), '2027-03-01', 'charge')).toEqual(['2024-03-01', '2025-03-01', '2026-03-01']);
  });

  it('tells of no change of a refund where the window only opens', () => {
    const early = active({ changedAt: days(at('2024-03-01T10:00Z'), -1) });
    expect(only(early, '2024-03-09', 'refund-changes')).toEqual(['2024-03-02']);
    expect(only(early, '2024-03-09', 'window-closes')).toEqual(['2024-03-08']);
  });

  it('tells each date of a window once, and none of them again after it', () => {
    for (const family of [
      'new-commerce-license',
      'isv-saas',
      'software-subscription',
      'perpetual-software',
      'azure-reservation',
    ] as const) {
      const dates = comingDates(active({ family, autoRenew: false }), { untilAt: at('2025-03-01T10:00Z') });
      const ofWindow = dates.filter(({ what }) => what === 'window-closes' || what === 'refund-changes').map(({ at: when }) => when);
      expect(new Set(ofWindow).size).toBe(ofWindow.length);
      const closes = dates.findIndex(({ what }) => what === 'window-closes');
      expect(dates.slice(closes + 1).some(({ what }) => what === 'refund-changes')).toBe(false);
    }
  });

  it('tells of new commerce: charge, change of the refund, closing of the window, renewal, and so on [W14, T1, C3]', () => {
    expect(told(active(), '2025-03-03')).toEqual([
      'charge 2024-03-01 T1 T3',
      'refund-changes 2024-03-02 W14',
      'window-closes 2024-03-08 W14',
      'renewal 2025-03-01 C3 T4',
      'charge 2025-03-01 T1 T3',
      'refund-changes 2025-03-02 W14',
    ]);
  });

  it('begins where the span does: a date before it is left out, one at its first instant is told, and no state is skipped', () => {
    const untilAt = at('2025-03-03');
    const all = comingDates(active(), { untilAt });
    const closesAt = at('2024-03-08T10:00Z');
    expect(comingDates(active(), { fromAt: closesAt, untilAt })).toEqual(all.slice(2));
    expect(comingDates(active(), { fromAt: ms(closesAt, 1), untilAt })).toEqual(all.slice(3));
    expect(comingDates(active(), { fromAt: at('2020-01-01'), untilAt })).toEqual(all);
    expect(comingDates(active(), { fromAt: untilAt, untilAt })).toEqual([]);
    expect(() => comingDates(active(), { fromAt: untilAt, untilAt: closesAt })).toThrow(
      `inverted-dates at "span.untilAt": expected an instant not before span.fromAt, received ${String(closesAt)}`,
    );
  });

  it('leaves out what falls on the limit itself', () => {
    const closesAt = at('2024-03-08T10:00Z');
    expect(comingDates(active(), { untilAt: closesAt }).map(({ what }) => what)).not.toContain('window-closes');
    expect(comingDates(active(), { untilAt: ms(closesAt, 1) }).map(({ what }) => what)).toContain('window-closes');
    const endsAt = at('2025-03-01T10:00Z');
    expect(comingDates(active(), { untilAt: endsAt }).map(({ what }) => what)).not.toContain('renewal');
    expect(comingDates(active(), { untilAt: ms(endsAt, 1) }).map(({ what }) => what)).toContain('renewal');
  });

  it('tells a term that is not renewed to its end: term end, disabled, deleted [L4]', () => {
    expect(told(active({ autoRenew: false }), '2034-03-01').slice(3)).toEqual([
      'term-ends 2025-03-01 L4',
      'disabled 2025-03-31 L4',
      'deleted 2025-06-29 L4',
    ]);
  });

  it('lets billing go on while new commerce is suspended, until its term ends [L3]', () => {
    expect(told(suspended({ billingCycle: 'monthly' }), '2034-03-01')).toEqual([
      ...['06', '07', '08', '09', '10', '11', '12'].slice(1).map((month) => `charge 2024-${month}-01 L3`),
      'charge 2025-01-01 L3',
      'charge 2025-02-01 L3',
      'disabled 2025-03-01 L3',
      'deleted 2025-06-29 L3',
    ]);
  });

  it('lets billing stop while a traditional subscription is suspended [L1, D4]', () => {
    const before = suspended({
      family: 'license-based',
      suspendedAt: at('2019-12-01'),
      orderedAt: at('2019-06-01'),
      term: termFrom(at('2019-06-01'), 'P1Y'),
      billingCycle: 'monthly',
    });
    const dates = { accountOpenedAt: at('2019-06-01'), firstBillingAt: at('2019-06-01') };
    expect(told({ ...before, ...dates }, '2034-03-01')).toEqual(['deleted 2020-02-29 D4 L1 D5']);
  });

  it('has a row without a date where a missing fact decides the deletion: with the bounds of the expiry, from its earliest end on [I3]', () => {
    const before = suspended({ family: 'license-based', suspendedAt: at('2019-12-01'), orderedAt: at('2017-06-01'), term: null });
    const bounds = { earliestAt: at('2020-02-29'), latestAt: at('2020-03-31') };
    expect(suspensionExpiry(before)).toMatchObject({ verdict: 'undetermined', bounds });
    expect(comingDates(before, { untilAt: ms(at('2020-02-29'), 1) })).toMatchObject([
      { what: 'deleted', at: null, bounds, basis: [{ rule: 'D4' }, {}, {}] },
    ]);
    expect(comingDates(before, { untilAt: at('2034-03-01') })).toHaveLength(1);
    expect(comingDates(before, { untilAt: at('2020-02-29') })).toEqual([]);
  });

  it('has a row without a date where it is not stated who suspended marketplace software [D4] [L7]', () => {
    const open = suspended({ family: 'isv-saas', autoRenew: true, term: null, suspendedAt: at('2024-06-01') });
    expect(comingDates(open, { untilAt: at('2034-01-01') })).toMatchObject([
      { what: 'deleted', at: null, bounds: { earliestAt: at('2024-07-01'), latestAt: at('2024-09-30') } },
    ]);
  });

  it('tells of the extended service term: charged month by month from the end of the term, without end [L5]', () => {
    const bought = { orderedAt: at('2025-05-31'), billingCycle: 'annual', term: termFrom(at('2025-05-31'), 'P1Y') } as const;
    expect(told(active({ ...bought, endOfTerm: 'extend' }), '2026-10-01').slice(3)).toEqual([
      'term-ends 2026-05-31 L5 L8',
      'charge 2026-05-31 L5 L5',
      'charge 2026-06-30 L5 L5',
      'charge 2026-07-31 L5 L5',
      'charge 2026-08-31 L5 L5',
      'charge 2026-09-30 L5 L5',
    ]);
    expect(only(extended(), '2036-06-01', 'charge')).toHaveLength(120);
  });

  it('tells of a term that ends by choice: disabled at its end, deleted 90 days later, and nothing is charged any more [L8]', () => {
    const bought = { orderedAt: at('2025-05-31'), billingCycle: 'annual', term: termFrom(at('2025-05-31'), 'P1Y') } as const;
    expect(told(active({ ...bought, endOfTerm: 'end' }), '2030-01-01').slice(3)).toEqual([
      'disabled 2026-05-31 L8',
      'deleted 2026-08-29 L8',
    ]);
  });

  it('tells nothing of what follows a term without auto-renew, where the choice is not stated [L8]', () => {
    const bought = { orderedAt: at('2025-05-31'), billingCycle: 'annual', term: termFrom(at('2025-05-31'), 'P1Y') } as const;
    expect(told(active({ ...bought, autoRenew: false }), '2030-01-01').slice(3)).toEqual([]);
    expect(told(active({ ...bought, autoRenew: false, endOfTerm: 'renew' }), '2026-06-01')).toContain('renewal 2026-05-31 C3 T4');
  });

  it('tells of the renewal that leads into new commerce, and nothing after it [M1]', () => {
    const bought = { family: 'license-based', orderedAt: at('2023-02-01'), term: termFrom(at('2023-02-01'), 'P1Y') } as const;
    const commercial = active({ ...bought, segment: 'commercial', hasEquivalent: true });
    expect(told(commercial, '2030-01-01').slice(-1)).toEqual(['migrated 2024-02-01 M1']);
  });

  it.each([
    ['monthly', 12],
    ['annual', 1],
    ['biennial', 1],
    ['triennial', 1],
    ['one-time', 1],
    ['none', 0],
  ] as const)('charges a %s cycle %i times in a year [T1]', (billingCycle, count) => {
    expect(only(active({ billingCycle }), '2025-03-01', 'charge')).toHaveLength(count);
  });

  it('charges a term of three years each year, or once where it is billed once [T1]', () => {
    const term = termFrom(at('2024-03-01T10:00Z'), 'P3Y');
    expect(only(active({ term }), '2027-03-01', 'charge')).toEqual(['2024-03-01', '2025-03-01', '2026-03-01']);
    expect(only(active({ term, billingCycle: 'triennial' }), '2027-03-01', 'charge')).toEqual(['2024-03-01']);
    expect(only(active({ term, billingCycle: 'one-time' }), '2027-03-01', 'charge')).toEqual(['2024-03-01']);
  });

  it('counts each charge from the anchor [T3]', () => {
    const anchored = { ...termFrom(at('2024-02-29'), 'P1Y'), startsAt: at('2025-02-28'), endsAt: at('2026-02-28') };
    const yearly = active({ orderedAt: at('2024-02-29'), changedAt: at('2025-02-28'), billingCycle: 'monthly', term: anchored });
    expect(only(yearly, '2025-06-01', 'charge')).toEqual(['2025-02-28', '2025-03-29', '2025-04-29', '2025-05-29']);
  });

  it('counts each charge from the start of a term that is not of the chain of its anchor', () => {
    const odd = { ...readTerm('2025-02-15', '2025-05-15', 'P1Y'), anchorAt: at('2024-01-31') };
    const coterminous = active({ orderedAt: at('2024-01-31'), changedAt: at('2025-02-15'), billingCycle: 'monthly', term: odd });
    expect(only(coterminous, '2025-05-01', 'charge')).toEqual(['2025-02-15', '2025-03-15', '2025-04-15']);
  });

  it('counts charges from a 30th by clamping, or as a printed table has them [I39] [T3]', () => {
    const license = active({ orderedAt: at('2021-01-30'), billingCycle: 'monthly', term: termFrom(at('2021-01-30'), 'P1Y') });
    const charges = (subscription: Subscription, I39?: 'printed-table') =>
      comingDates(subscription, { untilAt: at('2022-01-30') }, I39 === undefined ? {} : { interpretations: { I39 } }).flatMap((date) =>
        date.what === 'charge' ? [isoDate(date.at).slice(5)] : [],
      );
    const clamped = ['01-30', '02-28', '03-30', '04-30', '05-30', '06-30', '07-30', '08-30', '09-30', '10-30', '11-30', '12-30'];
    expect(charges(license)).toEqual(clamped);
    const printed = ['01-30', '02-27', '03-30', '04-29', '05-30', '06-29', '07-30', '08-30', '09-29', '10-30', '11-29', '12-30'];
    expect(charges(license, 'printed-table')).toEqual(printed);
    // the table is one of a 30th that is not the last day of its month
    const fromJune = active({ orderedAt: at('2021-06-30'), billingCycle: 'monthly', term: termFrom(at('2021-06-30'), 'P1Y') });
    expect(charges(fromJune, 'printed-table')).toEqual(charges(fromJune));
  });

  it('leaves out charges before the last event', () => {
    const monthly = active({ billingCycle: 'monthly', changedAt: at('2024-05-01') });
    expect(only(monthly, '2024-07-01', 'charge')).toEqual(['2024-05-01', '2024-06-01']);
  });

  it('tells of marketplace software: its trial, its window, its renewals [R3, C2, E1]', () => {
    const orderedAt = at('2020-03-01');
    const saas = trial({ family: 'isv-saas', billingCycle: 'monthly', orderedAt, term: termFrom(at('2020-03-31'), 'P1M') });
    expect(told(saas, '2020-06-01')).toEqual([
      'trial-ends 2020-03-31 C2 R3 C1',
      'charge 2020-03-31 T1 T3',
      'renewal 2020-04-30 C3 T4',
      'charge 2020-04-30 T1 T3',
      'renewal 2020-05-30 C3 T4',
      'charge 2020-05-30 T1 T3',
    ]);
    expect(told(active({ family: 'isv-saas', billingCycle: 'monthly', orderedAt, term: null }), '2020-04-01')).toEqual([
      'window-closes 2020-03-02 E1',
    ]);
  });

  it('tells where a trial of marketplace software ends whose term is not stated, and nothing after it [R3]', () => {
    const saas = trial({ family: 'isv-saas', billingCycle: 'monthly', orderedAt: at('2020-03-01'), term: null });
    expect(told(saas, '2020-03-31')).toEqual([]);
    expect(told(saas, '2020-04-01')).toEqual(['trial-ends 2020-03-31 C2 R3 C1']);
    expect(told(saas, '2021-03-31')).toEqual(['trial-ends 2020-03-31 C2 R3 C1']);
  });

  it('tells of traditional licenses: the refund changes after the first month [W11]', () => {
    const license = active({ family: 'license-based', orderedAt: at('2021-03-01'), term: termFrom(at('2021-03-01'), 'P1Y') });
    expect(told(license, '2022-03-01').slice(1)).toEqual(['refund-changes 2021-04-01 W11']);
  });

  it('tells of each end', () => {
    expect(told(cancelled(), '2034-01-01')).toEqual(['deleted 2024-03-09 L6']);
    expect(told(expired(), '2034-01-01')).toEqual(['disabled 2025-03-31 L4', 'deleted 2025-06-29 L4']);
    expect(told(disabled(), '2034-01-01')).toEqual(['deleted 2025-06-29 L4']);
    expect(told(deleted(), '2034-01-01')).toEqual([]);
    expect(told(pending(), '2034-01-01')).toEqual(['window-closes 2024-03-04 W4']);
    expect(told(trial({ autoRenew: false }), '2034-01-01')).toEqual([
      'trial-ends 2024-03-31 R2',
      'disabled 2024-04-30 L4',
      'deleted 2024-07-29 L4',
    ]);
  });

  it('stops where nothing more can be told', () => {
    expect(told(active({ family: 'azure-savings-plan' }), '2034-01-01')).toEqual(['charge 2024-03-01 T1 T3']);
  });

  it('tells when marketplace software is unsubscribed that its publisher suspended, and nothing after that [L7]', () => {
    const byPublisher = suspended({ family: 'isv-saas', autoRenew: true, suspendedFor: null, suspendedBy: 'marketplace' });
    const limit = days(byPublisher.suspendedAt, 30);
    expect(comingDates(byPublisher, { untilAt: limit })).toEqual([]);
    expect(comingDates(byPublisher, { untilAt: at('2034-01-01') })).toMatchObject([
      { what: 'term-ends', at: limit, basis: [{ rule: 'L7' }] },
    ]);
  });

  it('looks ten years ahead without a step per day', () => {
    const monthly = active({ term: termFrom(at('2024-03-01T10:00Z'), 'P1M'), billingCycle: 'monthly' });
    const dates = comingDates(monthly, { untilAt: at('2034-03-01') });
    expect(dates.filter(({ what }) => what === 'renewal')).toHaveLength(119);
    expect(dates.filter(({ what }) => what === 'charge')).toHaveLength(120);
    expect(dates.filter(({ what }) => what === 'window-closes')).toHaveLength(120);
  });

  it('is in the order of time, each date with its rule, and agrees with what advance does', () => {
    for (const state of everyState) {
      const until = at('2030-01-01');
      const dates = comingDates(state, { untilAt: until });
      expect(dates.map((date) => date.at)).toEqual(dates.map((date) => date.at).sort((a, b) => (a ?? 0) - (b ?? 0)));
      expect(dates.every(({ basis }) => basis.length > 0)).toBe(true);
      const byTime = dates.filter(({ what }) => what !== 'charge' && what !== 'window-closes' && what !== 'refund-changes');
      expect(byTime.map((date) => date.at)).toEqual(advance(state, until).events.map((event) => event.at));
    }
  });

  it('tells nothing of words that are not in the lists', () => {
    expect(told(smuggled(active(), { family: 'constructor' }), '2034-01-01')).toEqual([]);
    expect(told(smuggled(suspended(), { family: 'constructor' }), '2034-01-01')).toEqual([]);
    expect(told(smuggled(active(), { status: 'constructor' }), '2034-01-01')).toEqual([]);
    expect(only(smuggled(active(), { billingCycle: 'constructor' }), '2025-01-01', 'charge')).toEqual([]);
  });
});
