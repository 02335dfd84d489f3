interface KnownKeys<Made> {
  readonly keys: readonly string[];
  readonly made: Made;
}
/** The limits of what is kept: input must not fill the memory. */
const mostKnown = 200;
const mostKeys = 100;
const longestKey = 60;

function isSame(keys: readonly string[], others: readonly string[]): boolean {
  for (let index = 0; index < keys.length; index += 1) if (keys[index] !== others[index]) return false;
  return true;
}

/** Returns a function that makes something of the keys of an object once for all objects with the same keys in the same order, as the records of one source have. */
export function byKeys<Made>(make: (keys: readonly string[]) => Made): (keys: readonly string[]) => Made {
  /** By the number of keys. */
  let known: KnownKeys<Made>[][] = [];
  let count = 0;
  return (keys) => {
    const alike = known[keys.length];
    if (alike !== undefined) {
      for (let index = 0; index < alike.length; index += 1) {
        const one = alike[index] as KnownKeys<Made>;
        if (isSame(keys, one.keys)) return one.made;
      }
    }
    const made = make(keys);
    if (keys.length > mostKeys || keys.some(({ length }) => length > longestKey)) return made;
    if (count === mostKnown) known = [];
    count = count === mostKnown ? 1 : count + 1;
    (known[keys.length] ??= []).push({ keys, made });
    return made;
  };
}
