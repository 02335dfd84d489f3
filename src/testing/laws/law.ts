import * as fc from 'fast-check';
import type { Instant } from '../../kernel/instant.js';
import { shortly, written } from '../written.js';
import type { LawName } from './law-words.js';
import { lawWords } from './law-words.js';

/** A law about your function, as a property for `fc.assert`. */
export type Law<Case> = fc.IPropertyWithHooks<[Case]>;

/** A question of yours: what is asked, and when. */
export type Question<Facts, Answer> = (facts: Facts, at: Instant) => Answer;

/** A property that says which law is broken and by what; a breach of null = the law holds. */
export function law<Case>(name: LawName, cases: fc.Arbitrary<Case>, breach: (one: Case) => string | null): Law<Case> {
  return fc.property(cases, (one) => {
    const found = breach(one);
    if (found !== null) throw new Error(`laws.${name}: ${lawWords[name]} But ${found}`);
  });
}

/** An instant as it is told in a breach. */
export function told(at: Instant | null): string {
  return at === null ? 'never' : shortly(at);
}

/** Two answers as they are told in a breach. */
export function versus(first: string, one: unknown, second: string, other: unknown): string {
  return `${first}:\n  ${written(one)}\n${second}:\n  ${written(other)}`;
}
