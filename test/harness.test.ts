import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/entry-points.js';
import type { Defect, Kind } from '../scripts/proof/harness/changes.js';
import { edited, foldersOf, isIdle, isKey, isOfSet, kinds, refusedByTypes } from '../scripts/proof/harness/changes.js';
import { counted, drawn, tooFew, whole } from '../scripts/proof/harness/drawn.js';
import { named, namedDefects } from '../scripts/proof/harness/named.js';

const words = Object.keys(kinds) as readonly Kind[];
const folders = ['src/kernel', 'src/rules/terms', 'src/cli'];
const defects: readonly Defect[] = words.flatMap((kind) =>
  folders.flatMap((folder) =>
    [1, 2, 3, 4].map((line) => ({ kind, file: `${folder}/one.ts`, line, of: 'one', was: `a${String(line)}`, became: 'b', edits: [] })),
  ),
);
const folderOf = ({ file }: Defect): string => file.slice(0, file.lastIndexOf('/'));

describe('the defects that are drawn', () => {
  it('are the same for the same seed, others for another, none twice', () => {
    const first = drawn(defects, folderOf, 24, 1);
    expect(drawn(defects, folderOf, 24, 1)).toEqual(first);
    expect(drawn(defects, folderOf, 24, 2)).not.toEqual(first);
    expect(new Set(first).size).toBe(24);
  });

  it('are as many of each kind and in each folder', () => {
    const some = drawn(defects, folderOf, 24, 1);
    expect(
      Object.values(
        counted(
          words,
          some.map(({ kind }) => kind),
        ),
      ),
    ).toEqual(words.map(() => 3));
    expect(Object.values(counted(folders, some.map(folderOf)))).toEqual([8, 8, 8]);
  });

  it('stay the same where src changes elsewhere: one that is gone has one in its place', () => {
    const some = drawn(defects, folderOf, 24, 1);
    const undrawn = defects.find((defect) => !some.includes(defect));
    const without = (gone: Defect | undefined) =>
      drawn(
        defects.filter((defect) => defect !== gone),
        folderOf,
        24,
        1,
      );
    expect(without(undrawn)).toEqual(some);
    expect(some.filter((defect) => !without(some[5]).includes(defect))).toEqual([some[5]]);
  });

  it('are all there are where more are asked for', () => {
    expect(drawn(defects, folderOf, 1000, 1)).toHaveLength(defects.length);
  });

  it('are noticed by the compiler where they do not compile, and by it in no other case', () => {
    const at = (file: string, was: string, became: string): Defect => {
      const start = readFileSync(root + file, 'utf8').indexOf(was);
      return { kind: 'step', file, line: 1, of: '', was, became, edits: [{ start, end: start + was.length, text: became }] };
    };
    const mixed = at('src/desk/choices.ts', "{ move: 'set-end-of-term', endOfTerm }", "{ move: endOfTerm, endOfTerm: 'set-end-of-term' }");
    expect(refusedByTypes(mixed)).toContain('is not assignable');
    expect(refusedByTypes(at('src/kernel/heap.ts', 'place >= 0', 'place > 0'))).toBeNull();
  });

  it('change a file in all their places at once', () => {
    const swap = [
      { start: 0, end: 1, text: 'bb' },
      { start: 4, end: 6, text: 'a' },
    ];
    expect(edited('a < bb', swap)).toBe('bb < a');
  });
});

/** Returns what is found of the only place of a text at which something is found. */
function onlyOf(text: string, look: (node: ts.Node) => boolean | null): boolean {
  const found: boolean[] = [];
  const visit = (node: ts.Node): void => {
    const one = look(node);
    if (one !== null) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('one.ts', text, ts.ScriptTarget.ES2022, true));
  expect(found).toHaveLength(1);
  return found[0] === true;
}

describe('lists of which no call can notice the order', () => {
  const isOne = (text: string): boolean => onlyOf(text, (node) => (ts.isCallExpression(node) ? isOfSet(node) : null));

  it('are those that are joined to make a set', () => {
    expect(isOne("new Set(['a'].concat('b', 'c'))")).toBe(true);
    expect(isOne("['a'].concat('b', 'c')")).toBe(false);
    expect(isOne("new Map([['a'].concat('b', 'c')])")).toBe(false);
    expect(isOne("new Set(joined('b', 'c'))")).toBe(false);
  });
});

