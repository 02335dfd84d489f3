import type { Basis, Gap } from '../kernel/answer.js';
import { frozen, nothing } from '../kernel/frozen.js';
import type { Instant } from '../kernel/instant.js';
import { startOfDay } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { RefundShare } from '../rules/canceling/standing.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** The causes of a line; credits are below zero. */
export const lineKinds = /* @__PURE__ */ frozen([
  'new',
  'renewal',
  'cycle',
  'conversion',
  'seats-refunded',
  'seats-charged',
  'upgrade-refunded',
  'upgrade-charged',
  'plan-change',
  'extended-month',
  'suspension',
  'reactivation',
  'cancellation',
]);
/**
 * One of `lineKinds`.
 * @useDeclaredType
 */
export type LineKind = (typeof lineKinds)[number];

/** A line of the bill that a life causes. */
export interface Line {
  readonly kind: LineKind;
  /** The instant that caused it. */
  readonly at: Instant;
  /** The first day of its period, and the midnight after its last day; `endsAt` null = whatever is billed from `startsAt` on. */
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  /** The first day of the whole charge cycle. */
  readonly cycleStartsAt: Instant;
  /** The number of seats; null = not known. */
  readonly quantity: number | null;
  readonly product: string | null;
  /** The amount charged, below zero what comes back; null = `gaps` say why it is not known, or there is none. */
  readonly net: Money | null;
  readonly gaps: readonly Gap[];
  /** Why the line of a bill is not known, although its amount may be. */
  readonly unprinted: readonly Gap[];
  /** 'bill' = only a bill shows it; 'money' = what is paid, although a bill shows it in another line. */
  readonly on: 'both' | 'bill' | 'money';
  /** The share that comes back of seats that go; null = no seats go. */
  readonly share: RefundShare | null;
  readonly contested: readonly InterpretationId[];
  readonly basis: readonly Basis[];
}

/** The line of a state at an instant, as far as nothing more is said of it. */
export function lineOf(kind: LineKind, { quantity, product = null }: Subscription, at: Instant, more: Partial<Line>): Line {
  const startsAt = startOfDay(at);
  return {
    kind,
    at,
    startsAt: more.startsAt ?? startsAt,
    endsAt: more.endsAt ?? null,
    cycleStartsAt: more.cycleStartsAt ?? startsAt,
    quantity: more.quantity === undefined ? quantity : more.quantity,
    product: more.product === undefined ? product : more.product,
    net: more.net ?? null,
    gaps: more.gaps ?? nothing,
    unprinted: more.unprinted ?? nothing,
    on: more.on ?? 'both',
    share: more.share ?? null,
    contested: more.contested ?? nothing,
    basis: more.basis ?? nothing,
  };
}
