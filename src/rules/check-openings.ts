import { checkObjects, checkStated } from '../kernel/check.js';
import { checkInstant } from '../kernel/instant.js';
import type { Opening } from '../vocabulary/purchase.js';

/** Validates stated window starts: each Instant, by its path, and the types of the rest. */
export function checkOpenings(openings: readonly Opening[], path: string): void {
  checkObjects(openings, path);
  for (const [index, { by, openedAt, seats }] of openings.entries()) {
    const here = `${path}[${String(index)}]`;
    checkInstant(openedAt, `${here}.openedAt`);
    checkStated(by, 'string', `${here}.by`);
    checkStated(seats, 'number', `${here}.seats`);
  }
}
