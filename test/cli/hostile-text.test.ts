import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { plainJson } from '../../src/cli/json-text.js';
import { commands } from '../../src/cli/people.js';
import { facts, wire } from './synthetic.js';

/** What a terminal obeys, or what turns the direction of text: each by its name. */
const hostile: Readonly<Record<string, string>> = {
  'a color': '\u001B[31mred\u001B[0m',
  'a link': '\u001B]8;;http://evil\u0007click\u001B]8;;\u0007',
  'a title': '\u009D0;title\u009C',
  'a bell': '\u0007',
  'a step back': 'safe\b\b\b\bevil',
  'a zero': 'a\u0000b',
  'a return': 'safe\revil',
  'an erased line': '\u009B2K',
  'a deletion': 'a\u007Fb',
  'a turned direction': 'a\u202Ecod.exe\u202C',
  'an isolate': '\u2066a\u2069',
  'a mark of direction': '\u200Fa\u061C',
  'a separator of lines': 'a\u2028b\u2029c',
  'a tag': 'a\u{E0041}b',
  'a surrogate alone': 'a\uD800b',
};
/** The fields of a record that come from its file as they are, with a record that states them. */
const fields: Readonly<Record<string, (text: string) => object>> = {
  id: (text) => ({ ...facts, id: `${text}-1` }),
  customer: (text) => ({ ...facts, customer: text }),
  name: (text) => ({ ...facts, name: text }),
  'id of Partner Center': (text) => ({ ...wire, id: text }),
  friendlyName: (text) => ({ ...wire, friendlyName: text }),
  'a wrong value': (text) => ({ ...facts, family: text }),
  'a name that is not known': (text) => ({ ...facts, [`custome${text}`]: text }),
  'a price': (text) => ({ ...facts, unitPrice: text }),
};
const outputs = Object.entries(commands).flatMap(([name, { words, formats }]) =>
  words.includes('FILE') ? formats.map((format): readonly [string, string] => [name, format]) : [],
);

async function written(
  args: readonly string[],
  input: string,
  isTerminal = false,
): Promise<{ readonly out: string; readonly said: string }> {
  const output = new PassThrough();
  let out = '';
  output.setEncoding('utf8').on('data', (piece: string) => (out += piece));
  let said = '';
  await run({
    args,
    input: Readable.from([input]),
    output,
    messages: { write: (text: string) => (said += text) },
    version: '0',
    isTerminal,
  });
  return { out, said };
}

/** All that no output may hold: only line feeds, and the carriage returns before them, are in it. */
const obeyed = /(?!\n|\r\n)[\p{Cc}\p{Cf}\u2028\u2029\uFFFD]/u;

describe.each(Object.entries(fields))('the %s of a record', (field, recordWith) => {
  it.each(outputs)('reaches %s --format %s without what a terminal obeys', async (name, format) => {
    for (const [what, text] of Object.entries(hostile)) {
      const record = recordWith(text);
      const args = [name, ...(name === 'why' ? [(record as { readonly id: string }).id] : []), '--at', '2024-03-03'];
      const { out, said } = await written([...args, ...(format === 'ics' ? [] : ['--format', format])], `${JSON.stringify(record)}\n`);
      // a calendar writes what is no character as the one that stands for it
      const shown = (format === 'ics' ? out.replaceAll('\uFFFD', '') : out.replace(/^\uFEFF/u, '')) + said;
      expect([what, obeyed.exec(shown.replaceAll('\r\n', '\n'))]).toEqual([what, null]);
      expect([what, `${out}${said}`.length > 0]).toEqual([what, true]);
    }
    expect(field).not.toBe('');
  });
});

describe('JSON without what a terminal obeys', () => {
  it.each(Object.entries(hostile))('says the same: %s', (_what, text) => {
    const value = { [text]: [text, { text }] };
    const json = plainJson(JSON.stringify(value, null, 2));
    expect(JSON.parse(json)).toEqual(value);
    expect(obeyed.exec(json)).toBeNull();
  });
});

describe('rows of assess', () => {
  it.each([[['assess']], [['assess', '--whole']]])(
    '%j hold no character in JSON that a terminal obeys, and say the same id',
    async (args) => {
      for (const text of Object.values(hostile)) {
        const { out } = await written([...args, '--at', '2024-03-03'], `${JSON.stringify({ ...facts, id: text })}\n`);
        expect(obeyed.exec(out)).toBeNull();
        expect((JSON.parse(out) as { readonly id: string | null }).id).toBe(text);
      }
    },
  );

  it('hold them in TSV, whose ids are joined by, and not on a terminal', async () => {
    const args = ['assess', '--at', '2024-03-03', '--format', 'tsv', '--columns', 'json'];
    for (const text of Object.values(hostile)) {
      const row = JSON.stringify({ ...facts, customer: undefined, id: text }).replaceAll('\\', '\\\\');
      expect(obeyed.exec((await written(args, `${row}\n`, true)).out.replaceAll('\t', ''))).toBeNull();
    }
    const { out } = await written(args, `${JSON.stringify({ id: '\u202Ea' })}\n`);
    expect(out.split('\t')[0]).toBe('\u202Ea');
  });
});
