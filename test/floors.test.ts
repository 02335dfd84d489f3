import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/entry-points.js';
import { sourceFiles } from '../scripts/examples.js';
import { breaches, circles } from './floors.js';

describe('the floors of the house', () => {
  it('hold: imports point down, dependencies stay where they belong, policy is data', () => {
    const found = sourceFiles().flatMap((file) => breaches(file, readFileSync(`${root}${file}`, 'utf8')));
    expect(found).toEqual([]);
  });

  it('have no circle of files, types counted', () => {
    expect(circles(new Map(sourceFiles().map((file) => [file, readFileSync(`${root}${file}`, 'utf8')])))).toEqual([]);
  });

  it('find a circle, and not what only leads into it or out of it', () => {
    const texts = {
      a: "import type { B } from './b.js';",
      b: "export { a } from './a.js'; import './d.js';",
      c: "import './a.js';",
      d: '',
    };
    const files = Object.entries(texts).map(([name, text]) => [`src/kernel/${name}.ts`, text] as const);
    expect(circles(new Map(files))).toEqual(['src/kernel/a.ts', 'src/kernel/b.ts']);
  });

  it.each([
    ['src/rules/a.ts', '', 'a file of rules stands in one of its rooms'],
    ['src/rules/attic/a.ts', '', 'a file of rules stands in one of its rooms'],
    ['src/rules/terms/a.ts', "import type { B } from '../canceling/b.js';", "the room 'terms' is below 'canceling': imports point down"],
    ['src/kernel/a.ts', "import type { B } from '../contract.js';", 'the face is for users'],
    [
      'src/kernel/a.ts',
      "import type { B } from '../vocabulary/b.js';",
      "'kernel' is floor 0 and 'vocabulary' is floor 1: imports point down",
    ],
    ['src/policy/a.ts', "export { b } from '../rules/b.js';", "'policy' is floor 2 and 'rules' is floor 3: imports point down"],
    [
      'src/rules/asking/a.ts',
      "import { b } from '../../lifecycle/b.js';",
      "'rules' is floor 3 and 'lifecycle' is floor 4: imports point down",
    ],
    ['src/rules/asking/a.ts', "import { b } from '../../index.js';", 'the face is for users'],
    ['src/index.ts', "export * from './schema/index.js';", 'nothing imports an edge'],
    ['src/explain/a.ts', "import { b } from '../rulebook/b.js';", 'nothing imports an edge'],
    ['src/schema/a.ts', "import { b } from '../partner-center/b.js';", 'nothing imports an edge'],
    ['src/schema/a.ts', "import { b } from '../wire/b.js';", 'nothing imports an edge'],
    ['src/wire/a.ts', "import { b } from '../schema/b.js';", 'nothing imports an edge'],
    ['src/marketplace/a.ts', "import { b } from '../partner-center/b.js';", 'nothing imports an edge'],
    ['src/rules/asking/a.ts', "import { b } from '../../helpers/b.js';", "the folder 'helpers' has no floor"],
    ['src/helpers/a.ts', '', "the folder 'helpers' has no floor"],
    ['src/rules/asking/a.ts', "import { b } from '../../../test/b.js';", 'src knows nothing outside src'],
    ['src/rules/asking/a.ts', "import * as z from 'zod';", 'zod stays in schema, partner-center, marketplace'],
    ['src/rules/asking/a.ts', "const z = await import('zod/mini');", 'zod stays in schema, partner-center, marketplace'],
    ['src/rules/asking/a.ts', "import { addMonths } from 'date-fns/addMonths';", 'src/kernel/calendar.ts only'],
    ['src/kernel/calendar.ts', "import { addMonths } from 'date-fns';", 'by subpath only'],
    ['src/schema/a.ts', "import * as fc from 'fast-check';", 'fast-check stays in testing'],
    ['src/kernel/a.ts', "import { readFileSync } from 'node:fs';", 'only the command line program knows Node'],
    ['src/kernel/a.ts', "import { chunk } from 'lodash';", 'not a dependency of src'],
    ['src/policy/a.ts', 'export function days(n: number) { if (n > 1) return 2; return 3; }', 'policy is data only'],
    ['src/policy/a.ts', 'export class Table {}', 'policy is data only'],
  ])('%s refuses %s', (file, text, reason) => {
    expect(breaches(file, text)).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['src/lifecycle/a.ts', "import { b } from '../rules/b.js'; import { c } from './c.js'; import type { D } from '../kernel/d.js';"],
    ['src/index.ts', "export { b } from './rules/asking/b.js'; export type * from './contract.js';"],
    ['src/rules/index.ts', "export { b } from './asking/b.js';"],
    ['src/rules/canceling/a.ts', "import { b } from '../terms/b.js'; import { c } from './c.js';"],
    ['src/marketplace/a.ts', "import * as z from 'zod'; import { b } from '../schema/b.js'; import { c } from '../lifecycle/c.js';"],
    ['src/partner-center/a.ts', "import { b } from '../wire/b.js';"],
    ['src/testing/a.ts', "import * as fc from 'fast-check';"],
    ['src/kernel/calendar.ts', "import { getDaysInMonth } from 'date-fns/getDaysInMonth';"],
    ['src/policy/a.ts', 'const entry = (since: string) => ({ since }); export const table = [entry("2020-01-01")];'],
    ['src/rules/asking/a.ts', "// import * as z from 'zod';"],
  ])('%s accepts %s', (file, text) => {
    expect(breaches(file, text)).toEqual([]);
  });
});
