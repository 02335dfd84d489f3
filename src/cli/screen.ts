import * as util from 'node:util';
import measured from 'fast-string-truncated-width';

const unseen = /[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu;

/** Returns text without what would move the cursor, color the screen or turn the direction of what follows. */
export function seen(text: string): string {
  return text.replace(unseen, '');
}

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

/** Returns rows below their headings, each column as wide as its widest cell; the last one is not filled. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[], isColored: boolean): string {
  const shown = [headings, ...rows].map((cells) => cells.map(seen));
  const widths = headings.map((_, column) => Math.max(...shown.map((cells) => widthOf(cells[column] ?? ''))));
  const lines = shown.map((cells) =>
    widths
      .map((columns, place) => filled(cells[place] ?? '', columns))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, place) => `${place === 0 ? heading(line, isColored) : line}\n`).join('');
}
