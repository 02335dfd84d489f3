/**
 * May it be canceled, written a second time: for one purchase the whole of time is cut into pieces under every interpretation, and an answer is looked up in them.
 * (The library judges one instant at a time; nothing of it is used here.)
 */
import { midnight, midnightAfter, monthsAfter, spelled } from './clock.js';
import type { Cause, Choice, PolicyRow } from './policy.js';
import { isRefused, planDenial, refusalDays, rowsOf } from './policy.js';

export interface StatedTerm {
  readonly months: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly anchorAt: number;
  /** How many terms came before it. */
  readonly before: number;
}

export interface PurchaseFacts {
  readonly family: string;
  readonly billingCycle: string;
  readonly orderedAt: number;
  readonly term: StatedTerm | null;
  readonly trial: { readonly opensAt: number; readonly closesAt: number } | null;
  readonly windowStarts: readonly { readonly by: Cause; readonly startsAt: number }[] | null;
  readonly cancelUntilAt: number | 'never' | null;
  readonly autoRenew: boolean | null;
  readonly status: string | null;
  readonly planMonths: number | null;
  readonly reservedProduct: string | null;
  readonly endOfTerm: string | null;
  readonly segment: string | null;
  readonly hasEquivalent: boolean | null;
}

/** What an answer shows; everything that is compared. */
export interface Shown {
  readonly verdict: 'allowed' | 'refused' | 'undetermined';
  readonly effect: 'immediate' | 'at-renewal' | 'deprovision' | null;
  readonly refund: 'full' | 'prorated' | 'none' | 'not-stated' | null;
  /** The refunds that are left of the window, each with its end: 'full 1583143200000, prorated null'. */
  readonly refunds: string;
  /** What is advised for a new-commerce license whose window is over: 'set-auto-renew, support-request'. */
  readonly ways: string;
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly effectiveAt: number | null;
  readonly reason: string | null;
  readonly errorCode: string | null;
  /** The number that a reason compares. */
  readonly compared: number | string | null;
  readonly gap: string | null;
  readonly oursAt: number | null;
  readonly statedAt: number | null;
}

interface Piece {
  readonly from: number;
  readonly shown: Shown;
  /** A window that no text opens at all: later events do not end what never was. */
  readonly denied: boolean;
}

const blank: Shown = {
  verdict: 'refused',
  effect: null,
  refund: null,
  refunds: '',
  ways: '',
  opensAt: null,
  closesAt: null,
  effectiveAt: null,
  reason: null,
  errorCode: null,
  compared: null,
  gap: null,
  oursAt: null,
  statedAt: null,
};
const refused = (reason: string, compared: number | string | null, errorCode: string | null = null): Shown => ({
  ...blank,
  reason,
  compared,
  errorCode,
});
const unknown = (gap: string): Shown => ({ ...blank, verdict: 'undetermined', gap });
const allowedNow = (refund: 'full' | 'prorated' | 'none' | 'not-stated', opensAt: number, closesAt: number | null): Shown => ({
  ...blank,
  verdict: 'allowed',
  effect: 'immediate',
  refund,
  opensAt,
  closesAt,
});
/** L5, L9: canceled on any day, with the unused days of the month back. */
const inExtendedTerm = (from: number): Shown => ({ ...allowedNow('prorated', from, null), refunds: 'prorated null' });
const atTermEnd: Shown = { ...blank, verdict: 'allowed', effect: 'at-renewal', refund: 'none' };
const deprovision: Shown = { ...blank, verdict: 'allowed', effect: 'deprovision', refund: 'none' };
const piece = (from: number, shown: Shown, denied = false): Piece => ({ from, shown, denied });

const forEver = Number.POSITIVE_INFINITY;
const start = Number.NEGATIVE_INFINITY;

const clip = (pieces: readonly Piece[], from: number, until: number): readonly Piece[] =>
  pieces
    .filter((one, index) => one.from < until && (pieces[index + 1]?.from ?? forEver) > from)
    .map((one) => (one.from < from ? { ...one, from } : one));

/** What holds at an instant; a later piece of the same instant wins. */
function heldAt(pieces: readonly Piece[], at: number): Piece {
  let found = pieces[0];
  for (const one of pieces) if (one.from <= at) found = one;
  if (found === undefined) throw new Error('no piece');
  return found;
}

/** The interpretations that part 3 offers for this question, each with its words. */
const words: Readonly<Record<string, readonly string[]>> = {
  I1: ['open-at-limit'],
  I2: ['term-start'],
  I6: ['nothing-left'],
  I7: ['order-day-is-day-1', 'elapsed-24-hours'],
  I8: ['full-for-both'],
  I11: ['calendar-days'],
  I12: ['first-seen', 'page-date'],
  I14: ['when-asked'],
  I17: ['72-hours-since-2022-06-03', 'as-last-text'],
  I20: ['support-only'],
  I23: ['month-1'],
  I26: ['calendar-days'],
  I31: ['on-premises-page'],
  I32: ['renewal-too'],
  I35: ['announced-2024-07-01'],
  I36: ['after'],
  I37: ['from-2022-10-14', 'from-2023-06-30'],
  I38: ['full'],
  I43: ['none'],
};

