import { frozen } from '../kernel/frozen.js';
import * as fc from 'fast-check';
import type { NonEmpty } from '../kernel/answer.js';
import type { Currency } from '../kernel/currency.js';
import { currencies } from '../kernel/currency.js';
import type { Money } from '../kernel/money.js';
import type { Area } from '../vocabulary/area.js';
import { areas } from '../vocabulary/area.js';
import type { BillingType, LimitKind, CatalogCategory, PartnerKind, Publisher } from '../vocabulary/purchase-request.js';
import { billingTypes, limitKinds, offerCategories, partnerKinds, publishers } from '../vocabulary/purchase-request.js';
import type { Cloud } from '../vocabulary/cloud.js';
import { clouds } from '../vocabulary/cloud.js';
import type { Market } from '../vocabulary/market.js';
import { markets } from '../vocabulary/market.js';
import type { Move } from '../vocabulary/move.js';
import { moves } from '../vocabulary/move.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import { billingCycles, productFamilies } from '../vocabulary/product.js';
import type { ReservedProduct, WindowStart } from '../vocabulary/purchase.js';
import { reservedProducts, windowStartCauses } from '../vocabulary/purchase.js';
import type { Action, Role } from '../vocabulary/role.js';
import { actions, roles } from '../vocabulary/role.js';
import type { Status, SuspensionReason } from '../vocabulary/status.js';
import { statuses, suspensionReasons } from '../vocabulary/status.js';
import type { Duration } from '../vocabulary/term.js';
import { durations } from '../vocabulary/term.js';

/** A number that stands for one of a list which is not known yet; shrinks to the first. */
export function choice(): fc.Arbitrary<number> {
  return fc.noBias(fc.nat(0xffff));
}

/** Returns the item of a list that a choice selects. */
export function picked<T>(list: NonEmpty<T>, drawn: number): T {
  return list[drawn % list.length] as T;
}

/** One of the values, each as likely as the others; shrinks to the first. */
export function oneOf<T>(list: readonly T[]): fc.Arbitrary<T> {
  return fc.noBias(fc.constantFrom(...list));
}

/** A flag that is true in a percentage of the cases; shrinks to false. */
export function sometimes(percent: number): fc.Arbitrary<boolean> {
  return fc.noBias(fc.nat(99)).map((drawn) => drawn >= 100 - percent);
}

/** A fact that is stated in a percentage of the cases; shrinks to "not stated". */
export function stated<T>(percent: number, fact: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.tuple(sometimes(percent), fact).map(([is, value]) => (is ? value : undefined));
}

/** The same object without what was not drawn: absent is absent. */
export function present<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Markets that some document names: tax included, partner's own area, reservations not sold, codes of Partner Center's own. */
const spokenOf: readonly Market[] = ['US', 'AU', 'BR', 'CA', 'CN', 'DE', 'IN', 'JP', 'KR', 'PR', 'TW', 'XK', 'XS', 'BQ', 'SJ', 'BY', 'RU'];

/**
 * An arbitrary for every value of the vocabulary. Each value of a list is as likely as the others and shrinks to the first of its list,
 * but for `market`: one half are markets that some document names (it shrinks to US), one half any of the 247.
 * @example
 * import * as fc from 'fast-check';
 * import { productFamilies } from 'termbook';
 * import { values } from 'termbook/testing';
 * fc.sample(values.family(), 20).every((family) => productFamilies.includes(family)); // => true
 */
export const values = /* @__PURE__ */ frozen({
  action: (): fc.Arbitrary<Action> => oneOf(actions),
  area: (): fc.Arbitrary<Area> => oneOf(areas),
  billingCycle: (): fc.Arbitrary<BillingCycle> => oneOf(billingCycles),
  billingType: (): fc.Arbitrary<BillingType> => oneOf(billingTypes),
  cloud: (): fc.Arbitrary<Cloud> => oneOf(clouds),
  currency: (): fc.Arbitrary<Currency> => oneOf(currencies),
  duration: (): fc.Arbitrary<Duration> => oneOf(durations),
  family: (): fc.Arbitrary<ProductFamily> => oneOf(productFamilies),
  limitKind: (): fc.Arbitrary<LimitKind> => oneOf(limitKinds),
  market: (): fc.Arbitrary<Market> => oneOf([...Array<readonly Market[]>(15).fill(spokenOf).flat(), ...markets]),
  move: (): fc.Arbitrary<Move> => oneOf(moves),
  offerCategory: (): fc.Arbitrary<CatalogCategory> => oneOf(offerCategories),
  windowStartCause: (): fc.Arbitrary<WindowStart['by']> => oneOf(windowStartCauses),
  partnerKind: (): fc.Arbitrary<PartnerKind> => oneOf(partnerKinds),
  publisher: (): fc.Arbitrary<Publisher> => oneOf(publishers),
  reservedProduct: (): fc.Arbitrary<ReservedProduct> => oneOf(reservedProducts),
  role: (): fc.Arbitrary<Role> => oneOf(roles),
  status: (): fc.Arbitrary<Status> => oneOf(statuses),
  suspensionReason: (): fc.Arbitrary<SuspensionReason> => oneOf(suspensionReasons),
});

/** Currencies without, with two and with three decimals, the common ones more often. */
const common: readonly Currency[] = ['EUR', 'USD', 'AUD', 'JPY', 'KWD'];

/** The greatest amount in minor units, and the currency. */
export interface MoneyChoice {
  /** The greatest amount, in minor units. */
  readonly most?: number;
  /** The currency of all amounts. */
  readonly currency?: Currency;
}

/** Whole minor units: amounts as bills have them, small ones more often, and now and then a very large one. */
export function amount(most: number): fc.Arbitrary<number> {
  return fc.oneof(fc.nat(Math.min(most, 2000)), fc.nat(Math.min(most, 1_000_000)), fc.nat(most));
}

export function currency(): fc.Arbitrary<Currency> {
  return fc.oneof({ weight: 4, arbitrary: oneOf(common) }, { weight: 1, arbitrary: oneOf(currencies) });
}

/**
 * An amount of at least 0: a third up to 20.00, a third up to 10,000.00, a third up to `most` (default: 10,000,000.00). Four in five
 * are in EUR, USD, AUD, JPY or KWD (two, no and three decimals), the others in any currency. Shrinks to 0 EUR.
 * @example
 * import * as fc from 'fast-check';
 * import { anyMoney } from 'termbook/testing';
 * fc.sample(anyMoney({ most: 100, currency: 'JPY' }), 50).every(({ amount }) => amount >= 0 && amount <= 100); // => true
 */
export function anyMoney(chosen: MoneyChoice = {}): fc.Arbitrary<Money> {
  const { most = 1_000_000_000 } = chosen;
  return fc.record({ amount: amount(most), currency: chosen.currency === undefined ? currency() : fc.constant(chosen.currency) });
}

/**
 * A tax rate as decimal text: six in ten as they occur (`'0'`, `'0.05'`, `'0.10'`, `'0.19'`, `'0.0825'`, `'0.25'`), else any with up to four places. Shrinks to '0'.
 * @example
 * import * as fc from 'fast-check';
 * import { taxRate } from 'termbook/testing';
 * fc.sample(taxRate(), 50).every((rate) => Number(rate) >= 0 && Number(rate) < 1); // => true
 */
export function taxRate(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: oneOf(['0', '0.05', '0.10', '0.19', '0.0825', '0.25']) },
    { weight: 2, arbitrary: fc.nat(9999).map((places) => `0.${String(places).padStart(4, '0')}`) },
  );
}
