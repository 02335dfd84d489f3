import { checkObject } from './check.js';
import type { Currency } from './currency.js';
import { currencies, minorDigits } from './currency.js';
import { fail } from './error.js';

/** An amount of money: `amount` is whole minor units (cents, yen, fils), a safe integer. */
export interface Money {
  /** Whole minor units, such as cents. */
  readonly amount: number;
  /** The ISO 4217 code. */
  readonly currency: Currency;
}

const decimalText = /^-?\d{1,16}(?:\.(\d+))?$/;

/**
 * Returns the money that decimal text and an ISO 4217 code state, in whole minor units.
 * Throws TermbookError 'unknown-currency', 'fractional-amount' for text with more places than the currency has, or 'invalid-amount' for other text and
 * amounts beyond 2^53.
 * @example
 * import { money } from 'termbook';
 * money('19.99', 'AUD'); // => { amount: 1999, currency: 'AUD' }
 */
export function money(decimal: string, currency: Currency): Money {
  checkCurrency(currency, 'currency');
  const digits = minorDigits(currency);
  const match = typeof decimal === 'string' ? decimalText.exec(decimal) : null;
  const missing = digits - (match?.[1] ?? '').length;
  const amount = match === null || missing < 0 ? Number.NaN : Number(`${decimal.replace('.', '')}${'0'.repeat(missing)}`);
  if (!Number.isSafeInteger(amount)) {
    const code = missing < 0 ? 'fractional-amount' : 'invalid-amount';
    fail(code, 'decimal', `decimal text with at most ${String(digits)} places`, decimal);
  }
  return { amount: amount + 0, currency };
}

/**
 * Returns an amount as exact decimal text with all places of its currency.
 * Throws TermbookError 'unknown-currency', 'fractional-amount' for parts of a minor unit, or 'invalid-amount' for what is no number below 2^53.
 * @example
 * import { decimal } from 'termbook';
 * decimal({ amount: 1999, currency: 'AUD' }); // => '19.99'
 */
export function decimal(money: Money): string {
  checkMoney(money, 'money');
  const digits = minorDigits(money.currency);
  const text = String(Math.abs(money.amount)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${money.amount < 0 ? '-' : ''}${whole}${digits === 0 ? '' : `.${text.slice(text.length - digits)}`}`;
}

const known: ReadonlySet<unknown> = /* @__PURE__ */ new Set(currencies);

function checkCurrency(value: unknown, path: string): void {
  if (!known.has(value)) fail('unknown-currency', path, 'an ISO 4217 code', value);
}

/** Returns the code for an amount that is no safe integer: it has parts of a minor unit, or it is no number or too large. */
export function amountCode(amount: unknown): 'fractional-amount' | 'invalid-amount' {
  return Number.isFinite(amount) && !Number.isInteger(amount) ? 'fractional-amount' : 'invalid-amount';
}

/** Validates money: a known currency and whole minor units. */
export function checkMoney(money: Money, path: string): void {
  checkObject(money, path);
  checkCurrency(money.currency, `${path}.currency`);
  if (!Number.isSafeInteger(money.amount)) fail(amountCode(money.amount), `${path}.amount`, 'whole minor units below 2^53', money.amount);
}

/** Validates money that was paid: an amount of at least 0. */
export function checkPaid(money: Money, path: string): void {
  checkMoney(money, path);
  if (money.amount < 0) fail('negative-amount', `${path}.amount`, 'an amount of at least 0', money.amount);
}

export function checkSameCurrency(money: Money, other: Money, path: string): void {
  if (money.currency !== other.currency) fail('currency-mismatch', `${path}.currency`, other.currency, money.currency);
}