function denial(family: string): Shown {
  if (family === 'isv-metered') return deprovision;
  return refused(family === 'windows-7-esu' ? 'support-request-required' : 'not-cancellable', null);
}

/** The codes of a window that is over, none before the list that first has them. */
const errorCodes: Readonly<Record<string, { readonly code: string; readonly from: number }>> = {
  hours: { code: '900213', from: midnight('2023-06-15') },
  days: { code: '900117', from: midnight('2020-08-26') },
};

/** What is left after a window: ending with the term, or nothing (E2, E4, E8; I6). */
function leftAfter(facts: PurchaseFacts, row: PolicyRow, closedAt: number, choice: Choice): Shown {
  if (row.afterClose === 'silent') return unknown('documents-silent');
  const toItsEnd = row.afterClose === 'at-renewal' && choice['I6'] === undefined && facts.status !== 'suspended';
  return toItsEnd ? atTermEnd : refused('window-closed', closedAt, errorCodes[row.kind]?.code ?? null);
}

/** The shares of a window, one piece for each. */
function steps(row: PolicyRow, opensAt: number, closesAt: number | null, from: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { share, until } of row.steps) {
    pieces.push(piece(at, allowedNow(share, opensAt, closesAt)));
    if (until === null) break;
    at = Math.max(from, until(opensAt));
  }
  return withRefunds(clip(pieces, from, closesAt ?? forEver), closesAt);
}

/** What is left to be given back at each piece of a window, up to an end; what gives back alike is one. */
function withRefunds(pieces: readonly Piece[], endsAt: number | null): readonly Piece[] {
  const ends = pieces.map((_, index) => pieces[index + 1]?.from ?? endsAt);
  return pieces.map((one, index) => {
    const left: [string, number | null][] = [];
    for (const [further, { shown }] of pieces.slice(index).entries()) {
      const until = ends[index + further] ?? null;
      const last = left.at(-1);
      if (shown.refund === null || shown.refund === 'none') continue;
      if (last?.[0] === shown.refund) last[1] = until;
      else left.push([shown.refund, until]);
    }
    return { ...one, shown: { ...one.shown, refunds: left.map(([refund, until]) => `${refund} ${String(until)}`).join(', ') } };
  });
}

/** A window from its opening on, under one row. */
function windowOf(
  facts: PurchaseFacts,
  row: PolicyRow,
  windowStart: { readonly by: Cause; readonly at: number },
  choice: Choice,
): readonly Piece[] {
  const { family } = facts;
  const excepted = planDenial(family, row, facts.planMonths);
  if (excepted !== null) return [piece(windowStart.at, refused(excepted, null), true)];
  if (row.kind === 'silent') return [piece(windowStart.at, unknown('documents-silent'))];
  if (row.kind === 'never') return [piece(windowStart.at, denial(family), true)];
  const firstTermAt = facts.term?.anchorAt ?? facts.trial?.closesAt ?? null;
  const opensAt = family === 'isv-saas' && choice['I2'] === 'term-start' && firstTermAt !== null ? firstTermAt : windowStart.at;
  // U1, I43: an upgrade opens none; that of some seats inherits one, which is not stated where its start is not before the order
  const isUpgrade = windowStart.by === 'upgrade' || windowStart.by === 'partial-upgrade';
  const closesAt = isUpgrade && choice['I43'] === 'none' ? opensAt : row.closes(opensAt);
  if (closesAt === null) return steps(row, opensAt, null, windowStart.at);
  const after = piece(Math.max(closesAt, windowStart.at), leftAfter(facts, row, closesAt, choice));
  if (isUpgrade && closesAt > windowStart.at && windowStart.at >= facts.orderedAt) {
    return [piece(windowStart.at, unknown('fact-missing windowStarts')), after];
  }
  return closesAt <= windowStart.at ? [after] : [...steps(row, opensAt, closesAt, windowStart.at), after];
}

/** A window that the server closed; what it gives back is still ours to say, and ours ends where the text says so (E2, E4). */
function statedWindow(facts: PurchaseFacts, row: PolicyRow | null, statedAt: number, choice: Choice): readonly Piece[] {
  const opensAt = facts.orderedAt;
  const closesAt = spelled(statedAt);
  const ours = row === null || row.kind === 'silent' ? null : row.closes(opensAt);
  const precision = statedAt % 60_000 === 0 ? 60_000 : statedAt % 1000 === 0 ? 1000 : 1;
  const agrees = ours !== null && Math.abs(ours - closesAt) < precision;
  const differs = row !== null && row.kind !== 'silent' && !agrees;
  const marked = (one: Piece): Piece =>
    one.shown.verdict === 'allowed' && differs ? { ...one, shown: { ...one.shown, oursAt: ours, statedAt } } : one;
  const after: Shown = row === null ? refused('window-closed', closesAt) : leftAfter(facts, row, closesAt, choice);
  if (closesAt <= opensAt) return [piece(opensAt, after)];
  if (row === null || row.kind === 'silent') {
    return [...withRefunds([piece(opensAt, allowedNow('not-stated', opensAt, closesAt))], closesAt), piece(closesAt, after)];
  }
  const open = steps(row, opensAt, closesAt, opensAt);
  const endsAt = row.afterClose !== 'refused' && ours !== null && ours < closesAt ? ours : null;
  const paidBack =
    endsAt === null ? open : [...withRefunds(clip(open, opensAt, endsAt), endsAt), piece(endsAt, allowedNow('none', opensAt, closesAt))];
  return [...paidBack.map(marked), piece(closesAt, after)];
}

