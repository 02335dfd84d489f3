import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { SchemaName } from '../../src/schema/index.js';
import { jsonSchema } from '../../src/schema/index.js';
import { readers, wrong } from './every.js';

const day = '2022-03-01';
const next = '2022-03-02';
const instants = 'ISO text with offset, a plain date or whole milliseconds, in the years 0000 to 9999';
const purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: day };
const held = { ...purchase, id: 's-1', quantity: 1, autoRenew: true, changedAt: day };
const charge = { paid: { amount: 100, currency: 'EUR' }, startsAt: day, endsAt: next };
const entry = { id: 'cancellation-window/our-shop@2024-01-01', duration: 'never', refund: [], afterClose: 'refused' };
const priced = { family: 'isv-saas', market: 'KR', price: { amount: 1, currency: 'EUR' } };
const lines = (...currencies: readonly string[]) => currencies.map((currency) => ({ price: { amount: 1, currency }, quantity: 1 }));
const billed = { family: 'isv-saas', market: 'KR', taxRate: '0.10' };
const request = {
  offer: { family: 'isv-saas', billingCycle: 'monthly', publisher: 'partner' },
  customer: { exists: true, market: 'KR', segment: 'commercial' },
  partner: { id: 'p-1', market: 'KR', roles: [] },
  owned: [],
};
const lengths = "{ hours } up to 876000 or { calendarDays } up to 36500 in whole numbers, 'any-time' or 'never'";
const statuses = 'one of pending, trial, active, suspended, extended, expired, disabled, cancelled, deleted, migrated';
const moves =
  'one of activate, suspend, reactivate, cancel, set-auto-renew, set-end-of-term, change-quantity, convert-trial, schedule-change, start-new-term, renew, extend, expire, disable, delete, migrate';

