import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../entry-points.js';

/** The actions of workflows that are not pinned by the hash of a commit, with its version beside it; a tag can be moved. */
export function unpinnedActions(): readonly string[] {
  const folder = join(root, '.github/workflows');
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => /^\s*(?:-\s*)?uses:/.test(line) && !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
      .map((line) => `${file}: ${line.trim()} is not pinned by a commit's hash and its version`),
  );
}
