/** The first bytes of other kinds of files, and a sentence about what to do with one. */
const otherForms: readonly (readonly [begin: readonly number[], what: string])[] = [
  [[0xff, 0xfe], 'it is UTF-16: save it as UTF-8'],
  [[0xfe, 0xff], 'it is UTF-16: save it as UTF-8'],
  [[0x50, 0x4b, 3, 4], 'it is a workbook or an archive: save it as CSV or JSON'],
  [[0x1f, 0x8b], 'it is compressed: unpack it first'],
];

/** Returns the text of a whole file, or one sentence about why it is none. */
export function wholeText(bytes: Uint8Array): { readonly text: string } | { readonly problem: string } {
  const other = otherForms.find(([begin]) => begin.every((byte, place) => bytes[place] === byte));
  if (other !== undefined) return { problem: other[1] };
  // a zero at the beginning is half a character of UTF-16 without its mark
  if (bytes.subarray(0, 2).includes(0)) return { problem: 'it is UTF-16: save it as UTF-8' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'it is no UTF-8: save it as UTF-8' };
  }
}
