import { createHash } from 'node:crypto';
import { isTermbookError } from '../src/kernel/error.js';

function made<One>(one: One, of: (one: One) => unknown): string {
  try {
    return JSON.stringify(of(one));
  } catch (error) {
    if (isTermbookError(error)) return `${error.code} ${error.path}`;
    throw error;
  }
}

/**
 * Returns one line for each of many drawn values: its number and a digest of what is made of it. A tripwire: a line that differs says that something has
 * changed there, and not which of the two is right.
 */
export function digests<One>(drawn: readonly One[], of: (one: One) => unknown): readonly string[] {
  return drawn.map((one, index) => `${String(index)} ${createHash('sha256').update(made(one, of)).digest('hex').slice(0, 12)}`);
}
