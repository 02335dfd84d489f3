import { frozen } from '../../kernel/frozen.js';
import { checkObject, checkObjects, checkStated, hasKey, own } from '../../kernel/check.js';
import type { Basis, Gap } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { dayMs, midnightOf } from '../../kernel/instant.js';
import type { Bases, DatedTable } from '../../kernel/dated-table.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import { cancellationProcedures } from '../../policy/cancellation-procedure.js';
import type { CancellationEntry, CancellationRow, Overrides } from '../../policy/cancellation-window.js';
import { cancellationWindows, productWindows } from '../../policy/cancellation-window.js';
import type { Purchase, WindowStart } from '../../vocabulary/purchase.js';
import type { InterpretationId } from '../../vocabulary/interpretation.js';
import { keptFor } from '../../kernel/kept.js';
import type { Choice } from './choice.js';
import { interpretationsIn, maskOf, othersOf, valueIn } from './choice.js';
import type { Plan } from './plan.js';
import { planOf } from './plan.js';

/** A row under one choice of interpretations: its plan, and the window starts that it covers. */
export interface Policy {
  /** Names it among the policies of its scheme: a bit of its own, the same under every choice. */
  readonly bit: number;
  readonly plan: Plan;
  readonly beginsAt: number;
  /** Once in force, it decides windows opened since then as well (W14); Infinity = for none. */
  readonly reachesBackAt: number;
  /** Its row, by field: rows have many forms, and reading one costs more than the rest of a standing. */
  readonly sinceAt: number;
  readonly seenFromAt: number;
  readonly coveredUntilAt: number;
  /** The citations in its window and after it, by the coverage of the documents. */
  readonly bases: Bases<readonly Basis[]>;
  readonly basesAfter: Policy['bases'];
  readonly isLast: boolean;
}

/** The policies of a table under one choice, and the date that selects among them (I14). */
export interface Scheme {
  readonly policies: readonly Policy[];
  readonly selectedBy: 'order' | 'window-start' | 'asking';
}

/** The policy under another value of an interpretation; its bits name it in a list. */
export interface Alternative {
  readonly bits: number;
  readonly scheme: Scheme;
  /** The bits of the policies that say something else; all where another one may be selected by the same date. */
  readonly differs: number;
}

/** The table under a choice, and under every other value of an interpretation: those that say the same are left out. */
export interface Outlook {
  readonly own: Scheme;
  readonly others: readonly Alternative[];
}

/** The dated rows of a family and billing cycle, and what follows from them. */
export interface Table {
  readonly rows: DatedTable<CancellationRow>;
  readonly selectedBy: Scheme['selectedBy'];
  /** The events that open a window anew, before a policy is selected. */
  readonly reopenedBy: readonly WindowStart['by'][];
  readonly reopensAtRenewal: boolean;
  readonly beforeFirst: Gap;
  readonly cited: readonly InterpretationId[];
  readonly mask: number;
  /** The days since which an interpretation says something else for orders. */
  readonly overridesFrom: readonly Instant[];
  /** The last instant that a row or its coverage includes. */
  readonly knownUntilAt: number;
  readonly plans: Map<string, Plan>;
  readonly outlooks: Map<number, Outlook>;
}

const bitsOf = (id: InterpretationId): number => maskOf([id]);

interface RowOverrides {
  readonly ids: readonly InterpretationId[];
  readonly days: readonly Instant[];
}

/** Returns the interpretations that override a row, and the days from which they do, at every depth. */
function overridesIn(overrides: Overrides = {}): RowOverrides {
  const all = Object.values(overrides).flatMap((values) => Object.values(values));
  const deeper = all.map((override) => overridesIn(override.overrides));
  return {
    ids: [...(Object.keys(overrides) as InterpretationId[]), ...deeper.flatMap(({ ids }) => ids)],
    days: [...all.flatMap(({ from }) => (from === undefined ? [] : [midnightOf(from)])), ...deeper.flatMap(({ days }) => days)],
  };
}

