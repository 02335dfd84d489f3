import * as util from 'node:util';

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

/** Returns rows below their headings, each column as wide as its widest cell; the last one is not filled. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[], isColored: boolean): string {
  const shown = [headings, ...rows].map((cells) => cells.map(seen));
  const widths = headings.map((_, column) => Math.max(...shown.map((cells) => (cells[column] ?? '').length)));
  const lines = shown.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, place) => `${place === 0 ? heading(line, isColored) : line}\n`).join('');
}
