/** Finds the passage under a heading of a page in Markdown or HTML, as plain words. */
import { createHash } from 'node:crypto';

interface Line {
  readonly words: string;
  /** The words, and the anchors of a translated heading, each joined by hyphens. */
  readonly names: readonly string[];
  /** 1 to 6 for a heading, 7 for a line in bold, 8 for text. */
  readonly level: number;
  readonly isBlank: boolean;
}

const textLevel = 8;

/** Returns a text as plain words: no markup, one space between them, lower case. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/[*_`#[\]]/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const joined = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/** Returns the lines of a page without its head, menus and scripts; a heading of HTML is one line. */
function linesOf(page: string): readonly Line[] {
  const [, main = page] = /<main\b[^>]*>([^]*)<\/main>/.exec(page) ?? [];
  const body = main
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/<(script|style)\b[^]*?<\/\1>/g, '')
    .replace(/<h([1-6])\b[^>]*>([^]*?)<\/h\1>/g, (_all, level, text) => `\n${'#'.repeat(Number(level))} ${plain(String(text))}\n`)
    .replace(/<\/(?:p|li|tr|table|ul|ol)>/g, '\n\n');
  return body.split('\n').map((line): Line => {
    const bare = line.replace(/<[^>]*>/g, '').trim();
    const [, marks = ''] = /^(#{1,6})\s/.exec(bare) ?? [];
    const isBold = /^(?:\*\*[^*]+\*\*:?\s*)+$/.test(bare);
    const words = plain(line);
    const names = [words, ...[...line.matchAll(/<a name="([^"]*)"/g)].map(([, name = '']) => name)].map(joined);
    return { words, names, level: marks === '' ? (isBold ? 7 : textLevel) : marks.length, isBlank: bare === '' };
  });
}

/** Returns the lines under a heading, up to the next one of its level; those of a paragraph if only a paragraph holds the words. */
function under(lines: readonly Line[], start: number): readonly Line[] {
  const { level } = lines[start] as Line;
  const after = lines.slice(start + 1);
  const end = after.findIndex((line) => (level === textLevel ? line.isBlank : line.level <= level));
  return [...(level === textLevel ? [lines[start] as Line] : []), ...(end < 0 ? after : after.slice(0, end))];
}

const wordsOf = (lines: readonly Line[]): string => lines.flatMap(({ words }) => (words === '' ? [] : [words])).join(' ');

/** Returns the passage at a place ('Cancel › Legacy'; '' = the whole page) as plain words; null if the page has no such heading. */
export function passageAt(page: string, heading: string): string | null {
  let lines = linesOf(page);
  for (const part of heading === '' ? [] : heading.split(' › ').map(plain)) {
    const name = joined(part);
    const ranks = [
      (line: Line): boolean => line.level < textLevel && line.names.includes(name),
      (line: Line): boolean => line.level < textLevel && line.names.some((one) => one.includes(name)),
      (line: Line): boolean => line.words.includes(part),
    ];
    const start = ranks.map((isIt) => lines.findIndex(isIt)).find((index) => index >= 0);
    if (start === undefined) return null;
    lines = under(lines, start);
  }
  return wordsOf(lines);
}

/** Returns every heading of a page with the passage under it. */
export function passagesOf(page: string): ReadonlyMap<string, string> {
  const lines = linesOf(page);
  return new Map(lines.flatMap((line, index) => (line.level < textLevel ? [[line.words, wordsOf(under(lines, index))] as const] : [])));
}

/** Returns the hash by which a passage is known again: the first 16 hexadecimal digits of its SHA-256. */
export const hashOf = (passage: string): string => createHash('sha256').update(passage).digest('hex').slice(0, 16);
