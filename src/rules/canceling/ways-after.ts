import { hasKey } from '../../kernel/check.js';
import { monthsLater } from '../../kernel/calendar.js';
import { frozen, nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import { procedureOf } from '../../policy/cancellation-procedure.js';
import { supportTickets } from '../../policy/support-ticket.js';
import { cycleMonths } from '../../vocabulary/product.js';
import { monthsOf } from '../../vocabulary/term.js';
import { termHolding } from '../asking/term-chain.js';
import type { Way } from '../../vocabulary/way.js';
import { chosenFrom, extendableAfter, extendableFrom, disputeOf, isExtendable, mayExtend } from '../asking/extended-term.js';
import type { Look } from '../asking/look.js';
import { reached } from '../asking/look.js';
import type { Case } from './case.js';
import type { WindowPlan } from './plan.js';

const supportRequest: Way = /* @__PURE__ */ frozen({ by: 'support-request' });
const endWithTerm: Way = /* @__PURE__ */ frozen({ by: 'move', move: 'set-end-of-term', scope: 'subscription', endOfTerm: 'end' });

/** True once a term runs that may be extended and paid, so that switching auto-renew off is no way out. */
function mayRunOn({ purchase, ends, interpretations }: Case, look: Look<unknown>): boolean {
  const { family, term, orderedAt, billingCycle } = purchase;
  if (!mayExtend(purchase)) return false;
  const fromAt = extendableFrom();
  if (term == null) {
    // a term is never shorter than its billing cycle: until then the first one runs
    const untilAt = monthsLater(orderedAt, cycleMonths[billingCycle] ?? monthsOf.P1M);
    return reached(look, orderedAt >= fromAt ? orderedAt : Math.max(fromAt, untilAt));
  }
  if (isExtendable(purchase, interpretations)) return reached(look, term.startsAt);
  if (ends.last.end !== 'renews' || !hasKey(monthsOf, term.duration)) return false;
  // no later term begins before: nearly always that is far ahead
  if (!reached(look, Math.max(term.endsAt, fromAt))) return false;
  let next = termHolding(term, Math.max(term.endsAt, fromAt, extendableAfter(interpretations)) as Instant, family);
  while (!isExtendable({ family, term: next }, interpretations)) next = termHolding(next, next.endsAt, family);
  return reached(look, next.startsAt);
}

/** Returns the moves that let it end with its term: none that is so already, and none that leads into a term that is paid without saying so (L5, L8). */
function movesAt(of: Case, look: Look<unknown>): readonly Way[] {
  const { purchase } = of;
  const { family, autoRenew, endOfTerm, term } = purchase;
  if (!mayRunOn(of, look)) {
    const ways: readonly Way[] = procedureOf(family).insteadAfter;
    return autoRenew === false ? ways.filter((way) => way.by !== 'move' || way.move !== 'set-auto-renew') : ways;
  }
  // a choice holds for the term that it was made in
  const isChosen = endOfTerm === 'end' && term != null && !reached(look, term.endsAt);
  if (term == null || !reached(look, chosenFrom()) || isChosen || disputeOf(purchase) !== null) return nothing;
  return [endWithTerm];
}

/** Returns what can be done once a window is over. */
export function waysAfter(of: Case, { insteadAfter }: WindowPlan, look: Look<unknown>): readonly Way[] {
  if (of.purchase.status === 'suspended') return nothing;
  const moves = movesAt(of, look);
  const isFiled = supportTickets[0].families.includes(of.purchase.family) && reached(look, supportTickets[0].sinceAt);
  return isFiled || insteadAfter.length > 0 ? [...moves, ...(isFiled ? [supportRequest] : nothing), ...insteadAfter] : moves;
}
