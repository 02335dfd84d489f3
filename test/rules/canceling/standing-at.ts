import { instant } from '../../../src/kernel/instant.js';
import type { CancellationEntry } from '../../../src/policy/cancellation-window.js';
import { lookAt } from '../../../src/rules/asking/look.js';
import { caseOf } from '../../../src/rules/canceling/case.js';
import { firstReading } from '../../../src/rules/canceling/contested.js';
import { standingIn } from '../../../src/rules/canceling/standing.js';
import type { Standing } from '../../../src/rules/canceling/standings.js';
import type { Options } from '../../../src/vocabulary/answer.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';

/** Returns what holds at an instant, and the next one that was compared with. */
export function standingAt(
  purchase: Purchase,
  at: string,
  options: Options<CancellationEntry> = {},
): Standing & { readonly untilAt: number } {
  const look = lookAt(instant(at), null);
  const here = standingIn(firstReading(caseOf(purchase, options)), look);
  return { ...here, untilAt: look.nextAt };
}
