import * as z from 'zod';
import { currencies } from '../kernel/currency.js';
import type { Money } from '../kernel/money.js';
import type { Parsed } from './issue.js';
import { says } from './issue.js';
import { parsed } from './parsed.js';
import { facts, word } from './parts.js';
import { quickWhole, quickly } from './quick.js';

export const currencySchema = word(currencies, 'an ISO 4217 code', 'unknown-currency');
const wholeAmount = says('fractional-amount', 'whole minor units below 2^53');

/** Money: whole minor units and an ISO 4217 code. */
export const moneySchema = facts({
  amount: quickly(z.int({ error: wholeAmount }), quickWhole(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  currency: currencySchema,
});

/** Money that was paid or asked: nothing below zero. */
export const paidSchema = facts({
  amount: quickly(
    z.int({ error: wholeAmount, abort: true }).min(0, { error: says('negative-amount', 'an amount of at least 0'), abort: true }),
    quickWhole(0, Number.MAX_SAFE_INTEGER),
  ),
  currency: currencySchema,
});

/**
 * Reads an amount of money: whole minor units and an ISO 4217 code.
 * @example
 * import { parseMoney } from 'termbook/schema';
 * parseMoney({ amount: 1999, currency: 'AUD' }).ok; // => true
 */
export function parseMoney(json: unknown): Parsed<Money> {
  return parsed(moneySchema, json);
}
