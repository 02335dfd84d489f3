import { frozen } from '../kernel/frozen.js';
import type { Basis, Gap, NonEmpty } from '../kernel/answer.js';
import { monthsLater, wholeMonths } from '../kernel/calendar.js';
import { hasKey } from '../kernel/check.js';
import { missing, silentOn, unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, startOfDay } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { Stage } from '../lifecycle/life.js';
import { endOfLifeAt } from '../rules/terms/end-of-life.js';
import { windowStartsOf } from '../rules/asking/cancellation-window-start.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import { decideSeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import { refundCredit } from '../rules/canceling/refund-credit.js';
import { checkOptions } from '../rules/asking/check-options.js';
import { inOrder } from '../rules/asking/determine.js';
import { extendedTermCharge } from '../rules/prices/extended-term-charge.js';
import type { MidCycleChange } from '../rules/prices/mid-cycle-charge.js';
import { midCycleCharge } from '../rules/prices/mid-cycle-charge.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import { cycleMonths } from '../vocabulary/product.js';
import type { MidCycleChangeKind } from '../vocabulary/purchase.js';
import type { Extended, Subscription } from '../vocabulary/subscription.js';
import { monthsOf } from '../vocabulary/term.js';
import type { Cycle } from './cycles.js';
import { chargedIn, cyclesOf, lastDayEnd } from './cycles.js';
import type { LedgerEvent, LedgerHistory, LedgerSpan } from './history.js';
import { checkLedgerSpan, stagesOf } from './history.js';
import type { ExpectedLine, LedgerLine, LineKind, UndeterminedLine } from './ledger-line.js';
import type { LedgerPrices, Priced } from './prices.js';
import { checkPrices, monthPriceFor, pricedFor } from './prices.js';

const none: Options = {};
const termMissing = /* @__PURE__ */ frozen(missing('history.subscription.term'));
const chargeMissing = /* @__PURE__ */ frozen(missing('history.charge'));
/** The gap of `midCycleCharge` for a change that comes with the next cycle. */
const cycleMissing = 'cycleStartsAt';

/** The kinds of the first charge of a term. */
type Cause = 'new' | 'renewal' | 'conversion';

/** The running term as it was bought. */
interface Term {
  readonly cause: Cause;
  /** The purchase or renewal that a computed price depends on; null = changed since. */
  readonly boughtAt: Instant | null;
  readonly isPlanChanged: boolean;
}

/** An event, and the states before and after it. */
interface Step {
  readonly before: Subscription | null;
  readonly event: LedgerEvent;
  readonly state: Subscription;
}

/** The lines so far, and the running term. */
interface Ledger {
  readonly prices: LedgerPrices;
  readonly options: Options;
  readonly lines: () => readonly LedgerLine[];
  readonly term: () => Term;
  readonly setTerm: (term: Term) => void;
  readonly expect: (line: Omit<ExpectedLine, 'verdict'>) => void;
  readonly open: (line: Omit<UndeterminedLine, 'verdict' | 'basis'>, basis?: readonly Basis[]) => void;
}

function termOf(cause: Cause, boughtAt: Instant | null): Term {
  return { cause, boughtAt, isPlanChanged: false };
}

function ledgerOf(prices: LedgerPrices, options: Options): Ledger {
  const lines: LedgerLine[] = [];
  let term = termOf('new', null);
  return {
    prices,
    options,
    lines: () => lines,
    term: () => term,
    setTerm: (next) => {
      term = next;
    },
    expect: (line) => lines.push({ verdict: 'expected', ...line }),
    open: (line, basis = []) => lines.push({ verdict: 'undetermined', ...line, basis }),
  };
}

/** Returns the price of a seat in a cycle of a state, or why it is not known. */
function pricedIn({ prices, options, term }: Ledger, state: Subscription, cycle: Cycle): Priced | Gap {
  return cycle.isCut ? silentOn('price') : pricedFor(prices, state, cycle.startsAt, term().boughtAt, options);
}

/** Returns the net amount of the lines of a cycle so far; null = one of them is not known. */
function billedFor(ledger: Ledger, { startsAt }: Cycle): number | null {
  const own = ledger.lines().filter((line) => line.at >= startsAt && line.cycleStartsAt === startOfDay(startsAt));
  return own.reduce<number | null>((sum, line) => (sum === null || line.verdict === 'undetermined' ? null : sum + line.net.amount), 0);
}

