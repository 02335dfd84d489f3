/** What a plan costs, written a second time: billed monthly 5 % more than paid upfront (X6), a monthly term 20 % more than a twelfth of a year (X7). */
import type { Oracle, Text } from './asked.js';
import { beforeFirst, citedAt, silentOn, textAt, undetermined } from './asked.js';

export interface PlanFacts {
  readonly family: string;
  readonly duration: string;
  readonly billingCycle: string;
  /** Minor units, for the whole term, or a year of a monthly term; null = not stated. */
  readonly upfront: number | null;
  readonly listed: number | null;
  readonly product: string | null;
}

interface Surcharge extends Text {
  /** Months of the term that the price paid upfront is of. */
  readonly of: number;
  /** Months between two charges, and what comes on top of it, in percent. */
  readonly plans: Readonly<Record<string, readonly [months: number, percent: number]>>;
  readonly without: string | null;
}

/** The waiver of the first months ended with June 2022. */
const monthlyTerm: readonly Surcharge[] = [
  { since: '2022-01-10', seen: '2022-06-30', of: 12, plans: { monthly: [1, 0] }, without: 'windows-365' },
  { since: '2022-07-01', seen: null, of: 12, plans: { monthly: [1, 20] }, without: 'windows-365' },
];
const year: readonly Surcharge[] = [
  { since: '2025-04-01', seen: null, of: 12, plans: { monthly: [1, 5], annual: [12, 0] }, without: null },
];
const threeYears: readonly Surcharge[] = [
  { since: '2025-04-01', seen: null, of: 36, plans: { monthly: [1, 5], annual: [12, 0], triennial: [36, 0] }, without: null },
];
const termMonths: Readonly<Record<string, number>> = { P1M: 1, P1Y: 12, P3Y: 36 };
const bought: Readonly<Record<string, readonly Surcharge[]>> = { P1M: monthlyTerm, P1Y: year, P3Y: threeYears };

/** A whole number of minor units, a half up. */
const wholeUnits = (numerator: bigint, denominator: bigint): number => Number((2n * numerator + denominator) / (2n * denominator));

export const plans: Oracle<PlanFacts> = {
  words: {},
  texts: [monthlyTerm, year, threeYears],
  instants: () => [],
  found: ({ family, duration, billingCycle, upfront, listed, product }, at) => {
    const texts = bought[duration];
    if (texts === undefined) return silentOn('plan');
    const said = textAt(texts, at);
    if (said === null) return beforeFirst(texts);
    const text = citedAt(texts, said, at);
    if (family !== 'new-commerce-license') return silentOn('price', text);
    const plan = said.plans[billingCycle];
    if (plan === undefined) return silentOn('plan', text);
    const [months, more] = plan;
    const percent = product !== null && product === said.without ? 0 : more;
    const cycles = (termMonths[duration] ?? 0) / months;
    if (listed !== null) return { verdict: 'computed', key: 'listed', shown: { price: listed, cycles, percent, by: 'list-price' }, text };
    if (upfront === null) return undetermined('fact-missing upfrontPrice', text);
    const price = wholeUnits(BigInt(upfront) * BigInt(months) * BigInt(100 + percent), BigInt(said.of) * 100n);
    return {
      verdict: 'computed',
      key: 'counted',
      shown: { price, cycles, percent, by: percent === 0 ? 'upfront-price' : 'surcharge' },
      text,
    };
  },
};
