/** Where something is sold, written a second time: the separate clouds (A7, V6, I42), and the areas a partner sells in (V2). */
import type { Oracle, Text } from './asked.js';
import { beforeFirst, citedAt, silentOn, textAt, undetermined } from './asked.js';

export interface CloudFacts {
  readonly family: string;
  readonly cloud: string;
}

interface Applies extends Text {
  readonly to: string;
}

const createPage: readonly Applies[] = [
  { since: '2017-07-18', seen: '2018-12-04', to: 'global us-government germany' },
  { since: '2018-12-05', seen: '2023-10-23', to: 'global us-government' },
];
const softwarePage: readonly Applies[] = [{ since: '2019-12-18', seen: '2021-04-05', to: 'global' }];
/** What the software page sells (B7, B11, E11, E12). */
const ofSoftwarePage = ['software-subscription', 'perpetual-software', 'windows-7-esu', 'azure-linux-plan', 'azure-reservation'];
const china: readonly Text[] = [{ since: '2021-04-16', seen: '2023-10-23' }];
const germany: readonly Text[] = [{ since: '2018-11-21', seen: '2023-10-23' }];

export const clouds: Oracle<CloudFacts> = {
  words: { I42: ['closed-to-new'] },
  texts: [createPage, softwarePage, china, germany],
  instants: () => [],
  found: ({ family, cloud }, at, choice) => {
    const page = ofSoftwarePage.includes(family) ? softwarePage : createPage;
    const closed =
      cloud === 'china' && family === 'isv-saas' ? china : cloud === 'germany' && choice['I42'] === 'closed-to-new' ? germany : [];
    const closing = textAt(closed, at);
    if (closing !== null) return { verdict: 'refused', shown: { reason: `cloud-not-served ${cloud}` }, text: citedAt(closed, closing, at) };
    const said = textAt(page, at);
    if (said === null) return beforeFirst(page);
    const cited = citedAt(page, said, at);
    return said.to.split(' ').includes(cloud) ? { verdict: 'allowed', shown: {}, text: cited } : silentOn('cloud', cited);
  },
};

export interface RegionFacts {
  readonly family: string;
  readonly market: string;
  readonly partnerMarket: string | null;
}

