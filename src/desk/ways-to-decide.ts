import type { Prices } from '../billing/prices.js';
import { addMs } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import { nextDue } from '../lifecycle/next-due.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import type { Options } from '../vocabulary/answer.js';
import type { RowBounds } from '../vocabulary/bounds.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { leavingIn } from './cancel-deadlines.js';
import { committedFrom } from './committed.js';
import type { DeadlineDraft } from './deadline.js';
import { converting, endings, fewerSeats, keepings, reactivating } from './end-deadlines.js';
import { movedBefore } from './lives.js';
import type { RenewalWay, RenewalWayKind } from './renewal.js';
import type { Ending } from './spans.js';

const extending: MoveRequest = { move: 'set-end-of-term', endOfTerm: 'extend' };

/** The way of an outcome, by the status that follows. */
function outcomeOf(status: Subscription['status']): RenewalWayKind {
  return status === 'active' ? 'renew' : status === 'extended' ? 'extend' : 'end';
}

/** Returns the ways to decide what follows the end of a state, each accepted to its last millisecond; `bounds`: between which instants the end lies. */
export function waysToDecide(prices: Prices, end: Ending, bounds: RowBounds | null, options: Options): readonly RenewalWay[] {
  const { state, due, next } = end;
  const { at, basis } = due;
  const usual = next === null ? null : outcomeOf(next.subscription.status);
  const wayOf = (way: RenewalWayKind, action: MoveRequest, moved: Subscription): RenewalWay => {
    const committed = committedFrom(prices, moved, at, options).amount;
    return { way, action, fromAt: null, untilAt: at, bounds, committed, refunds: [], basis };
  };
  const found: RenewalWay[] = [];
  let open: RenewalWay | null = null;
  for (const action of [...keepings, extending, ...endings]) {
    const moved = movedBefore(state, action, at, options);
    if (moved === null) continue;
    const { subscription: after } = advance(moved, at, options);
    const later = nextDue(after, options);
    if (later !== null && later.request === null && later.at <= at) {
      // the documents are silent on what follows it
      if (action.move === 'set-auto-renew' && !action.autoRenew && due.request !== null) open = wayOf('end', action, moved);
      continue;
    }
    const way = outcomeOf(after.status);
    if (way !== usual && !found.some((one) => one.way === way)) found.push(wayOf(way, action, moved));
  }
  if (open !== null && usual !== 'end' && !found.some(({ way }) => way === 'end')) found.push(open);
  const byDraft = (way: RenewalWayKind, draft: DeadlineDraft | null): void => {
    const moved = draft?.action == null ? null : movedBefore(state, draft.action, at, options);
    if (draft?.action != null && moved !== null) found.push(wayOf(way, draft.action, moved));
  };
  if (usual !== 'end' && due.request !== null) byDraft('fewer-seats', fewerSeats(end, options));
  byDraft('convert', state.status === 'trial' && usual !== 'renew' ? converting(end, options) : null);
  byDraft('reactivate', reactivating(end, options));
  if (usual === 'end' || found.some(({ way }) => way === 'end')) return found;
  const leaving = leavingIn(decideCancellation(state, addMs(at, -1), options));
  const moved = leaving === null ? null : movedBefore(state, leaving.action, at, options);
  return leaving === null || moved === null ? found : [...found, wayOf('end', leaving.action, moved)];
}
