/** Returns the text of a quoted cell from its opening quote on, and the position after it. */
function quoted(text: string, from: number): readonly [cell: string, end: number] {
  let cell = '';
  let start = from + 1;
  for (;;) {
    const end = text.indexOf('"', start);
    if (end === -1) return [cell + text.slice(start), text.length];
    cell += text.slice(start, end);
    if (text[end + 1] !== '"') return [cell, end + 1];
    cell += '"';
    start = end + 2;
  }
}

/** Returns the end of an unquoted cell: a comma or the end of the line. */
function endOfCell(text: string, from: number, lineEnd: string): number {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== lineEnd) end += 1;
  return end;
}

/**
 * Yields the rows of comma-separated text (RFC 4180, with or without a byte order mark) in one pass.
 * A text without any line feed has its lines end with a carriage return. An unclosed quote ends with the text. Blank lines are skipped.
 */
export function* csvRows(text: string): Generator<readonly string[], undefined> {
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const row: string[] = [];
    let isLineEnd = false;
    while (!isLineEnd) {
      const [cell, from] = text[at] === '"' ? quoted(text, at) : ['', at];
      const end = endOfCell(text, from, lineEnd);
      row.push(cell + text.slice(from, end).replace(/\r$/, ''));
      isLineEnd = text[end] !== ',';
      at = end + 1;
    }
    if (row.length > 1 || row[0] !== '') yield row;
  }
}
