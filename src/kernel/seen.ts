/** Returns text without what would move the cursor of a terminal, color it or turn the direction of what follows. */
export function seen(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu, '');
}
