/** Returns the id of the nth thing that a sandbox makes, in the form of a GUID; the same calls make the same ids. */
export function madeId(count: number): string {
  return `7e4b0000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
}

/** Returns the id of the nth order: twelve hexadecimal digits, as orders of new commerce have. */
export function orderIdOf(count: number): string {
  return count.toString(16).padStart(12, '0');
}

/** Returns an id as things are found by it: in any case. */
export function keyOf(id: string): string {
  return id.toLowerCase();
}
