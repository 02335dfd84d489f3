/**
 * Returns what a map keeps for a key; what it does not have is made once, and kept. With `most`, a map that holds this many is emptied before the next is kept.
 */
export function keptFor<Key, Made>(kept: Map<Key, Made>, key: Key, make: (key: Key) => Made, most = Number.POSITIVE_INFINITY): Made {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  if (kept.size >= most) kept.clear();
  kept.set(key, made);
  return made;
}

/** Returns a function that makes what it returns once for each key. */
/* @__NO_SIDE_EFFECTS__ */
export function remembered<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new Map<Key, Made>();
  return (key) => keptFor(kept, key, make);
}
