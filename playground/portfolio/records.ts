/** Reads a dropped file as the command line program does, a slice at a time, so that the page stays usable and shows the first rows early. */
import type { Instant } from 'termbook';
import { addTerm } from 'termbook';
import type { DeskInput, Renewal, WithoutDeadline } from 'termbook/desk';
import { renewals } from 'termbook/desk';
import type { OpenFile } from '../../src/cli/read-file.js';
import { deskInput, inOrder, openFile } from '../../src/cli/read-file.js';
import type { RecordIssue } from '../record.js';

/** A file whose records can be read. */
export type Records = Extract<OpenFile, { readonly ok: true }>;

/** A record of the file that could not be read, or whose renewals are not known. */
export interface Left {
  readonly record: number;
  readonly id: string | null;
  readonly issues: readonly RecordIssue[];
  readonly gaps: readonly string[];
}

export interface Portfolio {
  /** The number of records that were read. */
  readonly done: number;
  readonly count: number;
  readonly rows: readonly Renewal[];
  /** The number of renewals of a month, which have no rows. */
  readonly folded: number;
  readonly left: readonly Left[];
}

/** A slice ends after this time; a longer one would be felt. */
const sliceMs = 40;
/** Records of one call: each gives its renewals in less than a millisecond. */
const callSize = 10;
/** The rows are shown after the first slice, after this time, and each time it has doubled: what stands on the page seldom moves. */
const shownAgainMs = 500;
const saidEveryMs = 500;

/** Returns the records of a file; null where it is none of the forms, or no UTF-8. */
export function recordsOf(bytes: Uint8Array): Records | null {
  const file = openFile(bytes);
  return file.ok ? file : null;
}

function gapsOf(one: WithoutDeadline): readonly string[] {
  if (one.why !== 'unknown') return [];
  return one.gaps.map((gap) => ('fact' in gap ? gap.fact : 'on' in gap ? gap.on : gap.gap));
}

const rest = async (): Promise<void> => await new Promise((go) => setTimeout(go, 0));

interface Watched {
  /** Gets the number of records that were read, about twice a second. */
  readonly progress: (done: number) => void;
  /** Gets what is known so far. */
  readonly early: (known: Portfolio) => void;
  /** True if the work is not wanted any more. */
  readonly isStale: () => boolean;
}

/** Returns the renewals of a year for all records; null where the work was not wanted any more. */
export async function portfolioOf(file: Records, fromAt: Instant, { progress, early, isStale }: Watched): Promise<Portfolio | null> {
  const untilAt = addTerm(fromAt, 'P1Y', 1);
  const rows: Renewal[] = [];
  const left: Left[] = [];
  const { count } = file;
  let folded = 0;
  const known = (done: number): Portfolio => ({ done, count, rows: [...rows].sort(inOrder), folded, left });
  const take = (from: number, to: number): void => {
    const records: DeskInput[] = [];
    for (let place = from; place < to; place += 1) records.push(deskInput(file.read(place)));
    const found = renewals(records, { fromAt, untilAt });
    for (const row of found.rows) rows.push({ ...row, record: from + row.record });
    folded += found.folded.records.length;
    for (const one of found.others) {
      if (one.why === 'nothing-due') continue;
      const issues = one.why === 'unread' ? one.issues : [];
      left.push({ record: from + one.record, id: one.id, issues, gaps: gapsOf(one) });
    }
  };
  const startedAt = performance.now();
  let shownAfter = 0;
  let saidAt = -Infinity;
  for (let done = 0; done < count; ) {
    await rest();
    if (isStale()) return null;
    const endsAt = performance.now() + sliceMs;
    do {
      const to = Math.min(done + callSize, count);
      take(done, to);
      done = to;
    } while (done < count && performance.now() < endsAt);
    const now = performance.now();
    if (now - saidAt > saidEveryMs) {
      progress(done);
      saidAt = now;
    }
    if (done < count && now - startedAt > shownAfter) {
      early(known(done));
      shownAfter = Math.max(shownAgainMs, shownAfter * 2);
    }
  }
  return known(count);
}
