/** Files in, facts out: what the demo knows of each subscription. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Instant } from '../src/index.js';
import { instantOrNull } from '../src/index.js';
import type { KnownFacts, SubscriptionList } from '../src/partner-center/index.js';
import { partnerCenterSubscriptions, sameId } from '../src/partner-center/index.js';

export interface Portfolio {
  readonly name: string;
  readonly list: SubscriptionList;
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

/** A portfolio as Partner Center returned it, with the file beside it where it is there. */
export function portfolioFrom(path: string): Portfolio {
  if (!existsSync(path)) throw new Error(`there is no file ${path}`);
  const known = read(path.replace(/\.json$/i, '.known.json'));
  return { name: basename(path), list: partnerCenterSubscriptions(read(path), knownFrom(known)) };
}
