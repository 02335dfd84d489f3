/** How long a download link lives, written a second time (F1, F4, I1). */
import { hoursAfter, msAfter } from '../temporal/clock.js';
import type { Oracle, Text } from './asked.js';
import { beforeFirst, citedAt, silentOn, textAt, undetermined } from './asked.js';

export interface LinkFacts {
  readonly issuedAt: number;
  readonly firstDownloadedAt: number | null;
  readonly downloads: number;
}

/** Two weeks or fifty downloads; no text while links were withdrawn; then five days from the first download. */
const texts: readonly Text[] = [
  { since: '2018-08-31', seen: '2021-01-18' },
  { since: '2021-01-19', seen: '2021-06-02' },
  { since: '2021-06-03', seen: '2021-07-14' },
];

/** The first instants after two weeks, and after five days. */
export const endsOf = ({ issuedAt, firstDownloadedAt }: LinkFacts): { readonly fortnight: number; readonly five: number | null } => ({
  fortnight: hoursAfter(issuedAt, 14 * 24),
  five: firstDownloadedAt === null ? null : hoursAfter(firstDownloadedAt, 5 * 24),
});

export const links: Oracle<LinkFacts> = {
  words: { I1: ['open-at-limit'] },
  texts: [texts],
  instants: (facts) => {
    const { fortnight, five } = endsOf(facts);
    return [facts.issuedAt, ...[fortnight, five ?? fortnight].flatMap((at) => [at, msAfter(at, 1)])];
  },
  found: (facts, at, choice) => {
    const said = textAt(texts, at);
    if (said === null) return beforeFirst(texts);
    const cited = citedAt(texts, said, at);
    if (said === texts[1]) return silentOn('link', cited);
    const isFirst = said === texts[0];
    const { fortnight, five } = endsOf(facts);
    if (!isFirst && five === null && facts.downloads > 0) return undetermined('fact-missing firstDownloadedAt', cited);
    const expiresAt = isFirst ? fortnight : five;
    const isOver = expiresAt !== null && (choice['I1'] === 'open-at-limit' ? at > expiresAt : at >= expiresAt);
    const left = isFirst ? Math.max(0, 50 - facts.downloads) : null;
    const usable = at >= facts.issuedAt && !isOver && left !== 0;
    return {
      verdict: 'computed',
      key: String(usable),
      shown: { expiresAt, left, usable, reissue: isFirst ? 'without-limit' : 'not-stated' },
      text: cited,
    };
  },
};
