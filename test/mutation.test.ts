import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/entry-points.js';
import { noticed, rooms } from '../scripts/proof/mutation/rooms.js';

const of = (...statuses: readonly string[]) => ({ mutants: statuses.map((status) => ({ status })) });

describe('the share of changes that a room notices', () => {
  it('counts what never ends as noticed, what no test reaches as unnoticed, and no other room', () => {
    const report = {
      'src/kernel/money.ts': of('Killed', 'Timeout', 'Survived'),
      'src/kernel/deep/one.ts': of('NoCoverage', 'Ignored', 'RuntimeError'),
      'src/cli/run.ts': of('Killed', 'Killed'),
    };
    expect(noticed(report, 'kernel')).toBe(50);
    expect(noticed(report, 'cli')).toBe(100);
  });

  it('is none of a room of which nothing was measured', () => {
    expect(noticed({}, 'kernel')).toBe(0);
  });
});

describe('the rooms', () => {
  it('are all of src that hold code: tables of values, re-exports and what tests and engines use are left out', () => {
    const folders = readdirSync(join(root, 'src')).filter((name) => !name.endsWith('.ts'));
    const hold = folders.filter((name) => readdirSync(join(root, 'src', name)).some((file) => file !== 'index.ts'));
    const left = hold.filter((name) => !Object.keys(rooms).some((room) => room.split('/')[0] === name));
    expect(left.sort()).toEqual(['policy', 'testing']);
    const inRules = readdirSync(join(root, 'src/rules')).map((name) => `rules/${name}`);
    expect(inRules.filter((name) => !(name in rooms))).toEqual([]);
  });

  it.each(Object.entries(rooms))('%s has tests of its own', (_room, { tests }) => {
    expect(tests.filter((folder) => !existsSync(join(root, 'test', folder)))).toEqual([]);
  });
});
