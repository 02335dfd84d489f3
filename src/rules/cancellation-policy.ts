import { checkObject, checkObjects, checkStated } from '../kernel/check.js';
import type { Basis, Coverage } from '../kernel/answer.js';
import { broken } from '../kernel/error.js';
import { monthsLater } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { dayMs, hourMs, later, midnightOf, startOfDay } from '../kernel/instant.js';
import type { Entry, Timeline } from '../kernel/timeline.js';
import { coverageOf, earlier } from '../kernel/timeline.js';
import type {
  Bends,
  CancellationEntry,
  CancellationRow,
  CancellationTerms,
  PolicyStep,
  WindowLength,
} from '../policy/cancellation-window.js';
import { cancellationWindows } from '../policy/cancellation-window.js';
import type { ReadingId, Readings } from '../vocabulary/reading.js';
import { defaultReadings } from './settle.js';

/** One policy as it applies under the chosen readings. */
export interface AppliedPolicy {
  readonly terms: CancellationTerms;
  readonly row: Entry<CancellationRow> | null;
  /** What a pinned entry of ours says besides its terms. */
  readonly besides?: CancellationRow | null;
  readonly basis: readonly Basis[];
  readonly basisAfter: readonly Basis[];
}

const nothing: readonly never[] = [];

/** What the chosen readings put in place of a row's values. */
function chosen<V>(table: { readonly [R in keyof Readings]?: { readonly [word: string]: V } }, readings: Readings): readonly V[] {
  let found: readonly V[] = nothing;
  // in the order of the row, so that the order of a caller's keys decides nothing
  for (const id in table) {
    const word = readings[id as keyof Readings];
    const value = word === undefined ? undefined : table[id as keyof Readings]?.[word];
    if (value !== undefined) found = [...found, value];
  }
  return found;
}

function beginsAt(row: Entry<CancellationRow>, readings: Readings): Instant {
  if (row.sinceUnder === undefined || readings === defaultReadings) return row.sinceAt;
  const [since] = chosen(row.sinceUnder, readings);
  return since === undefined ? row.sinceAt : midnightOf(since);
}

/** The row for a window opened at one instant and asked about at another; a row that reaches back needs both dates (W14). */
export function rowFor(
  rows: Timeline<CancellationRow>,
  selectedAt: Instant,
  at: Instant,
  readings: Readings,
): Entry<CancellationRow> | null {
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index] as Entry<CancellationRow>;
    if (selectedAt >= beginsAt(row, readings)) return row;
    if (row.reachesBackTo !== undefined && at >= row.sinceAt && selectedAt >= midnightOf(row.reachesBackTo)) return row;
  }
  return null;
}

/** The next instant at which time alone selects another row for a window already opened. */
export function nextRowAt(rows: Timeline<CancellationRow>, selectedAt: Instant, at: Instant): Instant | null {
  let next: Instant | null = null;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const { sinceAt, reachesBackTo } = rows[index] as Entry<CancellationRow>;
    if (sinceAt <= selectedAt) break;
    if (reachesBackTo !== undefined && sinceAt > at && selectedAt >= midnightOf(reachesBackTo)) next = sinceAt;
  }
  return next;
}

/** The next instant at which judging by the policy in force when asked meets another row, or another coverage. */
export function nextPolicyAt(rows: Timeline<CancellationRow>, at: Instant, readings: Readings): Instant | null {
  const row = rowFor(rows, at, at, readings);
  let next: Instant | null = null;
  for (const other of rows) {
    const begins = beginsAt(other, readings);
    if (begins > at) next = earlier(next, begins);
  }
  if (row === null) return next;
  const coveredUntilAt = later(row.seenUntilAt, dayMs);
  if (coveredUntilAt > at) next = earlier(next, coveredUntilAt);
  return row.seenFromAt > at ? earlier(next, row.seenFromAt) : next;
}

/** Terms with what the chosen readings put in their place, and in the place of that. */
function bent(terms: CancellationTerms, bends: Bends | undefined, orderedAt: Instant, readings: Readings): CancellationTerms {
  if (bends === undefined || readings === defaultReadings) return terms;
  let found = terms;
  for (const { from, length, refund, afterwards, under } of chosen(bends, readings)) {
    if (from !== undefined && orderedAt < midnightOf(from)) continue;
    const here = { length: length ?? found.length, refund: refund ?? found.refund, afterwards: afterwards ?? found.afterwards };
    found = bent(here, under, orderedAt, readings);
  }
  return found;
}

