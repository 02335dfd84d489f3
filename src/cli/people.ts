import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import type { Instant } from '../kernel/instant.js';
import { instantOrNull, isoInstant } from '../kernel/instant.js';
import { explainLocales } from '../explain/locale.js';
import type { Bytes } from './answer-file.js';
import { answered } from './answer-file.js';
import { ask } from './command-ask.js';
import { audit } from './command-audit.js';
import { calendar } from './command-calendar.js';
import { deadlines } from './command-deadlines.js';
import { renewals } from './command-renewals.js';
import { report } from './command-report.js';
import { why } from './command-why.js';
import type { Called, Command, CommandOption, Output } from './command.js';
import { outputOf, printed } from './command.js';
import { meant } from '../kernel/nearest.js';
import { besideFacts, furtherFacts } from './file-table.js';
import { seen } from '../kernel/seen.js';
import { mcpTitle } from './mcp-title.js';
import { sandboxTitle } from './sandbox.js';
import { heading, wrapped } from './screen.js';

/** The commands for people, in the order of the help. */
export const commands = { renewals, report, deadlines, calendar, audit, ask, why } as const satisfies Record<string, Command>;
export type CommandName = keyof typeof commands;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** The facts of the process: the clock, and what the output can show. */
export interface Screen {
  /** null = there is none. */
  readonly now: Instant | null;
  readonly isTerminal: boolean;
  readonly isColored: boolean;
}

/** The next step: something to print, or a file to read first; null = standard input. */
export type PeopleStep =
  | { readonly step: 'print'; readonly output: Output }
  | { readonly step: 'read'; readonly file: string | null; readonly answer: (chunks: Bytes, readFile: Called['readFile']) => Output };

const atOption = { hint: '<instant>|now', text: 'the instant asked about; default: now, the clock of this machine' } as const;
const langOption = { hint: explainLocales.join('|'), text: 'the language of sentences; default: en' } as const;
const fileOptions = {
  known: { hint: '<file>', text: 'a file with facts that the records lack, by id, such as suspendedAt' },
  prices: { hint: '<file>', text: 'a file with your prices, by id, by product or for all' },
} as const;
const helpOption = { hint: '', text: 'this text' } as const;

function optionsOf(command: Command): Readonly<Record<string, CommandOption>> {
  const { formats } = command;
  const [usual] = formats;
  const format = { hint: formats.join('|'), text: `default: ${usual}` };
  return {
    at: atOption,
    ...command.options,
    ...(command.readsFile ? fileOptions : {}),
    lang: langOption,
    ...(formats.length === 1 ? {} : { format }),
    help: helpOption,
  };
}

const width = 30;

function optionLine(name: string, { hint, text }: CommandOption): string {
  const left = `  --${name}${hint === '' ? '' : ` ${hint}`}`;
  const [first, ...rest] = wrapped(text, 80 - width);
  const all = left.length < width ? [left.padEnd(width) + first, ...rest] : [left, first, ...rest];
  return all.map((line, index) => (index === 0 ? line : `${''.padEnd(width)}${line}`)).join('\n');
}

/** Returns a paragraph in lines of at most 80 characters. */
function folded(text: string): string {
  return wrapped(text.replaceAll('\n', ' '), 80).join('\n');
}

const fileText =
  folded(`FILE is recognized by its content: a page of Partner Center or the marketplace, a list, one record, a record a line (NDJSON), or a table
(TSV, CSV) whose first row names its columns (id, family, billingCycle, orderedAt, ...). Without FILE, or with -, standard input is read.
Besides its facts a record may have ${besideFacts.slice(0, -1).join(', ')} and ${besideFacts.slice(-1).join('')}.
A table may have those columns, the ones that termbook assess --help names, and
${furtherFacts.join(', ')}.`);

const endText =
  folded(`Ends with 0 when it answered, whatever the answer; 1 when the input could not be read, holds no record, none that could be read, or no
such subscription, or the output could not be written; 2 when the command line is wrong.`);

/** Returns the help of one command. */
function helpOf(name: string, command: Command, isColored: boolean): string {
  const parts = [
    folded(`termbook ${name}: ${command.title}`),
    '',
    heading('Usage', isColored),
    `  termbook ${name} ${command.words.join(' ')} [options]`,
    '',
    heading('Options', isColored),
    ...Object.entries(optionsOf(command)).map(([option, one]) => optionLine(option, one)),
    '',
    heading('Examples', isColored),
    ...command.examples.map((example) => `  ${example}`),
    '',
    ...(command.readsFile ? [fileText, ''] : []),
    ...(command.fileNote === '' ? [] : [folded(command.fileNote), '']),
    endText,
    '',
  ];
  return parts.join('\n');
}

/** Returns the output of `termbook --help`. */
export function overview(isColored: boolean): string {
  const row = (name: string, title: string): string => {
    const [first, ...rest] = wrapped(title, 58);
    return [`  ${name.padEnd(20)}${first}`, ...rest.map((line) => `${''.padEnd(22)}${line}`)].join('\n');
  };
  const parts = [
    'termbook: what can still be done with a subscription, until when, and which dated rule says so',
    '',
    heading('Commands', isColored),
    ...Object.entries(commands).map(([name, { title }]) => row(name, title)),
    row('assess', 'reads one record per line and writes one row per line, for scripts and engines'),
    row('sandbox', sandboxTitle),
    row('mcp', mcpTitle),
    '',
    heading('Examples', isColored),
    ...Object.values(commands).flatMap(({ examples }) => examples.slice(0, 1).map((example) => `  ${example}`)),
    '',
    heading('Options', isColored),
    optionLine('help', { hint: '', text: 'this text; after a command, its own' }),
    optionLine('version', { hint: '', text: 'the version' }),
    '',
    'The default output is text (--format), and the default time is now (--at). NO_COLOR turns colors off.',
    '',
  ];
  return parts.join('\n');
}

