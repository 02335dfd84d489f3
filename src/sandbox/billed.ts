import type { Instant } from '../kernel/instant.js';
import { monthStart } from '../kernel/calendar.js';
import { isoDate } from '../kernel/instant.js';
import { expectedLines } from '../ledger/expected-lines.js';
import type { ExpectedLine } from '../ledger/ledger-line.js';
import { keyOf } from './ids.js';
import type { HeldSubscription } from './state.js';
import type { World } from './world.js';

/** A line of an invoice, and what it is for. */
export interface BilledLine {
  readonly held: HeldSubscription;
  readonly line: ExpectedLine;
}

/** An invoice: the lines of a calendar month in one currency. */
export interface Invoice {
  readonly id: string;
  /** The month is [fromAt, untilAt). */
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly currency: string;
  readonly lines: readonly BilledLine[];
}

/** Returns the lines of all months that are over, as far as the documents determine them. */
function linesOf(world: World): readonly BilledLine[] {
  const span = { fromAt: monthStart(world.startedAt, 0), untilAt: monthStart(world.at, 0) };
  if (span.untilAt <= span.fromAt) return [];
  const lines: BilledLine[] = [];
  for (const held of world.subscriptions.values()) {
    const prices = world.offers.get(keyOf(held.offerId))?.prices ?? null;
    // traditional licenses are on invoices of another kind
    if (prices === null || held.facts.family === 'license-based') continue;
    for (const line of expectedLines(held.history, prices, span, world.options)) {
      if (line.verdict === 'expected') lines.push({ held, line });
    }
  }
  return lines;
}

/** Returns the invoices so far, the earliest first. */
export function invoicesOf(world: World): readonly Invoice[] {
  const byKey = new Map<string, BilledLine[]>();
  for (const billed of linesOf(world)) {
    const key = `${String(monthStart(billed.line.at, 0))} ${billed.line.net.currency}`;
    const found = byKey.get(key);
    if (found === undefined) byKey.set(key, [billed]);
    else found.push(billed);
  }
  const currencies = [...new Set([...byKey.values()].flatMap(([first]) => (first === undefined ? [] : [first.line.net.currency])))].sort();
  const invoices = [...byKey].map(([key, lines]): Invoice => {
    const [month = '', currency = ''] = key.split(' ');
    const fromAt = Number(month) as Instant;
    const nth = String(currencies.findIndex((one) => one === currency) + 1).padStart(3, '0');
    const id = `G${isoDate(fromAt).slice(0, 7).replace('-', '')}${nth}`;
    return { id, fromAt, untilAt: monthStart(fromAt, 1), currency, lines };
  });
  return invoices.sort((a, b) => a.fromAt - b.fromAt || (a.id < b.id ? -1 : 1));
}

/** Returns the invoice of an id, also as the links of Partner Center write it; undefined if there is none. */
export function invoiceOf(world: World, id: string): Invoice | undefined {
  const plain = keyOf(id).replace(/^onetime-/, '');
  return invoicesOf(world).find((invoice) => keyOf(invoice.id) === plain);
}
