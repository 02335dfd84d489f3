import type { Gap, NonEmpty } from '../kernel/answer.js';
import { isGap, silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import type { ExtendedTermCharge } from '../rules/prices/extended-term-charge.js';
import { extendedTermCharge } from '../rules/prices/extended-term-charge.js';
import type { Computed, Options } from '../vocabulary/answer.js';
import type { Extended } from '../vocabulary/subscription.js';
import { times } from './book.js';
import type { Prices } from './prices.js';

type Month = Computed<'extended-term-charge', ExtendedTermCharge> | { readonly gaps: NonEmpty<Gap> };

/** Returns the cost of the month of the extended service term that holds an instant, and the part used until then, or why it is not known (L5). */
export function monthOf(prices: Prices, state: Extended, at: Instant, options: Options): Month {
  const priced = prices.monthFor(state, at);
  if (isGap(priced)) return { gaps: [priced] };
  const { monthlyPlanExists } = prices;
  const monthPrice = times(priced.unitPrice, state.quantity);
  const answer = extendedTermCharge({ purchase: state, monthPrice, monthlyPlanExists }, at, options);
  if (answer.verdict === 'computed') return answer;
  return { gaps: answer.verdict === 'undetermined' ? answer.gaps : [silentOn('price')] };
}
