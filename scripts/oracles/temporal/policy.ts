/**
 * The cancellation rules written a second time, from the rulebook's tables (2.1, part 3) and not from the library: which row of which family, from which day,
 * how long, what is given back, and what is left afterwards. Every interpretation bends the rows where they are made.
 */
import { hoursAfter, midnight, midnightAfter, monthsAfter, msAfter } from './clock.js';

export type Choice = Readonly<Record<string, string>>;
export type Share = 'full' | 'prorated' | 'none' | 'not-stated';
export type Cause = 'order' | 'renewal' | 'trial-conversion' | 'seat-addition' | 'upgrade' | 'partial-upgrade';

export interface Step {
  readonly share: Share;
  /** The first instant after the step, for a window that opened at an instant; null = it lasts as long as the window. */
  readonly until: ((opensAt: number) => number) | null;
}

export interface PolicyRow {
  readonly since: number;
  /** The name in the rulebook, for the quality gate. */
  readonly name: string;
  readonly kind: 'hours' | 'days' | 'any-time' | 'never' | 'silent';
  /** The first instant after the window; null = it stays open. */
  readonly closes: (opensAt: number) => number | null;
  readonly steps: readonly Step[];
  readonly afterClose: 'at-renewal' | 'refused';
  /** What opens the window beside the order. */
  readonly reopenedBy: readonly Cause[];
  /** Windows opened since this instant are covered too, once the row is in force. */
  readonly reachesBackTo: number | null;
}

const always = (share: Share): readonly Step[] => [{ share, until: null }];

/** Elapsed time; under one reading the limit itself still belongs to the window (I1). */
const elapsed =
  (hours: number, choice: Choice) =>
  (opensAt: number): number =>
    choice['I1'] === 'open-at-limit' ? msAfter(hoursAfter(opensAt, hours), 1) : hoursAfter(opensAt, hours);

/** "Within N days of the purchase date" (I7). */
function withinDays(days: number, choice: Choice): PolicyRow['closes'] {
  if (choice['I7'] === 'elapsed-24-hours') return elapsed(days * 24, choice);
  const first = choice['I7'] === 'order-day-is-day-1' ? 0 : 1;
  return (opensAt) => midnightAfter(opensAt, days + first);
}

type Part = Pick<PolicyRow, 'kind' | 'closes'>;
const hours = (count: number, choice: Choice): Part => ({ kind: 'hours', closes: elapsed(count, choice) });
const days = (count: number, choice: Choice): Part => ({ kind: 'days', closes: withinDays(count, choice) });
const anyTime: Part = { kind: 'any-time', closes: () => null };
const never: Part = { kind: 'never', closes: (opensAt) => opensAt };
const silent: Part = { kind: 'silent', closes: (opensAt) => opensAt };

function row(since: string, name: string, part: Part, steps: readonly Step[], more: Partial<PolicyRow> = {}): PolicyRow {
  const from = since === '' ? Number.NEGATIVE_INFINITY : midnight(since);
  return { since: from, name, ...part, steps, afterClose: 'refused', reopenedBy: [], reachesBackTo: null, ...more };
}

const atRenewal = { afterClose: 'at-renewal' } as const;

/** W1-W4, E1-E5: the key is the billing cycle; I11 the fourteen days, I17 when 72 hours began. */
function saas(cycle: string, choice: Choice): readonly PolicyRow[] {
  const fortnight: Part =
    choice['I11'] === 'calendar-days' ? { kind: 'days', closes: (opensAt) => midnightAfter(opensAt, 15) } : hours(336, choice);
  const older = cycle === 'monthly' ? hours(24, choice) : cycle === 'annual' ? fortnight : silent;
  const later = choice['I17'] === 'as-last-text' ? older : cycle === 'monthly' && choice['I17'] === undefined ? older : hours(72, choice);
  const shareOf = (part: Part): readonly Step[] => always(part === silent ? 'not-stated' : 'full');
  const begins = choice['I17'] === '72-hours-since-2023-02' ? '2023-02-01' : '2023-10-24';
  const kind = cycle === 'monthly' || cycle === 'annual' ? cycle : 'other';
  return [
    row('2019-03-01', `W1 ${kind}`, older, shareOf(older), atRenewal),
    row('2019-11-20', `W2 ${kind}`, older, shareOf(older), atRenewal),
    row('2021-10-01', `W3 ${kind}`, older, shareOf(older), atRenewal),
    row(begins, `W4 ${kind}`, later, shareOf(later), atRenewal),
  ];
}

