import { silentOn } from '../../kernel/gap.js';
import { checkObject } from '../../kernel/check.js';
import type { Gap, NonEmpty } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Span } from '../../kernel/dated-table.js';
import { beforeFirst, spanAt, spansOf } from '../../kernel/dated-table.js';
import type { UnavailableMarketsRow } from '../../policy/reservation-markets.js';
import { unavailableMarkets } from '../../policy/reservation-markets.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { Market } from '../../vocabulary/market.js';
import { markets } from '../../vocabulary/market.js';
import type { Place } from '../../vocabulary/purchase.js';
import type { Reason } from '../../vocabulary/reason.js';
import { checkOptions } from '../asking/check-options.js';
import { placeGaps } from '../asking/place-gaps.js';

/** The answer of `decideMarket`: allowed, refused, or undetermined because the documents name no markets. */
export type MarketAnswer = Decision<'market', object, 'market-not-served'>;

const nothing: readonly never[] = [];

type Reasons = NonEmpty<Reason<'market-not-served'>>;

/** A table by period, with the reasons against each market in each period; null = sold there. */
interface Prepared {
  readonly spans: NonEmpty<Span<UnavailableMarketsRow>>;
  readonly reasonsOf: ReadonlyMap<unknown, readonly (Reasons | null)[]>;
}

function reasonsIn({ unavailable, rules }: UnavailableMarketsRow, market: Market): Reasons | null {
  return unavailable.some((set) => set[market]) ? [{ code: 'market-not-served', rule: rules[0], errorCode: null, market }] : null;
}

/* @__NO_SIDE_EFFECTS__ */
function everyTable(): ReadonlyMap<unknown, Prepared> {
  const prepared = new Map<unknown, Prepared>();
  for (const [family, table] of Object.entries(unavailableMarkets)) {
    if (table === null) continue;
    const spans = spansOf(table);
    prepared.set(family, {
      spans,
      reasonsOf: new Map(markets.map((market) => [market, spans.map(({ entry }) => reasonsIn(entry, market))])),
    });
  }
  return prepared;
}

/** Made once, so that a question costs two lookups; for a family without an entry the documents do not say. */
const tables = /* @__PURE__ */ everyTable();

function undetermined(at: Instant, gaps: NonEmpty<Gap>): MarketAnswer {
  return { question: 'market', at, basis: [], verdict: 'undetermined', gaps };
}

/**
 * Decides if a product family is sold in a customer's market on a date (B7, V1).
 * `changesAt` includes the list's next entry and the end of its coverage. Only Azure reservations have a list of markets: for every other
 * family the documents do not say and the answer is undetermined. An unknown market code is undetermined ('unknown-value'). `decideRegion`
 * answers where a partner may sell.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { decideMarket, instant } from 'termbook';
 * decideMarket({ family: 'azure-reservation', market: 'KR' }, instant('2020-06-01')).verdict; // => 'allowed'
 * decideMarket({ family: 'azure-reservation', market: 'XK' }, instant('2020-06-01')).verdict; // => 'refused'
 */
export function decideMarket(place: Place, at: Instant, options?: Options): MarketAnswer {
  checkInstant(at, 'at');
  checkObject(place, 'place');
  const { family, market, partnerMarket } = place;
  const table = tables.get(family);
  const reasonsOf = table?.reasonsOf.get(market);
  if (table === undefined || reasonsOf === undefined) return undetermined(at, placeGaps(place) ?? [silentOn('market')]);
  const gaps = partnerMarket == null ? null : placeGaps(place);
  if (gaps !== null) return undetermined(at, gaps);
  checkOptions(options);
  const policyAt = options?.policyAt;
  const { spans } = table;
  const index = spanAt(spans, policyAt ?? at);
  if (index < 0) return undetermined(at, [beforeFirst([spans[0].entry])]);
  const { basis, nextAt } = spans[index] as Span<UnavailableMarketsRow>;
  // time does not move a date that the caller chose
  const changesAt = policyAt === undefined ? nextAt : null;
  const reasons = reasonsOf[index] as Reasons | null;
  return reasons === null
    ? { question: 'market', at, basis, verdict: 'allowed', contested: nothing, changesAt }
    : { question: 'market', at, basis, verdict: 'refused', contested: nothing, changesAt, reasons, instead: nothing };
}
