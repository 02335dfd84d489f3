import { isSameList } from '../../kernel/alike.js';
import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
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
  return [...new Set(ids)].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

export const uncontested: readonly InterpretationId[] = nothing;

/* @__NO_SIDE_EFFECTS__ */
function eachInterpretation<T>(of: (id: InterpretationId) => T): { readonly [R in InterpretationId]: T } {
  return Object.fromEntries((Object.keys(interpretationValues) as InterpretationId[]).map((id) => [id, of(id)])) as {
    readonly [R in InterpretationId]: T;
  };
}

const all = /* @__PURE__ */ Object.keys(interpretationValues) as readonly InterpretationId[];

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

/** Returns every other value of each of some interpretations, of those that were asked for. */
export function othersOf(
  interpretations: Interpretations,
  asked: number,
  ids: readonly InterpretationId[] = all,
): readonly Other<Interpretations>[] {
  const tried = ids.filter((id) => (asked & bitOf(id)) !== 0);
  return tried.flatMap((id) => others(interpretations, id).map((under) => ({ id, under })));
}

/** Another set of interpretations, and the one that differs. */
export interface Other<Under> {
  readonly id: InterpretationId;
  readonly under: Under;
}

/** A question as it is asked under any interpretations: Finding is what its rule says, Shown what an answer shows and cites of it. */
export interface Question<Under, Finding, Shown> {
  readonly under: Under;
  /** Returns the other sets of interpretations, of those that were asked for. */
  readonly others: (asked: number) => readonly Other<Under>[];
  readonly rule: (look: Look<Under>) => Finding;
  readonly show: (here: Finding, look: Look<Under>) => Shown;
  /** True if no interpretation contests one by the other. */
  readonly isAlike: (one: Finding, other: Finding, look: Look<Under>, shown: Shown) => boolean;
  readonly showsAlike: (one: Shown, other: Shown) => boolean;
  /** True if nothing changes any more from an instant ahead on. */
  readonly isOver: (nextAt: number) => boolean;
}

/** A finding at an instant: what an answer shows of it, what contests it, and the next instant at which something may change. */
export interface Held<Finding, Shown> {
  readonly here: Finding;
  readonly shown: Shown;
  readonly contested: readonly InterpretationId[];
  readonly nextAt: number;
}

function contestedIn<U, F, S>(question: Question<U, F, S>, here: F, shown: S, look: Look<U>): readonly InterpretationId[] {
  const { asked } = look;
  if (asked === 0) return uncontested;
  let found = uncontested;
  for (const { id, under } of question.others(asked)) {
    if (found.includes(id)) continue;
    look.under = under;
    if (!question.isAlike(here, question.rule(look), look, shown)) found = inOrder([...found, id]);
  }
  look.under = question.under;
  return found;
}

/** Returns what holds at an instant, and what contests it. */
export function heldAt<U, F, S>(question: Question<U, F, S>, at: number): Held<F, S> {
  const look = lookAt(at, question.under);
  const here = question.rule(look);
  const shown = question.show(here, look);
  const contested = contestedIn(question, here, shown, look);
  return { here, shown, contested, nextAt: look.nextAt };
}

/** Returns the next instant at which what is shown, cited or contested differs; null = never. */
export function changeAfter<U, F, S>(question: Question<U, F, S>, held: Held<F, S>): Instant | null {
  let { nextAt } = held;
  while (nextAt !== Number.POSITIVE_INFINITY && !question.isOver(nextAt)) {
    const look = lookAt(nextAt, question.under);
    const there = question.rule(look);
    // nearly always it shows something else, and nothing has to be asked of other interpretations
    const shown = question.show(there, look);
    if (!question.showsAlike(held.shown, shown)) return nextAt as Instant;
    const contested = contestedIn(question, there, shown, look);
    if (!isSameList(contested, held.contested)) return nextAt as Instant;
    ({ nextAt } = look);
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
  const question: Question<Interpretations, J, Instant | null> = {
    under: interpretations,
    others: () => othersOf(interpretations, -1, relevant),
    rule: (look) => {
      const standing = evaluate(look.under, look.at as Instant);
      reached(look, standing.nextAt);
      look.asked = -1;
      return standing;
    },
    show: ({ nextAt }, look) => (reached(look, nextAt) ? null : nextAt),
    isAlike: (one, other) => one.key === other.key,
    showsAlike: (one, other) => one === other,
    isOver: () => false,
  };
  const held = heldAt(question, at);
  return { standing: held.here, contested: held.contested, changesAt: changeAfter(question, held) };
}

/** As much of an answer as is looked at here. */
export interface AnswerLike {
  readonly verdict: string;
  readonly contested?: readonly InterpretationId[];
  readonly changesAt?: Instant | null;
}

/** Returns an answer with what contests it, and until when it holds. */
export function answered<Finding, Answer extends AnswerLike>(
  under: Interpretations = defaultInterpretations,
  at: Instant,
  { rule, show, isAlike }: Pick<Question<Interpretations, Finding, Answer>, 'rule' | 'show' | 'isAlike'>,
): Answer {
  const others = (asked: number): readonly Other<Interpretations>[] => othersOf(under, asked);
  const question = { under, others, rule, show, isAlike, showsAlike: isSaidAlike, isOver: () => false };
  const held = heldAt(question, at);
  const { shown, contested } = held;
  const answer = contested.length === 0 ? shown : { ...shown, contested: inOrder([...(shown.contested ?? uncontested), ...contested]) };
  return answer.verdict === 'undetermined' ? answer : { ...answer, changesAt: changeAfter(question, held) };
}

function saidIn(answer: object): string {
  return JSON.stringify(answer, (key, value: unknown) => (key === 'at' || key === 'changesAt' ? undefined : value));
}

/** True if two answers say the same, whenever they were asked and until whenever they hold. */
export function isSaidAlike<A extends { readonly verdict: string }>(one: A, other: A): boolean {
  return one.verdict === other.verdict && saidIn(one) === saidIn(other);
}
