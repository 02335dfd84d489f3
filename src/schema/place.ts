import { markets } from '../vocabulary/market.js';
import type { Place } from '../vocabulary/purchase.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, stated, word } from './parts.js';
import { familySchema } from './purchase.js';

/** A market's code, in capitals. */
export const marketSchema = word(markets, 'the code of a market, such as KR');

/** The keys of a place; a price to split has them too. */
export const placeShape = { family: familySchema, market: marketSchema, partnerMarket: stated(marketSchema) };

/** What is sold where. */
export const placeSchema = facts(placeShape);

/**
 * Reads a place: a product family, the market it is sold in, and where the partner sits.
 * @example
 * import { parsePlace } from 'termbook/schema';
 * parsePlace({ family: 'azure-reservation', market: 'KR' }).ok; // => true
 */
export function parsePlace(json: unknown): Parsed<Place> {
  return parsed(placeSchema, json);
}
