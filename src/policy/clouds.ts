import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { Cloud } from '../vocabulary/cloud.js';
import type { ProductFamily } from '../vocabulary/product.js';
import { productFamilies } from '../vocabulary/product.js';

/** The Partner Centers that a page applies to, from a date on; on any other cloud it is silent. */
export interface CloudRow extends Cited {
  readonly served: readonly Cloud[];
}

const createSubscription = /* @__PURE__ */ datedTable<CloudRow>('clouds/create-subscription', [
  {
    since: '2017-07-18',
    seenUntil: '2018-12-04',
    certainty: 'first-seen',
    source: 'create-subscription@2017-07-18',
    rules: ['A7', 'V6'],
    served: ['global', 'us-government', 'germany'],
  },
  {
    since: '2018-12-05',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'create-subscription@2018-12-05',
    rules: ['A7', 'V6'],
    served: ['global', 'us-government'],
  },
]);

/** The create page from the first text on that names the family: ISV offers on 2019-03-01, new commerce on 2021-09-03. */
const laterFamily = { seenUntil: '2023-10-23', certainty: 'first-seen', rules: ['A7', 'V6'], served: ['global', 'us-government'] } as const;

const marketplace = /* @__PURE__ */ datedTable<CloudRow>('clouds/marketplace', [
  { ...laterFamily, since: '2019-03-01', source: 'create-subscription@2019-03-01' },
]);

const newCommerce = /* @__PURE__ */ datedTable<CloudRow>('clouds/new-commerce-license', [
  { ...laterFamily, since: '2021-09-03', source: 'create-subscription@2021-08-25' },
]);

/** The pages of their own that sell Azure plans and savings plans name no national cloud. */
const azurePlan = /* @__PURE__ */ datedTable<CloudRow>('clouds/azure-plan', [
  { ...laterFamily, since: '2019-12-11', source: 'purchase-azure-plan@2019-11-03', served: ['global'] },
]);

const savingsPlan = /* @__PURE__ */ datedTable<CloudRow>('clouds/azure-savings-plan', [
  { ...laterFamily, since: '2023-06-15', source: 'azure-savings-plan@2023-06-15', served: ['global'] },
]);

/** The document of 2021 names no cloud: it has no row, and the older row stays in force (I13). US Government is not inferred. */
const software = /* @__PURE__ */ datedTable<CloudRow>('clouds/software', [
  {
    since: '2019-12-18',
    seenUntil: '2021-04-05',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-12-18',
    rules: ['A7'],
    served: ['global'],
  },
]);

/** The page that applies to each product family. */
export const cloudTables: { readonly [F in ProductFamily]: DatedTable<CloudRow> } = {
  'license-based': createSubscription,
  'new-commerce-license': newCommerce,
  'software-subscription': software,
  'perpetual-software': software,
  'windows-7-esu': software,
  'azure-linux-plan': software,
  'azure-reservation': software,
  'azure-savings-plan': savingsPlan,
  'azure-plan': azurePlan,
  'isv-saas': marketplace,
  'isv-metered': marketplace,
};

/** A cloud in which a document says that families are not sold, from a date on. */
export interface ClosedCloudRow extends Cited {
  readonly closedTo: readonly ProductFamily[];
  /** The value of I42 under which the row counts; not stated = always. */
  readonly underI42?: 'closed-to-new';
}

/** The clouds that a document of their own closes: China has no marketplace for SaaS (V6), Germany takes no new customers (I42). */
export const closedClouds: { readonly [C in Cloud]?: DatedTable<ClosedCloudRow> } = {
  china: /* @__PURE__ */ datedTable<ClosedCloudRow>('clouds/china', [
    {
      since: '2021-04-16',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'marketplace-tax-details@2021-04-16',
      rules: ['V6'],
      closedTo: ['isv-saas'],
    },
  ]),
  germany: /* @__PURE__ */ datedTable<ClosedCloudRow>('clouds/germany', [
    {
      since: '2018-11-21',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'partner-center-germany@2018-11-21',
      rules: ['V6'],
      closedTo: productFamilies,
      underI42: 'closed-to-new',
    },
  ]),
};
