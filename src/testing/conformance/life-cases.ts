import type { ConformanceCase, JsonObject, Limit } from './case.js';
import { aroundLimits, points } from './case.js';

const suspended = { family: 'license-based', suspendedAt: '2019-12-01', suspendedFor: 'nonpayment' } as const;

const sameDay = { accountOpenedAt: '2019-11-25', firstBillingAt: '2019-11-25' } as const;
const term = { duration: 'P1Y', startsAt: '2023-03-01T10:00Z', endsAt: '2024-03-01T10:00Z' } as const;
const ending = { duration: 'P1Y', startsAt: '2022-09-15', endsAt: '2023-09-15' } as const;

/** A suspension, its expiry, the days of retention, and the rules. */
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
  [
    'in the afternoon: to the same time of day',
    { ...suspended, ...sameDay, suspendedAt: '2019-12-01T17:30Z' },
    '2020-02-29T17:30Z',
    90,
    ['D4', 'D5'],
  ],
  ['marketplace, by the partner', { ...suspended, ...sameDay, family: 'isv-saas', suspendedBy: 'partner' }, '2020-02-29', 90, ['D4']],
  [
    'marketplace, by the marketplace',
    { family: 'isv-saas', suspendedAt: '2023-01-31T08:00Z', suspendedBy: 'marketplace' },
    '2023-03-02T08:00Z',
    30,
    ['L7'],
  ],
  ['60 days until 2017-03-29', { family: 'license-based', suspendedAt: '2017-03-29' }, '2017-05-28', 60, ['L1']],
  [
    'from 2023-08-04 the end of the term, where it is first',
    { family: 'license-based', suspendedAt: '2023-08-04', term: ending },
    '2023-09-15',
    42,
    ['L1'],
  ],
  [
    'new commerce until 2023-08-03: 90 days',
    { family: 'new-commerce-license', suspendedAt: '2023-06-01', term },
    '2023-08-30',
    90,
    ['L10'],
  ],
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

