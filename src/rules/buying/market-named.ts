import type { Market } from '../../vocabulary/market.js';
import { isMarket } from '../../vocabulary/market.js';
import { marketNames } from '../../vocabulary/market-names.js';

const twoLetters = /^[A-Za-z]{2}$/;

/**
 * Returns the market of a two-letter code, in either case and with surrounding blanks; null if Partner Center lists no such market (CU, IR,
 * KP, SD, SY, ...).
 * Only the letters A to Z count, so that a letter of another alphabet never matches. Names and three-letter codes are not accepted.
 * @example
 * import { marketCode } from 'termbook/buying';
 * marketCode(' kr '); // => 'KR'
 * marketCode('KP'); // => null
 */
export function marketCode(text: string): Market | null {
  const code = typeof text === 'string' && text.trim().toUpperCase();
  return isMarket(code) && twoLetters.test(text.trim()) ? code : null;
}

/** Longer than any stored name, so that no long text is searched. */
const longestName = 100;

/** Returns the letters and digits of a name for comparison, without case, accent, blank or punctuation; '&' counts as 'and'. */
function letters(name: string): string {
  return name
    .replaceAll('&', 'and')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function indexed(): ReadonlyMap<string, Market> {
  return new Map(
    (Object.keys(marketNames) as Market[]).flatMap((market) => marketNames[market].map((name) => [letters(name), market] as const)),
  );
}

/** Made when the first name is looked up; most programs look up none. */
let byName: ReadonlyMap<string, Market> | null = null;

/**
 * Returns the market with a name, whole and in any stored spelling (Aland Islands, Swaziland, Czech Republic, Korea, Republic of).
 * Case, accents, blanks and punctuation do not count. null for a part of a name, a code, and a name that covers several markets (Svalbard
 * and Jan Mayen).
 * @example
 * import { marketNamed } from 'termbook/buying';
 * marketNamed('Congo'); // => 'CG'
 * marketNamed('Congo (DRC)'); // => 'CD'
 * marketNamed('reunion'); // => 'RE'
 * marketNamed('Svalbard and Jan Mayen'); // => null
 */
export function marketNamed(name: string): Market | null {
  if (typeof name !== 'string' || name.length > longestName) return null;
  byName ??= indexed();
  return byName.get(letters(name)) ?? null;
}
