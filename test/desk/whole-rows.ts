import type { DeskRecord } from '../../src/desk/deadline.js';
import { choices } from '../../src/desk/choices.js';
import type { DeskSpan } from '../../src/desk/deadlines.js';
import { deadlines } from '../../src/desk/deadlines.js';
import { deadlineTitle, explainDeadline } from '../../src/desk/explain-deadline.js';
import type { DatedMove } from '../../src/desk/project.js';
import { project } from '../../src/desk/project.js';
import type { Basis } from '../../src/kernel/answer.js';
import { money } from '../../src/kernel/money.js';
import { readable } from '../../src/kernel/readable.js';
import { changeQuantity } from '../../src/lifecycle/change-quantity.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { active, at, days, extended, suspended, trial } from '../lifecycle/subscriptions.js';

const family = 'new-commerce-license';
const orderedAt = at('2024-03-01T10:00Z');
const monthly = active({
  billingCycle: 'monthly',
  quantity: 10,
  term: termFrom(orderedAt, 'P1Y', family),
  windowStarts: [{ by: 'order', startsAt: orderedAt, seats: 10 }],
});
const ten = { ...monthly, unitPrice: money('10.00', 'EUR'), customer: 'Contoso' };
const added = changeQuantity(monthly, { quantity: 15 }, at('2024-03-03T08:00Z'));
const late = at('2025-06-01T09:30Z');
const lateTerm = termFrom(late, 'P1Y', family);

/** Records of many kinds, each with the period that is looked at. */
const records: Readonly<Record<string, readonly [DeskRecord, DeskSpan]>> = {
  fresh: [ten, { fromAt: orderedAt, untilAt: at('2024-04-15') }],
  renewing: [ten, { fromAt: at('2025-02-01'), untilAt: at('2025-03-20') }],
  batches: [
    { ...(added.verdict === 'applied' ? added.subscription : monthly), unitPrice: money('10.00', 'EUR') },
    { fromAt: at('2024-03-03T09:00Z'), untilAt: at('2024-04-01') },
  ],
  ending: [
    { ...ten, autoRenew: false, endOfTerm: 'end', orderedAt: late, changedAt: late, term: lateTerm, windowStarts: null, unitPrice: null },
    { fromAt: at('2026-05-02'), untilAt: at('2026-12-31') },
  ],
  extending: [
    {
      ...ten,
      autoRenew: false,
      endOfTerm: 'extend',
      orderedAt: late,
      changedAt: late,
      term: lateTerm,
      windowStarts: null,
      monthlyPlanExists: true,
    },
    { fromAt: at('2026-05-06'), untilAt: at('2026-08-15') },
  ],
  extended: [
    {
      ...extended({ billingCycle: 'monthly', orderedAt: late, term: lateTerm, extendedAt: lateTerm.endsAt, quantity: 3 }),
      monthPrice: money('10.00', 'EUR'),
      monthlyPlanExists: true,
    },
    { fromAt: lateTerm.endsAt, untilAt: at('2026-08-15') },
  ],
  trial: [
    { ...trial({ quantity: 4, autoRenew: true }), unitPrice: money('20.00', 'USD'), customer: 'Fabrikam' },
    { fromAt: at('2024-03-10'), untilAt: at('2024-06-01') },
  ],
  'ending trial': [
    { ...trial({ quantity: 4, autoRenew: false }), unitPrice: money('20.00', 'USD') },
    { fromAt: at('2024-03-10'), untilAt: at('2024-06-01') },
  ],
  'extended on the 30th': [
    {
      ...extended({
        billingCycle: 'monthly',
        orderedAt: at('2026-01-30'),
        term: termFrom(at('2026-01-30'), 'P1Y', family),
        extendedAt: at('2027-01-30'),
      }),
      monthPrice: money('10.00', 'EUR'),
    },
    { fromAt: at('2027-01-30'), untilAt: at('2027-05-15') },
  ],
  'a month that ends with two batches': [
    {
      ...active({ family: 'isv-saas', billingCycle: 'annual', term: termFrom(orderedAt, 'P1Y'), quantity: 6 }),
      windowStarts: [
        { by: 'order', startsAt: orderedAt, seats: 4 },
        { by: 'seat-addition', startsAt: days(orderedAt, 1), seats: 2 },
      ],
      unitPrice: money('7.00', 'GBP'),
    },
    { fromAt: days(orderedAt, 1), untilAt: at('2024-04-10') },
  ],
  suspended: [suspended({ quantity: 2 }), { fromAt: at('2024-06-02'), untilAt: at('2025-12-31') }],
  'traditional license': [
    {
      ...active({ family: 'license-based', billingCycle: 'monthly', orderedAt: at('2019-03-15'), term: termFrom(at('2019-03-15'), 'P1Y') }),
      unitPrice: money('100.00', 'EUR'),
    },
    { fromAt: at('2019-03-15'), untilAt: at('2019-06-01') },
  ],
  'suspended license': [
    suspended({
      family: 'license-based',
      billingCycle: 'monthly',
      suspendedAt: at('2024-06-01'),
      orderedAt: at('2023-09-01'),
      term: termFrom(at('2023-09-01'), 'P1Y'),
    }),
    { fromAt: at('2024-06-02'), untilAt: at('2024-12-31') },
  ],
  stated: [
    {
      ...monthly,
      windowStarts: null,
      stated: {
        cancelUntilAt: at('2024-03-07T10:00Z'),
        reducibleSeats: [
          { seats: 5, untilAt: at('2024-03-06') },
          { seats: 3, untilAt: at('2024-03-07') },
        ],
      },
      charges: [{ paid: money('31.00', 'EUR'), startsAt: monthly.term?.startsAt ?? orderedAt, endsAt: days(orderedAt, 31) }],
    },
    { fromAt: orderedAt, untilAt: at('2024-04-01') },
  ],
  marketplace: [
    { ...active({ family: 'isv-saas', billingCycle: 'monthly', term: termFrom(orderedAt, 'P1M') }), unitPrice: money('7.00', 'GBP') },
    { fromAt: orderedAt, untilAt: at('2024-04-10') },
  ],
  unpriced: [
    { ...monthly, id: null as never },
    { fromAt: orderedAt, untilAt: at('2024-03-05') },
  ],
};