/** The areas of 2023-08-17 by currency, '' = blank in the text; Belarus and Russia are in none. */
const areasOf2023: readonly (readonly [area: string, currency: string, markets: string])[] = [
  [
    'africa',
    'USD',
    'AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ GQ ER ET PF GA GM GH GN GW KE LR MG MW ML MU YT NA NC NE NG RE RW ST SN SC SL SO',
  ],
  ['africa', 'USD', 'SS SH TZ TG UG ZM'],
  ['asia-and-pacific', 'USD', 'BD BT BN KH HK ID LA MO MY MV MM NP PH SG LK TH TL VN'],
  ['australia', 'AUD', 'AU CX CC CK FJ TF HM KI MH FM NR NU NF PW PG PN SB TK TO TV WF'],
  ['brazil', 'BRL', 'BR'],
  ['canada', 'CAD', 'CA PM'],
  ['china', 'CNY', 'CN'],
  ['europe', 'EUR', 'AX AD AT BE BV BG HR CY CZ EE FI FR DE GR GL HU IS IE IT LV LI LT LU MT MC NL PL PT RO SM SK SI ES'],
  ['europe', 'DKK', 'DK FO'],
  ['europe', 'GBP', 'GI GG IM JE GB'],
  ['europe', 'NOK', 'NO SJ XJ'],
  ['europe', 'SEK', 'SE'],
  ['europe', 'CHF', 'CH'],
  ['europe', '', 'VA'],
  ['india', 'INR', 'IN'],
  ['japan', 'JPY', 'JP'],
  ['korea', 'KRW', 'KR'],
  [
    'latin-america-and-caribbean',
    'USD',
    'AI AQ AG AR AW BS BB BZ BM BO BQ VG KY CL CO CR CW DM DO EC SV FK GF GD GP GT GY HT HN JM MQ MX MS NI PA PY',
  ],
  ['latin-america-and-caribbean', 'USD', 'PE PR XS BL LC MF VC XE SX GS SR TT TC UY VE VI'],
  ['latin-america-and-caribbean', '', 'KN'],
  [
    'middle-east-central-and-eastern-europe',
    'USD',
    'AF AL DZ AM AZ BH IO EG GE IQ IL JO KZ XK KW KG LB LS LY MR MD MN ME MA MZ OM PK QA SA RS ZA SZ',
  ],
  ['middle-east-central-and-eastern-europe', 'USD', 'TJ TN TR TM UA AE UZ YE ZW'],
  ['middle-east-central-and-eastern-europe', '', 'BA MK PS'],
  ['new-zealand', 'NZD', 'NZ WS VU'],
  ['taiwan', 'TWD', 'TW'],
  ['united-states', 'USD', 'AS GU MP US UM'],
];
/** What the texts of 2018 to 2021 have otherwise: Russia an area, China not named, five territories elsewhere. */
const otherBefore2023: readonly (readonly [area: string, currency: string, markets: string])[] = [
  ['russia', 'RUB', 'RU'],
  ['middle-east-central-and-eastern-europe', 'USD', 'BY'],
  ['australia', 'AUD', 'GU MP'],
  ['new-zealand', 'NZD', 'AS'],
  ['brazil', 'USD', 'BR'],
  ['europe', 'EUR', 'FO'],
];
/** The currencies that were blank until 2020-12-08. */
const blankBefore2020 = 'AO BW CV CI ET SN UG ZM BT KH LA MV MM NP BG CY GL MT MC GP MQ AF DZ JO LY MD MN ME MZ TJ TM UZ ZW'.split(' ');
const regionTexts: readonly Text[] = [
  { since: '2018-11-04', seen: '2020-12-08' },
  { since: '2020-12-09', seen: '2021-10-09' },
  { since: '2023-08-17', seen: '2023-10-23' },
];

interface Home {
  readonly area: string;
  readonly currency: string;
}
const homesOf = (rows: readonly (readonly [area: string, currency: string, markets: string])[]): ReadonlyMap<string, Home> =>
  new Map(rows.flatMap(([area, currency, markets]) => markets.split(' ').map((market) => [market, { area, currency }] as const)));
const [homes, homesBefore] = [homesOf(areasOf2023), homesOf([...areasOf2023, ...otherBefore2023])];

/** The area and the currency of a market by the text of 2023; null = in none. */
export const homeOf = (market: string): Home | null => homes.get(market) ?? null;

function homeIn(text: Text, market: string): Home | null {
  if (text.since === '2023-08-17') return homeOf(market);
  const home = market === 'CN' ? null : (homesBefore.get(market) ?? null);
  return home !== null && text.since === '2018-11-04' && blankBefore2020.includes(market) ? { ...home, currency: '' } : home;
}

export const regions: Oracle<RegionFacts> = {
  words: {},
  texts: [regionTexts],
  instants: () => [],
  found: ({ family, market, partnerMarket }, at) => {
    const said = textAt(regionTexts, at);
    if (said === null) return beforeFirst(regionTexts);
    const cited = citedAt(regionTexts, said, at);
    const refused = { verdict: 'refused', shown: { reason: `market-not-served ${market}` }, text: cited };
    const there = homeIn(said, market);
    const here = partnerMarket === null ? null : homeIn(said, partnerMarket);
    // of China the older texts say nothing: another operator sells there
    const isNamed = there !== null || (market === 'CN' && said.since !== '2023-08-17');
    if (isNamed && partnerMarket === null) return undetermined('fact-missing partnerMarket', cited);
    if (isNamed && here === null) return silentOn('market', cited);
    if (there === null || here === null) return refused;
    if (here.area !== there.area) return refused;
    // Brazil: traditional offers in dollars, all others in its own currency from 2023-08-17
    const currency = market === 'BR' && family === 'license-based' ? 'USD' : there.currency;
    return { verdict: 'allowed', shown: { area: there.area, currency: currency === '' ? null : currency }, text: cited };
  },
};
