import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import { interpretationValues } from '../../vocabulary/interpretation.js';

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

/**
 * Returns the next instant at which something differs; null = never. `lookAgain` returns null where it does, otherwise the next instant at which
 * it may; Infinity = never. It is the only search for a change: every question of the library steps through it.
 */
export function nextChange(firstAt: number, lookAgain: (at: Instant) => number | null): Instant | null {
  for (let at = firstAt; at < Number.POSITIVE_INFINITY; ) {
    const nextAt = lookAgain(at as Instant);
    if (nextAt === null) return at as Instant;
    at = nextAt;
  }
  return null;
}

/** The standing of the facts under one set of interpretations. `key` holds what an interpretation may contest, `nextAt` the next instant at which time alone changes it. */
export interface DatedStanding {
  readonly key: string;
  readonly nextAt: Instant | null;
}

export interface Determination<J> {
  readonly standing: J;
  /** The standings under every other value of the interpretations that may bear on the question. */
  readonly others: readonly { readonly id: InterpretationId; readonly there: J }[];
  readonly contested: readonly InterpretationId[];
  readonly changesAt: Instant | null;
}

/** Judges under the chosen interpretations and under every other value of those that may bear on the question; a standing is shown as long as it says. */
export function determine<J extends DatedStanding>(
  evaluate: (interpretations: Interpretations, at: Instant) => J,
  relevant: readonly InterpretationId[],
  interpretations: Interpretations,
  at: Instant,
): Determination<J> {
  const standing = evaluate(interpretations, at);
  let nextAt = standing.nextAt ?? Number.POSITIVE_INFINITY;
  const othersAt = (asked: Instant): Determination<J>['others'] =>
    relevant.flatMap((id) =>
      others(interpretations, id).map((other) => {
        const there = evaluate(other, asked);
        if (there.nextAt !== null && there.nextAt < nextAt) nextAt = there.nextAt;
        return { id, there };
      }),
    );
  const contestedIn = (all: Determination<J>['others']): readonly InterpretationId[] =>
    inOrder(all.flatMap(({ id, there }) => (there.key === standing.key ? [] : [id])));
  const here = othersAt(at);
  const contested = contestedIn(here);
  const changesAt = nextChange(nextAt, (asked) => {
    nextAt = standing.nextAt ?? Number.POSITIVE_INFINITY;
    return asked === nextAt || contestedIn(othersAt(asked)).join() !== contested.join() ? null : nextAt;
  });
  return { standing, others: here, contested, changesAt };
}
