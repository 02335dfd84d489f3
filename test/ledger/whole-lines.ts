import type { BilledFact } from '../../src/ledger/billed-line.js';
import { audit } from '../../src/ledger/audit.js';
import { expectedLines } from '../../src/ledger/expected-lines.js';
import type { LedgerHistory } from '../../src/ledger/history.js';
import type { PriceList } from '../../src/billing/price-list.js';
import type { Basis } from '../../src/kernel/answer.js';
import { instant } from '../../src/kernel/instant.js';
import { money } from '../../src/kernel/money.js';
import { readable } from '../../src/kernel/readable.js';
import { firstTerm, termFrom } from '../../src/rules/asking/term-chain.js';
import { windowed } from './held.js';

const prices: PriceList = {
  rows: [
    { billingCycle: 'monthly', unitPrice: money('10.08', 'EUR') },
    { billingCycle: 'monthly', product: 'E3', unitPrice: money('17.85', 'EUR') },
    { billingCycle: 'annual', unitPrice: money('110.00', 'EUR') },
  ],
  monthlyPlanExists: true,
};
const ordered = (day: string, rest: Parameters<typeof windowed>[1] = {}) =>
  ({ event: 'ordered', at: instant(day), subscription: windowed(day, rest), basis: [] }) as const;
const late = instant('2025-06-01T09:30Z');
const yearly = firstTerm(late, 'P1Y', 'new-commerce-license');

/** Lives, each with the end of its bill. */
const lives: Readonly<Record<string, readonly [LedgerHistory, string, PriceList?]>> = {
  'ordered at half past ten': [[ordered('2023-06-18T10:30Z')], '2023-09-01'],
  'a year, renewed': [[ordered('2023-06-18T10:30Z', { billingCycle: 'annual' })], '2024-08-01'],
  'seats added and taken away': [
    [
      ordered('2023-06-18T10:30Z'),
      { event: 'change-quantity', at: instant('2023-06-20T10:00Z'), facts: { quantity: 12 }, basis: [] },
      { event: 'change-quantity', at: instant('2023-06-22T11:00Z'), facts: { quantity: 9 }, basis: [] },
      { event: 'change-quantity', at: instant('2023-07-25T12:00Z'), facts: { quantity: 14 }, basis: [] },
    ],
    '2023-09-01',
  ],
  'seats taken away within a day': [
    [ordered('2023-06-18T10:30Z'), { event: 'change-quantity', at: instant('2023-06-18T20:00Z'), facts: { quantity: 3 }, basis: [] }],
    '2023-08-01',
  ],
  upgraded: [
    [ordered('2023-06-18T10:30Z'), { event: 'upgrade', at: instant('2023-07-03T15:00Z'), facts: { product: 'E3' } }],
    '2023-09-01',
  ],
  'another plan': [
    [ordered('2023-06-18T10:30Z'), { event: 'change-billing-plan', at: instant('2023-09-03T15:00Z'), facts: { billingCycle: 'annual' } }],
    '2024-01-01',
  ],
  'canceled on the third day': [
    [ordered('2023-06-18T10:30Z'), { event: 'cancel', at: instant('2023-06-21T09:00Z'), facts: {}, basis: [] }],
    '2023-09-01',
  ],
  'canceled on the first day': [
    [ordered('2023-06-18T10:30Z'), { event: 'cancel', at: instant('2023-06-18T12:00Z'), facts: {}, basis: [] }],
    '2023-09-01',
  ],
  suspended: [
    [
      ordered('2023-06-18T10:30Z'),
      { event: 'suspend', at: instant('2023-07-03T15:00Z'), facts: { reason: 'nonpayment' }, basis: [] },
      { event: 'reactivate', at: instant('2023-07-10T15:00Z'), facts: {}, basis: [] },
    ],
    '2023-09-01',
  ],
  'extended month by month, and canceled': [
    [
      {
        ...ordered('2025-06-01T09:30Z', { term: yearly, autoRenew: false, endOfTerm: 'extend' }),
        at: late,
      },
      { event: 'cancel', at: instant('2026-07-11T08:00Z'), facts: {}, basis: [] },
    ],
    '2026-09-01',
  ],
  'nothing chosen for the end of the term': [
    [{ ...ordered('2025-06-01T09:30Z', { term: yearly, autoRenew: false }), at: late }],
    '2026-08-01',
  ],
  'a term cut to end on a cycle': [
    [ordered('2023-06-18T10:30Z', { term: { duration: 'P1Y', startsAt: instant('2023-06-18T10:30Z'), endsAt: instant('2023-09-18') } })],
    '2023-09-18',
  ],
  'a term cut to end inside a cycle': [
    [ordered('2023-06-18T10:30Z', { term: { duration: 'P1Y', startsAt: instant('2023-06-18T10:30Z'), endsAt: instant('2023-09-05') } })],
    '2023-09-05',
  ],
  'a term without its anchor': [
    [
      ordered('2023-02-28T10:30Z', {
        term: { duration: 'P1M', startsAt: instant('2023-02-28T10:30Z'), endsAt: instant('2023-03-28') },
        family: 'license-based',
      }),
    ],
    '2023-06-05',
  ],
  'a change at the end of the bill': [
    [ordered('2023-06-18T10:30Z'), { event: 'change-quantity', at: instant('2023-06-20T10:00Z'), facts: { quantity: 12 }, basis: [] }],
    '2023-06-20T10:00Z',
  ],
  'without a price': [[ordered('2023-06-18T10:30Z')], '2023-08-01', { rows: [] }],
  'a traditional license': [
    [ordered('2019-03-31', { family: 'license-based', term: termFrom(instant('2019-03-31'), 'P1Y'), quantity: 2 })],
    '2019-06-15',
  ],
};

