import type { Basis, Gap, NonEmpty } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Timeline } from '../kernel/timeline.js';
import { beforeFirst, earlier, entryAt, nextEntryAt } from '../kernel/timeline.js';
import type { TaxInclusiveRow } from '../policy/tax-inclusive-markets.js';
import { otherPrices, softwarePrices, taxInclusiveMarkets } from '../policy/tax-inclusive-markets.js';
import type { Options } from '../vocabulary/answer.js';
import type { Place } from '../vocabulary/purchase.js';
import type { ReadingId, Readings } from '../vocabulary/reading.js';
import { inForce } from './in-force.js';
import { placeGaps } from './place-gaps.js';
import type { Judgement } from './settle.js';
import { settle } from './settle.js';

/** Whether a price includes tax and how well that is known; or why it cannot be said. */
export type TaxInclusion =
  | { readonly gaps: NonEmpty<Gap>; readonly basis: readonly Basis[] }
  | {
      readonly gaps: null;
      readonly basis: readonly Basis[];
      readonly included: boolean;
      readonly contested: readonly ReadingId[];
      readonly changesAt: Instant | null;
    };

interface InclusionJudgement extends Judgement {
  readonly included: boolean;
  readonly gap: Gap | null;
  readonly basis: readonly Basis[];
}

const bending: readonly ReadingId[] = ['I10', 'I16'];

/** The text that rules a family's prices (I10). */
function pricesOf(place: Place, readings: Readings, policyAt: Instant): Timeline<TaxInclusiveRow> {
  if (readings.I10 === 'every-family') return softwarePrices;
  const ofAll = readings.I10 === 'all-exclusive' && entryAt(otherPrices, policyAt)?.allPriceLists === true;
  return ofAll ? otherPrices : taxInclusiveMarkets[place.family];
}

/** Whose country decides (I16); the other one only where it is stated. */
function deciding(place: Place, decidedBy: TaxInclusiveRow['decidedBy'], readings: Readings): Place['partnerMarket'] {
  const partnerMarket = place.partnerMarket ?? null;
  const swapped = readings.I16 === 'swapped';
  if (decidedBy === 'partnerMarket') return swapped ? place.market : partnerMarket;
  return swapped ? (partnerMarket ?? place.market) : place.market;
}

/** Whether the price of a product includes tax, in the place and at the date asked about (G1, X1-X3; I10, I16). */
export function taxInclusion(place: Place, at: Instant, options: Options = {}): TaxInclusion {
  checkInstant(at, 'at');
  const gaps = placeGaps(place);
  if (gaps !== null) return { gaps, basis: [] };
  const judge = (readings: Readings, asked: Instant): InclusionJudgement => {
    const table = pricesOf(place, readings, options.policyAt ?? asked);
    const { entry, basis, nextAt: ownAt } = inForce(table, asked, options);
    const ruledAnewAt = readings.I10 === 'all-exclusive' && options.policyAt === undefined ? nextEntryAt(otherPrices, asked) : null;
    const nextAt = earlier(ownAt, ruledAnewAt);
    if (entry === null) return { key: 'unknown', nextAt, included: false, gap: beforeFirst(table), basis };
    const country = deciding(place, entry.decidedBy, readings) ?? null;
    if (country === null) return { key: 'unknown', nextAt, included: false, gap: { gap: 'fact-missing', fact: 'partnerMarket' }, basis };
    const included = entry.inclusive.includes(country);
    return { key: included ? 'included' : 'excluded', nextAt, included, gap: null, basis };
  };
  const { judgement, contested, changesAt } = settle(judge, bending, options.readings ?? {}, at);
  const { basis, gap, included } = judgement;
  return gap === null ? { gaps: null, basis, included, contested, changesAt } : { gaps: [gap], basis };
}
