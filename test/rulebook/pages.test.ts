import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entry-points.js';
import { atAGlance, rulePages } from '../../scripts/rule-pages.js';
import { entries, interpretations, rules, sources } from '../../src/rulebook/index.js';

const pages = rulePages();
const all = [...pages.values()].join('\n');
const shown = (text: string): string => text.replaceAll('|', '\\|');

describe('the pages of the rulebook', () => {
  it('at a glance are those that the repository keeps: a changed window shows as a changed line (`npm run docs` writes it)', () => {
    const [file, text] = atAGlance();
    expect(readFileSync(`${root}${file}`, 'utf8').replaceAll('\r\n', '\n')).toBe(text);
  });

  it('have every rule, interpretation, entry and source', () => {
    const said = [
      ...Object.values(rules).map(({ says }) => says),
      ...Object.values(interpretations).flatMap(({ openQuestion, default: taken }) => [openQuestion, taken]),
    ];
    expect(said.filter((text) => !all.includes(shown(text)))).toEqual([]);
    expect(entries.filter(({ since, source }) => !all.includes(since) || !all.includes(source)).map(({ id }) => id)).toEqual([]);
    const bare = Object.entries(sources).filter(([id, { title, addresses }]) => {
      const page = pages.get(`docs/rules/sources/${id.replaceAll('@', '-')}.md`) ?? '';
      return !page.includes(title) || addresses.some((address) => !page.includes(address));
    });
    expect(bare.map(([id]) => id)).toEqual([]);
  });
});
