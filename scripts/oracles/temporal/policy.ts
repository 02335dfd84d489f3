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
  readonly afterClose: 'at-renewal' | 'refused' | 'silent';
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

/**
 * W1-W4, E1-E5: the key is the billing cycle; I11 the fourteen days, I17 when 72 hours began, I32 whether a renewal opens it again. Of what follows the
 * window no text speaks before 2019-11-20.
 */
function saas(cycle: string, choice: Choice): readonly PolicyRow[] {
  const fortnight: Part =
    choice['I11'] === 'calendar-days' ? { kind: 'days', closes: (opensAt) => midnightAfter(opensAt, 15) } : hours(336, choice);
  const older = cycle === 'monthly' ? hours(24, choice) : cycle === 'annual' ? fortnight : silent;
  const marketplace = choice['I17'] === '72-hours-since-2022-06-03' ? hours(72, choice) : older;
  const shorter = choice['I17'] === undefined && cycle !== 'monthly' ? hours(72, choice) : marketplace;
  const shareOf = (part: Part): readonly Step[] => always(part === silent ? 'not-stated' : 'full');
  const kind = cycle === 'monthly' || cycle === 'annual' ? cycle : 'other';
  const again = { ...atRenewal, reopenedBy: choice['I32'] === 'renewal-too' ? (['renewal'] as const) : [] };
  const all = hours(72, choice);
  return [
    row('2019-03-01', `W1 ${kind}`, older, shareOf(older), { afterClose: 'silent' }),
    row('2019-11-20', `W2 ${kind}`, older, shareOf(older), atRenewal),
    row('2022-06-03', `W3 ${kind}`, marketplace, shareOf(marketplace), again),
    row('2023-10-24', `W4 ${kind}`, shorter, shareOf(shorter), again),
    row('2024-07-16', `W4 ${kind}, 72 hours`, all, shareOf(all), again),
  ];
}

/** The seven days of licenses and software subscriptions (I26). */
const sevenDays = (choice: Choice): Part =>
  choice['I26'] === 'calendar-days' ? { kind: 'days', closes: (opensAt) => midnightAfter(opensAt, 8) } : hours(168, choice);

const thirtyDaysFrom = (choice: Choice): string =>
  choice['I12'] === 'first-seen' ? '2021-06-02' : choice['I12'] === 'page-date' ? '2021-03-08' : '2021-06-01';

/** W5-W8 of a subscription: when the 30 days began is I12, when the seven days I37, whether the whole price comes back I8. */
function softwareSubscription(orderedAt: number, choice: Choice): readonly PolicyRow[] {
  const wholePrice = choice['I8'] === 'full-for-both';
  const sixty = always(wholePrice && orderedAt >= midnight('2021-03-08') ? 'full' : 'prorated');
  const refund = always(wholePrice ? 'full' : 'prorated');
  const sevenFrom = choice['I37'] === 'from-2022-10-14' ? '2022-10-14' : choice['I37'] === 'from-2023-06-30' ? '2023-06-30' : '2022-07-11';
  return [
    row('2018-08-31', 'W5 subscription, amount unstated', days(60, choice), always('not-stated')),
    row('2019-12-18', 'W5 subscription', days(60, choice), sixty),
    row(thirtyDaysFrom(choice), 'W6', days(30, choice), refund),
    row(sevenFrom, 'W7', sevenDays(choice), refund, { reopenedBy: ['renewal'] }),
  ];
}

/** W5, W6, W8 of perpetual software, first named 2019-12-18; another page still said 60 days until 2021-10-06 (I31). */
function perpetualSoftware(orderedAt: number, choice: Choice): readonly PolicyRow[] {
  const longer = choice['I31'] === 'on-premises-page' && orderedAt >= midnight('2021-06-01');
  return [
    row('2019-12-18', 'W5 perpetual', days(60, choice), always('full')),
    row(thirtyDaysFrom(choice), 'W6 W8', days(longer ? 60 : 30, choice), always('full')),
    row('2021-10-07', 'W8', days(30, choice), always('full')),
  ];
}

/** W9: only through support at first; then the general sentence on software, with a refund that no text states, or still support (I20). */
function windows7(choice: Choice): readonly PolicyRow[] {
  const general = (count: number): Part => (choice['I20'] === 'support-only' ? never : days(count, choice));
  return [
    row('2019-12-18', 'W9 support', never, always('not-stated')),
    row('2020-01-24', 'W9 as W5', general(60), always('not-stated')),
    row(thirtyDaysFrom(choice), 'W9 as W6', general(30), always('not-stated')),
  ];
}

/** W10-W12, W21: at any time; what comes back changes after 30 days (of 24 hours), later after a month; where both stood, I23; I32 before a text names renewals. */
function licenseBased(choice: Choice): readonly PolicyRow[] {
  const after = (until: (opensAt: number) => number): readonly Step[] => [
    { share: 'full', until },
    { share: 'prorated', until: null },
  ];
  const month = after((opensAt) => monthsAfter(opensAt, 1));
  const thirty = after(elapsed(720, choice));
  const either = choice['I23'] === 'month-1' ? month : thirty;
  const rows = [
    row('2017-10-17', 'W10', anyTime, thirty),
    row('2018-05-10', 'W10 W11', anyTime, either),
    row('2020-06-01', 'W10 W11, 72 months by support', anyTime, either),
    row('2020-07-25', 'W11', anyTime, month),
    row('2021-01-07', 'W11, 72 months never', anyTime, month, { reopenedBy: choice['I32'] === 'renewal-too' ? ['renewal'] : [] }),
    row('2023-01-11', 'W12', anyTime, month, { reopenedBy: ['renewal'] }),
  ];
  return rows;
}

