import { describe, expect, it } from 'vitest';
import { pairs } from '../scripts/diagram/pairs.js';
import { svg } from '../scripts/diagram/svg.js';
import { moves, statuses, transitions } from 'termbook';

const all = pairs();

describe('the state diagram', () => {
  it('shows every row of the table, and nothing beside it', () => {
    for (const move of moves) {
      const shown = all.filter((pair) => pair.move === move);
      expect(new Set(shown.map(({ from }) => from))).toEqual(new Set(transitions[move].from));
      expect(new Set(shown.map(({ to }) => to))).toEqual(new Set(transitions[move].to));
    }
  });

  it('draws each state once, each arrow once, and everything inside the picture', () => {
    const picture = svg(all);
    for (const status of statuses) expect(picture.split(`>${status}</text>`)).toHaveLength(2);
    expect(picture.match(/<path class="line [a-z]+" d="M[^"]+Q[^"]+L/g)).toHaveLength(all.filter(({ from, to }) => from !== to).length);
    const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(picture) ?? []).map(Number);
    const drawn = picture.slice(picture.indexOf('<rect'));
    for (const [, x, y] of drawn.matchAll(/[MLQ ](\d+) (\d+)/g)) {
      expect(Number(x)).toBeLessThanOrEqual(width);
      expect(Number(y)).toBeLessThanOrEqual(height);
    }
    expect(picture).not.toMatch(/NaN|undefined|="-\d/);
    expect(picture).toContain('prefers-color-scheme:dark');
  });
});
