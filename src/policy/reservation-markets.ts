import type { NonEmpty } from '../kernel/answer.js';
import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { Market } from '../vocabulary/market.js';
import type { ProductFamily } from '../vocabulary/product.js';

/** A set of markets as plain data. */
export type MarketSet = { readonly [M in Market]?: true };

export interface UnavailableMarketsRow extends Cited {
  /** The markets in which the family is not sold: the union of these sets. */
  readonly unavailable: NonEmpty<MarketSet>;
}

/** The 109th market, which the API page leaves out. */
const azerbaijan: MarketSet = { AZ: true };

/**
 * 108 of 109 markets in Partner Center's own codes: XK Kosovo, XS Saba, XE Sint Eustatius, XJ Jan Mayen; BQ is Bonaire alone and SJ Svalbard alone
 * (B7).
 */
const notSold: MarketSet = {
  AD: true,
  AG: true,
  AI: true,
  AQ: true,
  AS: true,
  AW: true,
  AX: true,
  BF: true,
  BI: true,
  BJ: true,
  BL: true,
  BQ: true,
  BT: true,
  BV: true,
  CC: true,
  CD: true,
  CF: true,
  CG: true,
  CK: true,
  CN: true,
  CX: true,
  DJ: true,
  DM: true,
  ER: true,
  FK: true,
  FM: true,
  GA: true,
  GD: true,
  GF: true,
  GG: true,
  GI: true,
  GL: true,
  GM: true,
  GN: true,
  GP: true,
  GQ: true,
  GS: true,
  GU: true,
  GW: true,
  GY: true,
  HM: true,
  HT: true,
  IM: true,
  IO: true,
  JE: true,
  KH: true,
  KI: true,
  KM: true,
  LA: true,
  LC: true,
  LR: true,
  LS: true,
  MF: true,
  MG: true,
  MH: true,
  ML: true,
  MM: true,
  MP: true,
  MQ: true,
  MR: true,
  MS: true,
  MV: true,
  MW: true,
  MZ: true,
  NC: true,
  NE: true,
  NF: true,
  NR: true,
  NU: true,
  PF: true,
  PG: true,
  PM: true,
  PN: true,
  PW: true,
  RE: true,
  SB: true,
  SC: true,
  SH: true,
  SJ: true,
  SL: true,
  SM: true,
  SO: true,
  SR: true,
  SS: true,
  ST: true,
  SX: true,
  SZ: true,
  TC: true,
  TD: true,
  TF: true,
  TG: true,
  TK: true,
  TL: true,
  TO: true,
  TV: true,
  UM: true,
  VA: true,
  VC: true,
  VG: true,
  VU: true,
  WF: true,
  WS: true,
  XE: true,
  XJ: true,
  XK: true,
  XS: true,
  YE: true,
  YT: true,
};

/** Eight more markets from 2018-11-06 to 2019-10-16 (V1). */
const notSoldBefore2019: MarketSet = {
  BR: true,
  BY: true,
  IN: true,
  KR: true,
  KZ: true,
  RU: true,
  TW: true,
  UA: true,
};

/** Six markets from 2018-06-05 to 2018-08-30. */
const firstSix: MarketSet = { BR: true, CN: true, IN: true, KR: true, RU: true, TW: true };

/** Eighteen markets from 2018-08-31, on the buying page and the software page. */
const eighteen: MarketSet = {
  AR: true,
  AZ: true,
  BR: true,
  BY: true,
  CN: true,
  ID: true,
  IN: true,
  KR: true,
  KZ: true,
  LI: true,
  MX: true,
  MY: true,
  RU: true,
  SA: true,
  TR: true,
  TW: true,
  UA: true,
  ZA: true,
};

/** Eleven markets of the software page from 2019-03-21, with one more from 2019-07-22. */
const eleven: MarketSet = { AR: true, BR: true, CN: true, ID: true, LI: true, MX: true, MY: true, RU: true, SA: true, TR: true, ZA: true };
const jersey: MarketSet = { JE: true };

/** Two markets of the API page, sold by the other pages. */
const brazilAndRussia: MarketSet = { BR: true, RU: true };

/** The list of the page on buying reservations. */
const reservations = /* @__PURE__ */ datedTable<UnavailableMarketsRow>('reservation-markets/azure-reservation', [
  {
    since: '2018-06-05',
    seenUntil: '2018-08-30',
    certainty: 'first-seen',
    source: 'azure-reservations@2018-06-05',
    rules: ['V1'],
    unavailable: [firstSix],
  },
  {
    since: '2018-08-31',
    seenUntil: '2018-11-05',
    certainty: 'first-seen',
    source: 'azure-reservations@2018-08-31',
    rules: ['V1'],
    unavailable: [eighteen],
  },
  {
    since: '2018-11-06',
    seenUntil: '2019-10-16',
    certainty: 'first-seen',
    source: 'azure-reservations-buying@2018-11-06',
    rules: ['V1'],
    unavailable: [notSold, azerbaijan, notSoldBefore2019],
  },
  {
    since: '2019-10-17',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'azure-reservations-buying@2019-10-15',
    rules: ['B7', 'V1'],
    unavailable: [notSold, azerbaijan],
  },
]);

/** The list of the software page, which comes to agree with the buying page on 2019-12-18 (I27). */
const reservationsBySoftwarePage = /* @__PURE__ */ datedTable<UnavailableMarketsRow>('reservation-markets/software-page', [
  {
    since: '2018-08-31',
    seenUntil: '2019-03-20',
    certainty: 'first-seen',
    source: 'software-subscriptions@2018-08-31',
    rules: ['V1'],
    unavailable: [eighteen],
  },
  {
    since: '2019-03-21',
    seenUntil: '2019-07-21',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-03-20',
    rules: ['V1'],
    unavailable: [eleven],
  },
  {
    since: '2019-07-22',
    seenUntil: '2019-12-17',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-07-22',
    rules: ['V1'],
    unavailable: [eleven, jersey],
  },
  {
    since: '2019-12-18',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-12-18',
    rules: ['B7', 'V1'],
    unavailable: [notSold, azerbaijan],
  },
]);

/** The list of the API page (I27). */
const reservationsByApiPage = /* @__PURE__ */ datedTable<UnavailableMarketsRow>('reservation-markets/api-page', [
  {
    since: '2020-07-08',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'purchase-azure-reservations@2020-07-08',
    rules: ['V1'],
    unavailable: [notSold, brazilAndRussia],
  },
]);

/** The lists of other pages, by the value of I27 that chooses them from their first day on. */
export const otherMarkets = {
  'azure-reservation': { 'founding-page': reservationsBySoftwarePage, 'api-page': reservationsByApiPage },
} as const satisfies {
  readonly [F in ProductFamily]?: { readonly [W in 'founding-page' | 'api-page']: DatedTable<UnavailableMarketsRow> };
};

/** The markets in which a family is not sold, over time; null = the documents list no markets for it. */
export const unavailableMarkets = {
  'license-based': null,
  'new-commerce-license': null,
  'software-subscription': null,
  'perpetual-software': null,
  'windows-7-esu': null,
  'azure-linux-plan': null,
  'azure-reservation': reservations,
  'azure-savings-plan': null,
  'azure-plan': null,
  'isv-saas': null,
  'isv-metered': null,
} as const satisfies { readonly [F in ProductFamily]: DatedTable<UnavailableMarketsRow> | null };
