import * as fc from 'fast-check';
import type { AccessFacts } from '../rules/suspending/access-while.js';
import type { Answers } from '../rules/catalog/answers.js';
import type { CoterminousFacts } from '../rules/terms/coterminous-end.js';
import type { CloudFacts } from '../rules/buying/decide-cloud.js';
import type { RoleFacts } from '../rules/buying/decide-role.js';
import type { TimelineSpan } from '../rules/canceling/cancellation-timeline.js';
import type { SeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import type { TermChange } from '../rules/terms/decide-term-change.js';
import type { DownloadLinkFacts } from '../rules/software/download-link.js';
import type { ExtendedTermFacts } from '../rules/prices/extended-term-charge.js';
import type { InvoiceFacts } from '../rules/prices/invoice-tax.js';
import type { RefundFacts } from '../rules/canceling/refund-credit.js';
import type { ReservationLedger } from '../rules/canceling/reservation-refund-limit.js';
import type { SeatAddition } from '../rules/prices/seat-addition-charge.js';
import type { PriceFacts } from '../rules/prices/split-price.js';
import type { SupportRequestFacts } from '../rules/canceling/support-request.js';
import type { PurchaseRequest } from '../vocabulary/purchase-request.js';
import type { Place, Purchase, Suspension } from '../vocabulary/purchase.js';
import { actions, roles } from '../vocabulary/role.js';
import { aboutAccess, aboutInvoice, aboutLink, aboutOrder, aboutPlace, aboutPrice, aboutSupport } from './asked-orders.js';
import {
  aboutCoterminous,
  aboutExtendedTerm,
  aboutPurchase,
  aboutRefund,
  aboutReservations,
  aboutSeatAddition,
  aboutSeatReduction,
  aboutSuspension,
  aboutTermChange,
  aboutTimeline,
} from './asked-purchases.js';
import type { Asked } from './at.js';
import { askedAnywhere } from './at.js';
import { oneOf, present, stated, values } from './values.js';

/** The facts of each question. */
export interface QuestionFacts {
  readonly cancellation: Purchase;
  readonly 'cancellation-timeline': { readonly purchase: Purchase; readonly span: TimelineSpan };
  readonly 'seat-reduction': SeatReduction;
  readonly refund: RefundFacts;
  readonly 'suspension-expiry': Suspension;
  readonly reactivation: Suspension;
  readonly market: Place;
  readonly region: Place;
  readonly cloud: CloudFacts;
  readonly 'price-split': PriceFacts;
  readonly 'invoice-tax': InvoiceFacts;
  readonly role: RoleFacts;
  readonly purchase: PurchaseRequest;
  readonly 'download-link': DownloadLinkFacts;
  readonly 'support-request': SupportRequestFacts;
  readonly access: AccessFacts;
  readonly 'coterminous-end': CoterminousFacts;
  readonly 'term-change': TermChange;
  readonly 'scheduled-change': Purchase;
  readonly 'seat-addition': SeatAddition;
  readonly 'extended-term-charge': ExtendedTermFacts;
  readonly 'reservation-refund-limit': ReservationLedger;
}

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
  'seat-addition': aboutSeatAddition,
  'extended-term-charge': aboutExtendedTerm,
  'reservation-refund-limit': aboutReservations,
} as const satisfies { readonly [Q in keyof Answers]: () => fc.Arbitrary<Asked<QuestionFacts[Q]>> };
