import type { Cell } from '../portfolio/row.js';

type Json = Record<string, unknown>;

const digits = /^-?\d{1,16}$/;
/** A timestamp as SQL engines write it. It has no offset; engines keep these in UTC. */
const sqlTimestamp = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/;

function instantFrom(text: string): unknown {
  if (digits.test(text)) return Number(text);
  return text.replace(sqlTimestamp, '$1T$2Z');
}
function flagFrom(text: string): unknown {
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : text;
}
function wordFrom(text: string): unknown {
  return text;
}
function numberFrom(text: string): unknown {
  return digits.test(text) ? Number(text) : text;
}

/** The columns that a row of facts may have: the path of each in the facts, and the function that reads its text. */
export const factColumns = {
  id: { path: ['id'], from: wordFrom },
  family: { path: ['family'], from: wordFrom },
  billingCycle: { path: ['billingCycle'], from: wordFrom },
  orderedAt: { path: ['orderedAt'], from: instantFrom },
  termDuration: { path: ['term', 'duration'], from: wordFrom },
  termStartsAt: { path: ['term', 'startsAt'], from: instantFrom },
  termEndsAt: { path: ['term', 'endsAt'], from: instantFrom },
  termAnchorAt: { path: ['term', 'anchorAt'], from: instantFrom },
  trialOpensAt: { path: ['trial', 'opensAt'], from: instantFrom },
  trialClosesAt: { path: ['trial', 'closesAt'], from: instantFrom },
  cloud: { path: ['cloud'], from: wordFrom },
  cancelUntilAt: { path: ['stated', 'cancelUntilAt'], from: instantFrom },
  reservedProduct: { path: ['reservedProduct'], from: wordFrom },
  planMonths: { path: ['planMonths'], from: numberFrom },
  autoRenew: { path: ['autoRenew'], from: flagFrom },
  endOfTerm: { path: ['endOfTerm'], from: wordFrom },
  segment: { path: ['segment'], from: wordFrom },
  hasEquivalent: { path: ['hasEquivalent'], from: flagFrom },
  status: { path: ['status'], from: wordFrom },
  suspendedAt: { path: ['suspendedAt'], from: instantFrom },
  suspendedFor: { path: ['suspendedFor'], from: wordFrom },
  suspendedBy: { path: ['suspendedBy'], from: wordFrom },
  accountOpenedAt: { path: ['accountOpenedAt'], from: instantFrom },
  firstBillingAt: { path: ['firstBillingAt'], from: instantFrom },
} as const satisfies Record<string, { readonly path: readonly [string, string?]; readonly from: (text: string) => unknown }>;
export type FactColumn = keyof typeof factColumns;

/** `json`: a whole record in one cell; `-`: a column that is skipped. */
export type Column = FactColumn | 'json' | '-';

export function isColumn(name: string): name is Column {
  return name === 'json' || name === '-' || Object.hasOwn(factColumns, name);
}

/** The default columns. */
export const usualColumns: readonly Column[] = [
  'id',
  'family',
  'billingCycle',
  'orderedAt',
  'status',
  'autoRenew',
  'suspendedAt',
  'suspendedFor',
];

/** Returns the facts of a row; null if it does not have one cell per column. */
export function factsOf(cells: readonly Cell[], columns: readonly Column[]): Readonly<Json> | null {
  if (cells.length !== columns.length) return null;
  const facts: Json = {};
  columns.forEach((column, place) => {
    const text = cells[place] ?? null;
    if (text === null || column === '-' || column === 'json') return;
    const { path, from } = factColumns[column];
    const [key, inner] = path;
    if (inner === undefined) facts[key] = from(text);
    else facts[key] = { ...(facts[key] as Json | undefined), [inner]: from(text) };
  });
  return facts;
}