function isGap(value: Priced | Gap): value is Gap {
  return 'gap' in value;
}

function times({ amount, currency }: Money, seats: number): Money {
  return { amount: amount * seats, currency };
}

/** The cycle that an instant falls into; at its start the charge itself has the new facts. */
function inside(cycles: readonly Cycle[], at: Instant): Cycle | null {
  return cycles.find(({ startsAt, endsAt }) => startsAt < at && at < endsAt) ?? null;
}

/** The charges of a state that begin in [fromAt, untilAt). */
function chargeLines(ledger: Ledger, state: Subscription, fromAt: Instant, untilAt: Instant): void {
  const product = state.product ?? null;
  const { quantity } = state;
  if (state.status === 'extended') {
    monthLines(ledger, state, fromAt, untilAt);
    return;
  }
  for (const [index, cycle] of cyclesOf(state, ledger.options).entries()) {
    if (cycle.startsAt < fromAt || cycle.startsAt >= untilAt) continue;
    const kind = index === 0 ? ledger.term().cause : 'cycle';
    const startsAt = startOfDay(cycle.startsAt);
    const place = { kind, at: cycle.startsAt, startsAt, endsAt: lastDayEnd(cycle), cycleStartsAt: startsAt, quantity, product } as const;
    const priced = pricedIn(ledger, state, cycle);
    if (isGap(priced)) ledger.open({ ...place, gaps: [priced] }, cycle.basis);
    else {
      const basis = [...cycle.basis, ...priced.basis];
      ledger.expect({ ...place, net: times(priced.unitPrice, quantity), contested: cycle.contested, basis });
    }
  }
}

/** The prepaid months of the extended service term (L5). */
function monthLines(ledger: Ledger, state: Extended, fromAt: Instant, untilAt: Instant): void {
  const { quantity, product = null } = state;
  for (const { at, basis } of chargedIn(state, fromAt, untilAt, ledger.options)) {
    const startsAt = startOfDay(at);
    const place = { kind: 'extended-month', at, startsAt, cycleStartsAt: startsAt, quantity, product } as const;
    const answer = monthOf(ledger, state, at);
    const endsAt = lastDayEnd({ startsAt: at, endsAt: monthsLater(state.extendedAt, monthsFrom(state.extendedAt, at) + 1) });
    if ('gaps' in answer) ledger.open({ ...place, endsAt, gaps: answer.gaps }, basis);
    else ledger.expect({ ...place, endsAt, net: answer.month, contested: answer.contested, basis: answer.basis });
  }
}

function monthsFrom(fromAt: Instant, at: Instant): number {
  const count = wholeMonths(fromAt, at);
  return monthsLater(fromAt, count) < at ? count + 1 : count;
}

/** The cost of a month of the extended service term, and the part used until an instant. */
function monthOf(ledger: Ledger, state: Extended, at: Instant) {
  const priced = monthPriceFor(ledger.prices, state, at);
  if (isGap(priced)) return { gaps: [priced] as NonEmpty<Gap> };
  const monthPrice = times(priced.unitPrice, state.quantity);
  const { monthlyPlanExists = null } = ledger.prices;
  const answer = extendedTermCharge({ purchase: state, monthPrice, monthlyPlanExists }, at, ledger.options);
  if (answer.verdict === 'computed') return answer;
  return { gaps: answer.verdict === 'undetermined' ? answer.gaps : ([silentOn('price')] as NonEmpty<Gap>) };
}

type Pair = readonly [refund: LineKind | null, charge: LineKind];

