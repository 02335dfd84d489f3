import type { Cell } from '../portfolio/row.js';

const escapes = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
  '\b': '\\b',
  '\f': '\\f',
};
const meanings = { t: '\t', n: '\n', r: '\r', '0': '\0', b: '\b', f: '\f' };

/** Returns a cell as text: null is `\N`, and characters that would end the cell or the row are escaped with a backslash. */
export function cellText(cell: Cell): string {
  return cell === null ? '\\N' : cell.replace(/[\\\t\n\r\0\b\f]/g, (character) => escapes[character as keyof typeof escapes]);
}

/** Returns the cells of a row: `\N` is null, a backslash before another character is that character. */
export function cellsOf(line: string): readonly Cell[] {
  return line.split('\t').map((text) => {
    if (text === '\\N') return null;
    return text.replace(/\\([^]?)/g, (_all, character: string) =>
      Object.hasOwn(meanings, character) ? meanings[character as keyof typeof meanings] : character,
    );
  });
}
