/** Checks the spelling of the pages and doc comments in American English, with the words of this project in scripts/spelling/words.txt: `npm run check -- spelling`. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { root } from './entry-points.js';
import { handwrittenPages, sourceFiles } from './examples.js';

interface Speller {
  readonly correct: (word: string) => boolean;
  readonly add: (word: string) => Speller;
}
interface Dictionary {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}
// nspell has no types of its own
const nspell = createRequire(import.meta.url)('nspell') as (dictionary: Dictionary) => Speller;
const words: string = 'dictionary-en';
const { default: dictionary } = (await import(words)) as { readonly default: Dictionary };

/** The words of a page that a person reads: no code, no addresses, no comments. */
function proseOfPage(text: string): string {
  return text
    .replace(/^```[^]*?^```$/gm, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/``[^`]*``|`[^`]*`/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/<[^>]*>|https?:\/\/\S+/g, ' ');
}

/** The doc comments of a file of src, without their examples and what they quote. */
function proseOfComments(source: string): string {
  return [...source.matchAll(/\/\*\*[^]*?\*\//g)]
    .map(([comment]) => comment.split('@example')[0] ?? '')
    .join('\n')
    .replace(/`[^`]*`|'[^'\s]*'|\{@link[^}]*\}|@\w+.*|https?:\/\/\S+/g, ' ');
}

/** The words of a text; a name of code (camelCase, E8, a_b) is none. */
function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(/[\w.@/-]*[A-Za-z][\w.@/'’-]*/g)].flatMap(([found]) => {
    if (/[\d_@/]|[a-z][A-Z]|\w\.\w/.test(found)) return [];
    return found
      .replaceAll('’', "'")
      .split(/[-.]/)
      .map((word) => word.replace(/^'+|'+$|'s$/g, ''))
      .filter((word) => word.length > 1);
  });
}

const own = readFileSync(`${root}scripts/spelling/words.txt`, 'utf8')
  .split('\n')
  .filter((word) => word !== '');
const speller = nspell(dictionary);
for (const word of own) speller.add(word);

const pages = new Set([
  ...handwrittenPages().filter((file) => !/README\.[a-z]/.test(file)),
  ...['docs/engines.md', 'docs/performance.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'examples/cancel-button/README.md'],
  ...readdirSync(`${root}docs/engines`).map((name) => `docs/engines/${name}`),
  ...readdirSync(`${root}docs/adr`).map((name) => `docs/adr/${name}`),
]);
const texts = [
  ...[...pages].map((file) => [file, proseOfPage(readFileSync(`${root}${file}`, 'utf8'))] as const),
  ...sourceFiles().map((file) => [file, proseOfComments(readFileSync(`${root}${file}`, 'utf8'))] as const),
];
const used = new Set<string>();
const wrong = new Map<string, string>();
for (const [file, text] of texts) {
  for (const word of wordsOf(text)) {
    used.add(word.toLowerCase());
    if (!speller.correct(word)) wrong.set(word, wrong.get(word) ?? file);
  }
}
for (const [word, file] of wrong) console.log(`${file}: ${word}`);
const idle = own.filter((word) => !used.has(word.toLowerCase()));
for (const word of idle) console.log(`scripts/spelling/words.txt: ${word} stands in no text`);
console.log(`${String(used.size)} words of ${String(texts.length)} files: ${String(wrong.size)} are not known`);
process.exitCode = wrong.size + idle.length === 0 ? 0 : 1;
