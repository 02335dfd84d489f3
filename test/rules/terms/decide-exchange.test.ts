import { describe, expect, it } from 'vitest';
import { instant, money, statuses } from 'termbook';
import { reservationTradeIns } from '../../../src/policy/reservation-exchange.js';
import type { Exchange } from '../../../src/rules/terms/decide-exchange.js';
import { decideExchange } from '../../../src/rules/terms/decide-exchange.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';

const reservation: Purchase = Object.freeze({ family: 'azure-reservation', billingCycle: 'monthly', orderedAt: instant('2019-01-01') });
const usd = (text: string) => money(text, 'USD');
const of = (rest: Partial<Exchange> = {}, bought: Partial<Purchase> = {}): Exchange => ({
  purchase: { ...reservation, ...bought },
  sameType: true,
  returned: usd('1800.00'),
  bought: usd('1800.00'),
  ...rest,
});
/** The answer in a word or a few: what the new one must cost, the reasons, or the gaps. */
function said(facts: Exchange, at: string): string {
  const answer = decideExchange(facts, instant(at));
  if (answer.verdict === 'allowed') return `allowed, ${answer.refund}, at least the ${answer.atLeast}`;
  if (answer.verdict === 'refused') return answer.reasons.map(({ code, rule }) => `${code} ${rule}`).join(', ');
  return answer.gaps
    .map((gap) => ('fact' in gap ? `${gap.gap} ${gap.fact}` : 'on' in gap ? `silent on ${gap.on}` : gap.firstSource))
    .join(', ');
}

describe('the trade-in of a reservation for a savings plan', () => {
  const plan = (rest: Partial<Exchange> = {}, bought: Partial<Purchase> = {}) =>
    of({ into: 'savings-plan', inSavingsPlans: true, sameType: null, ...rest }, bought);

  it('is not told before the first text at hand, and its commitment only from 2023-10-16 on [W17]', () => {
    expect(said(plan(), '2023-02-02T23:59:59.999Z')).toBe('2023-02-03');
    expect(said(plan(), '2023-02-03')).toBe('silent on price');
    expect(said(plan({ bought: usd('1.00') }), '2023-10-15T23:59:59.999Z')).toBe('silent on price');
    expect(said(plan(), '2023-10-16')).toBe('allowed, prorated, at least the remaining-commitment');
  });

  it('of 100 a month for three years after the 18th payment, the plan costs 1,800 or more [W17]', () => {
    expect(said(plan({ bought: usd('1799.99') }), '2026-01-08')).toBe('commitment-too-low W17');
    expect(said(plan({ bought: usd('1800.00') }), '2026-01-08')).toBe('allowed, prorated, at least the remaining-commitment');
    expect(said(plan({ bought: usd('1800.01') }), '2026-01-08')).toBe('allowed, prorated, at least the remaining-commitment');
    expect(said(plan({ returned: usd('0'), bought: null }), '2026-01-08')).toBe('allowed, prorated, at least the remaining-commitment');
  });

  it('is of what savings plans cover: virtual machines, dedicated hosts and app services alone [W17]', () => {
    expect(said(plan({ inSavingsPlans: false }), '2023-02-03')).toBe('not-exchangeable W17');
    expect(said(plan({ inSavingsPlans: false }), '2026-01-08')).toBe('not-exchangeable W17');
    expect(said(plan({ inSavingsPlans: null }), '2026-01-08')).toBe('fact-missing inSavingsPlans');
    for (const reservedProduct of ['red-hat', 'databricks'] as const) {
      expect(said(plan({}, { reservedProduct }), '2023-02-03')).toBe('not-exchangeable W17');
      expect(said(plan({}, { reservedProduct }), '2026-01-08')).toBe('not-exchangeable W17');
    }
    expect(said(plan({}, { reservedProduct: 'sentinel' }), '2023-02-03')).toBe('silent on price');
    expect(said(plan({}, { reservedProduct: 'sentinel' }), '2023-10-16')).toBe('not-exchangeable W17');
  });

  it('is of any number at first, of 100 at once from 2023-03-16 on, and of a part of a quantity [W17]', () => {
    const effect = (at: string) => decideExchange(plan(), instant(at));
    expect(effect('2023-10-16')).toMatchObject({ atOnce: 100, inParts: true });
    expect(reservationTradeIns.map(({ since, atOnce }) => [since, atOnce])).toEqual([
      ['2023-02-03', undefined],
      ['2023-03-16', 100],
      ['2023-10-16', 100],
    ]);
  });

  it('of another family is not told, and what it is traded in for is a word of the list [E12]', () => {
    expect(said(plan({}, { family: 'azure-linux-plan' }), '2026-01-08')).toBe('not-exchangeable E12');
    expect(said(plan({}, { family: 'isv-saas' }), '2026-01-08')).toBe('silent on move');
    expect(said(of({ into: 'gold' as 'reservation' }), '2026-01-08')).toBe('unknown-value into');
  });
});

