import { describe, expect, it } from 'vitest';
import { advance, isoDate, termFrom } from 'termbook';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import type { Duration } from '../../src/vocabulary/term.js';
import {
  active,
  at,
  cancelled,
  days,
  deleted,
  disabled,
  everyState,
  extended,
  ms,
  readTerm,
  smuggled,
  suspended,
  trial,
} from './subscriptions.js';

const told = (subscription: Subscription, to: string) => {
  const { subscription: after, events, gaps } = advance(subscription, at(to));
  return { status: after.status, events: events.map(({ event, at: when }) => `${event} ${isoDate(when)}`), gaps };
};

describe('what advance tells beside its events', () => {
  it('is a lost anchor only where a term renews', () => {
    const clamped = { term: readTerm('2024-02-29', '2024-03-29') };
    const renewing = advance(active({ billingCycle: 'monthly', ...clamped }), at('2024-03-30'));
    expect(renewing.gaps).toEqual([{ gap: 'fact-missing', fact: 'term.anchorAt' }]);
    const ending = advance(active({ billingCycle: 'monthly', autoRenew: false, ...clamped }), at('2024-03-30'));
    expect(ending.events).toMatchObject([{ event: 'expire' }]);
    expect(ending.gaps).toEqual([]);
  });

  it('are no facts but those of the move', () => {
    const facts = (events: readonly object[]) => events.map((event) => ('facts' in event ? event.facts : null));
    expect(facts(advance(active({ autoRenew: false }), at('2025-03-02')).events)).toStrictEqual([{}]);
    expect(facts(advance(active(), at('2025-03-02')).events)).toStrictEqual([{ completedAt: null }]);
  });
});

describe('advance: renewal', () => {
  it('renews at the exclusive end of the term, not a millisecond before [C3, T4]', () => {
    const endsAt = at('2025-03-01T10:00Z');
    expect(advance(active(), ms(endsAt, -1))).toEqual({ subscription: active(), events: [], gaps: [] });
    const { subscription, events } = advance(active(), endsAt);
    expect(subscription).toMatchObject({
      status: 'active',
      changedAt: endsAt,
      term: { startsAt: endsAt, endsAt: at('2026-03-01') },
    });
    expect(events).toMatchObject([{ event: 'renew', at: endsAt, facts: { completedAt: null }, basis: [{ rule: 'C3' }, { rule: 'T4' }] }]);
  });

  it.each([
    ['2022-01-31', ['2022-02-28', '2022-03-31', '2022-04-30', '2022-05-31']],
    ['2024-01-31', ['2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31']],
    ['2022-01-30', ['2022-02-28', '2022-03-30', '2022-04-30', '2022-05-30']],
    ['2022-01-29', ['2022-02-28', '2022-03-29', '2022-04-29', '2022-05-29']],
    ['2022-01-28', ['2022-02-28', '2022-03-28', '2022-04-28', '2022-05-28']],
  ])('renews monthly from the anchor %s [T3]', (anchor, starts) => {
    const monthly = active({ orderedAt: at(anchor), term: termFrom(at(anchor), 'P1M') });
    expect(
      told(monthly, '2022-06-01')
        .events.slice(0, 4)
        .map((event) => event.slice(-10)),
    ).toEqual(anchor.startsWith('2022') ? starts : []);
    expect(advance(monthly, days(at(starts[3] ?? ''), 1)).events.map(({ at: when }) => isoDate(when))).toEqual(starts);
  });

  it('keeps a leap day as the anchor over the years [T3]', () => {
    const yearly = active({ orderedAt: at('2024-02-29'), term: termFrom(at('2024-02-29'), 'P1Y') });
    expect(told(yearly, '2029-01-01').events).toEqual(['renew 2025-02-28', 'renew 2026-02-28', 'renew 2027-02-28', 'renew 2028-02-29']);
  });

  it('starts a chain of its own after a term of odd length [T8]', () => {
    const coterminous = active({ orderedAt: at('2022-07-15'), term: readTerm('2022-07-15', '2022-08-01') });
    expect(told(coterminous, '2022-10-15').events).toEqual(['renew 2022-08-01', 'renew 2022-09-01', 'renew 2022-10-01']);
  });

  it('opens a window of its own even after a short first term [W14, T8]', () => {
    const coterminous = active({ orderedAt: at('2022-07-15'), term: readTerm('2022-07-15', '2022-08-01') });
    const { subscription } = advance(coterminous, at('2022-08-05'));
    expect(subscription.windowStarts).toEqual([{ by: 'renewal', startsAt: at('2022-08-01'), seats: null }]);
  });

  it('ends older windows and stated deadlines', () => {
    const windowStarts = [
      { by: 'order', startsAt: at('2024-03-01T10:00Z'), seats: null },
      { by: 'seat-addition', startsAt: at('2025-02-28'), seats: 2 },
    ] as const;
    const { subscription } = advance(active({ windowStarts, stated: { cancelUntilAt: 'never' } }), at('2025-03-02'));
    expect(subscription).toMatchObject({ stated: null, windowStarts: [{ by: 'renewal', startsAt: at('2025-03-01T10:00Z'), seats: null }] });
  });

  it.each(['2024-03-01', '2024-02-01'])('refuses a term that starts on 2024-03-01 and ends on %s', (endsAt) => {
    const inverted = active({ orderedAt: at('2024-03-01'), term: readTerm('2024-03-01', endsAt) });
    expect(() => told(inverted, '2024-04-15')).toThrow('inverted-dates at "term.endsAt": expected an instant after startsAt');
  });
});

