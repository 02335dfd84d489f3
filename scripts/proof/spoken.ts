/**
 * What each proof speaks of, and what it met of it. The lists come from the vocabulary and the policy, never from what a proof draws:
 * a word, a pair of family and billing cycle or a day of the policy that no case met fails the proof that speaks of it.
 */
import type { Cited, DatedTable, Entry } from '../../src/kernel/dated-table.js';
import { entryAt } from '../../src/kernel/dated-table.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, startOfDay } from '../../src/kernel/instant.js';
import { monthsLater } from '../../src/kernel/calendar.js';
import type { CancellationRow } from '../../src/policy/cancellation-window.js';
import { cancellationWindows } from '../../src/policy/cancellation-window.js';
import { plans } from '../../src/policy/plan.js';
import type { TableName, Topic } from '../../src/policy/tables.js';
import { tables } from '../../src/policy/tables.js';
import { areas } from '../../src/vocabulary/area.js';
import { clouds } from '../../src/vocabulary/cloud.js';
import { interpretationValues } from '../../src/vocabulary/interpretation.js';
import { markets } from '../../src/vocabulary/market.js';
import { moves } from '../../src/vocabulary/move.js';
import type { BillingCycle, ProductFamily } from '../../src/vocabulary/product.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import * as request from '../../src/vocabulary/purchase-request.js';
import { endsOfTerm, midCycleChanges, planProducts, reservedProducts, windowStartCauses } from '../../src/vocabulary/purchase.js';
import { actions, roles } from '../../src/vocabulary/role.js';
import { statuses, suspendingParties, suspensionReasons } from '../../src/vocabulary/status.js';
import { durations } from '../../src/vocabulary/term.js';
import type { ProofName } from './report.js';

/** The billing cycles of a family: those that its plan table lists; where no document lists its plans, each that charges. */
function cyclesOf(family: ProductFamily): readonly BillingCycle[] {
  const listed = (plans[family] ?? []).flatMap(({ cycles }) => Object.values(cycles ?? {}).flat());
  return billingCycles.filter((cycle) => (listed.length > 0 ? listed.includes(cycle) : cycle !== 'none'));
}

const paired = (family: string, cycle: string): string => `${family} ${cycle}`;

