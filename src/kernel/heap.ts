/** Numbered things in a heap, the one with the smallest key first; keys are read anew when one is put down. */
export interface Heap {
  readonly items: Int32Array;
  readonly keys: Float64Array;
}

function sink({ items, keys }: Heap, from: number): void {
  const keyAt = (place: number): number => keys[items[place] as number] as number;
  for (let place = from; ; ) {
    const left = 2 * place + 1;
    const least = left + 1 < items.length && keyAt(left + 1) < keyAt(left) ? left + 1 : left;
    if (least >= items.length || keyAt(place) <= keyAt(least)) return;
    [items[place], items[least]] = [items[least] as number, items[place] as number];
    place = least;
  }
}

/** Returns a heap of all keys. */
export function heapOf(keys: Float64Array): Heap {
  const items = new Int32Array(keys.length);
  for (let index = 0; index < items.length; index += 1) items[index] = index;
  const heap = { items, keys };
  // what lies behind the middle has nothing below it
  for (let place = items.length >> 1; place >= 0; place -= 1) sink(heap, place);
  return heap;
}

/** Puts the first thing of a heap in its place, after its key has grown. */
export function sinkFirst(heap: Heap): void {
  sink(heap, 0);
}