/** The lines of a change inside a charge cycle, as `midCycleCharge` computes them. */
function pairLines(
  ledger: Ledger,
  change: MidCycleChangeKind,
  [refundKind, chargeKind]: Pair,
  before: Subscription,
  after: Subscription,
  cycle: Cycle,
  at: Instant,
  because: NonEmpty<Gap> | null = null,
): void {
  const was = refundKind === null ? null : pricedIn(ledger, before, cycle);
  const is = pricedAfter(ledger, after, cycle, change);
  const ends = { endsAt: lastDayEnd(cycle), cycleStartsAt: startOfDay(cycle.startsAt), at };
  const old = { ...ends, quantity: before.quantity, product: before.product ?? null };
  const now = { ...ends, quantity: after.quantity, product: after.product ?? null };
  const undetermined = (gaps: NonEmpty<Gap>, basis: readonly Basis[] = []): void => {
    const startsAt = startOfDay(at);
    if (refundKind !== null) ledger.open({ ...old, kind: refundKind, startsAt, gaps }, basis);
    ledger.open({ ...now, kind: chargeKind, startsAt, gaps }, basis);
  };
  if (because !== null) {
    undetermined(because);
    return;
  }
  if (isGap(is) || (was !== null && isGap(was))) {
    undetermined([isGap(is) ? is : (was as Gap)]);
    return;
  }
  const facts: MidCycleChange = {
    family: after.family,
    change,
    before: was === null ? null : { seats: before.quantity, unitPrice: was.unitPrice },
    after: { seats: after.quantity, unitPrice: is.unitPrice },
    cycleStartsAt: cycle.startsAt,
    cycleEndsAt: cycle.endsAt,
  };
  const answer = midCycleCharge(facts, at, ledger.options);
  if (answer.verdict === 'undetermined') {
    // in the last month of its cycle another plan comes with the next cycle
    const isNext = answer.gaps.some((gap) => 'fact' in gap && gap.fact === cycleMissing);
    if (!isNext) undetermined(answer.gaps, answer.basis);
    return;
  }
  const { refund, charge, basis, unit, billed } = answer;
  const contested = inOrder([...answer.contested, ...cycle.contested]);
  const startsAt =
    unit === 'months' ? startOfDay(monthsLater(cycle.startsAt, answer.cycle - billed)) : addMs(lastDayEnd(cycle), -billed * dayMs);
  const back = times(refund, -1);
  if (refundKind !== null) ledger.expect({ ...old, kind: refundKind, startsAt, net: back, contested, basis });
  ledger.expect({ ...now, kind: chargeKind, startsAt, net: charge, contested, basis });
}

/** An upgraded product and another plan were not bought at the term's start: only a stated price counts. */
function pricedAfter(ledger: Ledger, after: Subscription, cycle: Cycle, change: MidCycleChangeKind): Priced | Gap {
  const isOther = change === 'upgrade' || change === 'billing-plan';
  if (cycle.isCut) return silentOn('price');
  return pricedFor(ledger.prices, after, cycle.startsAt, isOther ? null : ledger.term().boughtAt, ledger.options);
}

/**
 * Returns why the lines of a reduction are not known; null = they are. Within the first day everything comes back, which the pair of lines
 * gives only for seats that were added the same day.
 */
function reductionGap(before: Subscription, seats: number, at: Instant, options: Options): NonEmpty<Gap> | null {
  const answer = decideSeatReduction({ purchase: before, seats }, at, options);
  if (answer.verdict === 'undetermined') return answer.gaps;
  const refund = answer.verdict === 'allowed' ? answer.refund : 'none';
  if (refund === 'prorated') return null;
  if (refund !== 'full') return [silentOn('refund')];
  const today = windowStartsOf(before).filter(({ startsAt }) => startOfDay(startsAt) === startOfDay(at));
  const fresh = today.reduce((sum, { seats: added }) => sum + (added ?? before.quantity), 0);
  return fresh >= seats ? null : [silentOn('refund')];
}

function seatLines(ledger: Ledger, before: Subscription, after: Subscription, at: Instant): void {
  if (before.quantity === after.quantity) return;
  const cycle = inside(cyclesOf(before, ledger.options), at);
  if (cycle === null) return;
  const removed = before.quantity - after.quantity;
  const gaps: NonEmpty<Gap> | null = ledger.term().isPlanChanged
    ? [silentOn('price')]
    : removed > 0
      ? reductionGap(before, removed, at, ledger.options)
      : null;
  pairLines(ledger, 'seats', ['seats-refunded', 'seats-charged'], before, after, cycle, at, gaps);
}

function upgradeLines(ledger: Ledger, before: Subscription, after: Subscription, at: Instant): void {
  const cycle = inside(cyclesOf(before, ledger.options), at);
  const gaps: NonEmpty<Gap> | null = ledger.term().isPlanChanged ? [silentOn('price')] : null;
  if (cycle !== null) pairLines(ledger, 'upgrade', ['upgrade-refunded', 'upgrade-charged'], before, after, cycle, at, gaps);
  ledger.setTerm({ ...ledger.term(), boughtAt: null });
}

