import type { ConformanceCase, JsonObject, Limit } from './case.js';
import { aroundLimits, points } from './case.js';

/** The answer expected while a window is open: its share, and when it closes. */
const open = (refund: string, opensAt: string, closesAt: string | null): JsonObject => ({
  verdict: 'allowed',
  effect: 'immediate',
  refund,
  window: { opensAt, closesAt },
});
const atRenewal: JsonObject = { verdict: 'allowed', effect: 'at-renewal', refund: 'none' };
const silentAfterwards: JsonObject = { verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'afterwards' }] };
const closed = (closedAt: string): JsonObject => ({ verdict: 'refused', reasons: [{ code: 'window-closed', closedAt }] });

/** Family, billing cycle, order, limit, refund before it, what follows, rules. */
type Row = readonly [string, string, string, string, 'full' | 'prorated', 'at-renewal' | 'refused' | 'silent', readonly string[]];

/** Every window with a documented length, for orders of each of its periods; the limits are counted by hand. */
const windows: readonly Row[] = [
  ['isv-saas', 'monthly', '2019-03-01T00:00Z', '2019-03-02T00:00Z', 'full', 'silent', ['W1']],
  ['isv-saas', 'monthly', '2020-03-01T10:00Z', '2020-03-02T10:00Z', 'full', 'at-renewal', ['E1', 'E2', 'E5', 'W2']],
  ['isv-saas', 'monthly', '2021-12-31T23:30Z', '2022-01-01T23:30Z', 'full', 'at-renewal', ['W3']],
  ['isv-saas', 'monthly', '2023-12-31T12:00Z', '2024-01-01T12:00Z', 'full', 'at-renewal', ['W4']],
  ['isv-saas', 'annual', '2019-03-01T00:00Z', '2019-03-15T00:00Z', 'full', 'silent', ['W1']],
  ['isv-saas', 'annual', '2020-02-20T08:00Z', '2020-03-05T08:00Z', 'full', 'at-renewal', ['E3', 'E4', 'E5', 'W2']],
  ['isv-saas', 'annual', '2022-02-20T08:00Z', '2022-03-06T08:00Z', 'full', 'at-renewal', ['W3']],
  ['isv-saas', 'annual', '2024-02-27T18:00Z', '2024-03-01T18:00Z', 'full', 'at-renewal', ['W4']],
  ['isv-saas', 'triennial', '2024-02-27T18:00Z', '2024-03-01T18:00Z', 'full', 'at-renewal', ['W4']],
  ['perpetual-software', 'one-time', '2020-02-10T12:00Z', '2020-04-11T00:00Z', 'full', 'refused', ['E7', 'E9', 'W5']],
  ['perpetual-software', 'one-time', '2021-05-31T23:59:59.999Z', '2021-07-31T00:00Z', 'full', 'refused', ['E7', 'W5']],
  ['perpetual-software', 'one-time', '2021-06-01T00:00Z', '2021-07-02T00:00Z', 'full', 'refused', ['E8', 'E9', 'W6', 'W8']],
  ['perpetual-software', 'one-time', '2023-01-31T09:00Z', '2023-03-03T00:00Z', 'full', 'refused', ['E8', 'W8']],
  ['software-subscription', 'annual', '2020-02-10T12:00Z', '2020-04-11T00:00Z', 'prorated', 'refused', ['E7', 'E10', 'W5']],
  ['software-subscription', 'annual', '2021-05-31T23:59:59.999Z', '2021-07-31T00:00Z', 'prorated', 'refused', ['E7', 'W5']],
  ['software-subscription', 'annual', '2021-06-01T00:00Z', '2021-07-02T00:00Z', 'prorated', 'refused', ['E8', 'E10', 'W6']],
  ['software-subscription', 'triennial', '2021-09-14T16:44:03Z', '2021-10-15T00:00Z', 'prorated', 'refused', ['E8', 'E10', 'W6']],
  ['software-subscription', 'triennial', '2021-10-15T21:28:18Z', '2021-11-15T00:00Z', 'prorated', 'refused', ['E8', 'W6']],
  ['software-subscription', 'annual', '2022-07-11T10:00Z', '2022-07-18T10:00Z', 'prorated', 'refused', ['W7']],
  ['new-commerce-license', 'monthly', '2022-01-10T00:00Z', '2022-01-13T00:00Z', 'prorated', 'refused', ['W13']],
  ['new-commerce-license', 'annual', '2022-03-11T23:59:59.999Z', '2022-03-14T23:59:59.999Z', 'prorated', 'refused', ['W13']],
  ['new-commerce-license', 'annual', '2022-03-12T00:00Z', '2022-03-15T00:00Z', 'prorated', 'refused', ['W13', 'W14']],
  ['new-commerce-license', 'annual', '2022-03-19T00:00Z', '2022-03-26T00:00Z', 'prorated', 'refused', ['W14']],
  ['new-commerce-license', 'monthly', '2024-02-25T15:00Z', '2024-03-03T15:00Z', 'prorated', 'refused', ['W14']],
];

