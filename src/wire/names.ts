import { byKeys } from '../kernel/by-keys.js';

/** The names of an object: a name in lower case, or as documented, -> the name as it stands; null = there is none. */
export type Names = ReadonlyMap<string, string | null>;

/** Returns the names of an object with these keys, and every further spelling of a name with its first one. */
export const namesOf: (keys: readonly string[]) => {
  readonly names: Names;
  readonly twice: readonly (readonly [name: string, first: string])[];
} = /* @__PURE__ */ byKeys((keys) => {
  const names = new Map<string, string>();
  const twice: (readonly [string, string])[] = [];
  for (const key of keys) {
    const name = key.toLowerCase();
    const first = names.get(name);
    if (first === undefined) names.set(name, key);
    else twice.push([key, first]);
  }
  return { names, twice };
});

/** Returns a documented name as it stands in an object, in any casing; null if the object does not have it. */
export function standingName(names: Names, documented: string): string | null {
  const known = names.get(documented);
  if (known !== undefined) return known;
  const name = names.get(documented.toLowerCase()) ?? null;
  // our own files document few names: each is looked up once for all objects with the same keys
  (names as Map<string, string | null>).set(documented, name);
  return name;
}
