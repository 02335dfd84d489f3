import { describe, expect, it } from 'vitest';
import type { SchemaName } from '../../src/schema/index.js';
import { parseInterpretations, parsePurchase } from '../../src/schema/index.js';
import { readers, wrong } from './every.js';

const day = '2022-03-01';
const next = '2022-03-02';
const purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: day };
const held = { ...purchase, id: 's-1', quantity: 1, autoRenew: true, changedAt: day };
const euro = (amount: number) => ({ amount, currency: 'EUR' });
const charge = { paid: euro(100), startsAt: day, endsAt: next };
const entry = { id: 'cancellation-window/our-shop@2024-01-01', duration: 'never', refund: [], afterClose: 'refused' };
const request = {
  offer: { family: 'isv-saas', billingCycle: 'monthly', publisher: 'partner' },
  customer: { exists: true, market: 'KR', segment: 'commercial' },
  partner: { id: 'p-1', market: 'KR', roles: [] },
  owned: [],
};
const place = { family: 'isv-saas', market: 'KR' };
const line = (currency: string) => ({ price: { amount: 1, currency }, quantity: 1 });

type Row = readonly [name: SchemaName, what: string, input: unknown, issues: readonly string[]];
const rows: readonly Row[] = [
  ['Instant', 'text without an offset', '2022-03-01T10:00', [' invalid-instant']],
  ['Instant', 'a day that does not exist', '2022-02-29', [' invalid-instant']],
  ['Instant', 'parts of a millisecond', 1.5, [' invalid-instant']],
  ['Instant', 'a number beyond 2^53', 2 ** 53, [' invalid-instant']],
  ['Instant', 'a year of five digits', 253_402_300_800_000, [' invalid-instant']],
  ['Instant', 'a long text', '2022-03-01'.padEnd(65), [' invalid-instant']],
  ['Instant', 'true', true, [' invalid-instant']],
  ['Money', 'cents of a cent', { amount: 1.5, currency: 'EUR' }, ['amount fractional-amount']],
  ['Money', 'more than 2^53', { amount: 2 ** 53, currency: 'EUR' }, ['amount invalid-amount']],
  ['Money', 'an amount as text', { amount: '19.99', currency: 'EUR' }, ['amount invalid-amount']],
  ['Term', 'an end before the start', { duration: 'P1Y', startsAt: next, endsAt: day }, ['endsAt inverted-dates']],
  ['Term', 'an unknown duration', { duration: 'P2M', startsAt: day, endsAt: next }, ['duration unknown-value']],
  ['TimeWindow', 'no word on its close', { opensAt: next }, ['closesAt missing']],
  [
    'Purchase',
    'a term that ends before its start',
    { ...purchase, term: { duration: 'P1M', startsAt: next, endsAt: day } },
    ['term.endsAt inverted-dates'],
  ],
  [
    'Purchase',
    'a window start at no instant',
    { ...purchase, windowStarts: [{ by: 'order', startsAt: 'soon', seats: null }] },
    ['windowStarts[0].startsAt invalid-instant'],
  ],
  [
    'Purchase',
    'half a seat, and less than none',
    {
      ...purchase,
      windowStarts: [
        { by: 'order', startsAt: day, seats: 0.5 },
        { by: 'order', startsAt: day, seats: -1 },
      ],
    },
    ['windowStarts[0].seats invalid-quantity', 'windowStarts[1].seats invalid-quantity'],
  ],
  [
    'Purchase',
    'a stated deadline of another word',
    { ...purchase, stated: { cancelUntilAt: 'always' } },
    ['stated.cancelUntilAt invalid-instant'],
  ],
  ['Purchase', 'a null status, which is no "not stated"', { ...purchase, status: null }, ['status unknown-value']],
  ['Purchase', 'a list', [purchase], [' wrong-type']],
  ['Purchase', 'null', null, [' wrong-type']],
  ['Purchase', 'nothing', undefined, [' missing']],
  ['Purchase', 'a plan of no months', { ...purchase, planMonths: 0 }, ['planMonths invalid-quantity']],
  ['Subscription', 'no status', held, ['status missing']],
  ['Subscription', 'a trial without its window', { ...held, status: 'trial', trial: null }, ['trial wrong-type']],
  [
    'Subscription',
    'a suspension without its instant and cause',
    { ...held, status: 'suspended' },
    ['suspendedAt missing', 'suspendedFor missing'],
  ],
  ['Subscription', 'a deletion for no reason', { ...held, status: 'deleted', deletedAt: null }, ['because missing']],
  ['Subscription', 'an unstated auto-renew', { ...held, status: 'active', autoRenew: null }, ['autoRenew wrong-type']],
  [
    'Subscription',
    'a first billing before the account',
    { ...held, status: 'active', accountOpenedAt: next, firstBillingAt: day },
    ['firstBillingAt inverted-dates'],
  ],
  [
    'Suspension',
    'a first billing before the account',
    { family: 'license-based', suspendedAt: day, accountOpenedAt: next, firstBillingAt: day },
    ['firstBillingAt inverted-dates'],
  ],
  ['Charge', 'less than nothing paid, in parts of a cent', { ...charge, paid: euro(-1.5) }, ['paid.amount fractional-amount']],
  ['Charge', 'less than nothing paid, beyond what a number counts', { ...charge, paid: euro(-(2 ** 60)) }, ['paid.amount invalid-amount']],
  ['Charge', 'an end before the start', { ...charge, startsAt: next, endsAt: day }, ['endsAt inverted-dates']],
  ['Place', 'a code in small letters', { family: 'isv-saas', market: 'kr' }, ['market unknown-value']],
  ['PurchaseRequest', 'nothing of what it needs', {}, ['offer missing', 'customer missing', 'partner missing', 'owned missing']],
  ['MoveRequest', 'a suspension without its reason', { move: 'suspend' }, ['reason missing']],
  ['MoveRequest', 'a renewal that does not say when it completed', { move: 'renew' }, ['completedAt missing']],
  [
    'SubscriptionEvent',
    'an order with a first billing before the account',
    { event: 'ordered', at: day, basis: [], subscription: { ...held, status: 'active', accountOpenedAt: next, firstBillingAt: day } },
    ['subscription.firstBillingAt inverted-dates'],
  ],
  ['MoveRequest', 'a change to no seat', { move: 'change-quantity', quantity: 0 }, ['quantity invalid-quantity']],
  [
    'SubscriptionEvent',
    'facts of another move',
    { event: 'change-quantity', at: day, basis: [], facts: { reason: 'fraud' } },
    ['facts.quantity missing', 'facts.reason unknown-key'],
  ],
  [
    'SubscriptionEvent',
    'an entry id of another shape',
    {
      event: 'cancel',
      at: day,
      facts: {},
      basis: [{ rule: 'E1', entry: 'a/b', since: day, source: 's', certainty: 'stated', coverage: 'in-force' }],
    },
    ['basis[0].entry invalid-entry-id'],
  ],
  ['SubscriptionEvents', 'one event outside a list', { event: 'cancel' }, [' wrong-type']],
  [
    'CancellationEntry',
    'an unknown key of a step',
    { ...entry, refund: [{ share: 'full', hours: null, month: 1 }] },
    ['refund[0].month unknown-key'],
  ],
  ['CancellationEntry', 'more than a hundred years of hours', { ...entry, duration: { hours: 876_001 } }, ['duration wrong-type']],
  ['CancellationEntry', 'more than a hundred years of days', { ...entry, duration: { calendarDays: 36_501 } }, ['duration wrong-type']],
  [
    'CancellationEntry',
    'more than a hundred years of months',
    { ...entry, refund: [{ share: 'full', hours: null, months: 1201 }] },
    ['refund[0].months invalid-quantity'],
  ],
  ['CancellationEntry', 'a length with one more key', { ...entry, duration: { hours: 1, minutes: 1 } }, ['duration.minutes unknown-key']],
  ['CancellationEntry', 'a length of two kinds', { ...entry, duration: { hours: 1, calendarDays: 1 } }, ['duration wrong-type']],
  ['Interpretations', 'an unknown word', { I1: 'other' }, ['I1 unknown-value']],
  ['Interpretations', 'an unknown id', { I99: 'swapped', 'odd key': 1 }, ['I99 unknown-key', '["odd key"] unknown-key']],
  ['Options', 'an interpretation that is misspelled', { interpretations: { i1: 'open-at-limit' } }, ['interpretations.i1 unknown-key']],
  [
    'CancellationOptions',
    'a policy that says nothing',
    { policy: {} },
    ['policy.id missing', 'policy.duration missing', 'policy.refund missing', 'policy.afterClose missing'],
  ],
  [
    'RefundFacts',
    'faults in both parts',
    { purchase: {}, charge: { ...charge, endsAt: 'x' } },
    ['purchase.family missing', 'purchase.billingCycle missing', 'purchase.orderedAt missing', 'charge.endsAt invalid-instant'],
  ],
  ['SeatReduction', 'no seats', { purchase, seats: 0 }, ['seats invalid-quantity']],
  ['PriceFacts', 'a rate as a number', { ...place, price: euro(1), taxRate: 0.1 }, ['taxRate wrong-type']],
  ['PriceFacts', 'a rate below zero', { ...place, price: euro(1), taxRate: '-0.1' }, ['taxRate invalid-rate']],
  ['InvoiceFacts', 'no line', { ...place, lines: [], taxRate: '0' }, ['lines empty-list']],
  [
    'InvoiceFacts',
    'lines in two currencies',
    { ...place, lines: [line('EUR'), line('EUR'), line('USD')], taxRate: '0' },
    ['lines[2].price.currency currency-mismatch'],
  ],
  ['RoleFacts', 'an unknown role', { action: 'buy-software', roles: ['admin-agent', 'boss'] }, ['roles[1] unknown-value']],
  ['CloudFacts', 'an unknown cloud', { family: 'isv-saas', cloud: 'cirrus' }, ['cloud unknown-value']],
  [
    'DownloadLinkFacts',
    'a download before the link',
    { issuedAt: next, firstDownloadedAt: day, downloads: 1 },
    ['firstDownloadedAt inverted-dates'],
  ],
  ['DownloadLinkFacts', 'less than no downloads', { issuedAt: day, downloads: -1 }, ['downloads invalid-quantity']],
  ['ActivityEntries', 'another deed', [{ at: day, who: 'ann', what: 'key-lost' }], ['[0].what unknown-value']],
  ['AccessFacts', 'no status', { family: 'isv-saas' }, ['status missing']],
  ['KeyViewersFacts', 'no family', {}, ['family missing']],
  ['DownloadStepsFacts', 'a third side', { side: 'publisher' }, ['side unknown-value']],
  ['ChecklistFacts', 'one order id outside a list', { family: 'perpetual-software', orderIds: 'o-1' }, ['orderIds wrong-type']],
  ['CancellationEffectsFacts', 'no instant', { family: 'isv-saas' }, ['cancelledAt missing']],
  ['SupportRequestFacts', 'a field that is no text', { orderId: 7, refundReason: undefined }, ['orderId wrong-type']],
];

