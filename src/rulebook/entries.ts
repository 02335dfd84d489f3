import { frozen } from '../kernel/frozen.js';
import type { Certainty, EntryId } from '../kernel/answer.js';
import type { Cited, Entry } from '../kernel/dated-table.js';
import type { CancellationEntry, CancellationRow, RefundStep } from '../policy/cancellation-window.js';
import type { Citation } from '../policy/citations.js';
import { citations } from '../policy/citations.js';
import { inOrder } from '../rules/asking/determine.js';
import type { ValuesOf } from '../rules/catalog/values-of.js';
import { valuesOf } from '../rules/catalog/values-of.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { TableName, TableRows, Topic } from '../policy/tables.js';
import { tables } from '../policy/tables.js';

/** One dated entry of one policy table. */
export interface RulebookEntry<T extends TableName = TableName> {
  /** The id that answers cite: 'cancellation-window/software-subscription@2021-06-01'. */
  readonly id: EntryId;
  /** The policy table. */
  readonly table: T;
  /** The middle of the id; 'all' if the table has one timeline. */
  readonly topic: string;
  /** The product families. */
  readonly families: readonly ProductFamily[];
  /** null = every billing cycle. */
  readonly billingCycles: readonly BillingCycle[] | null;
  /** The day from which it holds. */
  readonly since: string;
  /** The first day on which a source with this value is known, if that is not `since`. */
  readonly seenFrom: string | null;
  /** The last day on which a source with this value is known; null = until the next entry. */
  readonly seenUntil: string | null;
  /** The certainty of its date. */
  readonly certainty: Certainty;
  /** The first document with this value. */
  readonly source: string;
  /** Every document with this value and its heading there, the deciding one first. */
  readonly citations: readonly Citation[];
  /** The ids of its rules. */
  readonly rules: readonly string[];
  /** The rules that apply after the entry's window. */
  readonly rulesAfter: readonly string[];
  /** The interpretations that may change an answer based on it. */
  readonly interpretations: readonly InterpretationId[];
  /** The values of the row. */
  readonly values: ValuesOf<TableRows[T]>;
  /**
   * A cancellation window as a caller pins it: `{ policy: entry.policy }`; null for other tables, and for a window that its type cannot express.
   * Only `values` lists the events that reopen a window and the excepted products.
   */
  readonly policy: CancellationEntry | null;
}
/** A dated entry of any table; `table` is its name. */
export type AnyEntry = { readonly [T in TableName]: RulebookEntry<T> }[TableName];

type Known = Cited & { readonly interpretations?: readonly InterpretationId[] } & Partial<
    Pick<CancellationRow, 'duration' | 'refund' | 'afterClose'>
  >;

/** Returns a row as a policy to pin; null if a share is not stated or carries a fee, which a caller's own policy cannot express. */
function policyOf(row: Entry<Known>): CancellationEntry | null {
  const { id, duration, refund = [], afterClose } = row;
  if (duration === undefined || afterClose === undefined || duration === 'not-stated' || afterClose === 'not-stated') return null;
  if (duration === 'never') return { id, duration, refund: [], afterClose };
  const steps: RefundStep[] = [];
  for (const { share, hours, months, feePercent = 0 } of refund) {
    if (share === 'not-stated' || feePercent !== 0) return null;
    if (share !== 'none') steps.push({ share, hours, ...(months === undefined ? {} : { months }) });
  }
  return { id, duration, refund: steps, afterClose };
}

/** Returns the interpretations of a row; a prorated refund also depends on the interpretations that count days and round. */
function interpretationsOf(row: Known, interpretations: readonly InterpretationId[]): readonly InterpretationId[] {
  const prorated = row.refund?.some(({ share }) => share === 'prorated') === true;
  return inOrder([...interpretations, ...(row.interpretations ?? []), ...(prorated ? (['I9', 'I19'] as const) : [])]);
}

function entriesIn<T extends TableName>(table: T, topics: readonly Topic<TableRows[T]>[]): readonly RulebookEntry<T>[] {
  return topics.flatMap(({ rows, families, billingCycles, interpretations }) =>
    rows.map(
      (row): RulebookEntry<T> => ({
        id: row.id,
        table,
        topic: row.id.slice(row.id.indexOf('/') + 1, row.id.lastIndexOf('@')),
        families,
        billingCycles,
        since: row.since,
        seenFrom: row.seenFrom ?? null,
        seenUntil: row.seenUntil ?? null,
        certainty: row.certainty,
        source: row.source,
        citations: citations[row.id] as readonly Citation[],
        rules: row.rules,
        rulesAfter: row.rulesAfter ?? row.rules,
        interpretations: interpretationsOf(row, interpretations),
        values: valuesOf<TableRows[T]>(row),
        policy: policyOf(row),
      }),
    ),
  );
}

type EntriesByTable = { readonly [T in TableName]: readonly RulebookEntry<T>[] };

function everyEntry(): EntriesByTable {
  const names = Object.keys(tables) as readonly TableName[];
  return frozen(Object.fromEntries(names.map((table) => [table, entriesIn(table, tables[table].topics)])) as EntriesByTable);
}

/** Every table's entries, in the order of the tables, by topic, oldest first. */
export const entriesByTable = /* @__PURE__ */ everyEntry();

/** Every dated entry of every policy table. */
export const entries: readonly AnyEntry[] = /* @__PURE__ */ frozen(Object.values(entriesByTable).flat());
