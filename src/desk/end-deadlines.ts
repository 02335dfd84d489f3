import { frozen } from '../kernel/frozen.js';
import type { Instant } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import { leastRequest } from '../lifecycle/available-moves.js';
import type { Due } from '../lifecycle/due.js';
import { nextDue } from '../lifecycle/next-due.js';
import { scheduledOf } from '../lifecycle/scheduled.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import { addMs } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { DeadlineDraft, MissedOutcome } from './deadline.js';
import { noCredit } from '../billing/credit.js';
import { movedBefore } from './lives.js';
import { isFree } from './paid.js';
import type { Ending } from './spans.js';
import { limitsOf } from './spans.js';

/** The outcome of time's next move, as the desk names it. */
const missedBy = {
  renew: 'renews',
  extend: 'extends',
  'convert-trial': 'converts',
  migrate: 'migrates',
  expire: 'ends',
  disable: 'disabled',
  delete: 'deleted',
} as const satisfies Record<string, MissedOutcome>;

/** The moves after which a subscription ends with its term. */
export const endings: readonly MoveRequest[] = /* @__PURE__ */ frozen([
  { move: 'set-end-of-term', endOfTerm: 'end' },
  { move: 'set-auto-renew', autoRenew: false },
]);
/** The moves after which a subscription goes on with another term. */
export const keepings: readonly MoveRequest[] = /* @__PURE__ */ frozen([
  { move: 'set-end-of-term', endOfTerm: 'renew' },
  { move: 'set-auto-renew', autoRenew: true },
]);

/** Returns the first move that leads elsewhere than time alone, as `isBetter` wants it; null = none does. */
function leading(
  state: Subscription,
  requests: readonly MoveRequest[],
  at: Instant,
  options: Options,
  isBetter: (status: Subscription['status'], isKnown: boolean) => boolean,
): MoveRequest | null {
  const found = requests.find((request) => {
    const moved = movedBefore(state, request, at, options);
    if (moved === null) return false;
    const later = advance(moved, at, options);
    const next = nextDue(later.subscription, options);
    return isBetter(later.subscription.status, next === null || next.request !== null || next.at > at);
  });
  return found ?? null;
}

function missedIn({ request }: Due): MissedOutcome {
  return request === null ? 'not-stated' : missedBy[request.move];
}

/** Returns the deadline of scheduling one seat fewer for the term to come; null = it cannot be scheduled. */
export function fewerSeats({ state, due, next, contested }: Ending, options: Options): DeadlineDraft | null {
  if (next === null || next.subscription.quantity < 2 || isFree(next.subscription)) return null;
  const { at, basis } = due;
  const request = { move: 'schedule-change', change: { ...scheduledOf(state), quantity: next.subscription.quantity - 1 } } as const;
  const moved = movedBefore(state, request, at, options);
  if (moved === null || advance(moved, at, options).subscription.quantity >= next.subscription.quantity) return null;
  return { kind: 'schedule-fewer-seats', at, action: request, seats: 1, missed: missedIn(due), contested, basis, lost: noCredit };
}

function ending({ state, due, next, contested }: Ending, options: Options): DeadlineDraft | null {
  const { at, basis } = due;
  const usual = (next?.subscription ?? state).status;
  const known = leading(state, endings, at, options, (status, isKnown) => isKnown && status !== usual);
  // where no end is known that is another, one of which the documents are silent
  const action = known ?? (due.request === null ? null : leading(state, endings, at, options, (_status, isKnown) => !isKnown));
  if (action === null) return null;
  const lost = due.gaps === null ? noCredit : { ...noCredit, amount: null, gaps: due.gaps };
  return { kind: 'stop-renewal', at, action, missed: missedIn(due), contested, basis, lost };
}

function keeping({ state, due, contested }: Ending, options: Options): DeadlineDraft | null {
  const { at, basis } = due;
  const action = leading(state, keepings, at, options, (status, isKnown) => isKnown && status === 'active');
  if (action === null) return null;
  return { kind: 'keep-term', at, action, missed: missedIn(due), gaps: due.gaps ?? [], contested, basis, lost: noCredit };
}

/** Returns the deadline of converting a trial; null = it cannot be. */
export function converting({ state, due, contested }: Ending, options: Options): DeadlineDraft | null {
  const { at, basis } = due;
  const action = leastRequest('convert-trial', state, addMs(at, -1));
  if (movedBefore(state, action, at, options) === null) return null;
  return { kind: 'convert-trial', at, action, missed: missedIn(due), contested, basis, lost: noCredit };
}

/** Returns the deadline of reactivating a subscription; null = it cannot be. */
export function reactivating({ state, due, contested }: Ending, options: Options): DeadlineDraft | null {
  const { at, basis } = due;
  const action = { move: 'reactivate' } as const;
  if (movedBefore(state, action, at, options) === null) return null;
  const { bounds, gaps } = limitsOf(due);
  const missed = due.request !== null ? missedIn(due) : bounds === null ? 'unsubscribed' : 'deleted';
  return { kind: 'reactivate', at, bounds, action, missed, gaps, contested, basis, lost: noCredit };
}

/** Returns the choices that are left until time ends a state, each where its move is possible: to reactivate, to keep what there is, to convert, to stop what follows. */
export function endDeadlines(end: Ending, options: Options): readonly DeadlineDraft[] {
  const move = end.due.request?.move ?? null;
  const isOver = move === null || move === 'expire' || move === 'disable';
  const drafts: (DeadlineDraft | null)[] = [reactivating(end, options)];
  if (isOver) drafts.push(keeping(end, options), converting(end, options));
  if (!isOver || move === null) drafts.push(ending(end, options));
  if (!isOver) drafts.push(fewerSeats(end, options));
  return drafts.filter((draft) => draft !== null);
}
