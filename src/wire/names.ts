/** The names of an object: a name in lower case, or as documented, -> the name as it stands; null = it has no such name. */
export type Names = ReadonlyMap<string, string | null>;

/** The names of objects with the same keys in the same order, as the records of one API have. */
interface Seen {
  readonly keys: readonly string[];
  readonly names: Names;
}
/** By the number of keys. */
const seen: (readonly Seen[])[] = [];
/** The limits of what is kept: input must not fill the memory. */
const mostAlike = 16;
const mostKeys = 100;
const longestKey = 60;

function isSame(keys: readonly string[], others: readonly string[]): boolean {
  for (let index = 0; index < keys.length; index += 1) if (keys[index] !== others[index]) return false;
  return true;
}

function keep(keys: readonly string[], names: Names): void {
  if (keys.length > mostKeys || keys.some(({ length }) => length > longestKey)) return;
  seen[keys.length] = [{ keys, names }, ...(seen[keys.length] ?? []).slice(0, mostAlike - 1)];
}

/** Returns the names of an object; calls `twice` with a name in a second spelling, and with its first spelling. */
export function namesOf(keys: readonly string[], twice: (key: string, first: string) => void): Names {
  const alike = seen[keys.length];
  if (alike !== undefined) for (const one of alike) if (isSame(keys, one.keys)) return one.names;
  const names = new Map<string, string>();
  for (const key of keys) {
    const name = key.toLowerCase();
    const first = names.get(name);
    if (first === undefined) names.set(name, key);
    else twice(key, first);
  }
  if (names.size === keys.length) keep(keys, names);
  return names;
}

/** Returns a documented name as it stands in an object, in any casing; null if the object does not have it. */
export function standingName(names: Names, documented: string): string | null {
  const known = names.get(documented);
  if (known !== undefined) return known;
  const name = names.get(documented.toLowerCase()) ?? null;
  // our own files document few names: each is looked up once for all objects with the same keys
  (names as Map<string, string | null>).set(documented, name);
  return name;
}
