import { frozen } from '../../kernel/frozen.js';
import { nothing } from '../../kernel/frozen.js';
import { hasKey } from '../../kernel/check.js';
import type { Draft } from '../../kernel/draft.js';
import { monthsLater } from '../../kernel/calendar.js';
import type { Instant } from '../../kernel/instant.js';
import { cancellationProcedures } from '../../policy/cancellation-procedure.js';
import { supportTickets } from '../../policy/support-ticket.js';
import { cycleMonths } from '../../vocabulary/product.js';
import { monthsOf } from '../../vocabulary/term.js';
import { termHolding } from '../asking/term-chain.js';
import type { Way } from '../../vocabulary/way.js';
import { defaultInterpretations } from '../asking/determine.js';
import { chosenFrom, extendableAfter, extendableFrom, disputeOf, isExtendable, mayExtend } from '../asking/extended-term.js';
import type { Plan } from './plan.js';
import type { Prepared } from './prepared.js';
import type { Standing } from './standing.js';
import { until } from './standing.js';

const supportRequest: Way = /* @__PURE__ */ frozen({ by: 'support-request' });
const endWithTerm: Way = /* @__PURE__ */ frozen({ by: 'move', move: 'set-end-of-term', scope: 'subscription', endOfTerm: 'end' });

/** The start of a term that may be extended and paid, so that switching auto-renew off is no way out; Infinity = none will. */
function extendableSince({ purchase, lastTerm, interpretations: chosen }: Prepared): number {
  const interpretations = chosen ?? defaultInterpretations;
  const { family, term, orderedAt, billingCycle } = purchase;
  if (!mayExtend(purchase)) return Number.POSITIVE_INFINITY;
  const fromAt = extendableFrom();
  if (term == null) {
    // a term is never shorter than its billing cycle: until then the first one runs
    const untilAt = monthsLater(orderedAt, cycleMonths[billingCycle] ?? monthsOf.P1M);
    return orderedAt >= fromAt ? orderedAt : Math.max(fromAt, untilAt);
  }
  if (isExtendable(purchase, interpretations)) return term.startsAt;
  if (lastTerm.end !== 'renews' || !hasKey(monthsOf, term.duration)) return Number.POSITIVE_INFINITY;
  let next = termHolding(term, Math.max(term.endsAt, fromAt, extendableAfter(interpretations)) as Instant, family);
  while (!isExtendable({ family, term: next }, interpretations)) next = termHolding(next, next.endsAt, family);
  return next.startsAt;
}

/** Returns the moves that let it end with its term: none that is so already, and none that leads into a term that is paid without saying so (L5, L8). */
function movesAt({ purchase }: Prepared, extendableAt: number, at: Instant): readonly Way[] {
  const { family, autoRenew, endOfTerm, term } = purchase;
  if (at < extendableAt) {
    const ways: readonly Way[] = cancellationProcedures[family].insteadAfter;
    return autoRenew === false ? ways.filter((way) => way.by !== 'move' || way.move !== 'set-auto-renew') : ways;
  }
  // a choice holds for the term that it was made in
  const isChosen = endOfTerm === 'end' && term != null && at < term.endsAt;
  if (term == null || at < chosenFrom() || isChosen || disputeOf(purchase) !== null) return nothing;
  return [endWithTerm];
}

/** Returns what can be done once a window is over, and writes until when that holds. */
export function waysAfter(prepared: Prepared, plan: Plan, at: Instant, into: Draft<Standing>): readonly Way[] {
  const { purchase } = prepared;
  if (purchase.status === 'suspended') return nothing;
  const draft: Draft<Prepared> = prepared;
  draft.extendableAt ??= extendableSince(prepared);
  const { extendableAt } = draft;
  const isExtended = mayExtend(purchase);
  const tickets = supportTickets[0].families.includes(purchase.family);
  if (extendableAt > at) until(into, extendableAt);
  if (isExtended && chosenFrom() > at) until(into, chosenFrom());
  if (tickets && supportTickets[0].sinceAt > at) until(into, supportTickets[0].sinceAt);
  const moves = movesAt(prepared, extendableAt, at);
  const filed = tickets && at >= supportTickets[0].sinceAt ? [supportRequest] : nothing;
  return filed.length + plan.insteadAfter.length === 0 ? moves : [...moves, ...filed, ...plan.insteadAfter];
}