/** Every vocabulary, with its words. */
const vocabularies = {
  family: productFamilies,
  'family and billing cycle': productFamilies.flatMap((family) => cyclesOf(family).map((cycle) => paired(family, cycle))),
  duration: durations,
  status: statuses,
  move: moves,
  'end of a term': endsOfTerm,
  segment: request.segments,
  cloud: clouds,
  market: markets,
  area: areas,
  role: roles,
  action: actions,
  'party of a suspension': suspendingParties,
  'reason of a suspension': suspensionReasons,
  'start of a window': windowStartCauses,
  'reserved product': reservedProducts,
  'product with plans': planProducts,
  'change inside a cycle': midCycleChanges,
  interpretation: Object.entries(interpretationValues).flatMap(([id, words]) => words.map((word) => `${id} ${word}`)),
  'kind of a partner': request.partnerKinds,
  publisher: request.publishers,
  'billing of an offer': request.billingTypes,
  'category of an offer': request.offerCategories,
  'kind of an offer': request.offerKinds,
  'kind of a limit': request.limitKinds,
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Vocabulary = keyof typeof vocabularies;

/** The facts in which the words of a vocabulary stand. */
const keys: Readonly<Record<string, Vocabulary>> = {
  family: 'family',
  duration: 'duration',
  status: 'status',
  move: 'move',
  endOfTerm: 'end of a term',
  segment: 'segment',
  cloud: 'cloud',
  market: 'market',
  partnerMarket: 'market',
  roles: 'role',
  action: 'action',
  suspendedBy: 'party of a suspension',
};

interface Speech {
  readonly words: readonly Vocabulary[];
  /** The tables of which each row is met: its first instant, and with `limits` each end of its window, a millisecond before, at and after. */
  readonly tables: readonly TableName[];
  readonly limits: boolean;
}

/** The proofs that speak of words; the others are about functions, engines and files. */
export const speeches = {
  model: {
    words: ['family', 'family and billing cycle', 'duration', 'status', 'move', 'end of a term', 'segment'],
    tables: ['cancellation-window', 'end-of-life', 'trial'],
    limits: false,
  },
  temporal: {
    words: ['family', 'family and billing cycle', 'duration', 'status', 'end of a term', 'segment', 'party of a suspension'],
    tables: ['cancellation-window', 'suspension-retention', 'migration'],
    limits: true,
  },
  sql: {
    words: ['family', 'family and billing cycle', 'market', 'party of a suspension'],
    tables: ['cancellation-window', 'tax-inclusive-markets'],
    limits: true,
  },
  money: { words: ['family'], tables: [], limits: false },
  questions: {
    words: ['family', 'status', 'cloud', 'market', 'role', 'action'],
    tables: ['roles', 'clouds', 'regional-authorization'],
    limits: false,
  },
} as const satisfies { readonly [P in ProofName]?: Speech };
export type Speaking = keyof typeof speeches;

const besides = [-1, 0, 1] as const;
const sides = (what: string): readonly string[] => besides.map((ms) => `${what}, ${String(ms)} ms`);
/** Before every dated text. */
const early = Date.parse('2001-01-01');

/** The rows of a table, each timeline once. */
function rowsOf(table: TableName): readonly Entry<Cited>[] {
  const topics: readonly Topic<Cited>[] = tables[table].topics;
  return [...new Set(topics.flatMap(({ rows }) => rows))].filter(({ sinceAt }) => sinceAt > early);
}

/** The ends of a row's window and of the shares of its refund, for an order of an instant. */
function limitsOf({ id, duration, refund }: Entry<CancellationRow>, orderedAt: Instant): readonly (readonly [what: string, at: number])[] {
  const closesAt =
    typeof duration !== 'object'
      ? null
      : 'hours' in duration
        ? addMs(orderedAt, duration.hours * 3_600_000)
        : addMs(startOfDay(orderedAt), (duration.calendarDays + 1) * dayMs);
  const shares = refund.flatMap(({ hours, months }, index): (readonly [string, number])[] => {
    if (hours !== null) return [[`${id}: share ${String(index + 1)} ends`, addMs(orderedAt, hours * 3_600_000)]];
    return months === undefined ? [] : [[`${id}: share ${String(index + 1)} ends`, monthsLater(orderedAt, months)]];
  });
  return closesAt === null ? shares : [[`${id}: closes`, closesAt], ...shares];
}

/** Everything that a proof must meet. */
export function spokenOf(proof: Speaking): readonly string[] {
  const { words, tables: covered, limits }: Speech = speeches[proof];
  const rows = covered.flatMap((table) => rowsOf(table).flatMap(({ id }) => sides(`${id}: since`)));
  const windows: readonly Entry<CancellationRow>[] = Object.values(cancellationWindows).flatMap((cycles) =>
    Object.values<DatedTable<CancellationRow>>(cycles).flat(),
  );
  const ends = limits ? windows.flatMap((row) => limitsOf(row, row.sinceAt).flatMap(([what]) => sides(what))) : [];
  return [...new Set([...words.flatMap((name) => vocabularies[name].map((word) => `${name}: ${word}`)), ...rows, ...ends])];
}

/** Returns the first instants of the rows of a table that hold for a family and a billing cycle. */
export function firstDaysOf(table: TableName, family: string, billingCycle: string): readonly number[] {
  const name = `${table} ${paired(family, billingCycle)}`;
  const known = firstDays.get(name) ?? foundFirstDays(table, family, billingCycle);
  firstDays.set(name, known);
  return known;
}
const firstDays = new Map<string, readonly number[]>();

function foundFirstDays(table: TableName, family: string, billingCycle: string): readonly number[] {
  const topics: readonly Topic<Cited>[] = tables[table].topics;
  return topics
    .filter(
      ({ families, billingCycles: cycles }) =>
        (families as readonly string[]).includes(family) && (cycles === null || (cycles as readonly string[]).includes(billingCycle)),
    )
    .flatMap(({ rows }) => rows.map(({ sinceAt }) => sinceAt));
}

/** What decides the row of a purchase. */
interface Bought {
  readonly family: string;
  readonly billingCycle: string;
  readonly orderedAt: number;
}

/** Returns the ends of the window of a purchase and of the shares of its refund, by the row of its order's day, counted from the order. */
export function endsFor({ family, billingCycle, orderedAt }: Bought): ReturnType<typeof limitsOf> {
  const cycles: { readonly [cycle: string]: DatedTable<CancellationRow> } = cancellationWindows[family as ProductFamily];
  const rows = cycles[billingCycle];
  const row = rows === undefined ? null : entryAt(rows, orderedAt as Instant);
  return row === null ? [] : limitsOf(row, orderedAt as Instant);
}

/** What was met: words of facts as the library takes them, days of the policy, ends of windows. */
export interface Meeting {
  /** The words of facts, and the rows that begin at one of their dates. */
  readonly facts: (facts: object, dates: readonly number[]) => void;
  /** An instant that is asked about, for an order of a family: rows that begin then, ends of its window. */
  readonly asked: (at: number, purchase?: Bought) => void;
}

/** Counts by `hit` what a proof meets of what it speaks of. */
export function meeting(proof: Speaking, hit: (name: string) => void): Meeting {
  const { words, tables: covered, limits }: Speech = speeches[proof];
  const wanted = new Set(spokenOf(proof));
  const known: ReadonlySet<string> = new Set(words);
  const begins = new Map<number, string[]>();
  for (const row of covered.flatMap(rowsOf))
    for (const ms of besides) begins.set(row.sinceAt + ms, [...(begins.get(row.sinceAt + ms) ?? []), `${row.id}: since, ${String(ms)} ms`]);
  const meet = (name: string): void => {
    if (wanted.has(name)) hit(name);
  };
  const beginsAt = (at: number): void => {
    for (const name of begins.get(at) ?? []) hit(name);
  };
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { family, billingCycle } = value as Readonly<Record<string, unknown>>;
    if (typeof family === 'string' && typeof billingCycle === 'string') meet(`family and billing cycle: ${paired(family, billingCycle)}`);
    for (const [key, part] of Object.entries(value)) {
      const name = keys[key];
      if (typeof part === 'object') walk(part);
      if (name === undefined || !known.has(name)) continue;
      for (const word of Array.isArray(part) ? part : [part]) meet(`${name}: ${String(word)}`);
    }
  };
  return {
    facts: (facts, dates) => {
      walk(facts);
      for (const at of dates) beginsAt(at);
    },
    asked: (at, purchase) => {
      beginsAt(at);
      if (purchase === undefined || !limits) return;
      for (const [what, limitAt] of endsFor(purchase)) if (Math.abs(at - limitAt) <= 1) hit(`${what}, ${String(at - limitAt)} ms`);
    },
  };
}

/** How often each must be met at least: the more, the larger the run. */
const oneIn = 100_000;

/** Returns what a proof speaks of and met too seldom. */
export function unmet(proof: Speaking, met: Readonly<Record<string, number>>, cases: number): readonly string[] {
  const least = Math.ceil(cases / oneIn);
  return spokenOf(proof)
    .filter((name) => (met[name] ?? 0) < least)
    .map((name) => `gate: '${name}' was met ${String(met[name] ?? 0)} times, less than ${String(least)}`);
}

/** What no proof speaks of: vocabularies, and tables of the policy. */
export function unspoken(): { readonly words: readonly string[]; readonly tables: readonly string[] } {
  const all: readonly Speech[] = Object.values(speeches);
  return {
    words: Object.keys(vocabularies).filter((name) => !all.some(({ words }) => (words as readonly string[]).includes(name))),
    tables: Object.keys(tables).filter((name) => !all.some((one) => (one.tables as readonly string[]).includes(name))),
  };
}
