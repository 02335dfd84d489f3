import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Action, Role } from '../vocabulary/role.js';
import type { Way } from '../vocabulary/way.js';
import { copyCustomerLink } from './software-delivery.js';

/** The roles that may do one action, from a date on. */
export interface RoleRow extends Cited {
  /** The allowed roles; null = the document names no roles. */
  readonly allowed: readonly Role[] | null;
  /** 'one': one of them is enough; 'all': all are needed. */
  readonly needs: 'one' | 'all';
  /** Roles that the document neither allows nor denies. */
  readonly silentOn: readonly Role[];
  /** The way that remains for these roles while the act itself is withdrawn. */
  readonly withdrawn?: Way;
}

/** The roles for creating, suspending and canceling alike (A1). */
const customerSubscriptions = /* @__PURE__ */ datedTable<RoleRow>('roles/customer-subscriptions', [
  {
    since: '2017-07-18',
    seenUntil: '2019-11-21',
    certainty: 'first-seen',
    source: 'create-subscription@2017-07-18',
    rules: ['A1'],
    allowed: null,
    needs: 'one',
    silentOn: [],
  },
  {
    since: '2019-11-20',
    seenUntil: '2019-11-26',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-20',
    rules: ['P3'],
    allowed: ['admin-agent', 'global-admin'],
    needs: 'one',
    silentOn: [],
  },
  {
    since: '2019-11-27',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-27',
    rules: ['A1'],
    allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'],
    needs: 'one',
    silentOn: [],
  },
]);

/** Later copies of the create page, without a date, in which Global admin is missing (I30, P1). */
export const laterCopies = {
  of: customerSubscriptions,
  table: /* @__PURE__ */ datedTable<RoleRow>('roles/customer-subscriptions-later', [
    {
      since: '2023-10-24',
      certainty: 'first-seen',
      source: 'create-subscription@customers-path',
      rules: ['A1', 'P1'],
      allowed: ['admin-agent', 'billing-admin', 'helpdesk-agent', 'sales-agent'],
      needs: 'one',
      silentOn: [],
    },
  ]),
};

const software = /* @__PURE__ */ datedTable<RoleRow>('roles/software', [
  {
    since: '2019-12-03',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-11-27',
    rules: ['A2', 'P1'],
    allowed: ['admin-agent', 'global-admin'],
    needs: 'one',
    silentOn: [],
  },
]);

const adminAgentCancels = {
  since: '2018-08-31',
  certainty: 'first-seen',
  source: 'software-subscriptions@2018-08-31',
  rules: ['A3'],
  allowed: ['admin-agent'],
  needs: 'one',
  silentOn: [],
} as const;

const softwareCancellation = /* @__PURE__ */ datedTable<RoleRow>('roles/software-cancellation', [
  { ...adminAgentCancels, seenUntil: '2023-10-23' },
]);

/** The document of 2023 names the role for software subscriptions only. */
const perpetualCancellation = /* @__PURE__ */ datedTable<RoleRow>('roles/perpetual-software-cancellation', [
  { ...adminAgentCancels, seenUntil: '2023-06-29' },
  {
    since: '2023-06-30',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'software-subscriptions@2023-06-30',
    rules: ['A3'],
    allowed: null,
    needs: 'one',
    silentOn: [],
  },
]);

/** In Partner Center, keys and downloads were withdrawn from 2021-01-19 to 2021-03-03. */
const keysAndDownloads = /* @__PURE__ */ datedTable<RoleRow>('roles/keys-and-downloads', [
  {
    since: '2018-08-31',
    seenUntil: '2021-01-18',
    certainty: 'first-seen',
    source: 'software-subscriptions@2018-08-31',
    rules: ['A4'],
    allowed: ['admin-agent'],
    needs: 'one',
    silentOn: ['customer-global-admin'],
  },
  {
    since: '2021-01-19',
    seenUntil: '2021-03-03',
    certainty: 'stated',
    source: 'announcements-2020-09',
    rules: ['A4'],
    allowed: ['admin-agent'],
    needs: 'one',
    silentOn: ['customer-global-admin'],
    withdrawn: copyCustomerLink,
  },
  {
    since: '2021-03-04',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'announcements-2021-03',
    rules: ['A4', 'A6'],
    allowed: ['admin-agent', 'customer-global-admin'],
    needs: 'one',
    silentOn: [],
  },
]);

const activityLog = /* @__PURE__ */ datedTable<RoleRow>('roles/activity-log', [
  {
    since: '2019-05-23',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-05-13',
    rules: ['A5'],
    allowed: ['global-admin', 'account-admin', 'referral-admin', 'marketing-content-admin'],
    needs: 'one',
    silentOn: [],
  },
]);

/** The page of the activity log itself (I22). */
const activityLogPage = /* @__PURE__ */ datedTable<RoleRow>('roles/activity-log-page', [
  {
    since: '2019-12-03',
    seenUntil: '2020-03-31',
    certainty: 'first-seen',
    source: 'activity-logs@2019-11-13',
    rules: ['A5'],
    allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent', 'user-management-admin'],
    needs: 'one',
    silentOn: [],
  },
  {
    since: '2023-03-01',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'activity-logs@2023-03-01',
    rules: ['A5'],
    allowed: ['admin-agent'],
    needs: 'one',
    silentOn: [],
  },
]);

/** The roles of the pages on reservations. */
const managers: readonly Role[] = ['admin-agent', 'global-admin', 'helpdesk-agent', 'sales-agent', 'user-management-admin'];

