/** How many characters of a value from outside a sentence shows. */
const longest = 64;
/** Control, format (bidirectional too), surrogate, private and unassigned characters, and line and paragraph separators. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** A value from outside as harmless text: without control and bidirectional characters, cut to a bounded length. Text, not HTML. */
export function harmless(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  const shown = Array.from(text.slice(0, longest * 8).replace(unseen, ''));
  const cut = shown.length > longest || text.length > longest * 8;
  return `${shown.slice(0, longest).join('')}${cut ? '...' : ''}`;
}
