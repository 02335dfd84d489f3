const lineFeed = 10;

/** The most bytes of a line: an input that never ends one is refused. */
export const mostOfLine = 268_435_456;

/** Yields what comes in pieces; throws where a line is longer than it may be. */
export async function* limited<Piece extends Uint8Array | string>(
  pieces: AsyncIterable<Piece>,
  most = mostOfLine,
): AsyncGenerator<Piece, void> {
  let length = 0;
  for await (const piece of pieces) {
    const end = typeof piece === 'string' ? piece.lastIndexOf('\n') : piece.lastIndexOf(lineFeed);
    length = end === -1 ? length + piece.length : piece.length - end - 1;
    if (length > most) throw new Error(`a line is longer than ${String(most)} bytes`);
    yield piece;
  }
}
