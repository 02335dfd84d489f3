import type { BillingCycle, ProductFamily } from 'termbook';

/** A dated row as somebody in a hurry would write it: milliseconds, no citation, no interpretation, nothing that its question does not need. */
export interface RivalRow {
  readonly since: number;
  readonly hours: number;
  readonly days: number;
  readonly share: 'full' | 'prorated' | 'none' | 'not-stated';
  readonly fullHours: number;
  readonly fullMonths: number;
  readonly atRenewal: boolean;
  /** Nobody says what follows. */
  readonly silentAfter: boolean;
  /** A renewal opens it again. */
  readonly reopens: boolean;
}

const day = (text: string): number => Date.parse(text);
const row = (since: string, rest: Partial<RivalRow>): RivalRow => ({
  since: day(since),
  hours: 0,
  days: 0,
  share: 'full',
  fullHours: 0,
  fullMonths: 0,
  atRenewal: false,
  silentAfter: false,
  reopens: false,
  ...rest,
});

const monthly = [
  row('2019-03-01', { hours: 24, silentAfter: true }),
  row('2019-11-20', { hours: 24, atRenewal: true }),
  row('2024-07-16', { hours: 72, atRenewal: true }),
];
const annual = [
  row('2019-03-01', { hours: 336, silentAfter: true }),
  row('2019-11-20', { hours: 336, atRenewal: true }),
  row('2023-10-24', { hours: 72, atRenewal: true }),
];
const perpetual = [row('2019-12-18', { days: 60 }), row('2021-06-01', { days: 30 })];
const software = [
  row('2018-08-31', { days: 60, share: 'not-stated' }),
  row('2019-12-18', { days: 60, share: 'prorated' }),
  row('2021-06-01', { days: 30, share: 'prorated' }),
  row('2022-07-11', { hours: 168, share: 'prorated', reopens: true }),
];
const traditional = [
  row('2017-10-17', { hours: Infinity, share: 'prorated', fullHours: 720 }),
  row('2020-07-25', { hours: Infinity, share: 'prorated', fullMonths: 1 }),
];
const newCommerce = [
  row('2021-09-03', { hours: 720, share: 'prorated', fullHours: 24, reopens: true }),
  row('2021-10-03', { hours: 72, share: 'prorated', reopens: true }),
  row('2022-03-19', { hours: 168, share: 'prorated', fullHours: 24, reopens: true }),
];
const reservation = [row('2022-10-10', { hours: Infinity, share: 'prorated' })];

const every = (rows: readonly RivalRow[]): Record<BillingCycle, readonly RivalRow[]> => ({
  monthly: rows,
  annual: rows,
  biennial: rows,
  triennial: rows,
  'one-time': rows,
  none: rows,
});

/** The families that the rival answers for. */
export const rivalRows: { readonly [F in ProductFamily]?: Record<BillingCycle, readonly RivalRow[]> } = {
  'isv-saas': { ...every(annual), monthly },
  'perpetual-software': every(perpetual),
  'software-subscription': every(software),
  'license-based': every(traditional),
  'new-commerce-license': every(newCommerce),
  'azure-reservation': every(reservation),
};
export const reachesBackTo: number = day('2022-03-12');
export const reachesBackFrom: number = day('2022-03-19');
