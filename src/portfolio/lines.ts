import { fail } from '../kernel/error.js';

/** The longest line that is kept, in characters. A longer one is dropped while it arrives, so that memory stays flat. */
export const longestLine = 1_000_000;

/** A line without its line break; null for a line that was too long to be kept. */
export type TextLine = string | null;

/** Cuts text that comes in pieces into its lines. The last line needs no line break, and a final line break starts no line. */
export interface LineCutter {
  readonly cut: (chunk: string, to: (line: TextLine) => void) => void;
  readonly end: (to: (line: TextLine) => void) => void;
}

export function lineCutter(): LineCutter {
  let rest = '';
  let isTooLong = false;
  let isFirst = true;
  const give = (line: string, to: (line: TextLine) => void): void => {
    const whole = isFirst && line.charCodeAt(0) === 0xfeff ? line.slice(1) : line;
    isFirst = false;
    to(isTooLong || whole.length > longestLine ? null : whole);
    isTooLong = false;
  };
  return {
    cut(chunk, to) {
      let from = 0;
      for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
        const stop = chunk.charCodeAt(end - 1) === 13 ? end - 1 : end;
        const piece = chunk.slice(from, stop);
        // a carriage return may have come with the piece before
        give(ended(rest + piece, end === from), to);
        rest = '';
        from = end + 1;
      }
      rest += chunk.slice(from);
      if (rest.length > longestLine + 2) {
        isTooLong = true;
        rest = rest.slice(-1);
      }
    },
    end(to) {
      if (rest !== '' || isTooLong) give(rest, to);
      rest = '';
    },
  };
}

function ended(line: string, atSeam: boolean): string {
  return atSeam && line.endsWith('\r') ? line.slice(0, -1) : line;
}

/**
 * Gives each line of text that comes in pieces to `take`, with its place from 0, and yields what `taken` returns after each piece; null = nothing.
 * The next piece is requested when that was consumed.
 */
export async function* linewise<Out>(
  chunks: AsyncIterable<string> | Iterable<string>,
  take: (line: TextLine, record: number) => void,
  taken: () => Out | null,
): AsyncGenerator<Out, void> {
  const cutter = lineCutter();
  let record = 0;
  const to = (line: TextLine): void => {
    take(line, record);
    record += 1;
  };
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string') fail('wrong-type', 'chunks', 'text', chunk);
    cutter.cut(chunk, to);
    const out = taken();
    if (out !== null) yield out;
  }
  cutter.end(to);
  const last = taken();
  if (last !== null) yield last;
}

const surrogate = /\p{Surrogate}/u;

/** True if a line holds a surrogate alone: text decoded from bytes that are no UTF-8. */
export function isIllFormed(line: string): boolean {
  return surrogate.test(line);
}

/** Returns the parsed JSON of a text; undefined if it is not valid JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Returns the `id` of the JSON of a record; null unless it is text. */
export function idOf(json: unknown): string | null {
  const id: unknown = typeof json === 'object' && json !== null && Object.hasOwn(json, 'id') ? (json as { readonly id: unknown }).id : null;
  return typeof id === 'string' ? id : null;
}
