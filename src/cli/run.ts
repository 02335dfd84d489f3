import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { argumentsFrom, help } from './arguments.js';
import type { Progress } from './filter.js';
import { filtered } from './filter.js';
import type { Instant } from '../kernel/instant.js';
import type { Printed } from './command.js';
import { failed, printed } from './command.js';
import { messageOf } from './message.js';
import { counted } from './labels.js';
import { meant } from './nearest.js';
import type { CommandName } from './people.js';
import { commands, isCommand, overview, stepOf } from './people.js';
import { seen } from './screen.js';
import { utf8Text } from './utf8.js';
import { wholeText } from './whole-text.js';

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
  readonly readFile?: (path: string) => Promise<Uint8Array>;
  readonly isTerminal?: boolean;
  readonly isColored?: boolean;
  readonly isInputTerminal?: boolean;
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

async function bytesOf(chunks: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(parts);
}

const missingFile = { ENOENT: 'there is no such file', EISDIR: 'this is a folder', EACCES: 'it may not be read' } as const;

/** Returns why a file or the standard input could not be read. */
function unreadable(name: string, error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  const known = typeof code === 'string' && Object.hasOwn(missingFile, code) ? missingFile[code as keyof typeof missingFile] : null;
  return `termbook: ${known === null ? messageOf(error) : `${name}: ${known}`}\n`;
}

/** Writes all of a text; a reader that has gone ends it quietly. */
async function written(text: string, output: Writable): Promise<void> {
  if (text === '') return;
  await new Promise<void>((done, failed) => {
    output.once('error', failed);
    output.write(text, (error) => {
      // the event comes after this call: its listener stays where writing failed
      if (error == null) {
        output.off('error', failed);
        done();
      } else failed(error);
    });
  });
}

async function print({ code, out, said }: Printed, { output, messages }: Surroundings): Promise<ExitCode> {
  try {
    await written(out, output);
  } catch (error) {
    if (isClosedPipe(error)) return exitCodes.done;
    messages.write(`termbook: ${messageOf(error)}\n`);
    return exitCodes.failed;
  }
  if (said !== '') messages.write(said);
  return exitCodes[code];
}

async function noFiles(): Promise<never> {
  return await Promise.reject(new Error('no file can be read here'));
}

/** Runs a command for people. */
async function runFor(name: CommandName, around: Surroundings): Promise<ExitCode> {
  const { args, input, messages, readFile = noFiles, isTerminal = false, isColored = false, isInputTerminal = false } = around;
  const step = stepOf(name, args.slice(1), { now: around.now?.() ?? null, isTerminal, isColored });
  if (step.step === 'print') return await print(step.printed, around);
  const { file } = step;
  if (file === null && isInputTerminal) {
    messages.write(`termbook: nothing comes on standard input: name a file, or write < file\nSee termbook ${name} --help.\n`);
    return exitCodes.usage;
  }
  const shown = seen(file ?? 'standard input');
  let bytes: Uint8Array;
  try {
    bytes = file === null ? await bytesOf(input) : await readFile(file);
  } catch (error) {
    messages.write(unreadable(shown, error));
    return exitCodes.failed;
  }
  const content = wholeText(bytes);
  if ('problem' in content) return await print(failed(`${shown}: ${content.problem}`), around);
  return await print(step.answer(content.text), around);
}

/** Runs `termbook` and returns its exit code. */
export async function run(around: Surroundings): Promise<ExitCode> {
  const { args, input, output, messages, version, isInputTerminal = false } = around;
  const [name = ''] = args;
  if (isCommand(name)) return await runFor(name, around);
  if (name === '--help' || name === '-h' || name === 'help') return await print(printed(overview(around.isColored === true)), around);
  const misused = (problem: string): ExitCode => {
    messages.write(`termbook: ${problem}\nSee termbook --help.\n`);
    return exitCodes.usage;
  };
  const names = [...Object.keys(commands), 'assess'];
  const toDo = `say what to do: ${names.join(', ')}`;
  if (name !== '' && name !== 'assess' && !name.startsWith('-')) {
    return misused(`there is no command ${seen(name)}${meant(name, names)}\n${toDo}`);
  }
  const read = argumentsFrom(args);
  if (read.ask === 'nothing') return misused(toDo);
  if (read.ask === 'usage') return misused(read.problem);
  if (read.ask !== 'assess') {
    output.write(read.ask === 'help' ? help : `${version}\n`);
    return exitCodes.done;
  }
  const { asked } = read;
  if (isInputTerminal && !asked.isQuiet) messages.write('termbook: reading records from the terminal; end with Ctrl+D, or write < file\n');
  const isShown = messages.isTTY === true && !asked.isQuiet;
  let progress: Progress = { records: 0, unread: 0 };
  const report = (now: Progress): void => {
    progress = now;
    if (isShown) messages.write(progressLine(now));
  };
  try {
    await pipeline(filtered(utf8Text(input), asked, report), output);
  } catch (error) {
    if (isClosedPipe(error)) return exitCodes.done;
    messages.write(`termbook: ${messageOf(error)}\n`);
    return exitCodes.failed;
  }
  if (isShown) messages.write('\n');
  const { records, unread } = progress;
  return asked.isStrict && (unread > 0 || records === 0) ? exitCodes.unread : exitCodes.done;
}
