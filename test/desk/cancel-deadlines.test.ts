import { describe, expect, it } from 'vitest';
import { isLess } from '../../src/desk/cancel-deadlines.js';

describe('a share that comes back', () => {
  // what no document states may be something: nothing is less, and a part is more for sure
  const falling = ['full', 'prorated', 'not-stated', 'none'] as const;

  it.each(falling)('%s is less than every one before it, and than none behind it', (share) => {
    const at = falling.indexOf(share);
    expect(falling.filter((before) => isLess(share, before))).toEqual(falling.slice(0, at));
  });
});