/** Windows that stay open while the share that is given back changes: family, billing cycle, order, limit, share before and after, rules. */
const steps: readonly (readonly [string, string, string, string, string, string, string | null, readonly string[]])[] = [
  ['license-based', 'monthly', '2018-01-31T09:00Z', '2018-03-02T09:00Z', 'full', 'prorated', null, ['W10']],
  ['license-based', 'monthly', '2021-01-31T09:00Z', '2021-02-28T09:00Z', 'full', 'prorated', null, ['W11']],
  ['license-based', 'annual', '2023-01-31T09:00Z', '2023-02-28T09:00Z', 'full', 'prorated', null, ['W12']],
  ['new-commerce-license', 'annual', '2022-07-15T08:00Z', '2022-07-16T08:00Z', 'full', 'prorated', '2022-07-22T08:00Z', ['W14']],
];

const limits: readonly Limit[] = [
  {
    id: 'cancel azure-reservation ordered 2018-10-20: fewer than 5 days are told, exactly 5 are not',
    ask: 'decideCancellation',
    rules: ['W15'],
    facts: { family: 'azure-reservation', billingCycle: 'one-time', orderedAt: '2018-10-20T07:00Z' },
    limit: '2018-10-25T07:00Z',
    before: open('prorated', '2018-10-20T07:00Z', null),
    from: open('not-stated', '2018-10-20T07:00Z', null),
  },
  {
    id: 'cancel azure-reservation ordered 2018-12-01, around 5 days',
    ask: 'decideCancellation',
    rules: ['W16'],
    facts: { family: 'azure-reservation', billingCycle: 'one-time', orderedAt: '2018-12-01T07:00Z' },
    limit: '2018-12-06T07:00Z',
    before: open('prorated', '2018-12-01T07:00Z', null),
    from: open('prorated', '2018-12-01T07:00Z', null),
  },
  ...windows.map(
    ([family, billingCycle, orderedAt, limit, refund, afterClose, rules]): Limit => ({
      id: `cancel ${family} ${billingCycle} ordered ${orderedAt}`,
      ask: 'decideCancellation',
      rules,
      facts: { family, billingCycle, orderedAt },
      limit,
      before: open(refund, orderedAt, limit),
      from: afterClose === 'at-renewal' ? atRenewal : afterClose === 'silent' ? silentAfterwards : closed(limit),
    }),
  ),
  ...steps.map(
    ([family, billingCycle, orderedAt, limit, before, from, closesAt, rules]): Limit => ({
      id: `cancel ${family} ${billingCycle} ordered ${orderedAt}, refund`,
      ask: 'decideCancellation',
      rules,
      facts: { family, billingCycle, orderedAt },
      limit,
      before: open(before, orderedAt, closesAt),
      from: open(from, orderedAt, closesAt),
    }),
  ),
];

