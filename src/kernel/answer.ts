import type { Instant } from './instant.js';

/** A list with at least one item, so that `[0]` is never undefined. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** The id of a rule, as in the rulebook: 'E8'. */
export type RuleId = string;
/** The id of a dated entry, by which a caller can pin it: 'cancellation-window/software-subscription@2021-06-01'. */
export type EntryId = `${string}/${string}@${string}`;
/** The certainty of an entry's date; 'callers-own' is a policy pinned by the caller. */
export type Certainty = 'stated' | 'first-seen' | 'reported' | 'callers-own';
/** The coverage by the documents of the date that selected the entry. */
export type Coverage = 'in-force' | 'between-sources' | 'after-last-source';

/** The rule and the dated entry that an answer is based on. */
export interface Basis {
  readonly rule: RuleId;
  readonly entry: EntryId;
  readonly since: string;
  /** The last day on which a document with this value was seen; null or absent = not known. */
  readonly seenUntil?: string | null;
  /** The id of the first document with this value; its title and address, and all others, are in 'termbook/rulebook'. */
  readonly source: string;
  readonly certainty: Certainty;
  readonly coverage: Coverage;
}

/**
 * The subjects that the documents are silent on: the role, cloud, market, segment, plan or offer that a request names; the move; the window, the refund or
 * its fee; the seats; the end date; the price; what follows a limit ('afterwards'); who has access; the delivery of software and its links.
 */
export type SilentOn =
  | 'access'
  | 'afterwards'
  | 'cloud'
  | 'delivery'
  | 'end-date'
  | 'fee'
  | 'link'
  | 'market'
  | 'move'
  | 'offer'
  | 'plan'
  | 'price'
  | 'refund'
  | 'role'
  | 'seats'
  | 'segment'
  | 'window';

/**
 * The cause of an undetermined answer: a missing fact, a date before the first source, silent documents, or a value unknown to this
 * version.
 */
export type Gap =
  | { readonly gap: 'fact-missing'; readonly fact: string }
  | { readonly gap: 'before-first-source'; readonly firstSource: string }
  | { readonly gap: 'documents-silent'; readonly on: SilentOn }
  | { readonly gap: 'unknown-value'; readonly fact: string; readonly value: string };

/** The fields of every answer: its question, instant and basis, so that a logged answer can be explained by itself. */
export interface Asked<Q extends string> {
  readonly question: Q;
  readonly at: Instant | null;
  readonly basis: readonly Basis[];
}

/** The earliest and the latest instant that the stated facts allow; null = none is known. */
export interface Bounds {
  readonly earliestAt: Instant | null;
  readonly latestAt: Instant | null;
}

/** An undetermined answer, with all gaps that keep it open; `bounds`: what is certain for every value of the missing facts. */
export interface Undetermined<Q extends string> extends Asked<Q> {
  readonly verdict: 'undetermined';
  readonly gaps: NonEmpty<Gap>;
  readonly bounds?: Bounds;
}
