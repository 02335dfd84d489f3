import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { seen } from '../kernel/seen.js';
import type { Deadline, DeskCharge } from '../desk/deadline.js';
import type { WithoutDeadline } from '../desk/deadlines.js';
import { deadlines, inOrder } from '../desk/deadlines.js';
import { netOf } from '../desk/totals.js';
import type { Called } from './command.js';
import { deskInput } from './desk-input.js';
import type { FileRecord } from './file-record.js';
import { counted, issueText, labels } from './labels.js';

/** The deadlines of a file: what is kept of it until it is written. */
export interface FileDeadlines {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly rows: readonly Deadline[];
  readonly totals: readonly Money[];
  /** The records without a deadline; those of which nothing is due may only be counted. */
  readonly others: readonly WithoutDeadline[];
  readonly quiet: number;
  /** Sentences about fields that cannot be used: the deadlines stand there without them. */
  readonly notTaken: string;
}

const mostDays = 36_525;

/** Returns a number of days; null unless it is whole, above 0 and at most a hundred years. */
export function daysFrom(text: string): number | null {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return days > 0 && days <= mostDays ? days : null;
}

/** Returns what is wrong with `--days`; null = nothing. */
export function wrongDays({ values: { days } }: Called): string | null {
  return days === undefined || daysFrom(days) !== null ? null : `--days ${seen(days)}: expected whole days, 1 to ${String(mostDays)}`;
}

/** Returns what makes equal lists one list. */
function sharing(): <Item>(list: readonly Item[]) => readonly Item[] {
  const known = new Map<string, readonly unknown[]>();
  return <Item>(list: readonly Item[]) => {
    const key = JSON.stringify(list);
    const same = known.get(key);
    if (same !== undefined) return same as readonly Item[];
    known.set(key, list);
    return list;
  };
}

/** Returns a copy that holds nothing of the text of the file: a part of a text keeps the whole of it. */
export function owned<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

export function notTakenOf({ facts, besideIssues }: FileRecord, record: number): string {
  if (facts === null || besideIssues.length === 0) return '';
  const about = `${labels.en.record(String(record + 1), ` (${facts.id})`)} is taken without a field that cannot be used`;
  return besideIssues.map((issue) => `termbook: ${seen(`${about}: ${issueText(issue, labels.en)}`)}\n`).join('');
}

/** Stands for a charge of which only the number is shown. */
const someCharge: DeskCharge = { at: 0 as Instant, seats: 0, amount: null };

/**
 * Returns the deadlines of the records of a file, in order. `record` counts the records of the file; one that could not be read stands in `others`. With
 * `isWhole` the charges of each deadline and the records of which nothing is due are kept, too: only JSON shows them.
 */
export async function fileDeadlines(
  records: AsyncIterable<FileRecord>,
  { at, values }: Called,
  usualDays: number,
  isWhole: boolean,
): Promise<FileDeadlines> {
  const span = { fromAt: at, untilAt: addMs(at, (daysFrom(values['days'] ?? '') ?? usualDays) * dayMs) };
  const shared = sharing();
  const rows: Deadline[] = [];
  const others: WithoutDeadline[] = [];
  let totals: readonly Money[] = [];
  let quiet = 0;
  let notTaken = '';
  let record = 0;
  for await (const one of records) {
    notTaken += notTakenOf(one, record);
    const found = deadlines([deskInput(one)], span);
    for (const row of found.rows) {
      const { basis, contested, gaps } = row;
      const charges = isWhole ? row.charges : shared(row.charges.map(() => someCharge));
      const lists = { charges, basis: shared(basis), contested: shared(contested), gaps: shared(gaps) };
      rows.push(Object.assign(owned({ ...row, charges: [], basis: [], contested: [], gaps: [] }), lists, { record }));
    }
    const isQuiet = found.others.some(({ why }) => why === 'nothing-due');
    if (isQuiet) quiet += 1;
    if (!isQuiet || isWhole) others.push(...found.others.map((other) => Object.assign(owned(other), { record })));
    totals = netOf([...totals, ...found.totals].map((amount) => ({ what: 'charge', amount })));
    record += 1;
  }
  rows.sort(inOrder);
  return { ...span, rows, totals, others, quiet, notTaken };
}

/** Says beside an output without room for it that records are left out of it. */
export function leftOut({ others }: Pick<FileDeadlines, 'others'>): string {
  const left = others.filter(({ why }) => why !== 'nothing-due').length;
  if (left === 0) return '';
  return `termbook: ${counted(left, 'record')} ${left === 1 ? 'is' : 'are'} not wholly in it; 'termbook deadlines' says why\n`;
}
