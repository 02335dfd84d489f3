import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/instant.js';
import type { ExplainLocale } from '../explain/locale.js';
import { labels } from './labels.js';
import type { FileRecord } from './file-record.js';
import { plainJson } from './json-text.js';

/** The end of a command: its exit code, and the text beside its output. */
export interface Ended {
  readonly code: 'done' | 'failed' | 'usage';
  readonly said: string;
}

/** The output of a command as one text. */
export interface Printed extends Ended {
  readonly out: string;
}

/** The output of a command piece by piece. */
export type Output = AsyncGenerator<string, Ended>;

/** An option of a command: what stands after its name, and what it is for. */
export interface CommandOption {
  /** Stands after its name; '' = nothing does. */
  readonly hint: string;
  readonly text: string;
}

/** The arguments and options of a command. */
export interface Called {
  readonly at: Instant;
  /** true = the clock of this machine. */
  readonly isNow: boolean;
  readonly locale: ExplainLocale;
  /** One of the formats of the command: the one asked for, else the first. */
  readonly format: string;
  readonly isColored: boolean;
  /** True if the output is a terminal. */
  readonly isTerminal: boolean;
  /** Reads another file that an option or a word names. */
  readonly readFile: (path: string) => AsyncIterable<Uint8Array | string>;
  /** Reads the records once more; null = they come from standard input. */
  readonly again: (() => AsyncIterable<FileRecord>) | null;
  readonly values: Readonly<Record<string, string | undefined>>;
  /** The words after the command, the name of the file left out. */
  readonly words: readonly string[];
  /** The name of the file, for a title. */
  readonly name: string;
}

/** A command for people. */
export interface Command {
  readonly title: string;
  /** The words after its name. */
  readonly words: readonly string[];
  /** True if the last word names a file of records; without it, standard input is read. */
  readonly readsFile: boolean;
  readonly formats: readonly [string, ...string[]];
  /** The part of a record without which it could not be read. */
  readonly needs: 'facts' | 'purchase';
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly examples: readonly string[];
  /** Further sentences of its help about a file; '' = none. */
  readonly fileNote: string;
  /** The sentence about wrong arguments or options, before anything is read; null = nothing is wrong. */
  readonly wrong: (called: Called) => string | null;
  readonly answer: (called: Called, records: AsyncIterable<FileRecord>) => Output;
}

export function printed(out: string): Printed {
  return { code: 'done', out, said: '' };
}

export function failed(said: string): Printed {
  return { code: 'failed', out: '', said: `termbook: ${said}\n` };
}

/** The command line itself is wrong. */
export function misused(said: string): Printed {
  return { ...failed(said), code: 'usage' };
}

export function json(value: object): Printed {
  return printed(`${plainJson(JSON.stringify(value, null, 2))}\n`);
}

/** Yields the whole output of a command. */
export async function* outputOf(whole: Printed | Promise<Printed>): Output {
  const { out, ...ended } = await whole;
  if (out !== '') yield out;
  return ended;
}

/** Returns at which instant it was asked, and how that was chosen. */
export function asked({ at, isNow, locale }: Pick<Called, 'at' | 'isNow' | 'locale'>): string {
  const { asked: sentence, byClock, byOption } = labels[locale];
  return sentence(isoInstant(at), isNow ? byClock : byOption);
}
