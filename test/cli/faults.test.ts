import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExitCode } from '../../src/cli/run.js';
import { exitCodes, run } from '../../src/cli/run.js';
import { instant } from '../../src/index.js';
import type { CommandLine } from './command-lines.js';
import { commandLines, manyRecords } from './command-lines.js';

/** What fails: the n-th write or read from 1, or the closing of a stream; null = nothing. */
interface Fault {
  readonly write?: number;
  readonly read?: number;
  readonly closing?: 'output' | 'input';
  readonly code: string;
}
interface Ended {
  readonly code: ExitCode;
  readonly said: string;
  readonly writes: number;
  readonly reads: number;
}

function errorOf({ code }: Fault): Error {
  return Object.assign(new Error(`injected ${code}`), { code });
}

/** The input in pieces that end where no record does. */
function piecesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const size = Math.ceil(bytes.length / 4) + 1;
  return [0, 1, 2, 3].map((place) => bytes.subarray(place * size, (place + 1) * size));
}
const whole = Buffer.from(`${manyRecords.join('\n')}\n`);

async function ended({ args }: CommandLine, fault: Fault | null, bytes: Uint8Array = whole): Promise<Ended> {
  let writes = 0;
  let reads = 0;
  let said = '';
  const output = new Writable({
    highWaterMark: 1,
    write(_chunk, _encoding, done) {
      writes += 1;
      const isFailing = fault?.write === writes;
      setImmediate(() => done(isFailing ? errorOf(fault) : null));
    },
    final(done) {
      done(fault?.closing === 'output' ? errorOf(fault) : null);
    },
  });
  const pieces = [...piecesOf(bytes)];
  const input: AsyncIterableIterator<Uint8Array> = {
    [Symbol.asyncIterator]: () => input,
    next: async () => {
      reads += 1;
      if (fault?.read === reads) throw errorOf(fault);
      const value = await Promise.resolve(pieces.shift());
      return value === undefined ? { done: true, value } : { done: false, value };
    },
    return: async () => {
      if (fault?.closing === 'input') throw errorOf(fault);
      return await Promise.resolve({ done: true, value: undefined });
    },
  };
  const messages = { write: (text: string) => (said += text) };
  const code = await run({ args, input, output, messages, version: '1.2.3', now: () => instant('2024-03-03') });
  return { code, said, writes, reads };
}

const known = new Map<CommandLine, Promise<Ended>>();
/** Returns how a line ends where nothing fails, and how often it writes and reads. */
async function counted(line: CommandLine): Promise<Ended> {
  const found = known.get(line) ?? ended(line, null);
  known.set(line, found);
  return await found;
}

const unhandled: unknown[] = [];
const note = (error: unknown): unknown => unhandled.push(error);
beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  await new Promise((done) => setImmediate(done));
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

const oneLine = (code: string): RegExp => new RegExp(`^termbook: [^\\n]*injected ${code}\\n$`);
const lines = commandLines.map((line): readonly [string, CommandLine] => [line.args.join(' '), line]);
const places = (count: number): readonly number[] => [...new Set([1, 2, count])].filter((place) => place >= 1 && place <= count);

describe('a command line whose streams fail', () => {
  it('is one of each command and format, some that write several pieces', async () => {
    const counts = await Promise.all(commandLines.map(counted));
    expect(counts.filter(({ writes }) => writes === 0)).toEqual([]);
    expect(counts.filter(({ writes }) => writes > 1).length).toBeGreaterThan(3);
    for (const [place, { code, reads }] of counts.entries()) {
      const { args, reads: isReading } = commandLines[place]!;
      // the facts of this file have a field that assess does not know
      const usual = args.includes('--strict') ? exitCodes.unread : exitCodes.done;
      expect([args, code, reads > 0]).toEqual([args, usual, isReading]);
    }
  });

  it.each(lines)('%s: a write fails', async (_name, line) => {
    const { writes } = await counted(line);
    for (const write of places(writes)) {
      expect(await ended(line, { write, code: 'EPIPE' })).toMatchObject({ code: exitCodes.done, said: '', writes: write });
      for (const code of ['ENOSPC', 'EIO']) {
        const failed = await ended(line, { write, code });
        expect([write, code, failed.code, failed.writes]).toEqual([write, code, exitCodes.failed, write]);
        expect(failed.said).toMatch(oneLine(code));
      }
    }
  });

  it.each(lines)('%s: the output cannot be closed', async (_name, line) => {
    const failed = await ended(line, { closing: 'output', code: 'EIO' });
    expect(failed.code).toBe(exitCodes.failed);
    expect(failed.said).toMatch(oneLine('EIO'));
  });

  it.each(lines.filter(([, { reads }]) => reads))('%s: a read fails', async (_name, line) => {
    const { reads } = await counted(line);
    for (const read of places(reads)) {
      const failed = await ended(line, { read, code: 'EIO' });
      expect([read, failed.code]).toEqual([read, exitCodes.failed]);
      expect(failed.said).toMatch(oneLine('EIO'));
    }
  });

  it.each(lines.filter(([, { reads }]) => reads))('%s: the input cannot be closed, after a write that failed', async (_name, line) => {
    const failed = await ended(line, { write: 1, closing: 'input', code: 'EIO' });
    expect(failed.code).toBe(exitCodes.failed);
    expect(failed.said).toMatch(oneLine('EIO'));
  });

  it.each(lines.filter(([, { reads }]) => reads))('%s: the input ends inside a character', async (_name, line) => {
    const end = whole.lastIndexOf(Buffer.from('株')) + 1;
    const { code, said } = await ended(line, null, whole.subarray(0, end));
    if (line.args[0] === 'assess') {
      // a row of its own
      expect([code, said]).toEqual([line.args.includes('--strict') ? exitCodes.unread : exitCodes.done, '']);
    } else {
      expect([code, said]).toEqual([exitCodes.failed, 'termbook: standard input: it is not UTF-8: save it as UTF-8\n']);
    }
  });
});
