import { expect, it } from 'vitest';
import { instant, money } from 'termbook';
import { audit, expectedLines } from 'termbook/ledger';
import { billingCycles } from '../../src/vocabulary/product.js';
import { cancel, from, price, seats } from './said.js';

const anInstant = 'expected an Instant (whole milliseconds), made by instant()';
const history = from('2023-06-18');
const prices = { rows: [price('10.00')] };
const span = { untilAt: instant('2023-07-01') };
const billed = {
  subscriptionId: 's-1',
  currency: 'EUR',
  quantity: 10,
  net: money('100.00', 'EUR'),
  startsAt: instant('2023-06-18'),
  endsAt: instant('2023-07-18'),
} as const;
const lines = (more: { readonly history?: unknown; readonly prices?: unknown; readonly span?: unknown }) => (): unknown =>
  expectedLines((more.history ?? history) as never, (more.prices ?? prices) as never, (more.span ?? span) as never);
const row = (more: object) => lines({ prices: { rows: [{ ...price('10.00'), ...more }] } });
const bill = (of: unknown) => (): unknown => audit(of as never, history, prices, span);
const half = { amount: 0.5, currency: 'EUR' };
const [ordered] = history;

it.each<readonly [string, () => unknown]>([
  ['wrong-type at "lines": expected a list, received null', bill(null)],
  ['wrong-type at "lines[1]": expected an object, received 5', bill([billed, 5])],
  ['fractional-amount at "lines[1].net.amount"', bill([billed, { ...billed, net: half }])],
  [`invalid-instant at "lines[1].startsAt": ${anInstant}`, bill([billed, { ...billed, startsAt: 0.5 }])],
  [`invalid-instant at "lines[1].endsAt": ${anInstant}`, bill([billed, { ...billed, endsAt: 0.5 }])],
  ['wrong-type at "history": expected a list, received 5', lines({ history: 5 })],
  ['wrong-type at "history[1]": expected an object, received 5', lines({ history: [ordered, 5] })],
  [`invalid-instant at "history.at": ${anInstant}`, lines({ history: [{ ...ordered, at: 0.5 }] })],
  [`invalid-instant at "history.at": ${anInstant}`, lines({ history: [ordered, { ...cancel('2023-06-19'), at: 0.5 }] })],
  ['illegal-history at "history.at": expected events in their order', lines({ history: [ordered, cancel('2023-06-17')] })],
  ['illegal-history at "history.event": expected one order only, received "ordered"', lines({ history: [ordered, ordered] })],
  [
    'illegal-history at "history.event": expected a move, received "pause"',
    lines({ history: [ordered, { event: 'pause', at: ordered.at }] }),
  ],
  ['wrong-type at "span": expected an object, received 5', lines({ span: 5 })],
  [`invalid-instant at "span.untilAt": ${anInstant}`, lines({ span: { untilAt: 0.5 } })],
  [`invalid-instant at "span.fromAt": ${anInstant}`, lines({ span: { ...span, fromAt: 0.5 } })],
  [
    'inverted-dates at "span.untilAt": expected an instant not before span.fromAt',
    lines({ span: { fromAt: instant('2023-07-02'), untilAt: instant('2023-07-01') } }),
  ],
  [`invalid-instant at "span.fromAt": ${anInstant}`, () => audit([billed], history, prices, { ...span, fromAt: 0.5 as never })],
  ['wrong-type at "span": expected an object, received 5', () => audit([billed], history, prices, 5 as never)],
  ['wrong-type at "prices": expected an object, received 5', lines({ prices: 5 })],
  ['wrong-type at "prices.rows": expected a list, received 5', lines({ prices: { rows: 5 } })],
  ['wrong-type at "prices.rows[0]": expected an object, received 5', lines({ prices: { rows: [5] } })],
  ['fractional-amount at "prices.rows.unitPrice.amount"', row({ unitPrice: half })],
  ['fractional-amount at "prices.rows.upfrontPrice.amount"', row({ upfrontPrice: half })],
  [`invalid-instant at "prices.rows.fromAt": ${anInstant}`, row({ fromAt: 0.5 })],
  [`invalid-instant at "prices.rows.untilAt": ${anInstant}`, row({ untilAt: 0.5 })],
  [
    'illegal-history at "history.event": expected a change that starts from cancelled',
    lines({ history: [ordered, cancel('2023-06-19'), { event: 'upgrade', at: instant('2023-06-20'), facts: { product: 'E3' } }] }),
  ],
  [
    `unknown-value at "history.facts.billingCycle": expected ${billingCycles.join(', ')}, received "weekly"`,
    lines({ history: [ordered, { event: 'change-billing-plan', at: instant('2023-06-20'), facts: { billingCycle: 'weekly' } }] }),
  ],
])('%s', (message, run) => {
  expect(run).toThrow(message);
});

it('a span that begins as it ends has no line', () => {
  expect(
    lines({ history: from('2023-06-18', {}, seats('2023-06-20', 12)), span: { fromAt: span.untilAt, untilAt: span.untilAt } })(),
  ).toEqual([]);
});
