import { describe, expect, it } from 'vitest';
import { knownZone } from '../../src/explain/format.js';

describe('knownZone', () => {
  it.each([
    [undefined, 'UTC'],
    ['UTC', 'UTC'],
    ['Asia/Seoul', 'Asia/Seoul'],
    ['Mars/Olympus', 'UTC'],
    ['', 'UTC'],
  ])('of %j is %s', (timeZone, expected) => {
    expect(knownZone(timeZone)).toBe(expected);
  });
});
