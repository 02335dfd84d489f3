import { creditAt } from '../billing/credit.js';
import type { Prices } from '../billing/prices.js';
import type { Gap } from '../kernel/answer.js';
import { isGap } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { inOrder } from '../rules/asking/determine.js';
import type { Options } from '../vocabulary/answer.js';
import type { Placed } from './avoided-charges.js';
import { ends, follows } from './avoided-charges.js';
import { committedFrom } from './committed.js';
import type { Deadline, DeskCharge, DeskRecord, DeadlineDraft } from './deadline.js';
import { movedBefore } from './lives.js';
import { priced } from './paid.js';
import { currencyOf } from './prices.js';
import type { DeskStage } from './spans.js';
import { spansAt } from './spans.js';

/** Returns each gap once. */
export function unique(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}

/** Returns the first deadline at each instant that ends charges. */
export function wholeAt(
  placed: readonly Placed[],
  by: ReadonlyMap<DeadlineDraft, readonly DeskCharge[]>,
): ReadonlyMap<Instant, DeadlineDraft> {
  const found = new Map<Instant, DeadlineDraft>();
  for (const { draft } of placed) if (!found.has(draft.at) && ends(draft.kind) && by.has(draft)) found.set(draft.at, draft);
  return found;
}

function gapOf(price: Money | Gap): Gap | null {
  return isGap(price) ? price : null;
}

/** Returns the minor units of some seats of charges; null = a price is not known. */
function amountOf(charges: readonly DeskCharge[], most: number | null): number | null {
  let sum = 0;
  for (const { seats, amount } of charges) {
    if (amount === null) return null;
    sum += most === null || most >= seats ? amount.amount : (amount.amount / seats) * most;
  }
  return sum;
}

/** Returns what comes back with the move of a deadline in its last millisecond. */
function refundAt(prices: Prices, { draft: { at, seats }, span }: Placed, currency: Money['currency'], options: Options): Money | null {
  const { amount } = creditAt(prices, span.subscription, addMs(at, -1), seats ?? span.subscription.quantity, options);
  return amount === null ? null : { amount, currency };
}

/** Returns what a deadline at the end of a term commits to, less what its move leaves of it; null = not known, or it is about no other term. */
function committedBy(prices: Prices, { draft: { kind, at, action }, span }: Placed, options: Options): Money | null {
  if ((kind !== 'stop-renewal' && kind !== 'schedule-fewer-seats') || action === null) return null;
  const all = committedFrom(prices, span.subscription, at, options);
  const moved = movedBefore(span.subscription, action, at, options);
  const left = moved === null ? all : committedFrom(prices, moved, at, options);
  if (all.amount === null || left.gaps.length > 0) return null;
  return { amount: all.amount.amount - (left.amount?.amount ?? 0), currency: all.amount.currency };
}

/** Returns the row of a deadline. */
export function rowOf(
  record: DeskRecord,
  prices: Prices,
  place: number,
  spans: readonly DeskStage[],
  one: Placed,
  by: ReadonlyMap<DeadlineDraft, readonly DeskCharge[]>,
  wholes: ReadonlyMap<Instant, DeadlineDraft>,
  options: Options,
): Deadline {
  const { draft, span } = one;
  const { kind, at, bounds = null, action, refund = null, seats = null, missed, basis, lost } = draft;
  const charges = by.get(draft) ?? [];
  const whole = wholes.get(at);
  // a move about some seats lessens the charges of the deadline at the same instant that ends them all
  const lessened = seats === null || whole === undefined ? [] : (by.get(whole) ?? []).filter((charge) => follows(draft, charge.at));
  const charged = amountOf([...charges, ...lessened], seats);
  const after = spansAt(spans, at).at(-1) ?? span;
  const priceless = charged === null ? gapOf(priced(prices, after.subscription, 1, at, options)) : null;
  const currency = currencyOf(record);
  const hasPrice = ends(kind) || seats !== null;
  return {
    record: place,
    id: (record as { readonly id?: string | null }).id ?? null,
    name: record.name ?? null,
    customer: record.customer ?? null,
    kind,
    at,
    bounds,
    action,
    refund,
    seats,
    missed,
    charges,
    refundAmount: refund === null || currency === undefined ? null : refundAt(prices, one, currency, options),
    committed: committedBy(prices, one, options),
    difference:
      hasPrice && lost.amount !== null && charged !== null && currency !== undefined ? { amount: lost.amount + charged, currency } : null,
    gaps: unique([...span.doubts, ...(draft.gaps ?? []), ...(hasPrice ? lost.gaps : []), ...(priceless === null ? [] : [priceless])]),
    certainty: basis[0]?.certainty ?? null,
    contested: inOrder(draft.contested),
    basis,
  };
}
