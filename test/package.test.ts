import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryPoints, manifest, root } from '../scripts/entry-points.js';

/** What the build writes beside the code. */
const data = ['conformance.json', 'rulebook.json', 'rulebook.schema.json'];

describe('package.json', () => {
  it.each(entryPoints)('$name has a source, both formats and the types of each', ({ subpath, source }) => {
    const file = source.replace(/^src/, '').replace(/\.ts$/, '');
    const built = `./dist${file}`;
    const few = `./dist/node${file}`;
    expect(existsSync(`${root}${source}`)).toBe(true);
    expect(manifest.exports[subpath]).toEqual({
      import: { types: `${built}.d.ts`, module: `${built}.js`, node: `${few}.js`, default: `${built}.js` },
      require: { types: `${built}.d.cts`, node: `${few}.cjs`, default: `${built}.cjs` },
    });
  });

  it('tells old resolvers the types of every entry point', () => {
    const subpaths = entryPoints.filter(({ subpath }) => subpath !== '.').map(({ subpath }) => subpath.slice(2));
    expect(manifest.typesVersions).toEqual({
      '*': Object.fromEntries<readonly string[]>([
        ...subpaths.map((subpath): [string, readonly string[]] => [subpath, [`./dist/${subpath}/index.d.ts`]]),
        ...data.map((file): [string, readonly string[]] => [file, [`./dist/${file}`]]),
      ]),
    });
  });

  it.each(entryPoints)(
    '$name gives bundlers the files that they can drop, and Node few files to load: the first condition that holds decides',
    ({ subpath }) => {
      const { import: imported } = manifest.exports[subpath] as { readonly import: object };
      expect(Object.keys(imported)).toEqual(['types', 'module', 'node', 'default']);
    },
  );

  it.each(data)('exports the built %s as it is', (file) => {
    expect(manifest.exports[`./${file}`]).toBe(`./dist/${file}`);
  });

  it('depends on zod and date-fns at run time, and on nothing else', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['@date-fns/utc', 'date-fns', 'zod']);
  });

  it('pins every development tool', () => {
    expect(Object.values(manifest.devDependencies).filter((version) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version))).toEqual([]);
  });
});