describe('advance: a lost anchor', () => {
  const gap = [{ gap: 'fact-missing', fact: 'term.anchorAt' }];
  const read = (startsAt: string, endsAt: string, duration: Duration = 'P1M') =>
    active({ orderedAt: at('2023-01-01'), changedAt: at(startsAt), term: readTerm(startsAt, endsAt, duration) });

  it('is said of a term that starts on the 28th of a February without stating its anchor: of a 28, 29, 30 or 31? [T3]', () => {
    const lost = read('2025-02-28', '2025-03-28');
    expect(told(lost, '2025-03-27T23:59:59.999Z').gaps).toEqual([]);
    expect(told(lost, '2025-03-28').gaps).toEqual(gap);
  });

  it('is said once, and answered all the same', () => {
    expect(told(read('2025-02-28', '2025-03-28'), '2025-06-01')).toEqual({
      status: 'active',
      events: ['renew 2025-03-28', 'renew 2025-04-28', 'renew 2025-05-28'],
      gaps: gap,
    });
  });

  it('is answered from the end of the term where that tells it', () => {
    expect(told(read('2025-02-28', '2025-03-31'), '2025-06-01').events).toEqual([
      'renew 2025-03-31',
      'renew 2025-04-30',
      'renew 2025-05-31',
    ]);
  });

  it.each([
    ['2025-04-30', '2025-05-30', 'P1M'],
    ['2028-02-29', '2028-03-29', 'P1M'],
    ['2025-02-28', '2026-02-28', 'P1Y'],
    ['2026-02-28', '2027-02-28', 'P1Y'],
    ['2027-02-28', '2028-02-28', 'P1Y'],
    ['2025-02-28', '2028-02-28', 'P3Y'],
    ['2027-02-28', '2030-02-28', 'P3Y'],
  ] as const)('is said of %s to %s, %s', (startsAt, endsAt, duration) => {
    expect(told(read(startsAt, endsAt, duration), endsAt).gaps).toEqual(gap);
  });

  it.each([
    ['2025-01-31', '2025-02-28', 'P1M'],
    ['2025-02-27', '2025-03-27', 'P1M'],
    ['2028-02-28', '2028-03-28', 'P1M'],
    ['2025-04-30', '2026-04-30', 'P1Y'],
    ['2028-02-29', '2029-02-28', 'P1Y'],
  ] as const)('cannot matter for %s to %s, %s', (startsAt, endsAt, duration) => {
    expect(told(read(startsAt, endsAt, duration), endsAt).gaps).toEqual([]);
  });

  it('is not lost where it is stated', () => {
    const stated = active({ term: { ...readTerm('2025-02-28', '2025-03-31'), anchorAt: at('2025-01-31') }, orderedAt: at('2023-01-01') });
    expect(told(stated, '2025-04-30')).toMatchObject({ events: ['renew 2025-03-31', 'renew 2025-04-30'], gaps: [] });
  });

  it('is said beside the gap that stops time', () => {
    const government = active({
      cloud: 'us-government',
      autoRenew: false,
      orderedAt: at('2025-04-30'),
      term: readTerm('2025-04-30', '2026-05-30'),
    });
    expect(told(government, '2026-06-01').gaps).toEqual([{ gap: 'documents-silent', on: 'afterwards' }]);
    const lost = trial({ family: 'azure-plan', orderedAt: at('2021-02-28') });
    expect(told(lost, '2022-01-01').gaps).toEqual([{ gap: 'documents-silent', on: 'afterwards' }]);
  });
});

