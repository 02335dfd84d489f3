import type { NonEmpty } from '../kernel/answer.js';
import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Role } from '../vocabulary/role.js';

/** A step of a cancellation in the portal, as the page names it. */
export type CancellationStep =
  | 'choose-customer'
  | 'open-software'
  | 'choose-purchase'
  | 'choose-subscription'
  | 'choose-cancel'
  | 'choose-order'
  | 'acknowledge-notice'
  | 'fill-in-dialog'
  | 'confirm'
  | 'submit'
  | 'deprovision';

/** The facts required to start the cancellation of software. */
export type ChecklistField =
  | 'customerName'
  | 'customerTenantId'
  | 'domainName'
  | 'productName'
  | 'orderIds'
  | 'friendlyName'
  | 'subscriptionId'
  | 'noticeAcknowledged';

export interface CancellationChecklistRow extends Cited {
  /** The required facts, each satisfied by any one of its fields. */
  readonly needed: readonly NonEmpty<ChecklistField>[];
  /** The extent of one cancellation: each order is canceled on its own (E13). */
  readonly scope: 'order' | 'subscription';
  /** The information that an attempt may return (E13). */
  readonly attemptMayShow: readonly ('days-left' | 'window-end' | 'window-over' | 'support-request-offered')[];
  /** null = not stated. */
  readonly confirmationFollows: boolean | null;
  /** 'portal' is Partner Center; empty = not stated. */
  readonly through: readonly ('portal' | 'api' | 'azure-portal')[];
  /** The steps in the portal, in order. */
  readonly steps: readonly CancellationStep[];
  /** The roles that the document names for these steps; null = it names none. */
  readonly roles: readonly Role[] | null;
  /** The reason why these steps do not apply. */
  readonly refusedFor?: 'support-request-required' | 'not-cancellable';
}

const byOrder = {
  needed: [['customerName', 'customerTenantId', 'domainName'], ['productName'], ['orderIds'], ['noticeAcknowledged']],
  scope: 'order',
  attemptMayShow: ['days-left', 'window-over', 'support-request-offered'],
  confirmationFollows: true,
  through: ['portal', 'api'],
  steps: ['choose-customer', 'open-software', 'choose-purchase', 'choose-cancel', 'choose-order', 'acknowledge-notice', 'submit'],
} as const;
const noSteps = { needed: [], scope: 'order', attemptMayShow: [], confirmationFollows: null, through: [], steps: [], roles: null } as const;

/** The requirements of the cancellation of software, and its course (E13, E16). */
const first = {
  ...byOrder,
  since: '2020-01-21',
  certainty: 'first-seen',
  source: 'software-subscriptions@2020-01-21',
  rules: ['E16', 'E13'],
  roles: ['admin-agent'],
} as const;

/** The sections of their own that subscriptions and perpetual software have in the document of 2023. */
const later = {
  since: '2023-06-30',
  seenUntil: '2023-10-23',
  certainty: 'first-seen',
  source: 'software-subscriptions@2023-06-30',
} as const;

const subscriptions = /* @__PURE__ */ datedTable<CancellationChecklistRow>('cancellation-checklist/software-subscription', [
  { ...first, seenUntil: '2023-06-29' },
  {
    ...later,
    rules: ['E16'],
    needed: [['customerName', 'customerTenantId', 'domainName'], ['friendlyName', 'subscriptionId'], ['noticeAcknowledged']],
    scope: 'subscription',
    attemptMayShow: ['window-end', 'window-over'],
    confirmationFollows: null,
    through: ['portal', 'api'],
    steps: ['choose-customer', 'choose-subscription', 'choose-cancel', 'confirm', 'submit'],
    roles: ['admin-agent'],
  },
]);

const perpetual = /* @__PURE__ */ datedTable<CancellationChecklistRow>('cancellation-checklist/perpetual-software', [
  { ...first, seenUntil: '2023-06-29' },
  {
    ...later,
    ...byOrder,
    rules: ['E16', 'E13'],
    roles: null,
  },
]);

/** The steps do not apply to the updates of 2020: a support request is needed (E11), until 2020-01-23. */
const windows7 = /* @__PURE__ */ datedTable<CancellationChecklistRow>('cancellation-checklist/windows-7-esu', [
  {
    ...noSteps,
    since: '2019-12-18',
    seenUntil: '2020-01-23',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-12-18',
    rules: ['E11'],
    refusedFor: 'support-request-required',
  },
  { ...first, since: '2020-01-24', seenUntil: '2023-06-29', source: 'software-subscriptions@2020-01-24' },
]);

/** Plans of SUSE and Red Hat are not canceled (E12). */
const linux = /* @__PURE__ */ datedTable<CancellationChecklistRow>('cancellation-checklist/azure-linux-plan', [
  {
    ...noSteps,
    since: '2019-12-18',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-12-18',
    rules: ['E12'],
    refusedFor: 'not-cancellable',
  },
]);

const inStatus = { needed: [], scope: 'subscription', attemptMayShow: [], confirmationFollows: null, roles: null } as const;

const byApi = {
  certainty: 'first-seen',
  through: ['portal', 'api'],
  steps: ['choose-customer', 'choose-subscription', 'choose-cancel', 'submit', 'fill-in-dialog', 'confirm'],
} as const;

/** Nothing has to be at hand for marketplace SaaS; the API and the roles are named from 2019-11-20. */
const isvSaas = /* @__PURE__ */ datedTable<CancellationChecklistRow>('cancellation-checklist/isv-saas', [
  {
    ...inStatus,
    since: '2019-03-01',
    seenUntil: '2019-11-07',
    certainty: 'first-seen',
    source: 'create-subscription@2019-03-01',
    rules: ['E16'],
    through: ['portal'],
    steps: ['choose-customer', 'choose-subscription', 'choose-cancel', 'submit'],
  },
  {
    ...inStatus,
    ...byApi,
    since: '2019-11-20',
    seenUntil: '2019-11-26',
    source: 'create-subscription@2019-11-20',
    rules: ['E16', 'P3'],
    roles: ['admin-agent', 'global-admin'],
  },
  {
    ...inStatus,
    ...byApi,
    since: '2019-11-27',
    seenUntil: '2020-07-17',
    source: 'create-subscription@2019-11-27',
    rules: ['E16', 'A1'],
    roles: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'],
  },
]);

/** The way to remove products that are billed after use: in the Azure portal, as long as Partner Center sells none of it. */
const isvMetered = /* @__PURE__ */ datedTable<CancellationChecklistRow>('cancellation-checklist/isv-metered', [
  {
    ...inStatus,
    since: '2019-11-20',
    seenUntil: '2020-11-24',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-20',
    rules: ['E6', 'B5'],
    through: ['azure-portal'],
    steps: ['deprovision'],
  },
  {
    ...inStatus,
    since: '2020-11-25',
    seenUntil: '2021-10-06',
    certainty: 'first-seen',
    source: 'create-subscription@2020-11-25',
    rules: ['E6'],
    through: [],
    steps: ['deprovision'],
  },
]);

/** The checklist of each product family; null = no document has one. */
export const cancellationChecklists: { readonly [F in ProductFamily]: DatedTable<CancellationChecklistRow> | null } = {
  'license-based': null,
  'new-commerce-license': null,
  'software-subscription': subscriptions,
  'perpetual-software': perpetual,
  'windows-7-esu': windows7,
  'azure-linux-plan': linux,
  'azure-reservation': null,
  'azure-savings-plan': null,
  'azure-plan': null,
  'isv-saas': isvSaas,
  'isv-metered': isvMetered,
};
