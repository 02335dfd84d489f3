import type { Currency } from '../kernel/currency.js';
import { currencies } from '../kernel/currency.js';
import type { Market } from '../vocabulary/market.js';
import { markets } from '../vocabulary/market.js';
import type { Duration } from '../vocabulary/term.js';
import { durations } from '../vocabulary/term.js';

/** ISO 8601 durations, as far as they are terms. */
export const wireDurations: { readonly [plain: string]: Duration } = Object.fromEntries(
  durations.map((duration) => [duration.toLowerCase(), duration]),
);

/** ISO 4217 codes. */
export const wireCurrencies: { readonly [plain: string]: Currency } = Object.fromEntries(
  currencies.map((code) => [code.toLowerCase(), code]),
);

export const wireMarkets: { readonly [plain: string]: Market } = Object.fromEntries(markets.map((code) => [code.toLowerCase(), code]));
