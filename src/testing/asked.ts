import * as fc from 'fast-check';
import type { Question, QuestionFacts } from '../rules/catalog/questions.js';
import { actions, roles } from '../vocabulary/role.js';
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
import { oneOf, present, stated, values } from './values.js';

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
export const asked = {
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
  'mid-cycle-charge': aboutMidCycle,
  'extended-term-charge': aboutExtendedTerm,
  'reservation-refund-limit': aboutReservations,
} as const satisfies { readonly [Q in Question]: () => fc.Arbitrary<Asked<QuestionFacts[Q]>> };
