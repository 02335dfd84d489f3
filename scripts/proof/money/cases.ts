/** Money: random and awkward amounts, rates, lines, seats and days, each answered by the library and by exact fractions. */
import type { Chance } from '../../oracles/chance.js';
import { afterFee, allocations, cutTax, given, parts, rateOf } from '../../oracles/money.js';
import type { Rounding } from '../../oracles/money.js';
import type { Counting } from '../../oracles/tally.js';
import type { Currency, Instant, InvoiceLine, Market, Money, NonEmpty, Purchase, RefundAnswer } from '../../../src/index.js';
import { extendedTermCharge, midCycleCharge } from '../../../src/prices/index.js';
import { instant, invoiceTax, refundCredit, splitPrice } from '../../../src/index.js';

const dayMs = 86_400_000;
const currencies: readonly (readonly [Currency, number])[] = [
  ['EUR', 2],
  ['USD', 2],
  ['JPY', 0],
  ['KRW', 0],
  ['KWD', 3],
];
const rates = ['0', '0.1', '0.10', '0.19', '0.2', '0.077', '0.0825', '1', '0.333333333333333', '0.000000000000001'] as const;
const asked = instant('2022-05-01');

function amountIn(chance: Chance): number {
  const kind = chance.whole(0, 9);
  if (kind < 3) return chance.whole(0, 3000);
  if (kind < 8) return chance.whole(0, 10_000_000);
  return kind === 8 ? chance.whole(0, 2 ** 46) : chance.pick([0, 1, 5, 15, 25, 50, 105, 999, 1000]);
}

/** Half of the rates are written with a few random places. */
const rateIn = (chance: Chance): string =>
  chance.happens(0.5) ? chance.pick(rates) : `0.${String(chance.whole(0, 9999)).padStart(chance.whole(1, 4), '0')}`;

function isHalf(price: bigint, rate: string, included: boolean): boolean {
  const { over, under } = rateOf(rate);
  const [numerator, denominator] = included ? [price * under, under + over] : [price * over, under];
  const rest = (((2n * numerator) % (2n * denominator)) + 2n * denominator) % (2n * denominator);
  return rest === denominator;
}

/** In May 2022 AU and BR include tax for every family but the Azure plan and reservations; everywhere else prices exclude it (G1, I10). */
const places = [
  ...(['license-based', 'new-commerce-license', 'software-subscription', 'perpetual-software', 'windows-7-esu'] as const),
  ...(['azure-linux-plan', 'azure-savings-plan', 'isv-saas', 'isv-metered'] as const),
].flatMap((family) => [
  { family, market: 'AU', included: true } as const,
  { family, market: 'BR', included: true } as const,
  { family, market: 'DE', included: false } as const,
]);
const besidesThem = [
  { family: 'azure-plan', market: 'BR', included: false },
  { family: 'azure-reservation', market: 'DE', included: false, partnerMarket: 'DE' },
] as const;
const everyPlace: readonly Place[] = [...places, ...besidesThem, ...besidesThem];
interface Place {
  readonly family: Purchase['family'];
  readonly market: Market;
  readonly included: boolean;
  readonly partnerMarket?: Market;
}

export function prices(chance: Chance, cases: number, counting: Counting): void {
  for (let index = 0; index < cases; index += 1) {
    const { included, ...place } = chance.pick(everyPlace);
    const [currency] = chance.pick(currencies);
    const amount = amountIn(chance) * (chance.happens(0.2) ? -1 : 1) + 0;
    const taxRate = rateIn(chance);
    const exact = parts(BigInt(amount), rateOf(taxRate), included);
    const answer = splitPrice({ ...place, price: { amount, currency }, taxRate }, asked);
    counting.count(`price: ${included ? 'includes tax' : 'excludes tax'}`);
    if (isHalf(BigInt(amount), taxRate, included)) counting.hit(`price: ${included ? 'net' : 'tax'} ends on an exact half`);
    if (answer.verdict !== 'computed') throw new Error('a price is always computed here');
    const { net, tax, gross } = answer;
    const perLine = splitPrice({ ...place, price: { amount, currency }, taxRate }, asked, { interpretations: { I28: 'per-line' } });
    const cut = cutTax(BigInt(amount), rateOf(taxRate), included);
    const cutSame = perLine.verdict === 'computed' && BigInt(perLine.tax.amount) === cut;
    const told = answer.contested.includes('I28') === (cut !== exact.tax);
    const addsUp = net.amount + tax.amount === gross.amount && (included ? gross : net).amount === amount;
    const same = BigInt(net.amount) === exact.net && BigInt(tax.amount) === exact.tax && BigInt(gross.amount) === exact.gross;
    counting.same(
      addsUp && same && cutSame && told,
      () => `price ${JSON.stringify({ place, amount, currency, taxRate, net, tax, gross })}: oracle ${shown(exact)}`,
    );
  }
}

