import type { Market } from '../../vocabulary/market.js';
import { isMarket } from '../../vocabulary/market.js';

const twoLetters = /^[A-Za-z]{2}$/;

/**
 * Returns the market of a two-letter code, in either case and with surrounding blanks; null if Partner Center lists no such market (CU, IR,
 * KP, SD, SY, ...).
 * Only the letters A to Z count, so that a letter of another alphabet never matches. Names and three-letter codes are not accepted.
 * @example
 * import { marketCode } from 'termbook';
 * marketCode(' kr '); // => 'KR'
 * marketCode('KP'); // => null
 */
export function marketCode(text: string): Market | null {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  const code = twoLetters.test(trimmed) ? trimmed.toUpperCase() : null;
  return isMarket(code) ? code : null;
}
