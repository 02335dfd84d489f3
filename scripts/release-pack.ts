/**
 * Makes what a release publishes from what was built, in the folder release/: the tarball, both bills of materials, their checksums: `npm run release:pack -- --repository OWNER/NAME`.
 * The addresses of package.json and of every link come from that name and the version; the checkout stays as it is.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './entry-points.js';
import { billOfMaterials } from './proof/supply/dependencies.js';
import { releasedInto, repositoryOrNull } from './release/staged.js';

const { values } = parseArgs({ options: { repository: { type: 'string' }, into: { type: 'string', default: join(root, 'release') } } });
const repository = repositoryOrNull(values.repository);
if (repository === null) {
  console.error('Name the repository on GitHub that the release is made from: npm run release:pack -- --repository OWNER/NAME');
  process.exitCode = 1;
} else {
  const folder = resolve(values.into);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  releasedInto(folder, repository);
  for (const format of ['cyclonedx', 'spdx'] as const) writeFileSync(join(folder, `sbom.${format}.json`), billOfMaterials(format));
  const sums = readdirSync(folder)
    .sort()
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex')}  ${file}\n`,
    );
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  process.stdout.write(sums.join(''));
}
