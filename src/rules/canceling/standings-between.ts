import type { Instant } from '../../kernel/instant.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import type { Options } from '../../vocabulary/answer.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import { lookAt } from '../asking/look.js';
import { caseOf } from './case.js';
import { firstReading } from './contested.js';
import { standingIn } from './standing.js';
import type { Standing } from './standings.js';

/** Returns what holds in [fromAt, untilAt), each standing with the instant since which it is looked at. */
export function* standingsBetween(
  purchase: Purchase,
  fromAt: Instant,
  untilAt: Instant,
  options: Options<CancellationEntry>,
): Generator<{ readonly at: Instant; readonly here: Standing }> {
  const reading = firstReading(caseOf(purchase, options));
  for (let at: number = fromAt; at < untilAt; ) {
    const look = lookAt(at, null);
    yield { at: at as Instant, here: standingIn(reading, look) };
    at = look.nextAt;
  }
}