/** Returns what follows from dated rows. */
export function tableFrom(rows: DatedTable<CancellationRow>, selectedBy: Scheme['selectedBy']): Table {
  const byRow = rows.map((row) => overridesIn(row.overrides));
  const cited = interpretationsIn(maskOf(rows.flatMap((row) => row.interpretations)));
  const reopenedBy = [...new Set(rows.flatMap((row) => row.reopenedBy ?? []))];
  const begins = rows.flatMap((row) => Object.keys(row.sinceByInterpretation ?? {}) as InterpretationId[]);
  return {
    rows,
    selectedBy,
    reopenedBy,
    reopensAtRenewal: reopenedBy.includes('renewal'),
    beforeFirst: frozen(beforeFirst(rows)),
    cited,
    mask: maskOf([...cited, 'I1', 'I14', ...begins, ...byRow.flatMap(({ ids }) => ids)]),
    overridesFrom: byRow.flatMap(({ days }) => days),
    knownUntilAt: Math.max(...rows.map(({ sinceAt, seenUntilAt }) => Math.max(sinceAt, seenUntilAt))),
    plans: new Map(),
    outlooks: new Map(),
  };
}

/** Returns the rows of one table until another one begins, and then those of the other. */
function superseded(rows: DatedTable<CancellationRow>, later: DatedTable<CancellationRow>): DatedTable<CancellationRow> {
  const earlier = rows.filter(({ sinceAt }) => sinceAt < later[0].sinceAt);
  return [...earlier, ...later] as unknown as DatedTable<CancellationRow>;
}

/** The tables by family, or by the table of a reserved product, and by billing cycle, made once they are asked for. */
const tables = /* @__PURE__ */ new Map<string | DatedTable<CancellationRow>, Map<string, Table>>();

/** Returns the table of a purchase; null for a value that is in no list. */
export function tableOf({ family, billingCycle, reservedProduct }: Purchase): Table | null {
  const known = reservedProduct == null ? tables.get(family)?.get(billingCycle) : undefined;
  if (known !== undefined) return known;
  if (!hasKey(cancellationWindows, family)) return null;
  const byCycle = cancellationWindows[family];
  if (!hasKey(byCycle, billingCycle)) return null;
  const { selectedBy } = cancellationProcedures[family];
  const rows = byCycle[billingCycle];
  const products = productWindows[family] ?? null;
  const product = products === null || reservedProduct == null ? null : own(products, reservedProduct);
  const made = keptFor(tables, product ?? family, () => new Map<string, Table>());
  return keptFor(made, billingCycle, () => tableFrom(product === null ? rows : superseded(rows, product), selectedBy));
}

function schemeOf(table: Table, choice: Choice, orderedAt: Instant, isDated: boolean): Scheme {
  const policies = table.rows.map((row, index): Policy => {
    const source = {
      terms: row,
      besides: row,
      isOpenTo: (id: InterpretationId) => row.interpretations.includes(id),
      overrides: row.overrides,
    };
    const since = Object.entries(row.sinceByInterpretation ?? {}).flatMap(
      ([id, words]) => words[valueIn(choice, id as InterpretationId) ?? ''] ?? [],
    );
    const { sinceAt, seenFromAt, seenUntilAt, bases, basesAfter } = row;
    return {
      bit: 1 << index,
      plan: planOf(source, choice, orderedAt, table.plans),
      beginsAt: since[0] === undefined ? sinceAt : midnightOf(since[0]),
      reachesBackAt: row.reachesBackTo === undefined ? Number.POSITIVE_INFINITY : midnightOf(row.reachesBackTo),
      sinceAt,
      seenFromAt,
      coveredUntilAt: seenUntilAt + dayMs,
      bases: bases(),
      basesAfter: basesAfter(),
      isLast: index === table.rows.length - 1,
    };
  });
  const whenAsked = !isDated && valueIn(choice, 'I14') === 'when-asked';
  return { policies, selectedBy: whenAsked ? 'asking' : isDated ? 'order' : table.selectedBy };
}

const every = -1;
/** The bit of the time before the first policy. */
export const beforeAll = 1 << 30;

/** Returns the bits of the policies that say something else under another choice; all where another one may be selected by the same date. */
function differing(one: Scheme, other: Scheme): number {
  let bits = 0;
  for (const [index, { bit, plan, beginsAt }] of one.policies.entries()) {
    const beside = other.policies[index] as Policy;
    if (beginsAt !== beside.beginsAt) return every;
    if (plan !== beside.plan) bits |= bit;
  }
  return bits;
}

function outlookFrom(ids: readonly InterpretationId[], choice: Choice, schemeFor: (choice: Choice) => Scheme): Outlook {
  const own = schemeFor(choice);
  const others = ids.flatMap((id) =>
    othersOf(choice, id).map((other): Alternative => {
      const scheme = schemeFor(other);
      return { bits: bitsOf(id), scheme, differs: differing(own, scheme) };
    }),
  );
  return { own, others: others.filter(({ scheme, differs }) => differs !== 0 || scheme.selectedBy !== own.selectedBy) };
}

