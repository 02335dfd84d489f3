/** A function, how large its bundle may be (characters, not minified), and words that only other questions bring. */
interface Case {
  readonly name: string;
  readonly most: number;
  readonly absent: readonly string[];
}

/** One function imported from the built package: what it does not need must not be in the bundle. */
export const cases: readonly Case[] = [
  { name: 'instant', most: 5_700, absent: ['cancellation-window/', 'suspension-retention/', 'support-request', 'tax-inclusive-markets/'] },
  { name: 'decideMarket', most: 21_250, absent: ['cancellation-window/', 'suspension-retention/', 'tax-inclusive-markets/'] },
  { name: 'suspensionExpiry', most: 30_750, absent: ['cancellation-window/', 'reservation-markets/', 'tax-inclusive-markets/'] },
  { name: 'splitPrice', most: 26_450, absent: ['cancellation-window/', 'suspension-retention/', 'reservation-markets/'] },
  { name: 'decideCancellation', most: 114_500, absent: ['suspension-retention/', 'reservation-markets/', 'tax-inclusive-markets/'] },
];

/** Says how a bundle is; true if it holds the function and nothing of other questions. */
export function isLean(bundler: string, { name, most, absent }: Case, code: string): boolean {
  const kept = absent.filter((word) => code.includes(word));
  const isSmall = code.includes(name) && code.length <= most && kept.length === 0;
  const what = `${bundler.padEnd(12)} ${name.padEnd(18)} ${String(code.length).padStart(6)} of ${String(most).padStart(6)} characters`;
  console.log(`${isSmall ? 'lean  ' : 'FAILED'} ${what}${kept.length > 0 ? `, with ${kept.join(', ')}` : ''}`);
  return isSmall;
}
