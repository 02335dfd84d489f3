import { seen } from '../kernel/seen.js';
import type { Called, Command, Output } from './command.js';
import { failed } from './command.js';
import type { FileRecord, FileItem } from './file-record.js';
import type { Further } from './further.js';
import { furtherFor } from './further-files.js';
import { textReader } from './file-text.js';
import { limited } from './line-limit.js';
import { messageOf } from './message.js';
import { fileReader } from './read-file.js';
import { idsTwice } from './twice.js';
import { whyUnread } from './why-unread.js';

/** A file or the standard input, as it comes. */
export type Bytes = AsyncIterable<Uint8Array | string>;

/** The notes about a file, taken while its records pass. */
interface Noticed {
  readonly hints: Set<string>;
  readonly note: (record: FileRecord) => void;
  readonly said: () => readonly string[];
  /** True once a record was read that the command can answer for. */
  readonly isAnswerable: () => boolean;
}

function noticing(needs: Command['needs']): Noticed {
  const hints = new Set<string>();
  const twice = idsTwice();
  let isAnswerable = false;
  return {
    hints,
    note(record) {
      twice.add(record.id);
      isAnswerable ||= record[needs] !== null;
    },
    said: () => [...hints, ...twice.hints()],
    isAnswerable: () => isAnswerable,
  };
}

/** Yields the records of a file as they come. */
async function* recordsFrom(chunks: Bytes, name: string, { hints, note }: Noticed, further: Further): AsyncGenerator<FileRecord, void> {
  const text = textReader();
  const reader = fileReader(hints, further.complete);
  function* taken(items: readonly FileItem[]): Generator<FileRecord, void> {
    for (const item of items) {
      const read = item();
      const prices = further.pricesOf(read);
      const record = prices === null ? read : { ...read, prices };
      note(record);
      yield record;
    }
  }
  try {
    for await (const chunk of limited(chunks)) yield* taken(reader.take(text(Buffer.from(chunk), false)));
    yield* taken(reader.take(text(new Uint8Array(), true)));
    yield* taken(reader.end());
  } catch (error) {
    throw new Error(seen(`${name}: ${whyUnread(error)}`), { cause: error });
  }
}

async function* after<One>(first: One, rest: AsyncIterable<One>): AsyncGenerator<One, void> {
  yield first;
  yield* rest;
}

/** Yields what a command answers for a file, or one sentence where it cannot. */
export async function* answered(command: Command, called: Called, chunks: Bytes, file: string | null): Output {
  const name = seen(called.name);
  const noticed = noticing(command.needs);
  try {
    const further = await furtherFor(called);
    const records = recordsFrom(chunks, name, noticed, further);
    const again = file === null ? null : () => recordsFrom(called.readFile(file), name, noticing(command.needs), further);
    const first = await records.next();
    const ended =
      first.done === true
        ? failed(`${name}: there are no records in it`)
        : yield* command.answer({ ...called, again }, after(first.value, records));
    const hinted = [...noticed.said(), ...further.unused()].map((hint) => `termbook: ${name}: ${seen(hint)}\n`).join('');
    const said = `${hinted}${ended.said}`;
    if (ended.code !== 'done' || noticed.isAnswerable()) return { code: ended.code, said };
    return { code: 'failed', said: `${said}termbook: ${name}: no record in it could be read\n` };
  } catch (error) {
    // a span may reach beyond the last date
    return failed(seen(messageOf(error)));
  }
}
