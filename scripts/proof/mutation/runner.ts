/**
 * A test runner for Stryker that runs the tests of this repository in its own process, with the loader of scripts/quick-tests.ts: some 20 milliseconds a mutant
 * where a run of vitest takes a second.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as inSandbox from './in-sandbox.js';
import type { TestRunner } from './stryker-words.js';

function runner(): TestRunner {
  // Stryker has changed into the sandbox before it asks anything; the copy of the tests and of this loader that lie there are the ones to run
  const here = (): Promise<typeof inSandbox> =>
    import(pathToFileURL(join(process.cwd(), 'scripts/proof/mutation/in-sandbox.ts')).href) as Promise<typeof inSandbox>;
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    dryRun: async (options) => (await here()).dryRun(options),
    mutantRun: async (options) => (await here()).mutantRun(options),
  };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: runner }];