describe('advance: the end of a term', () => {
  it('lets a new-commerce term that is not renewed be expired 30 days, disabled 90, then deleted [L4]', () => {
    const off = active({ autoRenew: false });
    const endsAt = at('2025-03-01T10:00Z');
    expect(told(off, '2026-01-01')).toEqual({
      status: 'deleted',
      events: ['expire 2025-03-01', 'disable 2025-03-31', 'delete 2025-06-29'],
      gaps: [],
    });
    expect(advance(off, ms(endsAt, -1)).subscription.status).toBe('active');
    expect(advance(off, endsAt).subscription).toMatchObject({ status: 'expired', expiredAt: endsAt });
    expect(advance(off, ms(days(endsAt, 30), -1)).subscription.status).toBe('expired');
    expect(advance(off, days(endsAt, 30)).subscription).toMatchObject({ status: 'disabled', disabledAt: days(endsAt, 30) });
    expect(advance(off, ms(days(endsAt, 120), -1)).subscription.status).toBe('disabled');
    const { subscription, events } = advance(off, days(endsAt, 120));
    expect(subscription).toMatchObject({ status: 'deleted', deletedAt: days(endsAt, 120), because: 'retention-over' });
    expect(events.map(({ basis }) => basis.map(({ rule }) => rule))).toEqual([['L4'], ['L4'], ['L4']]);
  });

  it('disables a suspended new-commerce subscription at the end of its term and deletes it 120 days later [L3]', () => {
    const endsAt = at('2025-03-01T10:00Z');
    expect(told(suspended(), '2026-01-01').events).toEqual(['disable 2025-03-01', 'delete 2025-06-29']);
    expect(advance(suspended(), ms(endsAt, -1)).subscription.status).toBe('suspended');
    expect(advance(suspended(), endsAt).subscription).toMatchObject({ status: 'disabled', disabledAt: endsAt });
    expect(advance(suspended(), ms(days(endsAt, 120), -1)).subscription.status).toBe('disabled');
    const { subscription, events } = advance(suspended(), days(endsAt, 120));
    expect(subscription).toMatchObject({ status: 'deleted', deletedAt: days(endsAt, 120) });
    expect(events.map(({ basis }) => basis.map(({ rule }) => rule))).toEqual([['L3'], ['L3']]);
  });

  it.each([
    ['2025-04-01', '2026-05-05', 'extended'],
    ['2025-04-01', '2026-05-04T00:00:00.001Z', 'extended'],
    ['2025-03-31T23:59:59.999Z', '2026-05-05', 'expired'],
    ['2025-04-01', '2026-05-04', 'expired'],
  ])('after a term from %s to %s that is to be extended it is %s [L5]', (startsAt, endsAt, status) => {
    const off = active({
      autoRenew: false,
      endOfTerm: 'extend',
      orderedAt: at('2025-01-01'),
      changedAt: at(startsAt),
      term: readTerm(startsAt, endsAt, 'P1Y'),
    });
    const { subscription, events } = advance(off, at(endsAt));
    expect(subscription.status).toBe(status);
    expect(events[0]?.basis[0]?.rule).toBe(status === 'extended' ? 'L5' : 'L4');
  });

  it('leaves an extended subscription as it is, month by month without end [L5]', () => {
    expect(told(extended(), '2040-01-01')).toEqual({ status: 'extended', events: [], gaps: [] });
  });

  it('does not know whether a government subscription is extended: that is disputed [L5]', () => {
    const off = { autoRenew: false, cloud: 'us-government', orderedAt: at('2025-05-04') } as const;
    const late = active({ ...off, term: termFrom(at('2025-05-05'), 'P1Y') });
    expect(told(late, '2026-05-05')).toEqual({ status: 'active', events: [], gaps: [{ gap: 'documents-silent', on: 'afterwards' }] });
    expect(told(active({ ...off, orderedAt: at('2024-05-04'), term: termFrom(at('2024-05-04'), 'P1Y') }), '2025-05-04').status).toBe(
      'expired',
    );
  });

  it('ends marketplace software with its term once auto-renew is off, and knows no stages after that [C4]', () => {
    const { subscription, events } = advance(active({ family: 'isv-saas', autoRenew: false }), at('2030-01-01'));
    expect(subscription.status).toBe('expired');
    expect(events).toMatchObject([{ event: 'expire', at: at('2025-03-01T10:00Z'), basis: [{ rule: 'C4' }] }]);
  });

  it('ends software bought before 2021-10-14 with its term, even with auto-renew on [T5]', () => {
    const bought = (orderedAt: string) =>
      told(active({ family: 'software-subscription', orderedAt: at(orderedAt), term: termFrom(at('2021-10-15'), 'P1Y') }), '2022-10-15')
        .events;
    expect(bought('2021-10-13T23:59:59.999Z')).toEqual(['expire 2022-10-15']);
    expect(bought('2021-10-14')).toEqual(['renew 2022-10-15']);
  });

  it('renews traditional licenses after 12 months, and cannot tell what comes where they do not renew [T5]', () => {
    const bought = { family: 'license-based', orderedAt: at('2021-03-01') } as const;
    expect(told(active(bought), '2022-03-02').events).toEqual(['renew 2022-03-01']);
    expect(told(active({ ...bought, autoRenew: false }), '2022-03-02').gaps).toEqual([{ gap: 'documents-silent', on: 'afterwards' }]);
  });

  it('cannot tell what comes after the term of a family whose texts are silent', () => {
    expect(told(active({ family: 'azure-reservation' }), '2025-03-01T09:59Z').gaps).toEqual([]);
    expect(told(active({ family: 'azure-reservation' }), '2025-03-01T10:00Z')).toEqual({
      status: 'active',
      events: [],
      gaps: [{ gap: 'documents-silent', on: 'afterwards' }],
    });
  });

  it.each([
    [71, ['renew 2022-03-01']],
    [72, []],
    [73, ['renew 2022-03-01']],
  ])('of a traditional plan of %s months brings %j: one of 72 never renews, and what follows is not told [W21]', (planMonths, events) => {
    const gaps = events.length > 0 ? [] : [{ gap: 'documents-silent', on: 'afterwards' }];
    expect(told(active({ family: 'license-based', orderedAt: at('2021-03-01'), planMonths }), '2022-03-02')).toMatchObject({
      events,
      gaps,
    });
  });

  it('has nothing to do without a term', () => {
    expect(told(active({ term: null }), '2040-01-01')).toEqual({ status: 'active', events: [], gaps: [] });
    expect(told(suspended({ term: null }), '2040-01-01')).toEqual({ status: 'suspended', events: [], gaps: [] });
  });
});