interface WindowStart {
  readonly by: Cause;
  readonly at: number;
}

const beforeFirst = (rows: readonly PolicyRow[]): Shown => unknown(`before-first-source ${rows[0]?.since ?? 0}`);
const lastBy = (rows: readonly PolicyRow[], at: number): PolicyRow | null => rows.filter(({ since }) => since <= at).at(-1) ?? null;

/** Windows one after the other: each opening ends the one before it. */
function chain(windowStarts: readonly WindowStart[], pieces: (windowStart: WindowStart) => readonly Piece[]): readonly Piece[] {
  const sorted = [...windowStarts].sort((a, b) => a.at - b.at);
  return sorted.flatMap((windowStart, index) => clip(pieces(windowStart), windowStart.at, sorted[index + 1]?.at ?? forEver));
}

/** What of a reservation is refused on the day of the question, by its product. */
function withoutProducts({ family, reservedProduct, cancelUntilAt }: PurchaseFacts, pieces: readonly Piece[]): readonly Piece[] {
  if (family !== 'azure-reservation' || cancelUntilAt !== null) return pieces;
  const cuts = [...new Set([...pieces.map(({ from }) => from), ...refusalDays(reservedProduct)])].sort((a, b) => a - b);
  return cuts
    .filter((from) => from >= (pieces[0]?.from ?? start))
    .map((from) => ({ ...(isRefused(reservedProduct, from) ? piece(from, denial(family), true) : heldAt(pieces, from)), from }));
}

const counted = (windowStarts: readonly WindowStart[], row: PolicyRow): readonly WindowStart[] =>
  windowStarts.filter(({ by }) => by === 'order' || row.reopenedBy.includes(by));

/** Families whose renewals, or other events, open a window by the text of that day. */
const judgedByOpening: readonly string[] = ['new-commerce-license', 'software-subscription', 'license-based'];

/** The windows that known window starts open, by the policy that the dates select (I14). */
function windows(facts: PurchaseFacts, windowStarts: readonly WindowStart[], choice: Choice, policyAt: number | null): readonly Piece[] {
  const { family, orderedAt } = facts;
  const rows = rowsOf(family, facts.billingCycle, orderedAt, choice);
  const by = (row: PolicyRow): readonly Piece[] =>
    typeof facts.cancelUntilAt === 'number'
      ? statedWindow(facts, row, facts.cancelUntilAt, choice)
      : chain(counted(windowStarts, row), (windowStart) => windowOf(facts, row, windowStart, choice));
  const unspoken =
    typeof facts.cancelUntilAt === 'number' ? statedWindow(facts, null, facts.cancelUntilAt, choice) : [piece(start, beforeFirst(rows))];
  if (policyAt === null && (choice['I14'] === 'when-asked' || family === 'azure-reservation' || family === 'azure-plan')) {
    const first = rows[0]?.since ?? start;
    const asked = [
      ...clip(unspoken, start, first),
      ...rows.flatMap((row, index) => clip(by(row), row.since, rows[index + 1]?.since ?? forEver)),
    ];
    return withoutProducts(facts, asked);
  }
  if (policyAt === null && judgedByOpening.includes(family) && facts.cancelUntilAt === null) {
    const opening = windowStarts.filter(({ by, at }) => by === 'order' || (lastBy(rows, at) ?? rows[0])?.reopenedBy.includes(by) === true);
    return chain(opening, (windowStart) => {
      const row = lastBy(rows, windowStart.at);
      if (row === null) return [piece(windowStart.at, beforeFirst(rows))];
      const next = rows[rows.indexOf(row) + 1];
      const reached = next !== undefined && next.reachesBackTo !== null && windowStart.at >= next.reachesBackTo;
      const own = windowOf(facts, row, windowStart, choice);
      return reached ? [...clip(own, start, next.since), ...clip(windowOf(facts, next, windowStart, choice), next.since, forEver)] : own;
    });
  }
  const selectedAt = policyAt ?? orderedAt;
  const row = lastBy(rows, selectedAt);
  if (row === null) return unspoken;
  if (family === 'azure-reservation' && facts.cancelUntilAt === null && isRefused(facts.reservedProduct, selectedAt)) {
    return [piece(orderedAt, denial(family), true)];
  }
  const next = rows[rows.indexOf(row) + 1];
  const reached = policyAt === null && next !== undefined && next.reachesBackTo !== null && selectedAt >= next.reachesBackTo;
  return reached ? [...clip(by(row), start, next.since), ...clip(by(next), next.since, forEver)] : by(row);
}

const key = ({ verdict, effect, refund }: Shown): string => `${verdict} ${effect ?? ''} ${refund ?? ''}`;

