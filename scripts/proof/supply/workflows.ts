import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../entry-points.js';

const folder = join(root, '.github/workflows');

export interface Workflows {
  readonly actions: number;
  readonly failures: readonly string[];
}

/** Every action of every workflow is pinned by the hash of a commit, with its version beside it; a tag can be moved. */
export function checkWorkflows(): Workflows {
  const lines = (existsSync(folder) ? readdirSync(folder) : []).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line) => (/^\s*(?:-\s*)?uses:/.test(line) ? [`${file}: ${line.trim()}`] : [])),
  );
  const failures = lines.filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
  return { actions: lines.length, failures: failures.map((line) => `${line} is not pinned by a commit's hash and its version`) };
}
