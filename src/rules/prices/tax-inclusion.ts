import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import { frozen } from '../../kernel/frozen.js';
import { checkOptions } from '../asking/check-options.js';
import type { Basis, Gap, NonEmpty } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { DatedTable } from '../../kernel/dated-table.js';
import { beforeFirst, earliest, entryAt, nextEntryAt } from '../../kernel/dated-table.js';
import type { TaxInclusiveRow } from '../../policy/tax-inclusive-markets.js';
import { priceLists, taxInclusiveMarkets } from '../../policy/tax-inclusive-markets.js';
import type { Options } from '../../vocabulary/answer.js';
import type { Market } from '../../vocabulary/market.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { segments } from '../../vocabulary/purchase-request.js';
import type { PricedPlace } from '../../vocabulary/purchase.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import { inForce } from '../asking/in-force.js';
import { placeGaps } from '../asking/place-gaps.js';
import type { DatedStanding } from '../asking/determine.js';
import { defaultInterpretations, determine, uncontested } from '../asking/determine.js';

/** The inclusion of tax in a price with its basis; gaps null = it is known. */
export interface TaxInclusion {
  readonly gaps: NonEmpty<Gap> | null;
  readonly basis: readonly Basis[];
  readonly included: boolean;
  readonly contested: readonly InterpretationId[];
  readonly changesAt: Instant | null;
}

interface InclusionStanding extends DatedStanding {
  readonly included: boolean;
  readonly gap: Gap | null;
  readonly basis: readonly Basis[];
}

const none: Options = {};
const overriding: readonly InterpretationId[] = ['I10', 'I16'];

/** Returns the table that rules a family's prices: the price-list page if the chosen value of I10 says so, else the family's own. */
function pricesOf(place: PricedPlace, interpretations: Interpretations, policyAt: Instant): DatedTable<TaxInclusiveRow> {
  const lists = entryAt(priceLists, policyAt);
  return lists?.underI10 !== undefined && lists.underI10 === interpretations.I10 ? priceLists : taxInclusiveMarkets[place.family];
}

/** Returns the markets in which prices include tax by a row (I10). */
function inclusiveIn({ inclusive, softwareOnly }: TaxInclusiveRow, interpretations: Interpretations): TaxInclusiveRow['inclusive'] {
  return interpretations.I10 === 'software-only' && softwareOnly !== undefined ? softwareOnly : inclusive;
}

/** Returns the country that decides; the other one only if it is stated (I16). */
function deciding(
  place: PricedPlace,
  decidedBy: TaxInclusiveRow['decidedBy'],
  interpretations: Interpretations,
): PricedPlace['partnerMarket'] {
  const partnerMarket = place.partnerMarket ?? null;
  const swapped = interpretations.I16 === 'swapped';
  if (decidedBy === 'partnerMarket') return swapped ? place.market : partnerMarket;
  return swapped ? (partnerMarket ?? place.market) : place.market;
}

function evaluated(place: PricedPlace, at: Instant, interpretations: Interpretations, options: Options): InclusionStanding {
  const table = pricesOf(place, interpretations, options.policyAt ?? at);
  const { entry, basis, nextAt: ownAt } = inForce(table, at, options);
  const byLists = interpretations.I10 === 'all-inclusive' || interpretations.I10 === 'all-exclusive';
  const ruledAnewAt = byLists && options.policyAt === undefined ? nextEntryAt(priceLists, at) : null;
  const nextAt = earliest(ownAt, ruledAnewAt);
  if (entry === null) return { key: 'unknown', nextAt, included: false, gap: beforeFirst(table), basis };
  const segment = place.segment ?? 'commercial';
  if (entry.segments?.includes(segment) === false) return { key: 'unknown', nextAt, included: false, gap: silentOn('segment'), basis };
  const country = deciding(place, entry.decidedBy, interpretations) ?? null;
  if (country === null) return { key: 'unknown', nextAt, included: false, gap: missing('partnerMarket'), basis };
  const inclusive = inclusiveIn(entry, interpretations);
  const included = inclusive === 'every-market' || inclusive.includes(country);
  return { key: included ? 'included' : 'excluded', nextAt, included, gap: null, basis };
}

/** A determination, and the instant until which it stays constant. */
interface DeterminedTax {
  readonly inclusion: TaxInclusion;
  readonly untilAt: Instant | null;
}

function determined(place: PricedPlace, at: Instant, options: Options): DeterminedTax {
  const evaluate = (interpretations: Interpretations, asked: Instant): InclusionStanding =>
    evaluated(place, asked, interpretations, options);
  const { standing, contested, changesAt } = determine(evaluate, overriding, options.interpretations ?? defaultInterpretations, at);
  const { basis, gap, included } = standing;
  const inclusion: TaxInclusion = { gaps: gap === null ? null : [gap], basis, included, contested, changesAt };
  return { inclusion, untilAt: changesAt };
}

/** A determination for a kind of place, constant from an instant asked about until it changes. */
interface RememberedTax extends DeterminedTax {
  readonly fromAt: Instant;
}

/* @__NO_SIDE_EFFECTS__ */
function numbered(): ReadonlyMap<string, number> {
  const tables: readonly DatedTable<TaxInclusiveRow>[] = Object.values(taxInclusiveMarkets);
  const inclusive = new Set(tables.flatMap((table) => table.flatMap((row) => row.inclusive)));
  return new Map([...inclusive].map((market, index) => [market, index + 2]));
}

/** The countries in which any document includes tax, numbered; all other countries are alike. */
const inclusiveSomewhere = /* @__PURE__ */ numbered();
const kinds = 100;
const remembered = /* @__PURE__ */ new Map<ProductFamily, RememberedTax[][]>();

/** Returns the same number for countries that no document distinguishes. */
function kindOf(market: Market | null | undefined): number {
  return market == null ? 0 : (inclusiveSomewhere.get(market) ?? 1);
}

/**
 * Returns the stored answer, or determines and stores it. Without options from the caller an answer depends on the family and the kinds of
 * the two countries, and stays constant until it changes: each is determined once, and there are few.
 */
function recalled(place: PricedPlace, at: Instant): TaxInclusion {
  const { family, market, partnerMarket } = place;
  const ofFamily = remembered.get(family) ?? [];
  const kind = kindOf(market) * kinds + kindOf(partnerMarket);
  const known = ofFamily[kind] ?? [];
  for (const { fromAt, untilAt, inclusion } of known) {
    if (at >= fromAt && (untilAt === null || at < untilAt)) return inclusion;
  }
  const { inclusion, untilAt } = determined(place, at, none);
  // a period that is asked about earlier than before is remembered anew
  ofFamily[kind] = [...known.filter((one) => one.untilAt !== untilAt), frozen({ fromAt: at, untilAt, inclusion })];
  remembered.set(family, ofFamily);
  return inclusion;
}

/** Returns the inclusion of tax in the price of a product, for the place and the date asked about (G1, X1-X3; I10, I16). */
export function taxInclusion(place: PricedPlace, at: Instant, options: Options = none): TaxInclusion {
  checkInstant(at, 'at');
  checkOptions(options);
  const segment = place.segment ?? 'commercial';
  const gaps = placeGaps(place) ?? (segments.includes(segment) ? null : ([unknownValue('segment', segment)] as const));
  if (gaps !== null) return { gaps, basis: [], included: false, contested: uncontested, changesAt: null };
  return segment === 'commercial' && options.interpretations === undefined && options.policyAt === undefined
    ? recalled(place, at)
    : determined(place, at, options).inclusion;
}