/** W13, W14: the preview of 2021, then 72 hours (the first 24 are I38); the last row reaches back to windows opened a week before it began. */
function newCommerce(choice: Choice): readonly PolicyRow[] {
  const opening = ['renewal', 'trial-conversion', 'partial-upgrade'] as const;
  const reopenedBy = choice['I43'] === 'none' ? ([...opening, 'upgrade'] as const) : opening;
  const steps: readonly Step[] = [
    { share: 'full', until: elapsed(24, choice) },
    { share: 'prorated', until: null },
  ];
  return [
    row('2021-09-03', 'W13, preview', hours(720, choice), steps, { reopenedBy }),
    row('2021-10-03', 'W13', hours(72, choice), choice['I38'] === 'full' ? steps : always('prorated'), { reopenedBy }),
    row('2022-03-19', 'W14', sevenDays(choice), steps, { reopenedBy, reachesBackTo: midnight('2022-03-12') }),
  ];
}

/** W15-W17, judged by the day of the refund: a day is 24 elapsed hours, "exactly 5" is the sixth of them. */
function reservations(): readonly PolicyRow[] {
  const after = (count: number) => (opensAt: number) => hoursAfter(opensAt, count * 24);
  return [
    row('2018-05-11', 'W17, fee unstated', anyTime, always('prorated')),
    row('2018-10-12', 'W15', anyTime, [
      { share: 'prorated', until: after(5) },
      { share: 'not-stated', until: after(6) },
      { share: 'prorated', until: null },
    ]),
    row('2018-11-15', 'W16', anyTime, always('prorated')),
    row('2019-04-13', 'W17', anyTime, always('prorated')),
    row('2020-02-12', 'W17, lower price', anyTime, always('prorated')),
    row('2020-06-12', 'W17, five products', anyTime, always('prorated')),
    row('2022-10-10', 'W17, six products', anyTime, always('prorated')),
    row('2026-01-15', 'W17, other products', anyTime, always('prorated')),
  ];
}

/** The rows of a family, in the order of their days. */
export function rowsOf(family: string, cycle: string, orderedAt: number, choice: Choice): readonly PolicyRow[] {
  switch (family) {
    case 'isv-saas':
      return saas(cycle, choice);
    case 'software-subscription':
      return softwareSubscription(orderedAt, choice);
    case 'perpetual-software':
      return perpetualSoftware(orderedAt, choice);
    case 'windows-7-esu':
      return windows7(choice);
    case 'license-based':
      return licenseBased(choice);
    case 'new-commerce-license':
      return newCommerce(choice);
    case 'azure-reservation':
      return reservations();
    case 'azure-savings-plan':
      return [row('2022-10-12', 'W18', never, always('none'))];
    case 'azure-plan':
      return [row('2022-11-22', 'W19', anyTime, always('none'))];
    case 'azure-linux-plan':
      return [row('2019-12-18', 'W20 E12', never, always('none'))];
    case 'isv-metered':
      return [row('2019-11-20', 'E6', never, always('none'))];
    default:
      throw new Error(`no such family: ${family}`);
  }
}

/** Reserved products without a refund, each from its day on: E12 for SUSE and Red Hat, W17's lists. */
const refusedFrom: Readonly<Record<string, readonly (readonly [from: string, until: string])[]>> = {
  suse: [['2019-12-18', '9999-01-01']],
  'red-hat': [['2019-12-18', '9999-01-01']],
  databricks: [['2020-06-12', '9999-01-01']],
  'vmware-by-cloudsimple': [['2020-06-12', '2026-01-15']],
  'red-hat-openshift': [['2020-06-12', '2026-01-15']],
  'synapse-pre-purchase': [['2022-10-10', '9999-01-01']],
  'defender-for-cloud': [['2026-01-15', '9999-01-01']],
  sentinel: [['2026-01-15', '9999-01-01']],
};

/** Whether a product is refused on a day, and the days on which that changes. */
export function isRefused(reservedProduct: string | null, at: number): boolean {
  return (refusedFrom[reservedProduct ?? ''] ?? []).some(([from, until]) => at >= midnight(from) && at < midnight(until));
}
export function refusalDays(reservedProduct: string | null): readonly number[] {
  return (refusedFrom[reservedProduct ?? ''] ?? []).flatMap(([from, until]) => [
    midnight(from),
    ...(until === '9999-01-01' ? [] : [midnight(until)]),
  ]);
}

/** W21: plans of 72 months are refused from 2020-06-01, at first but for a support request. */
export function planDenial(
  family: string,
  row: PolicyRow,
  planMonths: number | null,
): 'support-request-required' | 'not-cancellable' | null {
  if (family !== 'license-based' || planMonths !== 72 || row.since < midnight('2020-06-01')) return null;
  return row.since < midnight('2021-01-07') ? 'support-request-required' : 'not-cancellable';
}
