import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable, undated } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Status } from '../vocabulary/status.js';
import type { SourceId } from './sources.js';

const history = 'partner-center-history';

/** The access to a subscription in one of its states, from a date on. */
export interface AccessRow extends Cited<SourceId> {
  readonly users: boolean;
  /** null = the document of that time does not say. */
  readonly administrators: boolean | null;
  /** The days from the cancellation during which administrators can still reach the data. */
  readonly daysToSaveData?: number;
}

/** The sentence on administrators was missing from 2019-04-03 to 2023-08-03 (I5). */
const suspended = /* @__PURE__ */ datedTable<AccessRow>('access/suspended', [
  {
    since: '2018-04-06',
    certainty: 'first-seen',
    source: history,
    section: '2.2',
    rules: ['D2', 'D3'],
    users: false,
    administrators: true,
  },
  {
    since: '2019-04-03',
    certainty: 'first-seen',
    source: history,
    section: '2.2',
    rules: ['D2'],
    users: false,
    administrators: null,
  },
  {
    since: '2023-08-04',
    certainty: 'first-seen',
    source: history,
    section: '2.2',
    rules: ['D2', 'D3'],
    users: false,
    administrators: true,
  },
]);

const suspendedInChina = /* @__PURE__ */ datedTable<AccessRow>('access/suspended-in-china', [
  {
    since: '2018-10-29',
    certainty: 'first-seen',
    source: history,
    section: '2.2',
    rules: ['L2', 'D2'],
    users: false,
    administrators: true,
  },
]);

/** The access that a suspension removes exists before it (D2, our interpretation). */
const running = /* @__PURE__ */ datedTable<AccessRow>('access/running', [
  { since: undated, certainty: 'first-seen', source: history, section: '2.2', rules: ['D2'], users: true, administrators: true },
]);

const extended = /* @__PURE__ */ datedTable<AccessRow>('access/extended', [
  { since: undated, certainty: 'first-seen', source: history, section: '2.2', rules: ['L5'], users: true, administrators: true },
]);

const expired = /* @__PURE__ */ datedTable<AccessRow>('access/expired', [
  { since: undated, certainty: 'first-seen', source: history, section: '2.2', rules: ['L4'], users: true, administrators: true },
]);

const disabled = /* @__PURE__ */ datedTable<AccessRow>('access/disabled', [
  { since: undated, certainty: 'first-seen', source: history, section: '2.2', rules: ['L4', 'L3'], users: false, administrators: true },
]);

const cancelled = /* @__PURE__ */ datedTable<AccessRow>('access/cancelled', [
  {
    since: undated,
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['L6'],
    users: false,
    administrators: false,
    daysToSaveData: 7,
  },
]);

const deleted = /* @__PURE__ */ datedTable<AccessRow>('access/deleted', [
  {
    since: undated,
    certainty: 'first-seen',
    source: history,
    section: '2.2',
    rules: ['D4', 'L1', 'L3'],
    users: false,
    administrators: false,
  },
]);

/** The access table for a state of a family; `china` replaces it in that cloud. Without a table the documents do not say. */
export interface AccessTable {
  readonly table: DatedTable<AccessRow>;
  readonly families: readonly ProductFamily[] | 'every-family';
  readonly china?: { readonly table: DatedTable<AccessRow>; readonly families: readonly ProductFamily[] };
}

export const accessTables: { readonly [S in Status]: AccessTable | null } = {
  pending: null,
  trial: { table: running, families: 'every-family' },
  active: { table: running, families: 'every-family' },
  suspended: {
    table: suspended,
    families: ['license-based', 'new-commerce-license', 'isv-saas', 'isv-metered', 'azure-plan'],
    china: { table: suspendedInChina, families: ['license-based'] },
  },
  extended: { table: extended, families: ['new-commerce-license'] },
  expired: { table: expired, families: ['new-commerce-license'] },
  disabled: { table: disabled, families: ['new-commerce-license'] },
  cancelled: { table: cancelled, families: ['new-commerce-license'] },
  deleted: { table: deleted, families: 'every-family' },
};
