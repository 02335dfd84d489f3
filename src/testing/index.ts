/**
 * Arbitraries, model commands, laws and golden cases for fast-check: for tests of your own code.
 *
 * Needs fast-check, which it does not bring.
 * @module termbook/testing
 */

// Values and aggregates, as arbitraries for fast-check
export { anyMoney, taxRate, values } from './values.js';
export type { MoneyChoice } from './values.js';
export { at } from './at.js';
export type { Asked, Span } from './at.js';
export { atAround, boundariesOf } from './boundaries.js';
export type { Boundary } from './boundaries.js';
export { purchase, suspension, term } from './purchases.js';
export type { PurchaseChoice } from './purchases.js';
export { life, ordered, portfolio, subscription, subscriptionIn } from './subscriptions.js';
export type { Life, LifeChoice, Ordered } from './subscriptions.js';
export { request } from './requests.js';
export { asked } from './asked.js';
export { absent } from './absent.js';
export type { AbsentFact, NamedFact, OptionalFact } from './absent.js';
export type { Absence } from '../rules/catalog/absences.js';
export type { QuestionFacts } from '../rules/catalog/questions.js';

// JSON as it comes over the wire, dirt included
export {
  dirtKinds,
  marketplaceJson,
  marketplaceListJson,
  marketplaceWebhookJson,
  partnerCenterJson,
  partnerCenterListJson,
} from './wire-json.js';
export type { DirtChoice, DirtKind, WireJson } from './wire-json.js';

// Your machine beside ours
export { machineCommands, machineSetup } from './machine.js';
export type { Answered, Machine, MachineModel, Shown, Side } from './machine.js';

// Laws about your functions
export { laws } from './laws/laws.js';
export { lawSentences } from './laws/law.js';
export type { Law, LawName, Question } from './laws/law.js';
export type { AnyAnswerLike } from './laws/any-question.js';
export type { AskedTwice, CancellationLike } from './laws/cancellation.js';
export type { DecidedLike, InterpretedQuestion } from './laws/facts.js';
export type { CreditLike, PartsLike } from './laws/money.js';
export type {
  AdvanceLike,
  Advancing,
  AskedMove,
  ExpiryLike,
  MovedLike,
  ReactivationLike,
} from './laws/time.js';

// Golden cases, for implementations in any language
export { askTermbook, checkConformance, conformance, withInstants } from './conformance/conformance.js';
export type { Conformance, ConformanceFailure, ConformanceReport } from './conformance/conformance.js';
export { conformanceQuestions } from './conformance/case.js';
export type { ConformanceCase, ConformanceQuestion, Json, JsonObject } from './conformance/case.js';
