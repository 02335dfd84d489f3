import type { Basis, Gap, NonEmpty } from '../kernel/answer.js';
import type { Line, LineKind } from '../billing/line.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';

interface PlacedLine {
  readonly kind: LineKind;
  /** The instant that caused it. */
  readonly at: Instant;
  /** The first day of its period, as a bill prints it: a UTC midnight. */
  readonly startsAt: Instant;
  /** The first day of the whole charge cycle, which a bill may print for a part of it. */
  readonly cycleStartsAt: Instant;
  /** The product that an upgrade or a scheduled change brought; null = the one that was ordered. */
  readonly product: string | null;
  readonly basis: readonly Basis[];
}

/** A line that must be on a bill, exactly. */
export interface ExpectedLine extends PlacedLine {
  /** The line is known. */
  readonly verdict: 'expected';
  /** The midnight after its last day. */
  readonly endsAt: Instant;
  /** The number of seats. */
  readonly quantity: number;
  /** Without tax; a credit is below zero. */
  readonly net: Money;
  /** The interpretations under which it is another line. */
  readonly contested: readonly InterpretationId[];
}

/** A line that is not known, and why. `endsAt` null = whatever is billed from `startsAt` on; `quantity` null = not known. */
export interface UndeterminedLine extends PlacedLine {
  /** The line is not known. */
  readonly verdict: 'undetermined';
  /** The end of the charged days; null = whatever is billed from its start on. */
  readonly endsAt: Instant | null;
  /** The number of seats; null = not known. */
  readonly quantity: number | null;
  /** The reasons why it is not known. */
  readonly gaps: NonEmpty<Gap>;
}

/** A line that a life causes. */
export type LedgerLine = ExpectedLine | UndeterminedLine;

/** Returns a line of a bill as far as it is known how a bill prints it. */
export function ledgerLine(line: Line): LedgerLine {
  const { kind, at, startsAt, endsAt, cycleStartsAt, quantity, product, net, gaps, unprinted, contested, basis } = line;
  if (net !== null && unprinted.length === 0 && endsAt !== null && quantity !== null) {
    return { verdict: 'expected', kind, at, startsAt, endsAt, cycleStartsAt, quantity, product, net, contested, basis };
  }
  const why = (unprinted.length > 0 ? unprinted : gaps) as unknown as NonEmpty<Gap>;
  return { verdict: 'undetermined', kind, at, startsAt, endsAt, cycleStartsAt, quantity, product, gaps: why, basis };
}