/** What a projection is asked: a record, moves, and its end. */
const lives: Readonly<Record<string, readonly [DeskRecord, readonly DatedMove[], string]>> = {
  'nothing done': [ten, [], '2024-06-15'],
  'fewer seats on the second day': [
    ten,
    [{ at: at('2024-03-03T12:00Z'), request: { move: 'change-quantity', quantity: 4 } }],
    '2024-05-15',
  ],
  'more seats in the second month': [
    ten,
    [{ at: at('2024-04-11T12:00Z'), request: { move: 'change-quantity', quantity: 14 } }],
    '2024-06-15',
  ],
  'canceled on the third day': [ten, [{ at: at('2024-03-04T12:00Z'), request: { move: 'cancel' } }], '2024-06-15'],
  'canceled too late': [ten, [{ at: at('2024-05-04T12:00Z'), request: { move: 'cancel' } }], '2024-06-15'],
  'without a price': [{ ...monthly }, [{ at: at('2024-03-04T12:00Z'), request: { move: 'cancel' } }], '2024-06-15'],
  'a year later without renewal': [
    ten,
    [{ at: at('2024-05-04T12:00Z'), request: { move: 'set-auto-renew', autoRenew: false } }],
    '2025-04-01',
  ],
  'two renewals': [{ ...ten, billingCycle: 'annual' }, [], '2026-04-01'],
  'suspended and reactivated': [
    ten,
    [
      { at: at('2024-05-04T12:00Z'), request: { move: 'suspend', reason: 'customer-request' } },
      { at: at('2024-05-10T12:00Z'), request: { move: 'reactivate' } },
    ],
    '2024-07-01',
  ],
};

function withBasis({ basis, ...rest }: { readonly basis: readonly Basis[] }): object {
  return { ...rest, basis: basis.map(({ rule, entry, coverage }) => `${rule} ${entry} ${coverage}`) };
}

const lines = (of: readonly object[]): readonly string[] => of.map((one) => JSON.stringify(readable(one)));

/** Returns every row, total, group and record without a deadline, and the sentences of each row. */
function deadlinesOf(record: DeskRecord, span: DeskSpan): readonly string[] {
  const { fromAt, untilAt, rows, totals, customers, others } = deadlines([record], span);
  return [
    ...lines([{ fromAt, untilAt }]),
    ...rows.flatMap((row) => [...lines([withBasis(row)]), `  ${deadlineTitle(row, 'en')}`, `  ${explainDeadline(row, 'en')}`]),
    ...lines(totals),
    ...customers.map(({ customer, rows: own, totals: sums }) => `${String(customer)}: ${String(own.length)} ${JSON.stringify(sums)}`),
    ...lines(others),
  ];
}

function projected(record: DeskRecord, moves: readonly DatedMove[], untilAt: string): readonly string[] {
  const { subscription, events, lines: all, totals, notMade, gaps } = project(record, moves, at(untilAt));
  const { status, quantity, changedAt } = subscription;
  return [
    ...lines([{ status, quantity, changedAt }]),
    ...lines(events.map(({ event, at: when, ...rest }) => withBasis({ ...{ event, at: when }, basis: rest.basis }))),
    ...lines(all),
    ...lines(totals),
    ...lines(notMade),
    ...lines(gaps),
  ];
}

function chosen(record: DeskRecord, when: string, seats: number, untilAt: string): readonly string[] {
  const { courses, open } = choices(record, at(when), { keep: { seats, untilAt: at(untilAt) } });
  return [...lines(courses.map(withBasis)), 'open', ...lines(open.map(withBasis))];
}

/** The whole outputs of the desk, by the name of the file in the folder outputs. */
export const wholeRows: Readonly<Record<string, () => readonly string[]>> = {
  deadlines: () => Object.entries(records).flatMap(([name, [record, span]]) => [`# ${name}`, ...deadlinesOf(record, span)]),
  project: () => Object.entries(lives).flatMap(([name, [record, moves, untilAt]]) => [`# ${name}`, ...projected(record, moves, untilAt)]),
  choices: () => [
    '# out within the window',
    ...chosen(ten, '2024-03-02', 0, '2025-04-01'),
    '# six seats until May',
    ...chosen(ten, '2024-03-03', 6, '2024-05-01'),
    '# without a price',
    ...chosen(monthly, '2024-03-03', 0, '2024-05-01'),
  ],
};
