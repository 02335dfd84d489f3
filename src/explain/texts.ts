import type { Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { ComingDate } from '../lifecycle/coming-dates.js';
import type { SubscriptionEvent } from '../lifecycle/transitions.js';
import type { Answers } from '../rules/answers.js';
import type { Portal } from '../policy/roles.js';
import type { DroppingEvent } from '../policy/scheduled-change.js';
import type { Access } from '../rules/access-while.js';
import type { Area } from '../vocabulary/area.js';
import type { Cloud } from '../vocabulary/cloud.js';
import type { Segment } from '../vocabulary/customer.js';
import type { Move } from '../vocabulary/move.js';
import type { PartnerKind } from '../vocabulary/partner.js';
import type { Reason, ReasonCode } from '../vocabulary/reason.js';
import type { Role } from '../vocabulary/role.js';
import type { Status, SuspensionReason } from '../vocabulary/status.js';
import type { Duration } from '../vocabulary/term.js';
import type { Way } from '../vocabulary/way.js';
import type { ExplainLocale } from './locale.js';
import type { Phrase, Slot } from './phrase.js';
import type { TitledRule } from './rules-en.js';

/** What is told of some facts: our own words, or words made from the facts. */
export type Text<Facts> = string | ((facts: Facts) => Phrase);

/** What an answer says, in one word: the effect where there is one, otherwise the verdict. */
export type KeyOf<A> = A extends { readonly effect: infer E extends string }
  ? E
  : A extends { readonly verdict: infer V extends string }
    ? V
    : never;
type Keyed<A, K> = A extends unknown ? (KeyOf<A> extends K ? A : never) : never;

/** The words that sentences are made of. */
export interface Words {
  readonly roles: { readonly [R in Role]: string };
  readonly statuses: { readonly [S in Status]: string };
  readonly clouds: { readonly [C in Cloud]: string };
  readonly moves: { readonly [M in Move]: string };
  readonly segments: { readonly [S in Segment]: string };
  readonly areas: { readonly [A in Area]: string };
  readonly sellers: { readonly [P in PartnerKind]: string };
  readonly places: { readonly [P in Portal]: string };
  readonly refunds: { readonly [R in 'full' | 'prorated' | 'none']: string };
  readonly scopes: { readonly [S in Extract<Way, { readonly by: 'move' }>['scope']]: string };
  readonly portals: { readonly [P in Extract<Way, { readonly by: 'portal' }>['portal']]: string };
  readonly users: { readonly [A in Access['users']]: string };
  readonly administrators: { readonly [A in Access['administrators']]: string };
  readonly droppedBy: { readonly [E in DroppingEvent]: string };
  readonly durations: { readonly [D in Duration]: string };
  readonly because: { readonly [R in SuspensionReason]: string };
}

/** All that one language says. A key that is missing does not compile: the tables are checked with `satisfies Texts`. */
export interface Texts {
  /** The language itself, which Intl writes dates and amounts in. */
  readonly locale: ExplainLocale;
  readonly answers: { readonly [Q in keyof Answers]: { readonly [K in KeyOf<Answers[Q]>]: Text<Keyed<Answers[Q], K>> } };
  readonly moves: { readonly [M in Move]: { readonly refused: string; readonly undetermined: string } };
  readonly reasons: { readonly [C in ReasonCode]: Text<Reason<C>> };
  readonly gaps: { readonly [G in Gap['gap']]: Text<Extract<Gap, { readonly gap: G }>> };
  readonly events: {
    readonly [E in SubscriptionEvent['event']]: (event: Extract<SubscriptionEvent, { readonly event: E }>) => Phrase;
  };
  readonly coming: { readonly [W in ComingDate['what']]: (at: Instant) => Phrase };
  readonly ways: { readonly [B in Way['by']]: Text<Extract<Way, { readonly by: B }>> };
  readonly rules: { readonly [R in TitledRule]: string };
  /** For what a newer version of the core may say. */
  readonly verdicts: { readonly [V in 'allowed' | 'computed' | 'refused' | 'undetermined']: string };
  readonly unknown: { readonly [K in 'answer' | 'reason' | 'gap' | 'way' | 'event' | 'coming']: string };
  /** Cited where the caller's own policy decided. */
  readonly ownPolicy: string;
  readonly contested: (readings: Phrase) => Phrase;
  readonly how: (way: Phrase) => Phrase;
  readonly instead: (ways: Phrase) => Phrase;
  /** How the end of something half-open is told: by its last day, or by the moment that is too late. */
  readonly until: { readonly day: (day: Slot) => Phrase; readonly moment: (moment: Slot) => Phrase };
  /** Behind a day: that it is meant in UTC. */
  readonly dayLabel: string;
  readonly market: (name: string, code: string) => string;
  readonly quoted: (text: string) => string;
  /** Between two sentences. */
  readonly between: string;
  /** Where a value cannot be shown. */
  readonly blank: string;
}
