/** Compares the cited passages of one document with the hashes that the register keeps of them. */
import { hashOf, passageAt, passagesOf } from './passage.js';

/** What became of a passage, the one that needs a look most first; 'first-sight': the register keeps no hash of it yet. */
export const results = ['gone', 'changed', 'moved', 'unreachable', 'first-sight', 'same'] as const;
export type Result = (typeof results)[number];

/** A page as it was loaded: its text and the address that it came from, or why there is none. */
export type Loaded = { readonly text: string; readonly address: string } | 'gone' | 'unreachable';

/** The hashes of a document's passages by their headings. */
export type Hashes = { readonly [heading: string]: string };

/** What is to be said of one document: the worst result, the headings that have it, and where a moved passage is now. */
export interface Finding {
  readonly source: string;
  readonly result: Result;
  readonly headings: readonly string[];
  readonly movedTo: string | null;
  /** The hashes of the passages as they are now; a heading that is gone has none. */
  readonly hashes: Hashes;
}

/** Returns the result of one passage, its hash, and the heading or address to which it moved. */
function compared(heading: string, known: string | undefined, page: { text: string; address: string }, address: string) {
  const passage = passageAt(page.text, heading);
  const hash = passage === null ? null : hashOf(passage);
  const found = (result: Result, movedTo: string | null = null) => ({ heading, hash, result, movedTo });
  if (known === undefined) return found(hash === null ? 'gone' : 'first-sight');
  if (hash === known) return page.address === address ? found('same') : found('moved', page.address);
  const elsewhere = [...passagesOf(page.text)].find(([, words]) => hashOf(words) === known);
  if (elsewhere !== undefined) return found('moved', elsewhere[0]);
  return found(hash === null ? 'gone' : 'changed');
}

/** Returns the finding on one document; `address` is the one that the register names, `known` the hashes that it keeps. */
export function findingOn(source: string, headings: readonly string[], known: Hashes, address: string, page: Loaded): Finding {
  if (typeof page === 'string') return { source, result: page, headings, movedTo: null, hashes: {} };
  const all = headings.map((heading) => compared(heading, known[heading], page, address));
  const result = results.find((name) => all.some((one) => one.result === name)) ?? 'same';
  const worst = all.filter((one) => one.result === result);
  return {
    source,
    result,
    headings: worst.map(({ heading }) => heading),
    movedTo: worst[0]?.movedTo ?? null,
    hashes: Object.fromEntries(all.flatMap(({ heading, hash }) => (hash === null ? [] : [[heading, hash]]))),
  };
}
