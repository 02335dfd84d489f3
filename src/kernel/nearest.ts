/** Returns how many letters must be put in, left out or replaced to make one word of another. */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length }, (_, place) => place + 1);
  for (const [row, letter] of Array.from(from).entries()) {
    let corner = row;
    // before the first letter there is nothing nearer than the corner
    let left = Number.POSITIVE_INFINITY;
    above = above.map((top, place) => {
      left = Math.min(corner + (letter === to[place] ? 0 : 1), top + 1, left + 1);
      corner = top;
      return left;
    });
  }
  return above.at(-1) ?? from.length;
}

const longestWord = 64;

/** Returns the word that was probably meant: at most a third of its letters, or `furthest`, are others, whatever their case; null = none is near. */
export function nearest(word: string, words: readonly string[], furthest = longestWord): string | null {
  if (word.length > longestWord) return null;
  const small = word.toLowerCase();
  const [first] = words
    .flatMap((one) => {
      const most = Math.min(furthest, Math.max(1, Math.floor(one.length / 3)));
      if (Math.abs(one.length - word.length) > most) return [];
      const far = distance(small, one.toLowerCase());
      return far <= most ? [{ one, far }] : [];
    })
    .sort((a, b) => a.far - b.far);
  return first?.one ?? null;
}

/** Returns the question that ends a message about an unknown word; '' where no word is near. */
export function meant(word: string, words: readonly string[], before = '', furthest = longestWord): string {
  const near = nearest(word, words, furthest);
  return near === null ? '' : `; did you mean ${before}${near}?`;
}
