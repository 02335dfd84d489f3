import { frozen } from '../kernel/frozen.js';
import * as fc from 'fast-check';
import { exchangedInto } from '../rules/terms/decide-exchange.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { QuestionName, QuestionFacts } from '../rules/catalog/questions.js';
import { actions, roles } from '../vocabulary/role.js';
import type { Duration } from '../vocabulary/term.js';
import { aboutAccess, aboutInvoice, aboutLink, aboutOrder, aboutPlace, aboutPrice, aboutSupport } from './asked-orders.js';
import {
  aboutCoterminous,
  aboutExtendedTerm,
  aboutMidCycle,
  aboutPurchase,
  aboutRefund,
  aboutReservations,
  aboutSeatReduction,
  aboutSuspension,
  aboutTermChange,
  aboutTimeline,
} from './asked-purchases.js';
import type { Asked } from './at.js';
import { askedAnywhere } from './at.js';
import { term } from './purchases.js';
import { anyMoney, oneOf, present, stated, values } from './values.js';

/**
 * For every question facts and an instant to ask about, as `{ facts, at }`. Where a boundary hangs on the facts, six in ten of the instants lie on one or a
 * millisecond beside it (`atAround`), else they are as `at` says. `cancellation` and `refund` take a choice of purchases.
 * All of it is frozen, and fast-check prints it as the code that makes it.
 * @example
 * import * as fc from 'fast-check';
 * import { decideMarket } from 'termbook';
 * import { asked } from 'termbook/testing';
 * fc.sample(asked.market(), 20).every(({ facts, at }) => decideMarket(facts, at).question === 'market'); // => true
 */
export const asked = /* @__PURE__ */ frozen({
  cancellation: aboutPurchase,
  'cancellation-timeline': aboutTimeline,
  'seat-reduction': aboutSeatReduction,
  refund: aboutRefund,
  'suspension-expiry': aboutSuspension,
  reactivation: aboutSuspension,
  market: () => aboutPlace(fc.constant({})),
  region: () => aboutPlace(fc.constant({})),
  cloud: () => askedAnywhere(fc.record({ family: values.family(), cloud: values.cloud() })),
  'price-split': aboutPrice,
  'invoice-tax': aboutInvoice,
  role: () =>
    askedAnywhere(fc.record({ action: oneOf(actions), roles: fc.subarray([...roles]), family: stated(50, values.family()) }).map(present)),
  purchase: aboutOrder,
  'download-link': aboutLink,
  'support-request': aboutSupport,
  access: aboutAccess,
  'coterminous-end': aboutCoterminous,
  'term-change': aboutTermChange,
  'scheduled-change': () => aboutPurchase({ families: ['new-commerce-license', 'isv-saas', 'license-based'] }),
  upgrade: () =>
    fc
      .record({
        one: aboutPurchase({ families: ['new-commerce-license', 'new-commerce-license', 'new-commerce-license', 'isv-saas'] }),
        other: stated(50, term()),
        closes: stated(70, oneOf(['never', 'later', 'earlier'] as const)),
        quantity: fc.integer({ min: 1, max: 20 }),
        seats: fc.integer({ min: 1, max: 20 }),
        scheduled: stated(30, fc.boolean()),
      })
      .map(({ one, other, closes, ...counted }) => {
        const cancelUntilAt = closes === undefined || closes === 'never' ? closes : addMs(one.at, closes === 'later' ? dayMs : -dayMs);
        const target = other === undefined ? undefined : present({ term: other, cancelUntilAt });
        return { facts: present({ purchase: one.facts, target, ...counted }), at: one.at };
      }),
  exchange: () =>
    fc
      .record({
        one: aboutPurchase({ families: ['azure-reservation', 'azure-reservation', 'azure-reservation', 'azure-linux-plan', 'isv-saas'] }),
        sameType: stated(80, fc.boolean()),
        inSavingsPlans: stated(50, fc.boolean()),
        returned: stated(80, fc.integer({ min: 0, max: 200_000 })),
        more: stated(80, fc.integer({ min: -2, max: 2 })),
        into: stated(40, oneOf(exchangedInto)),
      })
      .map(({ one, sameType, inSavingsPlans, returned, more, into }) => {
        const usd = (amount: number | undefined) =>
          amount === undefined ? undefined : { amount: Math.max(0, amount), currency: 'USD' as const };
        const bought = usd(more === undefined ? undefined : (returned ?? 0) + more);
        return { facts: present({ purchase: one.facts, sameType, inSavingsPlans, returned: usd(returned), bought, into }), at: one.at };
      }),
  'mid-cycle-charge': aboutMidCycle,
  'plan-price': () =>
    askedAnywhere(
      fc
        .record({
          family: fc.oneof(
            { weight: 4, arbitrary: fc.constant('new-commerce-license' as const) },
            { weight: 1, arbitrary: values.family() },
          ),
          duration: oneOf<Duration>(['P1Y', 'P3Y', 'P1M', 'P5Y']),
          billingCycle: values.billingCycle(),
          price: anyMoney({ most: 10_000_000 }),
          stated: oneOf(['upfrontPrice', 'listPrice'] as const),
          product: stated(20, fc.constant('windows-365' as const)),
        })
        .map(({ price, stated: which, ...rest }) => present({ ...rest, [which]: price })),
    ),
  'extended-term-charge': aboutExtendedTerm,
  'reservation-refund-limit': aboutReservations,
} as const satisfies { readonly [Q in QuestionName]: () => fc.Arbitrary<Asked<QuestionFacts[Q]>> });
