import { earliest } from '../../kernel/dated-table.js';
import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import type { Determined } from '../../vocabulary/answer.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import { interpretationValues } from '../../vocabulary/interpretation.js';
import type { Look } from './look.js';
import { bitOf, lookAt, reached } from './look.js';

/** A set of interpretations with every one in it, so that all sets have one form and are read alike; undefined = the default. */
/* @__NO_SIDE_EFFECTS__ */
function interpretationsWith(id: InterpretationId | null, word: string | undefined): Interpretations {
  const made: Record<string, unknown> = { ...interpretationValues };
  for (const key of Object.keys(made)) made[key] = key === id ? word : undefined;
  return made;
}

/** The default of every interpretation. */
export const defaultInterpretations: Interpretations = /* @__PURE__ */ interpretationsWith(null, undefined);

/** Interpretations in the order of their numbers, each once. */
export function inOrder(ids: readonly InterpretationId[]): readonly InterpretationId[] {
  return ids.length < 2 ? ids : [...new Set(ids)].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

export const uncontested: readonly InterpretationId[] = nothing;

/* @__NO_SIDE_EFFECTS__ */
function eachInterpretation<T>(of: (id: InterpretationId) => T): { readonly [R in InterpretationId]: T } {
  return Object.fromEntries((Object.keys(interpretationValues) as InterpretationId[]).map((id) => [id, of(id)])) as {
    readonly [R in InterpretationId]: T;
  };
}

/** The other values of each interpretation, each as the only one chosen: made once. */
const alone = /* @__PURE__ */ eachInterpretation((id): readonly Interpretations[] =>
  interpretationValues[id].map((word) => interpretationsWith(id, word)),
);

/** Every other value of an interpretation beside the chosen one, as sets of interpretations; the default is the interpretation left out. */
export function others(interpretations: Interpretations, id: InterpretationId): readonly Interpretations[] {
  if (interpretations === defaultInterpretations) return alone[id];
  const { [id]: chosen, ...rest } = interpretations;
  const words = interpretationValues[id].filter((word) => word !== chosen).map((word): Interpretations => ({ ...rest, [id]: word }));
  return chosen === undefined ? words : [...words, rest];
}

/** Another set of interpretations, and the one that differs. */
export interface Other<Under> {
  readonly id: InterpretationId;
  readonly under: Under;
}

/** Returns every other value of each of some interpretations. */
export function othersOf(interpretations: Interpretations, ids: readonly InterpretationId[]): readonly Other<Interpretations>[] {
  return ids.flatMap((id) => others(interpretations, id).map((under) => ({ id, under })));
}

/** A question as it is asked under any interpretations: Finding is what its rule says, Shown what an answer shows and cites of it. */
export interface Question<Under, Finding, Shown> {
  /** Returns the other sets of interpretations, of those whose bits were asked for. */
  readonly others: (asked: number, under: Under) => readonly Other<Under>[];
  readonly rule: (look: Look<Under>) => Finding;
  readonly show: (here: Finding, look: Look<Under>) => Shown;
  /** True if no interpretation contests one by the other. */
  readonly isAlike: (one: Finding, other: Finding, look: Look<Under>, shown: Shown) => boolean;
  readonly showsAlike: (one: Shown, other: Shown) => boolean;
  /** True if nothing changes any more from an instant ahead on. */
  readonly isOver: (nextAt: number, at: number, under: Under) => boolean;
}

/** A finding at an instant: what an answer shows of it, what contests it, and the next instant at which something may change. */
export interface Held<Finding, Shown> {
  readonly here: Finding;
  readonly shown: Shown;
  readonly contested: readonly InterpretationId[];
  readonly nextAt: number;
}

/** Returns what holds at an instant, and what contests it; `before`: null if what is shown, cited or contested is not as it was. */
export function heldAt<U, F, S>(question: Question<U, F, S>, under: U, at: number): Held<F, S>;
export function heldAt<U, F, S>(question: Question<U, F, S>, under: U, at: number, before: Held<F, S>): Held<F, S> | null;
export function heldAt<U, F, S>(question: Question<U, F, S>, under: U, at: number, before?: Held<F, S>): Held<F, S> | null {
  const look = lookAt(at, under);
  const here = question.rule(look);
  const shown = question.show(here, look);
  // nearly always it shows something else, and nothing has to be asked of other interpretations
  if (before && !question.showsAlike(before.shown, shown)) return null;
  let contested = uncontested;
  for (const other of question.others(look.asked, under)) {
    if (contested.includes(other.id)) continue;
    look.under = other.under;
    if (!question.isAlike(here, question.rule(look), look, shown)) contested = inOrder([...contested, other.id]);
  }
  return before && contested.join() !== before.contested.join() ? null : { here, shown, contested, nextAt: look.nextAt };
}

/** Returns the next instant at which what is shown, cited or contested differs; null = never. */
export function changeAfter<U, F, S>(question: Question<U, F, S>, under: U, at: number, held: Held<F, S>): Instant | null {
  for (let { nextAt } = held; nextAt < Number.POSITIVE_INFINITY && !question.isOver(nextAt, at, under); ) {
    const there = heldAt(question, under, nextAt, held);
    if (there === null) return nextAt as Instant;
    ({ nextAt } = there);
  }
  return null;
}

/** The standing of the facts under one set of interpretations. `key` holds what an interpretation may contest, `nextAt` the next instant at which time alone changes it. */
export interface Standing {
  readonly key: string;
  readonly nextAt: Instant | null;
}

export interface Determination<J> {
  readonly standing: J;
  readonly contested: readonly InterpretationId[];
  readonly changesAt: Instant | null;
}

/** Judges under the chosen interpretations and under every other value of those that may bear on the question; a standing is shown as long as it says. */
export function determine<J extends Standing>(
  evaluate: (interpretations: Interpretations, at: Instant) => J,
  relevant: readonly InterpretationId[],
  interpretations: Interpretations,
  at: Instant,
): Determination<J> {
  const question: Question<Interpretations, J, null> = {
    others: () => othersOf(interpretations, relevant),
    rule: (look) => {
      const standing = evaluate(look.under, look.at as Instant);
      reached(look, standing.nextAt);
      return standing;
    },
    show: () => null,
    isAlike: (one, other) => one.key === other.key,
    showsAlike: Object.is,
    isOver: (nextAt) => standing.nextAt !== null && nextAt >= standing.nextAt,
  };
  const held = heldAt(question, interpretations, at);
  const { here: standing, contested } = held;
  return { standing, contested, changesAt: earliest(standing.nextAt, changeAfter(question, interpretations, at, held)) };
}

/** As much of an answer as is looked at here. */
export interface AnswerLike extends Partial<Pick<Determined<string>, 'contested' | 'changesAt'>> {
  readonly verdict: string;
}

/** Returns an answer with what contests it, and until when it holds; `ids`: the interpretations that its rule may ask for. */
export function answered<Finding, Answer extends AnswerLike>(
  under: Interpretations = defaultInterpretations,
  ids: readonly InterpretationId[],
  at: Instant,
  { rule, show, isAlike }: Pick<Question<Interpretations, Finding, Answer>, 'rule' | 'show' | 'isAlike'>,
): Answer {
  const question: Question<Interpretations, Finding, Answer> = {
    rule,
    show,
    isAlike,
    others: (bits) => othersOf(under, bits === 0 ? uncontested : ids.filter((id) => (bits & bitOf(id)) !== 0)),
    showsAlike: isSaidAlike,
    isOver: () => false,
  };
  const held = heldAt(question, under, at);
  const { shown, contested } = held;
  const answer = contested.length === 0 ? shown : { ...shown, contested: inOrder([...(shown.contested ?? uncontested), ...contested]) };
  return answer.verdict === 'undetermined' ? answer : { ...answer, changesAt: changeAfter(question, under, at, held) };
}

/** True if two answers, or parts of them, say the same, whenever they were asked and until whenever they hold. */
export function isSaidAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  const isAlike = (key: string): boolean => isSaidAlike(one[key as never], other[key as never]);
  return keys.length === Object.keys(other).length && keys.every((key) => key === 'at' || key === 'changesAt' || isAlike(key));
}
