import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { confirmedBy, copiesIn, fetched, findings, keptAfter, report, seenOn } from '../../scripts/sources.js';
import type { Finding, Hashes, Loaded } from '../../scripts/sources/compare.js';
import { findingOn } from '../../scripts/sources/compare.js';
import { hashOf, passageAt } from '../../scripts/sources/passage.js';
import { citations } from '../../src/policy/citations.js';

const text = (name: string): string => readFileSync(new URL(`../../src/policy/${name}`, import.meta.url), 'utf8');
const kept = JSON.parse(text('passages.json')) as { readonly [source: string]: Hashes };

const page = (limit: string): string => `---
title: A page
ms.date: 01/01/2026
---

# A page of our own

Words before the first part.

## Changes of the exchange

One may be exchanged for another.

## Policies

**Exchange policies**

- The new one costs ${limit} at least.

**Refund policies**

- A refund counts in days.

## What else
`;

describe('the passage under a heading', () => {
  it('ends at the next heading of its level', () => {
    expect(passageAt(page('as much'), 'Policies')).toBe(
      'exchange policies - the new one costs as much at least. refund policies - a refund counts in days.',
    );
  });

  it('is looked for inside the heading before it', () => {
    expect(passageAt(page('as much'), 'Policies › Refund policies')).toBe('- a refund counts in days.');
    expect(passageAt(page('as much'), 'Changes of the exchange › Refund policies')).toBeNull();
  });

  it('is the same in Markdown and in HTML', () => {
    const html = '<nav>Policies</nav><main><h2 id="p">Policies</h2>\n<p>Three <b>days</b> &amp;\nno more.</p><h2>Else</h2><p>x</p></main>';
    expect(passageAt(html, 'Policies')).toBe('three days & no more.');
    expect(passageAt('## Policies\n\nThree **days** & no more.\n\n## Else\n\nx\n', 'Policies')).toBe('three days & no more.');
  });

  it('is found by the anchor of a translated heading', () => {
    expect(passageAt('## <a name="refunds-in-csp-and-more"></a>Erstattungen\n\nsieben Tage\n', 'Refunds in (CSP)')).toBe('sieben tage');
  });

  it('is a paragraph if no heading has the words', () => {
    expect(passageAt('## Else\n\nAppropriate roles:\nadmin agent\n\nx\n', 'Appropriate roles')).toBe('appropriate roles: admin agent');
  });

  it('is the whole page without its head if no heading is recorded', () => {
    expect(passageAt('---\nms.date: 01/01/2026\n---\n# Title\n\nx\n', '')).toBe('title x');
  });
});

const address = 'https://example.com/a';
const headings = ['Changes of the exchange', 'Policies › Exchange policies'];
const loaded = (words: string, at = address): Loaded => ({ text: words, address: at });
const { hashes } = findingOn('x@1', headings, {}, address, loaded(page('as much')));
const found = (now: Loaded, known: Hashes = hashes): Finding => findingOn('x@1', headings, known, address, now);

describe('a document compared with the register', () => {
  it.each<readonly [string, Loaded, Finding['result'], readonly string[], string | null]>([
    ['that is the same but for its date', loaded(page('as much').replace('01/01', '07/22')), 'same', headings, null],
    ['of which one passage changed', loaded(page('the rest')), 'changed', ['Policies › Exchange policies'], null],
    ['of which another passage changed', loaded(page('as much').replace('in days', 'in hours')), 'same', headings, null],
    [
      'of which one heading changed',
      loaded(page('as much').replace('Changes of', 'News of')),
      'moved',
      headings.slice(0, 1),
      'news of the exchange',
    ],
    ['that is at another address', loaded(page('as much'), `${address}/b`), 'moved', headings, `${address}/b`],
    ['without the heading and its words', loaded('# A page of our own\n\n## Policies\n\nnone\n'), 'gone', headings, null],
    ['that is gone', 'gone', 'gone', headings, null],
    ['that could not be reached', 'unreachable', 'unreachable', headings, null],
  ])('%s', (_name, now, result, at, movedTo) => {
    expect(found(now)).toMatchObject({ source: 'x@1', result, headings: at, movedTo });
  });

  it('is seen for the first time if no hash of it is kept, and never the same', () => {
    expect(found(loaded(page('as much')), {})).toMatchObject({ result: 'first-sight', headings });
    expect(found(loaded('# Else'), {})).toMatchObject({ result: 'gone', headings });
  });
});

