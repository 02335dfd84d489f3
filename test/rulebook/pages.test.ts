import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entry-points.js';
import { rulePages } from '../../scripts/rule-pages.js';

describe('the pages of rules, tables and sources', () => {
  it('say what the catalog says: a text, a date or an address that stands elsewhere shows as a change of a page', () => {
    const kept = (file: string): string | null =>
      existsSync(`${root}${file}`) ? readFileSync(`${root}${file}`, 'utf8').replaceAll('\r\n', '\n') : null;
    // `npm run docs` writes them
    expect([...rulePages()].filter(([file, text]) => kept(file) !== text).map(([file]) => file)).toEqual([]);
  });
});
