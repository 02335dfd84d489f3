import { creditAt, creditLine, isAdded } from '../billing/credit.js';
import { monthPriceIn, seatPriceIn } from '../billing/price-list.js';
import type { Priced, Prices } from '../billing/prices.js';
import type { Gap } from '../kernel/answer.js';
import { frozen } from '../kernel/frozen.js';
import { missing } from '../kernel/gap.js';
import type { Money } from '../kernel/money.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { DeskRecord } from './deadline.js';

const priceMissing = /* @__PURE__ */ frozen(missing('unitPrice'));
const monthPriceMissing = /* @__PURE__ */ frozen(missing('monthPrice'));
const chargeMissing = /* @__PURE__ */ frozen(missing('charges'));

function pricedAt(unitPrice: Money | null | undefined, gap: Gap): Priced | Gap {
  return unitPrice == null ? gap : { unitPrice, basis: [] };
}

/** Returns the one price that a record states of its product: of another family, plan or product none is. */
function seatPrice(record: DeskRecord, { family, billingCycle, product = null }: Subscription): Priced | Gap {
  const isPlan = family === record.family && (record.status === 'trial' || billingCycle === record.billingCycle);
  return isPlan && product === (record.product ?? null) ? pricedAt(record.unitPrice, priceMissing) : priceMissing;
}

/** Returns the prices of a record as a bill asks for them: what was charged before its last change was paid, unless seats were added since the term began. */
export function pricesOf(record: DeskRecord): Prices {
  const isOfTerm = ({ term }: Subscription): boolean => term?.startsAt === record.term?.startsAt;
  const { prices: list = null } = record;
  const prices: Prices = {
    seatFor: (state, at, boughtAt, options) => (list === null ? seatPrice(record, state) : seatPriceIn(list, state, at, boughtAt, options)),
    monthFor: (state, at) => (list === null ? pricedAt(record.monthPrice, monthPriceMissing) : monthPriceIn(list, state, at)),
    monthlyPlanExists: (list ?? record).monthlyPlanExists ?? null,
    // stated of the term, and not of the months after it
    chargesOf: (state) =>
      isOfTerm(state) && (state.status !== 'extended' || record.status === 'extended') ? (record.charges ?? null) : null,
    paidBefore: (state) => (isOfTerm(state) && isAdded(record) ? chargeMissing : true),
    backFor: (state, at, seats, options) => creditLine(creditAt(prices, state, at, seats, options)),
    path: '',
    chargeMissing,
  };
  return prices;
}

/** Returns the currency of what is stated of prices; undefined = none is. */
export function currencyOf({ prices, unitPrice, monthPrice, charges }: DeskRecord): Money['currency'] | undefined {
  const dated = prices?.rows.map((row) => row.unitPrice ?? row.upfrontPrice ?? null).find((price) => price !== null);
  return (dated ?? unitPrice ?? charges?.[0]?.paid ?? monthPrice)?.currency;
}