/** The cases without a limit: never, at any time, in another way, or silent documents. */
const others = /* @__PURE__ */ points([
  {
    id: 'cancel isv-metered: de-provisioning is the way',
    ask: 'decideCancellation',
    rules: ['E6'],
    facts: { family: 'isv-metered', billingCycle: 'monthly', orderedAt: '2020-03-01' },
    at: '2020-06-01T00:00Z',
    expected: { verdict: 'allowed', effect: 'deprovision', refund: 'none', way: { by: 'deprovision' } },
  },
  {
    id: 'cancel azure-linux-plan: never',
    ask: 'decideCancellation',
    rules: ['E12', 'W20'],
    facts: { family: 'azure-linux-plan', billingCycle: 'annual', orderedAt: '2020-03-01' },
    at: '2020-03-01T00:00Z',
    expected: { verdict: 'refused', reasons: [{ code: 'not-cancellable' }] },
  },
  {
    id: 'cancel windows-7-esu in its first texts: a support request',
    ask: 'decideCancellation',
    rules: ['E11', 'W9'],
    facts: { family: 'windows-7-esu', billingCycle: 'one-time', orderedAt: '2020-01-10' },
    at: '2020-01-11T00:00Z',
    expected: { verdict: 'refused', reasons: [{ code: 'support-request-required' }], instead: [{ by: 'support-request' }] },
  },
  {
    id: 'cancel azure-savings-plan: never',
    ask: 'decideCancellation',
    rules: ['W18'],
    facts: { family: 'azure-savings-plan', billingCycle: 'monthly', orderedAt: '2022-11-01' },
    at: '2022-11-01T01:00Z',
    expected: { verdict: 'refused', reasons: [{ code: 'not-cancellable' }] },
  },
  {
    id: 'cancel azure-plan: at any time, nothing to refund',
    ask: 'decideCancellation',
    rules: ['W19'],
    facts: { family: 'azure-plan', billingCycle: 'monthly', orderedAt: '2022-11-01' },
    at: '2023-11-01T00:00Z',
    expected: { verdict: 'allowed', effect: 'immediate', refund: 'none', window: { closesAt: null } },
  },
  {
    id: 'cancel a renewed license whose record still states the deadline of its first term: the window of the renewal',
    ask: 'decideCancellation',
    rules: ['W22'],
    facts: {
      family: 'new-commerce-license',
      billingCycle: 'annual',
      orderedAt: '2024-02-01',
      term: { duration: 'P1Y', startsAt: '2024-02-01', endsAt: '2025-02-01' },
      autoRenew: true,
      stated: { cancelUntilAt: '2024-02-08' },
    },
    at: '2025-02-03T00:00Z',
    expected: { verdict: 'allowed', effect: 'immediate', refund: 'prorated', window: { closesAt: '2025-02-08' } },
  },
  {
    id: 'cancel a traditional plan of 72 months: never',
    ask: 'decideCancellation',
    rules: ['W21'],
    facts: { family: 'license-based', billingCycle: 'annual', orderedAt: '2021-01-07', planMonths: 72 },
    at: '2021-01-08T00:00Z',
    expected: { verdict: 'refused', reasons: [{ code: 'not-cancellable' }] },
  },
  {
    id: 'cancel a traditional plan of 36 months: at any time',
    ask: 'decideCancellation',
    rules: ['W21'],
    facts: { family: 'license-based', billingCycle: 'annual', orderedAt: '2020-01-01', planMonths: 36 },
    at: '2022-06-01T00:00Z',
    expected: { verdict: 'allowed', effect: 'immediate', refund: 'prorated', way: { by: 'move', move: 'suspend' } },
  },
  {
    id: 'cancel a marketplace order billed every two years before the 72 hours: not told',
    ask: 'decideCancellation',
    rules: ['W1'],
    facts: { family: 'isv-saas', billingCycle: 'biennial', orderedAt: '2020-03-01' },
    at: '2020-03-01T01:00Z',
    expected: { verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'window' }] },
  },
  {
    id: 'cancel software before a refund was stated: the window is told, the refund is not',
    ask: 'decideCancellation',
    rules: ['W5'],
    facts: { family: 'software-subscription', billingCycle: 'annual', orderedAt: '2019-12-17T23:59:59.999Z' },
    at: '2019-12-20T00:00Z',
    expected: {
      verdict: 'allowed',
      refund: 'not-stated',
      refunds: [{ refund: 'not-stated', untilAt: '2020-02-16T00:00:00Z' }],
    },
  },
  {
    id: 'cancel a reservation of Databricks: never',
    ask: 'decideCancellation',
    rules: ['W17'],
    facts: { family: 'azure-reservation', billingCycle: 'one-time', orderedAt: '2023-01-01', reservedProduct: 'databricks' },
    at: '2023-01-02T00:00Z',
    expected: { verdict: 'refused', reasons: [{ code: 'not-cancellable' }] },
  },
  {
    id: 'a window opened before the longer text reached back, asked from its date on',
    ask: 'decideCancellation',
    rules: ['W14'],
    facts: { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: '2022-03-12T00:00Z' },
    at: '2022-03-18T23:59:59.999Z',
    expected: { verdict: 'refused', reasons: [{ code: 'window-closed', closedAt: '2022-03-15T00:00:00Z' }] },
  },
  {
    id: 'a window that the longer text reaches back to',
    ask: 'decideCancellation',
    rules: ['W14'],
    facts: { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: '2022-03-12T12:00Z' },
    at: '2022-03-19T00:00Z',
    expected: open('prorated', '2022-03-12T12:00Z', '2022-03-19T12:00Z'),
  },
  {
    id: 'a stated deadline of 23:59 is the end of that day',
    ask: 'decideCancellation',
    rules: ['E8'],
    facts: {
      family: 'software-subscription',
      billingCycle: 'triennial',
      orderedAt: '2021-09-14T16:44:03Z',
      stated: { cancelUntilAt: '2021-10-14T23:59Z' },
    },
    at: '2021-10-14T23:59:59.999Z',
    expected: { verdict: 'allowed', window: { closesAt: '2021-10-15T00:00:00Z' }, disagreement: null },
  },
]);

/** Windows of cancellation, for every family and every dated length. */
export const windowCases: readonly ConformanceCase[] = [.../* @__PURE__ */ aroundLimits(limits), ...others];
