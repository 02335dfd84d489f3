import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { exitCodes, run } from '../../src/cli/run.js';
import { jsonText } from '../../src/cli/json-text.js';
import { table } from '../../src/cli/screen.js';
import { deadlines } from '../../src/desk/deadlines.js';
import { calendarLines, toCalendar } from '../../src/desk/to-calendar.js';
import { csvLines, toCsv } from '../../src/desk/to-csv.js';
import { instant, termFrom } from 'termbook';
import { facts } from './synthetic.js';

/** More than a call of V8 takes arguments, which are about 125,000. */
const many = 130_000;
const at = ['--at', '2024-03-07'];

/** Lines in pieces of a thousand; `pulled` counts those that were asked for. */
function lines(line: (place: number) => string, count: number): { readonly pieces: Iterable<string>; readonly pulled: () => number } {
  let pulled = 0;
  function* pieces(): Generator<string> {
    while (pulled < count) {
      pulled += 1_000;
      yield Array.from({ length: 1_000 }, (_line, place) => `${line(pulled - 1_000 + place)}\n`).join('');
    }
  }
  return { pieces: pieces(), pulled: () => pulled };
}

/** Runs a command; of its output only the end is kept. */
async function written(args: readonly string[], pieces: Iterable<string>, seen: (chunk: string) => void = () => undefined) {
  let rows = 0;
  let largest = 0;
  let end = '';
  let said = '';
  const output = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      largest = Math.max(largest, chunk.length);
      rows += chunk.split('\n').length - 1;
      end = (end + chunk).slice(-300);
      seen(chunk);
      done();
    },
  });
  const messages = { write: (text: string) => (said += text) };
  const code = await run({ args: [...args, ...at], input: Readable.from(pieces), output, messages, version: '0' });
  return { code, rows, largest, end, said };
}

/** A number among as many records is none that any command can answer for, and costs the least. */
const number = (place: number): string => (place === 0 ? JSON.stringify(facts) : '7');

describe('130,000 records', () => {
  it('are a report of as many parts, in pieces, each written soon after it was read', async () => {
    const { pieces, pulled } = lines(number, many);
    let told = 0;
    let mostHeld = 0;
    const ended = await written(['report', '--format', 'text'], pieces, (chunk) => {
      told += chunk.split('expected a subscription as an object').length - 1;
      mostHeld = Math.max(mostHeld, pulled() - told);
    });
    expect([ended.code, told, ended.largest < 20_000]).toEqual([exitCodes.done, many - 1, true]);
    expect(ended.end).toMatch(/\nstandard input, 130000 records\n1 answered, 129999 not: [^\n]*\n$/);
    // a sentence may be cut between two pieces of output, and streams hold some pieces of input
    expect(mostHeld).toBeLessThan(25_000);
  });

  it.each(['text', 'json'])('without deadlines are told in %s, each of them', async (format) => {
    const asked = ['deadlines', '--format', format];
    const ended = await written(asked, lines(number, many).pieces);
    const { rows: two } = await written(asked, [`${number(0)}\n7\n`]);
    const { rows: three } = await written(asked, [`${number(0)}\n7\n7\n`]);
    expect([ended.code, ended.rows, ended.largest < 20_000]).toEqual([exitCodes.done, two + (many - 2) * (three - two), true]);
  });

  it('are as many rows of assess', async () => {
    const ended = await written(['assess'], lines(() => '7', many).pieces);
    expect([ended.code, ended.rows]).toEqual([exitCodes.done, many]);
  });
});

const orderedAt = instant('2024-03-01T10:00Z');
const license = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt,
  quantity: 1,
  autoRenew: true,
  changedAt: orderedAt,
  status: 'active',
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
  customer: 'Contoso',
} as const;
const [found] = deadlines([license], { fromAt: orderedAt, untilAt: instant('2024-03-03') }).rows;
const row = { ...found!, basis: [], gaps: [], contested: [], charges: [] };
const rows = Array.from({ length: many }, () => row);

function ends(text: string, end: string): number {
  return text.split(end).length - 1;
}

describe('130,000 deadlines', () => {
  it('are as many lines of CSV', () => {
    const [heading, line] = [...csvLines([row], 'en')];
    const text = toCsv(rows);
    expect(text.length).toBe(heading!.length + many * line!.length);
    expect(ends(text, '\r\n')).toBe(many + 1);
  });

  it('are as many events, each with an id of its own', () => {
    const text = toCalendar(rows, { stampedAt: orderedAt, alarmHours: [] });
    expect([ends(text, 'BEGIN:VEVENT\r\n'), ends(text, 'END:VEVENT\r\n')]).toEqual([many, many]);
    expect(text).toContain(`/${String(many)}@termbook\r\n`);
    expect([...calendarLines([row], { stampedAt: orderedAt, alarmHours: [] })]).toHaveLength(3);
  });

  it('are as many rows below a heading, each column as wide as its widest cell', () => {
    let count = 0;
    let width = 0;
    const cells = Array.from({ length: many }, (_cells, place) => [place === 77_777 ? 'wider' : 'a', 'b']);
    for (const line of table(['A', 'B'], cells, (one) => one, false)) {
      count += 1;
      width = Math.max(width, line.indexOf('b'));
    }
    expect([count, width]).toEqual([many + 1, 7]);
  });

  it('are as many items of JSON', async () => {
    let text = '';
    for await (const piece of jsonText([['rows', { items: cellsOf(many) }]])) text += piece;
    expect((JSON.parse(text) as { readonly rows: readonly number[] }).rows).toHaveLength(many);
  });
});

function* cellsOf(count: number): Generator<number> {
  for (let place = 0; place < count; place += 1) yield place;
}

describe('the JSON of a command, written piece by piece', () => {
  it.each([
    [{ at: 1, items: [] }],
    [{ items: [{ a: ['x', { y: null }] }, 'two\nlines', 7], empty: {}, list: [[], {}] }],
    [{ items: [1], 'a "name"': 'b' }],
  ])('is what JSON.stringify writes of the whole: %j', async (value) => {
    const fields = Object.entries(value).map(([name, whole]) =>
      name === 'items' ? ([name, { items: whole as readonly unknown[] }] as const) : ([name, { whole }] as const),
    );
    let text = '';
    for await (const piece of jsonText(fields)) text += piece;
    expect(text).toBe(`${JSON.stringify(value, null, 2)}\n`);
  });
});