describe('advance: trials', () => {
  const closesAt = at('2024-03-31T10:00Z');

  it('converts a new-commerce trial on day 30 to a year, billed monthly, with 25 seats [R2]', () => {
    expect(advance(trial(), ms(closesAt, -1)).subscription.status).toBe('trial');
    const { subscription, events } = advance(trial(), closesAt);
    expect(subscription).toMatchObject({
      status: 'active',
      quantity: 25,
      billingCycle: 'monthly',
      trial: { closesAt },
      term: { duration: 'P1Y', startsAt: closesAt, endsAt: at('2025-03-31') },
    });
    expect(events).toMatchObject([{ event: 'convert-trial', at: closesAt, basis: [{ rule: 'R2' }] }]);
  });

  it('lets it expire with auto-renew off, with the stages of new commerce [R2, L4]', () => {
    expect(told(trial({ autoRenew: false }), '2025-01-01').events).toEqual([
      'expire 2024-03-31',
      'disable 2024-04-30',
      'delete 2024-07-29',
    ]);
  });

  it('lets a traditional trial expire unless it was converted by hand [R1]', () => {
    const { subscription, events } = advance(trial({ family: 'license-based' }), closesAt);
    expect(subscription).toMatchObject({ status: 'expired', expiredAt: closesAt });
    expect(events).toMatchObject([{ event: 'expire', basis: [{ rule: 'R1' }] }]);
    expect(told(trial({ family: 'license-based' }), '2040-01-01').status).toBe('expired');
  });

  it('lets the paid term of marketplace software begin at the end of its trial, then renews on the same schedule [C2]', () => {
    const saas = trial({ family: 'isv-saas', billingCycle: 'monthly', term: termFrom(closesAt, 'P1M') });
    expect(told(saas, '2024-06-15').events).toEqual(['convert-trial 2024-03-31', 'renew 2024-04-30', 'renew 2024-05-30']);
    expect(advance(saas, closesAt).subscription).toMatchObject({ quantity: 5, billingCycle: 'monthly', term: saas.term });
    expect(advance(saas, closesAt).events[0]?.basis[0]?.rule).toBe('C2');
  });

  it('lets that term begin at the end of the trial where the stated one starts elsewhere [C2]', () => {
    const saas = trial({ family: 'isv-saas', term: termFrom(at('2024-03-01T10:00Z'), 'P1M') });
    expect(advance(saas, closesAt).subscription.term).toEqual(termFrom(closesAt, 'P1M'));
  });

  it('misses the term of marketplace software where none is stated', () => {
    expect(told(trial({ family: 'isv-saas' }), '2024-04-01').gaps).toEqual([{ gap: 'fact-missing', fact: 'term' }]);
  });

  it('has nothing to do in a trial without end, and knows none of other families', () => {
    const opensAt = at('2024-03-01T10:00Z');
    expect(told(trial({ trial: { opensAt, closesAt: null } }), '2040-01-01').gaps).toEqual([]);
    expect(told(trial({ family: 'azure-plan' }), '2024-04-01').gaps).toEqual([{ gap: 'documents-silent', on: 'afterwards' }]);
  });
});