/** Two accounts of one instant that a missing fact tells apart: what no text speaks of stays so where the other opens nothing. */
const differ = (one: Shown, other: Shown): boolean =>
  key(one) !== key(other) && !(one.verdict === 'undetermined' && other.verdict === 'refused');

/** Where two accounts of the same time agree, the first; else what is missing to tell. */
function unlessDifferent(one: readonly Piece[], other: readonly Piece[], from: number, missing: string): readonly Piece[] {
  const instants = [from, ...[...one, ...other].map((piece) => piece.from).filter((at) => at > from)].sort((a, b) => a - b);
  const merged = instants.map((at): Piece => {
    const here = heldAt(one, at);
    return { ...(differ(here.shown, heldAt(other, at).shown) ? piece(at, unknown(missing)) : here), from: at };
  });
  return [...clip(one, start, from), ...merged];
}

/** So many terms are looked at beyond the stated one: answers are asked for well before. */
const someAhead = 8;
/** An instant as the terms of a family are counted: new commerce, software and savings plans by UTC days, all others to the instant (T10). */
export const dayOrInstant = (family: string, at: number): number =>
  ['new-commerce-license', 'software-subscription', 'azure-savings-plan'].includes(family) ? midnightAfter(at, 0) : at;

/** The start of the term so many after the stated one: at its end, then counted from the anchor, in the marketplace from the one before (I33). */
function termStart(family: string, term: StatedTerm, count: number): number {
  if (count === 1) return term.endsAt;
  if (family === 'isv-saas') return monthsAfter(termStart(family, term, count - 1), term.months);
  return monthsAfter(dayOrInstant(family, term.anchorAt), (term.before + count) * term.months);
}

/** The first text on what follows a term; new commerce is judged by the day of that end, the others by their order. */
const firstOnEnds: Readonly<Record<string, string>> = {
  'license-based': '2017-09-19',
  'software-subscription': '2018-08-31',
  'isv-saas': '2019-03-01',
  'new-commerce-license': '2021-09-03',
};

/** The first text on what ends a trial (R1-R3). */
export const firstOnTrials: Readonly<Record<string, string>> = {
  'license-based': '2017-10-17',
  'isv-saas': '2019-08-29',
  'new-commerce-license': '2021-09-03',
};

/** Whether a text says what follows a term that ends on a day. */
export function isEndTold(family: string, orderedAt: number, endsAt: number): boolean {
  const first = firstOnEnds[family];
  return first !== undefined && (family === 'new-commerce-license' ? endsAt : orderedAt) >= midnight(first);
}

/** T5: who renews by itself; a software subscription only when bought since 2021-10-14. */
function renewsByDefault({ family, orderedAt, term }: PurchaseFacts): boolean {
  if (family === 'software-subscription') return orderedAt >= midnight('2021-10-14');
  return isEndTold(family, orderedAt, term?.endsAt ?? orderedAt);
}

/** L5 and L8: bought or renewed since 2025-04-01, and the last day is 2026-05-04 or later (I36). */
export function isCovered(
  { family, startsAt, endsAt }: { readonly family: string; readonly startsAt: number; readonly endsAt: number },
  choice: Choice,
): boolean {
  const last = choice['I36'] === 'after' ? '2026-05-05' : '2026-05-04';
  return family === 'new-commerce-license' && startsAt >= midnight('2025-04-01') && endsAt > midnight(last);
}

/** What is chosen for the end of a covered term; auto-renew alone means renewing, and off it means that the choice is not known (L8). */
export function chosenEnd(
  facts: Pick<PurchaseFacts, 'endOfTerm' | 'autoRenew' | 'segment'>,
): 'renew' | 'extend' | 'end' | 'unknown' | 'disputed' {
  const { endOfTerm, autoRenew, segment } = facts;
  if (segment === 'government' && (autoRenew === false || (endOfTerm !== null && endOfTerm !== 'renew'))) return 'disputed';
  if (endOfTerm === 'renew' || endOfTerm === 'extend' || endOfTerm === 'end') return endOfTerm;
  return autoRenew === false ? 'unknown' : 'renew';
}

/** The months between two of M1's days: from which day on a segment's renewals lead into new commerce (I35). */
function migratesFrom(segment: string, choice: Choice): number {
  if (segment === 'commercial') return midnight('2024-01-01');
  return midnight(choice['I35'] === undefined ? '2024-09-01' : '2024-07-01');
}

/** What a renewal of a traditional license at an instant is (M1): as before, into new commerce, or why that is not known. */
export function renewalAs(
  facts: Pick<PurchaseFacts, 'segment' | 'hasEquivalent' | 'planMonths' | 'billingCycle'>,
  term: { readonly months: number; readonly startsAt: number; readonly endsAt: number },
  choice: Choice,
): 'renews' | 'migrates' | 'documents-silent' | 'fact-missing segment' | 'fact-missing hasEquivalent' {
  const { segment, hasEquivalent, planMonths, billingCycle } = facts;
  const isFrom = (one: string): boolean => term.endsAt >= migratesFrom(one, choice);
  if (segment === null && isFrom('commercial') && !isFrom('education')) return 'fact-missing segment';
  if (!isFrom(segment ?? 'education')) return 'renews';
  const isLong = term.months > 12 || (planMonths ?? 0) > 12 || !['monthly', 'annual'].includes(billingCycle);
  if (isLong || term.startsAt >= midnight('2026-01-01') || hasEquivalent === false) return 'documents-silent';
  return hasEquivalent === null ? 'fact-missing hasEquivalent' : 'migrates';
}

