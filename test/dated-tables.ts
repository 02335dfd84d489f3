import { readdirSync } from 'node:fs';
import type { Cited, DatedTable } from '../src/kernel/dated-table.js';

function isDatedTable(value: unknown): value is DatedTable<Cited> {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === 'object' && value[0] !== null && 'bases' in value[0];
}

function within(value: unknown): readonly DatedTable<Cited>[] {
  if (isDatedTable(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(within) : [];
}

const folder = new URL('../src/policy/', import.meta.url);

async function read(file: string): Promise<readonly DatedTable<Cited>[]> {
  const module: unknown = await import(new URL(file, folder).pathname);
  return Object.values(module as object).flatMap(within);
}

// the registry is held against these tables, so it is none of their sources
const files = readdirSync(folder).filter((file) => !['tables.ts', 'sources.ts', 'citations.ts'].includes(file));
const found = await Promise.all(files.map(read));

/** Every dated table of src/policy, found in what its files export. */
export const allDatedTables: readonly DatedTable<Cited>[] = [...new Set(found.flat())];

/** The name of a table: its entries' ids without the date. */
export function nameOf(entries: DatedTable<Cited>): string {
  const [{ id }] = entries;
  return id.slice(0, id.lastIndexOf('@'));
}
