import { bill } from '../billing/bill.js';
import type { Prices } from '../billing/prices.js';
import type { Gap } from '../kernel/answer.js';
import { frozen } from '../kernel/frozen.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { lastOf, lifeAlone } from '../lifecycle/life.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { addTerm } from '../vocabulary/term.js';
import { projectedLines } from './projected-lines.js';

/** The sum of what a commitment charges; null with its gaps = not known, and without any = nothing is charged. */
export interface Committed {
  readonly amount: Money | null;
  readonly gaps: readonly Gap[];
}

const nothing: Committed = /* @__PURE__ */ frozen({ amount: null, gaps: [] });

/** Returns the first instant after the commitment of a state: the end of its term, or of a month of the extended service term. */
export function commitmentEnd(state: Subscription, startsAt: Instant): Instant | null {
  return state.status === 'extended' ? addTerm(startsAt, 'P1M', 1) : (state.term?.endsAt ?? null);
}

/** Returns what is charged from an instant to the end of the commitment that a subscription is in then, if nobody acts. */
export function committedFrom(prices: Prices, start: Subscription, at: Instant, options: Options): Committed {
  const stages = lifeAlone(start, at, options);
  const endsAt = commitmentEnd(lastOf(stages).subscription, at);
  if (endsAt === null || endsAt <= at) return nothing;
  const charges = projectedLines(bill(stages.slice(-2), prices, endsAt, options)).filter((line) => line.what === 'charge' && line.at >= at);
  const open = charges.find(({ amount }) => amount === null);
  if (open !== undefined) return { amount: null, gaps: open.gaps };
  const amounts = charges.flatMap(({ amount }) => amount ?? []);
  const [first] = amounts;
  return first === undefined ? nothing : { amount: { ...first, amount: amounts.reduce((sum, { amount }) => sum + amount, 0) }, gaps: [] };
}
