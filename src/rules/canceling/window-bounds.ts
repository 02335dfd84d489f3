import type { Instant } from '../../kernel/instant.js';
import { addMs } from '../../kernel/instant.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import type { Options } from '../../vocabulary/answer.js';
import type { DateBounds } from '../../vocabulary/bounds.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import { heldAt } from '../asking/question.js';
import { besideOf, boundedRefunds, boundedWindow, endBounds } from './bounds.js';
import { caseOf } from './case.js';
import { canceling, firstReading } from './contested.js';
import { refundsOf } from './window.js';

/** Returns the bounds of an instant at which a window closes or less comes back; null = no interpretation moves it. */
export function windowBounds(purchase: Purchase, endsAt: Instant, options: Options<CancellationEntry>): DateBounds | null {
  const at = addMs(endsAt, -1);
  const of = caseOf(purchase, options);
  const held = heldAt(canceling, firstReading(of), at);
  const beside = besideOf(held);
  if (beside.length === 0) return null;
  const { here } = held;
  return endBounds({ refunds: boundedRefunds(refundsOf(of, here, at), beside, at), window: boundedWindow(here, beside) }, endsAt);
}
