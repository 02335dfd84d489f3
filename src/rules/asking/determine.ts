import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import { earliest } from '../../kernel/dated-table.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import { interpretationValues } from '../../vocabulary/interpretation.js';

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

/**
 * Judges under the chosen interpretations and under every other value of those that may bear on the question:
 * contested are the interpretations under which the key differs, changesAt is the next instant at which the standing or that list changes.
 */
export function determine<J extends Standing>(
  evaluate: (interpretations: Interpretations, at: Instant) => J,
  relevant: readonly InterpretationId[],
  interpretations: Interpretations,
  at: Instant,
): Determination<J> {
  const standing = evaluate(interpretations, at);
  const around = (asked: Instant): { readonly contested: readonly InterpretationId[]; readonly nextAt: Instant | null } => {
    const evaluated = relevant.flatMap((id) => others(interpretations, id).map((other) => ({ id, standing: evaluate(other, asked) })));
    const contested = new Set(evaluated.flatMap((other) => (other.standing.key === standing.key ? [] : [other.id])));
    return {
      contested: [...contested],
      nextAt: evaluated.reduce<Instant | null>((next, other) => earliest(next, other.standing.nextAt), null),
    };
  };
  const here = around(at);
  let next = here.nextAt;
  // another interpretation's boundary changes the answer only if the list of contested interpretations changes there
  while (next !== null && (standing.nextAt === null || next < standing.nextAt)) {
    const there = around(next);
    if (there.contested.join() !== here.contested.join()) break;
    next = there.nextAt;
  }
  return { standing, contested: here.contested, changesAt: earliest(next, standing.nextAt) };
}

function saidIn(answer: object): string {
  return JSON.stringify(answer, (key, value: unknown) => (key === 'at' || key === 'changesAt' ? undefined : value));
}

/** True if two answers say the same, whenever they were asked and until whenever they hold. */
export function isSaidAlike<A extends { readonly verdict: string }>(one: A, other: A): boolean {
  return one.verdict === other.verdict && saidIn(one) === saidIn(other);
}