describe('what is refused', () => {
  it.each(rows)('%s: %s', (name, _what, input, issues) => {
    expect(wrong(readers[name](input))).toEqual(issues);
  });

  it('is told with what was expected and what was received', () => {
    expect(parsePurchase({ ...purchase, family: 'isv-sas', orderedAt: '2020-02-30' })).toEqual({
      ok: false,
      issues: [
        {
          path: 'family',
          code: 'unknown-value',
          expected:
            'one of license-based, new-commerce-license, software-subscription, perpetual-software, windows-7-esu, azure-linux-plan, ' +
            'azure-reservation, azure-savings-plan, azure-plan, isv-saas, isv-metered',
          received: '"isv-sas"',
        },
        {
          path: 'orderedAt',
          code: 'invalid-instant',
          expected: 'ISO text with offset, a plain date or whole milliseconds, in the years 0000 to 9999',
          received: '"2020-02-30"',
        },
      ],
    });
  });

  it('is told once for each place, a missing one as nothing received', () => {
    const result = readers.Charge({ ...charge, quantity: -(2 ** 53) });
    expect(wrong(result)).toEqual(['quantity invalid-quantity']);
    // a number that is no instant is not compared with another one
    expect(wrong(readers.TimeWindow({ opensAt: 2 ** 53, closesAt: day }))).toEqual(['opensAt invalid-instant']);
    const window = readers.TimeWindow({ opensAt: day });
    expect(!window.ok && window.issues[0].received).toBe('nothing');
  });

  it('is told for the first hundred places only', () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`k${String(index)}`, index]));
    const interpretations = parseInterpretations({ I1: 'other', ...many });
    expect(wrong(interpretations)).toHaveLength(100);
    const windowStarts = readers.Purchase({ ...purchase, windowStarts: new Array(120).fill(null) });
    expect(wrong(windowStarts)).toHaveLength(100);
  });

  it('is shown at most sixty characters of', () => {
    const result = parsePurchase({ ...purchase, family: 'x'.repeat(500) });
    expect(!result.ok && result.issues[0].received).toBe(`"${'x'.repeat(60)}..."`);
  });
});

