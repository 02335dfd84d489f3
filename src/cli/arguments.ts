import { parseArgs } from 'node:util';
import type { Instant } from '../kernel/instant.js';
import { instantOrNull } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import type { Interpretations } from '../vocabulary/interpretation.js';
import { parseInterpretations } from '../schema/options.js';
import type { ParseOptions } from '../schema/parsed.js';
import { onOneLine } from './message.js';
import type { Column } from './columns.js';
import { isColumn, usualColumns } from './columns.js';
import type { RecordSource } from './read-record.js';
import { recordReaders } from './read-record.js';
import { seen } from '../kernel/seen.js';
import { factColumns } from './fact-columns.js';
import { rowColumns } from '../portfolio/row.js';

export const formats = ['ndjson', 'tsv'] as const;
export type Format = (typeof formats)[number];

/** The options of `termbook assess`. */
export interface CommandArguments {
  readonly at: Instant;
  readonly format: Format;
  readonly from: RecordSource;
  readonly columns: readonly Column[];
  /** Whole answers instead of flat rows; NDJSON only. */
  readonly isWhole: boolean;
  readonly isHeaded: boolean;
  /** A record that cannot be read changes the exit code. */
  readonly isStrict: boolean;
  readonly isQuiet: boolean;
  /** The treatment of a key of facts that is not known. */
  readonly unknownKeys: ParseOptions['unknownKeys'];
  readonly options: Options;
}
export type Arguments =
  | { readonly ask: 'help' | 'version' | 'nothing' }
  | { readonly ask: 'assess'; readonly asked: CommandArguments }
  | { readonly ask: 'usage'; readonly problem: string };

