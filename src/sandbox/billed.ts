import type { Currency } from '../kernel/currency.js';
import type { Instant } from '../kernel/instant.js';
import { monthStart } from '../kernel/calendar.js';
import { isoDate } from '../kernel/instant.js';
import { keptFor } from '../kernel/kept.js';
import { ascending } from '../kernel/order.js';
import { expectedLines } from '../ledger/expected-lines.js';
import type { ExpectedLine } from '../ledger/ledger-line.js';
import { keyOf } from './links.js';
import type { HeldSubscription, World } from './state.js';

/** A line of an invoice, and what it is for. */
export interface InvoicedLine {
  readonly held: HeldSubscription;
  readonly line: ExpectedLine;
  /** True for both lines of a change that adds seats. */
  readonly isAdded: boolean;
}

/** An invoice: the lines of a calendar month in one currency. */
export interface Invoice {
  readonly id: string;
  /** The month is [fromAt, untilAt). */
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly currency: Currency;
  readonly lines: readonly InvoicedLine[];
}

/** True if a line is one of the two of a change that adds seats: what is given back stands before what is charged. */
function addsSeats(lines: readonly ExpectedLine[], index: number): boolean {
  const { kind, quantity } = lines[index] as ExpectedLine;
  if (kind === 'seats-refunded') return (lines[index + 1] as ExpectedLine).quantity > quantity;
  return kind === 'seats-charged' && (lines[index - 1] as ExpectedLine).quantity < quantity;
}

/** Returns the lines of all months that are over, as far as the documents determine them. */
function linesOf(world: World): readonly InvoicedLine[] {
  const lines: InvoicedLine[] = [];
  const span = { fromAt: monthStart(world.startedAt, 0), untilAt: monthStart(world.at, 0) };
  for (const held of world.subscriptions.values()) {
    const prices = world.offers.get(keyOf(held.offerId))?.prices ?? null;
    // traditional licenses are on invoices of another kind
    if (prices === null || held.facts.family === 'license-based') continue;
    const own = expectedLines(held.history, prices, span, world.options).filter((line) => line.verdict === 'expected');
    for (const [index, line] of own.entries()) lines.push({ held, line, isAdded: addsSeats(own, index) });
  }
  return lines;
}

/** Returns the invoices so far, the earliest first. */
export function invoicesOf(world: World): readonly Invoice[] {
  const months = new Map<string, InvoicedLine[]>();
  for (const billed of linesOf(world)) {
    const { at, net } = billed.line;
    keptFor(months, `${String(monthStart(at, 0))} ${net.currency}`, () => []).push(billed);
  }
  const lists = [...months.values()];
  const firstOf = (lines: readonly InvoicedLine[]): ExpectedLine => (lines[0] as InvoicedLine).line;
  const currencies = [...new Set(lists.map((lines) => firstOf(lines).net.currency))].sort();
  const invoices = lists.map((lines): Invoice => {
    const { at, net } = firstOf(lines);
    const fromAt = monthStart(at, 0);
    const nth = String(currencies.indexOf(net.currency) + 1).padStart(3, '0');
    const id = `G${isoDate(fromAt).slice(0, 7).replace('-', '')}${nth}`;
    return { id, fromAt, untilAt: monthStart(fromAt, 1), currency: net.currency, lines };
  });
  return invoices.sort((one, other) => ascending(one.id, other.id));
}

/** Returns the invoice of an id, also as the links of Partner Center write it; undefined if there is none. */
export function invoiceOf(world: World, id: string): Invoice | undefined {
  const plain = keyOf(id).replace(/^onetime-/, '');
  return invoicesOf(world).find((invoice) => keyOf(invoice.id) === plain);
}
