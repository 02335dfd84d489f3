/**
 * Converts SaaS subscriptions, operations and webhooks of the commercial marketplace to facts and moves.
 *
 * A repeated webhook changes nothing; a late one is applied at its own time.
 * @module termbook/marketplace
 */

export type { Issue, IssueCode } from '../kernel/untrusted.js';
export type { Header, ReadList } from '../wire/collection.js';
export type { Read, UnknownValue } from '../wire/notes.js';
export type { Delivery, DeliveryVerdict } from './apply-webhook.js';
export { applyWebhook } from './apply-webhook.js';
export type { KnownSaasFacts, Party, SaasSubscription } from './resource.js';
export type { InitialOptions, MarketplaceState } from './marketplace-state.js';
export { marketplaceState } from './marketplace-state.js';
export type { Change, Operation, Stage } from './operation.js';
export { operationFrom, operationsFrom, webhookFrom } from './operation.js';
export type { Plan, PlanTerm } from './plan.js';
export { plansFrom } from './plan.js';
export { unsubscribeRefund } from './unsubscribe-refund.js';
export type { LoggedOperation, OperationRefusal, Outcome } from './replay.js';
export { resolvedFrom, saasSubscription, saasSubscriptions } from './subscription.js';
export type { SaasSubscriptionRead } from './subscription.js';
export type { OperationStatus, SaasAction, SaasStatus } from './words.js';