describe('the exchange of a part', () => {
  it('is stated from 2022-10-10 on [W17]', () => {
    const inParts = (at: string) => {
      const answer = decideExchange(of(), instant(at));
      return answer.verdict === 'allowed' && [answer.inParts, answer.atOnce];
    };
    expect(inParts('2022-10-09T23:59:59.999Z')).toEqual([false, null]);
    expect(inParts('2022-10-10')).toEqual([true, null]);
    expect(inParts('2026-01-15')).toEqual([true, null]);
    expect(inParts('2027-02-01')).toEqual([true, null]);
  });
});

describe('the exchange of a reservation', () => {
  it('is not told before the first text, and then for one that costs no less than what comes back [W17]', () => {
    expect(said(of(), '2019-04-12T23:59:59.999Z')).toBe('2019-04-13');
    expect(said(of(), '2019-04-13')).toBe('allowed, prorated, at least the refund');
    expect(said(of(), '2020-06-11T23:59:59.999Z')).toBe('allowed, prorated, at least the refund');
    expect(said(of(), '2020-06-12')).toBe('allowed, prorated, at least the remaining-commitment');
  });

  it('a reservation of 100 a month for three years, after the 18th payment: the new one costs 1,800 or more [W17]', () => {
    expect(said(of({ bought: usd('1799.99') }), '2020-07-24')).toBe('commitment-too-low W17');
    expect(said(of({ bought: usd('1800.00') }), '2020-07-24')).toBe('allowed, prorated, at least the remaining-commitment');
    expect(said(of({ bought: usd('1800.01') }), '2020-07-24')).toBe('allowed, prorated, at least the remaining-commitment');
    const answer = decideExchange(of({ bought: usd('1799.99') }), instant('2020-07-24'));
    expect(answer.verdict === 'refused' && answer.reasons[0]).toEqual({
      code: 'commitment-too-low',
      rule: 'W17',
      errorCode: null,
      least: usd('1800.00'),
      offered: usd('1799.99'),
    });
  });

  it('from 2027-02-01 is not for reservations bought since then whose service savings plans cover [W17]', () => {
    const since = { orderedAt: instant('2027-02-01') };
    const before = { orderedAt: instant('2027-01-31T23:59:59.999Z') };
    expect(said(of({ inSavingsPlans: true }, since), '2027-03-01')).toBe('not-exchangeable W17');
    expect(said(of({ inSavingsPlans: false }, since), '2027-03-01')).toBe('allowed, prorated, at least the remaining-commitment');
    expect(said(of({}, since), '2027-03-01')).toBe('fact-missing inSavingsPlans');
    expect(said(of({ sameType: false }, since), '2027-03-01')).toBe('another-type W17');
    for (const day of ['2027-01-31T23:59:59.999Z', '2027-02-01', '2028-01-01']) {
      expect(said(of({ inSavingsPlans: true }, before), day)).toBe('allowed, prorated, at least the remaining-commitment');
      expect(said(of({}, before), day)).toBe('allowed, prorated, at least the remaining-commitment');
    }
  });

  it('is only for one of the same type; all reasons are told [W17]', () => {
    expect(said(of({ sameType: false }), '2023-01-01')).toBe('another-type W17');
    expect(said(of({ sameType: false, bought: usd('0.00') }), '2023-01-01')).toBe('another-type W17, commitment-too-low W17');
    expect(said(of({ sameType: false }, { orderedAt: instant('2023-01-01T00:00:00.001Z') }), '2023-01-01')).toBe(
      'before-order I14, another-type W17',
    );
    expect(said(of({ sameType: false }, { orderedAt: instant('2023-01-01') }), '2023-01-01')).toBe('another-type W17');
  });

  it.each(['suse', 'red-hat'] as const)(
    '%s is never exchanged from 2019-12-18, held as a reservation or as a plan [E12]',
    (reservedProduct) => {
      expect(said(of({}, { reservedProduct }), '2019-12-17T23:59:59.999Z')).toBe('allowed, prorated, at least the refund');
      expect(said(of({}, { reservedProduct }), '2019-12-18')).toBe('not-exchangeable E12');
      expect(said(of({}, { reservedProduct }), '2026-03-19')).toBe('not-exchangeable W17');
      expect(said(of({ sameType: false, bought: usd('0.00') }, { reservedProduct }), '2019-12-18')).toBe('not-exchangeable E12');
      expect(said(of({}, { family: 'azure-linux-plan', reservedProduct }), '2019-12-17T23:59:59.999Z')).toBe('2019-12-18');
      expect(said(of({}, { family: 'azure-linux-plan', reservedProduct }), '2019-12-18')).toBe('not-exchangeable E12');
    },
  );

  it.each(['databricks', 'synapse-pre-purchase', 'defender-for-cloud', 'sentinel'] as const)(
    '%s is not exchanged from 2026-01-15 [W17]',
    (reservedProduct) => {
      expect(said(of({}, { reservedProduct }), '2026-01-14T23:59:59.999Z')).toBe('allowed, prorated, at least the remaining-commitment');
      expect(said(of({}, { reservedProduct }), '2026-01-15')).toBe('not-exchangeable W17');
    },
  );

  it.each(['vmware-by-cloudsimple', 'red-hat-openshift'] as const)('%s is in no list of what is not exchanged [W17]', (reservedProduct) => {
    expect(said(of({}, { reservedProduct }), '2026-01-15')).toBe('allowed, prorated, at least the remaining-commitment');
  });

  it('needs the type and both amounts where nothing else refuses; what refuses does not need them [W17]', () => {
    expect(said({ purchase: reservation }, '2023-01-01')).toBe('fact-missing sameType, fact-missing returned, fact-missing bought');
    expect(said(of({ returned: null }), '2023-01-01')).toBe('fact-missing returned');
    expect(said(of({ bought: null }), '2023-01-01')).toBe('fact-missing bought');
    // any new one is worth as much as nothing
    expect(decideExchange(of({ returned: usd('0.00'), bought: null }), instant('2023-01-01')).verdict).toBe('allowed');
    expect(said(of({ bought: null, sameType: false }), '2023-01-01')).toBe('another-type W17');
    expect(said({ purchase: { ...reservation, reservedProduct: 'suse' } }, '2023-01-01')).toBe('not-exchangeable E12');
  });

  it('of one that has ended is refused; of other states no text speaks [W17]', () => {
    const ended = { cancelled: 'L6', deleted: 'D4', expired: 'L4', disabled: 'L4', migrated: 'M1' } as Record<string, string>;
    for (const status of statuses) {
      const rule = ended[status];
      const other = status === 'active' ? 'allowed, prorated, at least the remaining-commitment' : 'silent on move';
      expect(said(of({}, { status }), '2023-01-01')).toBe(rule === undefined ? other : `already-ended ${rule}`);
    }
  });

  it('what follows its term is not told: whether it renewed decides what is left [W17]', () => {
    const term = { duration: 'P1Y', startsAt: instant('2022-01-01'), endsAt: instant('2023-01-01') } as const;
    expect(said(of({}, { term }), '2022-12-31T23:59:59.999Z')).toBe('allowed, prorated, at least the remaining-commitment');
    expect(said(of({}, { term }), '2023-01-01')).toBe('silent on afterwards');
    const answer = decideExchange(of({}, { term }), instant('2022-11-01'));
    expect(answer.verdict === 'allowed' && answer.changesAt).toBe(term.endsAt);
  });

  it('no text speaks of other families; unknown words are named', () => {
    expect(said(of({}, { family: 'azure-savings-plan' }), '2023-01-01')).toBe('silent on move');
    expect(said(of({}, { family: 'constructor' as 'isv-saas' }), '2023-01-01')).toBe('unknown-value purchase.family');
    expect(said(of({}, { status: 'sleeping' as 'active' }), '2023-01-01')).toBe('unknown-value purchase.status');
    expect(decideExchange(of({}, { reservedProduct: 'fleet' as 'suse' }), instant('2023-01-01'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'purchase.reservedProduct', value: 'fleet' }],
    });
  });

  it('holds until a text begins, or the order, and never changes between', () => {
    const until = (facts: Exchange, at: string) => {
      const answer = decideExchange(facts, instant(at));
      return answer.verdict === 'undetermined' ? null : answer.changesAt;
    };
    expect(until(of(), '2020-06-12')).toBe(instant('2022-10-10'));
    expect(until(of(), '2022-10-10')).toBe(instant('2026-01-15T00:00Z'));
    expect(until(of({}, { orderedAt: instant('2024-05-05') }), '2022-10-10')).toBe(instant('2024-05-05'));
    expect(until(of(), '2026-03-20')).toBe(instant('2027-02-01'));
    expect(until(of(), '2027-02-02')).toBe(null);
  });

  it('breaks off on a broken contract, naming the field', () => {
    const at = instant('2023-01-01');
    const path = (facts: unknown): unknown => {
      try {
        return decideExchange(facts as Exchange, at);
      } catch (error) {
        return (error as { path: string }).path;
      }
    };
    expect(path(null)).toBe('facts');
    expect(path({ ...of(), sameType: 'yes' })).toBe('sameType');
    expect(path({ ...of(), returned: usd('-0.01') })).toBe('returned.amount');
    expect(path({ ...of(), bought: { amount: 1.5, currency: 'USD' } })).toBe('bought.amount');
    expect(path({ ...of(), bought: money('1800.00', 'EUR') })).toBe('bought.currency');
    // what is bought is paid in the currency of what comes back
    const mixed = { ...of(), returned: money('1800.00', 'USD'), bought: money('1800.00', 'EUR') };
    expect(() => decideExchange(mixed, at)).toThrow('currency-mismatch at "bought.currency": expected USD, received "EUR"');
  });
});