describe('a boundary that no call can notice', () => {
  const isOne = (text: string): boolean =>
    onlyOf(text, (node) => (ts.isBinaryExpression(node) && ['<', '>='].includes(node.operatorToken.getText()) ? isIdle(node) : null));

  it.each(['c = a < b ? a : b', 'c = a < b ? b : a', 'c = x === null || a.x >= b ? b : a.x', 'if (a < b) b = a;', 'if (a < b) a = b;'])(
    'chooses between the two values that it compares: %s',
    (text) => {
      expect(isOne(text)).toBe(true);
    },
  );

  it('stands behind a question whether both differ', () => {
    expect(isOne('function f() { if (a.x !== b.x) return a.x < b.x; }')).toBe(true);
    expect(isOne('function f() { if (a.x !== b.y) return a.x < b.x; }')).toBe(false);
    expect(isOne('function f() { if (a.x !== b.x) c(); return a.x < b.x; }')).toBe(false);
  });

  it.each([
    'c = a < b ? a : c',
    'c = a < b ? b : b',
    'if (a < b) c = a;',
    'if (a < b) b = a; else c = 1;',
    'if (a < b) b += a;',
    'f(a < b)',
  ])('is any other, which is tried: %s', (text) => {
    expect(isOne(text)).toBe(false);
  });
});

describe('the gate of the harness', () => {
  const kindsOf = (number: number) => Object.fromEntries(words.map((kind) => [kind, number]));

  it('wants 20 of each kind and 5 of each folder of a whole run, and that share of a smaller one', () => {
    expect(tooFew(kindsOf(20), { 'src/cli': 5 }, whole.count)).toEqual([]);
    expect(tooFew(kindsOf(19), { 'src/cli': 5 }, whole.count)).toHaveLength(words.length);
    expect(tooFew(kindsOf(20), { 'src/cli': 4 }, whole.count)).toEqual(['gate: src/cli: 4 defects, wanted 5']);
    expect(tooFew(kindsOf(3), { 'src/cli': 1 }, 80)).toHaveLength(words.length);
    expect(tooFew(kindsOf(4), { 'src/cli': 1 }, 80)).toEqual([]);
  });

  it('counts a kind and a folder of which none was drawn', () => {
    expect(counted(['a', 'b'], ['a', 'a', null])).toEqual({ a: 2, b: 0 });
  });

  it('takes the folders from the tree: one without a function counts for the nearest above it', () => {
    const tree = (text: string) => ts.createSourceFile('one.ts', text, ts.ScriptTarget.ES2022, true);
    const files = new Map([
      ['src/index.ts', tree("export { one } from './kernel/one.js';")],
      ['src/kernel/one.ts', tree('export function one() {}')],
      ['src/kernel/en/index.ts', tree('export const two = one();')],
    ]);
    expect([...foldersOf(files).values()]).toEqual([null, 'src/kernel', 'src/kernel']);
  });
});

describe('the defects of the audit', () => {
  it('are 34', () => {
    expect(named()).toHaveLength(34);
  });

  it.each(namedDefects)('can still be made: $of: $what in $file', ({ file, find }) => {
    expect(readFileSync(`${root}${file}`, 'utf8').split(find)).toHaveLength(2);
  });
});

describe('a text that is only a key', () => {
  const isOne = (text: string): boolean => onlyOf(text, (node) => (ts.isTemplateExpression(node) ? isKey(node) : null));
  const key = '`${a} ${b}`';

  it.each([`keptFor(kept, ${key}, make)`, `new Map(all.map((one) => [${key}, one]))`, `function keyOf() { return ${key}; }`])(
    'of a map, or made by a function of that name: %s',
    (text) => {
      expect(isOne(text)).toBe(true);
    },
  );

  it.each([`keptFor(kept, one, ${key})`, `new Map([[one, ${key}]])`, `f([${key}, one])`, `function textOf() { return ${key}; }`])(
    'is no other: %s',
    (text) => {
      expect(isOne(text)).toBe(false);
    },
  );
});
