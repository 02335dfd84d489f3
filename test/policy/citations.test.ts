import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citations } from '../../src/policy/citations.js';
import { errorCodes } from '../../src/policy/error-codes.js';
import type { AnyEntry } from 'termbook/rulebook';
import { asOf, entries, entriesOf, rules, source, sources } from 'termbook/rulebook';

const text = readFileSync(new URL('headings.json', import.meta.url), 'utf8');
/** The headings of each document: of the four founding revisions all, of the others those that are cited, as they stood when it was read. */
const headings = JSON.parse(text) as { readonly [source: string]: readonly string[] };
const all = Object.entries(citations);

describe('the citations', () => {
  it.each(entries.map((entry) => [entry.id, entry] as const))('%s stands in a document, and cites the first of them', (_id, entry) => {
    expect(entry.citations[0]?.source).toBe(entry.source);
  });

  it.each(Object.keys(rules))('%s is read in a document', (rule) => {
    const places = all.flatMap(([key, list]) => list.filter((place) => key === `rule/${rule}` || place.rules.includes(rule)));
    expect(places).not.toEqual([]);
  });

  it.each(Object.keys(errorCodes))('the error codes of %s stand in a document', (situation) => {
    expect(citations[`error-codes/${situation}`]).not.toEqual([]);
  });

  it('are of entries, rules and error codes that there are', () => {
    const known = new Set([
      ...entries.map(({ id }) => id as string),
      ...Object.keys(rules).map((rule) => `rule/${rule}`),
      ...Object.keys(errorCodes).map((situation) => `error-codes/${situation}`),
    ]);
    expect(all.map(([key]) => key).filter((key) => !known.has(key))).toEqual([]);
  });

  it('name headings that their documents have', () => {
    const gone = all.flatMap(([key, list]) =>
      list.flatMap(({ source, heading }) =>
        (heading === '' ? [] : heading.split(' › '))
          .filter((part) => headings[source]?.includes(part) !== true)
          .map((part) => `${key}: ${source}: ${part}`),
      ),
    );
    expect(gone).toEqual([]);
  });

  it('cite only documents of the register', () => {
    const cited = all.flatMap(([key, list]) => list.map(({ source }) => [key, source] as const));
    expect(cited.filter(([, source]) => !Object.hasOwn(sources, source))).toEqual([]);
  });

  it('name each place once', () => {
    const twice = all.filter(([, list]) => new Set(list.map(({ source, heading }) => `${source} ${heading}`)).size < list.length);
    expect(twice.map(([key]) => key)).toEqual([]);
  });
});

const microsoftKinds = ['doc', 'announcement', 'api-reference', 'issue'];

describe('the sources', () => {
  const cited = new Set(all.flatMap(([, list]) => list.map(({ source }) => source)));

  it.each(Object.entries(sources))('%s is cited, and has a title and an address', (id, { title, addresses }) => {
    expect(cited).toContain(id);
    expect(title.trim().length).toBeGreaterThan(0);
    for (const address of addresses) expect(new URL(address).protocol).toBe('https:');
  });

  it('are of a kind that their publisher has, and of one kind and publisher in all their revisions', () => {
    const kinds = new Map<string, string>();
    for (const [id, { kind, publisher, addresses }] of Object.entries(sources)) {
      const ofMicrosoft = addresses.some((address) => address.includes('/developer/')) ? ['api-reference'] : microsoftKinds;
      expect([id, ...(publisher === 'Microsoft' ? ofMicrosoft : ['distributor', 'press'])]).toContain(kind);
      const [document = ''] = id.split('@');
      expect([id, kinds.get(document) ?? `${kind} of ${publisher}`]).toEqual([id, `${kind} of ${publisher}`]);
      kinds.set(document, `${kind} of ${publisher}`);
    }
  });

  it.each(Object.entries(sources))('%s was not last seen before it was first seen', (_id, { firstSeen, lastSeen }) => {
    expect(lastSeen === null || (firstSeen !== null && lastSeen >= firstSeen)).toBe(true);
  });
});

