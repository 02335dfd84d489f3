import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, isoInstant } from '../../src/kernel/instant.js';
import { project } from '../../src/desk/project.js';
import type { ProjectedLine } from '../../src/desk/projected-lines.js';
import type { DatedMove } from '../../src/desk/project.js';
import { audit } from '../../src/ledger/audit.js';
import { expectedLines } from '../../src/ledger/expected-lines.js';
import { stagesOf } from '../../src/ledger/history.js';
import type { ExpectedLine, LedgerLine } from '../../src/ledger/ledger-line.js';
import type { PriceList } from '../../src/billing/price-list.js';
import { advance } from '../../src/lifecycle/advance.js';
import { replay } from '../../src/lifecycle/replay.js';
import { invoiceLinesFrom, reconciliationFrom } from '../../src/partner-center/invoice-line.js';
import type { BilledLine } from '../../src/partner-center/invoice-line.js';
import { billingCycles } from '../../src/vocabulary/product.js';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import type { Draw } from './draw.js';
import type { Lived } from './draw-life.js';
import { eventsOf, historyOf, products } from './draw-life.js';
import type { Same } from './same-in-all.js';
import type { Json } from './spelling.js';
import { bare, cased, decimalOf, lastDayOf, spelledAt } from './spelling.js';

/** One price for every cycle and product, so that `project`, which knows one, can speak of the same life. */
function pricesOf({ price }: Lived): PriceList {
  const rows = billingCycles.flatMap((billingCycle) => [null, ...products].map((product) => ({ billingCycle, product, unitPrice: price })));
  return { rows, monthlyPlanExists: true };
}

const isExpected = (line: LedgerLine): line is ExpectedLine => line.verdict === 'expected';

/** The history, replayed by the core and by the ledger, leads to what was lived. */
export function replayAgrees(life: Lived, until: number, same: Same): void {
  const moment = life.moments[until];
  if (moment === undefined || !moment.isKnown) return;
  const events = eventsOf(life, until);
  if (events !== null) same('replay', bare(replay(events)), bare(moment.state));
  const stages = stagesOf(historyOf(life, until), addMs(moment.at, 1), {});
  same('the last state of the ledger', bare(stages.at(-1)?.subscription), bare(moment.state));
}

/** The whole cycles of a life are charged for the seats and the product that are held at their start. */
export function chargesAreOfTheState({ moments }: Lived, lines: readonly LedgerLine[], same: Same): void {
  for (const { kind, at, quantity, product } of lines) {
    if (kind !== 'renewal' && kind !== 'cycle') continue;
    const last = moments.filter((moment) => moment.at <= at).at(-1);
    if (last === undefined || !last.isKnown) continue;
    const { subscription: held, gaps } = advance(last.state, at);
    if (gaps.length === 0) same(`seats of the ${kind} at ${isoInstant(at)}`, [quantity, product], [held.quantity, held.product ?? null]);
  }
}

/** A bill as Partner Center's invoice lines, or as a reconciliation file, read back. */
function billed(draw: Draw, { first: { id }, price: { currency } }: Lived, lines: readonly ExpectedLine[]): readonly BilledLine[] {
  const records = lines.map(
    ({ quantity, net, startsAt, endsAt, kind }): Json => ({
      subscriptionId: draw.chance(50) ? id.toUpperCase() : id,
      orderId: 'o-1',
      chargeType: kind,
      chargeStartDate: spelledAt(draw, startsAt),
      chargeEndDate: spelledAt(draw, lastDayOf(endsAt)),
      quantity,
      subtotal: decimalOf(net.amount, currency),
      currency,
    }),
  );
  const isPascal = draw.chance(40);
  if (records.length === 0 || draw.chance(60))
    return invoiceLinesFrom(cased({ totalCount: records.length, items: records }, isPascal)).facts;
  const names = Object.keys(records[0] as Json);
  const rows = records.map((record) => names.map((name) => String(record[name])).join(','));
  return reconciliationFrom([names.join(','), ...rows].join('\r\n')).facts;
}

const printed = ({ net, quantity, startsAt, endsAt }: ExpectedLine): Json => ({ net, quantity, startsAt, endsAt });
const wrongs = ['wrong-amount', 'wrong-quantity', 'missing'] as const;