/** From when on a traditional license whose term is not stated may have gone over: a year after its order, its trial or its last renewal (M1). */
export function mayHaveMigrated(
  {
    orderedAt,
    trialEndsAt,
    renewals,
    segment,
  }: { orderedAt: number; trialEndsAt: number | null; renewals: readonly number[]; segment: string | null },
  choice: Choice,
): number {
  return Math.max(monthsAfter(Math.max(trialEndsAt ?? orderedAt, ...renewals), 12), migratesFrom(segment ?? 'commercial', choice));
}

/** What becomes of a traditional license in the end (M1): nothing is taken from a window that is over, nor from what never had one. */
function migrated(facts: PurchaseFacts, pieces: readonly Piece[], choice: Choice): readonly Piece[] {
  const { term, orderedAt, trial, windowStarts, segment } = facts;
  const stays = ({ denied, shown: { reason, gap } }: Piece): boolean =>
    denied || reason === 'window-closed' || gap?.startsWith('before-first') === true;
  const from = (at: number, shown: Shown, all: readonly Piece[]): readonly Piece[] => [
    ...clip(all, start, at),
    ...clip(all, at, forEver).map((one) => (one.denied || (shown.gap !== null && stays(one)) ? one : { ...one, shown })),
  ];
  if (term === null) {
    const renewals = (windowStarts ?? []).filter(({ by }) => by === 'renewal').map(({ startsAt }) => startsAt);
    const since = mayHaveMigrated({ orderedAt, trialEndsAt: trial?.closesAt ?? null, renewals, segment }, choice);
    return from(since, unknown('fact-missing term'), pieces);
  }
  let found = pieces;
  for (let count = 0; ; count += 1) {
    const span = {
      months: term.months,
      startsAt: count === 0 ? term.startsAt : termStart(facts.family, term, count),
      endsAt: count === 0 ? term.endsAt : termStart(facts.family, term, count + 1),
    };
    const as = renewalAs(facts, span, choice);
    if (as === 'renews') continue;
    found = from(span.endsAt, as === 'migrates' ? refused('already-ended', 'migrated') : unknown(as), found);
    // without the segment it is known again once all segments have migrated
    if (as !== 'fact-missing segment') return found;
  }
}

/** What the end of a term that is not renewed makes of everything after it (C4, L4, L5, L8, T5). */
function ended(facts: PurchaseFacts, pieces: readonly Piece[], endsAt: number, choice: Choice): readonly Piece[] {
  const { family, term } = facts;
  const tellsEnd = family !== 'license-based' && isEndTold(family, facts.orderedAt, term?.endsAt ?? facts.orderedAt);
  const covered = term !== null && isCovered({ family, ...term }, choice) ? chosenEnd(facts) : null;
  const shown =
    covered === 'extend'
      ? inExtendedTerm(endsAt)
      : covered === 'end'
        ? refused('already-ended', 'disabled')
        : covered === 'disputed'
          ? unknown('documents-silent')
          : covered === 'unknown'
            ? unknown('fact-missing endOfTerm')
            : tellsEnd
              ? refused('already-ended', 'expired')
              : unknown('documents-silent');
  const stays = ({ denied, shown: { reason, gap } }: Piece): boolean =>
    denied || (!tellsEnd && (reason === 'window-closed' || gap?.startsWith('before-first-source') === true));
  const after = clip(pieces, endsAt, forEver).map((one) => (stays(one) ? one : { ...one, shown }));
  return [...clip(pieces, start, endsAt), ...after];
}

/** The end of the term that runs, for what ends with it. */
function withTermEnds(facts: PurchaseFacts, pieces: readonly Piece[], ahead: number): readonly Piece[] {
  const { term } = facts;
  if (term === null) return pieces;
  const starts = Array.from({ length: ahead }, (_, index) => (index === 0 ? term.startsAt : termStart(facts.family, term, index)));
  return pieces.flatMap((one, index) => {
    if (one.shown.effect !== 'at-renewal') return [one];
    const until = pieces[index + 1]?.from ?? forEver;
    const cuts = [one.from, ...starts.slice(1).filter((at) => at > one.from && at < until)];
    return cuts.map((from) => {
      const effectiveAt = starts.slice(1).find((at) => at > from) ?? null;
      return { ...one, from, shown: { ...one.shown, effectiveAt } };
    });
  });
}

const cycleMonths: Readonly<Record<string, number>> = { monthly: 1, annual: 12, biennial: 24, triennial: 36, 'one-time': 1, none: 1 };

