import { counted } from './labels.js';

/** The ids that are named; of more, only their number is stated. */
const mostNamed = 10;

/** Returns 64 bits of an id whatever its case, in two halves. */
function halvesOf(id: string): readonly [number, number] {
  const text = id.toLowerCase();
  let left = 0x81_1c_9d_c5;
  let right = 0x9e_37_79_b9;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    left = Math.imul(left ^ unit, 0x01_00_01_93);
    right = Math.imul(right ^ unit, 0x85_eb_ca_6b);
    right ^= right >>> 13;
  }
  return [left >>> 0, right >>> 0];
}

/** Finds the ids that several records have. Of an id it keeps 64 bits, so that a million of them take 24 to 48 MB. */
export function idsTwice(): { readonly add: (id: string | null) => void; readonly hints: () => readonly string[] } {
  // three numbers a slot: both halves, and the place of the record from 1; 0 = the slot is free
  let slots = new Uint32Array(3 * 1024);
  let used = 0;
  let record = 0;
  // by the place of the first record of an id: the places of all from 1, and how the second one writes it
  const twice = new Map<number, number[]>();
  const written = new Map<number, string>();
  /** Returns where an id stands, or the free slot for it. */
  const slotOf = (table: Uint32Array, left: number, right: number): number => {
    const last = table.length / 3 - 1;
    let slot = right & last;
    while (table[slot * 3 + 2] !== 0 && !(table[slot * 3] === left && table[slot * 3 + 1] === right)) slot = (slot + 1) & last;
    return slot * 3;
  };
  const grow = (): void => {
    const larger = new Uint32Array(slots.length * 2);
    for (let slot = 0; slot < slots.length; slot += 3) {
      if (slots[slot + 2] !== 0) larger.set(slots.subarray(slot, slot + 3), slotOf(larger, Number(slots[slot]), Number(slots[slot + 1])));
    }
    slots = larger;
  };
  return {
    add(id) {
      record += 1;
      if (id === null) return;
      const [left, right] = halvesOf(id);
      const slot = slotOf(slots, left, right);
      const first = Number(slots[slot + 2]);
      if (first !== 0) {
        const places = twice.get(first);
        if (places !== undefined) places.push(record);
        else {
          twice.set(first, [first, record]);
          written.set(first, id);
        }
        return;
      }
      slots.set([left, right, record], slot);
      used += 1;
      if (used * 6 > slots.length) grow();
    },
    hints() {
      const found = [...twice].sort(([a], [b]) => a - b);
      const named = found
        .slice(0, mostNamed)
        .map(([first, places]) => `the id ${String(written.get(first))} occurs in records ${places.join(', ')}: each of them is counted`);
      const further = found.length - named.length;
      return further === 0 ? named : [...named, `${counted(further, 'more id')} ${further === 1 ? 'occurs' : 'occur'} in several records`];
    },
  };
}
