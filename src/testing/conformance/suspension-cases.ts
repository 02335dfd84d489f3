import type { ConformanceCase, JsonObject } from './case.js';
import type { Limit } from './limits.js';
import { aroundLimits, points } from './limits.js';

const suspended = { family: 'license-based', suspendedAt: '2019-12-01', suspendedFor: 'nonpayment' } as const;

/** What is suspended, its expiry, the days that are kept, and the rules. */
type Row = readonly [string, JsonObject, string, number, readonly string[]];

const expiries: readonly Row[] = [
  [
    '15 days between account opening and first billing',
    { ...suspended, accountOpenedAt: '2019-11-10', firstBillingAt: '2019-11-25' },
    '2020-03-15',
    105,
    ['D4', 'L1'],
  ],
  [
    '85 days, of which 30 count',
    { ...suspended, accountOpenedAt: '2019-09-01', firstBillingAt: '2019-11-25' },
    '2020-03-30',
    120,
    ['D4', 'L1'],
  ],
  [
    '30 days, which all count',
    { ...suspended, accountOpenedAt: '2019-10-26', firstBillingAt: '2019-11-25' },
    '2020-03-30',
    120,
    ['D4', 'L1'],
  ],
  [
    '29 days and 23 hours: 29',
    { ...suspended, accountOpenedAt: '2019-10-26T01:00Z', firstBillingAt: '2019-11-25' },
    '2020-03-29',
    119,
    ['D4', 'L1'],
  ],
  ['nothing known of the account', suspended, '2020-02-29', 90, ['D4', 'D6', 'L1']],
  ['in the afternoon: to the same time of day', { ...suspended, suspendedAt: '2019-12-01T17:30Z' }, '2020-02-29T17:30Z', 90, ['D4', 'D5']],
  ['marketplace, by the partner', { ...suspended, family: 'isv-saas' }, '2020-02-29', 90, ['D4']],
  ['marketplace, by its publisher', { family: 'isv-saas', suspendedAt: '2023-01-31T08:00Z' }, '2023-03-02T08:00Z', 30, ['L7']],
  ['in China', { ...suspended, cloud: 'china' }, '2020-01-30', 60, ['L2']],
];

const limits: readonly Limit[] = expiries.map(([name, facts, limit, , rules]) => ({
  id: `reactivate, suspended: ${name}`,
  ask: 'decideReactivation',
  rules: [...rules, 'D6'],
  facts,
  limit,
  before: { verdict: 'allowed', window: { closesAt: limit } },
  from: { verdict: 'refused', reasons: [{ code: 'retention-over', expiredAt: limit }] },
}));

const dates = expiries.map(([name, facts, expiresAt, retentionDays, rules]) => ({
  id: `expiry of a suspension: ${name}`,
  ask: 'suspensionExpiry' as const,
  rules,
  facts,
  at: null,
  expected: { verdict: 'computed', expiresAt, retentionDays },
}));

const term = { duration: 'P1Y', startsAt: '2023-03-01T10:00Z', endsAt: '2024-03-01T10:00Z' } as const;
const newCommerce = { family: 'new-commerce-license', suspendedAt: '2023-06-01T12:00Z', suspendedFor: 'nonpayment', term } as const;

/** Suspensions: when the data goes, and until when there is a way back. */
export const suspensionCases: readonly ConformanceCase[] = [
  .../* @__PURE__ */ points([
    ...dates,
    {
      id: 'expiry of a suspension: new commerce, 120 days after the end of the term',
      ask: 'suspensionExpiry',
      rules: ['L3'],
      facts: newCommerce,
      at: null,
      expected: { verdict: 'computed', expiresAt: '2024-06-29T10:00Z' },
    },
    {
      id: 'the guaranteed minimum and the most, nothing known of the account',
      ask: 'suspensionExpiry',
      rules: ['D4'],
      facts: { family: 'license-based', suspendedAt: '2019-12-01', suspendedFor: 'nonpayment' },
      at: null,
      expected: { earliestAt: '2020-02-29', latestAt: '2020-03-31', contested: ['I3'] },
    },
    {
      id: 'the texts know no suspension of software',
      ask: 'suspensionExpiry',
      rules: ['D4'],
      facts: { family: 'perpetual-software', suspendedAt: '2019-12-01' },
      at: null,
      expected: { verdict: 'undetermined', gaps: [{ gap: 'texts-silent' }] },
    },
  ]),
  .../* @__PURE__ */ aroundLimits([
    ...limits,
    {
      id: 'reactivate new commerce until its term ends',
      ask: 'decideReactivation',
      rules: ['L3'],
      facts: newCommerce,
      limit: '2024-03-01T10:00Z',
      before: { verdict: 'allowed', window: { closesAt: '2024-03-01T10:00Z' } },
      from: { verdict: 'refused', reasons: [{ code: 'retention-over' }] },
    },
  ]),
];
