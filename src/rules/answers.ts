import type { AccessAnswer } from './access-while.js';
import type { CancellationTimelineAnswer } from './canceling/cancellation-timeline.js';
import type { CancellationAnswer } from './canceling/decide-cancellation.js';
import type { CoterminousAnswer } from './coterminous-end.js';
import type { CloudAnswer } from './decide-cloud.js';
import type { MarketAnswer } from './decide-market.js';
import type { PurchaseAnswer } from './decide-purchase.js';
import type { ReactivationAnswer } from './decide-reactivation.js';
import type { RoleAnswer } from './decide-role.js';
import type { ScheduledChangeAnswer } from './decide-scheduled-change.js';
import type { SeatReductionAnswer } from './canceling/decide-seat-reduction.js';
import type { TermChangeAnswer } from './decide-term-change.js';
import type { LinkAnswer } from './download-link.js';
import type { ExtendedTermChargeAnswer } from './extended-term-charge.js';
import type { InvoiceTaxAnswer } from './invoice-tax.js';
import type { RefundAnswer } from './canceling/refund-credit.js';
import type { RegionAnswer } from './regional-authorization.js';
import type { ReservationRefundLimitAnswer } from './reservation-refund-limit.js';
import type { SeatAdditionAnswer } from './seat-addition-charge.js';
import type { PriceSplitAnswer } from './split-price.js';
import type { SupportRequestAnswer } from './support-request.js';
import type { SuspensionExpiryAnswer } from './suspension-expiry.js';

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
