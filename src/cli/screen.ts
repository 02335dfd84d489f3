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
export function wrapped(text: string, columns: number): readonly [string, ...string[]] {
  const lines: string[] = [];
  let rest = '';
  for (const part of text.split(lineEnds)) {
    if (rest !== '' && widthOf((rest + part).trimEnd()) > columns) {
      lines.push(rest.trimEnd());
      rest = part;
    } else rest += part;
  }
  lines.push(rest.trimEnd());
  return lines as [string, ...string[]];
}

/** The columns of a screen that a table fits. */
export const screenWidth = 80;
const narrowest = 8;

/** Returns widths that fit a screen: the widest columns are made narrower first. */
function fitting(widths: readonly number[]): readonly number[] {
  const fit = [...widths];
  let over = fit.reduce((sum, width) => sum + width, 0) + 2 * (fit.length - 1) - screenWidth;
  while (over > 0) {
    const widest = Math.max(...fit);
    if (widest <= narrowest) return fit;
    fit[fit.indexOf(widest)] = widest - 1;
    over -= 1;
  }
  return fit;
}

/** Returns a text in lines of at most a number of columns; a word that is longer is cut. */
function cellLines(text: string, columns: number): readonly string[] {
  return wrapped(text, columns).flatMap((line) => {
    const parts: string[] = [];
    for (let rest = line; rest !== '' || parts.length === 0; ) {
      const part = cut(rest, columns);
      parts.push(part);
      rest = part === '' ? '' : rest.slice(part.length);
    }
    return parts;
  });
}

const guidForm = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;

function isGuid(id: string | null): id is string {
  return id !== null && guidForm.test(id);
}

/** Returns a function that shortens a GUID to a part of their beginning or end in which they differ, 8 characters at least; other texts stay. */
export function shortIds(ids: readonly (string | null)[]): (id: string | null) => string | null {
  const all = [...new Set(ids.filter(isGuid))];
  const lengths = Array.from({ length: 28 }, (_length, more) => 8 + more);
  const parts = lengths.flatMap((length) => [
    (id: string): string => `${id.slice(0, length)}\u2026`,
    (id: string): string => `\u2026${id.slice(-length)}`,
  ]);
  const part = parts.find((shorten) => new Set(all.map(shorten)).size === all.length) ?? String;
  return (id) => (isGuid(id) ? part(id) : id);
}

/**
 * Yields rows below their headings, in columns that fit a screen: a longer cell takes several lines. The cells of a row are asked for twice, so that none
 * are kept.
 */
export function* table<Row>(
  headings: readonly string[],
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly string[],
  isColored: boolean,
): Generator<string, void> {
  const natural = headings.map(widthOf);
  for (const row of rows) {
    const cells = cellsOf(row);
    for (const [place, width] of natural.entries()) natural[place] = Math.max(width, widthOf(seen(cells[place] ?? '')));
  }
  const widths = fitting(natural);
  const lines = (cells: readonly string[]): readonly string[] => {
    const parts = widths.map((columns, place) => cellLines(seen(cells[place] ?? ''), columns));
    const count = Math.max(...parts.map((all) => all.length));
    return Array.from({ length: count }, (_line, index) =>
      widths
        .map((columns, place) => filled(parts[place]?.[index] ?? '', columns))
        .join('  ')
        .trimEnd(),
    );
  };
  for (const line of lines(headings)) yield `${heading(line, isColored)}\n`;
  for (const row of rows) for (const line of lines(cellsOf(row))) yield `${line}\n`;
}
