import type { AnswerHead, NonEmpty, Undetermined } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { InterpretationId, Interpretations } from './interpretation.js';
import type { Reason, ReasonCode } from './reason.js';
import type { Way } from './way.js';

/**
 * The fields of an answer that is not undetermined.
 * `contested` lists the interpretations under which this answer would differ: for a decision its verdict, effect or refund; for a value the
 * value itself (for a date its UTC day).
 */
export interface Determined<Q extends string> extends AnswerHead<Q> {
  /** The interpretations under which the answer would differ. Empty in most cases. */
  readonly contested: readonly InterpretationId[];
  /** The next instant at which time alone changes this answer; null = never. The answer is constant on [at, changesAt). */
  readonly changesAt: Instant | null;
}

/** A refusal: all reasons that apply in fixed order, and the ways that remain. */
export interface Refused<Q extends string, C extends ReasonCode> extends Determined<Q> {
  /** No. */
  readonly verdict: 'refused';
  /** All reasons, in a fixed order. */
  readonly reasons: NonEmpty<Reason<C>>;
  /** The ways that are open instead. */
  readonly instead: readonly Way[];
}

/** An answer of 'allowed' with its facts. */
export type Allowed<Q extends string, Facts> = Determined<Q> & {
  /** Yes. */
  readonly verdict: 'allowed';
} & Facts;
/** One `Allowed` for each of several kinds of facts, so that narrowing on the verdict and then on the effect works. */
export type EachAllowed<Q extends string, Facts> = Facts extends unknown ? Allowed<Q, Facts> : never;
/** A value, with the facts of its question. */
export type Computed<Q extends string, Facts> = Determined<Q> & {
  /** The value is known. */
  readonly verdict: 'computed';
} & Facts;
/** The interpretations under which an undetermined answer would be another one; absent = none bears on its question. */
export interface Contestable {
  /** The interpretations under which the answer would differ. */
  readonly contested?: readonly InterpretationId[];
}
/** The answer to a yes-or-no question: allowed, refused or undetermined. */
export type Decision<Q extends string, Facts, C extends ReasonCode> =
  | EachAllowed<Q, Facts>
  | Refused<Q, C>
  | (Undetermined<Q> & Contestable);
/** The answer to a question for a value: computed or undetermined. */
export type ValueAnswer<Q extends string, Facts> = Computed<Q, Facts> | (Undetermined<Q> & Contestable);

/**
 * The last, always optional argument. `policy`: one of termbook's entries or your own, also of a family of your own; `policyAt`: apply the policy of that date instead.
 */
export interface Options<Entry = never> {
  /** The interpretations to use instead of the defaults, by id. */
  readonly interpretations?: Interpretations;
  /** The date whose policy to use instead of the one that the facts select. */
  readonly policyAt?: Instant;
  /** A policy entry of your own. */
  readonly policy?: Entry;
}
