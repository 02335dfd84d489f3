import type { Issue } from '../../src/kernel/untrusted.js';

const odd: readonly unknown[] = [undefined, null, 'odd', -1, {}];

/** A record with the value at a path replaced; undefined leaves the key out. */
function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? replaced(item, rest, by) : item));
  const changed = Object.entries(value as object).map(([name, item]) => [name, name === key ? replaced(item, rest, by) : item] as const);
  return Object.fromEntries(changed.filter(([, item]) => item !== undefined));
}

function pathsOf(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [...(at.length === 0 ? [] : [at]), ...inside.flatMap(([key, item]) => pathsOf(item, [...at, key]))];
}

/** Everything that a reader says is wrong when one field of a record is missing or odd, each once: `code path: expected`. */
export function everythingWrong(record: object, read: (json: unknown) => readonly Issue[]): readonly string[] {
  const told = pathsOf(record).flatMap((path) => odd.flatMap((by) => read(replaced(record, path, by))));
  return [...new Set(told.map(({ code, path, expected }) => `${code} ${path}: ${expected}`))].sort();
}

/** Complaints in short, a line each: `code | expected | paths`; a line without bars goes on with the paths of the one before. */
export function complaints(text: string): readonly string[] {
  const lines = text.trim().split(/\n(?=.*\|)/);
  return lines.flatMap((line) => {
    const [code = '', expected = '', paths = ''] = line.trim().split(/\s*\|\s*/);
    return paths.split(/\s+/).map((path) => `${code} ${path}: ${expected}`);
  });
}

/** Complaints about a part of a record as those about the record. */
export function within(part: string, told: readonly string[]): readonly string[] {
  return told.map((complaint) => complaint.replace(' ', ` ${part}.`));
}
