import { describe, expect, it } from 'vitest';
import type { CommandArguments } from '../../src/cli/arguments.js';
import { argumentsFrom, help } from '../../src/cli/arguments.js';
import { usualColumns } from '../../src/cli/columns.js';
import { factColumns } from '../../src/cli/fact-columns.js';
import { instant } from '../../src/kernel/instant.js';
import { rowColumns } from '../../src/portfolio/row.js';

const at = ['assess', '--at', '2020-03-02T09:00Z'] as const;
/** Joined, since a first column that is passed over looks like a switch. */
const tsv = (columns: string): readonly string[] => [...at, '--format', 'tsv', `--columns=${columns}`];
const usual: CommandArguments = {
  at: instant('2020-03-02T09:00Z'),
  format: 'ndjson',
  from: 'facts',
  columns: usualColumns,
  isWhole: false,
  isHeaded: false,
  isStrict: false,
  isQuiet: false,
  unknownKeys: undefined,
  options: { interpretations: {} },
};

function asked(args: readonly string[]): CommandArguments | string {
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

  it('passes unknown keys over only where it is told to', () => {
    expect(asked([...at, '--unknown-keys', 'keep'])).toStrictEqual({ ...usual, unknownKeys: 'keep' });
    expect(asked([...at, '--unknown-keys', 'drop'])).toBe('--unknown-keys drop: there is keep');
    expect(asked([...at, '--unknown-keys', 'keep', '--from', 'marketplace'])).toBe('--unknown-keys belongs to --from facts');
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
    ['another word', ['explain', '--at', '2020-03-02'], 'explain: put the command before its options'],
    ['a word more', [...at, 'records.json'], 'there is a word too many: records.json'],
    ['the word twice', [...at, 'assess'], 'there is a word too many: assess'],
    ['a word that colors', [...at, '\u001B[31m'], 'there is a word too many: [31m'],
    ['an option without its value', [...at, '--format', '--quiet'], 'argument is ambiguous. Did you forget'],
  ])('refuses %s', (_name, args, problem) => {
    expect(asked(args)).toContain(problem);
    expect(asked(args)).not.toContain('\n');
  });

  it.each([[[]], [['--at', '2020-03-02']]])('is not asked anything by %j', (args) => {
    expect(argumentsFrom(args)).toEqual({ ask: 'nothing' });
  });

  it.each([['id,id'], ['id,-,id'], ['-,id,id,-'], ['id,-,-,-,id'], ['json,family,json']])(
    'refuses a column that stands there twice: %s',
    (columns) => {
      expect(asked(tsv(columns))).toBe('--columns: a column is listed twice');
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

describe('help', () => {
  it('says it in these lines', () => {
    expect(help.split('\n')).toEqual([
      'termbook assess --at <instant> [options] < records > rows',
      '',
      'Reads one record a line and writes one row a line, in the same order: may the subscription be canceled at that instant, with what',
      "refund, until when, and which dated rule says so. A record that cannot be read becomes a row with the verdict 'unread' and an error.",
      '',
      '  --at <instant>          the instant asked about: ISO text with an offset, or a plain date (its midnight in UTC); always needed',
      '  --format ndjson|tsv     of records and rows; default: ndjson',
      '  --from facts|partner-center|marketplace',
      "                          what a record is; facts (termbook's own JSON, instants as ISO text or milliseconds) by default",
      '  --unknown-keys keep     facts: ignores unknown keys; by default, a record with one cannot be read',
      '  --columns a,b,c         tsv: the columns of a record, in order; default:',
      '                          id,family,billingCycle,orderedAt,status,autoRenew,suspendedAt,suspendedFor',
      '                          there are id, family, billingCycle, orderedAt, termDuration, termStartsAt, termEndsAt,',
      '                          termAnchorAt, trialOpensAt, trialClosesAt, cloud, cancelUntilAt, reservedProduct, planMonths,',
      '                          autoRenew, endOfTerm, segment, hasEquivalent, status, suspendedAt,',
      '                          suspendedFor, suspendedBy, accountOpenedAt, firstBillingAt,',
      '                          json (a whole record in one cell) and - (passed over; where',
      '                          a list begins with it, write --columns=-,id)',
      '  --whole                 ndjson: whole answers instead of flat rows',
      '  --header                tsv: names of the columns as the first row written',
      '  --interpretation I1=open-at-limit',
      '                          chooses another interpretation of the documents; can be repeated',
      '  --policy-at <instant>   judges by the policy of that date',
      '  --strict                ends with 3 if a record could not be read, or there was none',
      '  --quiet                 no count of records on a terminal',
      '  --help, --version',
      '',
      'Rows have the columns id, verdict, effect, refund, closesAt, changesAt, reasons, errorCode,',
      'gaps, contested, rule, entry, certainty, coverage, expiresAt, error, refunds.',
      'In tsv, null is \\N, and tab, newline, carriage return and backslash are written with a backslash. Timestamps of SQL',
      '(2024-03-01 10:00:00) are taken as UTC.',
      '',
      'Ends with 0 when every line got its row, also when the reader of the rows closed the pipe; 1 when input or output failed;',
      '2 when the command line is wrong; 3 with --strict, when a record could not be read, or there was none.',
      '',
    ]);
  });

  it('names every column once in its place', () => {
    expect(help).toContain(` ${usualColumns.join(',')}\n`);
    const words = help.replaceAll(/\s+/g, ' ');
    expect(words).toContain(`there are ${Object.keys(factColumns).join(', ')}, json `);
    expect(words).toContain(`Rows have the columns ${rowColumns.join(', ')}.`);
  });
});