describe('advance: suspension', () => {
  const suspendedAt = at('2019-12-01');
  const traditional = { family: 'license-based', orderedAt: at('2019-06-01'), term: null, autoRenew: true, suspendedAt } as const;
  const dates = { accountOpenedAt: at('2019-06-01'), firstBillingAt: at('2019-06-01') };
  const deletion = (rest: object): string => told(suspended({ ...traditional, ...rest }), '2021-01-01').events.join();

  it('deletes a traditional subscription after 90 to 120 days [D4, L1]', () => {
    expect(deletion(dates)).toBe('delete 2020-02-29');
    expect(deletion({ accountOpenedAt: at('2019-11-10'), firstBillingAt: at('2019-11-25') })).toBe('delete 2020-03-15');
    expect(deletion({ accountOpenedAt: at('2019-09-01'), firstBillingAt: at('2019-11-25') })).toBe('delete 2020-03-30');
    const { subscription, events } = advance(suspended({ ...traditional, ...dates }), at('2020-02-29'));
    expect(subscription).toMatchObject({ status: 'deleted', deletedAt: at('2020-02-29'), because: 'retention-over' });
    expect(events[0]?.basis[0]?.rule).toBe('D4');
    expect(advance(suspended({ ...traditional, ...dates }), ms(at('2020-02-29'), -1)).subscription.status).toBe('suspended');
  });

  it('deletes it after 60 days in China [L2]', () => {
    expect(deletion({ cloud: 'china' })).toBe('delete 2020-01-30');
  });

  it('does not renew a traditional subscription while it is suspended [I18]', () => {
    expect(deletion({ ...dates, term: termFrom(at('2019-01-15'), 'P1Y') })).toBe('delete 2020-02-29');
  });
});

