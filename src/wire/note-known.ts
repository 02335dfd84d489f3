import { isInstant } from '../kernel/instant.js';
import type { Notes } from './notes.js';
import { noted } from './notes.js';

/** Notes each instant of the caller's own records that is invalid. */
export function noteKnown(known: object, to: Notes): void {
  for (const [name, at] of Object.entries(known))
    if (name.endsWith('At') && at != null && !isInstant(at))
      noted(to, 'invalid-instant', `known.${name}`, 'an Instant, made by instant()', at);
}
