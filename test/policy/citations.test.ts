import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingHeadings } from '../../scripts/headings.js';
import { citations } from '../../src/policy/citations.js';
import { errorCodes } from '../../src/policy/error-codes.js';
import { entries, rules, sources } from 'termbook/rulebook';

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

describe('headings in stored copies', () => {
  const place = { source: 'x@2020-01-01', heading: 'Cancel › Within the window', rules: [] } as never;

  it('are found in any markup and in two languages side by side', () => {
    const copy = '## <a name="cancel"></a><span>취소</span><span class="sxs-lookup"><span>Cancel</span></span>\n\n**Within  the window**\n';
    expect(missingHeadings({ 'a/b@2020-01-01': [place] }, new Map([['x@2020-01-01', [copy]]]))).toEqual([]);
  });

  it('are reported where a document no longer has them', () => {
    expect(missingHeadings({ 'a/b@2020-01-01': [place] }, new Map([['x@2020-01-01', ['## Cancel']]]))).toEqual([
      'a/b@2020-01-01: x@2020-01-01: Within the window',
    ]);
  });

  it('are not looked for where no copy is stored', () => {
    expect(missingHeadings({ 'a/b@2020-01-01': [place] }, new Map())).toEqual([]);
  });
});
