/** How much commitment of reservations a customer may still have refunded, written a second time (W17). */
import { hoursAfter } from '../temporal/clock.js';
import type { Oracle, Text } from './asked.js';
import { beforeFirst, citedAt, silentOn, textAt } from './asked.js';

export interface LedgerFacts {
  /** In cents. */
  readonly refunds: readonly { readonly refundedAt: number; readonly commitment: number; readonly by: string | null }[];
  readonly amount: number | null;
}

/** A year that no text defines; a rolling year without exchanges; a year of 365 days; of each customer. */
const texts: readonly Text[] = [
  { since: '2018-05-11', seen: null },
  { since: '2019-04-13', seen: null },
  { since: '2020-06-12', seen: null },
  { since: '2021-11-18', seen: null },
];
const most = 50_000_00;

/** When an amount stops counting. */
export const returnOf = (refundedAt: number): number => hoursAfter(refundedAt, 365 * 24);

export const ledgers: Oracle<LedgerFacts> = {
  words: {},
  texts: [texts],
  instants: ({ refunds }) => refunds.flatMap(({ refundedAt }) => [refundedAt, returnOf(refundedAt)]),
  found: ({ refunds, amount }, at) => {
    const said = textAt(texts, at);
    if (said === null) return beforeFirst(texts);
    const cited = citedAt(texts, said, at);
    if (said !== texts[2] && said !== texts[3]) return silentOn('refund', cited);
    const counted = refunds.filter(({ by, commitment }) => by !== 'exchange' && commitment > 0);
    const usedAt = (asked: number): number =>
      counted
        .filter(({ refundedAt }) => refundedAt <= asked && asked < returnOf(refundedAt))
        .reduce((sum, { commitment }) => sum + commitment, 0);
    const used = usedAt(at);
    const instants = counted
      .flatMap(({ refundedAt }) => [refundedAt, returnOf(refundedAt)])
      .filter((instant) => instant > at)
      .sort((a, b) => a - b);
    const back = counted
      .map(({ refundedAt }) => returnOf(refundedAt))
      .filter((instant) => instant > at)
      .sort((a, b) => a - b)[0];
    const returned = counted.filter(({ refundedAt }) => returnOf(refundedAt) === back).reduce((sum, { commitment }) => sum + commitment, 0);
    const fits = amount === null ? null : used + amount <= most;
    const later = fits === false ? (instants.find((instant) => usedAt(instant) + (amount ?? 0) <= most) ?? null) : null;
    return {
      verdict: 'computed',
      shown: { used, left: Math.max(0, most - used), returns: back === undefined ? null : [returned, back], fits, later },
      text: cited,
    };
  },
};
