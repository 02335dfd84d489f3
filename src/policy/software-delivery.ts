import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { SourceId } from './sources.js';

const software2020 = 'software-subscriptions@2020-01-21';
const software2021 = 'software-subscriptions@2021-03-08';

/** The families with keys and downloads. */
export const deliveredFamilies: readonly ProductFamily[] = ['software-subscription', 'perpetual-software', 'windows-7-esu'];

/** The lifetime of a download link (F1, F4). */
export interface DownloadLinkRow extends Cited<SourceId> {
  readonly days: number;
  readonly countedFrom: 'issue' | 'first-download';
  /** The number of downloads of a link; null = no such limit. */
  readonly downloads: number | null;
  readonly reissue: 'without-limit' | 'not-stated';
}

/**
 * The date asked about selects the row: the five days apply to earlier purchases too (F4). The two weeks were gone from the page by
 * 2021-02-08.
 */
export const downloadLinks = /* @__PURE__ */ datedTable<DownloadLinkRow>('download-link/software', [
  {
    since: '2020-01-21',
    seenUntil: '2021-02-07',
    certainty: 'first-seen',
    source: software2020,
    section: 'Downloads and keys',
    rules: ['F1'],
    days: 14,
    countedFrom: 'issue',
    downloads: 50,
    reissue: 'without-limit',
  },
  {
    since: '2021-06-03',
    certainty: 'stated',
    source: 'partner-center-history',
    section: '2.8',
    rules: ['F4'],
    days: 5,
    countedFrom: 'first-download',
    downloads: null,
    reissue: 'not-stated',
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

export interface DownloadStepsRow extends Cited<SourceId> {
  readonly steps: readonly DownloadStep[];
  /** The number of digits of the key shown on the way; null = not stated. */
  readonly keyDigits: number | null;
}

const partnerSteps = /* @__PURE__ */ datedTable<DownloadStepsRow>('download-steps/partner', [
  {
    since: '2020-01-21',
    seenUntil: '2020-01-24',
    certainty: 'first-seen',
    source: software2020,
    section: 'Downloads and keys',
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
    since: '2021-03-08',
    seenUntil: '2021-06-02',
    certainty: 'first-seen',
    source: software2021,
    section: 'Downloads and keys',
    rules: ['F2'],
    steps: ['choose-version', 'choose-language', 'choose-bitness', 'key-or-download-or-copy-link'],
    keyDigits: 32,
  },
]);

const customerSteps = /* @__PURE__ */ datedTable<DownloadStepsRow>('download-steps/customer', [
  {
    since: '2021-03-08',
    seenUntil: '2021-06-02',
    certainty: 'first-seen',
    source: software2021,
    section: 'Downloads and keys',
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
