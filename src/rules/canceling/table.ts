import { hasKey, own } from '../../kernel/check.js';
import type { DatedTable } from '../../kernel/dated-table.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import { frozen, nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import { midnightOf } from '../../kernel/instant.js';
import { keptFor, remembered } from '../../kernel/kept.js';
import { cancellationProcedures } from '../../policy/cancellation-procedure.js';
import type { CancellationRow, Overrides } from '../../policy/cancellation-window.js';
import { cancellationWindows, productWindows } from '../../policy/cancellation-window.js';
import { cycleMonths } from '../../vocabulary/product.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { Purchase, WindowStart } from '../../vocabulary/purchase.js';
import { defaultInterpretations, inOrder } from '../asking/determine.js';
import type { Outlook, Scheme } from './scheme.js';
import { noOutlook, outlookFrom, policiesOf } from './scheme.js';
import type { Standing } from './standings.js';
import { noBasis, unknown } from './standings.js';

/** The dated rows of a family and billing cycle, and what follows from them. */
export interface Table {
  readonly rows: DatedTable<CancellationRow>;
  /** The events that open a window anew, before a policy is selected. */
  readonly reopenedBy: readonly WindowStart['by'][];
  readonly reopensAtRenewal: boolean;
  readonly beforeFirst: Standing;
  /** The last instant that a row or its coverage includes. */
  readonly knownUntilAt: number;
  /** Returns the policies as interpretations have them for an order; `isDated`: the caller says by the policy of which date. */
  readonly outlookOf: (all: Interpretations, orderedAt: Instant, isDated: boolean) => Outlook;
}

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
  const cited = inOrder(rows.flatMap((row) => row.interpretations));
  const reopenedBy = [...new Set(rows.flatMap((row) => row.reopenedBy ?? []))];
  const begins = rows.flatMap((row) => Object.keys(row.sinceByInterpretation ?? {}) as InterpretationId[]);
  const keyed = [...new Set([...cited, 'I1', 'I14', ...begins, ...byRow.flatMap(({ ids }) => ids)] as const)];
  const days = byRow.flatMap((row) => row.days);
  const outlooks = new Map<string | number, Outlook>();
  const madeFor = (all: Interpretations, orderedAt: Instant, isDated: boolean): Outlook => {
    const ids = all.I7 === 'elapsed-24-hours' ? inOrder([...cited, 'I1']) : cited;
    return outlookFrom(
      isDated ? ids.filter((id) => id !== 'I14') : ids,
      all,
      (under, known) => policiesOf(rows, under, orderedAt, known),
      ({ I14 }) => (isDated ? 'order' : I14 === 'when-asked' ? 'asking' : selectedBy),
    );
  };
  const outlookOf: Table['outlookOf'] = (all, orderedAt, isDated) => {
    let era = isDated ? 1 : 0;
    for (const day of days) if (orderedAt >= day) era += 2;
    const key = all === defaultInterpretations ? era : `${String(era)} ${keyed.map((id) => all[id] ?? '').join(' ')}`;
    return keptFor(outlooks, key, () => madeFor(all, orderedAt, isDated));
  };
  return {
    rows,
    reopenedBy,
    reopensAtRenewal: reopenedBy.includes('renewal'),
    beforeFirst: unknown(noBasis, frozen(beforeFirst(rows))),
    knownUntilAt: Math.max(...rows.map(({ sinceAt, seenUntilAt }) => Math.max(sinceAt, seenUntilAt))),
    outlookOf,
  };
}

const tables = /* @__PURE__ */ remembered((family: Purchase['family']) =>
  remembered((later: DatedTable<CancellationRow> | null) =>
    remembered((billingCycle: Purchase['billingCycle']): Table => {
      const rows: DatedTable<CancellationRow> = cancellationWindows[family][billingCycle];
      const earlier = later === null ? rows : rows.filter(({ sinceAt }) => sinceAt < later[0].sinceAt);
      const all = later === null ? earlier : [...earlier, ...later];
      return tableFrom(all as unknown as DatedTable<CancellationRow>, cancellationProcedures[family].selectedBy);
    }),
  ),
);

/** Returns the table of a purchase; null for a value that is in no list. Rows of a product's own table follow those of its family (E12). */
export function tableOf({ family, billingCycle, reservedProduct }: Purchase): Table | null {
  if (!hasKey(cancellationWindows, family) || !hasKey(cancellationWindows[family], billingCycle)) return null;
  const later = reservedProduct == null ? null : own(productWindows[family] ?? {}, reservedProduct);
  return tables(family)(later)(billingCycle);
}

/** The table of a family of the caller's own, whose policy decides on any day. */
const ownTable: Table = {
  rows: nothing as unknown as Table['rows'],
  reopenedBy: nothing,
  reopensAtRenewal: false,
  beforeFirst: unknown(noBasis, null),
  knownUntilAt: 0,
  outlookOf: () => noOutlook,
};

/** Returns the table of a family that is in no list of ours, where the caller states its policy; null for another unknown value. */
export function ownTableOf({ family, billingCycle }: Purchase): Table | null {
  const isOwn = typeof family === 'string' && family.length > 0 && !hasKey(cancellationWindows, family);
  return isOwn && hasKey(cycleMonths, billingCycle) ? ownTable : null;
}
