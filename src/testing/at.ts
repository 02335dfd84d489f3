import * as fc from 'fast-check';
import { monthStart } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, midnightOf } from '../kernel/instant.js';
import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { keptFor } from '../kernel/kept.js';
import { cancellationWindows } from '../policy/cancellation-window.js';
import { extendedTerms } from '../policy/extended-term.js';
import { unavailableMarkets } from '../policy/reservation-markets.js';
import { downloadLinks } from '../policy/software-delivery.js';
import { retentions } from '../policy/suspension-retention.js';
import { taxInclusiveMarkets } from '../policy/tax-inclusive-markets.js';
import type { ProductFamily } from '../vocabulary/product.js';
import { checkChoice } from './check-choice.js';
import { choice, oneOf, picked } from './values.js';
import { shown } from './written.js';

function begins(rows: readonly DatedTable<Cited>[]): readonly Instant[] {
  return [...new Set(rows.flat().map(({ sinceAt }) => sinceAt))].sort((a, b) => a - b);
}

const known = /* @__PURE__ */ new Map<ProductFamily, readonly Instant[]>();

/** The dates on which a cancellation or retention policy of a family begins, in the order of time; looked up for every case, so kept. */
export function datesOf(family: ProductFamily): readonly Instant[] {
  return keptFor(known, family, familyDates);
}

function familyDates(family: ProductFamily): readonly Instant[] {
  const retention = retentions[family];
  return begins([...Object.values(cancellationWindows[family]), ...(retention === null ? [] : [retention.partner, retention.marketplace])]);
}

/** The dates on which a policy begins that cancellations, suspensions, prices, markets or download links meet. */
export function policyDates(): readonly Instant[] {
  const prices: readonly DatedTable<Cited>[] = Object.values(taxInclusiveMarkets);
  const markets: readonly (DatedTable<Cited> | null)[] = Object.values(unavailableMarkets);
  const windows = Object.values(cancellationWindows).flatMap((cycles): readonly DatedTable<Cited>[] => Object.values(cycles));
  const kept = Object.values(retentions).flatMap((retention): readonly DatedTable<Cited>[] =>
    retention === null ? [] : [retention.partner, retention.marketplace],
  );
  return begins([...windows, ...kept, ...prices, ...markets.filter((rows) => rows !== null), downloadLinks, extendedTerms]);
}

/** From `fromAt` to before `untilAt`; not stated = 2018-01-01 and 2028-01-01. */
export interface Span {
  /** The earliest instant. */
  readonly fromAt?: Instant;
  /** The first instant after the span. */
  readonly untilAt?: Instant;
}

/** An instant as it is drawn: resolved once it is known which dates count. */
export interface DrawnAt {
  readonly kind: number;
  readonly day: number;
  readonly time: number;
  readonly pick: number;
  readonly beside: number;
}

/** The parts of an instant: any day and time, one of a list of dates, and how far beside it. */
export function drawnAt(): fc.Arbitrary<DrawnAt> {
  return fc.record({
    kind: fc.noBias(fc.nat(99)),
    day: fc.noBias(fc.nat(3651)),
    time: fc.oneof(
      fc.constant(0),
      fc.nat(86_399).map((seconds) => seconds * 1000),
      fc.nat(dayMs - 1),
    ),
    pick: choice(),
    beside: oneOf([0, -1, 1]),
  });
}

const firstAt = /* @__PURE__ */ midnightOf('2018-01-01');
const lastAt = /* @__PURE__ */ midnightOf('2028-01-01');
/** The 28th to 31st of the month in which an instant lies; where there is no such day, one of the first days of the next month. */
function nearMonthEnd(at: Instant, pick: number, time: number): Instant {
  return addMs(monthStart(at, 0), (27 + (pick % 4)) * dayMs + time);
}

/** Half anywhere, a sixth at a month's end, a third at one of the dates or a millisecond beside it; kept within the span. */
export function resolvedAt({ kind, day, time, pick, beside }: DrawnAt, dates: readonly Instant[], span: Span = {}): Instant {
  const { fromAt = firstAt, untilAt = lastAt } = span;
  const days = Math.max(1, Math.ceil((untilAt - fromAt) / dayMs));
  const anywhere = Math.min(addMs(fromAt, (day % days) * dayMs + time), untilAt - 1) as Instant;
  const [first, ...rest] = dates.filter((date) => date + beside >= fromAt && date + beside < untilAt);
  if (kind >= 67 && first !== undefined) return addMs(picked([first, ...rest], pick), beside);
  const near = nearMonthEnd(anywhere, pick, time);
  return kind >= 50 && near >= fromAt && near < untilAt ? near : anywhere;
}

/**
 * An instant. One half lie anywhere (a third of them at midnight), a sixth around the end of a month (from the 28th on), a third at a date on which some
 * policy begins, or a millisecond before or after it. Shrinks to the first midnight of the span.
 * @example
 * import * as fc from 'fast-check';
 * import { instant } from 'termbook';
 * import { at } from 'termbook/testing';
 * const span = { fromAt: instant('2021-05-01'), untilAt: instant('2021-07-01') };
 * fc.sample(at(span), 50).every((one) => one >= span.fromAt && one < span.untilAt); // => true
 */
export function at(span: Span = {}): fc.Arbitrary<Instant> {
  checkChoice(span);
  const dates = policyDates();
  return drawnAt().map((drawn) => resolvedAt(drawn, dates, span));
}

/** The facts and the instant of a question. */
export interface Asked<Facts> {
  /** The facts asked about. */
  readonly facts: Facts;
  /** The instant asked about; null = the question has none. */
  readonly at: Instant;
}

/** Facts of which no boundary hangs on another: each asked about when policies change, or anywhere. */
export function askedAnywhere<Facts extends object>(facts: fc.Arbitrary<Facts>): fc.Arbitrary<Asked<Facts>> {
  return fc.record({ facts, at: at() }).map(({ facts: drawn, at: when }) => shown({ facts: drawn, at: when }));
}

/** Some days after an instant, or before: at a limit of theirs, a millisecond beside it, or anywhere near. */
export const nearby = (days: readonly number[]): fc.Arbitrary<number> =>
  fc
    .record({ days: fc.oneof(oneOf(days), fc.integer({ min: -1, max: 400 })), beside: oneOf([0, -1, 1]) })
    .map(({ days: count, beside }) => count * dayMs + beside);
