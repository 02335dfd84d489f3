import { expect, it } from 'vitest';
import { zones } from './zones.js';

it('runs in the time zone that its project names', () => {
  const zone = process.env['TZ'] ?? 'none';
  expect(Object.keys(zones)).toContain(zone);
  expect({
    january: new Date(Date.UTC(2020, 0, 15)).getTimezoneOffset() + 0,
    july: new Date(Date.UTC(2020, 6, 15)).getTimezoneOffset() + 0,
  }).toEqual(zones[zone as keyof typeof zones]);
});
