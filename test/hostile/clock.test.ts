import { describe, expect, it } from 'vitest';
import { bannedLines, letPass } from './ban.js';

const timeout = 30_000;

describe('the clock is an argument', () => {
  it.each([
    'src/index.ts',
    'src/kernel/instant.ts',
    'src/kernel/error.ts',
    'src/rules/catalog/questions.ts',
    'src/lifecycle/advance.ts',
    'src/schema/parsed.ts',
    'src/explain/format.ts',
  ])(
    'lint refuses each line that asks a clock, chance or the locale in %s',
    async (file) => {
      expect(await letPass(file)).toEqual([]);
    },
    timeout,
  );

  it(
    'and would be noticed to let one pass: a test file may ask the clock',
    async () => {
      expect(await letPass('test/zone.test.ts')).toEqual(bannedLines.map(({ line }) => line));
    },
    timeout,
  );
});
