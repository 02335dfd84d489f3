/** Writes dist/conformance.json, the golden cases for implementations in any language; the last step of `npm run build`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { conformance } from '../src/testing/conformance/conformance.js';
import { manifest, root } from './entry-points.js';

/** The golden cases as one JSON value, with the version of the package they are from. */
export function conformanceJson(): object {
  return { package: manifest.version, ...conformance };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(`${root}dist`, { recursive: true });
  writeFileSync(`${root}dist/conformance.json`, `${JSON.stringify(conformanceJson())}\n`);
}
