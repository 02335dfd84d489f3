import type { Gap } from '../kernel/answer.js';
import { monthsLater } from '../kernel/calendar.js';
import { hasKey } from '../kernel/check.js';
import { nothing } from '../kernel/frozen.js';
import { isGap, silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, startOfDay } from '../kernel/instant.js';
import { inOrder } from '../rules/asking/determine.js';
import type { RefundShare } from '../rules/canceling/standing.js';
import { midCycleCharge } from '../rules/prices/mid-cycle-charge.js';
import { cycleMonths } from '../vocabulary/product.js';
import type { MidCycleChangeKind } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Book } from './book.js';
import { inside, pricedIn, times } from './book.js';
import type { Cycle } from './cycles.js';
import { daysOf } from './cycles.js';
import type { Line, LineKind } from './line.js';
import { lineOf } from './line.js';

/** A change inside a charge cycle, with the kinds of its lines; `refund` null = nothing comes back. */
interface PairChange {
  readonly kind: MidCycleChangeKind;
  readonly refund: LineKind | null;
  readonly charge: LineKind;
  readonly share?: RefundShare | null;
}

/** The gap of `midCycleCharge` for a change that comes with the next cycle. */
const cycleMissing = 'cycleStartsAt';

/** Returns the lines of a change inside a charge cycle, as `midCycleCharge` computes them, or not known because of some gaps. */
export function pairLines(
  book: Book,
  change: PairChange,
  before: Subscription,
  after: Subscription,
  cycle: Cycle,
  at: Instant,
  because: readonly Gap[] = nothing,
): readonly Line[] {
  const { kind, refund } = change;
  const pair = (charged: Partial<Line>, back: Partial<Line> = charged): readonly Line[] => {
    const days = { ...daysOf(cycle), share: change.share ?? null };
    const line = lineOf(change.charge, after, at, { ...days, ...charged });
    return refund === null ? [line] : [lineOf(refund, before, at, { ...days, ...back }), line];
  };
  if (because.length > 0) return pair({ gaps: because });
  const { boughtAt } = book.term;
  const was = refund === null ? null : pricedIn(book, before, cycle, boughtAt);
  // an upgraded product and another plan were not bought at the start of the term: only a stated price counts
  const is = pricedIn(book, after, cycle, kind === 'upgrade' || kind === 'billing-plan' ? null : boughtAt);
  if (isGap(is)) return pair({ gaps: [is] });
  if (was !== null && isGap(was)) return pair({ gaps: [was] });
  const answer = midCycleCharge(
    {
      family: after.family,
      change: kind,
      before: was === null ? null : { seats: before.quantity, unitPrice: was.unitPrice },
      after: { seats: after.quantity, unitPrice: is.unitPrice },
      cycleStartsAt: cycle.startsAt,
      cycleEndsAt: cycle.endsAt,
    },
    at,
    book.options,
  );
  const { basis } = answer;
  if (answer.verdict === 'undetermined') {
    // in the last month of its cycle another plan comes with the next cycle
    return answer.gaps.some((gap) => 'fact' in gap && gap.fact === cycleMissing) ? [] : pair({ gaps: answer.gaps, basis });
  }
  const { unit, billed } = answer;
  const contested = inOrder([...answer.contested, ...cycle.contested()]);
  const { endsAt } = daysOf(cycle);
  const startsAt = unit === 'months' ? startOfDay(monthsLater(cycle.startsAt, answer.cycle - billed)) : addMs(endsAt, -billed * dayMs);
  const known = { startsAt, net: answer.charge, contested, basis };
  return pair(known, { ...known, net: times(answer.refund, -1) });
}

export const seatChange = { kind: 'seats', refund: 'seats-refunded', charge: 'seats-charged' } as const;
const upgrade = { kind: 'upgrade', refund: 'upgrade-refunded', charge: 'upgrade-charged' } as const;
const planChange = { kind: 'billing-plan', refund: null, charge: 'plan-change' } as const;
const conversion = { kind: 'trial-conversion', refund: null, charge: 'conversion' } as const;

/** Returns the pair of lines of an upgrade of the whole subscription (U1). */
export function upgradeLines(book: Book, before: Subscription, after: Subscription, at: Instant): readonly Line[] {
  const cycle = inside(book.cyclesOf(before), at);
  return cycle === null ? [] : pairLines(book, upgrade, before, after, cycle, at, book.term.isPlanChanged ? [silentOn('price')] : nothing);
}

function monthsIn({ billingCycle }: Subscription): number | null {
  return hasKey(cycleMonths, billingCycle) ? cycleMonths[billingCycle] : null;
}

/** Returns the line of another billing plan: the rest of its longer cycle from the next month on; of a shorter one no document says when it begins (T9). */
export function planLines(book: Book, before: Subscription, after: Subscription, at: Instant): readonly Line[] {
  const [was, is] = [monthsIn(before), monthsIn(after)];
  const cycle = inside(book.cyclesOf(after), at);
  if (cycle === null || before.billingCycle === after.billingCycle) return [];
  const isLonger = was !== null && is !== null && is > was;
  return pairLines(book, planChange, before, after, cycle, at, isLonger ? nothing : [silentOn('plan')]);
}

/** Returns the line of a trial that is converted inside a cycle (R2). */
export function conversionLines(book: Book, after: Subscription, at: Instant): readonly Line[] {
  const cycle = inside(book.cyclesOf(after), at);
  return cycle === null ? [] : pairLines(book, conversion, after, after, cycle, at);
}
