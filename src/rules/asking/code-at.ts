import type { Instant } from '../../kernel/instant.js';
import { midnightOf } from '../../kernel/instant.js';
import type { DatedCodes } from '../../policy/dated-codes.js';

/** Returns the leading error code of a situation; null before it was first seen. */
export function codeAt({ since, codes }: DatedCodes, at: number): string | null {
  return at < midnightOf(since) ? null : codes[0];
}

/** Returns the instant from which an error code is known, if it is still ahead; null = it is known. */
export function codeFrom({ since }: DatedCodes, at: number): Instant | null {
  const seenAt = midnightOf(since);
  return at < seenAt ? seenAt : null;
}