/** Without a term: once the shortest one that the billing cycle allows is over, a renewal may have opened a window that closes. */
function unlessRenewed(facts: PurchaseFacts, pieces: readonly Piece[], choice: Choice, policyAt: number | null): readonly Piece[] {
  const { family, billingCycle, orderedAt, trial } = facts;
  const from = monthsAfter(dayOrInstant(family, trial?.closesAt ?? orderedAt), cycleMonths[billingCycle] ?? 1);
  const rows = rowsOf(family, billingCycle, orderedAt, choice);
  const whenAsked = policyAt === null && choice['I14'] === 'when-asked';
  const cuts = [...new Set([...pieces.map((one) => one.from), from, ...rows.map(({ since }) => since)])].sort((a, b) => a - b);
  return cuts.map((at) => {
    const here = heldAt(pieces, at);
    const selectedAt = policyAt ?? (whenAsked ? at : lastStart(facts, at));
    let row = lastBy(rows, selectedAt);
    const next = row === null ? undefined : rows[rows.indexOf(row) + 1];
    if (policyAt === null && next !== undefined && next.reachesBackTo !== null && selectedAt >= next.reachesBackTo && at >= next.since)
      row = next;
    const isClosing = row !== null && row.kind !== 'any-time' && row.kind !== 'never' && row.kind !== 'silent';
    // the text of a renewal's own day says what it opens
    const byOpening = policyAt === null && !whenAsked && judgedByOpening.includes(family);
    const reopening = byOpening ? rows.filter(({ since }) => since <= at) : row === null ? [] : [row];
    const opens = isClosing && reopening.some(({ reopenedBy }) => reopenedBy.includes('renewal'));
    return { ...(at >= from && opens ? piece(at, unknown('fact-missing term')) : here), from: at };
  });
}

/** The date that selects a policy without a term: of the order, or of the trial's end for licenses whose windows it opens. */
function lastStart({ family, orderedAt, trial }: PurchaseFacts, at: number): number {
  return family === 'new-commerce-license' && trial !== null && at >= trial.closesAt ? trial.closesAt : orderedAt;
}

/** W22: a stated deadline binds the term it was stated in; without a term, one may be over once the shortest that the plan allows is. */
function timeline(facts: PurchaseFacts, choice: Choice, policyAt: number | null, ahead = someAhead): readonly Piece[] {
  const { cancelUntilAt, orderedAt, term, trial, windowStarts, status, billingCycle } = facts;
  const bound = ofDeadlines(facts, choice, policyAt, ahead);
  if (cancelUntilAt === null) return bound;
  const silent = ofDeadlines({ ...facts, cancelUntilAt: null }, choice, policyAt, ahead);
  // a deadline lies in its term, at the end of it at the latest
  const lastAt = typeof cancelUntilAt === 'number' ? spelled(cancelUntilAt) - 1 : orderedAt;
  const renewals = (windowStarts ?? []).filter(({ by }) => by === 'renewal').map(({ startsAt }) => startsAt);
  if (windowStarts === null && term !== null && term.before > 0) renewals.push(term.startsAt);
  const ends = [term?.endsAt ?? forEver, ...renewals.filter((at) => at > lastAt)];
  if (term !== null || windowStarts !== null || status === 'suspended' || !renewsByDefault(facts)) {
    const until = Math.min(...ends);
    return [...clip(bound, start, until), ...clip(silent, until, forEver)];
  }
  const months = cycleMonths[billingCycle] ?? 1;
  const startsAt = dayOrInstant(facts.family, trial?.closesAt ?? orderedAt);
  let over = monthsAfter(startsAt, months);
  for (let count = 2; over <= lastAt; count += 1) over = monthsAfter(startsAt, count * months);
  const cuts = [...new Set([over, ...[...bound, ...silent].map(({ from }) => from).filter((at) => at > over)])].sort((a, b) => a - b);
  const after = cuts.map((at): Piece => {
    const [said, here] = [heldAt(bound, at), heldAt(silent, at)];
    return { ...(key(said.shown) === key(here.shown) ? here : piece(at, unknown('fact-missing term'))), from: at };
  });
  return [...clip(bound, start, over), ...after];
}

