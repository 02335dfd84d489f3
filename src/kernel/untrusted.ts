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
