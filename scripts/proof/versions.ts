import { manifest } from '../entry-points.js';

/** The pinned versions of development tools, for the record of a proof. */
export function versionsOf(...tools: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(tools.map((tool) => [tool, manifest.devDependencies[tool] ?? 'unknown']));
}
