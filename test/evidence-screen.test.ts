import { describe, expect, it } from 'vitest';
import { screen } from '../scripts/docs/evidence.js';
import { tables } from '../src/policy/tables.js';

describe('the screen of the evidence', () => {
  const lines = screen();
  const rows = lines.filter((line) => line.startsWith('| ') && line.includes('`'));
  const [tested = '', neither = ''] = lines.filter((line) => line.startsWith('- **'));

  it('is one screen', () => {
    expect(lines.length).toBeLessThanOrEqual(35);
  });

  it.each(Object.keys(tables))('says of the table %s whether a proof speaks of it, it is only tested, or neither', (name) => {
    const has = (text: string): boolean => new RegExp(`[ ,]${name}(?:[,;.]| \\|)`).test(text);
    expect([rows.some(has), has(tested), has(neither)].filter(Boolean)).toHaveLength(1);
  });
});
