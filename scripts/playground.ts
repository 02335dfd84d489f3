/**
 * Builds the playground into docs/public/playground, and the page of a portfolio beside it, from the packed library (`npm run build` first): `npm run site`.
 * Fails when the first load, in any language, is larger than it may be.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entry-points.js';
import { bundled, filledPage, frontEnd } from './playground/bundle.js';
import { filesFor, total } from './playground/sizes.js';

/** Bytes of brotli: html, css and script of the first load. */
const most = 88_600;
const languages = ['en', 'ko', 'zh-hans', 'zh-hant'];

const into = join(root, 'docs/public/playground');
const project = frontEnd();
try {
  const metafile = await bundled(
    project.folder,
    [
      { in: 'playground/main.ts', out: 'playground' },
      { in: 'playground/playground.css', out: 'playground' },
    ],
    into,
  );
  // the page has colors of its own, and its policy allows no style in the document
  const diagram = readFileSync(join(root, 'docs/state-diagram.svg'), 'utf8').replace(/<style>.*?<\/style>\n?/s, '');
  writeFileSync(join(into, 'index.html'), filledPage('playground/index.html', { 'state-diagram.svg': diagram }));

  const beside = join(root, 'docs/public/portfolio');
  await bundled(
    project.folder,
    [
      { in: 'playground/portfolio/main.ts', out: 'portfolio' },
      { in: 'playground/portfolio/portfolio.css', out: 'portfolio' },
    ],
    beside,
  );
  writeFileSync(join(beside, 'index.html'), filledPage('playground/portfolio/index.html', {}));

  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const first = (language: string): readonly string[] => [
    'index.html',
    'playground.css',
    ...filesFor(metafile, ['playground/main.ts', `playground/labels/${language}.ts`]),
  ];
  const sizes = languages.map((language) => ({ language, bytes: total(into, first(language)) }));
  const loaded = new Set(first('en'));
  const onPaste = filesFor(metafile, ['playground/record.ts']).filter((file) => !loaded.has(file));
  for (const { language, bytes } of sizes) console.log(`first load, ${language.padEnd(7)} ${kilobytes(bytes)} brotli`);
  console.log(`when a record is pasted, zod included: ${kilobytes(total(into, onPaste))} brotli more`);
  const largest = Math.max(...sizes.map(({ bytes }) => bytes));
  if (largest > most) throw new Error(`the first load is ${kilobytes(largest)}, more than ${kilobytes(most)}`);
} finally {
  project.remove();
}
