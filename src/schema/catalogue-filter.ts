import type { CatalogueFilter } from '../rules/catalogue-filter.js';
import { billingTypes, offerCategories, publishers } from '../vocabulary/catalogue.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { choices, stated, word } from './parts.js';

/** What the catalogue is filtered by; a key that it does not know is refused. */
export const catalogueFilterSchema = choices({
  publisher: stated(word(publishers)),
  billing: stated(word(billingTypes)),
  category: stated(word(offerCategories)),
});

/**
 * Reads a filter of the catalogue; a key it does not know is refused, since dropping it would show more than was asked for.
 * @example
 * import { parseCatalogueFilter } from 'termbook/schema';
 * parseCatalogueFilter({ publisher: 'partner' }).ok; // => true
 * parseCatalogueFilter({ published: 'partner' }).ok; // => false
 */
export function parseCatalogueFilter(json: unknown): Parsed<CatalogueFilter> {
  return parsed(catalogueFilterSchema, json);
}