/** W5-W8; the second announcement's day is I12, whether the whole price of a subscription comes back I8. */
function software(subscription: boolean, orderedAt: number, choice: Choice): readonly PolicyRow[] {
  const wholePrice = choice['I8'] === 'full-for-both';
  const sixty = always(!subscription || (wholePrice && orderedAt >= midnight('2021-03-12')) ? 'full' : 'prorated');
  const refund = always(!subscription || wholePrice ? 'full' : 'prorated');
  const family = subscription ? 'subscription' : 'perpetual';
  const thirty = choice['I12'] === 'first-seen' ? '2021-06-02' : '2021-06-01';
  const rows = [
    row('2018-09-04', `W5 ${family}, amount unstated`, days(60, choice), always('not-stated')),
    row('2019-12-18', `W5 ${family}`, days(60, choice), sixty),
    row(thirty, subscription ? 'W6' : 'W6 W8', days(30, choice), refund),
  ];
  return subscription ? [...rows, row('2022-07-11', 'W7', hours(168, choice), refund, { reopenedBy: ['renewal'] })] : rows;
}

/** W9: only through support at first, then as software of its time, with an amount that no text states. */
function windows7(choice: Choice): readonly PolicyRow[] {
  const thirty = choice['I12'] === 'first-seen' ? '2021-06-02' : '2021-06-01';
  return [
    row('2019-12-18', 'W9 support', never, always('not-stated')),
    row('2020-01-25', 'W9 as W5', days(60, choice), always('not-stated')),
    row(thirty, 'W9 as W6', days(30, choice), always('not-stated')),
  ];
}

/** W10-W12, W21: at any time; what comes back changes after 30 days (of 24 hours), later after a month. */
function licenseBased(choice: Choice): readonly PolicyRow[] {
  const after = (until: (opensAt: number) => number): readonly Step[] => [
    { share: 'full', until },
    { share: 'prorated', until: null },
  ];
  const month = after((opensAt) => monthsAfter(opensAt, 1));
  return [
    row('2017-10-17', 'W10', anyTime, after(elapsed(720, choice))),
    row('2019-11-23', 'W11', anyTime, month),
    row('2023-01-11', 'W12', anyTime, month, { reopenedBy: ['renewal'] }),
  ];
}

/** W13, W14: the second row reaches back to windows opened a week before it began. */
function newCommerce(choice: Choice): readonly PolicyRow[] {
  const reopenedBy = ['renewal', 'trial-conversion', 'upgrade', 'partial-upgrade'] as const;
  const steps: readonly Step[] = [
    { share: 'full', until: elapsed(24, choice) },
    { share: 'prorated', until: null },
  ];
  return [
    row('2022-01-10', 'W13', hours(72, choice), always('prorated'), { reopenedBy }),
    row('2022-03-19', 'W14', hours(168, choice), steps, { reopenedBy, reachesBackTo: midnight('2022-03-12') }),
  ];
}

/** W15-W17: a day is 24 elapsed hours, "exactly 5" is the sixth of them. */
function reservations(): readonly PolicyRow[] {
  const after = (count: number) => (opensAt: number) => hoursAfter(opensAt, count * 24);
  return [
    row('2018-10-12', 'W15', anyTime, [
      { share: 'prorated', until: after(5) },
      { share: 'not-stated', until: after(6) },
      { share: 'prorated', until: null },
    ]),
    row('2018-11-16', 'W16', anyTime, always('prorated')),
    row('2022-10-10', 'W17', anyTime, always('prorated')),
  ];
}

/** The rows of a family, in the order of their days. */
export function rowsOf(family: string, cycle: string, orderedAt: number, choice: Choice): readonly PolicyRow[] {
  switch (family) {
    case 'isv-saas':
      return saas(cycle, choice);
    case 'software-subscription':
      return software(true, orderedAt, choice);
    case 'perpetual-software':
      return software(false, orderedAt, choice);
    case 'windows-7-esu':
      return windows7(choice);
    case 'license-based':
      return licenseBased(choice);
    case 'new-commerce-license':
      return newCommerce(choice);
    case 'azure-reservation':
      return reservations();
    case 'azure-savings-plan':
      return [row('2022-10-01', 'W18', never, always('none'))];
    case 'azure-plan':
      return [row('', 'W19', anyTime, always('none'))];
    case 'azure-linux-plan':
      return [row('2019-12-18', 'W20 E12', never, always('none'))];
    case 'isv-metered':
      return [row('2019-11-27', 'E6', never, always('none'))];
    default:
      throw new Error(`no such family: ${family}`);
  }
}

/** Products and plans without a window: W17's list, W21. */
const notRefundable = ['databricks', 'synapse-pre-purchase', 'vmware-by-cloudsimple', 'red-hat-openshift', 'red-hat', 'suse'];

export function isExcepted(family: string, row: PolicyRow, reservedProduct: string | null, planMonths: number | null): boolean {
  if (family === 'azure-reservation') return row.name === 'W17' && reservedProduct !== null && notRefundable.includes(reservedProduct);
  return family === 'license-based' && planMonths === 72;
}
