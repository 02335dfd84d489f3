import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The one list of entry points is `exports` in package.json; whatever else needs it reads it here. */
export interface EntryPoint {
  /** As written in an import: `termbook/schema`. */
  readonly name: string;
  /** As written in `exports`: `./schema`. */
  readonly subpath: string;
  /** From the root of the repository: `src/schema/index.ts`. */
  readonly source: string;
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  /** Stated by a release, which knows its address. */
  readonly repository?: { readonly url: string };
  readonly publishConfig: Readonly<Record<'access' | 'tag', string>>;
  readonly typesVersions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export const root = fileURLToPath(new URL('..', import.meta.url));

export const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Manifest;

/** Packages whose code is in ours: bundled in, with their licenses beside it. */
export const bundled = ['date-fns', 'fast-string-truncated-width'] as const;

export const entryPoints: readonly EntryPoint[] = Object.keys(manifest.exports)
  .filter((subpath) => !subpath.endsWith('.json'))
  .map((subpath) => ({
    name: `${manifest.name}${subpath.slice(1)}`,
    subpath,
    source: `src${subpath.slice(1)}/index.ts`,
  }));

/** The entry points whose declarations name the types of other packages, so that nobody needs those for the rest. */
export const typedAlone: readonly EntryPoint[] = entryPoints.filter(({ subpath }) => ['./schema', './testing'].includes(subpath));
