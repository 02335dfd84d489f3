import { missing, silentOn } from '../../kernel/gap.js';
import type { Currency } from '../../kernel/currency.js';
import type { Gap, NonEmpty } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import { regionalAuthorization } from '../../policy/regional-authorization.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { Area } from '../../vocabulary/area.js';
import type { Place } from '../../vocabulary/purchase.js';
import { inForce } from '../asking/in-force.js';
import { placeGaps } from '../asking/place-gaps.js';

/** The area of both markets; billingCurrency null = blank in the source. */
export interface RegionFacts {
  /** The area of the market. */
  readonly area: Area;
  /** The billing currency; null = not stated in the table. */
  readonly billingCurrency: Currency | null;
}
/** The answer of `decideRegion`: the area and its billing currency, the reasons against the sale, or the gaps. */
export type RegionAnswer = Decision<'region', RegionFacts, 'market-not-served'>;

/**
 * Decides if a partner in `partnerMarket` may sell to a customer whose tenant is in `market`: only inside one of the areas of the time.
 * Refused if the customer's market is in another area, or in none (Belarus and Russia from 2023-08-17); undetermined if the partner's
 * market is not stated or is in none, as China's before that day. In Brazil traditional offers are billed in USD, from 2023-08-17 all
 * others in BRL. Throws TermbookError 'invalid-instant'. Rule: V2.
 * @example
 * import { decideRegion } from 'termbook/buying';
 * import { instant } from 'termbook';
 * const at = instant('2023-09-01');
 * decideRegion({ family: 'isv-saas', market: 'FR', partnerMarket: 'DE' }, at).verdict; // => 'allowed'
 * decideRegion({ family: 'isv-saas', market: 'US', partnerMarket: 'DE' }, at).verdict; // => 'refused'
 */
export function decideRegion(place: Place, at: Instant, options?: Options): RegionAnswer {
  checkInstant(at, 'at');
  const gaps = placeGaps(place);
  if (gaps !== null) return { question: 'region', at, basis: [], verdict: 'undetermined', gaps };
  const { entry, basis, nextAt } = inForce(regionalAuthorization, at, options);
  const undetermined = (...silent: NonEmpty<Gap>): RegionAnswer => ({
    question: 'region',
    at,
    basis,
    verdict: 'undetermined',
    gaps: silent,
  });
  if (entry === null) return undetermined(beforeFirst(regionalAuthorization));
  const { family, market, partnerMarket = null } = place;
  const territory = entry.territories[market];
  const home = partnerMarket === null ? undefined : entry.territories[partnerMarket];
  const isSpokenOf = territory !== undefined || entry.notSpokenOf.includes(market);
  if (isSpokenOf && home === undefined) {
    return undetermined(partnerMarket === null ? missing('partnerMarket') : silentOn('market'));
  }
  if (territory === undefined || territory.area !== home?.area) {
    return {
      question: 'region',
      at,
      basis,
      verdict: 'refused',
      contested: [],
      changesAt: nextAt,
      reasons: [{ code: 'market-not-served', rule: entry.rules[0], errorCode: null, market }],
      instead: [],
    };
  }
  const { area, currency, traditionalCurrency = currency } = territory;
  const billingCurrency = entry.traditional.includes(family) ? traditionalCurrency : currency;
  return { question: 'region', at, basis, verdict: 'allowed', contested: [], changesAt: nextAt, area, billingCurrency };
}
