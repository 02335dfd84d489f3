import * as util from 'node:util';
import measured from 'fast-string-truncated-width';
import { seen } from '../kernel/seen.js';

/** Returns text as a heading where colors are shown. */
export function heading(text: string, isColored: boolean): string {
  // Node 20.0 to 20.11 have no styleText
  return isColored && typeof util.styleText === 'function' ? util.styleText('bold', text, { validateStream: false }) : text;
}

/** Returns how many columns of a terminal a text takes: a Chinese or Korean character takes two. */
export function widthOf(text: string): number {
  return measured(text).width;
}

/** Returns as much of a text as fits into a number of columns. */
export function cut(text: string, columns: number): string {
  return text.slice(0, measured(text, { limit: columns }).index);
}

/** Returns a text with blanks up to a number of columns. */
export function filled(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** The places where a line may end: after a blank, and between Chinese characters. */
const lineEnds = /(?<= )|(?<=[\p{Script=Han}\u3001\u3002\uFF08-\uFF0C\uFF1A\uFF1B])(?=[\p{Script=Han}\uFF08])/u;

/** Returns a text in lines of at most a number of columns; a word that is longer stays whole. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let rest = '';
  for (const part of text.split(lineEnds)) {
    if (rest !== '' && widthOf((rest + part).trimEnd()) > columns) {
      lines.push(rest.trimEnd());
      rest = part;
    } else rest += part;
  }
  return [...lines, rest.trimEnd()];
}

/**
 * Yields rows below their headings, each column as wide as its widest cell; the last one is not filled. The cells of a row are asked for twice, so that none
 * are kept.
 */
export function* table<Row>(
  headings: readonly string[],
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly string[],
  isColored: boolean,
): Generator<string, void> {
  const widths = headings.map(widthOf);
  for (const row of rows) {
    const cells = cellsOf(row);
    for (const [place, width] of widths.entries()) widths[place] = Math.max(width, widthOf(seen(cells[place] ?? '')));
  }
  const line = (cells: readonly string[]): string =>
    widths
      .map((columns, place) => filled(seen(cells[place] ?? ''), columns))
      .join('  ')
      .trimEnd();
  yield `${heading(line(headings), isColored)}\n`;
  for (const row of rows) yield `${line(cellsOf(row))}\n`;
}
