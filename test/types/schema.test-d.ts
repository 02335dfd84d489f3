import type * as z from 'zod';
import type { Basis, NonEmpty } from '../../src/kernel/answer.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { Money } from '../../src/kernel/money.js';
import type { TimeWindow } from '../../src/kernel/window.js';
import type { MoveRequest, SubscriptionEvent } from '../../src/lifecycle/transitions.js';
import type { CancellationEntry } from '../../src/policy/cancellation-window.js';
import type { AccessFacts } from '../../src/rules/suspending/access-while.js';
import type { ActivityEntry } from '../../src/rules/software/activity-log.js';
import type { ChecklistFacts } from '../../src/rules/canceling/cancellation-checklist.js';
import type { cancellationEffects } from '../../src/rules/canceling/cancellation-effects.js';
import type { CatalogFilter } from '../../src/rules/buying/catalog-filter.js';
import type { CloudFacts } from '../../src/rules/buying/decide-cloud.js';
import type { SeatReduction } from '../../src/rules/canceling/decide-seat-reduction.js';
import type { RoleFacts } from '../../src/rules/buying/decide-role.js';
import type { DownloadLinkFacts } from '../../src/rules/software/download-link.js';
import type { downloadSteps } from '../../src/rules/software/download-steps.js';
import type { InvoiceFacts } from '../../src/rules/prices/invoice-tax.js';
import type { keyViewers } from '../../src/rules/software/key-viewers.js';
import type { RefundFacts } from '../../src/rules/canceling/refund-credit.js';
import type { PriceFacts } from '../../src/rules/prices/split-price.js';
import type { SupportRequestFacts } from '../../src/rules/canceling/support-request.js';
import type * as buying from '../../src/schema/buying.js';
import type * as canceling from '../../src/schema/canceling.js';
import type { instant, ValueOf } from '../../src/schema/describe.js';
import type * as history from '../../src/schema/history.js';
import type { Parsed, schemas } from '../../src/schema/index.js';
import { parseMoveRequest, parsePurchase, parseSubscription } from '../../src/schema/index.js';
import type * as instants from '../../src/schema/instants.js';
import type * as money from '../../src/schema/money.js';
import type * as options from '../../src/schema/options.js';
import type * as bought from '../../src/schema/purchase.js';
import type * as software from '../../src/schema/software.js';
import type * as held from '../../src/schema/subscription.js';
import type { Options } from '../../src/vocabulary/answer.js';
import type { Charge, Place, Purchase, Suspension } from '../../src/vocabulary/purchase.js';
import type { PurchaseRequest } from '../../src/vocabulary/purchase-request.js';
import type { Interpretations } from '../../src/vocabulary/interpretation.js';
import type { Active, Pending, Subscription, Trial } from '../../src/vocabulary/subscription.js';
import type { Term } from '../../src/vocabulary/term.js';

/**
 * A type spelled out for comparing: every key with whether it may be absent or undefined, without `readonly`, intersections written as one;
 * no keys are no keys, however written.
 */
type Spelled<T> = T extends Instant
  ? Instant
  : T extends readonly unknown[]
    ? { -readonly [K in keyof T]: Spelled<T[K]> }
    : T extends object
      ? Keyless<T> extends true
        ? 'no keys'
        : {
            -readonly [K in keyof T]-?: [
              Partial<Pick<T, K>> extends Pick<T, K> ? 'may be absent' : 'required',
              Record<K, undefined> extends Pick<T, K> ? 'or undefined' : 'defined',
              Spelled<T[K]>,
            ];
          }
      : T;
type Keyless<T> = [keyof T] extends [never] ? true : T extends Record<string, never> ? true : false;

/** True only where both types hold the same: a missing variant, word or optional key on either side makes it false. */
type Same<A, B> = Extends<Spelled<A>, Spelled<B>> & Extends<Spelled<B>, Spelled<A>>;
type Extends<A, B> = [A] extends [B] ? true : false;

/** The types as the descriptions infer them, which the annotation of a schema cannot hide. */
interface Descriptions {
  readonly Instant: typeof instant;
  readonly Money: typeof money.money;
  readonly Term: typeof instants.term;
  readonly TimeWindow: typeof instants.window;
  readonly Purchase: typeof bought.purchase;
  readonly Subscription: typeof held.subscription;
  readonly Suspension: typeof held.suspension;
  readonly Charge: typeof money.charge;
  readonly Place: typeof money.place;
  readonly PurchaseRequest: typeof buying.purchaseRequest;
  readonly MoveRequest: typeof history.moveRequest;
  readonly SubscriptionEvent: typeof history.subscriptionEvent;
  readonly SubscriptionEvents: typeof history.subscriptionEvents;
  readonly CancellationEntry: typeof options.cancellationEntry;
  readonly Interpretations: typeof options.interpretations;
  readonly Options: typeof options.options;
  readonly CancellationOptions: typeof options.cancellationOptions;
  readonly RefundFacts: typeof canceling.refundFacts;
  readonly SeatReduction: typeof canceling.seatReduction;
  readonly PriceFacts: typeof money.priceFacts;
  readonly InvoiceFacts: typeof money.invoiceFacts;
  readonly RoleFacts: typeof buying.roleFacts;
  readonly CloudFacts: typeof buying.cloudFacts;
  readonly DownloadLinkFacts: typeof software.downloadLinkFacts;
  readonly ActivityEntries: typeof software.activityEntries;
  readonly CatalogFilter: typeof buying.catalogFilter;
  readonly AccessFacts: typeof held.accessFacts;
  readonly KeyViewersFacts: typeof software.keyViewersFacts;
  readonly DownloadStepsFacts: typeof software.downloadStepsFacts;
  readonly ChecklistFacts: typeof canceling.checklistFacts;
  readonly CancellationEffectsFacts: typeof canceling.cancellationEffectsFacts;
  readonly SupportRequestFacts: typeof canceling.supportRequestFacts;
}
type Read<Name extends keyof Descriptions> = ValueOf<Descriptions[Name]>;

