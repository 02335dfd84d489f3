/** `examples/service` as a user has it: the packed library in a project of its own, type-checked and tested. `npm run check -- service`. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './entry-points.js';
import { packedInto } from './packed.js';
import { npm } from './run.js';

const work = mkdtempSync(join(tmpdir(), 'termbook-service-'));
try {
  const tarball = packedInto(work);
  const project = join(work, 'service');
  cpSync(join(root, 'examples/service'), project, { recursive: true, filter: (path) => !path.includes('node_modules') });
  npm(project, 'install', '--prefer-offline', tarball);
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { cwd: project, stdio: 'inherit' });
  execFileSync('npm', ['test', '--silent'], { cwd: project, stdio: 'inherit' });
} finally {
  rmSync(work, { recursive: true, force: true });
}
