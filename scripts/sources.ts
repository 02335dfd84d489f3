/**
 * Compares every cited passage with its document as it is now, and prints what moved, changed or is gone: `npm run sources`. The register keeps a
 * hash of each passage in src/policy/passages.json. With `--copies FOLDER` nothing is fetched: each file there is named by the id of its document
 * (`create-subscription@2018-08-31.md`).
 *
 * `--confirm 2026-12-01` writes that day as `lastSeen` of the documents that are the same; with ids also of those, which a person has read, and it
 * keeps the hashes of their passages as they are now. An address with a commit in it never changes: it confirms no day, and the hashes of its passages
 * are kept at first sight.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { citations } from '../src/policy/citations.js';
import type { SourceRow } from '../src/policy/sources.js';
import { sources } from '../src/policy/sources.js';
import { root } from './entry-points.js';
import type { Finding, Hashes, Loaded } from './sources/compare.js';
import { findingOn, results } from './sources/compare.js';

type Kept = { readonly [source: string]: Hashes };
type Load = (source: string, address: string) => Promise<Loaded | null>;

const registerFile = `${root}src/policy/sources.json`;
const passagesFile = `${root}src/policy/passages.json`;
const isPinned = (address: string): boolean => /\/(?:blob|commit)\/[0-9a-f]{40}/.test(address);

/** The address under which a program gets the text of a page. */
const textAddress = (address: string): string =>
  address
    .replace(/^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\//, 'https://raw.githubusercontent.com/$1/')
    .replace(/^(https:\/\/github\.com\/[^/]+\/[^/]+\/commit\/[0-9a-f]{40})$/, '$1.diff');

/** Returns a page as its address answers today. */
export async function fetched(_source: string, address: string): Promise<Loaded> {
  const asked = textAddress(address);
  try {
    const response = await fetch(asked, { signal: AbortSignal.timeout(30_000) });
    if (response.status === 404 || response.status === 410) return 'gone';
    if (!response.ok) return 'unreachable';
    return { text: await response.text(), address: response.url === asked ? address : response.url };
  } catch {
    return 'unreachable';
  }
}

/** Returns what loads the copies of a folder; null for a document without one. */
export function copiesIn(folder: string): Load {
  const files = readdirSync(folder);
  return (source, address) => {
    const name = files.find((file) => file.startsWith(`${source}.`));
    return Promise.resolve(name === undefined ? null : { text: readFileSync(join(folder, name), 'utf8'), address });
  };
}

/** Returns the cited headings of each document. */
function headingsBySource(): ReadonlyMap<string, readonly string[]> {
  const all = Object.values(citations).flat();
  return new Map(
    Object.keys(sources).map((id) => [id, [...new Set(all.flatMap(({ source, heading }) => (source === id ? [heading] : [])))]]),
  );
}

/** Returns the finding on each document that could be loaded, by the hashes that are kept. */
export async function findings(load: Load, kept: Kept): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const [id, headings] of headingsBySource()) {
    const [address] = (sources[id] as SourceRow).addresses;
    const page = await load(id, address);
    if (page !== null) found.push(findingOn(id, headings, kept[id] ?? {}, address, page));
  }
  return found;
}

/** Returns the list of what a person should look at, in Markdown; the first line counts. */
export function report(found: readonly Finding[]): string {
  const counts = results.map((result) => `${String(found.filter((one) => one.result === result).length)} ${result}`);
  const lines = found
    .filter(({ result }) => result === 'gone' || result === 'changed' || result === 'moved')
    .map(({ source, result, headings, movedTo }) => {
      const entries = Object.entries(citations).flatMap(([entry, places]) =>
        places.some((place) => place.source === source && headings.includes(place.heading)) ? [`\`${entry}\``] : [],
      );
      const where = headings.filter((heading) => heading !== '').map((heading) => `"${heading}"`);
      const now = movedTo === null ? '' : `, now at "${movedTo}"`;
      return `- ${result}: \`${source}\` ${where.join(', ')}${now} <${(sources[source] as SourceRow).addresses[0]}>: ${entries.join(', ')}`;
    });
  return [`${String(found.length)} documents: ${counts.join(', ')}`, ...(lines.length === 0 ? [] : ['', ...lines])].join('\n');
}

const isPinnedSource = (id: string): boolean => isPinned((sources[id] as SourceRow).addresses[0]);

/** Returns the ids that a day confirms: what is the same, and what a person names, each at an address that is kept up to date. */
export function confirmedBy(found: readonly Finding[], named: readonly string[]): readonly string[] {
  return found
    .filter(({ source, result, hashes }) => result === 'same' || (named.includes(source) && Object.keys(hashes).length > 0))
    .flatMap(({ source }) => (isPinnedSource(source) ? [] : [source]));
}

/** Returns the hashes to keep: those that are kept, of what a person names as they are now, and of a commit at first sight. */
export function keptAfter(found: readonly Finding[], kept: Kept, named: readonly string[]): Kept {
  const read = found.filter(({ source, result }) => named.includes(source) || (result === 'first-sight' && isPinnedSource(source)));
  const all = { ...kept, ...Object.fromEntries(read.map(({ source, hashes }) => [source, hashes])) };
  return Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Returns the register's text with a day as `lastSeen` of some documents, and as `firstSeen` of those that had none. */
export function seenOn(register: string, ids: readonly string[], day: string): string {
  return ids.reduce(
    (text, id) =>
      text.replace(new RegExp(`"${id}": \\{[^]*?"lastSeen": (?:null|"[^"]*")`), (row) =>
        row.replace('"firstSeen": null', `"firstSeen": "${day}"`).replace(/"lastSeen": .*/, `"lastSeen": "${day}"`),
      ),
    register,
  );
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { copies: { type: 'string' }, confirm: { type: 'string' } },
    allowPositionals: true,
  });
  const kept = JSON.parse(readFileSync(passagesFile, 'utf8')) as Kept;
  const found = await findings(values.copies === undefined ? fetched : copiesIn(values.copies), kept);
  if (found.every(({ result }) => result === 'unreachable')) throw new Error('no document could be reached');
  console.log(report(found));
  process.exitCode = found.some(({ result }) => result === 'gone' || result === 'changed' || result === 'moved') ? 1 : 0;
  if (values.confirm === undefined) return;
  const ids = confirmedBy(found, positionals);
  writeFileSync(registerFile, seenOn(readFileSync(registerFile, 'utf8'), ids, values.confirm));
  writeFileSync(passagesFile, `${JSON.stringify(keptAfter(found, kept, positionals), null, 2)}\n`);
  console.log(`${String(ids.length)} documents confirmed on ${values.confirm}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