const switches = {
  at: { type: 'string' },
  format: { type: 'string' },
  from: { type: 'string' },
  columns: { type: 'string' },
  interpretation: { type: 'string', multiple: true },
  'policy-at': { type: 'string' },
  whole: { type: 'boolean' },
  header: { type: 'boolean' },
  strict: { type: 'boolean' },
  quiet: { type: 'boolean' },
  'unknown-keys': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

function wrong(problem: string): Arguments {
  return { ask: 'usage', problem };
}

function interpretationsOf(chosen: readonly string[]): Interpretations | null {
  if (chosen.some((choice) => !/^[^=]+=[^=]+$/.test(choice))) return null;
  const parsed = parseInterpretations(Object.fromEntries(chosen.map((choice) => choice.split('='))));
  return parsed.ok ? parsed.value : null;
}

/** Returns the options of a command line, or one sentence about what is wrong with it. */
export function argumentsFrom(args: readonly string[]): Arguments {
  const read = (() => {
    try {
      return parseArgs({ args: [...args], options: switches, allowPositionals: true });
    } catch (error) {
      return onOneLine(error);
    }
  })();
  if (typeof read === 'string') return wrong(read);
  const { values, positionals } = read;
  if (values.help === true) return { ask: 'help' };
  if (values.version === true) return { ask: 'version' };
  const [name, extra] = positionals;
  if (name === undefined) return { ask: 'nothing' };
  if (name !== 'assess') return wrong(`${seen(name)}: put the command before its options`);
  if (extra !== undefined) return wrong(`there is a word too many: ${seen(extra)}`);
  if (values.at === undefined) return wrong('--at is missing: there is no clock in here, say which instant is asked about');
  const at = instantOrNull(values.at);
  if (at === null) return wrong(`--at ${values.at}: expected ISO text with an offset (2024-03-01T10:00Z) or a plain date`);
  const format = formats.find((name) => name === (values.format ?? 'ndjson'));
  if (format === undefined) return wrong(`--format ${String(values.format)}: there are ${formats.join(' and ')}`);
  const from = values.from ?? 'facts';
  if (!Object.hasOwn(recordReaders, from)) return wrong(`--from ${from}: there are ${Object.keys(recordReaders).join(', ')}`);
  const unknownKeys = values['unknown-keys'];
  if (unknownKeys !== undefined && unknownKeys !== 'keep') return wrong(`--unknown-keys ${unknownKeys}: there is keep`);
  if (unknownKeys !== undefined && from !== 'facts') return wrong('--unknown-keys belongs to --from facts');
  const names = values.columns?.split(',') ?? usualColumns;
  const unknown = names.find((name) => !isColumn(name));
  if (unknown !== undefined) return wrong(`--columns: there is no column '${unknown}'`);
  const columns = names.filter(isColumn);
  if (new Set(columns.filter((name) => name !== '-')).size < columns.filter((name) => name !== '-').length)
    return wrong('--columns: a column is listed twice');
  if (values.columns !== undefined && format !== 'tsv') return wrong('--columns belongs to --format tsv');
  if (values.header === true && format !== 'tsv') return wrong('--header belongs to --format tsv');
  if (format === 'tsv' && from !== 'facts' && !columns.includes('json'))
    return wrong(`--from ${from} with tsv needs a column 'json' that holds the record`);
  if (values.whole === true && format === 'tsv') return wrong('--whole gives nested answers, which tsv cannot hold');
  const policyAt = values['policy-at'] === undefined ? undefined : instantOrNull(values['policy-at']);
  if (policyAt === null) return wrong(`--policy-at ${String(values['policy-at'])}: expected ISO text with an offset or a plain date`);
  const interpretations = interpretationsOf(values.interpretation ?? []);
  if (interpretations === null) return wrong('--interpretation: expected an interpretation and its word, such as I1=open-at-limit');
  const options: Options = { interpretations, ...(policyAt === undefined ? {} : { policyAt }) };
  const flags = {
    isWhole: values.whole === true,
    isHeaded: values.header === true,
    isStrict: values.strict === true,
    isQuiet: values.quiet === true,
  };
  return { ask: 'assess', asked: { at, format, from: from as RecordSource, columns, options, unknownKeys, ...flags } };
}

const names = Object.keys(factColumns);

/** The output of `termbook --help`. */
export const help = `termbook assess --at <instant> [options] < records > rows

Reads one record a line and writes one row a line, in the same order: may the subscription be canceled at that instant, with what
refund, until when, and which dated rule says so. A record that cannot be read becomes a row with the verdict 'unread' and an error.

  --at <instant>          the instant asked about: ISO text with an offset, or a plain date (its midnight in UTC); always needed
  --format ndjson|tsv     of records and rows; default: ndjson
  --from facts|partner-center|marketplace
                          what a record is; facts (termbook's own JSON, instants as ISO text or milliseconds) by default
  --unknown-keys keep     facts: ignores unknown keys; by default, a record with one cannot be read
  --columns a,b,c         tsv: the columns of a record, in order; default:
                          ${usualColumns.join(',')}
                          there are ${names.slice(0, 7).join(', ')},
                          ${names.slice(7, 14).join(', ')},
                          ${names.slice(14, 20).join(', ')},
                          ${names.slice(20).join(', ')},
                          json (a whole record in one cell) and - (passed over; where
                          a list begins with it, write --columns=-,id)
  --whole                 ndjson: whole answers instead of flat rows
  --header                tsv: names of the columns as the first row written
  --interpretation I1=open-at-limit
                          chooses another interpretation of the documents; can be repeated
  --policy-at <instant>   judges by the policy of that date
  --strict                ends with 3 if a record could not be read, or there was none
  --quiet                 no count of records on a terminal
  --help, --version

Rows have the columns ${rowColumns.slice(0, 8).join(', ')},
${rowColumns.slice(8).join(', ')}.
In tsv, null is \\N, and tab, newline, carriage return and backslash are written with a backslash. Timestamps of SQL
(2024-03-01 10:00:00) are taken as UTC.

Ends with 0 when every line got its row, also when the reader of the rows closed the pipe; 1 when input or output failed;
2 when the command line is wrong; 3 with --strict, when a record could not be read, or there was none.
`;
