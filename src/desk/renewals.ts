import { checkList, checkObject } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import { meant } from '../kernel/nearest.js';
import type { Money } from '../kernel/money.js';
import { checkMoney } from '../kernel/money.js';
import type { Options } from '../vocabulary/answer.js';
import type { Duration } from '../vocabulary/term.js';
import { durations } from '../vocabulary/term.js';
import type { DeskSpan, WithoutDeadline } from './deadlines.js';
import { checkDesk, withoutDeadline } from './deadlines.js';
import type { DeskEntry, DeskInput } from './desk-entry.js';
import type { Wanted } from './record-renewals.js';
import { recordRenewals } from './record-renewals.js';
import type { Renewal } from './renewal.js';
import { inOrder } from './act-by.js';
import { netOf } from './totals.js';
import { undatedSuspension } from './undated-suspension.js';

/** The options of `renewals`: those of every question, and which renewals have rows. */
export interface RenewalOptions extends Options {
  /** The lengths of terms whose renewals have rows; the others are folded. Not stated = all but a month. */
  readonly terms?: readonly Duration[] | null;
  /** Renewals that commit to less, in the same currency, are folded. Not stated = none is. */
  readonly minimum?: Money | null;
  /** The days before `decideBy` by which it must be decided, as a distributor may want it: the list looks ahead further. Not stated = 0. */
  readonly lead?: number | null;
}

/** The renewals that have no rows. */
export interface FoldedRenewals {
  /** The places of their records in the input, from 0. */
  readonly records: readonly number[];
  /** The sum of what their next terms commit to, one for each currency. */
  readonly committed: readonly Money[];
  /** The number of those whose sum is not known. */
  readonly unpriced: number;
}

/** The renewals of a period, in order, and where every other record of the input is. */
export interface Renewals extends DeskSpan {
  /** One row a commitment, by the last UTC day to decide, and within a day the greatest sum first. */
  readonly rows: readonly Renewal[];
  /** The sum that the rows commit to, one for each currency. */
  readonly committed: readonly Money[];
  /** The renewals without rows: of a month, unless the options say otherwise. */
  readonly folded: FoldedRenewals;
  /** The records without a row and not folded, with the reason. */
  readonly others: readonly WithoutDeadline[];
}

const none: RenewalOptions = {};
const optionNames: readonly string[] = ['terms', 'minimum', 'lead', 'interpretations', 'policyAt', 'policy'];

function wantedBy({ fromAt, untilAt }: DeskSpan, { terms = null, minimum = null, lead }: RenewalOptions): Wanted {
  if (terms !== null) {
    checkList(terms, 'options.terms');
    for (const one of terms) if (!durations.includes(one)) fail('unknown-value', 'options.terms', durations.join(', '), one);
  }
  if (minimum !== null) checkMoney(minimum, 'options.minimum');
  const days = lead ?? 0;
  if (!(Number.isSafeInteger(days) && days >= 0 && days <= 3660)) fail('invalid-quantity', 'options.lead', 'whole days, 0 to 3660', lead);
  return { fromAt, untilAt, terms, minimum, lead: days };
}

/** Returns the row of a suspended record that states no date of its suspension; null = it is no such record, or nothing is deleted in the span. */
function undatedRow(entry: DeskEntry, record: number, { fromAt, untilAt }: Wanted, options: Options): Renewal | null {
  const found = undatedSuspension(entry.purchase, fromAt, options);
  if (found === null || (found.bounds.earliestAt ?? fromAt) > untilAt) return null;
  const { id, name, customer, product } = entry;
  const open = {
    at: null,
    bounds: found.bounds,
    decideBy: null,
    decideBounds: null,
    reducibleUntil: null,
    reducibleBounds: null,
    committed: null,
    ways: [],
  };
  return { record, id, name, customer, product, seats: null, happens: 'deletes', ...open, gaps: found.gaps, contested: [], basis: [] };
}

/**
 * Returns one row for each commitment that can be decided in a period: what happens if nobody acts, the last instant to decide, the whole sum of the term
 * that would begin, and each way out or down with its own last instant. Terms of a month are folded. Besides renewals: data that is deleted, trials that
 * convert, terms that go over into the paid extended service term, and terms that have begun and can still be canceled for money back.
 * Takes subscriptions, or records as the readers return them (`list.records`); each of the input is in `rows`, `folded` or `others`.
 * Throws TermbookError 'invalid-instant', 'inverted-dates' for a period that ends before it starts, 'unknown-key', 'unknown-value' or 'invalid-quantity' for an
 * option.
 * @example
 * import { instant, isoDate, money, termFrom } from 'termbook';
 * import { renewals } from 'termbook/desk';
 * const orderedAt = instant('2024-03-01T10:00Z');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt, quantity: 12, autoRenew: true, changedAt: orderedAt, status: 'active',
 *   term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'), customer: 'Contoso', unitPrice: money('100.00', 'USD'),
 * } as const;
 * const [row] = renewals([subscription], { fromAt: instant('2025-02-01'), untilAt: instant('2025-03-03') }).rows;
 * row && `${row.happens} ${isoDate(row.decideBy ?? orderedAt)}`; // => 'renews 2025-03-01'
 * row?.committed; // => { amount: 120000, currency: 'USD' }
 * row?.ways.map(({ way }) => way); // => ['end', 'fewer-seats', 'cancel']
 */
export function renewals(records: Iterable<DeskInput>, span: DeskSpan, options: RenewalOptions = none): Renewals {
  checkObject(options, 'options');
  const { terms, minimum, lead, ...asked } = options;
  const unknown = Object.keys(asked).find((key) => !optionNames.includes(key));
  if (unknown !== undefined) {
    fail('unknown-key', `options.${unknown}`, `${optionNames.join(', ')}${meant(unknown, optionNames)}`, unknown);
  }
  checkDesk(records, span, asked);
  const wanted = wantedBy(span, options);
  const rows: Renewal[] = [];
  const others: WithoutDeadline[] = [];
  const folded: number[] = [];
  const foldedSums: (Money | null)[] = [];
  let record = 0;
  for (const input of records) {
    const place = record;
    const other = withoutDeadline(input, place, (entry) => {
      if (entry.record === null) {
        const row = undatedRow(entry, place, wanted, asked);
        if (row !== null) rows.push(row);
        return row === null ? null : { isFound: true, gaps: [] };
      }
      const found = recordRenewals(entry, entry.record, place, wanted, asked);
      for (const row of found.rows) rows.push(row);
      if (found.folded !== null) {
        folded.push(place);
        foldedSums.push(found.folded.amount);
      }
      return { isFound: found.rows.length > 0 || found.folded !== null, gaps: found.gaps };
    });
    if (other !== null) others.push(other);
    record += 1;
  }
  rows.sort(inOrder);
  const sum = (amounts: readonly (Money | null)[]): readonly Money[] => netOf(amounts.map((amount) => ({ what: 'charge', amount })));
  const unpriced = foldedSums.filter((amount) => amount === null).length;
  return {
    fromAt: wanted.fromAt,
    untilAt: wanted.untilAt,
    rows,
    committed: sum(rows.map(({ committed }) => committed)),
    folded: { records: folded, committed: sum(foldedSums), unpriced },
    others,
  };
}
