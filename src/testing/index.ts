/**
 * Arbitraries, model commands, laws and golden cases for fast-check: for tests of your own code.
 *
 * Needs fast-check, which it does not bring.
 * @module termbook/testing
 */

// Words and aggregates, as arbitraries for fast-check
export { words } from './words.js';
export { at } from './at.js';
export type { Span } from './at.js';
export { atAround, boundariesOf } from './boundaries.js';
export type { Boundary } from './boundaries.js';
export { anyMoney, taxRate } from './money.js';
export type { MoneyChoice } from './money.js';
export { purchase, suspension, term } from './purchases.js';
export type { PurchaseChoice } from './purchases.js';
export { life, ordered, portfolio, subscription, subscriptionIn } from './subscriptions.js';
export type { Life, LifeChoice, Ordered } from './subscriptions.js';
export { request } from './requests.js';
export { asked } from './asked.js';
export type { QuestionFacts } from './asked.js';
export type { Asked } from './asking.js';

// JSON as it comes over the wire, dirt included
export {
  marketplaceJson,
  marketplaceListJson,
  marketplaceWebhookJson,
  partnerCenterJson,
  partnerCenterListJson,
} from './wire-json.js';
export { dirtKinds } from './dirt.js';
export type { DirtChoice, DirtKind, WireJson } from './dirt.js';

// Your machine beside ours
export { machineCommands, machineSetup } from './machine.js';
export type { Answered, Machine, MachineModel, Shown, Side } from './machine.js';

// Laws about your functions
export { laws } from './laws/laws.js';
export { lawWords } from './laws/law-words.js';
export type { LawName } from './laws/law-words.js';
export type { Law, Question } from './laws/law.js';
export type { AnyAnswerLike } from './laws/any-question.js';
export type { AskedTwice, CancellationLike } from './laws/cancellation.js';
export type { AdvanceLike, Advancing, AskedMove, MovedLike } from './laws/lifecycle.js';
export type { CreditLike, PartsLike } from './laws/money.js';
export type { CountedTerm, ExpiryLike, ReactivationLike } from './laws/time.js';

// Golden cases, for implementations in any language
export { conformance } from './conformance/conformance.js';
export type { Conformance } from './conformance/conformance.js';
export { checkConformance } from './conformance/check-conformance.js';
export type { ConformanceFailure, ConformanceReport } from './conformance/check-conformance.js';
export { askTermbook, withInstants } from './conformance/ask-termbook.js';
export { conformanceQuestions } from './conformance/case.js';
export type { ConformanceCase, ConformanceQuestion, Json, JsonObject } from './conformance/case.js';
