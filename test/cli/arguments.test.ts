import { describe, expect, it } from 'vitest';
import type { Asked } from '../../src/cli/arguments.js';
import { argumentsFrom } from '../../src/cli/arguments.js';
import { usualColumns } from '../../src/cli/columns.js';
import { instant } from '../../src/kernel/instant.js';

const at = ['assess', '--at', '2020-03-02T09:00Z'] as const;
/** Joined, since a first column that is passed over looks like a switch. */
const tsv = (columns: string): readonly string[] => [...at, '--format', 'tsv', `--columns=${columns}`];
const usual: Asked = {
  at: instant('2020-03-02T09:00Z'),
  format: 'ndjson',
  from: 'facts',
  columns: usualColumns,
  isWhole: false,
  isHeaded: false,
  isStrict: false,
  isQuiet: false,
  options: { interpretations: {} },
};

function asked(args: readonly string[]): Asked | string {
  const read = argumentsFrom(args);
  return read.ask === 'assess' ? read.asked : read.ask === 'usage' ? read.problem : read.ask;
}

describe('argumentsFrom', () => {
  it.each([
    ['--help', 'help'],
    ['-h', 'help'],
    ['--version', 'version'],
    ['-v', 'version'],
  ])('hears %s, whatever else is asked', (flag, ask) => {
    expect(argumentsFrom([flag])).toStrictEqual({ ask });
    expect(argumentsFrom([...at, flag])).toStrictEqual({ ask });
  });

  it('needs no more than the instant that is asked about', () => {
    expect(asked(at)).toStrictEqual(usual);
    expect(asked(['--at', '2020-03-02', 'assess'])).toStrictEqual({ ...usual, at: instant('2020-03-02') });
  });

  it('hears every switch', () => {
    expect(asked([...at, '--whole', '--strict', '--quiet', '--from', 'marketplace'])).toStrictEqual({
      ...usual,
      from: 'marketplace',
      isWhole: true,
      isStrict: true,
      isQuiet: true,
    });
    expect(asked([...tsv('id,-,json,-'), '--header', '--from', 'partner-center'])).toStrictEqual({
      ...usual,
      format: 'tsv',
      from: 'partner-center',
      columns: ['id', '-', 'json', '-'],
      isHeaded: true,
    });
  });

  it('states a date of the policy only where one is asked for', () => {
    expect(asked([...at, '--policy-at', '2019-12-01'])).toStrictEqual({
      ...usual,
      options: { interpretations: {}, policyAt: instant('2019-12-01') },
    });
    expect(asked([...at, '--policy-at', ''])).toBe('--policy-at : expected ISO text with an offset or a plain date');
  });

  it('chooses one interpretation or more', () => {
    expect(asked([...at, '--interpretation', 'I1=open-at-limit'])).toStrictEqual({
      ...usual,
      options: { interpretations: { I1: 'open-at-limit' } },
    });
    expect(asked([...at, '--interpretation', 'I1=open-at-limit', '--interpretation', 'I10=software-only'])).toStrictEqual({
      ...usual,
      options: { interpretations: { I1: 'open-at-limit', I10: 'software-only' } },
    });
  });

  it.each([
    '',
    '=',
    'I1',
    'I1=',
    '=open-at-limit',
    '=I1=open-at-limit',
    'I1==open-at-limit',
    'I1=open-at-limit=',
    'I1=open-at-limit=open-at-limit',
    'I1=open-at-limit=I1=open-at-limit',
    'I1:open-at-limit',
    'I1=closed-at-limits',
    'i1=open-at-limit',
    'I0=open-at-limit',
  ])('refuses the choice %j of an interpretation, alone and behind a good one', (choice) => {
    const problem = '--interpretation: expected an interpretation and its word, such as I1=open-at-limit';
    expect(asked([...at, '--interpretation', choice])).toBe(problem);
    expect(asked([...at, '--interpretation', 'I10=software-only', '--interpretation', choice])).toBe(problem);
  });

  it.each([
    ['nothing', []],
    ['another word', ['explain', '--at', '2020-03-02']],
    ['a word more', [...at, 'records.json']],
    ['the word twice', [...at, 'assess']],
  ])('asks what to do when it is told %s', (_name, args) => {
    expect(asked(args)).toBe('say what to do: termbook assess --at <instant>');
  });

  it.each([['id,id'], ['id,-,id'], ['-,id,id,-'], ['id,-,-,-,id'], ['json,family,json']])(
    'refuses a column that stands there twice: %s',
    (columns) => {
      expect(asked(tsv(columns))).toBe('--columns: a column stands there twice');
    },
  );

  it.each([['id'], ['-'], ['-,-'], ['-,id,-,family'], ['id,json']])(
    'lets every column stand there once, and those passed over more often: %s',
    (columns) => {
      expect(asked(tsv(columns))).toStrictEqual({ ...usual, format: 'tsv', columns: columns.split(',') });
    },
  );

  it.each([
    ['', ''],
    ['id,', ''],
    ['id, family', ' family'],
    ['id,ID', 'ID'],
    ['id,constructor', 'constructor'],
  ])('names the first column of %j that there is not', (columns, unknown) => {
    expect(asked(tsv(columns))).toBe(`--columns: there is no column '${unknown}'`);
  });
});
