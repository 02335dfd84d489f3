/**
 * Money once more, in exact fractions of big integers, from the rulebook's recipes (G1, T9, U1, W10, W14, X5, I9, I19). Shares nothing with the library:
 * amounts are big integers of minor units, a fraction is a pair, and there is one way to round.
 */
interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

const ratio = (over: bigint, under = 1n): Ratio => (under < 0n ? { over: -over, under: -under } : { over, under });
const product = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.over, a.under * b.under);
const quotient = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.under, a.under * b.over);
const sum = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.under + b.over * a.under, a.under * b.under);
/** Below, at or above zero: which of two is larger. */
const order = (a: Ratio, b: Ratio): bigint => a.over * b.under - b.over * a.under;

/** The largest whole number that is not above. */
function floor({ over, under }: Ratio): bigint {
  const towardsZero = over / under;
  return towardsZero * under > over ? towardsZero - 1n : towardsZero;
}
/** To the nearest whole, a half away from zero. */
const nearest = (value: Ratio): bigint =>
  value.over < 0n ? -nearest(ratio(-value.over, value.under)) : floor(ratio(2n * value.over + value.under, 2n * value.under));
/** Towards zero. */
const cut = (value: Ratio): bigint => (value.over < 0n ? -floor(ratio(-value.over, value.under)) : floor(value));

/** Decimal text without a sign. */
export function rateOf(text: string): Ratio {
  const [whole = '0', places = ''] = text.split('.');
  return ratio(BigInt(whole + places), 10n ** BigInt(places.length));
}

const one = ratio(1n);

export interface Parts {
  readonly net: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
}

/** A price taken apart with one rounding: of the net price where it includes tax, of the tax where it does not. */
export function parts(price: bigint, rate: Ratio, included: boolean): Parts {
  if (included) {
    const net = nearest(quotient(ratio(price), sum(one, rate)));
    return { net, tax: price - net, gross: price };
  }
  const tax = nearest(product(ratio(price), rate));
  return { net: price, tax, gross: price + tax };
}

/** The tax on a price, cut to whole minor units (the other reading of I28: each line's tax is cut, then added). */
export function cutTax(price: bigint, rate: Ratio, included: boolean): bigint {
  const tax = product(ratio(price), rate);
  return cut(included ? quotient(tax, sum(one, rate)) : tax);
}

/** The lines' shares of the tax on their total: the whole part of each, and what is left over to the largest remainders, the earlier of equals first. */
export function allocations(prices: readonly bigint[], rate: Ratio, included: boolean): readonly bigint[] {
  const total = prices.reduce((all, price) => all + price, 0n);
  if (total < 0n)
    return allocations(
      prices.map((price) => -price),
      rate,
      included,
    ).map((share) => -share);
  const { tax } = parts(total, rate, included);
  const exact = prices.map((price) => (included ? quotient(product(ratio(price), rate), sum(one, rate)) : product(ratio(price), rate)));
  const shares = exact.map(floor);
  const left = Number(tax - shares.reduce((all, share) => all + share, 0n));
  const rest = exact.map((value, index) => sum(value, ratio(-(shares[index] ?? 0n))));
  const byRest = [...prices.keys()].sort((a, b) => {
    const difference = order(rest[b] ?? one, rest[a] ?? one);
    return difference === 0n ? a - b : difference > 0n ? 1 : -1;
  });
  const raised = new Set(byRest.slice(0, left));
  return shares.map((share, index) => (raised.has(index) ? share + 1n : share));
}

export type Rounding = 'once' | 'cut the line' | 'cut per seat' | 'price of a day';

/** Two decimals of the currency's main unit, in minor units: a cent in euro, a hundredth of a yen, ten fils. */
const hundredth = (digits: number): Ratio => ratio(10n ** BigInt(digits), 100n);

/** What is given back for so many unused days of so many charged ones. */
export function given(paid: bigint, digits: number, seats: bigint, unused: bigint, charged: bigint, rounding: Rounding): bigint {
  if (unused === 0n) return 0n;
  if (unused === charged) return paid;
  const step = hundredth(digits);
  if (rounding === 'once') return nearest(ratio(paid * unused, charged));
  if (rounding === 'cut the line') return cut(product(ratio(cut(quotient(ratio(paid * unused, charged), step))), step));
  if (rounding === 'cut per seat') {
    const perSeat = cut(quotient(ratio(paid * unused, seats * charged), step));
    return cut(product(ratio(perSeat * seats), step));
  }
  // a license's price of a day: two decimals, three where the period is a month
  const parts = charged > 31n ? 1n : 10n;
  const perDay = nearest(quotient(ratio(paid * parts, seats * charged), step));
  const perSeat = nearest(ratio(perDay * unused, parts));
  const back = nearest(product(ratio(perSeat * seats), step));
  return back < paid ? back : paid;
}

/** What a fee in percent leaves. */
export const afterFee = (amount: bigint, percent: bigint): bigint => nearest(ratio(amount * (100n - percent), 100n));