/** The hosts and accounts at which Microsoft itself publishes. */
const publishedBy = (id: string): string => {
  const { hostname, pathname } = new URL(sources[id]?.addresses[0] ?? '');
  return hostname.endsWith('microsoft.com')
    ? 'microsoft.com'
    : `${hostname.split('.').at(-2) ?? ''}/${pathname.split('/')[1]?.toLowerCase() ?? ''}`;
};
const own = new Set(['microsoft.com', 'github/microsoftdocs', 'githubusercontent/microsoftdocs', 'github/microsoft', 'github/azure']);

describe("Microsoft's own page", () => {
  // the page is about other offers of the same move: a distributor alone has the day
  const others = ['migration/public-sector@2024-09-01'];

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    'is the first citation of %s where it carries the leading rule',
    (id, entry) => {
      const carrying = entry.citations.filter((place) => place.rules.includes(entry.rules[0] ?? ''));
      if (carrying.some((place) => own.has(publishedBy(place.source))) && !others.includes(id)) {
        expect(own).toContain(publishedBy(entry.source));
      }
    },
  );

  it.each(Object.entries(sources))('is told from a public copy of it: %s', (id, { publisher }) => {
    expect(source(id)?.isCopy).toBe(publisher === 'Microsoft' && !own.has(publishedBy(id)));
  });
});

describe('how far the rulebook goes', () => {
  it('is the last day on which one of its documents was seen, the change of exchanges of 2026-08-27', () => {
    expect(asOf).toBe(sources['reservation-exchange-policy@2026-08-27']?.lastSeen);
    expect(Object.values(sources).filter(({ lastSeen }) => lastSeen !== null && lastSeen > asOf)).toEqual([]);
  });

  const isLast = ({ id, table, topic }: AnyEntry): boolean => entriesOf(table).findLast((one) => one.topic === topic)?.id === id;
  const isKeptUpToDate = (id: string): boolean => !/\/(?:blob|commit)\/[0-9a-f]{40}/.test(sources[id]?.addresses[0] ?? '');

  it.each(entries.filter(isLast).map((entry) => [entry.id, entry] as const))(
    'covers %s until its page was last confirmed',
    (_id, entry) => {
      const confirmed = entry.citations
        .filter((place) => isKeptUpToDate(place.source) && sources[place.source]?.kind !== 'issue')
        .map((place) => sources[place.source]?.lastSeen ?? '')
        .filter((day) => day > entry.since);
      for (const day of confirmed) expect((entry.seenUntil ?? '') >= day).toBe(true);
    },
  );
});

describe('what rests on a preview alone', () => {
  // new commerce could be bought from that day: what was published of it before, from August 2021 on, is of its preview
  const sold = entriesOf('plan-surcharge')[0]?.since ?? '';
  const isOfPreview = ({ id, since, families, seenUntil, citations: places }: AnyEntry): boolean =>
    since >= '2021-08-01' &&
    (id.includes('/new-commerce-license@') || (families.length < 3 && families.includes('new-commerce-license'))) &&
    (seenUntil ?? sold) < sold &&
    places.every((place) => (sources[place.source]?.firstSeen ?? sold) < sold);

  it('is eight entries of new commerce before 2022-01-10, and no other has that certainty', () => {
    expect(sold).toBe('2022-01-10');
    expect(entries.filter(isOfPreview).map(({ id }) => id)).toEqual([
      'cancellation-window/new-commerce-license@2021-09-03',
      'suspension-retention/new-commerce-license@2021-10-04',
      'scheduled-change/next-term@2021-09-03',
      'frequency-change/new-commerce-license@2021-10-05',
      'upgrade/new-commerce-license@2021-09-03',
      'upgrade/new-commerce-license@2021-10-04',
      'trial/new-commerce-license@2021-09-03',
      'ownership-limit/new-commerce-license@2021-10-06',
    ]);
    expect(entries.filter(({ certainty }) => certainty === 'preview')).toEqual(entries.filter(isOfPreview));
  });
});
