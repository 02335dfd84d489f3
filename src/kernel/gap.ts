import type { Gap, SilentOn } from './answer.js';
import { preview } from './error.js';

/** Returns the gap for a value unknown to this version, or not stated. A value that is not a string is described, never run. */
export function unknownValue(fact: string, value: unknown): Gap {
  if (value === undefined || value === null) return missing(fact);
  return { gap: 'unknown-value', fact, value: typeof value === 'string' ? value : preview(value) };
}

/** Returns the gap for a fact that is not stated. */
export function missing(fact: string): Gap {
  return { gap: 'fact-missing', fact };
}

/** Returns the gap for something that no document states. */
export function silentOn(on: SilentOn): Gap {
  return { gap: 'documents-silent', on };
}

/** True if a gap is of a value without which no table can be looked up: unknown to this version, or not stated. */
export function isNameless(gap: Gap): boolean {
  return gap.gap === 'unknown-value' || (gap.gap === 'fact-missing' && (gap.fact === 'family' || gap.fact === 'status'));
}

/** True if an object is a gap; only its own key counts. */
export function isGap(value: object): value is Gap {
  return Object.hasOwn(value, 'gap');
}
