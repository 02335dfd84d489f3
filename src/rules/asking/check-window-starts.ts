import { checkObjects, checkStated } from '../../kernel/check.js';
import { checkInstant } from '../../kernel/instant.js';
import type { WindowStart } from '../../vocabulary/purchase.js';

/** Validates stated window starts: each Instant, by its path, and the types of the rest. */
export function checkWindowStarts(windowStarts: readonly WindowStart[], path: string): void {
  checkObjects(windowStarts, path);
  for (const [index, { by, startsAt, seats }] of windowStarts.entries()) {
    const here = `${path}[${String(index)}]`;
    checkInstant(startsAt, `${here}.startsAt`);
    checkStated(by, 'string', `${here}.by`);
    checkStated(seats, 'number', `${here}.seats`);
  }
}
