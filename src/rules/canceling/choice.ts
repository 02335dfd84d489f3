import type { ReadingId, Readings } from '../../vocabulary/reading.js';
import { readingWords } from '../../vocabulary/reading.js';

/** A set of readings as one whole number: each reading has bits of its own, where 0 is its default and n its n-th other word. */
export type Choice = number;

interface Place {
  readonly id: ReadingId;
  readonly words: readonly string[];
  readonly shift: number;
  readonly mask: number;
}

/* @__NO_SIDE_EFFECTS__ */
function placed(): readonly Place[] {
  let shift = 0;
  return (Object.keys(readingWords) as ReadingId[]).map((id): Place => {
    const words: readonly string[] = readingWords[id];
    const bits = 32 - Math.clz32(words.length);
    const place = { id, words, shift, mask: ((1 << bits) - 1) << shift };
    shift += bits;
    return place;
  });
}

const places = /* @__PURE__ */ placed();

/** Returns the readings as one number; a word that is in no list is the default. */
export function choiceOf(readings: Readings | undefined): Choice {
  let choice = 0;
  if (readings == null) return choice;
  for (const { id, words, shift } of places) {
    const word = readings[id];
    if (word !== undefined) choice |= (words.indexOf(word) + 1) << shift;
  }
  return choice;
}

/** Returns the bits of some readings. */
export function maskOf(ids: readonly ReadingId[]): number {
  return places.reduce((sum, { id, mask }) => (ids.includes(id) ? sum | mask : sum), 0);
}

/** Returns the word chosen for a reading; undefined = the default. */
export function wordIn(choice: Choice, id: ReadingId): string | undefined {
  const [word] = places.flatMap((place) => {
    const number = (choice & place.mask) >> place.shift;
    return place.id === id ? place.words.slice(number - 1, number) : [];
  });
  return word;
}

/** Returns every choice that differs in one reading alone. */
export function othersOf(choice: Choice, id: ReadingId): readonly Choice[] {
  return places.flatMap((place) => {
    if (place.id !== id) return [];
    const each = [0, ...place.words.map((_, index) => index + 1)].map((value) => (choice & ~place.mask) | (value << place.shift));
    return each.filter((other) => other !== choice);
  });
}

const lists = /* @__PURE__ */ new Map<number, readonly ReadingId[]>();

/** Returns the readings that bits stand for, in the order of their numbers. */
export function readingsIn(bits: number): readonly ReadingId[] {
  const known = lists.get(bits);
  if (known !== undefined) return known;
  const found = places.flatMap(({ id, mask }) => ((bits & mask) === 0 ? [] : [id]));
  lists.set(bits, found);
  return found;
}
