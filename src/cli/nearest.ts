/** Returns how many letters must be put in, left out or replaced to make one word of another. */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (let row = 0; row < from.length; row += 1) {
    const here = [row + 1];
    for (let place = 1; place <= to.length; place += 1) {
      const kept = (above[place - 1] ?? 0) + (from[row] === to[place - 1] ? 0 : 1);
      here.push(Math.min(kept, (above[place] ?? 0) + 1, (here[place - 1] ?? 0) + 1));
    }
    above = here;
  }
  return above[to.length] ?? 0;
}

const longestWord = 64;

/** Returns the word that was probably meant: at most a third of its letters are others; null = none is near. */
export function nearest(word: string, words: readonly string[]): string | null {
  if (word.length > longestWord) return null;
  const [first] = words
    .map((one) => ({ one, far: distance(word, one) }))
    .filter(({ one, far }) => far <= Math.max(1, Math.floor(one.length / 3)))
    .sort((a, b) => a.far - b.far);
  return first?.one ?? null;
}

/** Returns the question that ends a message about an unknown word; '' where no word is near. */
export function meant(word: string, words: readonly string[], before = ''): string {
  const near = nearest(word, words);
  return near === null ? '' : `; did you mean ${before}${near}?`;
}