describe('what is read', () => {
  it.each<readonly [SchemaName, string, unknown]>([
    ['Instant', 'digits below the millisecond', '2022-03-01T10:00:00.1234567Z'],
    ['Instant', 'an offset', '2022-03-01T10:00+09:00'],
    ['Instant', 'a plain date', '2022-03-01'],
    ['Money', 'an amount below zero (a credit)', { amount: -1, currency: 'EUR' }],
    ['TimeWindow', 'a window that closes as it opens', { opensAt: day, closesAt: day }],
    ['Term', 'a short first term', { duration: 'P1Y', startsAt: day, endsAt: next }],
    ['Charge', 'a credit of all that was paid', { ...charge, alreadyCredited: euro(100) }],
    ['Charge', 'a span of no length', { ...charge, endsAt: day }],
    ['Purchase', 'undefined for absent', { ...purchase, term: undefined, status: undefined }],
    ['PurchaseRequest', 'a range of one number of seats', { ...request, offer: { ...request.offer, seatRange: { from: 1, to: 1 } } }],
    ['CancellationEntry', 'a hundred years', { ...entry, duration: { hours: 876_000 } }],
    ['DownloadLinkFacts', 'a download at once', { issuedAt: day, firstDownloadedAt: day, downloads: 1 }],
    ['InvoiceFacts', 'lines in one currency', { ...place, lines: [line('EUR'), line('EUR')], taxRate: '0' }],
  ])('%s: %s', (name, _what, input) => {
    expect(wrong(readers[name](input))).toEqual([]);
  });
});
