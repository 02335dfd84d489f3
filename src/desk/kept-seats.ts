import type { Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { LifeStage } from '../lifecycle/life.js';
import { gapsIn, lastOf } from '../lifecycle/life.js';
import { cancellationProcedures } from '../policy/cancellation-procedure.js';
import { accessWhile } from '../rules/suspending/access-while.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { stagesFrom } from './spans.js';

/** The seats that must stay usable at every instant before `untilAt`. 0 seats = the subscription must be over by then. */
export interface Keep {
  /** The number of seats to keep. */
  readonly seats: number;
  /** The first instant at which they may be gone. */
  readonly untilAt: Instant;
}

/** The states in which nothing is held any more. */
export const over: readonly Subscription['status'][] = ['cancelled', 'expired', 'disabled', 'deleted'];

/** True if nothing is held any more: it is over, or suspended where that is how it is canceled. */
function isOut({ status, family }: Subscription): boolean {
  return over.includes(status) || (status === 'suspended' && cancellationProcedures[family].suspending);
}

/** Returns true if this many seats are usable throughout a state; a list = the gaps that keep it open. */
function usableIn(state: Subscription, fromAt: Instant, untilAt: Instant, seats: number, options: Options): boolean | readonly Gap[] {
  let at: Instant | null = fromAt;
  while (at !== null && at < untilAt) {
    const answer = accessWhile(state, at, options);
    if (answer.verdict === 'undetermined') return answer.gaps;
    if (answer.users !== 'yes' || state.quantity < seats) return false;
    at = answer.changesAt;
  }
  return true;
}

/** Returns if a life keeps what must stay; a list = why it is not known. */
export function isKept(stages: readonly LifeStage[], at: Instant, { seats, untilAt }: Keep, options: Options): boolean | readonly Gap[] {
  const unknown = gapsIn(stages, untilAt);
  if (seats === 0) return isOut(lastOf(stages).subscription) || (unknown.length > 0 && unknown);
  const held = stagesFrom(stages, at);
  for (const [index, { subscription, fromAt, doubts }] of held.entries()) {
    const endsAt = held[index + 1]?.fromAt ?? untilAt;
    if (endsAt <= fromAt) continue;
    const kept = doubts.length > 0 ? doubts : usableIn(subscription, fromAt, endsAt, seats, options);
    if (kept !== true) return kept;
  }
  return unknown.length === 0 || unknown;
}
