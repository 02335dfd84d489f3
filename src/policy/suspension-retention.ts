import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable, undated } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { SourceId } from './sources.js';

/** The retention of the data of a suspended subscription. */
export interface RetentionRow extends Cited<SourceId> {
  /** The start of the count: the suspension, or the end of the term during which it stays resumable. */
  readonly countsFrom: 'suspension' | 'term-end';
  /** The days of retention under every interpretation. */
  readonly days: number;
  /** The most additional days, for the days between account opening and first billing period. */
  readonly extraDays: number;
  /** The additional days if another document than this one applies (the cause of the suspension is not known). */
  readonly unsureDays: number;
  readonly interpretations: readonly InterpretationId[];
}

const history = 'partner-center-history';

const traditional = /* @__PURE__ */ datedTable<RetentionRow>('suspension-retention/license-based', [
  {
    since: '2018-04-06',
    seenUntil: '2023-08-04',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-27',
    section: 'Suspend a subscription',
    rules: ['D4', 'L1', 'D5'],
    countsFrom: 'suspension',
    days: 90,
    extraDays: 30,
    unsureDays: 0,
    interpretations: ['I3', 'I18'],
  },
]);

const china = /* @__PURE__ */ datedTable<RetentionRow>('suspension-retention/license-based-china', [
  {
    since: '2018-10-29',
    certainty: 'first-seen',
    source: history,
    section: '2.2',
    rules: ['L2'],
    countsFrom: 'suspension',
    days: 60,
    extraDays: 0,
    unsureDays: 0,
    interpretations: [],
  },
]);

const newCommerce = /* @__PURE__ */ datedTable<RetentionRow>('suspension-retention/new-commerce-license', [
  {
    since: undated,
    certainty: 'first-seen',
    source: history,
    section: '2.2',
    rules: ['L3'],
    countsFrom: 'term-end',
    days: 120,
    extraDays: 0,
    unsureDays: 0,
    interpretations: [],
  },
]);

/** A partner's suspension in Partner Center. */
const marketplaceByPartner = /* @__PURE__ */ datedTable<RetentionRow>('suspension-retention/isv-saas', [
  {
    since: '2018-04-06',
    seenUntil: '2023-08-04',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-27',
    section: 'Suspend a subscription',
    rules: ['D4', 'D5'],
    countsFrom: 'suspension',
    days: 90,
    extraDays: 30,
    unsureDays: 0,
    interpretations: ['I3'],
  },
]);

/** The status Suspended of the fulfillment API, after a failed payment. */
const marketplaceByPublisher = /* @__PURE__ */ datedTable<RetentionRow>('suspension-retention/isv-saas-publisher', [
  {
    since: undated,
    certainty: 'first-seen',
    source: history,
    section: '2.2',
    rules: ['L7', 'D4'],
    countsFrom: 'suspension',
    days: 30,
    extraDays: 0,
    unsureDays: 90,
    interpretations: [],
  },
]);

/** The retention by the party that suspended, for a family with two documents. */
export interface Retentions {
  readonly byPartner: DatedTable<RetentionRow>;
  readonly byPublisher: DatedTable<RetentionRow>;
}

/** The retention by family; null = the documents state no suspension of it. */
export const retentions: { readonly [F in ProductFamily]: Retentions | null } = {
  'license-based': { byPartner: traditional, byPublisher: traditional },
  'new-commerce-license': { byPartner: newCommerce, byPublisher: newCommerce },
  'software-subscription': null,
  'perpetual-software': null,
  'windows-7-esu': null,
  'azure-linux-plan': null,
  'azure-reservation': null,
  'azure-savings-plan': null,
  'azure-plan': null,
  'isv-saas': { byPartner: marketplaceByPartner, byPublisher: marketplaceByPublisher },
  'isv-metered': null,
};

export const retentionsInChina: { readonly [F in ProductFamily]?: Retentions } = {
  'license-based': { byPartner: china, byPublisher: china },
};

/** Purchases after this day have no additional days under one interpretation (I3). */
export const lastExtraDaysPurchase = '2018-02-23';
