import type { MoveRequest, WindowStart } from 'termbook';
import { instant, money, termFrom } from 'termbook';
import type { DatedMove, DeskRecord } from 'termbook/desk';
import { chargeAt, choices, deadlines, project, renewals, renewalsToCsv, toCalendar, toCsv } from 'termbook/desk';
import { timelineOf } from 'termbook/timeline-element';
import { openings, orderedAt, type Row, type Rows, row, spread, times, yearsLater } from '../row.js';

const term = termFrom(orderedAt, 'P1Y', 'new-commerce-license');
const untilAt = yearsLater(1.1);
const year = { fromAt: orderedAt, untilAt };
const unknownCause = 'merger' as 'order';

function record(rest: Partial<DeskRecord> = {}): DeskRecord {
  return {
    id: 's-1',
    family: 'new-commerce-license',
    billingCycle: 'annual',
    orderedAt,
    term,
    quantity: 1000,
    autoRenew: true,
    changedAt: orderedAt,
    status: 'active',
    customer: 'Contoso',
    unitPrice: money('100.00', 'EUR'),
    ...rest,
  } as DeskRecord;
}

const monthly = record({ family: 'isv-saas', billingCycle: 'monthly', term: termFrom(orderedAt, 'P1M') });
const trienniallyMonthly = record({ billingCycle: 'monthly', term: termFrom(orderedAt, 'P3Y', 'new-commerce-license') });

function ofStarts(ask: (record: DeskRecord) => unknown, by: WindowStart['by'], n: number, rest: Partial<DeskRecord> = {}): Row {
  return row(n, (count) => {
    const one = record({ windowStarts: openings(count, by), ...rest });
    return () => ask(one);
  });
}

function ofMoves(request: (index: number) => MoveRequest, n: number, ask: (moves: readonly DatedMove[]) => unknown): Row {
  return row(n, (count) => {
    const moves = times(count, (index): DatedMove => ({ at: spread(index, count), request: request(index) }));
    return () => ask(moves);
  });
}

const eachState = 'each move makes a state with its own list of all openings';
const switched = (index: number): MoveRequest => ({ move: 'set-auto-renew', autoRenew: index % 2 === 1 });
const added = (index: number): MoveRequest => ({ move: 'change-quantity', quantity: 1001 + index });
const due = (one: DeskRecord, until = untilAt): unknown => deadlines([one], { fromAt: orderedAt, untilAt: until });
const keep = { seats: 1000, untilAt: yearsLater(2) };

function ofRows(n: number, ask: (rows: ReturnType<typeof deadlines>['rows']) => unknown): Row {
  return row(n, (count) => {
    const { rows } = deadlines(
      times(count, (index) => record({ id: `s-${String(index)}` })),
      year,
    );
    return () => ask(rows);
  });
}