const shown = (values: object): string =>
  JSON.stringify(values, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

export function invoices(chance: Chance, cases: number, counting: Counting): void {
  for (let index = 0; index < cases; index += 1) {
    const { included, ...place } = chance.pick(everyPlace);
    const [currency] = chance.pick(currencies);
    const credit = chance.happens(0.2) ? -1 : 1;
    const line = (): InvoiceLine => ({
      price: { amount: Math.min(amountIn(chance), 2 ** 38) * credit * (chance.happens(0.1) ? -1 : 1) + 0, currency },
      quantity: chance.whole(0, 12),
    });
    const lines: NonEmpty<InvoiceLine> = [line(), ...Array.from({ length: chance.whole(0, 4) }, line)];
    const taxRate = rateIn(chance);
    const amounts = lines.map(({ price, quantity }) => BigInt(price.amount) * BigInt(quantity));
    const total = amounts.reduce((all, price) => all + price, 0n);
    const exact = parts(total, rateOf(taxRate), included);
    const shares = allocations(amounts, rateOf(taxRate), included);
    const answer = invoiceTax({ ...place, lines, taxRate }, asked);
    counting.count(`invoice: ${total < 0n ? 'a credit note' : 'an invoice'}`);
    if (answer.verdict !== 'computed') throw new Error('an invoice is always computed here');
    const perLine = invoiceTax({ ...place, lines, taxRate }, asked, { interpretations: { I28: 'per-line' } });
    const cuts = amounts.map((price) => cutTax(price, rateOf(taxRate), included));
    const cutSame = perLine.verdict === 'computed' && perLine.shares.every(({ amount }, place) => BigInt(amount) === cuts[place]);
    const sharesAddUp = answer.shares.reduce((all, { amount }) => all + BigInt(amount), 0n) === exact.tax;
    const same =
      BigInt(answer.net.amount) === exact.net &&
      BigInt(answer.tax.amount) === exact.tax &&
      BigInt(answer.gross.amount) === exact.gross &&
      answer.shares.every(({ amount }, place) => BigInt(amount) === shares[place]);
    counting.same(
      sharesAddUp && same && cutSame,
      () => `invoice ${JSON.stringify({ place, lines, taxRate, answer })}: oracle ${shown({ exact, shares })}`,
    );
  }
}

interface Family {
  readonly family: Purchase['family'];
  readonly orderedAt: Instant;
  /** The first and last hour after the order at which its refund is prorated, and the fee of a hundred then. */
  readonly from: number;
  readonly until: number;
  readonly fee: bigint;
  readonly rounding: Rounding;
  readonly unusedDay: boolean;
  /** True if the refund is a share of the lower of the price paid and the present one (W17). */
  readonly lower?: boolean;
}
const plainly = { from: 0, until: 700 * 24, fee: 0n, rounding: 'once', unusedDay: false } as const;
const bySeat = { ...plainly, family: 'new-commerce-license', rounding: 'cut per seat', unusedDay: true } as const;
const byRecipe = { ...plainly, family: 'license-based', rounding: 'price of a day', unusedDay: true } as const;
const prorating: readonly Family[] = [
  { ...bySeat, orderedAt: instant('2022-07-15'), from: 24, until: 168 },
  { ...bySeat, orderedAt: instant('2022-01-31T10:00Z'), until: 72 },
  { ...byRecipe, orderedAt: instant('2020-08-31'), from: 30 * 24 },
  { ...byRecipe, orderedAt: instant('2018-02-10T18:00Z'), from: 720 },
  { ...plainly, family: 'software-subscription', orderedAt: instant('2020-02-10T12:00Z'), until: 59 * 24 },
  { ...plainly, family: 'software-subscription', orderedAt: instant('2022-09-14'), until: 168 },
  { ...plainly, family: 'azure-reservation', orderedAt: instant('2018-11-20'), from: 144, fee: 12n, unusedDay: true },
  { ...plainly, family: 'azure-reservation', orderedAt: instant('2023-05-31T23:00Z'), lower: true, unusedDay: true },
];
/** Families and dates in which everything, or nothing, comes back. */
const whole: readonly (readonly [Purchase['family'], string, number, 'full' | 'none'])[] = [
  ['perpetual-software', '2020-02-10T12:00Z', 20 * 24, 'full'],
  ['isv-saas', '2020-03-01T10:00Z', 23, 'full'],
  ['license-based', '2020-03-01T10:00Z', 200, 'full'],
  ['isv-saas', '2020-03-01T10:00Z', 25, 'none'],
  ['new-commerce-license', '2023-03-01T10:00Z', 200, 'none'],
];

interface Span {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}
const dayOf = (ms: number): number => Math.floor(ms / dayMs);
/** Spans here end at the time of day at which they begin: the last day is not touched. */
const daysIn = ({ startsAt, endsAt }: Span): number => dayOf(endsAt) - dayOf(startsAt);
const unusedOf = (span: Span, at: number, unusedDay: boolean): number =>
  Math.max(0, Math.min(daysIn(span), dayOf(span.endsAt) - dayOf(at) - (unusedDay ? 0 : 1)));

const addsUp = (answer: RefundAnswer, paid: number, already: number): boolean =>
  answer.verdict === 'computed' &&
  answer.credit.amount + answer.retained.amount + already === paid &&
  answer.credit.amount >= 0 &&
  answer.retained.amount >= 0 &&
  answer.credit.amount <= paid;

export function refunds(chance: Chance, cases: number, counting: Counting): void {
  for (let done = 0; done < cases; ) {
    const [currency, digits] = chance.pick(currencies);
    const quantity = chance.pick([1, 2, 3, 7, 10, 31, 300]);
    const amount = Math.min(amountIn(chance), 2 ** 44) * (chance.happens(0.5) ? quantity : 1);
    const already = chance.happens(0.7) ? 0 : Math.floor(amount * chance.next());
    const charged: Money = { amount, currency };
    const more = { quantity, alreadyCredited: { amount: already, currency } };
    if (chance.happens(0.2)) {
      const [family, order, hours, refund] = chance.pick(whole);
      const orderedAt = instant(order);
      const charge = { paid: charged, startsAt: orderedAt, endsAt: (orderedAt + 365 * dayMs) as Instant, ...more };
      const answer = refundCredit(
        { purchase: { family, billingCycle: 'monthly', orderedAt }, charge },
        (orderedAt + hours * 3_600_000) as Instant,
      );
      const expected = refund === 'full' ? amount - already : 0;
      done += 1;
      counting.count(`refund: ${refund}`);
      counting.same(
        addsUp(answer, amount, already) && answer.verdict === 'computed' && answer.credit.amount === Math.max(0, expected),
        () => `refund ${JSON.stringify({ family, order, hours, charge, answer })}: oracle ${expected}`,
      );
      continue;
    }
    const { family, orderedAt, from, until, fee, rounding, unusedDay, lower = false } = chance.pick(prorating);
    const present = chance.pick([amount, amount + 1, Math.floor(amount / 3), Math.floor(amount * chance.next())]);
    const base = lower && present < amount ? present : amount;
    const startsAt = (chance.happens(0.5) ? orderedAt : orderedAt - (orderedAt % dayMs)) as Instant;
    const span: Span = { startsAt, endsAt: (startsAt + chance.pick([28, 30, 31, 31, 60, 365, 366]) * dayMs) as Instant };
    const purchase: Purchase = { family, billingCycle: 'monthly', orderedAt };
    // one charge through time: what comes back never grows (but for the rounding of the recipe, see below)
    let earlier: bigint | null = null;
    const hours = Array.from({ length: 5 }, () => chance.whole(from, Math.min(until - 1, 40 * 24 + from))).sort((a, b) => a - b);
    for (const hour of hours) {
      const at = (orderedAt + hour * 3_600_000) as Instant;
      const unused = unusedOf(span, at, unusedDay);
      const exact = given(BigInt(base), digits, BigInt(quantity), BigInt(unused), BigInt(daysIn(span)), rounding);
      const due = afterFee(exact, fee);
      const credit = due > BigInt(already) ? due - BigInt(already) : 0n;
      const answer = refundCredit(
        { purchase, charge: { paid: charged, ...span, ...more, currentPrice: { amount: present, currency } } },
        at,
      );
      done += 1;
      counting.count('refund: prorated');
      counting.hit(`refund: ${rounding}${fee === 0n ? '' : ', less a fee'}, ${String(digits)} digits`);
      if (base < amount) counting.hit('refund: of a lower present price');
      if (unused === 0) counting.hit('refund: no day unused');
      if (unused === 1) counting.hit('refund: one day unused');
      // then the whole price comes back, whatever a recipe rounds by the day or seat
      if (unused === daysIn(span)) counting.hit('refund: every day unused');
      const ours = answer.verdict === 'computed' ? BigInt(answer.credit.amount) : null;
      const grows = ours !== null && earlier !== null && ours > earlier;
      counting.same(
        ours === credit && addsUp(answer, amount, already) && !grows,
        () =>
          `refund ${JSON.stringify({ purchase, paid: charged, span, more, at, answer })}: oracle ${String(credit)}, before ${String(earlier)}`,
      );
      earlier = ours;
    }
  }
}

/** The kinds of change inside a charge cycle: how their lines are rounded, and whether the old one is refunded (I19). */
const changes = [
  ['seats', 'cut the line', true],
  ['upgrade', 'cut per seat', true],
  ['trial-conversion', 'cut per seat', false],
  ['billing-plan', 'cut per seat', false],
] as const;

/** Changes inside a charge cycle, and the months after a term that is not renewed (T9, U1, L5). */
export function charges(chance: Chance, cases: number, counting: Counting): void {
  for (let index = 0; index < cases; index += 1) {
    const [currency, digits] = chance.pick(currencies);
    const unit = Math.min(amountIn(chance), 2 ** 40);
    const startsAt = (instant('2022-11-08') + chance.whole(0, 750) * dayMs) as Instant;
    const days = chance.pick([28, 30, 31, 365]);
    const day = chance.whole(0, days - 1);
    const at = (startsAt + day * dayMs + chance.whole(0, dayMs - 1)) as Instant;
    if (chance.happens(0.6)) {
      const [change, rounding, refunds] = chance.pick(changes);
      const [from, to] = [chance.pick([1, 2, 7, 10, 300]), chance.pick([1, 3, 8, 12, 250])];
      const old = chance.happens(0.5) ? unit : Math.min(amountIn(chance), 2 ** 40);
      const byMonth = change === 'billing-plan';
      // a plan: of a year from the first of a month, whose months have begun or not
      // bought at any time of that day: the later months begin at midnight
      const first = byMonth ? ((instant('2023-01-01') + chance.whole(0, dayMs - 1)) as Instant) : startsAt;
      const begun = chance.whole(0, 11);
      const months = `2023-${String(begun + 1).padStart(2, '0')}-01`;
      const asking = byMonth ? (Math.max(first, instant(months)) as Instant) : at;
      const cycle = { cycleStartsAt: first, cycleEndsAt: byMonth ? instant('2024-01-01') : ((startsAt + days * dayMs) as Instant) };
      const [left, of] = byMonth ? [12 - begun, 12] : [days - day, days];
      const line = (price: number, seats: number): bigint =>
        given(BigInt(price) * BigInt(seats), digits, BigInt(seats), BigInt(left), BigInt(of), rounding);
      const sides = {
        before: { seats: from, unitPrice: { amount: old, currency } },
        after: { seats: to, unitPrice: { amount: unit, currency } },
      };
      const answer = midCycleCharge({ family: 'new-commerce-license', change, ...sides, ...cycle }, asking);
      const [refund, charge] = [refunds ? line(old, from) : 0n, line(unit, to)];
      counting.count(`charge: ${change}`);
      counting.same(
        answer.verdict === 'computed' &&
          BigInt(answer.refund.amount) === refund &&
          BigInt(answer.charge.amount) === charge &&
          BigInt(answer.net.amount) === charge - refund &&
          answer.refund.amount <= old * from,
        () => `change ${JSON.stringify({ change, sides, cycle, asking, answer })}: oracle ${String(refund)} ${String(charge)}`,
      );
      continue;
    }
    const orderedAt = instant('2025-06-01');
    const term = { duration: 'P1Y', startsAt: orderedAt, endsAt: instant('2026-06-01') } as const;
    const purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt, term, endOfTerm: 'extend' } as const;
    const monthlyPlanExists = chance.happens(0.5);
    const used = chance.whole(0, 29);
    const asking = (instant('2026-06-01') + used * dayMs + chance.whole(0, dayMs - 1)) as Instant;
    const month = afterFee(BigInt(unit), monthlyPlanExists ? -3n : -23n);
    // prepaid, and the unused days given back as in any cancellation: the day of the question is one of them
    const exact = month - given(month, digits, 1n, BigInt(30 - used), 30n, 'cut per seat');
    const answer = extendedTermCharge({ purchase, monthPrice: { amount: unit, currency }, monthlyPlanExists }, asking);
    counting.count('charge: extended term');
    counting.same(
      answer.verdict === 'computed' && BigInt(answer.month.amount) === month && BigInt(answer.charge.amount) === exact,
      () => `extended ${JSON.stringify({ unit, currency, monthlyPlanExists, asking, answer })}: oracle ${String(month)} ${String(exact)}`,
    );
  }
}
