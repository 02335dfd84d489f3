import type { Bounds, Gap, Certainty } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { ComingDate } from '../lifecycle/coming-dates.js';
import type { DateBounds } from '../vocabulary/bounds.js';
import type { SubscriptionEvent } from '../lifecycle/transitions.js';
import type { Answers } from '../rules/catalog/questions.js';
import type { Portal } from '../policy/roles.js';
import type { DroppingEvent } from '../policy/scheduled-change.js';
import type { Access } from '../rules/suspending/access-while.js';
import type { Area } from '../vocabulary/area.js';
import type { Cloud } from '../vocabulary/cloud.js';
import type { PartnerKind, CustomerSegment } from '../vocabulary/purchase-request.js';
import type { EndOfTerm } from '../vocabulary/purchase.js';
import type { Move } from '../vocabulary/move.js';
import type { Reason, ReasonCode } from '../vocabulary/reason.js';
import type { Role } from '../vocabulary/role.js';
import type { Status, SuspensionReason } from '../vocabulary/status.js';
import type { Duration } from '../vocabulary/term.js';
import type { Way } from '../vocabulary/way.js';
import type { TextLanguage } from './languages.js';
import type { Phrase } from './phrase.js';

/** A sentence about some facts: our own words, or words made from the facts. */
export type Text<Facts> = string | ((facts: Facts) => Phrase);

/** The key of an answer: its effect where there is one, otherwise its verdict. */
export type KeyOf<A> = A extends { readonly effect: infer E extends string }
  ? E
  : A extends { readonly verdict: infer V extends string }
    ? V
    : never;
type KeyedAnswer<A, K> = A extends unknown ? (KeyOf<A> extends K ? A : never) : never;

/** The words that sentences are made of. */
export interface Words {
  readonly roles: { readonly [R in Role]: string };
  readonly statuses: { readonly [S in Status]: string };
  readonly clouds: { readonly [C in Cloud]: string };
  readonly moves: { readonly [M in Move]: string };
  readonly endsOfTerm: { readonly [E in EndOfTerm]: string };
  readonly segments: { readonly [S in CustomerSegment]: string };
  readonly areas: { readonly [A in Area]: string };
  readonly sellers: { readonly [P in PartnerKind]: string };
  readonly places: { readonly [P in Portal]: string };
  readonly refunds: { readonly [R in 'full' | 'prorated' | 'none' | 'not-stated']: string };
  readonly scopes: { readonly [S in Extract<Way, { readonly by: 'move' }>['scope']]: string };
  readonly portals: { readonly [P in Extract<Way, { readonly by: 'portal' }>['portal']]: string };
  readonly users: { readonly [A in Access['users']]: string };
  readonly administrators: { readonly [A in Access['administrators']]: string };
  readonly droppedBy: { readonly [E in DroppingEvent]: string };
  readonly durations: { readonly [D in Duration]: string };
  readonly because: { readonly [R in SuspensionReason]: string };
}

/** A fact that an answer can miss. */
export type MissingFact =
  | 'accountOpenedAt'
  | 'anchorAt'
  | 'autoRenew'
  | 'before'
  | 'billingCycle'
  | 'cancelUntilAt'
  | 'cancelledAt'
  | 'currentPrice'
  | 'cycleStartsAt'
  | 'deprecated'
  | 'duration'
  | 'endOfTerm'
  | 'exclusiveTo'
  | 'family'
  | 'firstBillingAt'
  | 'firstDownloadedAt'
  | 'hasEquivalent'
  | 'heldSeats'
  | 'inProgram'
  | 'markets'
  | 'monthlyPlanExists'
  | 'offerKind'
  | 'offers'
  | 'partnerMarket'
  | 'perCustomerLimit'
  | 'quantity'
  | 'segment'
  | 'segments'
  | 'startsAt'
  | 'status'
  | 'suspendedBy'
  | 'target.term'
  | 'term'
  | 'transactable'
  | 'upfrontPrice'
  | 'windowStarts';

/** All sentences of one language. A key that is missing does not compile: the tables are checked with `satisfies Texts`. */
export interface Texts extends TextLanguage {
  readonly answers: { readonly [Q in keyof Answers]: { readonly [K in KeyOf<Answers[Q]>]: Text<KeyedAnswer<Answers[Q], K>> } };
  /** Around the clause of an undetermined answer: 'whether it can be canceled'. */
  readonly undetermined: (clause: Phrase) => Phrase;
  readonly atMost: (amount: Money) => Phrase;
  readonly moves: { readonly [M in Move]: { readonly refused: string; readonly undetermined: string } };
  readonly reasons: { readonly [C in ReasonCode]: Text<Reason<C>> };
  /** The facts that an answer can miss, by their last name, or by their whole one. */
  readonly facts: { readonly [F in MissingFact]: string };
  readonly missing: (facts: Phrase) => Phrase;
  readonly gaps: { readonly [G in Exclude<Gap['gap'], 'fact-missing'>]: Text<Extract<Gap, { readonly gap: G }>> };
  readonly events: {
    readonly [E in SubscriptionEvent['event']]: (event: Extract<SubscriptionEvent, { readonly event: E }>) => Phrase;
  };
  readonly coming: { readonly [W in ComingDate['what']]: (at: Instant, bounds?: DateBounds) => Phrase };
  /** For a date that a missing fact keeps open; its bounds follow. */
  readonly comingUndetermined: { readonly [W in Extract<ComingDate, { readonly at: null }>['what']]: string };
  readonly bounds: { readonly [B in keyof Bounds]: (at: Instant) => Phrase };
  readonly ways: { readonly [B in Way['by']]: Text<Extract<Way, { readonly by: B }>> };
  /** A short title for each rule of the rulebook, by its letter and in the order of its numbers from 1. */
  readonly rules: { readonly [letter: string]: readonly string[] };
  /** For verdicts on questions that only a newer version asks. */
  readonly verdicts: { readonly [V in 'allowed' | 'computed' | 'refused' | 'undetermined']: string };
  /** For everything else that only a newer version says. */
  readonly unknown: string;
  readonly unknownWay: string;
  readonly contested: (interpretations: Phrase) => Phrase;
  /** The certainty of a rule's date, and the day on which it was last seen. */
  readonly sure: { readonly [C in Exclude<Certainty, 'callers-own'> | 'seenUntil']: (day: Phrase) => Phrase };
  readonly how: (way: Phrase) => Phrase;
  readonly instead: (ways: Phrase) => Phrase;
  /** Rule ids and interpretations are left out. */
  readonly hidesRules?: boolean;
}
