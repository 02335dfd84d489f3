import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable, undated } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Action, Role } from '../vocabulary/role.js';
import type { SourceId } from './sources.js';

/** The roles that may do one action, from a date on. */
export interface RoleRow extends Cited<SourceId> {
  /** The allowed roles; null = the document names no roles. */
  readonly allowed: readonly Role[] | null;
  /** 'one': one of them is enough; 'all': all are needed. */
  readonly needs: 'one' | 'all';
  /** Roles that the document neither allows nor denies. */
  readonly silentOn: readonly Role[];
}

const software2020 = 'software-subscriptions@2020-01-21';
const software2021 = 'software-subscriptions@2021-03-08';

/**
 * The roles for creating, suspending and canceling alike (A1). Its Global admin is missing from later documents without a date (P1): not
 * modeled.
 */
const customerSubscriptions = /* @__PURE__ */ datedTable<RoleRow>('roles/customer-subscriptions', [
  {
    since: '2018-08-31',
    seenUntil: '2018-08-31',
    certainty: 'first-seen',
    source: 'create-subscription@2018-08-31',
    section: 'Roles',
    rules: ['A1'],
    allowed: null,
    needs: 'one',
    silentOn: [],
  },
  {
    since: '2019-11-27',
    seenUntil: '2020-07-17',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-27',
    section: 'Roles',
    rules: ['A1'],
    allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'],
    needs: 'one',
    silentOn: [],
  },
]);

const software = /* @__PURE__ */ datedTable<RoleRow>('roles/software', [
  {
    since: '2019-12-04',
    seenUntil: '2021-06-02',
    certainty: 'first-seen',
    source: 'partner-center-history',
    section: '2.8',
    rules: ['A2', 'P1'],
    allowed: ['admin-agent', 'global-admin'],
    needs: 'one',
    silentOn: [],
  },
]);

const softwareCancellation = /* @__PURE__ */ datedTable<RoleRow>('roles/software-cancellation', [
  {
    since: '2020-01-21',
    seenUntil: '2021-06-02',
    certainty: 'first-seen',
    source: software2020,
    section: 'Cancel a purchase',
    rules: ['A3'],
    allowed: ['admin-agent'],
    needs: 'one',
    silentOn: [],
  },
]);

const keysAndDownloads = /* @__PURE__ */ datedTable<RoleRow>('roles/keys-and-downloads', [
  {
    since: '2020-01-21',
    seenUntil: '2020-01-24',
    certainty: 'first-seen',
    source: software2020,
    section: 'Downloads and keys',
    rules: ['A4'],
    allowed: ['admin-agent'],
    needs: 'one',
    silentOn: ['customer-global-admin'],
  },
  {
    since: '2021-03-08',
    seenUntil: '2021-06-02',
    certainty: 'first-seen',
    source: software2021,
    section: 'Downloads and keys',
    rules: ['A4', 'A6'],
    allowed: ['admin-agent', 'customer-global-admin'],
    needs: 'one',
    silentOn: [],
  },
]);

const activityLog = /* @__PURE__ */ datedTable<RoleRow>('roles/activity-log', [
  {
    since: '2020-01-21',
    seenUntil: '2021-06-02',
    certainty: 'first-seen',
    source: software2020,
    section: 'Activity log',
    rules: ['A5'],
    allowed: ['global-admin', 'account-admin', 'referral-admin', 'marketing-content-admin'],
    needs: 'one',
    silentOn: [],
  },
]);

const savingsPlan = /* @__PURE__ */ datedTable<RoleRow>('roles/azure-savings-plan', [
  {
    since: '2022-10-01',
    certainty: 'reported',
    source: 'partner-center-history',
    section: '2.8',
    rules: ['P2', 'A1'],
    allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent'],
    needs: 'one',
    silentOn: [],
  },
]);

const azurePlanCancellation = /* @__PURE__ */ datedTable<RoleRow>('roles/azure-plan-cancellation', [
  {
    since: undated,
    certainty: 'first-seen',
    source: 'partner-center-history',
    section: '2.1',
    rules: ['W19'],
    allowed: ['admin-agent', 'global-admin'],
    needs: 'all',
    silentOn: [],
  },
]);

/** The roles for each action (A1-A6). */
export const roleTables: { readonly [A in Action]: DatedTable<RoleRow> } = {
  'create-subscription': customerSubscriptions,
  'suspend-subscription': customerSubscriptions,
  'cancel-subscription': customerSubscriptions,
  'buy-software': software,
  'manage-software': software,
  'cancel-software': softwareCancellation,
  'get-keys-and-downloads': keysAndDownloads,
  'view-activity-log': activityLog,
};

/** The product families with a list of their own (P2, W19). */
export const roleTablesOfFamily: { readonly [F in ProductFamily]?: { readonly [A in Action]?: DatedTable<RoleRow> } } = {
  'azure-savings-plan': { 'create-subscription': savingsPlan },
  'azure-plan': { 'cancel-subscription': azurePlanCancellation },
};

/** The portal of each role: the partner's in Partner Center, the customer's own in the Microsoft 365 admin center (A6). */
export const portals = {
  'admin-agent': 'partner-center',
  'billing-admin': 'partner-center',
  'global-admin': 'partner-center',
  'helpdesk-agent': 'partner-center',
  'sales-agent': 'partner-center',
  'account-admin': 'partner-center',
  'referral-admin': 'partner-center',
  'marketing-content-admin': 'partner-center',
  'customer-global-admin': 'microsoft-365-admin-center',
} as const satisfies { readonly [R in Role]: string };
/**
 * The portal of a role.
 * @useDeclaredType
 */
export type Portal = (typeof portals)[Role];

/** The action that buying each product family is; software has its own list (A2). */
export const buyingActions = {
  'license-based': 'create-subscription',
  'new-commerce-license': 'create-subscription',
  'software-subscription': 'buy-software',
  'perpetual-software': 'buy-software',
  'windows-7-esu': 'buy-software',
  'azure-linux-plan': 'buy-software',
  'azure-reservation': 'create-subscription',
  'azure-savings-plan': 'create-subscription',
  'azure-plan': 'create-subscription',
  'isv-saas': 'create-subscription',
  'isv-metered': 'create-subscription',
} as const satisfies { readonly [F in ProductFamily]: Action };