type Row = readonly [name: SchemaName, input: unknown, told: string];
const rows: readonly Row[] = [
  ['Instant', 'tomorrow', `invalid-instant : ${instants}, received "tomorrow"`],
  ['Instant', new Date(0), `not-plain-data : ${instants}, received an instance of a class`],
  ['Money', { amount: 0.5, currency: 'EUR' }, 'fractional-amount amount: whole minor units below 2^53, received 0.5'],
  ['Money', { amount: 1, currency: 'EURO' }, 'unknown-currency currency: an ISO 4217 code, received "EURO"'],
  ['Term', { duration: 'P1Y', startsAt: day, endsAt: day }, 'inverted-dates endsAt: an instant after startsAt, received "2022-03-01"'],
  ['TimeWindow', { opensAt: next, closesAt: day }, 'inverted-dates closesAt: an instant not before opensAt, received "2022-03-01"'],
  ['Purchase', 7, 'wrong-type : an object, received 7'],
  ['Purchase', [], 'wrong-type : an object, received a list'],
  ['Purchase', { ...purchase, windowStarts: {} }, 'wrong-type windowStarts: a list, received an object'],
  ['Purchase', { ...purchase, autoRenew: 'yes' }, 'wrong-type autoRenew: true or false, received "yes"'],
  ['Purchase', { ...purchase, planMonths: 1201 }, 'invalid-quantity planMonths: a whole number from 1 to 1200, received 1201'],
  [
    'Purchase',
    { ...purchase, stated: { cancelUntilAt: 'ever' } },
    `invalid-instant stated.cancelUntilAt: 'never', ${instants}, received "ever"`,
  ],
  [
    'Purchase',
    { ...purchase, family: 'x'.repeat(1001) },
    'too-long family: one of license-based, new-commerce-license, software-subscription, perpetual-software, windows-7-esu, azure-linux-plan, azure-reservation, azure-savings-plan, azure-plan, isv-saas, isv-metered, received 1001 characters',
  ],
  ['Subscription', 'active', 'wrong-type : an object, received "active"'],
  ['Subscription', { ...held, status: 'paused' }, `unknown-value status: ${statuses}, received "paused"`],
  ['Subscription', { ...held, status: 'active', id: 7 }, 'wrong-type id: text, received 7'],
  ['Subscription', { ...held, status: 'active', quantity: -1 }, 'invalid-quantity quantity: a whole number of at least 0, received -1'],
  [
    'Subscription',
    { ...held, status: 'deleted', deletedAt: null, because: 'why' },
    'unknown-value because: one of cancelled, retention-over, not-stated, received "why"',
  ],
  [
    'Suspension',
    { family: 'isv-saas', suspendedAt: day, accountOpenedAt: next, firstBillingAt: day },
    'inverted-dates firstBillingAt: an instant not before accountOpenedAt, received "2022-03-01"',
  ],
  [
    'Charge',
    { ...charge, paid: { amount: -0.5, currency: 'EUR' } },
    'fractional-amount paid.amount: whole minor units below 2^53, received -0.5',
  ],
  ['Charge', { ...charge, paid: { amount: -1, currency: 'EUR' } }, 'negative-amount paid.amount: an amount of at least 0, received -1'],
  [
    'Charge',
    { ...charge, paid: { amount: 0.5, currency: 'EUR' } },
    'fractional-amount paid.amount: whole minor units below 2^53, received 0.5',
  ],
  [
    'Charge',
    { ...charge, alreadyCredited: { amount: 1, currency: 'USD' } },
    'currency-mismatch alreadyCredited.currency: EUR, received "USD"',
  ],
  ['Charge', { ...charge, currentPrice: { amount: 1, currency: 'USD' } }, 'currency-mismatch currentPrice.currency: EUR, received "USD"'],
  [
    'Charge',
    { ...charge, alreadyCredited: { amount: 101, currency: 'EUR' } },
    'credited-above-paid alreadyCredited.amount: at most what was paid, 100, received 101',
  ],
  ['Charge', { ...charge, quantity: 0 }, 'invalid-quantity quantity: a whole number of at least 1, received 0'],
  ['Place', { family: 'isv-saas', market: 'ZZ' }, 'unknown-value market: the code of a market, such as KR, received "ZZ"'],
  [
    'PurchaseRequest',
    { ...request, offer: { ...request.offer, seatRange: { from: 2, to: 1 } } },
    'inverted-range offer.seatRange.to: at least 2, received 1',
  ],
  ['MoveRequest', 'cancel', 'wrong-type : an object, received "cancel"'],
  ['MoveRequest', { move: 'pause' }, `unknown-value move: ${moves}, received "pause"`],
  ['SubscriptionEvent', { event: 'paused' }, `unknown-value event: ${moves.replace('one of ', 'one of ordered, ')}, received "paused"`],
  [
    'SubscriptionEvent',
    { event: 'ordered', at: day, basis: [], subscription: { ...held, status: 'expired' } },
    'unknown-value subscription.status: one of pending, trial, active, received "expired"',
  ],
  ['SubscriptionEvents', [], 'empty-list : a list with at least one item, received a list'],
  [
    'CancellationEntry',
    { ...entry, id: 'our-shop' },
    'invalid-entry-id id: an id like \'cancellation-window/our-shop@2024-01-01\', received "our-shop"',
  ],
  ['CancellationEntry', { ...entry, duration: { hours: -1 } }, `wrong-type duration: ${lengths}, received an object`],
  [
    'CancellationEntry',
    { ...entry, scope: 'order' },
    'unknown-key scope: one of the keys id, duration, refund, afterClose, received "order"',
  ],
  ['CancellationEntry', 'never', 'wrong-type : an object, received "never"'],
  ['Interpretations', { I1: 'swapped' }, 'unknown-value I1: one of open-at-limit, received "swapped"'],
  [
    'Options',
    { policy: entry },
    'unknown-key policy: one of the keys interpretations, policyAt; did you mean policyAt?, received an object',
  ],
  ['PriceFacts', { ...priced, taxRate: 0.1 }, 'wrong-type taxRate: text, received 0.1'],
  [
    'PriceFacts',
    { ...priced, taxRate: '-0.1' },
    'invalid-rate taxRate: a rate from 0 to 1 as decimal text, such as \'0.10\', received "-0.1"',
  ],
  ['InvoiceFacts', { ...billed, lines: [] }, 'empty-list lines: a list with at least one item, received a list'],
  ['InvoiceFacts', { ...billed, lines: lines('EUR', 'USD') }, 'currency-mismatch lines[1].price.currency: EUR, received "USD"'],
  ['CatalogFilter', { price: 'low' }, 'unknown-key price: one of the keys publisher, billing, category, received "low"'],
  // of an unknown key it does not matter what its value is
  ['CatalogFilter', { price: Symbol('low') }, 'unknown-key price: one of the keys publisher, billing, category, received a symbol'],
  ['SupportRequestFacts', 'help', 'wrong-type : an object, received "help"'],
];

describe('an issue tells what was expected, and what stood there', () => {
  it.each(rows.map(([name, input, told]) => ({ name, input, told })))('$name: $told', ({ name, input, told }) => {
    const result = readers[name](input);
    const issues = result.ok ? [] : result.issues;
    expect(issues.map(({ code, path, expected, received }) => `${code} ${path}: ${expected}, received ${received}`)).toEqual([told]);
  });

  it('of too many values, how many there may be', () => {
    expect(readers.Purchase(new Array(50_001).fill(0))).toEqual({
      ok: false,
      issues: [{ path: '', code: 'too-large', expected: 'at most 50000 values', received: 'more' }],
    });
  });
});

