import { readFileSync } from 'node:fs';
import { root } from '../entry-points.js';
import { guide } from '../docs/pages.js';
import type { Home } from './links.js';
import { absolute, relinked } from './links.js';

/** Returns the anchor that GitHub gives a heading. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** Returns the lines outside of code blocks changed, those inside as they are. */
function outsideCode(text: string, change: (line: string) => string): string {
  let fence: string | null = null;
  return text
    .split('\n')
    .map((line) => {
      const mark = /^(```+|~~~+)/.exec(line)?.[1] ?? null;
      if (fence === null && mark === null) return change(line);
      if (fence === null) fence = mark;
      else if (mark !== null && mark.startsWith(fence)) fence = null;
      return line;
    })
    .join('\n');
}

/** Returns the guide as one page: its pages in their order, each a level deeper, links between them as links inside it. */
export function guidePage(home: Home): string {
  const pages = guide.map((name) => {
    const file = `docs/guide/${name}.md`;
    const text = readFileSync(`${root}${file}`, 'utf8')
      .replaceAll('\r\n', '\n')
      .replace(/^---\n[^]*?\n---\n/, '')
      .trim();
    return { file, text, title: /^# +(.+)$/m.exec(text)?.[1]?.trim() ?? name };
  });
  const titles = new Map(pages.map(({ file, title }) => [file, title]));
  const toFile = absolute(home);
  const parts = pages.map(({ file, text }) => {
    const deeper = outsideCode(text, (line) => line.replace(/^#{1,5} /, '#$&'));
    return relinked(file, deeper, (target) => {
      const title = titles.get(target.path);
      if (title === undefined) return toFile(target);
      return target.fragment === '' ? `#${anchorOf(title)}` : target.fragment;
    });
  });
  const contents = pages.map(({ title }) => `- [${title}](#${anchorOf(title)})`);
  return [`# The guide of termbook ${home.version}`, contents.join('\n'), ...parts].join('\n\n') + '\n';
}
