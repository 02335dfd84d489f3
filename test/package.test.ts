import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryPoints, manifest, root } from '../scripts/entry-points.js';

/** What the build writes beside the code. */
const data = ['conformance.json', 'rulebook.json', 'rulebook.schema.json'];

describe('package.json', () => {
  it.each(entryPoints)('$name has a source, both formats and the types of each', ({ subpath, source }) => {
    const file = source.replace(/^src/, '').replace(/\.ts$/, '');
    const built = `./dist${file}`;
    expect(existsSync(`${root}${source}`)).toBe(true);
    expect(manifest.exports[subpath]).toEqual({
      import: { types: `${built}.d.ts`, default: `${built}.js` },
      require: { types: `${built}.d.cts`, default: `${built}.cjs` },
    });
  });

  it('tells old resolvers the types of every entry point, and where the data is', () => {
    expect(manifest.typesVersions).toEqual({
      '*': { '*.json': ['./dist/*.json', './*.json'], 'dist/*': ['./dist/*'], '*': ['./dist/*/index.d.ts'] },
    });
  });

  it('publishes what is built and no sources', () => {
    expect(manifest.files).toEqual(['dist', 'skills', 'CHANGELOG.md']);
  });

  it.each(data)('exports the built %s as it is', (file) => {
    expect(manifest.exports[`./${file}`]).toBe(`./dist/${file}`);
  });

  it('depends on zod at run time, and on nothing else', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['zod']);
  });

  it('pins every development tool', () => {
    expect(Object.values(manifest.devDependencies).filter((version) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version))).toEqual([]);
  });
});
