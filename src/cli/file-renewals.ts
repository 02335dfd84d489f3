import type { WithoutDeadline } from '../desk/deadlines.js';
import type { Renewal } from '../desk/renewal.js';
import { inOrder } from '../desk/act-by.js';
import type { FoldedRenewals, RenewalOptions, Renewals } from '../desk/renewals.js';
import { renewals } from '../desk/renewals.js';
import { netOf } from '../desk/totals.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { seen } from '../kernel/seen.js';
import type { Duration } from '../vocabulary/term.js';
import { durations } from '../vocabulary/term.js';
import type { Called, CommandOption } from './command.js';
import { deskInput } from './desk-input.js';
import { daysFrom, notTakenOf, owned, wrongDays } from './file-deadlines.js';
import type { FileRecord } from './file-record.js';
import { priceOf } from './file-record.js';

/** The renewals of a file: what is kept of it until it is written. */
export interface FileRenewals extends Renewals {
  /** The number of records of which nothing is due. */
  readonly quiet: number;
  /** Sentences about fields that cannot be used. */
  readonly notTaken: string;
}

/** The options of the commands about renewals. */
export const renewalOptions: Readonly<Record<string, CommandOption>> = {
  days: { hint: '<days>', text: 'the days to look ahead; default: 90' },
  terms: { hint: 'P1Y,P3Y', text: 'the term lengths to list; default: all but P1M, which is only counted' },
  minimum: { hint: '<amount>', text: 'the smallest sum to list, such as 1000.00EUR; smaller ones are only counted' },
  lead: { hint: '<days>', text: 'the days of notice that you need before the last day; the list looks that much further ahead' },
};

function termsFrom(text: string): readonly Duration[] | null {
  const terms = text.split(',').map((one) => durations.find((known) => known === one.trim().toUpperCase()));
  return terms.every((one) => one !== undefined) ? terms : null;
}

function minimumFrom(text: string): Money | null {
  const [, decimal = '', currency = ''] = /^([\d.]+)\s*([A-Za-z]{3})$/.exec(text) ?? [];
  return priceOf(decimal, currency.toUpperCase(), 'minimum').price;
}

/** Returns what is wrong with the options about renewals; null = nothing. */
export function wrongRenewals(called: Called): string | null {
  const { terms, minimum, lead } = called.values;
  if (terms !== undefined && termsFrom(terms) === null) return `--terms ${seen(terms)}: there are ${durations.join(', ')}`;
  if (minimum !== undefined && minimumFrom(minimum) === null)
    return `--minimum ${seen(minimum)}: expected an amount and its currency, such as 1000.00EUR`;
  if (lead !== undefined && !/^\d{1,3}$/.test(lead)) return `--lead ${seen(lead)}: expected whole days, 0 to 999`;
  return wrongDays(called);
}

function optionsOf({ terms, minimum, lead }: Called['values']): RenewalOptions {
  return {
    terms: terms === undefined ? null : termsFrom(terms),
    minimum: minimum === undefined ? null : minimumFrom(minimum),
    lead: lead === undefined ? null : Number(lead),
  };
}

function added(one: readonly Money[], other: readonly Money[]): readonly Money[] {
  return netOf([...one, ...other].map((amount) => ({ what: 'charge', amount })));
}

/** Returns the renewals of the records of a file, in order. `record` counts the records of the file. */
export async function fileRenewals(records: AsyncIterable<FileRecord>, { at, values }: Called): Promise<FileRenewals> {
  const span = { fromAt: at, untilAt: addMs(at, (daysFrom(values['days'] ?? '') ?? 90) * dayMs) };
  const options = optionsOf(values);
  const rows: Renewal[] = [];
  const others: WithoutDeadline[] = [];
  let committed: readonly Money[] = [];
  let folded: FoldedRenewals = { records: [], committed: [], unpriced: 0 };
  const foldedRecords: number[] = [];
  let quiet = 0;
  let notTaken = '';
  let record = 0;
  for await (const one of records) {
    notTaken += notTakenOf(one, record);
    const found = renewals([deskInput(one)], span, options);
    for (const row of found.rows) rows.push(Object.assign(owned(row), { record }));
    for (const other of found.others) {
      if (other.why === 'nothing-due') quiet += 1;
      else others.push(Object.assign(owned(other), { record }));
    }
    committed = added(committed, found.committed);
    if (found.folded.records.length > 0) foldedRecords.push(record);
    folded = {
      records: foldedRecords,
      committed: added(folded.committed, found.folded.committed),
      unpriced: folded.unpriced + found.folded.unpriced,
    };
    record += 1;
  }
  rows.sort(inOrder);
  return { ...span, rows, committed, folded, others, quiet, notTaken };
}
