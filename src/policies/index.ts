/**
 * Policies as such: compared, with their changes and interpretations, and what documents say of canceling: steps, effects, access, support.
 *
 * Every question is a function of `(facts, at, options?)` and answers with plain JSON, as in `termbook`.
 * @module termbook/policies
 */

export { comparePolicies } from '../rules/catalog/compare-policies.js';
export { policyChanges } from '../rules/catalog/policy-changes.js';
export { cancellationChecklist } from '../rules/canceling/cancellation-checklist.js';
export { cancellationEffects } from '../rules/canceling/cancellation-effects.js';
export { supportRequest } from '../rules/canceling/support-request.js';
export { accessWhile } from '../rules/suspending/access-while.js';
export { interpretationValues } from '../vocabulary/interpretation.js';
export { suspendingParties, suspensionReasons } from '../vocabulary/status.js';

export type { ConcernedPurchase, DifferingSpan, PolicyDifference, ValueDifference } from '../rules/catalog/compare-policies.js';
export type { SupportRequestAnswer, SupportRequestCheck, SupportRequestFacts } from '../rules/canceling/support-request.js';
export type { CancellationChecklist, CancellationChecklistAnswer, ChecklistFacts } from '../rules/canceling/cancellation-checklist.js';
export type { CancellationEffects, CancellationEffectsAnswer } from '../rules/canceling/cancellation-effects.js';
export type { Access, AccessAnswer, AccessFacts } from '../rules/suspending/access-while.js';
