import type { Market } from '../vocabulary/market.js';
import { isMarket } from '../vocabulary/market.js';

const twoLetters = /^[A-Za-z]{2}$/;

/**
 * The market that a two-letter code stands for, in either case and with surrounding blanks; null where Partner Center lists no such market (CU, IR, KP, SD, SY, ...).
 * Only letters A to Z count, so that no other alphabet's letter turns into a code; a name or a three-letter code is not read as one.
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
