import { describe, expect, it } from 'vitest';
import { utf8Text } from '../../src/cli/utf8.js';

async function textOf(...pieces: readonly (Uint8Array | string)[]): Promise<string> {
  let text = '';
  // eslint-disable-next-line @typescript-eslint/require-await
  async function* all(): AsyncGenerator<Uint8Array | string> {
    yield* pieces;
  }
  for await (const piece of utf8Text(all())) text += piece;
  return text;
}
const bytes = (...numbers: readonly number[]): Uint8Array => Uint8Array.from(numbers);
const surrogate = /\p{Surrogate}/u;

describe('the text of bytes', () => {
  it('is what was written, in whatever pieces it comes', async () => {
    const written = '\uFEFFa,é\r\n한\uFFFD😀\n\nlast';
    const all = new TextEncoder().encode(written);
    for (let cut = 0; cut <= all.length; cut += 1) expect(await textOf(all.subarray(0, cut), all.subarray(cut))).toBe(written);
    expect(await textOf(...Array.from(all, (byte) => bytes(byte)))).toBe(written);
    expect(await textOf()).toBe('');
    expect(await textOf('a', bytes(0x62), 'c')).toBe('acb');
  });

  it.each([
    ['a byte that starts nothing', [0xff]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a character that is cut off', [0xe2, 0x82]],
    ['more bytes than the character has', [0xc0, 0x80]],
  ])('marks the line with %s, and no other', async (_, wrong) => {
    const lines = (await textOf(bytes(0x61, 0x0a, ...wrong, 0x0a, 0x62, 0x0a, ...wrong))).split('\n');
    expect(lines.map((line) => surrogate.test(line))).toEqual([false, true, false, true]);
    expect([lines[0], lines[2]]).toEqual(['a', 'b']);
  });

  it('holds no more of a line without an end than the longest line that is kept', async () => {
    const piece = new Uint8Array(1_000_000).fill(0x61);
    expect((await textOf(...Array.from({ length: 6 }, () => piece), bytes(0x0a, 0x62))).length).toBe(6_000_002);
  });

  it('holds what is left of each piece, however much that is in all', async () => {
    const line = `${'a'.repeat(1_000_000)}한\n`;
    const all = new TextEncoder().encode(line.repeat(6));
    const length = all.length / 6;
    // each piece begins within the last character of a line
    const pieces = Array.from({ length: 7 }, (_, index) => all.subarray(Math.max(0, index * length - 2), (index + 1) * length - 2));
    expect(await textOf(...pieces)).toBe(line.repeat(6));
    const beyond = new Uint8Array(5_000_000).fill(0x61);
    expect(await textOf(beyond, ...pieces)).toBe('a'.repeat(5_000_000) + line.repeat(6));
  });
});