function monthsIn({ billingCycle }: Subscription): number | null {
  return hasKey(cycleMonths, billingCycle) ? cycleMonths[billingCycle] : null;
}

/** Another billing plan: the rest of its longer cycle from the next month on; of a shorter one no document says when it begins. */
function planLines(ledger: Ledger, before: Subscription, after: Subscription, at: Instant): void {
  const [was, is] = [monthsIn(before), monthsIn(after)];
  const cycle = inside(cyclesOf(after, ledger.options), at);
  ledger.setTerm({ ...ledger.term(), boughtAt: null, isPlanChanged: true });
  if (cycle === null || before.billingCycle === after.billingCycle) return;
  const gaps: NonEmpty<Gap> | null = was !== null && is !== null && is > was ? null : [silentOn('plan')];
  pairLines(ledger, 'billing-plan', [null, 'plan-change'], before, after, cycle, at, gaps);
}

function conversionLines(ledger: Ledger, after: Subscription, at: Instant): void {
  const cycle = inside(cyclesOf(after, ledger.options), at);
  if (cycle !== null) pairLines(ledger, 'trial-conversion', [null, 'conversion'], after, after, cycle, at);
}

/** Not computed: each document states another way to refund a suspension and to charge a reactivation. */
function pauseLine(ledger: Ledger, kind: 'suspension' | 'reactivation', running: Subscription, at: Instant): void {
  const cycles = cyclesOf(running, ledger.options);
  // the charge of the very instant is of what was suspended, and of what is reactivated
  const cycle = inside(cycles, at) ?? (kind === 'suspension' ? cycles.find(({ startsAt }) => startsAt === at) : undefined);
  if (cycle === undefined) return;
  const { quantity, product = null } = running;
  const days = { startsAt: startOfDay(at), endsAt: lastDayEnd(cycle), cycleStartsAt: startOfDay(cycle.startsAt) };
  ledger.open({ kind, at, ...days, quantity, product, gaps: [silentOn('refund')] });
}

function cancelLines(ledger: Ledger, before: Subscription, at: Instant): void {
  const { quantity, product = null } = before;
  if (before.status === 'extended') {
    const answer = monthOf(ledger, before, at);
    const startsAt = startOfDay(at);
    if ('gaps' in answer) {
      ledger.open({ kind: 'cancellation', at, startsAt, endsAt: null, cycleStartsAt: startsAt, quantity, product, gaps: answer.gaps });
      return;
    }
    const { month, charge, contested, basis, monthStartsAt, monthEndsAt, monthDays, usedDays } = answer;
    const net: Money = { ...charge, amount: charge.amount - month.amount };
    const endsAt = lastDayEnd({ startsAt: monthStartsAt, endsAt: monthEndsAt });
    const days = { startsAt: addMs(endsAt, -Math.ceil(monthDays - usedDays) * dayMs), endsAt, cycleStartsAt: startOfDay(monthStartsAt) };
    if (net.amount !== 0) ledger.expect({ kind: 'cancellation', at, ...days, quantity, product, net, contested, basis });
    return;
  }
  const decided = decideCancellation(before, at, ledger.options);
  if (decided.verdict === 'refused' || (decided.verdict === 'allowed' && decided.refund === 'none')) return;
  for (const cycle of cyclesOf(before, ledger.options)) {
    if (cycle.startsAt <= at) creditLine(ledger, before, cycle, at, decided.verdict === 'allowed' ? decided.refund : null);
  }
}

