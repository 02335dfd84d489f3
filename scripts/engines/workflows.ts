/** `examples/workflows` as a user has it: the packed library, the workflow engines' own compilers, and a year driven through. `npm run engines workflows`. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../entry-points.js';
import { packedInto } from '../packed.js';
import { npm } from '../run.js';

const work = mkdtempSync(join(tmpdir(), 'termbook-workflows-'));
try {
  const tarball = packedInto(work);
  const project = join(work, 'workflows');
  cpSync(join(root, 'examples/workflows'), project, { recursive: true, filter: (path) => !path.includes('node_modules') });
  npm(project, 'install', '--prefer-offline', '--ignore-scripts', tarball);
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { cwd: project, stdio: 'inherit' });
  execFileSync(process.execPath, ['out/check.js'], { cwd: project, stdio: 'inherit' });
} finally {
  rmSync(work, { recursive: true, force: true });
}
