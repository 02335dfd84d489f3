/** True if two lists have the same items in the same order. */
export function isSameList<Item>(
  one: readonly Item[],
  other: readonly Item[],
  isSame: (one: Item, other: Item) => boolean = Object.is,
): boolean {
  return one === other || (one.length === other.length && one.every((item, index) => isSame(item, other[index] as Item)));
}