describe('advance: after the end', () => {
  it('deletes a canceled new-commerce subscription 7 days later [L6]', () => {
    const limit = at('2024-03-09T10:00Z');
    expect(advance(cancelled(), ms(limit, -1)).subscription.status).toBe('cancelled');
    const { subscription, events } = advance(cancelled(), limit);
    expect(subscription).toMatchObject({ status: 'deleted', deletedAt: limit, because: 'cancelled' });
    expect(events[0]?.basis.map(({ rule }) => rule)).toEqual(['L6']);
    expect(told(cancelled({ family: 'isv-saas' }), '2040-01-01').status).toBe('cancelled');
  });

  it('deletes a disabled one 120 days after its term, however it was disabled; without a term 90 days after the disabling [L3, L4]', () => {
    expect(told(disabled(), '2026-01-01').events).toEqual(['delete 2025-06-29']);
    expect(told(disabled({ disabledAt: at('2025-03-01T10:00Z') }), '2026-01-01').events).toEqual(['delete 2025-06-29']);
    expect(told(disabled({ disabledAt: at('2025-03-03T10:00Z') }), '2026-01-01').events).toEqual(['delete 2025-06-29']);
    expect(told(disabled({ term: null, disabledAt: at('2025-03-03T10:00Z') }), '2026-01-01').events).toEqual(['delete 2025-06-01']);
    expect(told(disabled({ disabledAt: at('2025-02-01T10:00Z') }), '2026-01-01').events).toEqual(['delete 2025-05-02']);
  });

  it('never leaves the end', () => {
    expect(advance(deleted(), at('2040-01-01'))).toEqual({ subscription: deleted(), events: [], gaps: [] });
  });
});

describe('advance: what is not in the lists', () => {
  it.each(['constructor', '__proto__', 'toString', 'office'])('tells nothing of the family %s', (family) => {
    for (const state of everyState) {
      const strange = smuggled({ ...state, id: 's' }, {});
      Object.defineProperty(strange, 'family', { value: family, enumerable: true });
      expect(advance(strange, at('2030-01-01'))).toEqual({
        subscription: strange,
        events: [],
        gaps: [{ gap: 'unknown-value', fact: 'family', value: family }],
      });
    }
  });

  it.each(['constructor', 'paused'])('tells nothing of the status %s', (status) => {
    const strange = smuggled(active(), { status });
    expect(advance(strange, at('2030-01-01'))).toEqual({
      subscription: strange,
      events: [],
      gaps: [{ gap: 'unknown-value', fact: 'status', value: status }],
    });
  });

  it('stops at the end of a term whose duration is in no list', () => {
    const strange = smuggled(active(), { term: { ...active().term, duration: 'constructor' } });
    expect(advance(strange, at('2030-01-01'))).toEqual({
      subscription: strange,
      events: [],
      gaps: [{ gap: 'unknown-value', fact: 'term.duration', value: 'constructor' }],
    });
  });

  it('stops at the end of a trial whose own term has a duration that is in no list [R3]', () => {
    const strange = smuggled(trial({ family: 'isv-saas', billingCycle: 'monthly', term: termFrom(at('2024-03-01T10:00Z'), 'P1M') }), {});
    const eternal = smuggled(strange, { term: { ...strange.term, duration: 'P7Y' } });
    expect(advance(eternal, at('2024-04-02'))).toEqual({
      subscription: eternal,
      events: [],
      gaps: [{ gap: 'unknown-value', fact: 'term.duration', value: 'P7Y' }],
    });
  });
});
