/**
 * Finds every cited heading again in a folder of stored copies, each named by the id of its source (`create-subscription@2018-08-31.txt`; a suffix
 * may follow the id), and reports those that are gone: `tsx scripts/headings.ts <folder>`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Citation } from '../src/policy/citations.js';
import { citations } from '../src/policy/citations.js';

/** Returns a document as plain words: no markup, one space between them. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/[*_`#]/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Returns the headings that no copy of their document holds; a document without a copy is passed over. */
export function missingHeadings(
  cited: { readonly [entry: string]: readonly Citation[] },
  copies: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const words = new Map([...copies].map(([source, texts]) => [source, texts.map(plain)]));
  return Object.entries(cited).flatMap(([entry, places]) =>
    places.flatMap(({ source, heading }) => {
      const texts = words.get(source);
      if (texts === undefined || heading === '') return [];
      const gone = heading.split(' › ').filter((part) => !texts.some((text) => text.includes(plain(part).trim())));
      return gone.map((part) => `${entry}: ${source}: ${part}`);
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , folder] = process.argv;
  if (folder === undefined) throw new Error('which folder holds the copies?');
  const ids = [...new Set(Object.values(citations).flatMap((places) => places.map(({ source }) => source)))];
  const files = readdirSync(folder);
  const copiesOf = (id: string): readonly string[] =>
    files.filter((name) => name.startsWith(`${id}.`)).map((name) => readFileSync(join(folder, name), 'utf8'));
  const copies = new Map(ids.map((id) => [id, copiesOf(id)] as const).filter(([, texts]) => texts.length > 0));
  const gone = missingHeadings(citations, copies);
  for (const line of gone) console.log(line);
  console.log(`${String(copies.size)} of ${String(ids.length)} documents are stored there; ${String(gone.length)} headings are gone`);
  process.exitCode = gone.length === 0 ? 0 : 1;
}
