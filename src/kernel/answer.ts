import type { Instant } from './instant.js';

/** A list with at least one item, so that `[0]` is never undefined. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** 'E8' as in the rulebook. */
export type RuleId = string;
/** Which dated value spoke: 'cancellation-window/software-subscription@2021-06-01'; also what a caller pins. */
export type EntryId = `${string}/${string}@${string}`;
/** How sure the date of an entry is; 'callers-own' for a pinned policy of the caller's. */
export type Certainty = 'stated' | 'first-seen' | 'reported' | 'callers-own';
/** How well the texts cover the date that selected the entry. */
export type Coverage = 'in-force' | 'between-sources' | 'after-last-source';

/** Which rule and which dated entry an answer stands on. */
export interface Basis {
  readonly rule: RuleId;
  readonly entry: EntryId;
  readonly since: string;
  /** Id of the source; title and address in 'termbook/rulebook'. */
  readonly source: string;
  readonly certainty: Certainty;
  readonly coverage: Coverage;
}

/** Why nothing can be said: a missing fact, a date before the first source, silent texts, or a word this version does not know. */
export type Gap =
  | { readonly gap: 'fact-missing'; readonly fact: string }
  | { readonly gap: 'before-first-source'; readonly firstSource: string }
  | { readonly gap: 'texts-silent' }
  | { readonly gap: 'unknown-value'; readonly fact: string; readonly value: string };

/** On every answer: which question, asked about when, on what basis; so that a logged answer can be explained alone. */
export interface Asked<Q extends string> {
  readonly question: Q;
  readonly at: Instant | null;
  readonly basis: readonly Basis[];
}

/** Cannot tell, because: all gaps that keep the answer open. */
export interface Undetermined<Q extends string> extends Asked<Q> {
  readonly verdict: 'undetermined';
  readonly gaps: NonEmpty<Gap>;
}
