import { describe, expect, it } from 'vitest';
import { limited, mostOfLine } from '../../src/cli/line-limit.js';

async function lengthOf(most: number, ...pieces: readonly (string | Uint8Array)[]): Promise<number | string> {
  let length = 0;
  try {
    for await (const piece of limited(of(pieces), most)) length += piece.length;
  } catch (error) {
    return `${String(length)}, then: ${(error as Error).message}`;
  }
  return length;
}
async function* of<Piece>(pieces: Iterable<Piece>): AsyncGenerator<Piece> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

describe('an input with a limit on its lines', () => {
  it.each([
    ['at it', ['abc', 'de\n', 'abcde'], 11],
    ['one above it, at the end', ['abc', 'de\n', 'abcdef'], '6, then: a line is longer than 5 bytes'],
    ['one above it, over pieces', ['abc', 'def'], '3, then: a line is longer than 5 bytes'],
    ['above it, in one piece', ['abcdefgh\nabc'], 12],
  ] as const)('passes lines %s', async (_what, pieces, expected) => {
    expect(await lengthOf(5, ...pieces)).toBe(expected);
    expect(await lengthOf(5, ...pieces.map((piece) => Buffer.from(piece)))).toBe(expected);
  });

  it('has the limit of 256 MB', () => {
    expect(mostOfLine).toBe(256 * 1024 * 1024);
  });
});
