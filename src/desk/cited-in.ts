import type { Basis } from '../kernel/answer.js';

/** Returns what several answers cite, each rule of an entry once. */
export function citedIn(...lists: readonly (readonly Basis[])[]): readonly Basis[] {
  const found = new Map<string, Basis>();
  for (const list of lists) for (const one of list) if (!found.has(`${one.rule} ${one.entry}`)) found.set(`${one.rule} ${one.entry}`, one);
  return [...found.values()];
}