/** Returns what a choice makes of a table for an order; `isDated`: the caller says by the policy of which date. */
export function outlookOf(table: Table, choice: Choice, orderedAt: Instant, isDated: boolean): Outlook {
  const { mask, overridesFrom, cited } = table;
  let era = 0;
  for (const day of overridesFrom) if (orderedAt >= day) era += 1;
  const key = ((choice & mask) * (overridesFrom.length + 1) + era) * 2 + (isDated ? 1 : 0);
  const known = table.outlooks.get(key);
  if (known !== undefined) return known;
  const byHours = valueIn(choice, 'I7') === 'elapsed-24-hours';
  const ids = interpretationsIn(maskOf(byHours ? [...cited, 'I1'] : cited)).filter((id) => !(isDated && id === 'I14'));
  const made = outlookFrom(ids, choice & mask, (other) => schemeOf(table, other, orderedAt, isDated));
  table.outlooks.set(key, made);
  return made;
}

const shares: readonly string[] = ['full', 'prorated', 'none', 'not-stated'];

/** Validates a caller's own policy: whole numbers of at least 0, known values. */
export function checkEntry(entry: CancellationEntry): void {
  checkObject(entry, 'options.policy');
  const { id, duration, refund } = entry;
  if (typeof id !== 'string') fail('wrong-type', 'options.policy.id', 'text', id);
  if (duration !== 'any-time' && duration !== 'never') checkObject(duration, 'options.policy.duration');
  const size = typeof duration === 'string' ? 0 : 'hours' in duration ? duration.hours : duration.calendarDays;
  checkObjects(refund, 'options.policy.refund');
  if (!(Number.isSafeInteger(size) && size >= 0)) fail('invalid-term', 'options.policy.duration', 'a whole number of at least 0', size);
  for (const { share, hours, months } of refund) {
    checkStated(hours, 'number', 'options.policy.refund.hours');
    checkStated(months, 'number', 'options.policy.refund.months');
    if (!shares.includes(share)) fail('invalid-term', 'options.policy.refund', shares.join(' or '), share);
  }
}

let ownRows: ReadonlyMap<string, CancellationRow> | null = null;

/** Returns the row of ours with an id, null for none; the map is made when a policy is first pinned. */
function ownRow(id: string): CancellationRow | null {
  ownRows ??= new Map(
    Object.values(cancellationWindows)
      .flatMap((byCycle) => Object.values(byCycle).flatMap((rows) => rows))
      .map((row): [string, CancellationRow] => [row.id, row]),
  );
  return ownRows.get(id) ?? null;
}

const always = Number.NEGATIVE_INFINITY;
const never = Number.POSITIVE_INFINITY;

/** Returns what a choice makes of a caller's own policy, taken at its word; one of ours, known by its id, keeps its exceptions and window starts (W17, W21). */
export function pinnedOutlook(entry: CancellationEntry, basis: readonly Basis[], choice: Choice, orderedAt: Instant): Outlook {
  const { duration, refund, afterClose } = entry;
  const source = {
    terms: { duration, refund, afterClose },
    besides: ownRow(entry.id),
    isOpenTo: (id: InterpretationId) => id === 'I1' || id === 'I7',
  };
  const known = new Map<string, Plan>();
  const bases: Policy['bases'] = { 'in-force': basis, 'between-sources': basis, 'after-last-source': basis };
  return outlookFrom(['I1', 'I7'], choice, (other) => {
    const policy: Policy = {
      bit: 1,
      plan: planOf(source, other, orderedAt, known),
      beginsAt: always,
      reachesBackAt: never,
      sinceAt: always,
      seenFromAt: always,
      coveredUntilAt: never,
      bases,
      basesAfter: bases,
      isLast: true,
    };
    return { policies: [policy], selectedBy: 'order' };
  });
}

/** Returns the citation of a caller's own policy. */
export function pinnedBasis({ id }: CancellationEntry): readonly Basis[] {
  const since = id.slice(id.lastIndexOf('@') + 1);
  return [
    { rule: 'callers-own', entry: id, since, seenUntil: null, source: 'callers-own', certainty: 'callers-own', coverage: 'in-force' },
  ];
}