/** A row of ours under the chosen readings. */
export function applied(
  rows: Timeline<CancellationRow>,
  row: Entry<CancellationRow>,
  selectedAt: Instant,
  orderedAt: Instant,
  readings: Readings,
): AppliedPolicy {
  const terms = bent(row, row.under, orderedAt, readings);
  // a window that the row reaches back to is covered as well as one of the row's first day
  const coverage: Coverage = coverageOf(rows, row, Math.max(selectedAt, row.sinceAt) as Instant);
  return { terms, row, basis: row.bases[coverage], basisAfter: row.basesAfter[coverage] };
}

const shares: readonly string[] = ['full', 'prorated', 'none', 'not-stated'];

/** The guard of a caller's own policy: whole numbers of at least 0, known words. */
function checkEntry(entry: CancellationEntry): void {
  checkObject(entry, 'options.policy');
  const { id, length, refund } = entry;
  if (typeof id !== 'string') broken('wrong-type', 'options.policy.id', 'text', id);
  if (length !== 'any-time' && length !== 'never') checkObject(length, 'options.policy.length');
  const size = typeof length === 'string' ? 0 : 'hours' in length ? length.hours : length.calendarDays;
  checkObjects(refund, 'options.policy.refund');
  if (!(Number.isSafeInteger(size) && size >= 0)) broken('invalid-term', 'options.policy.length', 'a whole number of at least 0', size);
  for (const { share, hours, months } of refund) {
    checkStated(hours, 'number', 'options.policy.refund.hours');
    checkStated(months, 'number', 'options.policy.refund.months');
    if (!shares.includes(share)) broken('invalid-term', 'options.policy.refund', shares.join(' or '), share);
  }
}

let known: ReadonlyMap<string, CancellationRow> | null = null;

/** Our own rows by their ids: made when a policy is first pinned. */
function ownRows(): ReadonlyMap<string, CancellationRow> {
  known ??= new Map(
    Object.values(cancellationWindows)
      .flatMap((byCycle) => Object.values(byCycle).flatMap((rows) => rows))
      .map((row): [string, CancellationRow] => [row.id, row]),
  );
  return known;
}

/** A policy of the caller's own, taken at its word; one of ours, known by its id, keeps the exceptions and openings that its row has besides (W17, W21). */
export function pinned(entry: CancellationEntry): AppliedPolicy {
  checkEntry(entry);
  const basis: readonly Basis[] = [
    {
      rule: 'callers-own',
      entry: entry.id,
      since: entry.id.slice(entry.id.lastIndexOf('@') + 1),
      source: 'callers-own',
      certainty: 'callers-own',
      coverage: 'in-force',
    },
  ];
  return { terms: entry, row: null, besides: ownRows().get(entry.id) ?? null, basis, basisAfter: basis };
}

/** The chosen word of a reading, where the row cites it; a caller's own policy hears those on how a length is counted. */
function heard<R extends ReadingId>(id: R, { row }: AppliedPolicy, readings: Readings): Readings[R] | undefined {
  const byHours = id === 'I1' && readings.I7 === 'elapsed-24-hours';
  const cites = row === null || row.readings.includes(byHours ? 'I7' : id) || row.readings.includes(id);
  return cites ? readings[id] : undefined;
}

/** When a window of a length, opened at an instant, is over: the first instant outside; null = never (I1, I7). */
export function closingOf(length: WindowLength, opensAt: Instant, policy: AppliedPolicy, readings: Readings): Instant | null {
  if (length === 'any-time') return null;
  if (length === 'never') return opensAt;
  if ('hours' in length) return limit(opensAt, length.hours * hourMs, policy, readings);
  switch (heard('I7', policy, readings)) {
    case 'order-day-is-day-1':
      return later(startOfDay(opensAt), length.calendarDays * dayMs);
    case 'elapsed-24-hours':
      return limit(opensAt, length.calendarDays * dayMs, policy, readings);
    default:
      return later(startOfDay(opensAt), (length.calendarDays + 1) * dayMs);
  }
}

/** A limit of elapsed time; a window that is closed at its limit still holds at that very millisecond (I1). */
function limit(opensAt: Instant, ms: number, policy: AppliedPolicy, readings: Readings): Instant {
  return later(opensAt, ms + (heard('I1', policy, readings) === 'closed-at-limit' ? 1 : 0));
}

/** The first instant after a step of a refund; null = it lasts to the end of the window. */
export function stepEndsAt(step: PolicyStep, opensAt: Instant, policy: AppliedPolicy, readings: Readings): Instant | null {
  if (step.months !== undefined) return monthsLater(opensAt, step.months);
  return step.hours === null ? null : limit(opensAt, step.hours * hourMs, policy, readings);
}
