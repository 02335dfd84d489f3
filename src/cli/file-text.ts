/** The first bytes of other kinds of files, and a sentence about what to do with one. */
const otherForms: readonly (readonly [begin: readonly number[], what: string])[] = [
  [[0xff, 0xfe], 'it is UTF-16: save it as UTF-8'],
  [[0xfe, 0xff], 'it is UTF-16: save it as UTF-8'],
  [[0x50, 0x4b, 3, 4], 'it is a workbook or an archive: save it as CSV or JSON'],
  [[0x1f, 0x8b], 'it is compressed: unpack it first'],
];
const longestBegin = 4;

function checkBegin(bytes: Uint8Array): void {
  const other = otherForms.find(([begin]) => begin.every((byte, place) => bytes[place] === byte));
  if (other !== undefined) throw new Error(other[1]);
  // a zero at the beginning is half a character of UTF-16 without its mark
  if (bytes.subarray(0, 2).includes(0)) throw new Error('it is UTF-16: save it as UTF-8');
}

/** Returns what makes text of the bytes of a file, which may come in pieces; it throws one sentence about why they are none. */
export function textReader(): (bytes: Uint8Array, isLast: boolean) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begin: Uint8Array | null = new Uint8Array();
  return (piece, isLast) => {
    let bytes = piece;
    if (begin !== null) {
      if (begin.length > 0) {
        bytes = new Uint8Array(begin.length + piece.length);
        bytes.set(begin);
        bytes.set(piece, begin.length);
      }
      begin = bytes.length < longestBegin && !isLast ? bytes : null;
      if (begin !== null) return '';
      checkBegin(bytes);
    }
    try {
      return decoder.decode(bytes, { stream: !isLast });
    } catch {
      throw new Error('it is not UTF-8: save it as UTF-8');
    }
  };
}
