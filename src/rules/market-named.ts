import type { Market } from '../vocabulary/market.js';
import { marketNames } from '../vocabulary/market-names.js';

/** Longer than any stored name, so that no long text is searched. */
const longestName = 100;

/** What is compared of a name: its letters and digits, without case, accent, blank or punctuation; '&' is read as 'and'. */
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

/** Made when the first name is asked for: most programs ask for none. */
let byName: ReadonlyMap<string, Market> | null = null;

/**
 * The market that goes by a name, whole and in any stored spelling (Aland Islands, Swaziland, Czech Republic, Korea, Republic of); case, accents, blanks and punctuation do not count.
 * Never guesses: null for a part of a name, a code, and a name that covers several markets (Svalbard and Jan Mayen).
 * @example
 * import { marketNamed } from 'termbook';
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
