/** Ends that are made to meet, written a second time (T2, T3, T8, T10, I33, I40). */
import { dayOrInstant } from '../temporal/cancellation.js';
import { midnight, midnightAfter, monthsAfter, msAfter, utcDay } from '../temporal/clock.js';
import type { Oracle, Text } from './asked.js';
import { beforeFirst, citedAt, silentOn, textAt } from './asked.js';

export interface AlignmentFacts {
  readonly family: string;
  readonly billingCycle: string;
  readonly months: number;
  readonly startsAt: number;
  /** The other subscription's present term; null = the calendar month. */
  readonly other: { readonly months: number; readonly anchorAt: number; readonly startsAt: number; readonly endsAt: number } | null;
}

const texts: readonly Text[] = [
  { since: '2022-03-10', seen: '2023-07-23' },
  { since: '2023-07-24', seen: '2023-10-23' },
];

/** The last day of a term whose end is midnight or later. */
const lastDayOf = (endsAt: number): string => utcDay(msAfter(endsAt, -86_400_000));
const isMonthEnd = (day: string): boolean => utcDay(midnightAfter(Date.parse(day), 1)).endsWith('-01');

/** The ends of a subscription that renews for ever, the stated one first. */
function* endsOf(family: string, { months, anchorAt: from, endsAt }: NonNullable<AlignmentFacts['other']>): Generator<number> {
  // in the marketplace each term counts from the start of the one before (I33)
  if (family === 'isv-saas') for (let end = endsAt; ; end = monthsAfter(end, months)) yield end;
  const anchorAt = dayOrInstant(family, from);
  let count = 0;
  const day = dayOrInstant(family, endsAt);
  while (monthsAfter(anchorAt, count * months) < day) count += 1;
  // a stated end that no whole number of terms reaches begins to count anew
  const isWhole = monthsAfter(anchorAt, count * months) === day;
  yield endsAt;
  for (let index = 1; ; index += 1) yield isWhole ? monthsAfter(anchorAt, (count + index) * months) : monthsAfter(day, index * months);
}

/** The end that both share, and the first one of the other that is too late. */
function shared(
  family: string,
  other: NonNullable<AlignmentFacts['other']>,
  startsAt: number,
  naturalEndsAt: number,
): readonly [number | null, number] {
  let last: number | null = null;
  for (const end of endsOf(family, other)) {
    if (utcDay(end) > utcDay(naturalEndsAt)) return [last, end];
    if (end > startsAt) last = Math.min(end, naturalEndsAt);
  }
  throw new Error('ends go on for ever');
}

export const alignments: Oracle<AlignmentFacts> = {
  codeFrom: ({ verdict }) => (verdict === 'refused' ? midnight('2023-06-15') : null),
  words: { I40: ['any-day'] },
  texts: [texts],
  instants: ({ startsAt }) => [startsAt, msAfter(startsAt, 1)],
  found: ({ family, billingCycle, months, startsAt, other }, at, choice) => {
    const said = textAt(texts, at);
    if (said === null) return beforeFirst(texts);
    const cited = citedAt(texts, said, at);
    const naturalEndsAt = monthsAfter(dayOrInstant(family, startsAt), months);
    const reasons: string[] = [];
    if (family !== 'new-commerce-license' || billingCycle === 'none') reasons.push('custom-end-not-offered');
    if (at > startsAt) reasons.push('term-running');
    let endsAt: number | null = Date.parse(`${utcDay(naturalEndsAt).slice(0, 7)}-01`);
    if (other !== null) {
      const day = lastDayOf(other.endsAt);
      if (other.months === 1 && (months === 12 || months === 36)) reasons.push('monthly-end-not-alignable');
      else if (months === 1 && ['28', '29', '30'].includes(day.slice(8)) && !isMonthEnd(day)) reasons.push('end-day-not-alignable');
      const [end, tooLate] = shared(family, other, startsAt, naturalEndsAt);
      endsAt = end;
      if (end === null) reasons.push(`end-beyond-term ${tooLate}`);
    }
    if (reasons.length > 0) return { verdict: 'refused', shown: { reasons }, text: cited };
    if (![1, 12, 36].includes(months)) return silentOn('end-date', cited);
    if (other === null && said.since === '2022-03-10') return { ...beforeFirst(texts.slice(1)), text: cited };
    if (other === null && choice['I40'] !== undefined) return silentOn('end-date', cited);
    return { verdict: 'allowed', shown: { endsAt, naturalEndsAt }, text: cited };
  },
};
