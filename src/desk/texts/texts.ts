import type { Certainty } from '../../kernel/answer.js';
import type { TextLanguage } from '../../explain/languages.js';
import type { Phrase, Slot } from '../../explain/phrase.js';
import type { RenewalEnd, RenewalWayKind } from '../renewal.js';
import type { DeadlineKind, MissedOutcome } from '../deadline.js';

/** The phrases that the sentences of a deadline are made from. */
export interface DeadlineFacts {
  /** The instant itself. */
  readonly at: Slot;
  /** The same as an end. */
  readonly until: Slot;
  readonly seats: number | null;
}

/** All sentences about deadlines in one language. */
export interface DeskTexts extends TextLanguage {
  /** A short title for a list or a calendar. */
  readonly titles: { readonly [K in DeadlineKind]: string };
  /** The thing to do, and until when. */
  readonly deadlines: { readonly [K in DeadlineKind]: (facts: DeadlineFacts) => Phrase };
  /** The result of missing it. */
  readonly missed: { readonly [M in MissedOutcome]: string };
  /** The amount that comes back. */
  readonly amount: (money: Slot) => Phrase;
  /** The whole sum of the term that begins. */
  readonly commits: (money: Slot) => Phrase;
  /** The ways that are open until an instant. */
  readonly possible: (until: Slot, ways: Slot) => Phrase;
  /** The sentences about renewals. */
  readonly renewals: {
    readonly titles: { readonly [E in RenewalEnd]: string };
    readonly happens: { readonly [E in RenewalEnd]: (at: Slot) => Phrase };
    /** The same where the instant is not known. */
    readonly undated: { readonly deletes: string; readonly unknown: string };
    /** The ways as they stand in a list. */
    readonly ways: { readonly [W in RenewalWayKind]: string };
    readonly between: (earliest: Slot, latest: Slot) => Phrase;
  };
  /** The number of charges that follow. */
  readonly charges: (count: Slot) => Phrase;
  /** The date depends on a fact that is not stated. */
  readonly bounds: (latest: Slot) => Phrase;
  readonly contested: (interpretations: Slot) => Phrase;
  readonly sure: { readonly [C in Certainty]: string };
  readonly unknown: string;
  /** Stands between a title and the subscription. */
  readonly colon: string;
}
