/** The names of an object by their lower case: the name in lower case -> the name as it stands. */
export type NamesByLower = ReadonlyMap<string, string>;

/** The lower case of names that our own files write: there are few of them. */
const lowers = new Map<string, string>();

export function lowerOf(name: string): string {
  const known = lowers.get(name);
  if (known !== undefined) return known;
  const lower = name.toLowerCase();
  lowers.set(name, lower);
  return lower;
}

/** The names of objects with the same keys in the same order, as the records of one API have. */
interface Seen {
  readonly keys: readonly string[];
  readonly names: NamesByLower;
}
/** By the first name; an object without any has none. */
const seen = new Map<string | undefined, readonly Seen[]>();
/** The limits of what is kept: input must not fill the memory. */
const mostFirst = 200;
const mostAlike = 8;
const mostKeys = 100;
const longestKey = 60;

function isSame(keys: readonly string[], others: readonly string[]): boolean {
  if (keys.length !== others.length) return false;
  for (let index = 0; index < keys.length; index += 1) if (keys[index] !== others[index]) return false;
  return true;
}

function keep(keys: readonly string[], names: NamesByLower): void {
  if (keys.length > mostKeys || keys.some(({ length }) => length > longestKey)) return;
  if (seen.size >= mostFirst) seen.clear();
  const [first] = keys;
  const alike = seen.get(first) ?? [];
  seen.set(first, [{ keys, names }, ...alike.slice(0, mostAlike - 1)]);
}

/** Returns the names of an object; calls `twice` with a name in a second spelling, and with its first spelling. */
export function namesOf(keys: readonly string[], twice: (key: string, first: string) => void): NamesByLower {
  const alike = seen.get(keys[0]);
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