/** The credit of one charged cycle, as `refundCredit` computes it. */
function creditLine(ledger: Ledger, before: Subscription, cycle: Cycle, at: Instant, share: string | null): void {
  if (share === 'prorated' && cycle.endsAt <= at) return;
  const { quantity, product = null } = before;
  const endsAt = lastDayEnd(cycle);
  const cycleStartsAt = startOfDay(cycle.startsAt);
  const undetermined = (gaps: NonEmpty<Gap>, basis: readonly Basis[] = []): void => {
    const startsAt = share === 'full' ? cycleStartsAt : startOfDay(at);
    ledger.open({ kind: 'cancellation', at, startsAt, endsAt, cycleStartsAt, quantity, product, gaps }, basis);
  };
  if (ledger.term().isPlanChanged) {
    undetermined([silentOn('refund')]);
    return;
  }
  const priced = pricedIn(ledger, before, cycle);
  if (isGap(priced)) {
    undetermined([priced]);
    return;
  }
  const billed = billedFor(ledger, cycle);
  if (billed === null) {
    undetermined([chargeMissing]);
    return;
  }
  const { startsAt } = cycle;
  const whole = times(priced.unitPrice, quantity);
  // all that was paid comes back in full; a part is counted from the price of the seats that are left
  const paid = share === 'full' ? { amount: billed, currency: whole.currency } : whole;
  const charge = { paid, startsAt, endsAt: cycle.endsAt, quantity };
  const answer = refundCredit({ purchase: before, charge }, at, ledger.options);
  if (answer.verdict === 'undetermined') {
    undetermined(answer.gaps, answer.basis);
    return;
  }
  if (answer.credit.amount === 0) return;
  const days = { startsAt: addMs(endsAt, -Math.ceil(answer.unusedDays) * dayMs), endsAt, cycleStartsAt };
  const contested: readonly InterpretationId[] = inOrder([...answer.contested, ...cycle.contested]);
  ledger.expect({
    kind: 'cancellation',
    at,
    ...days,
    quantity,
    product,
    net: times(answer.credit, -1),
    contested,
    basis: answer.basis,
  });
}

/** The lines of an event inside a charge cycle. */
function changeLines(ledger: Ledger, { before, event, state }: Step): void {
  const { at } = event;
  if (before === null) return;
  switch (event.event) {
    case 'upgrade':
      upgradeLines(ledger, before, state, at);
      break;
    case 'change-billing-plan':
      planLines(ledger, before, state, at);
      break;
    case 'change-quantity':
      seatLines(ledger, before, state, at);
      break;
    case 'convert-trial':
      conversionLines(ledger, state, at);
      break;
    case 'suspend':
      if (cyclesOf(state, ledger.options).length === 0) pauseLine(ledger, 'suspension', before, at);
      break;
    case 'reactivate':
      if (cyclesOf(before, ledger.options).length === 0) pauseLine(ledger, 'reactivation', state, at);
      break;
    case 'cancel':
      cancelLines(ledger, before, at);
      break;
    default:
  }
}

/** Notes that an event begins another term. */
function beginTerm(ledger: Ledger, { before, event, state }: Step): void {
  const startsAt = state.term?.startsAt ?? event.at;
  if (before === null) ledger.setTerm(termOf('new', startsAt));
  else if (event.event === 'convert-trial') ledger.setTerm(termOf('conversion', event.at));
  else if (startsAt !== before.term?.startsAt) ledger.setTerm(termOf('renewal', startsAt));
}

/** The reason why the charges of a state are not known at all; null = they are known. */
function silence(state: Subscription): Gap | null {
  if (state.status !== 'active') return null;
  const { billingCycle, term } = state;
  if (billingCycle === 'none') return silentOn('price');
  if (!hasKey(cycleMonths, billingCycle)) return unknownValue('history.subscription.billingCycle', billingCycle);
  if (term == null) return termMissing;
  return hasKey(monthsOf, term.duration) ? null : unknownValue('history.subscription.term.duration', term.duration);
}

/** True if something may be charged while a state lasts, so that it matters what becomes of it. */
function isBilled(state: Subscription): boolean {
  if (state.status === 'suspended') return endOfLifeAt(state, state.suspendedAt).suspendedKeepsTerm;
  return state.status === 'pending' || state.status === 'trial' || state.status === 'active' || state.status === 'extended';
}

function walk(stages: readonly Stage<LedgerEvent>[], ledger: Ledger, endAt: Instant): void {
  let silent: Gap | null = null;
  for (const [index, stage] of stages.entries()) {
    const step: Step = { before: stages[index - 1]?.subscription ?? null, event: stage.by as LedgerEvent, state: stage.subscription };
    const untilAt = stages[index + 1]?.fromAt ?? endAt;
    const { before, event, state } = step;
    // a canceled or suspended state has no charge of its own for the instant of the event
    if (before !== null && cyclesOf(state, ledger.options).length === 0 && event.event !== 'ordered') {
      const isAsked = event.event === 'cancel' || event.event === 'suspend';
      if (isAsked) chargeLines(ledger, before, event.at, addMs(event.at, 1));
    }
    beginTerm(ledger, step);
    changeLines(ledger, step);
    // a term may begin earlier on the day of its order
    chargeLines(ledger, state, before === null ? startOfDay(event.at) : event.at, untilAt);
    const gap = silence(state);
    if (gap !== null && silent === null) openFrom(ledger, ledger.term().cause, event.at, state, [gap]);
    silent = gap;
  }
  for (const [index, { subscription, due }] of stages.entries()) {
    const untilAt = stages[index + 1]?.fromAt ?? endAt;
    if (due?.request !== null || due.at >= untilAt || subscription.changedAt >= endAt || !isBilled(subscription)) continue;
    openFrom(ledger, 'renewal', due.at, null, due.gaps);
  }
}

