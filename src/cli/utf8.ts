const lineFeed = 10;
/** More bytes than the longest line that is kept: what comes before a line feed is held up to here. */
const mostHeld = 4_000_004;
/** Stands for bytes that are no UTF-8: valid text never holds a surrogate alone. */
const illFormed = '\uD800';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Returns the text of one line; a line that is no UTF-8 holds a surrogate alone. */
function lineText(line: Uint8Array): string {
  try {
    return strict.decode(line);
  } catch {
    return illFormed + lenient.decode(line);
  }
}

/** Returns the text of whole lines. */
function linesText(lines: Uint8Array): string {
  try {
    return strict.decode(lines);
  } catch {
    let text = '';
    for (let from = 0; from < lines.length; ) {
      const end = lines.indexOf(lineFeed, from);
      const to = end === -1 ? lines.length : end + 1;
      text += lineText(lines.subarray(from, to));
      from = to;
    }
    return text;
  }
}

/**
 * Yields the text of bytes that come in pieces. A line that is no UTF-8 is marked by a surrogate alone, and does not affect the others; pieces
 * that are text already stay as they are.
 */
export async function* utf8Text(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string, void> {
  let held = new Uint8Array();
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') {
      yield chunk;
      continue;
    }
    const end = chunk.lastIndexOf(lineFeed) + 1;
    if (end > 0) {
      yield linesText(Buffer.concat([held, chunk.subarray(0, end)]));
      held = new Uint8Array();
    }
    held = Buffer.concat([held, chunk.subarray(end)]);
    if (held.length > mostHeld) {
      // this line is too long in any case
      yield lenient.decode(held);
      held = new Uint8Array();
    }
  }
  yield linesText(held);
}
