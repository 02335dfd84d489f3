import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/rulebook/index.js';
import { interpretations, rules } from '../../src/rulebook/index.js';
import { allTests, idsIn, testsById, testsIn } from './rule-tests.js';

const held = testsById(allTests());
const all: readonly Rule[] = Object.values(rules);

describe('the tests behind the rules', () => {
  it('hold every rule that is modeled or a documented fact', () => {
    expect(all.filter(({ id, status }) => status !== 'not-modeled' && !held.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('hold every interpretation', () => {
    expect(Object.keys(interpretations).filter((id) => !held.has(id))).toEqual([]);
  });

  it('name no id that there is not', () => {
    const strange = [...held].filter(([id]) => !Object.hasOwn(rules, id) && !Object.hasOwn(interpretations, id));
    expect(strange.flatMap(([id, tests]) => tests.map(({ file, name }) => `${id} in ${file}: ${name}`))).toEqual([]);
  });
});

describe('the reader of test names', () => {
  const bracketed = (...ids: readonly string[]): string => `[${ids.join('')}]`;

  it.each([
    ['one id', `holds at its limit ${bracketed('E8')}`, ['E8']],
    ['two ids', `holds ${bracketed('W14')} ${bracketed('I1')}`, ['W14', 'I1']],
    ['a list', bracketed('E8', ', ', 'W6'), ['E8', 'W6']],
    ['a range', bracketed('B9', '-', 'B11'), ['B9', 'B10', 'B11']],
    ['no id', 'is constant on [at, changesAt) of [AB] and [E]', []],
  ])('finds %s', (_what, name, ids) => {
    expect(idsIn(name)).toEqual(ids);
  });

  it('knows a test by its file and its whole name, blocks and rows included', () => {
    const text = `
      describe('a', () => {
        it('b', () => {});
        describe.each([1])('c', () => { it.each([['d', 1], ['e', 2]] as const)('%s f', () => {}); });
        it.each([1, 2])('g %s', () => {});
        test(\`h \${1} i\`, () => {});
        it.each(cells(\`k | 1\nl | 2\`))('%s', () => {});
        it(name, () => {});
      });
      other('j', () => {});
    `;
    expect(testsIn('x.test.ts', text)).toEqual(
      ['a b', 'a c d f', 'a c e f', 'a g %s', 'a h ... i', 'a k', 'a l'].map((name) => ({ file: 'x.test.ts', name })),
    );
  });
});
