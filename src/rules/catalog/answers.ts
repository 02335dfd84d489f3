import type { AccessAnswer } from '../suspending/access-while.js';
import type { CancellationTimelineAnswer } from '../canceling/cancellation-timeline.js';
import type { CancellationAnswer } from '../canceling/decide-cancellation.js';
import type { CoterminousAnswer } from '../terms/coterminous-end.js';
import type { CloudAnswer } from '../buying/decide-cloud.js';
import type { MarketAnswer } from '../buying/decide-market.js';
import type { PurchaseAnswer } from '../buying/decide-purchase.js';
import type { ReactivationAnswer } from '../suspending/decide-reactivation.js';
import type { RoleAnswer } from '../buying/decide-role.js';
import type { ScheduledChangeAnswer } from '../terms/decide-scheduled-change.js';
import type { SeatReductionAnswer } from '../canceling/decide-seat-reduction.js';
import type { TermChangeAnswer } from '../terms/decide-term-change.js';
import type { LinkAnswer } from '../software/download-link.js';
import type { ExtendedTermChargeAnswer } from '../prices/extended-term-charge.js';
import type { InvoiceTaxAnswer } from '../prices/invoice-tax.js';
import type { RefundAnswer } from '../canceling/refund-credit.js';
import type { RegionAnswer } from '../buying/regional-authorization.js';
import type { ReservationRefundLimitAnswer } from '../canceling/reservation-refund-limit.js';
import type { SeatAdditionAnswer } from '../prices/seat-addition-charge.js';
import type { PriceSplitAnswer } from '../prices/split-price.js';
import type { SupportRequestAnswer } from '../canceling/support-request.js';
import type { SuspensionExpiryAnswer } from '../suspending/suspension-expiry.js';

/** Every question with its answer, the one map for explanations, catalogs and checks of answers. */
export interface Answers {
  readonly cancellation: CancellationAnswer;
  readonly 'cancellation-timeline': CancellationTimelineAnswer;
  readonly 'seat-reduction': SeatReductionAnswer;
  readonly refund: RefundAnswer;
  readonly 'suspension-expiry': SuspensionExpiryAnswer;
  readonly reactivation: ReactivationAnswer;
  readonly market: MarketAnswer;
  readonly region: RegionAnswer;
  readonly cloud: CloudAnswer;
  readonly 'price-split': PriceSplitAnswer;
  readonly 'invoice-tax': InvoiceTaxAnswer;
  readonly role: RoleAnswer;
  readonly purchase: PurchaseAnswer;
  readonly 'download-link': LinkAnswer;
  readonly 'support-request': SupportRequestAnswer;
  readonly access: AccessAnswer;
  readonly 'coterminous-end': CoterminousAnswer;
  readonly 'term-change': TermChangeAnswer;
  readonly 'scheduled-change': ScheduledChangeAnswer;
  readonly 'seat-addition': SeatAdditionAnswer;
  readonly 'extended-term-charge': ExtendedTermChargeAnswer;
  readonly 'reservation-refund-limit': ReservationRefundLimitAnswer;
}
/** Any answer; narrows by `question`. */
export type AnyAnswer = Answers[keyof Answers];
