import type { Instant } from '../kernel/instant.js';
import { isInstant } from '../kernel/instant.js';

/** An instant of the caller's books; what is none there is as if it were not stated. */
export function knownAt(at: Instant | null | undefined): Instant | null {
  return isInstant(at) ? at : null;
}
