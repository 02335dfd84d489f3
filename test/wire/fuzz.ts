import type { Dice } from './mutate.js';
import { dice, mutated } from './mutate.js';
import { unstated } from './unstated.js';

/** An entry that reads what a service sends: from JSON, or from text where the sample is text. `read` gives the facts. */
export interface FuzzEntry {
  readonly name: string;
  readonly sample: unknown;
  readonly read: (received: unknown) => unknown;
}

const pieces = ['"', '""', ',', '\n', '\r\n', '\uFEFF', '\0', '9'.repeat(400), '1/1/9999', '-', 'e99', '__proto__', '\uD800'];

function cutText(text: string, roll: Dice): string {
  let cut = text;
  for (let more = roll(8); more >= 0; more -= 1) {
    const at = roll(cut.length + 1);
    cut = `${cut.slice(0, at)}${pieces[roll(pieces.length)] ?? ''}${cut.slice(at + roll(12))}`;
  }
  return cut;
}

/** A sample with one to three things changed in it: the same for the same seed. */
export function damaged(sample: unknown, seed: number): unknown {
  const roll = dice(seed);
  if (typeof sample === 'string') return cutText(sample, roll);
  let value = mutated(sample, roll);
  for (let more = roll(3); more > 0; more -= 1) value = mutated(value, roll);
  return value;
}

/** Freezes what can be frozen, so that writing to it throws. */
function frozen(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > 8) return;
  try {
    if (Object.isFrozen(value)) return;
    Object.freeze(value);
    for (const item of Object.values(value).slice(0, 1200)) frozen(item, depth + 1);
  } catch {
    // what cannot be looked at cannot be frozen either
  }
}

/** Reads one damaged sample: throws when the entry does, or when it writes to its input; gives the facts that the input does not state. */
export function fuzzed(entry: FuzzEntry, seed: number): readonly string[] {
  const received = damaged(entry.sample, seed);
  frozen(received);
  return unstated(entry.read(received), received);
}