// what a schema promises is exactly what its description reads
type Differing = {
  [Name in keyof typeof schemas]: Same<z.output<(typeof schemas)[Name]>, Read<Name>> extends true ? never : Name;
}[keyof typeof schemas];
true satisfies [Differing] extends [never] ? true : Differing;

// what a description reads is exactly the domain's type, in both directions
true satisfies Same<Read<'Instant'>, Instant>;
true satisfies Same<Read<'Money'>, Money>;
true satisfies Same<Read<'Term'>, Term>;
true satisfies Same<Read<'TimeWindow'>, TimeWindow>;
true satisfies Same<Read<'Purchase'>, Purchase>;
true satisfies Same<Read<'Subscription'>, Subscription>;
true satisfies Same<ValueOf<typeof held.orderedSubscription>, Pending | Trial | Active>;
true satisfies Same<Read<'Suspension'>, Suspension>;
true satisfies Same<Read<'Charge'>, Charge>;
true satisfies Same<Read<'Place'>, Place>;
true satisfies Same<Read<'PurchaseRequest'>, PurchaseRequest>;
true satisfies Same<Read<'MoveRequest'>, MoveRequest>;
true satisfies Same<Read<'SubscriptionEvent'>, SubscriptionEvent>;
true satisfies Same<Read<'SubscriptionEvents'>, NonEmpty<SubscriptionEvent>>;
true satisfies Same<Read<'CancellationEntry'>, CancellationEntry>;
true satisfies Same<Read<'Interpretations'>, Interpretations>;
true satisfies Same<Read<'Options'>, Omit<Options, 'policy'>>;
true satisfies Same<Read<'CancellationOptions'>, Options<CancellationEntry>>;
true satisfies Same<Read<'RefundFacts'>, RefundFacts>;
true satisfies Same<Read<'RoleFacts'>, RoleFacts>;
true satisfies Same<Read<'SeatReduction'>, SeatReduction>;
true satisfies Same<Read<'DownloadLinkFacts'>, DownloadLinkFacts>;
true satisfies Same<Read<'ActivityEntries'>, readonly ActivityEntry[]>;
true satisfies Same<Read<'CatalogFilter'>, CatalogFilter>;
true satisfies Same<Read<'PriceFacts'>, PriceFacts>;
true satisfies Same<Read<'InvoiceFacts'>, InvoiceFacts>;
true satisfies Same<Read<'CloudFacts'>, CloudFacts>;
true satisfies Same<Read<'AccessFacts'>, AccessFacts>;
true satisfies Same<Read<'ChecklistFacts'>, ChecklistFacts>;
true satisfies Same<Read<'KeyViewersFacts'>, Parameters<typeof keyViewers>[0]>;
true satisfies Same<Read<'DownloadStepsFacts'>, Parameters<typeof downloadSteps>[0]>;
true satisfies Same<Read<'CancellationEffectsFacts'>, Parameters<typeof cancellationEffects>[0]>;
// JSON has no undefined
true satisfies Same<Read<'SupportRequestFacts'>, { [F in keyof SupportRequestFacts]: NonNullable<SupportRequestFacts[F]> | null }>;
true satisfies Same<ValueOf<typeof history.basis>, Basis>;

// the comparison itself notices what assignability does not
true satisfies Same<{ readonly a: readonly string[] }, { a: string[] }>;
// @ts-expect-error a missing variant
true satisfies Same<'a' | 'b', 'a'>;
// @ts-expect-error a missing optional key
true satisfies Same<{ a: string; b?: string }, { a: string }>;
// @ts-expect-error absent is not undefined
true satisfies Same<{ a?: string }, { a?: string | undefined }>;
// @ts-expect-error a missing state
true satisfies Same<Read<'Subscription'>, Exclude<Subscription, { status: 'deleted' }>>;
// what JSON states for it: an instant is text or milliseconds
true satisfies Same<z.input<(typeof schemas)['TimeWindow']>, { opensAt: string | number; closesAt: string | number | null }>;
// @ts-expect-error a bare number is no Instant
true satisfies Same<{ at: number }, { at: Instant }>;

// one generic result
parsePurchase(null) satisfies Parsed<Purchase>;
parseSubscription(null) satisfies Parsed<Subscription>;
const parsed = parseMoveRequest(null);
// @ts-expect-error no value before `ok` is known
parsed.value;
if (parsed.ok) {
  parsed.value.move;
  // @ts-expect-error no issues on a value
  parsed.issues;
} else parsed.issues[0].path satisfies string;
const request = parseMoveRequest({ move: 'cancel' });
if (request.ok && request.value.move === 'suspend') request.value.reason satisfies 'customer-request' | 'nonpayment' | 'fraud';
