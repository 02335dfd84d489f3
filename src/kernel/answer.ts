import type { Instant } from './instant.js';

/** A list with at least one item, so that `[0]` is never undefined. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** The id of a rule, as in the rulebook: 'E8'. */
export type RuleId = string;
/** The id of a dated entry, by which a caller can pin it: 'cancellation-window/software-subscription@2021-06-01'. */
export type EntryId = `${string}/${string}@${string}`;
/**
 * The certainty of an entry's date; 'preview': its only documents are of a preview, and no later one confirms them; 'callers-own' is a policy pinned by the
 * caller.
 */
export type Certainty = 'stated' | 'first-seen' | 'preview' | 'reported' | 'callers-own';
/** The coverage by the documents of the date that selected the entry. */
export type Coverage = 'in-force' | 'between-sources' | 'after-last-source';

/** The rule and the dated entry that an answer is based on. */
export interface Basis {
  /** The id of the rule: 'W14'. */
  readonly rule: RuleId;
  /** The id of the dated policy entry. */
  readonly entry: EntryId;
  /** The day from which the entry applies, as YYYY-MM-DD. */
  readonly since: string;
  /** The last day on which a document with this value was seen; null or absent = not known. */
  readonly seenUntil?: string | null;
  /** The id of the first document with this value; its title and address, and all others, are in 'termbook/rulebook'. */
  readonly source: string;
  /** The certainty of that day. */
  readonly certainty: Certainty;
  /** The place of the asked instant among the sources. */
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
  | {
      /** The kind of the gap. */
      readonly gap: 'fact-missing';
      /** The name of the fact. */
      readonly fact: string;
    }
  | {
      /** The kind of the gap. */
      readonly gap: 'before-first-source';
      /** The day of the first source, as YYYY-MM-DD. */
      readonly firstSource: string;
    }
  | {
      /** The kind of the gap. */
      readonly gap: 'documents-silent';
      /** The subject on which the documents are silent. */
      readonly on: SilentOn;
    }
  | {
      /** The kind of the gap. */
      readonly gap: 'unknown-value';
      /** The name of the fact. */
      readonly fact: string;
      /** The unknown value, as received. */
      readonly value: string;
    };

/** The fields of every answer: its question, instant and basis, so that a logged answer can be explained by itself. */
export interface AnswerHead<Q extends string> {
  /** The name of the question. */
  readonly question: Q;
  /** The instant asked about; null = the question has none. */
  readonly at: Instant | null;
  /** The dated rules behind the answer, the deciding one first. */
  readonly basis: readonly Basis[];
}

/** The earliest and the latest instant that the stated facts allow; null = none is known. */
export interface Bounds {
  /** The earliest possible instant; null = not bounded. */
  readonly earliestAt: Instant | null;
  /** The latest possible instant; null = not bounded. */
  readonly latestAt: Instant | null;
}

/** An undetermined answer, with all gaps that keep it open; `bounds`: what is certain for every value of the missing facts. */
export interface Undetermined<Q extends string> extends AnswerHead<Q> {
  /** The answer is not known. */
  readonly verdict: 'undetermined';
  /** The reasons why not. */
  readonly gaps: NonEmpty<Gap>;
  /** The limits that the stated facts allow. */
  readonly bounds?: Bounds;
}
