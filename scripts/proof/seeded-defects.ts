import type { ProofName } from './report.js';

/** One wrong line in a copy of the sources, which the proof must notice. */
export interface Defect {
  readonly proof: ProofName;
  readonly what: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** Arguments of the proof; the quick size with seed 1 unless told. */
  readonly arguments?: readonly string[];
}

export const seededDefects: readonly Defect[] = [];
