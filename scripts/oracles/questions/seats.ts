/** How many seats may be given back and what for, written a second time (W6, W7, W8, W13, W14, W17, W18, B9): each batch of new-commerce seats has a window of its own. */
import type { CancellationOracle, PurchaseFacts } from '../temporal/cancellation.js';
import { cancellationOracle } from '../temporal/cancellation.js';
import { midnight, utcDay } from '../temporal/clock.js';
import type { PolicyRow } from '../temporal/policy.js';
import { rowsOf } from '../temporal/policy.js';
import type { Choice, Found, Oracle, Text } from './asked.js';
import { citedAt, silentOn, textAt, undetermined } from './asked.js';

export interface Batch {
  readonly by: 'order' | 'renewal' | 'trial-conversion' | 'seat-addition';
  readonly startsAt: number;
  /** null = all that there are. */
  readonly seats: number | null;
}
export interface SeatFacts {
  readonly family: string;
  readonly billingCycle: string;
  readonly orderedAt: number;
  readonly status: string | null;
  /** In the order of time; new commerce only. */
  readonly batches: readonly Batch[];
  /** How many are to be given back. */
  readonly seats: number;
}

/** W13 in the preview and after it, W14. */
const texts: readonly Text[] = [
  { since: '2021-09-03', seen: '2021-09-10' },
  { since: '2021-10-03', seen: null },
  { since: '2022-03-19', seen: '2023-10-23' },
];

const refused = (reason: string, text: string | null = null): Found => ({ verdict: 'refused', shown: { reason }, text });

/** The row that a window meets: of the day on which it opened, or a later one that reaches back to it. */
function rowFor(rows: readonly PolicyRow[], openedAt: number, at: number, choice: Choice): PolicyRow | null {
  const selectedAt = choice['I14'] === 'when-asked' ? at : openedAt;
  const row = rows.filter(({ since }) => since <= selectedAt).at(-1) ?? null;
  const next = row === null ? undefined : rows[rows.indexOf(row) + 1];
  const isReached = next?.reachesBackTo != null && next.reachesBackTo <= openedAt && next.since <= at;
  return isReached ? next : row;
}

/** What of a batch may go at an instant, and the share that comes back; null = nothing. */
function shareOf(row: PolicyRow, openedAt: number, at: number): string | null {
  const closesAt = row.closes(openedAt);
  if (closesAt !== null && at >= closesAt) return null;
  return row.steps.find(({ until }) => until === null || at < until(openedAt))?.share ?? null;
}

const sum = (batches: readonly Batch[]): number =>
  batches.reduce((total, { seats }) => (seats === null ? Number.MAX_SAFE_INTEGER : Math.min(Number.MAX_SAFE_INTEGER, total + seats)), 0);

/** The instants at which a window of a batch opens or closes, or its share changes, under any reading. */
export function edgesOf(facts: SeatFacts, { startsAt }: Batch): readonly number[] {
  const choices: readonly Choice[] = [
    {},
    { I1: 'open-at-limit' },
    { I26: 'calendar-days' },
    { I38: 'full' },
    { I1: 'open-at-limit', I38: 'full' },
  ];
  const rows = choices.flatMap((choice) => rowsOf(facts.family, facts.billingCycle, facts.orderedAt, choice));
  return [
    startsAt,
    ...rows
      .flatMap((row) => [row.closes(startsAt), ...row.steps.map(({ until }) => until?.(startsAt) ?? null)])
      .filter((at) => at !== null),
  ];
}

function ofBatches(facts: SeatFacts, at: number, choice: Choice): Found {
  const rows = rowsOf(facts.family, facts.billingCycle, facts.orderedAt, choice);
  const opened = facts.batches.filter(({ startsAt }) => startsAt <= at);
  const found = opened.map((batch) => {
    const row = rowFor(rows, batch.startsAt, at, choice);
    return { batch, row, share: row === null ? null : shareOf(row, batch.startsAt, at) };
  });
  if (found.some(({ row }) => row === null)) return undetermined(`before-first-source ${texts[0]?.since ?? ''}`);
  const last = found.at(-1);
  const text = last === undefined ? undefined : texts.find(({ since }) => midnight(since) === last.row?.since);
  const cited =
    last === undefined || text === undefined
      ? null
      : citedAt(texts, text, choice['I14'] === undefined ? Math.max(last.batch.startsAt, midnight(text.since)) : at);
  const open = sum(found.filter(({ share }) => share !== null).map(({ batch }) => batch));
  if (open < facts.seats) return refused(`quantity-locked ${open}`, cited);
  const full = sum(found.filter(({ share }) => share === 'full').map(({ batch }) => batch));
  const refund = full >= facts.seats ? 'full' : 'prorated';
  return { verdict: 'allowed', key: refund, shown: { refund }, text: cited };
}

