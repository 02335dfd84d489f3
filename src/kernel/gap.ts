import type { Gap } from './answer.js';
import { described } from './error.js';

/** A word that this version does not know; what is not even text is described, never run. */
export function unknownValue(fact: string, value: unknown): Gap {
  return { gap: 'unknown-value', fact, value: typeof value === 'string' ? value : described(value) };
}

/** Whether something found is a gap, by a key of its own. */
export function isGap(value: object): value is Gap {
  return Object.hasOwn(value, 'gap');
}
