import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { argumentsFrom, help } from './arguments.js';
import type { Progress } from './filter.js';
import { filtered } from './filter.js';
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
}

/** The exit codes; `help` lists them too. */
export const exitCodes = { done: 0, failed: 1, usage: 2, unread: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

function progressLine({ records, unread }: Progress): string {
  return `\r${String(records)} records, ${String(unread)} unread`;
}

function isClosedPipe(error: unknown): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** Runs `termbook` and returns its exit code. */
export async function run({ args, input, output, messages, version }: Surroundings): Promise<ExitCode> {
  const read = argumentsFrom(args);
  if (read.ask === 'usage') {
    messages.write(`termbook: ${read.problem}\nSee termbook --help.\n`);
    return exitCodes.usage;
  }
  if (read.ask !== 'assess') {
    output.write(read.ask === 'help' ? help : `${version}\n`);
    return exitCodes.done;
  }
  const { asked } = read;
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
    messages.write(`termbook: ${error instanceof Error ? error.message : String(error)}\n`);
    return exitCodes.failed;
  }
  if (isShown) messages.write('\n');
  const { records, unread } = progress;
  return asked.isStrict && (unread > 0 || records === 0) ? exitCodes.unread : exitCodes.done;
}