/** A bill of what is expected has no finding, and one with one error has that one. Returns the error that was made; null = none. */
export function auditAgrees(life: Lived, lines: readonly LedgerLine[], untilAt: Instant, same: Same): (typeof wrongs)[number] | null {
  const { draw } = life;
  const history = historyOf(life, life.moments.length);
  const prices = pricesOf(life);
  const expected = lines.filter(isExpected);
  const right = billed(draw, life, expected);
  const found = (bill: readonly BilledLine[]) =>
    audit(bill, history, prices, { untilAt }).findings.filter(({ finding, line }) => finding !== 'undetermined' || line !== null);
  same('lines of the bill', right.length, expected.length);
  same('findings in a right bill', found(right), []);
  const places = expected.flatMap(({ net }, place) => (net.amount === 0 ? [] : [place]));
  if (places.length === 0 || expected.length < lines.length) return null;
  const place = draw.oneOf(places);
  const line = right[place] as BilledLine;
  const net = line.net as NonNullable<BilledLine['net']>;
  const wrong = draw.oneOf(wrongs);
  const away = 1 + draw.below(50);
  const changed: readonly BilledLine[] =
    wrong === 'missing'
      ? []
      : wrong === 'wrong-amount'
        ? [{ ...line, net: { ...net, amount: net.amount + Math.sign(net.amount) * away } }]
        : [{ ...line, quantity: (line.quantity ?? 0) + away, net: { ...net, amount: net.amount + Math.sign(net.amount) * away } }];
  const findings = found(right.flatMap((one, index) => (index === place ? changed : [one])));
  // a line with a twin may be found in its place
  const told = findings.map(({ finding, expected: of }) => [finding, of?.verdict === 'expected' ? printed(of) : null]);
  same(`findings of ${wrong} in line ${String(place)}`, told, [[wrong, printed(expected[place] as ExpectedLine)]]);
  return wrong;
}

/** The state without the prices that were given beside it. */
function beside(held: Subscription): Json {
  const { unitPrice: _unit, monthPrice: _month, monthlyPlanExists: _plan, ...facts } = held as Subscription & Json;
  return facts;
}

const netAt = (nets: readonly (number | null)[]): number | null =>
  nets.reduce<number | null>((sum, net) => (sum === null || net === null ? null : sum + net), 0);

/** What a bill does not show as a line of its own, although the amount is known: no document says which lines there are (T9, W10), or where a term began. */
function isUnprinted({ kind, gaps }: Exclude<LedgerLine, ExpectedLine>): boolean {
  return (
    kind === 'suspension' || kind.startsWith('seats-') || gaps.some((gap) => gap.gap === 'fact-missing' && gap.fact === 'term.anchorAt')
  );
}

/**
 * The lines of `project` are those of the ledger: at each instant as much is charged and comes back, and what one does not know, the other does not. The life
 * after a migration has another bill. Returns true if both know all of it.
 */
export function projectAgrees(life: Lived, lines: readonly LedgerLine[], untilAt: Instant, same: Same): boolean {
  const { first, moments, price } = life;
  const moves: DatedMove[] = [];
  for (const { at, asked, verdict } of moments) {
    if (asked === null || verdict !== 'applied') continue;
    if (asked.move === 'upgrade' || asked.move === 'change-billing-plan') return false;
    moves.push({ at, request: asked });
  }
  const projection = project({ ...first, unitPrice: price, monthPrice: price, monthlyPlanExists: true }, moves, untilAt);
  const last = moments.at(-1);
  if (last?.isKnown === true)
    same('the state of project', bare(beside(projection.subscription)), bare(advance(last.state, untilAt).subscription));
  same('moves that project did not make', projection.notMade, []);
  const endAt = projection.events.find(({ event }) => event === 'migrate')?.at ?? untilAt;
  const printed = lines.filter((line) => line.endsAt !== null && line.at < endAt);
  // a record states the price of its own plan and product alone
  const isPriceless = ({ gaps }: ProjectedLine): boolean => gaps.some((gap) => gap.gap === 'fact-missing' && gap.fact === 'unitPrice');
  const priceless = new Set(projection.lines.filter(isPriceless).map(({ at }) => at));
  const money = projection.lines.filter(({ at }) => at < endAt);
  for (const at of new Set([...printed, ...money].map((line) => line.at))) {
    if (priceless.has(at)) continue;
    const here = printed.filter((line) => line.at === at);
    const bill = netAt(here.map((line) => (line.verdict === 'expected' ? line.net.amount : null)));
    const paid = netAt(
      money
        .filter((line) => line.at === at)
        .map(({ what, amount }) => (amount === null ? null : what === 'charge' ? amount.amount : -amount.amount)),
    );
    // a line without an end says the same of all that follows
    if (paid === null && here.length === 0 && lines.some((line) => line.endsAt === null && line.at <= at)) continue;
    if (bill === null && here.some((line) => line.verdict === 'undetermined' && isUnprinted(line))) continue;
    // of a family without a pair of lines the charge of the very instant of a change is on the bill, and what it adds to the one before is not known
    // of an extended month that a new term ends as it begins, the bill has the new term alone (L9)
    const isOpen = ({ move }: MoveRequest): boolean => move === 'change-quantity' || move === 'start-new-term';
    if (paid === null && bill !== null && moves.some((move) => move.at === at && isOpen(move.request))) continue;
    same(`what is paid at ${isoInstant(at)}`, paid, bill);
  }
  return projection.gaps.length === 0 && lines.every(isExpected) && projection.lines.every(({ amount }) => amount !== null);
}

/** Up to where a life is billed: some time after its last moment. */
export function billedUntil({ moments, draw }: Lived): Instant {
  const last = moments.at(-1) as Lived['moments'][number];
  return addMs(last.at, 1 + draw.below(500) * dayMs);
}

export function linesOf(life: Lived, untilAt: Instant): readonly LedgerLine[] {
  return expectedLines(historyOf(life, life.moments.length), pricesOf(life), { untilAt });
}
