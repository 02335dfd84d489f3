/** An exact fraction with a positive denominator. It exists inside one computation, never in an answer. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function fraction(numerator: number | bigint, denominator: number | bigint = 1): Fraction {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.denominator + b.numerator * a.denominator, denominator: a.denominator * b.denominator };
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };
}

/** Truncates toward zero. */
export function truncate(value: Fraction): number {
  return Number(value.numerator / value.denominator);
}

/** Rounds to the nearest whole number, a half away from zero. */
export function rounded(value: Fraction): number {
  const twice = value.numerator * BigInt(2);
  return Number((twice < BigInt(0) ? twice - value.denominator : twice + value.denominator) / (value.denominator * BigInt(2)));
}

/** Returns the quotient of two whole numbers, rounded to the nearest (a half away from zero) or cut; null if doubles are not exact. */
export function quotientInDoubles(dividend: number, divisor: number, rounding: 'nearest' | 'cut' = 'nearest'): number | null {
  const twice = 2 * Math.abs(dividend) + (rounding === 'nearest' ? divisor : 0);
  if (!Number.isSafeInteger(twice)) return null;
  // below 2^53 the quotient of two whole doubles never rounds up to the next whole
  const units = Math.floor(twice / (2 * divisor));
  return Math.sign(dividend) * units + 0;
}

const decimalText = /^\d{1,15}(?:\.(\d{1,15}))?$/;

/** Returns the exact value of decimal text without a sign; null for any other text. */
export function fractionOf(text: string): Fraction | null {
  const match = decimalText.exec(text);
  if (match === null) return null;
  return { numerator: BigInt(text.replace('.', '')), denominator: BigInt(10) ** BigInt((match[1] ?? '').length) };
}
