import { holds } from '../kernel/check.js';
import type { Gap, NonEmpty } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { beforeFirst } from '../kernel/timeline.js';
import { unavailableMarkets } from '../policy/reservation-markets.js';
import type { Decision, Options } from '../vocabulary/answer.js';
import type { Place } from '../vocabulary/purchase.js';
import type { ReadingId } from '../vocabulary/reading.js';
import { inForce } from './in-force.js';
import { placeGaps } from './place-gaps.js';

/** What `decideMarket` answers: sold there, not sold there, or the texts name no markets. */
export type MarketAnswer = Decision<'market', object, 'market-not-served'>;

const uncontested: readonly ReadingId[] = [];

/**
 * Whether a product family is sold in a customer's market on a date (B7, V1); `changesAt` counts the list's next entry and the end of its coverage.
 * Only Azure reservations have a list of markets: for every other family the texts are silent and the answer is undetermined, never a guessed yes.
 * A code that is no market is undetermined ('unknown-value'). Where a partner may sell at all is another question: `decideRegion`.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { decideMarket, instant } from 'termbook';
 * decideMarket({ family: 'azure-reservation', market: 'KR' }, instant('2020-06-01')).verdict; // => 'allowed'
 * decideMarket({ family: 'azure-reservation', market: 'XK' }, instant('2020-06-01')).verdict; // => 'refused'
 */
export function decideMarket(place: Place, at: Instant, options?: Options): MarketAnswer {
  checkInstant(at, 'at');
  const undetermined = (gaps: NonEmpty<Gap>): MarketAnswer => ({ question: 'market', at, basis: [], verdict: 'undetermined', gaps });
  const gaps = placeGaps(place);
  if (gaps !== null) return undetermined(gaps);
  const table = unavailableMarkets[place.family];
  if (table === null) return undetermined([{ gap: 'texts-silent' }]);
  const { entry, basis, nextAt } = inForce(table, at, options);
  if (entry === null) return undetermined([beforeFirst(table)]);
  const { market } = place;
  if (!entry.unavailable.some((markets) => holds(markets, market))) {
    return { question: 'market', at, basis, verdict: 'allowed', contested: uncontested, changesAt: nextAt };
  }
  return {
    question: 'market',
    at,
    basis,
    verdict: 'refused',
    contested: uncontested,
    changesAt: nextAt,
    reasons: [{ code: 'market-not-served', rule: entry.rules[0], errorCode: null, market }],
    instead: [],
  };
}
