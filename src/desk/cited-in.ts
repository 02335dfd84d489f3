import type { Basis } from '../kernel/answer.js';

function keyOf({ rule, entry }: Basis): string {
  return `${rule} ${entry}`;
}

/** Returns what several answers cite, each rule of an entry once. */
export function citedIn(...lists: readonly (readonly Basis[])[]): readonly Basis[] {
  const found = new Map<string, Basis>();
  for (const list of lists) {
    for (const one of list) if (!found.has(keyOf(one))) found.set(keyOf(one), one);
  }
  return [...found.values()];
}
