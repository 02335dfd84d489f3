import { broken } from '../kernel/error.js';

/**
 * Stands in for kernel/fraction.ts in the built file: exact fractions of wholes of at least 0 without BigInt, which ES2018 does not have.
 * A whole is its digits to the base of ten million, the lowest first: a product of two, and its carry, is exact in a double.
 */
type Whole = readonly number[];

export interface Fraction {
  readonly numerator: Whole;
  readonly denominator: Whole;
}

const base = 10_000_000;

function whole(value: number): Whole {
  return value < base ? [value] : [value % base, ...whole(Math.floor(value / base))];
}

function product(a: Whole, b: Whole): Whole {
  const digits: number[] = [];
  a.forEach((x, i) => {
    let carry = 0;
    for (let j = 0; j < b.length || carry > 0; j += 1) {
      const sum = (digits[i + j] ?? 0) + x * (b[j] ?? 0) + carry;
      digits[i + j] = sum % base;
      carry = Math.floor(sum / base);
    }
  });
  return digits;
}

/** a - b, below zero where b is larger: the highest digit that differs decides. */
function compared(a: Whole, b: Whole): number {
  for (let index = Math.max(a.length, b.length) - 1; index >= 0; index -= 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The largest n with n * b <= a, found bit by bit; none beyond 2^53 is exact, so none is given. */
function quotient(a: Whole, b: Whole): number {
  let found = 0;
  for (let bit = 2 ** 53; bit >= 1; bit /= 2) {
    if (compared(product(whole(found + bit), b), a) <= 0) found += bit;
    if (found >= 2 ** 53) broken('fractional-amount', 'charge.paid.amount', 'an amount that can be shared out below 2^53', found);
  }
  return found;
}

export function fraction(numerator: number, denominator = 1): Fraction {
  return { numerator: whole(numerator), denominator: whole(denominator) };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { numerator: product(a.numerator, b.numerator), denominator: product(a.denominator, b.denominator) };
}

export function over(a: Fraction, b: Fraction): Fraction {
  return { numerator: product(a.numerator, b.denominator), denominator: product(a.denominator, b.numerator) };
}

/** Towards zero. */
export function cut(value: Fraction): number {
  return quotient(value.numerator, value.denominator);
}

/** To the nearest whole, a half up: twice the fraction, cut, is odd where the rest is a half or more. */
export function rounded(value: Fraction): number {
  const twice = quotient(product(value.numerator, [2]), value.denominator);
  return Math.ceil(twice / 2);
}
