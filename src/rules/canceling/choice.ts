import { frozen } from '../../kernel/frozen.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import { interpretationValues } from '../../vocabulary/interpretation.js';
import { keptFor } from '../../kernel/kept.js';

/** The interpretations that bear on canceling, in the order of their numbers: together they fit into one whole number of 31 bits. */
export const cancelingInterpretations = [
  'I1',
  'I2',
  'I6',
  'I7',
  'I8',
  'I9',
  'I11',
  'I12',
  'I14',
  'I17',
  'I19',
  'I20',
  'I23',
  'I24',
  'I25',
  'I26',
  'I31',
  'I32',
  'I35',
  'I36',
  'I37',
  'I38',
] as const satisfies readonly InterpretationId[];

/** A set of interpretations as one whole number: each interpretation has bits of its own, where 0 is its default and n its n-th other value. */
export type Choice = number;

interface Place {
  readonly id: InterpretationId;
  readonly words: readonly string[];
  readonly shift: number;
  readonly mask: number;
}

/* @__NO_SIDE_EFFECTS__ */
function placed(): readonly Place[] {
  let shift = 0;
  return cancelingInterpretations.map((id): Place => {
    const words: readonly string[] = interpretationValues[id];
    const bits = 32 - Math.clz32(words.length);
    const place = { id, words, shift, mask: ((1 << bits) - 1) << shift };
    shift += bits;
    return place;
  });
}

const places = /* @__PURE__ */ placed();

/** Returns the interpretations as one number; a value that is in no list is the default. */
export function choiceOf(interpretations: Interpretations | undefined): Choice {
  let choice = 0;
  if (interpretations == null) return choice;
  for (const { id, words, shift } of places) {
    const word = interpretations[id];
    if (word !== undefined) choice |= (words.indexOf(word) + 1) << shift;
  }
  return choice;
}

/** Returns the bits of some interpretations. */
export function maskOf(ids: readonly InterpretationId[]): number {
  return places.reduce((sum, { id, mask }) => (ids.includes(id) ? sum | mask : sum), 0);
}

/** Returns the value chosen for an interpretation; undefined = the default. */
export function valueIn(choice: Choice, id: InterpretationId): string | undefined {
  const [word] = places.flatMap((place) => {
    const number = (choice & place.mask) >> place.shift;
    return place.id === id ? place.words.slice(number - 1, number) : [];
  });
  return word;
}

/** Returns every choice that differs in one interpretation alone. */
export function othersOf(choice: Choice, id: InterpretationId): readonly Choice[] {
  return places.flatMap((place) => {
    if (place.id !== id) return [];
    const each = [0, ...place.words.map((_, index) => index + 1)].map((value) => (choice & ~place.mask) | (value << place.shift));
    return each.filter((other) => other !== choice);
  });
}

const lists = /* @__PURE__ */ new Map<number, readonly InterpretationId[]>();

/** Returns the interpretations that bits stand for, in the order of their numbers. */
export function interpretationsIn(bits: number): readonly InterpretationId[] {
  return keptFor(lists, bits, listed);
}

function listed(bits: number): readonly InterpretationId[] {
  return frozen(places.flatMap(({ id, mask }) => ((bits & mask) === 0 ? [] : [id])));
}