/** Notes that nothing is known of what is billed from an instant on. */
function openFrom(ledger: Ledger, kind: LineKind, at: Instant, state: Subscription | null, gaps: NonEmpty<Gap>): void {
  const startsAt = startOfDay(at);
  const { quantity = null, product = null } = state ?? {};
  ledger.open({ kind, at, startsAt, endsAt: null, cycleStartsAt: startsAt, quantity, product, gaps });
}

/** Returns a line as undetermined where its content depends on a doubt about the life before it. */
function doubted(line: LedgerLine, stages: readonly Stage<LedgerEvent>[]): LedgerLine {
  if (line.verdict === 'undetermined') return line;
  const gaps = stages.find((stage) => stage.gaps.length > 0 && line.at >= stage.fromAt)?.gaps;
  if (gaps === undefined) return line;
  const { kind, at, startsAt, endsAt, cycleStartsAt, quantity, product, basis } = line;
  return {
    verdict: 'undetermined',
    kind,
    at,
    startsAt,
    endsAt,
    cycleStartsAt,
    quantity,
    product,
    basis,
    gaps: gaps as unknown as NonEmpty<Gap>,
  };
}

/** Returns every line of a life before an instant, in the order of their causes. */
export function linesUntil(history: LedgerHistory, prices: LedgerPrices, untilAt: Instant, options: Options): readonly LedgerLine[] {
  const stages = stagesOf(history, untilAt, options);
  checkOptions(options);
  const ledger = ledgerOf(prices, options);
  walk(stages, ledger, untilAt);
  return ledger
    .lines()
    .filter(({ at }) => at < untilAt)
    .map((line) => doubted(line, stages))
    .sort((a, b) => a.at - b.at);
}

/**
 * Returns every line that the life of a subscription should have caused in a span: new, renewal, each cycle, the pair of a seat change or an upgrade,
 * another plan, a conversion, the months of an extended term, cancellation. The questions of the core compute every amount, without tax; a line that cannot
 * be computed is undetermined with its gap. A usage-based product and a suspension that stops the billing have no lines.
 * Throws TermbookError 'illegal-history' for a history that `replay` does not know, 'invalid-instant', or for money that is not whole.
 * @example
 * import { decimal, instant, money, termFrom } from 'termbook';
 * import { expectedLines } from 'termbook/ledger';
 * const orderedAt = instant('2023-06-18');
 * const term = termFrom(orderedAt, 'P1Y', 'new-commerce-license');
 * const held = { id: 's-1', family: 'new-commerce-license', billingCycle: 'monthly', quantity: 10, autoRenew: true } as const;
 * const history = [
 *   { event: 'ordered', at: orderedAt, subscription: { ...held, orderedAt, term, changedAt: orderedAt, status: 'active' }, basis: [] },
 *   { event: 'change-quantity', at: instant('2023-06-20'), facts: { quantity: 12 }, basis: [] },
 * ] as const;
 * const prices = { rows: [{ billingCycle: 'monthly', unitPrice: money('10.08', 'EUR') }] } as const;
 * const lines = expectedLines(history, prices, { untilAt: instant('2023-07-18') });
 * lines.map((line) => `${line.kind} ${line.verdict === 'expected' ? decimal(line.net) : 'undetermined'}`);
 * // => ['new 100.80', 'seats-refunded -94.08', 'seats-charged 112.89']
 */
export function expectedLines(
  history: LedgerHistory,
  prices: LedgerPrices,
  span: LedgerSpan,
  options: Options = none,
): readonly LedgerLine[] {
  checkLedgerSpan(span);
  checkPrices(prices);
  const lines = linesUntil(history, prices, span.untilAt, options);
  const { fromAt = null } = span;
  return fromAt === null ? lines : lines.filter(({ at }) => at >= fromAt);
}
