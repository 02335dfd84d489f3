import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { argumentsFrom, help } from './arguments.js';
import type { Progress } from './filter.js';
import { filtered } from './filter.js';
import type { Instant } from '../kernel/instant.js';
import type { Ended, Output } from './command.js';
import { outputOf, printed } from './command.js';
import { limited } from './line-limit.js';
import { messageOf } from './message.js';
import { counted } from './labels.js';
import { meant } from '../kernel/nearest.js';
import type { CommandName } from './people.js';
import { commands, isCommand, overview, stepOf } from './people.js';
import { mcpHelp, serveMcp } from './mcp.js';
import { serveSandbox } from './sandbox.js';
import { seen } from '../kernel/seen.js';
import { utf8Text } from './utf8.js';

/** The arguments and streams of the process. */
export interface Surroundings {
  readonly args: readonly string[];
  /** Bytes, or text. */
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
  /** Receives errors and, on a terminal, the progress. */
  readonly messages: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
  readonly version: string;
  /** The rest is for people: the clock, the files, and what the streams are; not stated = no terminal, and no file is there. */
  readonly now?: () => Instant;
  readonly readFile?: (path: string) => AsyncIterable<Uint8Array>;
  readonly isTerminal?: boolean;
  readonly isColored?: boolean;
  readonly isInputTerminal?: boolean;
  /** Stops what runs until it is stopped. */
  readonly stop?: AbortSignal;
}

/** The exit codes; `help` lists them too. */
export const exitCodes = { done: 0, failed: 1, usage: 2, unread: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

function progressLine({ records, unread }: Progress): string {
  return `\r${counted(records, 'record')}, ${String(unread)} unread`;
}

function isClosedPipe(error: unknown): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** The characters that are collected before they are written. */
const pieceLength = 16_384;

/** Yields the same text in fewer pieces. */
async function* collected(output: Output): Output {
  let piece = '';
  for (;;) {
    const next = await output.next();
    if (next.done === true) {
      if (piece !== '') yield piece;
      return next.value;
    }
    piece += next.value;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
}

/** Writes an output, then what is said beside it; a reader that has gone ends it quietly. */
async function print(texts: Output, { output, messages }: Surroundings): Promise<ExitCode> {
  const pieces = collected(texts);
  const first = await pieces.next();
  let ended: Ended = { code: 'done', said: '' };
  try {
    // where there is nothing to write it does not matter that the output is closed
    if (first.done === true) ended = first.value;
    else {
      await pipeline(async function* () {
        yield first.value;
        ended = yield* pieces;
      }, output);
    }
  } catch (error) {
    if (isClosedPipe(error)) return exitCodes.done;
    messages.write(`termbook: ${messageOf(error)}\n`);
    return exitCodes.failed;
  }
  if (ended.said !== '') messages.write(ended.said);
  return exitCodes[ended.code];
}

function noFile(): AsyncIterable<never> {
  return { [Symbol.asyncIterator]: () => ({ next: async () => await Promise.reject(new Error('no file can be read here')) }) };
}

/** Runs a command for people. */
async function runFor(name: CommandName, around: Surroundings): Promise<ExitCode> {
  const { args, input, messages, readFile = noFile, isTerminal = false, isColored = false, isInputTerminal = false } = around;
  const step = stepOf(name, args.slice(1), { now: around.now?.() ?? null, isTerminal, isColored });
  if (step.step === 'print') return await print(step.output, around);
  const { file } = step;
  if (file === null && isInputTerminal) {
    messages.write(`termbook: nothing comes on standard input: name a file, or write < file\nSee termbook ${name} --help.\n`);
    return exitCodes.usage;
  }
  return await print(step.answer(file === null ? input : readFile(file), readFile), around);
}

/** Yields rows of cells without what a terminal obeys; elsewhere they stay what they are, since their ids are joined by. */
async function* shownRows(rows: AsyncIterable<string>): AsyncGenerator<string, void> {
  for await (const text of rows) yield text.replace(/[^\t\n]+/gu, seen);
}

/** Runs `termbook` and returns its exit code. */
export async function run(around: Surroundings): Promise<ExitCode> {
  const { args, input, output, messages, version, isInputTerminal = false } = around;
  const [name = ''] = args;
  if (isCommand(name)) return await runFor(name, around);
  if (name === 'sandbox') {
    const { readFile = noFile, stop } = around;
    return exitCodes[await serveSandbox(args.slice(1), { output, messages, readFile, stop })];
  }
  if (name === 'mcp' && (args[1] === '--help' || args[1] === '-h')) return await print(outputOf(printed(mcpHelp)), around);
  if (name === 'mcp' && args.length === 1) {
    await serveMcp({ input, output, version, now: () => around.now?.() ?? null });
    return exitCodes.done;
  }
  if (args.length === 0 || name === '--help' || name === '-h' || name === 'help')
    return await print(outputOf(printed(overview(around.isColored === true))), around);
  const misused = (problem: string): ExitCode => {
    messages.write(`termbook: ${problem}\nSee termbook --help.\n`);
    return exitCodes.usage;
  };
  const names = [...Object.keys(commands), 'assess', 'sandbox', 'mcp'];
  const toDo = `say what to do: ${names.join(', ')}`;
  if (name === 'mcp') return misused('mcp takes no options: its client sends the questions');
  if (name !== '' && name !== 'assess' && !name.startsWith('-')) {
    return misused(`there is no command ${seen(name)}${meant(name, names)}\n${toDo}`);
  }
  const read = argumentsFrom(args);
  if (read.ask === 'nothing') return misused(toDo);
  if (read.ask === 'usage') return misused(read.problem);
  if (read.ask !== 'assess') return await print(outputOf(printed(read.ask === 'help' ? help : `${version}\n`)), around);
  const { asked } = read;
  if (isInputTerminal && !asked.isQuiet) messages.write('termbook: reading records from the terminal; end with Ctrl+D, or write < file\n');
  const isShown = messages.isTTY === true && !asked.isQuiet;
  let progress: Progress = { records: 0, unread: 0 };
  const report = (now: Progress): void => {
    progress = now;
    if (isShown) messages.write(progressLine(now));
  };
  try {
    const rows = filtered(utf8Text(limited(input)), asked, report);
    await pipeline(asked.format === 'tsv' && around.isTerminal === true ? shownRows(rows) : rows, output);
  } catch (error) {
    if (isClosedPipe(error)) return exitCodes.done;
    messages.write(`termbook: ${messageOf(error)}\n`);
    return exitCodes.failed;
  }
  if (isShown) messages.write('\n');
  const { records, unread } = progress;
  return asked.isStrict && (unread > 0 || records === 0) ? exitCodes.unread : exitCodes.done;
}