/** All of time for one purchase under one choice of interpretations, with deadlines that speak of all of it. */
function ofDeadlines(facts: PurchaseFacts, choice: Choice, policyAt: number | null, ahead: number): readonly Piece[] {
  const { family, orderedAt, term, trial, status, autoRenew } = facts;
  if (status !== null && ['cancelled', 'deleted', 'expired', 'disabled', 'migrated'].includes(status)) {
    return [piece(start, refused('already-ended', status))];
  }
  const before = piece(start, refused('before-order', orderedAt));
  if (status === 'suspended' && family === 'license-based') return [before, piece(orderedAt, refused('already-ended', status))];
  if (status === 'pending' && family !== 'isv-saas') return [before, piece(orderedAt, unknown('documents-silent'))];
  if (status === 'extended')
    return [
      before,
      piece(orderedAt, family === 'new-commerce-license' ? inExtendedTerm(term?.endsAt ?? orderedAt) : unknown('documents-silent')),
    ];
  if (facts.cancelUntilAt === 'never') return [before, piece(orderedAt, denial(family))];
  const known: WindowStart[] = [{ by: 'order', at: orderedAt }];
  if (facts.windowStarts !== null) known.push(...facts.windowStarts.map(({ by, startsAt }) => ({ by, at: startsAt })));
  else {
    if (trial !== null) known.push({ by: 'trial-conversion', at: trial.closesAt });
    if (term !== null && term.before > 0) known.push({ by: 'renewal', at: term.startsAt });
  }
  let pieces = windows(facts, known, choice, policyAt);
  const neverRenews = family === 'license-based' && facts.planMonths === 72 && orderedAt >= midnight('2020-06-01');
  const isChosen = term !== null && isCovered({ family, ...term }, choice);
  const runsOn = isChosen ? chosenEnd(facts) === 'renew' : renewsByDefault(facts) && autoRenew !== false;
  if (term !== null && runsOn && status !== 'suspended' && !neverRenews) {
    const renewals = Array.from(
      { length: ahead },
      (_, index): WindowStart => ({ by: 'renewal', at: termStart(facts.family, term, index + 1) }),
    );
    const renewed = windows(facts, [...known, ...renewals], choice, policyAt);
    pieces =
      autoRenew === true || facts.endOfTerm === 'renew' ? renewed : unlessDifferent(pieces, renewed, term.endsAt, 'fact-missing autoRenew');
  }
  // before the first text on trials nothing is said of what follows one
  const untold = trial !== null && status !== 'active' && orderedAt < midnight(firstOnTrials[family] ?? '0001-01-01');
  if (term !== null && !runsOn && status !== 'suspended' && !untold) pieces = ended(facts, pieces, term.endsAt, choice);
  if (family === 'license-based' && runsOn && status !== 'suspended' && !neverRenews) pieces = migrated(facts, pieces, choice);
  pieces = withTermEnds(facts, pieces, ahead);
  if (term === null && facts.windowStarts === null && facts.cancelUntilAt === null && status !== 'suspended' && renewsByDefault(facts)) {
    pieces = unlessRenewed(facts, pieces, choice, policyAt);
  }
  if (trial !== null) {
    const during =
      family === 'isv-saas' && orderedAt >= midnight('2019-08-29')
        ? allowedNow('none', trial.opensAt, trial.closesAt)
        : unknown('documents-silent');
    const over =
      family === 'new-commerce-license' && autoRenew === false && status !== 'active' ? refused('already-ended', 'expired') : null;
    // a window that is over stays over
    const stays = ({ denied, shown: { reason, gap } }: Piece): boolean =>
      denied || reason === 'window-closed' || gap?.startsWith('before-first-source') === true;
    const after = clip(pieces, trial.closesAt, forEver).map((one) => {
      if (untold) return stays(one) ? one : { ...one, shown: unknown('documents-silent') };
      return over === null ? one : { ...one, shown: over };
    });
    pieces = [...clip(pieces, start, trial.opensAt), piece(trial.opensAt, during), ...after];
  }
  return [before, ...withWays(facts, clip(pieces, orderedAt, forEver), choice, ahead)];
}

/** What is advised once the window of a new-commerce license is over: nothing that leads into a paid term unnamed (L5, L8, N1). */
function withWays(facts: PurchaseFacts, pieces: readonly Piece[], choice: Choice, ahead: number): readonly Piece[] {
  const { family, term, orderedAt, billingCycle, autoRenew, status } = facts;
  if (family !== 'new-commerce-license' || status === 'suspended') return pieces;
  const [choiceFrom, boughtFrom, tickets] = [midnight('2026-02-16'), midnight('2025-04-01'), midnight('2023-10-19')];
  const spans =
    term === null
      ? []
      : Array.from({ length: ahead }, (_, count) => ({
          startsAt: termStart(facts.family, term, count),
          endsAt: termStart(facts.family, term, count + 1),
        }));
  const own = term === null ? null : { startsAt: term.startsAt, endsAt: term.endsAt };
  const renews = term !== null && renewsByDefault(facts) && autoRenew !== false;
  const all = own === null ? [] : [own, ...(renews ? spans.slice(1) : [])];
  const covered = all.find((span) => isCovered({ family, ...span }, choice))?.startsAt ?? null;
  const unsure = orderedAt >= boughtFrom ? orderedAt : Math.max(boughtFrom, monthsAfter(orderedAt, cycleMonths[billingCycle] ?? 1));
  const paidFrom = term === null ? unsure : (covered ?? forEver);
  const waysAt = (at: number): string => {
    // what was chosen is chosen for the term that it was chosen in
    const isChosen = facts.endOfTerm === 'end' && own !== null && at < own.endsAt;
    const ended = term !== null && at >= choiceFrom && !isChosen && cloudless(facts);
    const move = at < paidFrom ? (autoRenew === false ? [] : ['set-auto-renew']) : ended ? ['set-end-of-term'] : [];
    return [...move, ...(at >= tickets ? ['support-request'] : [])].join(', ');
  };
  const cuts = [choiceFrom, tickets, paidFrom, own?.endsAt ?? forEver].filter((at) => at !== forEver);
  return pieces.flatMap((one, index) => {
    if (one.shown.reason !== 'window-closed') return [one];
    const until = pieces[index + 1]?.from ?? forEver;
    const starts = [...new Set([one.from, ...cuts.filter((at) => at > one.from && at < until)])].sort((a, b) => a - b);
    return starts.map((from) => ({ ...one, from, shown: { ...one.shown, ways: waysAt(from) } }));
  });
}

