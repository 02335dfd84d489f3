import { createHash } from 'node:crypto';
import { ascending } from '../../../src/kernel/order.js';
import type { Defect, Kind } from './changes.js';
import { kinds } from './changes.js';

/** A run of this many defects tries at least so many of each kind and in each folder; a smaller one its share of them. */
export const whole = { count: 400, perKind: 20, perFolder: 5 } as const;

/** The kinds and the folders, each with how many defects of it there are. */
export interface Counted {
  readonly [name: string]: number;
}

/** Counts things by name; every name of the list is there, also with none. */
export function counted(names: readonly string[], of: readonly (string | null)[]): Counted {
  return Object.fromEntries(names.map((name) => [name, of.filter((one) => one === name).length]));
}

/** What a run of some size tried too rarely; empty = enough of every kind and every folder. */
export function tooFew(ofKinds: Counted, ofFolders: Counted, count: number): readonly string[] {
  const share = Math.min(1, count / whole.count);
  const below = (counts: Counted, wanted: number): readonly string[] =>
    Object.entries(counts)
      .filter(([, number]) => number < Math.floor(wanted * share))
      .map(([name, number]) => `gate: ${name}: ${String(number)} defects, wanted ${String(Math.floor(wanted * share))}`);
  return [...below(ofKinds, whole.perKind), ...below(ofFolders, whole.perFolder)];
}

/**
 * Draws defects: the kinds in turn, each in the folder that has had the fewest so far. Which comes first hangs on the seed and on the text of the defect alone,
 * so that a change of src draws others only where it changes them.
 */
export function drawn(
  defects: readonly Defect[],
  folderOf: (defect: Defect) => string | null,
  count: number,
  seed: number,
): readonly Defect[] {
  const rankOf = (...about: readonly string[]): string =>
    createHash('sha256')
      .update(`${String(seed)} ${about.join(' ')}`)
      .digest('hex');
  const ranked = defects
    .map((defect) => ({ defect, rank: rankOf(defect.kind, defect.file, defect.of, defect.was, defect.became) }))
    .sort((a, b) => ascending(a.rank, b.rank));
  const cells = new Map<Kind, Map<string, Defect[]>>(Object.keys(kinds).map((kind) => [kind as Kind, new Map<string, Defect[]>()]));
  for (const { defect } of ranked) {
    const folder = folderOf(defect);
    if (folder === null) continue;
    const ofKind = cells.get(defect.kind);
    const cell = ofKind?.get(folder);
    if (cell === undefined) ofKind?.set(folder, [defect]);
    else cell.push(defect);
  }
  const had = new Map<string, number>();
  const taken: Defect[] = [];
  while (taken.length < count && [...cells.values()].some((ofKind) => ofKind.size > 0)) {
    for (const [kind, ofKind] of cells) {
      const turnOf = (folder: string): string => `${String(had.get(folder) ?? 0).padStart(6, '0')} ${rankOf(kind, folder)}`;
      const [folder] = [...ofKind.keys()].sort((a, b) => ascending(turnOf(a), turnOf(b)));
      if (folder === undefined || taken.length === count) continue;
      const cell = ofKind.get(folder) ?? [];
      taken.push(...cell.splice(0, 1));
      if (cell.length === 0) ofKind.delete(folder);
      had.set(folder, (had.get(folder) ?? 0) + 1);
    }
  }
  return taken;
}