const reservationBuying = /* @__PURE__ */ datedTable<RoleRow>('roles/azure-reservation', [
  {
    since: '2019-12-03',
    seenUntil: '2021-10-09',
    certainty: 'first-seen',
    source: 'azure-reservations-buying@2019-11-25',
    rules: ['A1'],
    allowed: managers,
    needs: 'one',
    silentOn: [],
  },
  {
    since: '2023-08-23',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'azure-reservations-buying@2023-08-23',
    rules: ['A1'],
    allowed: ['admin-agent', 'sales-agent'],
    needs: 'one',
    silentOn: [],
  },
]);

const reservationManagement = /* @__PURE__ */ datedTable<RoleRow>('roles/azure-reservation-management', [
  {
    since: '2019-11-15',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'azure-reservations-manage@2019-11-15',
    rules: ['A1'],
    allowed: managers,
    needs: 'one',
    silentOn: [],
  },
]);

/** A Sales agent is excluded explicitly (P2). */
const savingsPlan = /* @__PURE__ */ datedTable<RoleRow>('roles/azure-savings-plan', [
  {
    since: '2023-06-15',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'azure-savings-plan@learn',
    rules: ['P2'],
    allowed: ['admin-agent', 'global-admin', 'helpdesk-agent', 'user-management-admin'],
    needs: 'one',
    silentOn: [],
  },
]);

const azurePlan = /* @__PURE__ */ datedTable<RoleRow>('roles/azure-plan', [
  {
    since: '2019-12-11',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'purchase-azure-plan@2019-11-03',
    rules: ['A1'],
    allowed: ['global-admin', 'sales-agent', 'user-management-admin'],
    needs: 'one',
    silentOn: [],
  },
]);

const azurePlanCancellation = /* @__PURE__ */ datedTable<RoleRow>('roles/azure-plan-cancellation', [
  {
    since: '2022-11-22',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'azure-plan-manage@undated',
    rules: ['W19'],
    allowed: ['admin-agent', 'global-admin'],
    needs: 'all',
    silentOn: [],
  },
]);

const licenseTrials = /* @__PURE__ */ datedTable<RoleRow>('roles/trials', [
  {
    since: '2017-09-29',
    seenUntil: '2019-11-27',
    certainty: 'first-seen',
    source: 'trials@2017-09-29',
    rules: ['A1'],
    allowed: null,
    needs: 'one',
    silentOn: [],
  },
  {
    since: '2019-12-11',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'trials@2021-05-19',
    rules: ['A1'],
    allowed: ['global-admin', 'sales-agent', 'user-management-admin'],
    needs: 'one',
    silentOn: [],
  },
]);

const marketplace = /* @__PURE__ */ datedTable<RoleRow>('roles/marketplace', [
  {
    since: '2019-11-20',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'marketplace-purchase@2019-11-20',
    rules: ['A1'],
    allowed: ['admin-agent', 'global-admin'],
    needs: 'one',
    silentOn: [],
  },
]);

/** The pages that name the roles for one action: the first counts, the second under a value of I22. */
export interface RolePages {
  readonly table: DatedTable<RoleRow>;
  readonly other?: { readonly under: 'founding-page' | 'product-page'; readonly table: DatedTable<RoleRow> };
}

/** The pages for each action (A1-A6). */
export const rolePages: { readonly [A in Action]: RolePages } = {
  'create-subscription': { table: customerSubscriptions },
  'suspend-subscription': { table: customerSubscriptions },
  'cancel-subscription': { table: customerSubscriptions },
  'buy-software': { table: software },
  'manage-software': { table: software },
  'cancel-software': { table: softwareCancellation },
  'get-keys-and-downloads': { table: keysAndDownloads },
  'view-activity-log': { table: activityLog, other: { under: 'product-page', table: activityLogPage } },
};

const ofMarketplace: RolePages = { table: customerSubscriptions, other: { under: 'product-page', table: marketplace } };

/** The product families with pages of their own for an action (I22, P2, W19); null = no document names the roles. */
export const rolePagesOfFamily: { readonly [F in ProductFamily]?: { readonly [A in Action]?: RolePages | null } } = {
  'perpetual-software': { 'cancel-software': { table: perpetualCancellation } },
  'azure-reservation': {
    'create-subscription': { table: reservationBuying, other: { under: 'founding-page', table: software } },
    'suspend-subscription': null,
    'cancel-subscription': { table: reservationManagement, other: { under: 'founding-page', table: softwareCancellation } },
  },
  'azure-savings-plan': {
    'create-subscription': { table: savingsPlan },
    'suspend-subscription': null,
    'cancel-subscription': null,
  },
  'azure-plan': {
    'create-subscription': { table: azurePlan, other: { under: 'founding-page', table: customerSubscriptions } },
    'cancel-subscription': { table: azurePlanCancellation },
  },
  'isv-saas': {
    'create-subscription': ofMarketplace,
    'suspend-subscription': ofMarketplace,
    'cancel-subscription': ofMarketplace,
  },
};

const ofTrials: RolePages = { table: licenseTrials, other: { under: 'founding-page', table: customerSubscriptions } };

/** The product families whose trials have a page of their own (I22). */
export const trialRolePages: { readonly [F in ProductFamily]?: { readonly [A in Action]?: RolePages } } = {
  'license-based': { 'create-subscription': ofTrials },
  'new-commerce-license': { 'create-subscription': ofTrials },
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
  'user-management-admin': 'partner-center',
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