function withBasis({ basis, ...rest }: { readonly basis: readonly Basis[] }): object {
  return { ...rest, basis: basis.map(({ rule, entry, coverage }) => `${rule} ${entry} ${coverage}`) };
}

const text = (of: object): string => JSON.stringify(readable(of));

const [history] = lives['seats added and taken away'] as readonly [LedgerHistory, string];
const line = (first: string, after: string, quantity: number | null, net: string, rest: Partial<BilledFact> = {}): BilledFact => ({
  subscriptionId: 'S-1',
  currency: 'EUR',
  quantity,
  net: money(net, 'EUR'),
  startsAt: instant(first),
  endsAt: instant(after),
  ...rest,
});
/** A bill with a mistake of each kind. */
const bill: readonly BilledFact[] = [
  line('2023-06-18', '2023-07-18', 10, '110.80'),
  line('2023-06-20', '2023-07-18', 10, '94.08'),
  line('2023-06-20', '2023-07-18', 12, '112.89'),
  line('2023-06-20', '2023-07-18', 12, '112.89'),
  line('2023-07-18', '2023-08-18', 9, '90.72', { net: money('90.72', 'USD'), currency: 'USD' }),
  line('2023-07-25', '2023-08-18', 3, '1.23'),
  line('2023-08-18', '2023-09-17', 14, '141.12'),
  line('2023-08-18', '2023-09-18', 14, '1.00', { subscriptionId: 's-2' }),
  { ...line('2023-08-18', '2023-09-18', 14, '141.12'), endsAt: null },
];

/** The whole outputs of the ledger, by the name of the file in the folder outputs. */
export const wholeLines: Readonly<Record<string, () => readonly string[]>> = {
  'expected-lines': () =>
    Object.entries(lives).flatMap(([name, [life, untilAt, own = prices]]) => [
      `# ${name}`,
      ...expectedLines(life, own, { untilAt: instant(untilAt) }).map((one) => text(withBasis(one))),
    ]),
  audit: () => {
    const { findings, ...counts } = audit(bill, history, prices, { untilAt: instant('2023-09-01') });
    return [
      ...findings.map(({ expected, ...rest }) => text({ ...rest, expected: expected === null ? null : withBasis(expected) })),
      text(counts),
    ];
  },
};
