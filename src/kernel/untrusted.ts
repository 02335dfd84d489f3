/** Stands for data that cannot be read. */
export const unreadable = Symbol('unreadable');

/** Looks at data from outside; a getter or a proxy of it that throws gives `unreadable`. */
export function guarded<Found>(look: () => Found): Found | typeof unreadable {
  try {
    return look();
  } catch {
    return unreadable;
  }
}

/** Reads one value of an object from outside, as `guarded` does. */
export function valueAt(data: { readonly [key: string]: unknown }, key: string): unknown {
  try {
    return data[key];
  } catch {
    return unreadable;
  }
}
