import { frozen } from '../kernel/frozen.js';
import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Way } from '../vocabulary/way.js';

/** The families with keys and downloads. */
export const deliveredFamilies: readonly ProductFamily[] = ['software-subscription', 'perpetual-software', 'windows-7-esu'];

/** The way to keys and downloads while Partner Center had none: the link to the customer's own admin center, copied for the customer. */
export const copyCustomerLink: Way = /* @__PURE__ */ frozen({ by: 'copy-link', portal: 'microsoft-365' });

/** The lifetime of a download link (F1, F4). */
export interface DownloadLinkRow extends Cited {
  /** null = no document states a lifetime. */
  readonly days: number | null;
  readonly countedFrom: 'issue' | 'first-download';
  /** The number of downloads of a link; null = no such limit. */
  readonly downloads: number | null;
  readonly reissue: 'without-limit' | 'not-stated';
}

/**
 * The date asked about selects the row: the five days apply to earlier purchases too (F4). The two weeks ended when links left Partner
 * Center on 2021-01-19.
 */
export const downloadLinks = /* @__PURE__ */ datedTable<DownloadLinkRow>('download-link/software', [
  {
    since: '2018-08-31',
    seenUntil: '2021-01-18',
    certainty: 'first-seen',
    source: 'software-subscriptions@2018-08-31',
    rules: ['F1'],
    days: 14,
    countedFrom: 'issue',
    downloads: 50,
    reissue: 'without-limit',
  },
  {
    since: '2021-01-19',
    seenUntil: '2021-06-02',
    certainty: 'stated',
    source: 'announcements-2020-09',
    rules: ['F1'],
    days: null,
    countedFrom: 'issue',
    downloads: null,
    reissue: 'not-stated',
  },
  {
    since: '2021-06-03',
    seenUntil: '2021-07-14',
    certainty: 'stated',
    source: 'announcements-2021-04',
    rules: ['F4'],
    days: 5,
    countedFrom: 'first-download',
    downloads: null,
    reissue: 'not-stated',
  },
]);

/** The entries that the activity log lists, for a date range (F3). */
export interface ActivityLogRow extends Cited {
  readonly lists: readonly ('key-accessed' | 'software-downloaded')[];
}

export const activityLogs = /* @__PURE__ */ datedTable<ActivityLogRow>('activity-log/software', [
  {
    since: '2019-05-23',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-05-13',
    rules: ['F3'],
    lists: ['key-accessed', 'software-downloaded'],
  },
]);

/** One step toward a key or a download. */
export type DownloadStep =
  | 'choose-version'
  | 'choose-language'
  | 'choose-file-type-or-system'
  | 'choose-bitness'
  | 'submit'
  | 'open-keys-and-downloads'
  | 'download-or-copy-link'
  | 'key-or-download-or-copy-link'
  | 'open-billing'
  | 'open-your-products'
  | 'open-software';

export interface DownloadStepsRow extends Cited {
  readonly steps: readonly DownloadStep[];
  /** The number of digits of the key shown on the way; null = not stated. */
  readonly keyDigits: number | null;
  /** The way that remains while keys and downloads are withdrawn. */
  readonly withdrawn?: Way;
}

const partnerSteps = /* @__PURE__ */ datedTable<DownloadStepsRow>('download-steps/partner', [
  {
    since: '2018-08-31',
    seenUntil: '2021-01-18',
    certainty: 'first-seen',
    source: 'software-subscriptions@2018-08-31',
    rules: ['F2'],
    steps: [
      'choose-version',
      'choose-language',
      'choose-file-type-or-system',
      'submit',
      'open-keys-and-downloads',
      'download-or-copy-link',
    ],
    keyDigits: null,
  },
  {
    since: '2021-01-19',
    seenUntil: '2021-03-03',
    certainty: 'stated',
    source: 'announcements-2020-09',
    rules: ['F2'],
    steps: [],
    keyDigits: null,
    withdrawn: copyCustomerLink,
  },
  {
    since: '2021-03-04',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'announcements-2021-03',
    rules: ['F2'],
    steps: ['choose-version', 'choose-language', 'choose-bitness', 'open-keys-and-downloads', 'key-or-download-or-copy-link'],
    keyDigits: 32,
  },
]);

const customerSteps = /* @__PURE__ */ datedTable<DownloadStepsRow>('download-steps/customer', [
  {
    since: '2020-06-23',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'software-subscriptions@2020-06-18',
    rules: ['A6'],
    steps: ['open-billing', 'open-your-products', 'open-software'],
    keyDigits: null,
  },
]);

/** The steps to keys and downloads: the partner's in Partner Center (F2), the customer's in the Microsoft 365 admin center (A6). */
export const downloadStepTables: { readonly [S in 'partner' | 'customer']: DatedTable<DownloadStepsRow> } = {
  partner: partnerSteps,
  customer: customerSteps,
};
