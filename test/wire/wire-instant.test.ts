import { describe, expect, it } from 'vitest';
import { isoInstant } from '../../src/kernel/instant.js';
import { wireInstant } from '../../src/wire/wire-instant.js';

function read(text: string): string | null {
  const at = wireInstant(text);
  return at === null || at === 'none' ? at : isoInstant(at);
}

describe('wireInstant', () => {
  it.each([
    ['2019-01-09T00:21:45.9263727+00:00', '2019-01-09T00:21:45.926Z'],
    ['2019-01-04T01:00:12.6647304Z', '2019-01-04T01:00:12.664Z'],
    ['2019-01-09T09:21:45+09:00', '2019-01-09T00:21:45.000Z'],
    ['2016-02-04T19:29:38.037', '2016-02-04T19:29:38.037Z'],
    ['2016-02-04T00:00:00', '2016-02-04T00:00:00.000Z'],
    ['2016-02-04 19:29', '2016-02-04T19:29:00.000Z'],
    ['2016-02-04', '2016-02-04T00:00:00.000Z'],
    ['2/1/2023', '2023-02-01T00:00:00.000Z'],
    ['2/1/2023 0:00', '2023-02-01T00:00:00.000Z'],
    ['12/31/2022 23:59', '2022-12-31T23:59:00.000Z'],
    ['3/1/2018 12:00:00 AM', '2018-03-01T00:00:00.000Z'],
    ['3/1/2018 12:00:00 PM', '2018-03-01T12:00:00.000Z'],
    ['2/4/2021 8:35:31 PM', '2021-02-04T20:35:31.000Z'],
    ['2/4/2021 8:35 am', '2021-02-04T08:35:00.000Z'],
    ['2/4/2021 8:35PM', '2021-02-04T20:35:00.000Z'],
    ['2/4/2021 1:05 AM', '2021-02-04T01:05:00.000Z'],
    [' 2016-02-04 ', '2016-02-04T00:00:00.000Z'],
  ])('reads %s as %s, in UTC', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
  it.each(['0001-01-01T00:00:00', '0001-01-01T00:00:00Z', '1753-01-01', '9999-12-31', '9999-12-10T00:00:00Z', '11/30/9999 11:59:59 PM'])(
    'reads the sentinel %s as none',
    (text) => {
      expect(read(text)).toBe('none');
    },
  );
  it.each([
    '',
    'soon',
    '2020-02-30',
    '2/30/2020',
    '13/1/2020',
    '1/1/2020 0:00:00 AM',
    '1/1/2020 13:00 PM',
    '1/1/2020 24:00',
    '2020-13-01T00:00:00',
    '9'.repeat(65),
    '9999-13-01',
    'on 3/1/2018',
    '3/1/2018 at noon',
  ])('takes %s for no date', (text) => {
    expect(read(text)).toBeNull();
  });
  it('reads a text of 64 characters, spaces included, and no longer one', () => {
    expect(read('2016-02-04'.padEnd(64))).toBe('2016-02-04T00:00:00.000Z');
    expect(read('2016-02-04'.padEnd(65))).toBeNull();
  });
  it.each([[7], [null], [undefined], [{ length: 7 }], [new Date(0)]])('takes %j for no date, since it is no text', (value) => {
    expect(wireInstant(value as unknown as string)).toBeNull();
  });
});
