import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../entry-points.js';

/** A repository on GitHub and the version whose files a link leads to. */
export interface Home {
  /** `OWNER/NAME`. */
  readonly repository: string;
  readonly version: string;
}

/** Made by commands: a clone of the tag does not have them. */
const made = /^(?:dist|release|reports|coverage|docs\/(?:site|api|public|rules\/(?!at-a-glance)))(?:\/|$)/;

/** Returns the address of a file of the repository, or throws if a clone does not have it. */
function addressOf(path: string, isPicture: boolean, from: string, { repository, version }: Home): string {
  const file = path.replace(/\/$/, '');
  if (file.startsWith('..') || made.test(file) || !existsSync(join(root, file)))
    throw new Error(`${from} links ${path}, which no clone has`);
  const encoded = file.split('/').map(encodeURIComponent).join('/');
  if (isPicture) return `https://raw.githubusercontent.com/${repository}/v${version}/${encoded}`;
  return `https://github.com/${repository}/${statSync(join(root, file)).isDirectory() ? 'tree' : 'blob'}/v${version}/${encoded}`;
}

/** Returns how a link of a page of the repository is written in the package; `page` and the answer's target are paths from the root. */
export type Linker = (target: {
  readonly path: string;
  readonly fragment: string;
  readonly isPicture: boolean;
  readonly from: string;
}) => string;

/** Links every file by its address in the version of the tag. */
export function absolute(home: Home): Linker {
  return ({ path, fragment, isPicture, from }) => addressOf(path, isPicture, from, home) + fragment;
}

/** The places of code in Markdown: blocks and spans. */
function codeOf(text: string): readonly (readonly [start: number, end: number])[] {
  return [...text.matchAll(/^(```+|~~~+)[^]*?^\1|(`+)[^]*?[^`]\2(?!`)/gm)].map(({ index, 0: code }) => [index, index + code.length]);
}

/** Whether the text in brackets that ends here belongs to a picture. */
function isPictureAt(text: string, end: number): boolean {
  let depth = 0;
  for (let place = end; place >= 0; place -= 1) {
    if (text[place] === ']') depth += 1;
    if (text[place] === '[') depth -= 1;
    if (depth === 0) return text[place - 1] === '!';
  }
  return false;
}

/** Returns a page of Markdown with every link to a file of the repository written anew; links to other hosts and to its own headings stay. */
export function relinked(page: string, text: string, link: Linker): string {
  const code = codeOf(text);
  const isCode = (place: number): boolean => code.some(([start, end]) => place >= start && place < end);
  const targets = /(\]\(<?|^\[[^\]]+\]: *<?|\s(?:src|srcset|href)=["'])([^\s)"'>#]*)(#[^\s)"'>]*)?/gm;
  return text.replace(targets, (all: string, before: string, target: string, fragment: string | undefined, place: number) => {
    if (isCode(place) || target === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target)) return all;
    const path = posix.join(posix.dirname(page), decodeURIComponent(target));
    const isPicture = before.startsWith(']') ? isPictureAt(text, place) : /\bsrc/.test(before);
    return before + link({ path, fragment: fragment ?? '', isPicture, from: page });
  });
}
