/** Freezes plain data to the bottom and returns it: what several answers share is written once. What is frozen already is so to its bottom. */
/* @__NO_SIDE_EFFECTS__ */
export function frozen<const T>(value: T): T {
  if (!Object.isFrozen(value)) Object.values(Object.freeze(value) as object).forEach(frozen);
  return value;
}

/** The empty list, which all may share. */
export const nothing: readonly never[] = /* @__PURE__ */ frozen([]);
