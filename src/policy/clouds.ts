import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { Cloud } from '../vocabulary/cloud.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { SourceId } from './sources.js';

/** The Partner Centers that a page applies to, from a date on; the documents do not mention a cloud in neither list. */
export interface CloudRow extends Cited<SourceId> {
  readonly served: readonly Cloud[];
  readonly notServed: readonly Cloud[];
  /** Clouds without a marketplace: offers of independent publishers are not sold there (V6). */
  readonly withoutMarketplace: readonly Cloud[];
}

const createSubscription = /* @__PURE__ */ datedTable<CloudRow>('clouds/create-subscription', [
  {
    since: '2018-08-31',
    seenUntil: '2018-08-31',
    certainty: 'first-seen',
    source: 'create-subscription@2018-08-31',
    section: 'Applies to',
    rules: ['A7', 'V6'],
    served: ['global', 'us-government', 'germany'],
    notServed: [],
    withoutMarketplace: ['china'],
  },
  {
    since: '2019-11-27',
    seenUntil: '2020-07-17',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-27',
    section: 'Applies to',
    rules: ['A7', 'V6'],
    served: ['global', 'us-government'],
    notServed: ['germany'],
    withoutMarketplace: ['china'],
  },
]);

/** The document of 2021 names no cloud: it has no row, and the older row stays in force (I13). US Government is not inferred. */
const software = /* @__PURE__ */ datedTable<CloudRow>('clouds/software', [
  {
    since: '2020-01-21',
    seenUntil: '2020-01-24',
    certainty: 'first-seen',
    source: 'software-subscriptions@2020-01-21',
    section: 'Applies to',
    rules: ['A7', 'V6'],
    served: ['global'],
    notServed: ['germany'],
    withoutMarketplace: ['china'],
  },
]);

/** The page that applies to each product family. */
export const cloudTables: { readonly [F in ProductFamily]: DatedTable<CloudRow> } = {
  'license-based': createSubscription,
  'new-commerce-license': createSubscription,
  'software-subscription': software,
  'perpetual-software': software,
  'windows-7-esu': software,
  'azure-linux-plan': software,
  'azure-reservation': software,
  'azure-savings-plan': createSubscription,
  'azure-plan': createSubscription,
  'isv-saas': createSubscription,
  'isv-metered': createSubscription,
};

/** The families that are bought in the marketplace. */
export const marketplaceFamilies: readonly ProductFamily[] = ['isv-saas', 'isv-metered'];
