import type { FileRecord } from '../../src/cli/file-record.js';
import { fileReader } from '../../src/cli/read-file.js';
import { idsTwice } from '../../src/cli/twice.js';

/** The records of a file and what is to be said of it, or why it cannot be read. */
export type FileRead =
  | { readonly ok: true; readonly hints: readonly string[]; readonly records: readonly FileRecord[] }
  | { readonly ok: false; readonly problem: string };

/** Reads a file from pieces of its text. */
export function recordsFrom(...pieces: readonly string[]): FileRead {
  const hints = new Set<string>();
  const reader = fileReader(hints);
  const twice = idsTwice();
  const records: FileRecord[] = [];
  try {
    for (const piece of pieces) for (const item of reader.take(piece)) records.push(item());
    for (const item of reader.end()) records.push(item());
  } catch (error) {
    if (!(error instanceof Error) || error instanceof RangeError) throw error;
    return { ok: false, problem: error.message };
  }
  for (const { id } of records) twice.add(id);
  return { ok: true, hints: [...hints, ...twice.hints()], records };
}