export const deskRows: Rows = {
  'windowStarts: deadlines, seats added': ofStarts(due, 'seat-addition', 40),
  'windowStarts: deadlines, seats added and monthly charges': ofStarts(due, 'seat-addition', 20, {
    billingCycle: 'monthly',
    term: termFrom(orderedAt, 'P3Y', 'new-commerce-license'),
  }),
  'windowStarts: deadlines, renewals': {
    ...ofStarts(due, 'renewal', 40),
    square: 'each row has its refund, which looks at every window that overlaps its own',
  },
  'windowStarts: deadlines, unknown causes': ofStarts(due, unknownCause, 20),
  'windowStarts: project': ofStarts((one) => project(one, [], untilAt), 'seat-addition', 40),
  'windowStarts: choices': ofStarts((one) => choices(one, yearsLater(0.5), { keep }), 'renewal', 10),
  'windowStarts: timelineOf': ofStarts((one) => timelineOf({ subscription: one }, { untilAt }), 'renewal', 20),
  'stated.refundUntil: deadlines': row(60, (n) => {
    const refundUntil = times(n, (index) => ({ refund: 'prorated', untilAt: spread(index, n) }) as const);
    const one = record({ stated: { refundUntil } });
    return () => due(one);
  }),
  'stated.reducibleSeats: deadlines': row(30, (n) => {
    const reducibleSeats = times(n, (index) => ({ seats: 1, untilAt: spread(index + 1, n + 1) }));
    const one = record({ stated: { cancelUntilAt: yearsLater(0.9), reducibleSeats } });
    return () => due(one);
  }),
  'charges: chargeAt': row(300, (n) => {
    const charges = times(n, (index) => ({ paid: money('10.00', 'EUR'), startsAt: spread(index, n), endsAt: spread(index + 1, n) }));
    const one = record({ charges });
    return () => chargeAt(one, yearsLater(0.9));
  }),
  'charges: deadlines': row(300, (n) => {
    const charges = times(n, (index) => ({
      paid: money('10.00', 'EUR'),
      startsAt: spread(index, n),
      endsAt: spread(index + 1, n),
      quantity: 1000,
    }));
    const one = record({ charges });
    return () => due(one);
  }),
  'charges: project, canceled': row(300, (n) => {
    const charges = times(n, (index) => ({
      paid: money('10.00', 'EUR'),
      startsAt: spread(index, n),
      endsAt: spread(index + 1, n),
      quantity: 1000,
    }));
    const one = record({ charges });
    return () => project(one, [{ at: yearsLater(0.005), request: { move: 'cancel' } }], untilAt);
  }),
  'subscriptions: deadlines': row(8, (n) => {
    const records = times(n, (index) => record({ id: `s-${String(index)}`, customer: `c-${String(index)}` }));
    return () => deadlines(records, year);
  }),
  'span: deadlines of a year, years': row(12, (n) => () => due(record(), yearsLater(n))),
  'span: deadlines of a month, years': row(3, (n) => () => due(monthly, yearsLater(n))),
  'span: deadlines of three years charged by the month, years': row(20, (n) => () => due(trienniallyMonthly, yearsLater(n))),
  'span: deadlines of an extended term, years': row(30, (n) => {
    const endAt = term.endsAt;
    const one = record({
      status: 'extended',
      extendedAt: endAt,
      changedAt: endAt,
      monthPrice: money('10.00', 'EUR'),
    });
    return () => due(one, yearsLater(n + 1));
  }),
  'span: project, years': row(5, (n) => () => project(monthly, [], yearsLater(n))),
  'span: choices, half years': {
    n: 1,
    square: 'each of the dates to come is tried, and each try is a life up to the end of the span',
    of: (n) => () => choices(monthly, orderedAt, { keep: { seats: 1000, untilAt: yearsLater(n / 2) } }),
  },
  'span: timelineOf, years': row(4, (n) => () => timelineOf({ subscription: monthly }, { untilAt: yearsLater(n) })),
  'moves: project': ofMoves(switched, 20, (moves) => project(record(), moves, untilAt)),
  'moves: project, seats added': ofMoves(added, 50, (moves) => project(record(), moves, untilAt)),
  'moves: timelineOf': ofMoves(switched, 20, (moves) => timelineOf({ subscription: record(), moves }, { untilAt })),
  'moves: timelineOf, seats added': {
    ...ofMoves(added, 30, (moves) => timelineOf({ subscription: record(), moves }, { untilAt })),
    square: eachState,
  },
  'rows: toCalendar': ofRows(20, (rows) => toCalendar(rows, { stampedAt: instant('2024-03-01') })),
  'rows: toCsv': ofRows(20, (rows) => toCsv(rows)),
  'rows: renewalsToCsv': row(20, (n) => {
    const { rows } = renewals(
      times(n, (index) => record({ id: `s-${String(index)}` })),
      year,
    );
    return () => renewalsToCsv(rows);
  }),
  'alarmHours: toCalendar': row(100, (n) => {
    const { rows } = deadlines([record()], year);
    const alarmHours = times(n, (index) => index + 1);
    return () => toCalendar(rows, { stampedAt: orderedAt, alarmHours });
  }),
};