function wrong(problem: string, name: string): PeopleStep {
  return { step: 'print', output: outputOf({ code: 'usage', out: '', said: `termbook: ${problem}\nSee termbook ${name} --help.\n` }) };
}

/** An option as it stands on the line; `inlineValue` is true for a value after `=`. */
interface Option {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

interface PeopleLine {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly words: readonly string[];
  readonly isHelp: boolean;
}

/** Returns what is wrong with the value of an option before it is read; null = nothing. A number below 0 is a value, another word after a dash is an option. */
function wrongValue({ rawName, value, inlineValue }: Option, isSwitch: boolean): string | null {
  if (isSwitch) return value === undefined ? null : `${rawName} takes no value`;
  if (value === undefined) return `${rawName}: its value is missing`;
  const isOption = inlineValue === false && /^-[^\d]/.test(value);
  return isOption ? `${rawName}: its value is missing, found ${seen(value)}` : null;
}

/** Returns the words and options of a command line, or one sentence about what is wrong with it. */
function lineOf(args: readonly string[], options: Readonly<Record<string, CommandOption>>): PeopleLine | string {
  const names = Object.keys(options);
  const known: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    names.map((name) => [
      name,
      options[name]?.hint === '' ? { type: 'boolean', ...(name === 'help' ? { short: 'h' } : {}) } : { type: 'string' },
    ]),
  );
  const loose = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: false, tokens: true });
  const seenOnce = new Set<string>();
  for (const token of loose.tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName } = token;
    if (!names.includes(name)) return `there is no option ${seen(rawName)}${meant(name, names, '--')}`;
    if (seenOnce.has(name)) return `${rawName} is given twice`;
    seenOnce.add(name);
    const problem = wrongValue(token, options[name]?.hint === '');
    if (problem !== null) return problem;
  }
  const texts = Object.entries(loose.values).flatMap(([name, value]): readonly (readonly [string, string])[] =>
    name === 'help' || value === undefined ? [] : [[name, String(value)]],
  );
  return { values: Object.fromEntries(texts), words: loose.positionals, isHelp: loose.values['help'] === true };
}

async function* nothing(): AsyncGenerator<never, void> {}

/** Says beside an output that does not state it at which instant it was asked where that is the clock: the same command gives another answer later. */
async function* withClock(output: Output, { isNow, at, format }: Called): Output {
  const ended = yield* output;
  return isNow && ended.code === 'done' && format !== 'text'
    ? { ...ended, said: `${ended.said}termbook: asked at ${isoInstant(at)}, the clock of this machine\n` }
    : ended;
}

/** Returns what a command for people does next, from its name and the arguments after it. */
export function stepOf(name: CommandName, args: readonly string[], { now, isTerminal, isColored }: Screen): PeopleStep {
  const command: Command = commands[name];
  const options = optionsOf(command);
  const line = lineOf(args, options);
  if (typeof line === 'string') return wrong(line, name);
  const { values, words } = line;
  if (line.isHelp) return { step: 'print', output: outputOf(printed(helpOf(name, command, isColored))) };
  const { at: atText = 'now', lang = 'en', format = command.formats[0] } = values;
  const isNow = atText === 'now';
  const at = isNow ? now : instantOrNull(atText);
  if (at === null && isNow) return wrong('--at: there is no clock here, state the instant', name);
  if (at === null) return wrong(`--at ${seen(atText)}: expected ISO text with an offset (2024-03-01T10:00Z), a plain date, or now`, name);
  const locale = explainLocales.find((one) => one.toLowerCase() === lang.toLowerCase());
  if (locale === undefined) return wrong(`--lang ${seen(lang)}: there are ${explainLocales.join(', ')}`, name);
  if (!command.formats.includes(format)) return wrong(`--format ${seen(format)}: there are ${command.formats.join(', ')}`, name);
  const { readsFile } = command;
  const needed = readsFile ? command.words.length - 1 : command.words.length;
  const [missing] = command.words.slice(words.length, needed);
  if (missing !== undefined) return wrong(`${missing} is missing`, name);
  const [extra] = words.slice(command.words.length);
  if (extra !== undefined) return wrong(`there is a word too many: ${seen(extra)}`, name);
  const stated = readsFile ? words[needed] : undefined;
  const file = stated === undefined || stated === '-' ? null : stated;
  const title = file ?? 'standard input';
  const called: Called = {
    at,
    isNow,
    locale,
    format,
    isColored,
    isTerminal,
    readFile: nothing,
    again: null,
    values,
    words: words.slice(0, needed),
    name: title,
  };
  const problem = command.wrong(called);
  if (problem !== null) return wrong(problem, name);
  if (!readsFile) return { step: 'print', output: withClock(command.answer(called, nothing()), called) };
  return { step: 'read', file, answer: (chunks, readFile) => withClock(answered(command, { ...called, readFile }, chunks, file), called) };
}