/** Whether a government's term is extended is disputed, so that no choice is advised. */
const cloudless = ({ segment }: PurchaseFacts): boolean => segment !== 'government';

/** A purchase whose state is that of its trial, as the end of the trial leaves it by itself (R2, C1): in the year it converts into, or its own term from then on. */
function pastTrial(facts: PurchaseFacts): PurchaseFacts {
  const { family, orderedAt, trial, status, term, autoRenew, windowStarts } = facts;
  const first = firstOnTrials[family];
  if (status !== 'trial' || trial === null || first === undefined || orderedAt < midnight(first)) return facts;
  const isLicense = family === 'new-commerce-license';
  const months = isLicense ? (autoRenew === false ? null : 12) : family === 'isv-saas' ? (term?.months ?? null) : null;
  if (months === null) return facts;
  const { closesAt } = trial;
  const paid = { months, startsAt: closesAt, endsAt: monthsAfter(dayOrInstant(family, closesAt), months), anchorAt: closesAt, before: 0 };
  return {
    ...facts,
    status: 'active',
    term: !isLicense && term?.startsAt === closesAt ? term : paid,
    windowStarts: windowStarts === null ? null : [...windowStarts, { by: 'trial-conversion', startsAt: closesAt }],
  };
}

export interface CancellationOracle {
  /** Up to when later terms are looked at; null = all of time. */
  readonly horizonAt: number | null;
  readonly answer: (at: number) => { readonly shown: Shown; readonly contested: readonly string[]; readonly changesAt: number | null };
  /** Every instant at which any interpretation changes anything. */
  readonly instants: readonly number[];
}

/** All answers about one purchase, under the interpretations that a caller chose. */
/** Leaves the code of a window that is over out before the day of the first list that has it. */
function withDatedCodes(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((one, index) => {
    const known = Object.values(errorCodes).find(({ code }) => code === one.shown.errorCode);
    if (known === undefined || one.from >= known.from) return [one];
    const before = { ...one, shown: { ...one.shown, errorCode: null } };
    return (pieces[index + 1]?.from ?? forEver) > known.from ? [before, { ...one, from: known.from }] : [before];
  });
}

export function cancellationOracle(given: PurchaseFacts, chosen: Choice, policyAt: number | null): CancellationOracle {
  const facts = pastTrial(given);
  const own = withDatedCodes(timeline(facts, chosen, policyAt));
  const others = Object.entries(words).flatMap(([id, list]) => {
    const { [id]: taken, ...rest } = chosen;
    const choices = list.filter((word) => word !== taken).map((word): Choice => ({ ...rest, [id]: word }));
    return (taken === undefined ? choices : [...choices, rest]).map((choice) => ({ id, pieces: timeline(facts, choice, policyAt) }));
  });
  const instants = [...new Set([...own, ...others.flatMap(({ pieces }) => pieces)].map(({ from }) => from))]
    .filter((at) => at > start)
    .sort((a, b) => a - b);
  const looked = (at: number) => {
    const { shown } = heldAt(own, at);
    const here = key(shown);
    const contested = new Set(others.filter(({ pieces }) => key(heldAt(pieces, at).shown) !== here).map(({ id }) => id));
    return { shown, contested: [...contested] };
  };
  const spans = [start, ...instants].map((from) => ({ from, ...looked(from) }));
  const texts = spans.map(({ shown, contested }) => JSON.stringify([shown, contested]));
  return {
    horizonAt: facts.term === null ? null : termStart(facts.family, facts.term, someAhead),
    instants,
    answer: (at) => {
      let index = 0;
      while (index + 1 < spans.length && (spans[index + 1]?.from ?? forEver) <= at) index += 1;
      const span = spans[index];
      if (span === undefined) throw new Error('no span');
      let next = index + 1;
      while (next < spans.length && texts[next] === texts[index]) next += 1;
      return { shown: span.shown, contested: span.contested, changesAt: spans[next]?.from ?? null };
    },
  };
}

interface WindowDate {
  readonly what: 'window-closes' | 'refund-changes';
  readonly at: number;
}

/** Where windows close, and where what comes back changes before that, in (from, until); an instant in `apart` begins another state or term. */
export function windowDates(given: PurchaseFacts, from: number, until: number, apart: ReadonlySet<number>): readonly WindowDate[] {
  const facts = pastTrial(given);
  const months = facts.term?.months ?? 12;
  const pieces = timeline(facts, {}, null, Math.ceil((until - from) / (months * 28 * 86_400_000)) + 2);
  return pieces.flatMap(({ from: at, shown }, index): readonly WindowDate[] => {
    const before = pieces[index - 1]?.shown;
    if (at <= from || at >= until || apart.has(at) || before?.effect !== 'immediate') return [];
    if (shown.effect !== 'immediate') return [{ what: 'window-closes', at }];
    return shown.refund === before.refund ? [] : [{ what: 'refund-changes', at }];
  });
}
