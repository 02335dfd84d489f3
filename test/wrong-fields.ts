import { isTermbookError } from '../src/kernel/error.js';

/** The keys that lead to a value inside another one. */
export type Path = readonly string[];

/** Returns the paths of all values inside one. */
export function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  const own = path.length === 0 ? [] : [path];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

/** Returns a copy with another value at a path; undefined = nothing is there. */
export function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? replaced(item, rest, by) : item));
  const { [key]: part, ...others } = value as Readonly<Record<string, unknown>>;
  return by === undefined && rest.length === 0 ? others : { ...others, [key]: replaced(part, rest, by) };
}

/** Returns the path of the contract that a call breaks; null = it answers. Any other error is thrown on. */
export function brokenBy(call: () => unknown): string | null {
  try {
    call();
    return null;
  } catch (error) {
    if (isTermbookError(error)) return error.path;
    throw error;
  }
}

/** What is nowhere a value that is needed: left out, null, no JSON at all. */
export const absentOrNone: readonly unknown[] = [undefined, null, 7n, Symbol('wrong'), () => 7];
/** Wrong values of every kind. */
export const wrongValues: readonly unknown[] = [...absentOrNone, [], {}, 'wrong', 7, true];