describe('what is read to its limit, and no further', () => {
  const entryOf = (more: object) => wrong(readers.CancellationEntry({ ...entry, ...more }));
  const rate = (taxRate: string) => wrong(readers.PriceFacts({ ...priced, taxRate }));
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['hours of a window', entryOf({ duration: { hours: 0 } }), entryOf({ duration: { hours: 876_001 } })],
    ['days of a window', entryOf({ duration: { calendarDays: 36_500 } }), entryOf({ duration: { calendarDays: 36_501 } })],
    ['hours of a step', entryOf({ refund: [{ share: 'full', hours: 876_000 }] }), entryOf({ refund: [{ share: 'full', hours: 876_001 }] })],
    [
      'months of a step',
      entryOf({ refund: [{ share: 'full', hours: 1, months: 1200 }] }),
      entryOf({ refund: [{ share: 'full', hours: 1, months: 1201 }] }),
    ],
    [
      'no months of a step',
      entryOf({ refund: [{ share: 'full', hours: null, months: 0 }] }),
      entryOf({ refund: [{ share: 'full', hours: null, months: null }] }),
    ],
    ['any time', entryOf({ duration: 'any-time' }), entryOf({ duration: 'some-time' })],
    ['an id with its table and its date', entryOf({ id: '/@' }), entryOf({ id: 'a@b/c' })],
    ['months of a plan', wrong(readers.Purchase({ ...purchase, planMonths: 1 })), wrong(readers.Purchase({ ...purchase, planMonths: 0 }))],
    ['a rate of one', rate('1.000'), rate('1.001')],
    ['digits before the point', rate(`${'0'.repeat(14)}1`), rate(`${'0'.repeat(15)}1`)],
    ['digits behind the point', rate(`0.${'9'.repeat(15)}`), rate(`0.${'9'.repeat(16)}`)],
    ['a rate and nothing before it', rate('0.1'), rate(' 0.1')],
    ['a rate and nothing behind it', rate('1'), rate('1.')],
    ['seats to give back', wrong(readers.SeatReduction({ purchase, seats: 1 })), wrong(readers.SeatReduction({ purchase, seats: 0 }))],
    [
      'a number of 2^53 - 1',
      wrong(readers.SeatReduction({ purchase, seats: 2 ** 53 - 1 })),
      wrong(readers.SeatReduction({ purchase, seats: 2 ** 53 })),
    ],
    [
      'a first billing long ago of an account of which nobody knows',
      wrong(readers.Suspension({ family: 'isv-saas', suspendedAt: day, firstBillingAt: '1960-01-01' })),
      wrong(readers.Suspension({ family: 'isv-saas', suspendedAt: day, firstBillingAt: '1960-01-01', accountOpenedAt: '1960-01-02' })),
    ],
    [
      'a credit of nothing',
      wrong(readers.Charge({ ...charge, alreadyCredited: { amount: 0, currency: 'EUR' } })),
      wrong(readers.Charge({ ...charge, alreadyCredited: { amount: -1, currency: 'EUR' } })),
    ],
  ])('%s', (_what, last, beyond) => {
    expect(last).toEqual([]);
    expect(beyond).toHaveLength(1);
  });

  it('keys of sixty letters, digits, lines and hyphens stand in a path as they are, any other in brackets', () => {
    const path = (key: string) => wrong(readers.Options({ [key]: 1 }));
    expect(path('a-B_9'.repeat(12))).toEqual([`${'a-B_9'.repeat(12)} unknown-key`]);
    expect(path('x'.repeat(61))).toEqual([`["${'x'.repeat(60)}..."] unknown-key`]);
    expect([path('a b'), path(''), path('a\n')]).toEqual([['["a b"] unknown-key'], ['[""] unknown-key'], ['["a\\n"] unknown-key']]);
  });
});

describe('the JSON Schema', () => {
  it('is there for every name, and for no other', () => {
    expect(() => jsonSchema('Date' as SchemaName)).toThrow('wrong-type at "name": expected one of schemaNames, received "Date"');
    expect(() => jsonSchema('constructor' as SchemaName)).toThrow('"name"');
  });

  it('names the parts that are types of their own', () => {
    expect(Object.keys(jsonSchema('Purchase').$defs ?? {}).sort()).toEqual([
      'BillingCycle',
      'Cloud',
      'Duration',
      'Instant',
      'ProductFamily',
      'StatedDeadlines',
      'Status',
      'Term',
      'TimeWindow',
      'WindowStart',
    ]);
    const parts = [...new Set(Object.keys(readers).flatMap((name) => Object.keys(jsonSchema(name as SchemaName).$defs ?? {})))];
    expect(parts.filter((part) => !(part in readers)).sort()).toEqual([
      'Basis',
      'BillingCycle',
      'Cloud',
      'Currency',
      'Duration',
      'Market',
      'ProductFamily',
      'Role',
      'StatedDeadlines',
      'Status',
      'WindowStart',
    ]);
  });

  it('refuses an instant with anything before or behind it', () => {
    const validator = z.fromJSONSchema(JSON.parse(JSON.stringify(jsonSchema('Instant'))) as z.core.JSONSchema.JSONSchema);
    const accepts = (text: string): boolean => validator.safeParse(text).success;
    expect([day, `${day}T10:00Z`].map(accepts)).toEqual([true, true]);
    expect([`on ${day}`, `${day} or so`, `0${day}T10:00Z`, `${day}T10:00Z.`].map(accepts)).toEqual([false, false, false, false]);
  });

  it('asks for one item at least only where a list may not be empty', () => {
    expect(jsonSchema('ActivityEntries').minItems).toBeUndefined();
    expect([jsonSchema('SubscriptionEvents').minItems, jsonSchema('SubscriptionEvents').title]).toEqual([1, 'SubscriptionEvents']);
  });
});
