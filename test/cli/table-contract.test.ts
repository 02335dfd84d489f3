import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';

/**
 * Golden rows of the contract that Spark SQL and Hive TRANSFORM share: a row a line, cells between tabs, `\N` for null, one row back for each.
 * `npm run engines spark` runs it in Spark; it was not run on Hive.
 */
const golden: readonly (readonly [what: string, sent: string, received: string])[] = [
  [
    'nulls are \\N, and a SQL timestamp is UTC',
    's-1\tisv-saas\tmonthly\t2020-03-01 10:00:00\t\\N\ttrue\t\\N\t\\N',
    's-1\tallowed\timmediate\tfull\t2020-03-02T10:00:00.000Z\t2020-03-02T10:00:00.000Z\t\\N\t\\N\t\\N\t\\N\tE1\tcancellation-window/isv-saas-monthly@2019-11-20\tfirst-seen\tin-force\t\\N\t\\N\tfull until 2020-03-02T10:00:00.000Z',
  ],
  [
    'microseconds, flags as words, a suspension whose deletion a missing fact decides',
    's-2\tlicense-based\tmonthly\t2019-10-01 00:00:00.123456\tsuspended\tfalse\t2019-12-01 00:00:00\tnonpayment',
    's-2\trefused\t\\N\t\\N\t\\N\t\\N\talready-ended\t\\N\t\\N\t\\N\tW10\tcancellation-window/license-based@2018-05-10\tfirst-seen\tin-force\t\\N\t\\N\t\\N',
  ],
  [
    'a refusal whose error code is first seen later',
    's-3\tsoftware-subscription\tannual\t2020-01-01 00:00:00\t\\N\t\\N\t\\N\t\\N',
    's-3\trefused\t\\N\t\\N\t\\N\t2020-08-26T00:00:00.000Z\twindow-closed\t\\N\t\\N\t\\N\tE7\tcancellation-window/software-subscription@2019-12-18\tfirst-seen\tin-force\t\\N\t\\N\t\\N',
  ],
  [
    'a tab and a newline in a value stay in their cell',
    'a\\tb\\nc\tisv-saas\tmonthly\t1583056800000\t\\N\t1\t\\N\t\\N',
    'a\\tb\\nc\tallowed\timmediate\tfull\t2020-03-02T10:00:00.000Z\t2020-03-02T10:00:00.000Z\t\\N\t\\N\t\\N\t\\N\tE1\tcancellation-window/isv-saas-monthly@2019-11-20\tfirst-seen\tin-force\t\\N\t\\N\tfull until 2020-03-02T10:00:00.000Z',
  ],
  [
    'a bad row is an error row with its id',
    's-4\tisv-saas\tmonthly\tnever\t\\N\ttrue\t\\N\t\\N',
    's-4\tunread\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\tinvalid-instant at orderedAt: expected ISO text with offset, a plain date or whole milliseconds, in the years 0000 to 9999, received "never"\t\\N',
  ],
  [
    'a row with too few cells is an error row',
    's-5',
    '\\N\tunread\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\twrong-columns at the record: expected 8 cells, received 1\t\\N',
  ],
];

async function back(sent: string): Promise<string> {
  let rows = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      rows += chunk.toString('utf8');
      done();
    },
  });
  const args = ['assess', '--at', '2020-03-02T09:00Z', '--format', 'tsv'];
  await run({ args, input: Readable.from([sent]), output, messages: process.stderr, version: '0' });
  return rows;
}

describe('the contract of a table function', () => {
  it.each(golden)('%s', async (_what, sent, received) => {
    expect(await back(`${sent}\n`)).toBe(`${received}\n`);
  });

  it('holds for all rows together, in order', async () => {
    expect(await back(golden.map(([, sent]) => `${sent}\n`).join(''))).toBe(golden.map(([, , received]) => `${received}\n`).join(''));
  });
});
