import { help } from '../../src/cli/arguments.js';
import type { Command } from '../../src/cli/command.js';
import { commands } from '../../src/cli/people.js';
import { facts, wire } from './synthetic.js';

/** A command line, and whether it reads an input. */
export interface CommandLine {
  readonly args: readonly string[];
  readonly reads: boolean;
}

const at = ['--at', '2024-03-03'];
/** A value for each option, by its name. */
const values: Readonly<Record<string, string>> = {
  at: 'now',
  days: '100',
  terms: 'P1Y,P3Y',
  minimum: '10.00EUR',
  lead: '7',
  name: 'Desk',
  lang: 'zh-Hant',
  family: 'new-commerce-license',
  cycle: 'annual',
  ordered: '2024-03-01',
  term: 'P1Y',
  status: 'active',
  cloud: 'global',
  'auto-renew': 'true',
  'end-of-term': 'renew',
  segment: 'commercial',
  'has-equivalent': 'true',
  suspended: '2024-03-02',
  'suspended-by': 'publisher',
  cancelled: '2024-03-02',
  'suspended-for': 'nonpayment',
  'account-opened': '2024-01-01',
  'first-billing': '2024-03-01',
  seats: '2',
  action: 'cancel-subscription',
  roles: 'admin-agent',
};
/** The options that a question needs, and the questions that take an option that 'cancel' does not. */
const needs: Readonly<Record<string, readonly string[]>> = {
  cancel: ['family', 'cycle', 'ordered'],
  'remove-seats': ['family', 'cycle', 'ordered', 'seats'],
  role: ['action', 'roles'],
};
const asks: Readonly<Record<string, string>> = { seats: 'remove-seats', action: 'role', roles: 'role' };

function valueOf(option: string): string {
  const value = values[option];
  if (value === undefined) throw new Error(`no value for --${option}: add one here`);
  return value;
}

function stated(options: readonly string[]): readonly string[] {
  return [...new Set(options)].flatMap((option) =>
    option === 'all' || option === 'brief' ? [`--${option}`] : [`--${option}`, valueOf(option)],
  );
}

/** Every command for people that reads one file: each format, each option, its help. */
const people = Object.entries<Command>(commands)
  .filter(([name]) => name !== 'audit')
  .flatMap(([name, { words: all, formats, options }]): readonly CommandLine[] => {
    const reads = all.includes('FILE');
    const line = (option: string | null, more: readonly string[] = at): CommandLine => {
      const question = (option === null ? undefined : asks[option]) ?? 'cancel';
      const before = all.flatMap((word) => (word === 'FILE' ? [] : [word === 'QUESTION' ? question : 'record-7']));
      const needed = all.includes('QUESTION') ? (needs[question] ?? []) : [];
      return { args: [name, ...before, ...more, ...stated(option === null ? needed : [...needed, option])], reads };
    };
    return [
      { args: [name, '--help'], reads: false },
      line(null, ['--at', 'now']),
      ...formats.map((format) => line(null, formats.length === 1 ? at : [...at, '--format', format])),
      ...[...Object.keys(options), 'lang'].map((option) => line(option)),
    ];
  });

/** A line for each option that the help of assess names. */
const assessOptions: Readonly<Record<string, readonly string[]>> = {
  at: [],
  format: ['--format', 'tsv', '--columns', 'json'],
  from: ['--from', 'partner-center'],
  'unknown-keys': ['--unknown-keys', 'keep'],
  columns: ['--format', 'tsv', '--columns', 'json,-'],
  whole: ['--whole'],
  header: ['--format', 'tsv', '--columns', 'json', '--header'],
  interpretation: ['--interpretation', 'I1=open-at-limit'],
  'policy-at': ['--policy-at', '2024-03-01'],
  strict: ['--strict'],
  quiet: ['--quiet'],
};
const assess = [...new Set([...help.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name = '']) => name))].flatMap(
  (option): readonly CommandLine[] => {
    if (option === 'help') return [{ args: ['assess', '--help'], reads: false }];
    const args = assessOptions[option];
    if (args === undefined) throw new Error(`no line for assess --${option}: add one here`);
    return [{ args: ['assess', ...at, ...args], reads: true }];
  },
);

/** Every command line that there is, as far as its options go: complete by construction. */
export const commandLines: readonly CommandLine[] = [
  ...people,
  ...assess,
  ...['--help', '-h', 'help', '--version', '-v'].map((flag) => ({ args: [flag], reads: false })),
];

/** A record a line: enough of them that some outputs are written in several pieces. */
export const manyRecords = Array.from({ length: 12 }, (_record, place) =>
  JSON.stringify({ ...(place % 2 === 0 ? facts : { ...wire, customer: '株式会社' }), id: `record-${String(place)}` }),
);
