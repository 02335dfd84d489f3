import type { Instant } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import { leastRequest } from '../lifecycle/available-moves.js';
import type { Due } from '../lifecycle/due.js';
import { nextDue } from '../lifecycle/due.js';
import { scheduledOf } from '../lifecycle/scheduled.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import { addMs } from '../kernel/instant.js';
import { defaultInterpretations, inOrder, others } from '../rules/asking/determine.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import { interpretationValues } from '../vocabulary/interpretation.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Draft, MissedOutcome } from './deadline.js';
import { nothingLost } from './deadline.js';
import { movedBefore } from './lives.js';
import { isFree } from './paid.js';
import type { LifeSpan } from './spans.js';

/** Returns the interpretations under which time would do something else next, or at another instant. */
export function contestedDue(state: Subscription, due: Due, options: Options): readonly InterpretationId[] {
  const interpretations = options.interpretations ?? defaultInterpretations;
  const ids = Object.keys(interpretationValues) as InterpretationId[];
  const differ = (id: InterpretationId): boolean =>
    others(interpretations, id).some((other) => {
      const next = nextDue(state, { ...options, interpretations: other });
      return next?.at !== due.at || next.request?.move !== due.request?.move;
    });
  return inOrder(ids.filter(differ));
}

/** The interpretations under which the end of a state would be another. */
type Contested = readonly InterpretationId[];

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

const endings: readonly MoveRequest[] = [
  { move: 'set-end-of-term', endOfTerm: 'end' },
  { move: 'set-auto-renew', autoRenew: false },
];
const keepings: readonly MoveRequest[] = [
  { move: 'set-end-of-term', endOfTerm: 'renew' },
  { move: 'set-auto-renew', autoRenew: true },
];

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

/** A state, and what time does at its end. */
interface Ending {
  readonly state: Subscription;
  readonly due: Due;
}

/** Returns the deadline of scheduling one seat fewer for the term to come; null = it cannot be scheduled. */
function fewerSeats({ state, due }: Ending, next: LifeSpan | null, contested: Contested, options: Options): Draft | null {
  if (next === null || next.state.quantity < 2 || isFree(next.state)) return null;
  const { at, basis } = due;
  const request = { move: 'schedule-change', change: { ...scheduledOf(state), quantity: next.state.quantity - 1 } } as const;
  const moved = movedBefore(state, request, at, options);
  if (moved === null || advance(moved, at, options).subscription.quantity >= next.state.quantity) return null;
  return {
    kind: 'schedule-fewer-seats',
    at,
    action: request,
    seats: 1,
    missed: missedBy[due.request?.move ?? 'renew'],
    contested,
    basis,
    lost: nothingLost,
  };
}

function ending({ state, due }: Ending, contested: Contested, options: Options): Draft | null {
  const { at, basis } = due;
  const missed = due.request === null ? 'not-stated' : missedBy[due.request.move];
  const usual = advance(state, at, options).subscription.status;
  const first = leading(state, endings, at, options, (status, isKnown) => isKnown && status !== usual && status !== 'extended');
  // of several ends the one after which nothing is charged, then one of which the documents are silent, then another charge
  const otherwise = (): MoveRequest | null =>
    leading(state, endings, at, options, (status, isKnown) => status !== 'extended' && (!isKnown || status !== usual)) ??
    leading(state, endings, at, options, (status) => status !== usual);
  const action = first ?? (due.request === null ? null : otherwise());
  if (action === null) return null;
  const lost = due.gaps === null ? nothingLost : { amount: null, gaps: due.gaps, contested: [] };
  return { kind: 'stop-renewal', at, action, missed, contested, basis, lost };
}

function keeping({ state, due }: Ending, contested: Contested, options: Options): Draft | null {
  const { at, basis } = due;
  const action = leading(state, keepings, at, options, (status, isKnown) => isKnown && status === 'active');
  if (action === null) return null;
  const missed = due.request === null ? 'not-stated' : missedBy[due.request.move];
  return { kind: 'keep-term', at, action, missed, gaps: due.gaps ?? [], contested, basis, lost: nothingLost };
}

function converting({ state, due }: Ending, contested: Contested, options: Options): Draft | null {
  const { at, basis } = due;
  const request = leastRequest('convert-trial', state, addMs(at, -1));
  if (movedBefore(state, request, at, options) === null) return null;
  const missed = due.request === null ? 'not-stated' : missedBy[due.request.move];
  return { kind: 'convert-trial', at, action: request, missed, contested, basis, lost: nothingLost };
}

function reactivating({ state, due }: Ending, contested: Contested, options: Options): Draft | null {
  const { at, basis } = due;
  if (movedBefore(state, { move: 'reactivate' }, at, options) === null) return null;
  const bounds = due.request === null ? due.bounds : null;
  return {
    kind: 'reactivate',
    at,
    bounds,
    action: { move: 'reactivate' },
    missed: due.request !== null ? missedBy[due.request.move] : bounds === null ? 'unsubscribed' : 'deleted',
    gaps: bounds === null || due.gaps === null ? [] : due.gaps,
    contested,
    basis,
    lost: nothingLost,
  };
}

/** Returns the choices that are left until time ends a state: to stop what follows, to keep it, to convert, to reactivate. */
export function endDeadlines(span: LifeSpan, next: LifeSpan | null, contested: Contested, options: Options): readonly Draft[] {
  const { state, due, fromAt } = span;
  if (due === null || due.at <= fromAt) return [];
  const move = due.request?.move ?? null;
  const end: Ending = { state, due };
  const isOver = move === null || move === 'expire' || move === 'disable';
  const drafts: (Draft | null)[] = [];
  if (state.status === 'suspended') drafts.push(reactivating(end, contested, options));
  if (state.status === 'active' || state.status === 'trial') {
    if (isOver) drafts.push(keeping(end, contested, options));
    if (!isOver || move === null) drafts.push(ending(end, contested, options));
    if (!isOver) drafts.push(fewerSeats(end, next, contested, options));
  }
  if (state.status === 'trial' && isOver) drafts.push(converting(end, contested, options));
  return drafts.filter((draft) => draft !== null);
}