const asPurchase = ({ family, billingCycle, orderedAt, status }: SeatFacts): PurchaseFacts => ({
  ...{ family, billingCycle, orderedAt, status, term: null, trial: null, windowStarts: null },
  ...{ cancelUntilAt: null, autoRenew: null, planMonths: null, reservedProduct: null },
  ...{ endOfTerm: null, segment: null, hasEquivalent: null },
});

const made = new WeakMap<SeatFacts, Map<string, CancellationOracle>>();

/** Where seats may go at any time, what comes back is what a cancellation would give back. */
function cancellationOf(facts: SeatFacts, choice: Choice): CancellationOracle {
  const known = made.get(facts) ?? new Map<string, CancellationOracle>();
  made.set(facts, known);
  const name = JSON.stringify(choice);
  const oracle = known.get(name) ?? cancellationOracle(asPurchase(facts), choice, null);
  known.set(name, oracle);
  return oracle;
}

/** Of marketplace software no text says what follows the windows of 2019 (W1). */
function gapOf(gap: string): string {
  const [kind = '', more = ''] = gap.split(' ');
  if (kind === 'before-first-source') return `${kind} ${utcDay(Number(more))}`;
  return kind === 'documents-silent' ? `${kind} afterwards` : gap;
}

function asCanceled(facts: SeatFacts, at: number, choice: Choice): Found {
  const { gap, refund } = cancellationOf(facts, choice).answer(at).shown;
  if (gap !== null) return { ...undetermined(gapOf(gap)), key: 'gap' };
  return { verdict: 'allowed', key: refund ?? 'none', shown: { refund: refund ?? 'none' }, text: null };
}

/** The texts by which no part goes back: distributors on the 30 days, and the pages on the seven days, savings plans and plans of SUSE and Red Hat. */
const onlyWhole = ['W6', 'W7', 'W8', 'W6 W8', 'W18', 'W20 E12'];
/** The pages by which a part of a reservation goes back as the whole does. */
const parted: readonly Text[] = [
  { since: '2022-10-10', seen: null },
  { since: '2026-01-15', seen: '2026-03-19' },
];

/** What a text says of a part: that of the order while it says never, else that of the date that selects. */
function ofPart({ family, billingCycle, orderedAt }: SeatFacts, at: number, choice: Choice): Found {
  const rows = rowsOf(family, billingCycle, orderedAt, choice);
  const textOf = (day: number): PolicyRow | undefined => rows.filter(({ since }) => since <= day).at(-1);
  const isAsked = ['azure-reservation', 'azure-plan'].includes(family) || choice['I14'] === 'when-asked';
  const text = onlyWhole.includes(textOf(orderedAt)?.name ?? '') ? textOf(orderedAt) : textOf(isAsked ? at : orderedAt);
  if (text === undefined) return { ...undetermined(`before-first-source ${utcDay(rows[0]?.since ?? 0)}`), key: 'gap' };
  if (onlyWhole.includes(text.name)) return refused('quantity-locked 0');
  const page = family === 'azure-reservation' ? textAt(parted, at) : null;
  return page === null
    ? { ...silentOn('seats'), key: 'gap' }
    : { verdict: 'allowed', key: 'prorated', shown: { refund: 'prorated' }, text: citedAt(parted, page, at) };
}

const anyTime = ['license-based', 'isv-saas'];

export const seats: Oracle<SeatFacts> = {
  codeFrom: ({ shown }) => {
    const reason = typeof shown === 'object' && 'reason' in shown ? String(shown['reason']) : '';
    return reason === 'suspended' ? midnight('2020-08-26') : reason.startsWith('quantity-locked') ? midnight('2023-06-15') : null;
  },
  words: {
    ...{ I1: ['open-at-limit'], I2: ['term-start'], I11: ['calendar-days'], I14: ['when-asked'], I23: ['month-1'], I26: ['calendar-days'] },
    ...{
      I17: ['72-hours-since-2022-06-03', 'as-last-text'],
      I32: ['renewal-too'],
      I12: ['first-seen', 'page-date'],
      I37: ['from-2022-10-14', 'from-2023-06-30'],
      I38: ['full'],
    },
  },
  texts: [texts, parted],
  instants: (facts, choice) => [
    facts.orderedAt,
    ...(facts.family === 'new-commerce-license' ? facts.batches.flatMap((batch) => edgesOf(facts, batch)) : []),
    ...(anyTime.includes(facts.family) ? cancellationOf(facts, choice).instants : []),
    ...(anyTime.includes(facts.family) ? [] : rowsOf(facts.family, facts.billingCycle, facts.orderedAt, choice).map(({ since }) => since)),
  ],
  found: (facts, at, choice) => {
    const { family, orderedAt, status } = facts;
    if (status !== null && ['cancelled', 'deleted', 'expired', 'disabled'].includes(status)) return refused('already-ended');
    if (at < orderedAt) return refused('before-order');
    if (status === 'suspended') return refused('suspended');
    if (family === 'new-commerce-license') return ofBatches(facts, at, choice);
    if (anyTime.includes(family)) return asCanceled(facts, at, choice);
    return ofPart(facts, at, choice);
  },
};
