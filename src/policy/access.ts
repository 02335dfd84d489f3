import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { Cloud } from '../vocabulary/cloud.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Status } from '../vocabulary/status.js';

/** The access to a subscription in one of its states, from a date on. */
export interface AccessRow extends Cited {
  readonly users: boolean;
  /** null = the document of that time does not say. */
  readonly administrators: boolean | null;
  /** The days from the cancellation during which administrators can still reach the data. */
  readonly daysToSaveData?: number;
}

/** The sentence on administrators left the documents on 2019-03-11 and came back on 2023-08-04 (I5). */
const suspended = /* @__PURE__ */ datedTable<AccessRow>('access/suspended', [
  {
    since: '2016-12-01',
    seenUntil: '2019-03-10',
    certainty: 'first-seen',
    source: 'suspend-subscription@2016-12-01',
    rules: ['D2', 'D3'],
    users: false,
    administrators: true,
  },
  {
    since: '2019-03-11',
    seenUntil: '2021-10-06',
    certainty: 'first-seen',
    source: 'create-subscription@2019-03-11',
    rules: ['D2'],
    users: false,
    administrators: null,
  },
  {
    since: '2023-08-04',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'subscription-lifecycle@undated',
    rules: ['D2', 'D3'],
    users: false,
    administrators: true,
  },
]);

/** The page on subscriptions covers marketplace software since 2019-03-01; the sentence that came back is about licenses. */
const otherSuspended = /* @__PURE__ */ datedTable<AccessRow>('access/suspended-beside-licenses', [
  {
    since: '2019-03-01',
    seenUntil: '2019-03-10',
    certainty: 'first-seen',
    source: 'create-subscription@2019-03-01',
    rules: ['D2', 'D3'],
    users: false,
    administrators: true,
  },
  {
    since: '2019-03-11',
    seenUntil: '2021-10-06',
    certainty: 'first-seen',
    source: 'create-subscription@2019-03-11',
    rules: ['D2'],
    users: false,
    administrators: null,
  },
]);

const suspendedInChina = /* @__PURE__ */ datedTable<AccessRow>('access/suspended-in-china', [
  {
    since: '2018-10-29',
    seenUntil: '2021-07-14',
    certainty: 'first-seen',
    source: 'suspend-subscription-china@2018-10-29',
    rules: ['L2', 'D2'],
    users: false,
    administrators: true,
  },
]);

/** The access that a suspension removes exists before it (D2, our interpretation). */
const running = /* @__PURE__ */ datedTable<AccessRow>('access/running', [
  {
    since: '2023-08-04',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'subscription-lifecycle@undated',
    rules: ['D2'],
    users: true,
    administrators: true,
  },
]);

const extended = /* @__PURE__ */ datedTable<AccessRow>('access/extended', [
  {
    since: '2026-05-04',
    certainty: 'stated',
    source: 'extended-service-terms@undated',
    rules: ['L5'],
    users: true,
    administrators: true,
  },
]);

const expired = /* @__PURE__ */ datedTable<AccessRow>('access/expired', [
  {
    since: '2023-08-04',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'subscription-lifecycle@undated',
    rules: ['L4'],
    users: true,
    administrators: true,
  },
]);

const disabled = /* @__PURE__ */ datedTable<AccessRow>('access/disabled', [
  {
    since: '2023-08-04',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'subscription-lifecycle@undated',
    rules: ['L4', 'L3'],
    users: false,
    administrators: true,
  },
]);

const endedByChoice = /* @__PURE__ */ datedTable<AccessRow>('access/ended-by-choice', [
  {
    since: '2026-05-04',
    certainty: 'stated',
    source: 'extended-service-terms@undated',
    rules: ['L8'],
    users: false,
    administrators: false,
  },
]);

const cancelled = /* @__PURE__ */ datedTable<AccessRow>('access/cancelled', [
  {
    since: '2023-08-04',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'subscription-lifecycle@2023-08-04',
    rules: ['L6'],
    users: false,
    administrators: false,
    daysToSaveData: 7,
  },
]);

const deleted = /* @__PURE__ */ datedTable<AccessRow>('access/deleted', [
  {
    since: '2023-08-04',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'subscription-lifecycle@2023-08-04',
    rules: ['D4', 'L1', 'L3'],
    users: false,
    administrators: false,
  },
]);

/** The access table for some families in a state, in one cloud or in all. */
export interface AccessTable {
  readonly table: DatedTable<AccessRow>;
  readonly families: readonly ProductFamily[];
  readonly cloud: Cloud | null;
  /** True for a term that ended by choice (L8); absent = for every other. */
  readonly endedByChoice?: boolean;
}

const licenses: readonly ProductFamily[] = ['license-based', 'new-commerce-license'];
const newCommerce: readonly ProductFamily[] = ['new-commerce-license'];

/** The access tables of each state; a table of the cloud replaces the others. Without a table the documents do not say. */
export const accessTables: { readonly [S in Status]: readonly AccessTable[] } = {
  pending: [],
  trial: [{ table: running, families: licenses, cloud: null }],
  active: [{ table: running, families: licenses, cloud: null }],
  suspended: [
    { table: suspended, families: licenses, cloud: null },
    { table: otherSuspended, families: ['azure-plan', 'isv-saas'], cloud: null },
    { table: suspendedInChina, families: ['license-based'], cloud: 'china' },
  ],
  extended: [{ table: extended, families: newCommerce, cloud: null }],
  expired: [{ table: expired, families: newCommerce, cloud: null }],
  disabled: [
    { table: disabled, families: newCommerce, cloud: null },
    { table: endedByChoice, families: newCommerce, cloud: null, endedByChoice: true },
  ],
  cancelled: [{ table: cancelled, families: newCommerce, cloud: null }],
  deleted: [{ table: deleted, families: licenses, cloud: null }],
  migrated: [],
};
