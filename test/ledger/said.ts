import { instant, isoDate } from '../../src/kernel/instant.js';
import { decimal, money } from '../../src/kernel/money.js';
import { expectedLines } from '../../src/ledger/expected-lines.js';
import type { LedgerEvent, LedgerHistory } from '../../src/ledger/history.js';
import type { LedgerLine } from '../../src/ledger/ledger-line.js';
import type { DatedPrice, PriceList } from '../../src/billing/price-list.js';
import type { Active } from '../../src/vocabulary/subscription.js';
import { windowed } from './held.js';

export const said = (line: LedgerLine): string => {
  const { kind, startsAt, endsAt, quantity } = line;
  const days = `${isoDate(startsAt)}..${endsAt === null ? '' : isoDate(endsAt)}`;
  return `${kind} ${days} ${String(quantity)} ${line.verdict === 'expected' ? decimal(line.net) : JSON.stringify(line.gaps)}`;
};
export const price = (unitPrice: string, rest: Partial<DatedPrice> = {}): DatedPrice => ({
  billingCycle: 'monthly',
  unitPrice: money(unitPrice, 'EUR'),
  ...rest,
});
export const told = (history: LedgerHistory, rows: readonly DatedPrice[], untilAt: string, rest: Partial<PriceList> = {}) =>
  expectedLines(history, { rows, ...rest }, { untilAt: instant(untilAt) }).map(said);

export const from = (day: string, rest: Partial<Active> = {}, ...events: readonly LedgerEvent[]): LedgerHistory => [
  { event: 'ordered', at: instant(day), subscription: windowed(day, rest), basis: [] },
  ...events,
];
export const seats = (day: string, quantity: number): LedgerEvent => ({
  event: 'change-quantity',
  at: instant(day),
  facts: { quantity },
  basis: [],
});
export const cancel = (day: string): LedgerEvent => ({ event: 'cancel', at: instant(day), facts: {}, basis: [] });
