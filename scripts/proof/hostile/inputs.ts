/** The arguments anew, so that nothing is shared; functions go over as they are. */
export function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copied) as T;
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copied(item as unknown)])) as T;
}

/** Everything in the arguments frozen: writing to it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const item of Object.values(Object.freeze(value))) frozen(item);
  return value;
}

/** The arguments with a key stated as null in every object that lacks it. */
export function stating<T>(value: T, key: string): T {
  if (Array.isArray(value)) return value.map((item: unknown) => stating(item, key)) as T;
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  const items = Object.entries(value).map(([name, item]) => [name, stating(item as unknown, key)] as const);
  return Object.fromEntries(Object.hasOwn(value, key) ? items : [...items, [key, null]]) as T;
}
