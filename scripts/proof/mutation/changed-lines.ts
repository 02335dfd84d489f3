import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../entry-points.js';
import { isChanged } from './folders.js';

function git(...args: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', [...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return status === 0 ? stdout.trim() : null;
}

/** What the work of today is compared with: where the branch left `main`; on `main` the last tag, or the commit before. */
function base(): string | null {
  const head = git('rev-parse', 'HEAD');
  const left = ['origin/main', 'main'].map((branch) => git('merge-base', 'HEAD', branch)).find((commit) => commit !== null);
  if (left !== undefined && left !== head) return left;
  return git('describe', '--tags', '--abbrev=0', 'HEAD~1') ?? git('rev-parse', 'HEAD~1');
}

/** Of a diff without context: the lines that are new in each file, as Stryker takes them: `src/kernel/money.ts:3-9`. */
export function linesOf(diff: string): readonly string[] {
  let file = '';
  return diff.split('\n').flatMap((line) => {
    const named = /^\+\+\+ b\/(.*)$/.exec(line)?.[1];
    if (named !== undefined) file = named;
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    const [, from = '', count = '1'] = hunk ?? [];
    if (hunk === null || count === '0' || !isChanged(file)) return [];
    return [`${file}:${from}-${String(Number(from) + Number(count) - 1)}`];
  });
}

/** The changed lines of the sources and since when; null where there is no history to ask. */
export function changedLines(): { readonly since: string; readonly lines: readonly string[] } | null {
  const since = base();
  if (since === null) return null;
  const lines = linesOf(git('diff', '--unified=0', '--no-color', '--no-ext-diff', since, '--', 'src') ?? '');
  return { since, lines: lines.filter((range) => existsSync(join(root, range.slice(0, range.lastIndexOf(':'))))) };
}
