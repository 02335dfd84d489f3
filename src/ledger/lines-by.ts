import type { Instant } from '../kernel/instant.js';
import { startOfDay } from '../kernel/instant.js';
import { keptFor } from '../kernel/kept.js';
import type { Money } from '../kernel/money.js';
import type { Billed } from './billed-line.js';
import type { LedgerLine } from './ledger-line.js';

/** Lines by the days that they may be printed to begin on, in their order. */
export interface Days {
  readonly on: (startsAt: Instant) => readonly LedgerLine[];
}

/** Returns how lines are looked up by their first day. */
export function daysOf(lines: readonly LedgerLine[]): Days {
  const days = new Map<Instant, LedgerLine[]>();
  for (const line of lines) {
    for (const day of new Set([line.startsAt, line.cycleStartsAt])) keptFor(days, day, () => []).push(line);
  }
  return { on: (startsAt) => days.get(startOfDay(startsAt)) ?? [] };
}

function netOf({ amount, currency }: Money): string {
  return `${String(amount)} ${currency}`;
}

/** Returns how lines are looked up by their net amount. */
export function netsOf(lines: readonly LedgerLine[]): (one: Billed) => readonly LedgerLine[] {
  const nets = new Map<string, LedgerLine[]>();
  for (const line of lines) if (line.verdict === 'expected') keptFor(nets, netOf(line.net), () => []).push(line);
  // of prices in another currency each line has its own amount for each billed one
  return ({ net, conversion }) => (conversion === null ? (nets.get(netOf(net)) ?? []) : lines);
}

/** Two billed lines that say all the same are one line twice. */
export function twinOf({ net, quantity, startsAt, endsAt }: Billed): string {
  return [netOf(net), quantity, startsAt, endsAt].join();
}
