import type { Instant } from '../kernel/instant.js';
import { dayMs, hourMs, midnightOf } from '../kernel/instant.js';
import type { Entry, Timeline } from '../kernel/timeline.js';
import type { Bend, Bends, CancellationRow, CancellationTerms } from '../policy/cancellation-window.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { ReadingId } from '../vocabulary/reading.js';
import type { CancellationJudgement } from './cancellation-judgement.js';

/** What follows from a table for a window that one of its rows opened. */
interface Outlook {
  /** From when on a later row says something else of windows; null = none does. */
  readonly otherTermsFromAt: Instant | null;
  /** So long after its opening no row and no reading holds a window open, and every row leaves the same. */
  readonly overAfterMs: number;
}

const outlooks = /* @__PURE__ */ new WeakMap<object, Outlook>();
const none: readonly ReadingId[] = [];
const endsWithTerm: readonly ReadingId[] = ['I6'];

/** What readings put in a row's place, in every depth. */
export function bendsIn(bends: Bends | undefined): readonly Bend[] {
  return Object.values(bends ?? {}).flatMap((words) => Object.values(words).flatMap((bend) => [bend, ...bendsIn(bend.under)]));
}

/** How long a window is at most: calendar days count from a midnight before its opening, and a limit may be read one millisecond late (I1). */
function longestMs(length: CancellationTerms['length']): number {
  if (typeof length === 'string') return Number.POSITIVE_INFINITY;
  return ('hours' in length ? length.hours * hourMs : (length.calendarDays + 1) * dayMs) + 1;
}

function overAfterMs(rows: Timeline<CancellationRow>): number {
  const terms: readonly Partial<CancellationTerms>[] = rows.flatMap((row) => [row, ...bendsIn(row.under)]);
  const alike = new Set(terms.flatMap(({ afterwards = null }) => (afterwards === null ? [] : [afterwards]))).size === 1;
  return alike ? Math.max(...terms.map(({ length }) => (length === undefined ? 0 : longestMs(length)))) : Number.POSITIVE_INFINITY;
}

function said({ length, refund, afterwards }: CancellationTerms): string {
  return JSON.stringify([length, refund, afterwards]);
}

/** What follows from a table for the windows of a row. */
export function outlookOf(rows: Timeline<CancellationRow>, row: Entry<CancellationRow>): Outlook {
  const known = outlooks.get(row);
  if (known !== undefined) return known;
  const other = rows.find((later) => later.sinceAt > row.sinceAt && said(later) !== said(row));
  const outlook = { otherTermsFromAt: other?.sinceAt ?? null, overAfterMs: overAfterMs(rows) };
  outlooks.set(row, outlook);
  return outlook;
}

/** The days on which a row begins, under one reading or another (I12). */
export function beginnings({ sinceAt, sinceUnder }: Entry<CancellationRow>): readonly Instant[] {
  return [sinceAt, ...Object.values(sinceUnder ?? {}).flatMap((words) => Object.values(words).map(midnightOf))];
}

/** Whether a row has begun by the order under one reading and not under another (I12). */
function mayBegin(rows: Timeline<CancellationRow>, orderedAt: Instant): boolean {
  return rows.some((row) => {
    const days = beginnings(row);
    return days.some((day) => day <= orderedAt) && days.some((day) => day > orderedAt);
  });
}

/**
 * Of the readings that a table cites, those that can make a difference to a purchase of which only the order is known, now or before its judgement
 * changes by itself; judging under the others would only say the same again. What is not told apart here is judged.
 */
export function bearingReadings(
  cited: readonly ReadingId[],
  rows: Timeline<CancellationRow>,
  judgement: CancellationJudgement,
  { orderedAt }: Purchase,
  at: Instant,
): readonly ReadingId[] {
  const { row, stage, nextAt } = judgement;
  if (row === null || (stage !== 'open' && stage !== 'at-renewal' && stage !== 'closed')) return cited;
  const { otherTermsFromAt, overAfterMs } = outlookOf(rows, row);
  const over = stage !== 'open';
  if (over && at - orderedAt >= overAfterMs) return stage === 'at-renewal' && row.readings.includes('I6') ? endsWithTerm : none;
  let found = none;
  for (const id of cited) {
    if (bears(id)) found = [...found, id];
  }
  return found;

  function bears(id: ReadingId): boolean {
    switch (id) {
      // a limit of whole hours is read twice only at the limit
      case 'I1':
        return (at - orderedAt) % hourMs === 0;
      // needs a term or a trial
      case 'I2':
        return false;
      case 'I6':
        return stage === 'at-renewal';
      // each word closes earlier
      case 'I7':
        return !over;
      // by the policy when asked: only where that one says something else
      case 'I14':
        return otherTermsFromAt !== null && (nextAt === null || nextAt > otherTermsFromAt);
      case 'I12':
        return mayBegin(rows, orderedAt);
      default:
        return row?.under?.[id] !== undefined;
    }
  }
}
