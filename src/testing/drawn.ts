import * as fc from 'fast-check';
import type { NonEmpty } from '../kernel/answer.js';

/** A number that stands for one of a list which is not known yet; shrinks to the first. */
export function choice(): fc.Arbitrary<number> {
  return fc.noBias(fc.nat(0xffff));
}

/** What a choice stands for in a list. */
export function picked<T>(list: NonEmpty<T>, drawn: number): T {
  return list[drawn % list.length] as T;
}

/** One of the words, each as likely as the others; shrinks to the first. */
export function oneOf<T>(list: readonly T[]): fc.Arbitrary<T> {
  return fc.noBias(fc.constantFrom(...list));
}

/** A share in percent: of a hundred cases so many are true; shrinks to false. */
export function sometimes(percent: number): fc.Arbitrary<boolean> {
  return fc.noBias(fc.nat(99)).map((drawn) => drawn >= 100 - percent);
}

/** A fact that is stated in so many percent of the cases; shrinks to "not stated". */
export function stated<T>(percent: number, fact: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.tuple(sometimes(percent), fact).map(([is, value]) => (is ? value : undefined));
}

/** The same object without what was not drawn: absent is absent. */
export function present<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
