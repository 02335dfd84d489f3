import { checkObject } from '../../kernel/check.js';
import { unknownValue } from '../../kernel/gap.js';
import type { Gap, NonEmpty } from '../../kernel/answer.js';
import { isMarket } from '../../vocabulary/market.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Place } from '../../vocabulary/purchase.js';

const families: ReadonlySet<unknown> = /* @__PURE__ */ new Set(productFamilies);

/**
 * Returns a gap for each value of a place that is not a known family or market; null if all are known. A partner's market that is not
 * stated is not a gap.
 */
export function placeGaps(place: Place): NonEmpty<Gap> | null {
  checkObject(place, 'place');
  const { family, market, partnerMarket = null } = place;
  const familyKnown = families.has(family);
  const partnerKnown = partnerMarket === null || isMarket(partnerMarket);
  if (familyKnown && isMarket(market) && partnerKnown) return null;
  const gaps: Gap[] = [];
  if (!familyKnown) gaps.push(unknownValue('family', family));
  if (!isMarket(market)) gaps.push(unknownValue('market', market));
  if (!partnerKnown) gaps.push(unknownValue('partnerMarket', partnerMarket));
  return gaps as [Gap, ...Gap[]];
}
