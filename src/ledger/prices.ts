import { frozen, nothing } from '../kernel/frozen.js';
import { missing } from '../kernel/gap.js';
import type { PriceList } from '../billing/price-list.js';
import { monthPriceIn, seatPriceIn } from '../billing/price-list.js';
import type { Prices } from '../billing/prices.js';

const chargeMissing = /* @__PURE__ */ frozen(missing('history.charge'));

/** Returns the prices that were agreed, as a bill asks for them: all that was paid is in its lines. */
export function pricesOf(prices: PriceList): Prices {
  return {
    seatFor: (state, cycleStartsAt, boughtAt, options) => seatPriceIn(prices, state, cycleStartsAt, boughtAt, options),
    monthFor: (state, monthStartsAt) => monthPriceIn(prices, state, monthStartsAt),
    monthlyPlanExists: prices.monthlyPlanExists ?? null,
    chargesOf: () => null,
    paidBefore: () => false,
    backFor: () => ({ net: null, gaps: nothing, contested: nothing }),
    path: 'history.subscription.',
    chargeMissing,
  };
}
