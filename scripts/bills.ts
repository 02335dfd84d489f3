/** Writes both bills of materials into a folder: `tsx scripts/bills.ts release`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials } from './proof/supply/dependencies.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('say which folder: tsx scripts/bills.ts release');
for (const format of ['cyclonedx', 'spdx'] as const) writeFileSync(join(folder, `sbom.${format}.json`), billOfMaterials(format));
