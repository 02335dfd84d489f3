/** A table of sentences in which keys may be missing at any depth, and lists may be shorter. */
export type Translation<T> = T extends string | readonly unknown[] | ((...given: never) => unknown)
  ? T
  : { readonly [K in keyof T]?: Translation<T[K]> };

/** Returns what a language says, with the English text where it says nothing. */
function filled(english: unknown, own: unknown): unknown {
  if (typeof english !== 'object' || english === null) return own ?? english;
  if (Array.isArray(english)) {
    const list: readonly unknown[] = Array.isArray(own) ? own : [];
    return [...list, ...(english as readonly unknown[]).slice(list.length)];
  }
  const table = (own ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, filled(text, table[key])]));
}

/** Returns the table of a language, with the English text for each that it lacks. */
export function translated<T extends object>(english: T, own: Translation<T>): T {
  return filled(english, own) as T;
}