const newCommerce = { family: 'new-commerce-license', suspendedAt: '2023-09-01T12:00Z', suspendedFor: 'nonpayment', term } as const;

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
      facts: suspended,
      at: null,
      expected: {
        verdict: 'undetermined',
        gaps: [
          { gap: 'fact-missing', fact: 'accountOpenedAt' },
          { gap: 'fact-missing', fact: 'firstBillingAt' },
        ],
        bounds: { earliestAt: '2020-02-29', latestAt: '2020-03-31' },
        contested: [],
      },
    },
    {
      id: 'marketplace software, not stated who suspended it',
      ask: 'suspensionExpiry',
      rules: ['D4', 'L7'],
      facts: { ...sameDay, family: 'isv-saas', suspendedAt: '2022-01-01', suspendedFor: 'nonpayment' },
      at: null,
      expected: {
        verdict: 'undetermined',
        gaps: [{ gap: 'fact-missing', fact: 'suspendedBy' }],
        bounds: { earliestAt: '2022-01-31', latestAt: '2022-04-02' },
      },
    },
    {
      id: 'the texts know no suspension of software',
      ask: 'suspensionExpiry',
      rules: ['D4'],
      facts: { family: 'perpetual-software', suspendedAt: '2019-12-01' },
      at: null,
      expected: { verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'move' }] },
    },
  ]),
  .../* @__PURE__ */ aroundLimits([
    ...limits,
    {
      id: 'reactivate, suspended: nothing known of the account, day 90',
      ask: 'decideReactivation',
      rules: ['D4', 'D6', 'L1'],
      facts: suspended,
      limit: '2020-02-29',
      before: { verdict: 'allowed', window: { closesAt: '2020-02-29' } },
      from: { verdict: 'undetermined', bounds: { earliestAt: '2020-02-29', latestAt: '2020-03-31' } },
    },
    {
      id: 'reactivate, suspended: nothing known of the account, day 120',
      ask: 'decideReactivation',
      rules: ['D4', 'D6', 'L1'],
      facts: suspended,
      limit: '2020-03-30',
      before: { verdict: 'undetermined' },
      from: { verdict: 'refused', reasons: [{ code: 'retention-over', expiredAt: '2020-03-30' }] },
    },
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

const held = (facts: JsonObject): JsonObject => ({ id: 's-1', quantity: 5, autoRenew: true, billingCycle: 'annual', ...facts });
const year = { duration: 'P1Y', startsAt: '2023-03-01T10:00Z', endsAt: '2024-03-01T10:00Z', anchorAt: '2023-03-01T10:00Z' } as const;
const bought = { family: 'new-commerce-license', orderedAt: '2023-03-01T10:00Z', changedAt: '2023-03-01T10:00Z', term: year } as const;
const active = held({ ...bought, status: 'active' });
const trialOf = (family: string, more: JsonObject = {}): JsonObject =>
  held({
    family,
    orderedAt: '2022-07-01T06:00Z',
    changedAt: '2022-07-01T06:00Z',
    billingCycle: 'none',
    status: 'trial',
    trial: { opensAt: '2022-07-01T06:00Z', closesAt: '2022-07-31T06:00Z' },
    ...more,
  });
const is = (status: string, more: JsonObject = {}): JsonObject => ({ subscription: { status, ...more } });

/** A license of new commerce with its first term, and one of old. */
const licensed = (orderedAt: string, endsAt: string, more: JsonObject = {}, duration = 'P1Y'): JsonObject =>
  held({
    ...{ family: 'new-commerce-license', orderedAt, changedAt: orderedAt, status: 'active' },
    term: { duration, startsAt: orderedAt, endsAt },
    ...more,
  });
const traditional = (orderedAt: string, endsAt: string, more: JsonObject): JsonObject =>
  licensed(orderedAt, endsAt, { family: 'license-based', ...more });

const inExtendedTerm = licensed('2025-05-05', '2026-05-05', {
  ...{ autoRenew: false, endOfTerm: 'extend', status: 'extended' },
  ...{ changedAt: '2026-05-05', extendedAt: '2026-05-05' },
});

/** The effect of time on a subscription, before, at and after each of its limits. */
const times = /* @__PURE__ */ aroundLimits([
  {
    id: 'a traditional trial expires after 30 days',
    ask: 'advance',
    rules: ['R1'],
    facts: trialOf('license-based'),
    limit: '2022-07-31T06:00Z',
    before: is('trial'),
    from: is('expired'),
  },
  {
    id: 'a new-commerce trial converts on day 30: a year, billed monthly, 25 seats',
    ask: 'advance',
    rules: ['R2', 'C2'],
    facts: trialOf('new-commerce-license'),
    limit: '2022-07-31T06:00Z',
    before: is('trial', { quantity: 5 }),
    from: is('active', {
      quantity: 25,
      billingCycle: 'monthly',
      term: { duration: 'P1Y', startsAt: '2022-07-31T06:00Z', endsAt: '2023-07-31T00:00Z' },
    }),
  },
  {
    id: 'a new-commerce trial with auto-renew off expires on day 30',
    ask: 'advance',
    rules: ['R2'],
    facts: trialOf('new-commerce-license', { autoRenew: false }),
    limit: '2022-07-31T06:00Z',
    before: is('trial'),
    from: is('expired'),
  },
  {
    id: 'a marketplace trial turns into its paid term',
    ask: 'advance',
    rules: ['C2', 'R3'],
    facts: trialOf('isv-saas', {
      billingCycle: 'monthly',
      term: { duration: 'P1M', startsAt: '2022-07-31T06:00Z', endsAt: '2022-08-31T06:00Z' },
    }),
    limit: '2022-07-31T06:00Z',
    before: is('trial'),
    from: is('active', { term: { startsAt: '2022-07-31T06:00Z', endsAt: '2022-08-31T06:00Z' } }),
  },
  {
    id: 'an active subscription renews when its term ends',
    ask: 'advance',
    rules: ['C3', 'T5', 'T10'],
    facts: active,
    limit: '2024-03-01T10:00Z',
    before: is('active', { term: { startsAt: '2023-03-01T10:00Z' } }),
    from: is('active', { term: { startsAt: '2024-03-01T10:00Z', endsAt: '2025-03-01T00:00Z' } }),
  },
  {
    id: 'with auto-renew off it is expired when its term ends',
    ask: 'advance',
    rules: ['L4'],
    facts: held({ ...bought, status: 'active', autoRenew: false }),
    limit: '2024-03-01T10:00Z',
    before: is('active'),
    from: is('expired', { expiredAt: '2024-03-01T10:00Z' }),
  },
  {
    id: 'marketplace software with auto-renew off ends with its term',
    ask: 'advance',
    rules: ['C4'],
    facts: held({ ...bought, family: 'isv-saas', status: 'active', autoRenew: false }),
    limit: '2024-03-01T10:00Z',
    before: is('active'),
    from: is('expired'),
  },
  {
    id: 'expired for 30 days, then disabled',
    ask: 'advance',
    rules: ['L4'],
    facts: held({ ...bought, status: 'expired', autoRenew: false, expiredAt: '2024-03-01T10:00Z', changedAt: '2024-03-01T10:00Z' }),
    limit: '2024-03-31T10:00Z',
    before: is('expired'),
    from: is('disabled', { disabledAt: '2024-03-31T10:00Z' }),
  },
  {
    id: 'disabled for 90 days, then deleted: 120 days after the term',
    ask: 'advance',
    rules: ['L4'],
    facts: held({ ...bought, status: 'disabled', autoRenew: false, disabledAt: '2024-03-31T10:00Z', changedAt: '2024-03-31T10:00Z' }),
    limit: '2024-06-29T10:00Z',
    before: is('disabled'),
    from: is('deleted', { deletedAt: '2024-06-29T10:00Z', because: 'retention-over' }),
  },
  {
    id: 'suspended through the end of its term: disabled at once',
    ask: 'advance',
    rules: ['L3'],
    facts: held({
      ...bought,
      status: 'suspended',
      autoRenew: false,
      suspendedAt: '2023-09-01T12:00Z',
      suspendedFor: 'nonpayment',
      changedAt: '2023-09-01T12:00Z',
    }),
    limit: '2024-03-01T10:00Z',
    before: is('suspended'),
    from: is('disabled', { disabledAt: '2024-03-01T10:00Z' }),
  },
  {
    id: 'suspended through the end of its term: deleted 120 days after it',
    ask: 'advance',
    rules: ['L3'],
    facts: held({
      ...bought,
      status: 'suspended',
      autoRenew: false,
      suspendedAt: '2023-09-01T12:00Z',
      suspendedFor: 'nonpayment',
      changedAt: '2023-09-01T12:00Z',
    }),
    limit: '2024-06-29T10:00Z',
    before: is('disabled'),
    from: is('deleted'),
  },
  {
    id: 'a traditional suspension: deleted after 90 days',
    ask: 'advance',
    rules: ['D4', 'L1'],
    facts: held({
      family: 'license-based',
      orderedAt: '2019-06-01',
      status: 'suspended',
      suspendedAt: '2019-12-01',
      suspendedFor: 'nonpayment',
      changedAt: '2019-12-01',
      ...sameDay,
    }),
    limit: '2020-02-29',
    before: is('suspended'),
    from: is('deleted', { deletedAt: '2020-02-29' }),
  },
  {
    id: 'cancelled in its window: 7 days to save data',
    ask: 'advance',
    rules: ['L6'],
    facts: held({ ...bought, status: 'cancelled', cancelledAt: '2024-03-02T10:00Z', changedAt: '2024-03-02T10:00Z' }),
    limit: '2024-03-09T10:00Z',
    before: is('cancelled'),
    from: is('deleted', { because: 'cancelled' }),
  },
  {
    id: 'bought since April 2025, its last day 2026-05-04 or later, to be extended',
    ask: 'advance',
    rules: ['L5', 'L8'],
    facts: licensed('2025-05-05', '2026-05-05', { autoRenew: false, endOfTerm: 'extend' }),
    limit: '2026-05-05',
    before: is('active'),
    from: is('extended', { extendedAt: '2026-05-05' }),
  },
  {
    id: 'the same, to end: disabled at once',
    ask: 'advance',
    rules: ['L8'],
    facts: licensed('2025-05-05', '2026-05-05', { endOfTerm: 'end' }),
    limit: '2026-05-05',
    before: is('active'),
    from: is('disabled', { disabledAt: '2026-05-05' }),
  },
  {
    id: 'the same, to end: its data is kept for 90 days',
    ask: 'advance',
    rules: ['L8'],
    facts: licensed('2025-05-05', '2026-05-05', { endOfTerm: 'end' }),
    limit: '2026-08-03',
    before: is('disabled'),
    from: is('deleted', { deletedAt: '2026-08-03', because: 'retention-over' }),
  },
  {
    id: 'the same, to renew: it does, though auto-renew is off',
    ask: 'advance',
    rules: ['L8'],
    facts: licensed('2025-05-05', '2026-05-05', { autoRenew: false, endOfTerm: 'renew' }),
    limit: '2026-05-05',
    before: is('active', { term: { endsAt: '2026-05-05' } }),
    from: is('active', { term: { startsAt: '2026-05-05', endsAt: '2027-05-05' } }),
  },
  {
    id: 'the same without a choice, auto-renew off: not known what follows',
    ask: 'advance',
    rules: ['L8'],
    facts: licensed('2025-05-05', '2026-05-05', { autoRenew: false }),
    limit: '2026-05-05',
    before: { ...is('active'), gaps: [] },
    from: { ...is('active'), gaps: [{ gap: 'fact-missing', fact: 'endOfTerm' }] },
  },
  {
    id: 'its last day 2026-05-03: it expires, whatever was chosen',
    ask: 'advance',
    rules: ['L4', 'L8'],
    facts: licensed('2025-05-04', '2026-05-04', { autoRenew: false, endOfTerm: 'end' }),
    limit: '2026-05-04',
    before: is('active'),
    from: is('expired', { expiredAt: '2026-05-04' }),
  },
  {
    id: 'bought on 2025-03-31: it expires, however late its term ends',
    ask: 'advance',
    rules: ['L4', 'L5'],
    facts: licensed('2025-03-31', '2028-03-31', { autoRenew: false, endOfTerm: 'extend' }, 'P3Y'),
    limit: '2028-03-31',
    before: is('active'),
    from: is('expired', { expiredAt: '2028-03-31' }),
  },
  {
    id: 'the end of a term can be chosen from 2026-02-16 on',
    ask: 'applyMove',
    rules: ['L8'],
    facts: { subscription: licensed('2025-05-05', '2026-05-05'), request: { move: 'set-end-of-term', endOfTerm: 'end' } },
    limit: '2026-02-16',
    before: { verdict: 'undetermined', gaps: [{ gap: 'before-first-source', firstSource: '2026-02-16' }] },
    from: { verdict: 'applied', subscription: { status: 'active', endOfTerm: 'end' } },
  },
  {
    id: 'a commercial license of old that renews in 2024 migrates to new commerce',
    ask: 'advance',
    rules: ['M1'],
    facts: traditional('2023-02-01', '2024-02-01', { segment: 'commercial', hasEquivalent: true }),
    limit: '2024-02-01',
    before: is('active'),
    from: is('migrated', {
      migratedAt: '2024-02-01',
      becomes: {
        ...{ family: 'new-commerce-license', billingCycle: 'annual', quantity: 5 },
        term: { duration: 'P1Y', startsAt: '2024-02-01', endsAt: '2025-02-01' },
        windowStarts: [{ by: 'order', startsAt: '2024-02-01', seats: null }],
      },
    }),
  },
  {
    id: 'a commercial license of old that renews on the last day of 2023 renews as before',
    ask: 'advance',
    rules: ['M1'],
    facts: traditional('2022-12-31', '2023-12-31', { segment: 'commercial', hasEquivalent: true }),
    limit: '2023-12-31',
    before: is('active', { term: { endsAt: '2023-12-31' } }),
    from: is('active', { term: { startsAt: '2023-12-31', endsAt: '2024-12-31' } }),
  },
  ...['education', 'nonprofit', 'government'].flatMap((segment) => [
    {
      id: `a license of old that renews on 2024-08-31 renews as before: ${segment}`,
      ask: 'advance' as const,
      rules: ['M1'],
      facts: traditional('2023-08-31', '2024-08-31', { segment, hasEquivalent: true }),
      limit: '2024-08-31',
      before: is('active'),
      from: is('active', { term: { startsAt: '2024-08-31', endsAt: '2025-08-31' } }),
    },
    {
      id: `a license of old that renews on 2024-09-01 migrates: ${segment}`,
      ask: 'advance' as const,
      rules: ['M1'],
      facts: traditional('2023-09-01', '2024-09-01', { segment, hasEquivalent: true }),
      limit: '2024-09-01',
      before: is('active'),
      from: is('migrated', { migratedAt: '2024-09-01' }),
    },
  ]),
  {
    id: 'a license of old that renews in early 2024, its segment not stated',
    ask: 'advance',
    rules: ['M1'],
    facts: traditional('2023-02-01', '2024-02-01', { hasEquivalent: true }),
    limit: '2024-02-01',
    before: { ...is('active'), gaps: [] },
    from: { ...is('active', { term: { endsAt: '2024-02-01' } }), gaps: [{ gap: 'fact-missing', fact: 'segment' }] },
  },
  {
    id: 'a license of old that renews on 2024-09-01, its segment not stated: all have migrated',
    ask: 'advance',
    rules: ['M1'],
    facts: traditional('2023-09-01', '2024-09-01', { hasEquivalent: true }),
    limit: '2024-09-01',
    before: is('active'),
    from: is('migrated'),
  },
  {
    id: 'a license of old, not stated if its offer has an equivalent',
    ask: 'advance',
    rules: ['M1'],
    facts: traditional('2023-02-01', '2024-02-01', { segment: 'commercial' }),
    limit: '2024-02-01',
    before: { ...is('active'), gaps: [] },
    from: { ...is('active'), gaps: [{ gap: 'fact-missing', fact: 'hasEquivalent' }] },
  },
  {
    id: 'a license of old whose offer has no equivalent: not told what follows',
    ask: 'advance',
    rules: ['M1'],
    facts: traditional('2023-02-01', '2024-02-01', { segment: 'commercial', hasEquivalent: false }),
    limit: '2024-02-01',
    before: { ...is('active'), gaps: [] },
    from: { ...is('active'), gaps: [{ gap: 'documents-silent', on: 'afterwards' }] },
  },
  {
    id: 'software bought before 2021-10-14 ends with its term',
    ask: 'advance',
    rules: ['T5'],
    facts: held({
      family: 'software-subscription',
      orderedAt: '2021-10-13T23:59:59.999Z',
      changedAt: '2021-10-13T23:59:59.999Z',
      status: 'active',
      term: { duration: 'P1Y', startsAt: '2021-10-14', endsAt: '2022-10-14' },
    }),
    limit: '2022-10-14',
    before: is('active'),
    from: is('expired'),
  },
]);

/** A start, a duration, how many terms on, and the start of that term: the published rows (their inclusive ends are the day before) and the anchor. */
const starts: readonly (readonly [string, string, number, string])[] = [
  ['2022-01-31', 'P1M', 1, '2022-02-28'],
  ['2022-02-28', 'P1M', 1, '2022-03-28'],
  ['2022-05-31', 'P1M', 1, '2022-06-30'],
  ['2022-06-30', 'P1M', 1, '2022-07-30'],
  ['2022-07-31', 'P1M', 1, '2022-08-31'],
  ['2022-01-30', 'P1M', 1, '2022-02-28'],
  ['2022-02-27', 'P1M', 1, '2022-03-27'],
  ['2022-05-30', 'P1M', 1, '2022-06-30'],
  ['2022-06-29', 'P1M', 1, '2022-07-29'],
  ['2022-07-30', 'P1M', 1, '2022-08-30'],
  ['2021-01-31', 'P1M', 2, '2021-03-31'],
  ['2021-01-31T17:30Z', 'P1M', 13, '2022-02-28T17:30Z'],
  ['2020-02-29', 'P1Y', 1, '2021-02-28'],
  ['2020-02-29', 'P1Y', 4, '2024-02-29'],
  ['2022-03-31', 'P3Y', 1, '2025-03-31'],
];

const moves = /* @__PURE__ */ points([
  ...starts.map(([anchorAt, duration, count, startsAt]) => ({
    id: `term ${String(count)} of ${duration} from ${anchorAt}`,
    ask: 'addTerm' as const,
    rules: ['T1', 'T2', 'T3'],
    facts: { anchorAt, duration, count },
    at: null,
    expected: { startsAt },
  })),
  {
    id: 'suspending takes auto-renew away in new commerce',
    ask: 'applyMove',
    rules: ['D1', 'L3'],
    facts: { subscription: active, request: { move: 'suspend', reason: 'nonpayment' } },
    at: '2023-06-01T12:00Z',
    expected: { verdict: 'applied', subscription: { status: 'suspended', suspendedAt: '2023-06-01T12:00Z', autoRenew: false, term: year } },
  },
  {
    id: 'seats are locked after the window',
    ask: 'applyMove',
    rules: ['W14', 'B9'],
    facts: { subscription: active, request: { move: 'change-quantity', quantity: 4 } },
    at: '2023-06-01T12:00Z',
    expected: { verdict: 'refused', reasons: [{ code: 'quantity-locked', reducible: 0 }] },
  },
  {
    id: 'seats are added at any time',
    ask: 'applyMove',
    rules: ['B9'],
    facts: { subscription: active, request: { move: 'change-quantity', quantity: 8 } },
    at: '2023-06-01T12:00Z',
    expected: { verdict: 'applied', subscription: { quantity: 8 } },
  },
  {
    id: 'canceling inside the window',
    ask: 'applyMove',
    rules: ['W14'],
    facts: { subscription: active, request: { move: 'cancel' } },
    at: '2023-03-08T09:59:59.999Z',
    expected: { verdict: 'applied', subscription: { status: 'cancelled', cancelledAt: '2023-03-08T09:59:59.999Z' } },
  },
  {
    id: 'canceling at the closing of the window',
    ask: 'applyMove',
    rules: ['W14'],
    facts: { subscription: active, request: { move: 'cancel' } },
    at: '2023-03-08T10:00Z',
    expected: { verdict: 'refused', reasons: [{ code: 'window-closed', closedAt: '2023-03-08T10:00Z' }] },
  },
  {
    id: 'a renewal that completed 20 hours after the term ended opens its window then',
    ask: 'applyMove',
    rules: ['T4'],
    facts: { subscription: active, request: { move: 'renew', completedAt: '2024-03-02T06:00Z' } },
    at: '2024-03-02T07:00Z',
    expected: { verdict: 'applied', subscription: { windowStarts: [{ by: 'renewal', startsAt: '2024-03-02T06:00Z', seats: null }] } },
  },
  ...[
    {
      id: 'out of the extended term: canceled on any day',
      ask: 'applyMove' as const,
      rules: ['L9'],
      facts: { subscription: inExtendedTerm, request: { move: 'cancel' } },
      at: '2026-06-17T08:00Z',
      expected: { verdict: 'applied', subscription: { status: 'cancelled', cancelledAt: '2026-06-17T08:00Z' } },
    },
    {
      id: 'out of the extended term: a new term',
      ask: 'applyMove' as const,
      rules: ['L9'],
      facts: {
        subscription: inExtendedTerm,
        request: { move: 'start-new-term', term: { duration: 'P1Y', startsAt: '2026-06-17', endsAt: '2027-06-17' } },
      },
      at: '2026-06-17T00:00Z',
      expected: { verdict: 'applied', subscription: { status: 'active', term: { startsAt: '2026-06-17', endsAt: '2027-06-17' } } },
    },
    {
      id: 'the seats do not change in the extended term',
      ask: 'applyMove' as const,
      rules: ['L9'],
      facts: { subscription: inExtendedTerm, request: { move: 'change-quantity', quantity: 6 } },
      at: '2026-06-17T00:00Z',
      expected: { verdict: 'refused' },
    },
    {
      id: 'of a suspension in the extended term no text speaks',
      ask: 'applyMove' as const,
      rules: ['L9'],
      facts: { subscription: inExtendedTerm, request: { move: 'suspend', reason: 'nonpayment' } },
      at: '2026-06-17T00:00Z',
      expected: { verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'move' }] },
    },
  ],
  {
    id: 'a publisher activates a pending subscription',
    ask: 'applyMove',
    rules: ['B10'],
    facts: {
      subscription: held({ family: 'isv-saas', orderedAt: '2020-03-01', changedAt: '2020-03-01', status: 'pending' }),
      request: { move: 'activate' },
    },
    at: '2020-03-02T00:00Z',
    expected: { verdict: 'applied', subscription: { status: 'active' } },
  },
]);

/** Lives of subscriptions: trials, renewals, ends, terms and moves. */
export const lifeCases: readonly ConformanceCase[] = [...times, ...moves];
