/** After the build: the bundler writes where its own folder is into the maps of the CommonJS files; what they name is named from the map instead. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { root } from './entry-points.js';

interface SourceMap {
  readonly file?: string;
  readonly sources: readonly string[];
}

const dist = join(root, 'dist');
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.map')) continue;
  const path = join(dist, name);
  const from = (named: string): string => (isAbsolute(named) ? relative(dirname(path), named).replaceAll('\\', '/') : named);
  const map = JSON.parse(readFileSync(path, 'utf8')) as SourceMap;
  const { file, sources } = map;
  writeFileSync(path, JSON.stringify({ ...map, ...(file === undefined ? {} : { file: from(file) }), sources: sources.map(from) }));
}
