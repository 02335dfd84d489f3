import { frozen } from '../kernel/frozen.js';
import { own } from '../kernel/check.js';
import { silentOn } from '../kernel/gap.js';
import type { Basis, Bounds, Gap, NonEmpty } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { endOfLifeSteps } from '../policy/end-of-life.js';
import { endOfLifeRow, notYetStated } from '../rules/terms/end-of-life.js';
import type { Options } from '../vocabulary/answer.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { MoveFacts, MoveRequest } from './transitions.js';
import { noFacts } from './transitions.js';

export type TimeMove = 'renew' | 'extend' | 'expire' | 'disable' | 'delete' | 'convert-trial' | 'migrate';

/** The choices that may change what time does: interpretations and the date of the policy; no policy of a caller's own. */
export type TimeOptions = Omit<Options, 'policy'>;

/**
 * The next effect of time on a subscription: a move, or the instant from which nothing more is known. `bounds`: between which instants its
 * data is deleted, where a missing fact decides it.
 */
export type Due =
  | { readonly at: Instant; readonly request: MoveRequest<TimeMove>; readonly basis: NonEmpty<Basis>; readonly gaps: null }
  | {
      readonly at: Instant;
      readonly request: null;
      readonly basis: readonly Basis[];
      readonly gaps: NonEmpty<Gap>;
      readonly bounds: Bounds | null;
    };

/** The facts of a move of time's: what its request holds beside the move. */
export function factsOf(request: MoveRequest<TimeMove>): MoveFacts[TimeMove] {
  if (request.move === 'renew') {
    const { completedAt } = request;
    const term = own(request, 'term');
    return term === null ? { completedAt } : { completedAt, term };
  }
  if (request.move !== 'convert-trial') return noFacts;
  const { move: _move, ...facts } = request;
  return facts;
}

/** Returns a move of time's, when it is due. */
export function dueMove(at: Instant, request: MoveRequest<TimeMove>, basis: NonEmpty<Basis>): Due {
  return { at, request, basis, gaps: null };
}

/** Returns the rules of one step of a subscription's end; all rules of the row if it names none for the step. */
export function endOfLifeBasis(purchase: Purchase, step: keyof typeof endOfLifeSteps, at: Instant): NonEmpty<Basis> {
  // a step is only asked of a row that states it
  const { basis } = endOfLifeRow(purchase, at) as { readonly basis: NonEmpty<Basis> };
  const rules: readonly string[] = endOfLifeSteps[step];
  const [first, ...rest] = basis.filter(({ rule }) => rules.includes(rule));
  return first === undefined ? basis : [first, ...rest];
}

export const silent = /* @__PURE__ */ frozen(silentOn('afterwards'));

/** Returns the instant from which nothing more is known. */
export function silentFrom(at: Instant, gap: Gap = silent, basis: readonly Basis[] = []): Due {
  return { at, request: null, basis, gaps: [gap], bounds: null };
}

/** Returns the instant of an event after which only a later document states what follows; null if none does. */
export function notYetFrom(subscription: Subscription, at: Instant): Due | null {
  const gap = notYetStated(subscription, at);
  return gap === null ? null : silentFrom(at, gap);
}