/** What the job finds in a folder with one page, by the hashes of that page in an earlier state. */
async function inFolder(earlier: string, now: string): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'copies-'));
  try {
    const id = 'reservation-refunds@2026-01-15';
    const cited = (state: string): string =>
      state
        .replace('Changes of the exchange', 'Reservation exchange policy changes')
        .replace('## Policies', '## Cancel, exchange, and refund policies')
        .concat(
          '\n## Self-service exchanges and cancel/refunds for Azure Reservations\n\n## How transactions are processed\n\n### Pay-as-you-go invoice payments and CSP program\n',
        );
    writeFileSync(join(folder, `${id}.md`), cited(earlier));
    const [first] = await findings(copiesIn(folder), {});
    writeFileSync(join(folder, `${id}.md`), cited(now));
    return await findings(copiesIn(folder), keptAfter([first as Finding], {}, []));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a page that is fetched', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const answering = (status: number, words: string, url: string) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (where: string) => {
      asked.push(where);
      return status === 0
        ? Promise.reject(new Error('no network'))
        : Promise.resolve({ status, ok: status < 300, url: url === '' ? where : url, text: () => Promise.resolve(words) });
    });
    return asked;
  };

  it.each<readonly [number, string, Loaded]>([
    [200, '', { text: 'words', address }],
    [200, `${address}/b`, { text: 'words', address: `${address}/b` }],
    [404, '', 'gone'],
    [410, '', 'gone'],
    [403, '', 'unreachable'],
    [503, '', 'unreachable'],
    [0, '', 'unreachable'],
  ])('with status %i from %j', async (status, url, expected) => {
    answering(status, 'words', url);
    expect(await fetched('x@1', address)).toEqual(expected);
  });

  it('is asked for as text where the address is one of GitHub', async () => {
    const hash = '85eb3c40f4925934e4e7100d4a97d951aa679052';
    const asked = answering(200, 'words', '');
    const blob = `https://github.com/a/b/blob/${hash}/c.md`;
    expect(await fetched('x@1', blob)).toEqual({ text: 'words', address: blob });
    await fetched('x@1', `https://github.com/a/b/commit/${hash}`);
    expect(asked).toEqual([`https://raw.githubusercontent.com/a/b/${hash}/c.md`, `https://github.com/a/b/commit/${hash}.diff`]);
  });
});

describe('the job with a folder of copies', () => {
  it('reports one finding for two states of the exchange page, with the entries that cite the passage', async () => {
    const [first, ...rest] = report(await inFolder(page('as much'), page('the rest'))).split('\n- ');
    expect(first).toBe('1 documents: 0 gone, 1 changed, 0 moved, 0 unreachable, 0 first-sight, 0 same\n');
    expect(rest).toEqual([
      expect.stringMatching(
        /^changed: `reservation-refunds@2026-01-15` "Cancel, exchange, .*Exchange policies".*`reservation-exchange\/azure-reservation@2026-01-15`$/,
      ),
    ]);
  });

  it('reports none for an unchanged page, and passes over what has no copy', async () => {
    expect(report(await inFolder(page('as much'), page('as much')))).toBe(
      '1 documents: 0 gone, 0 changed, 0 moved, 0 unreachable, 0 first-sight, 1 same',
    );
  });
});

describe('a confirmation', () => {
  const live = 'reservation-refunds@2026-07-22';
  const pinned = 'reservation-refunds@2026-01-15';
  const of = (source: string, result: Finding['result']): Finding => ({
    source,
    result,
    headings: [],
    movedTo: null,
    hashes: { a: result },
  });

  it('is of what is the same, or what a person read, never of a commit or a page that was not loaded', () => {
    expect(confirmedBy([of(live, 'same'), of(pinned, 'same')], [])).toEqual([live]);
    expect(confirmedBy([of(live, 'changed')], [])).toEqual([]);
    expect(confirmedBy([of(live, 'changed'), of(pinned, 'changed')], [live, pinned])).toEqual([live]);
    expect(confirmedBy([{ ...of(live, 'unreachable'), hashes: {} }], [live])).toEqual([]);
  });

  it('keeps the hashes of what a person read, and of a commit at first sight', () => {
    expect(keptAfter([of(live, 'first-sight'), of(pinned, 'first-sight')], {}, [])).toEqual({ [pinned]: { a: 'first-sight' } });
    expect(keptAfter([of(live, 'changed'), of(pinned, 'changed')], { [pinned]: { a: 'x' } }, [live])).toEqual({
      [live]: { a: 'changed' },
      [pinned]: { a: 'x' },
    });
  });

  it('writes the day of the named documents alone', () => {
    const row = (id: string, first: string, last: string): string =>
      `  "${id}": {\n    "firstSeen": ${first},\n    "lastSeen": ${last},\n    "addresses": []\n  }`;
    const register = `{\n${[row('a@learn', 'null', 'null'), row('a@learn-2', 'null', 'null'), row('b@1', '"2020-01-01"', '"2020-01-02"')].join(',\n')}\n}\n`;
    const day = '"2026-12-01"';
    expect(seenOn(register, ['a@learn', 'b@1'], '2026-12-01')).toBe(
      `{\n${[row('a@learn', day, day), row('a@learn-2', 'null', 'null'), row('b@1', '"2020-01-01"', day)].join(',\n')}\n}\n`,
    );
  });
});

describe('the hashes of the register', () => {
  it.each(Object.entries(kept))('%s are of the headings that are cited', (id, known) => {
    const cited = new Set(
      Object.values(citations).flatMap((places) => places.flatMap(({ source, heading }) => (source === id ? [heading] : []))),
    );
    expect(new Set(Object.keys(known))).toEqual(cited);
    expect(Object.values(known)).not.toContain(hashOf(''));
  });
});
