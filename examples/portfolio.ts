/** Files in, facts out: what the demo knows of each subscription. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Currency, Instant } from '../src/index.js';
import { currencies, instantOrNull, marketCode, money } from '../src/index.js';
import type { PriceOf } from '../src/cli/report-answers.js';
import type { KnownFacts, SubscriptionList } from '../src/partner-center/index.js';
import { partnerCenterSubscriptions, sameId } from '../src/partner-center/index.js';

export interface Portfolio {
  readonly name: string;
  readonly list: SubscriptionList;
  readonly priceOf: PriceOf;
}

type Json = Readonly<Record<string, unknown>>;

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function read(path: string): unknown {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : {};
}

/** Beside `portfolio.json`: in `portfolio.known.json` what the reseller's own books say (since when suspended, ...), by id. */
function knownFrom(json: unknown): (id: string) => KnownFacts | null {
  const entries = Object.entries(object(json));
  return (id) => {
    const facts = object(entries.find(([key]) => sameId(key, id))?.[1]);
    const at = (name: string): Instant | null => instantOrNull(facts[name]);
    return { suspendedAt: at('suspendedAt'), accountOpenedAt: at('accountOpenedAt'), firstBillingAt: at('firstBillingAt') };
  };
}

function currencyOf(code: unknown): Currency | null {
  return currencies.find((currency) => currency === code) ?? null;
}

/** In `prices.json`: the price of a unit by id, currency and tax rate by market. */
function pricesFrom(json: unknown): Portfolio['priceOf'] {
  const { markets, prices } = object(json);
  const entries = Object.entries(object(prices));
  return (id, stated) => {
    const text = entries.find(([key]) => sameId(key, id))?.[1];
    const market = stated === null ? null : marketCode(stated);
    const terms = object(market === null ? null : object(markets)[market]);
    const currency = currencyOf(terms['currency']);
    const { taxRate } = terms;
    if (typeof text !== 'string' || market === null || currency === null || typeof taxRate !== 'string') return null;
    return { market, price: money(text, currency), taxRate };
  };
}

/** A portfolio as Partner Center returned it, with the two files beside it where they are there. */
export function portfolioFrom(path: string): Portfolio {
  if (!existsSync(path)) throw new Error(`there is no file ${path}`);
  const known = read(path.replace(/\.json$/i, '.known.json'));
  const beside = join(dirname(path), 'prices.json');
  return { name: basename(path), list: partnerCenterSubscriptions(read(path), knownFrom(known)), priceOf: pricesFrom(read(beside)) };
}
