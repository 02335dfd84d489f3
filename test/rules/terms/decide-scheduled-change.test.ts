import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, instant } from '../../../src/kernel/instant.js';
import { decideScheduledChange } from '../../../src/rules/terms/decide-scheduled-change.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { termFrom } from '../../../src/rules/asking/term-chain.js';

const orderedAt = instant('2023-01-31');
const at = instant('2023-02-10');
const endsAt = instant('2023-02-28');
const monthly: Purchase = Object.freeze({
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt,
  term: Object.freeze(termFrom(orderedAt, 'P1M')),
});
const asked = (rest: Partial<Purchase> = {}, when: Instant = at) => decideScheduledChange(Object.freeze({ ...monthly, ...rest }), when);

/** The day after the last sight of the text. */
const lastSeenUntilAt = instant('2023-10-24');

describe('decideScheduledChange', () => {
  it('lets a change wait for the renewal of an active subscription, and says what drops it [T6, L3]', () => {
    expect(asked()).toEqual({
      question: 'scheduled-change',
      at,
      basis: [expect.objectContaining({ rule: 'T6', entry: 'scheduled-change/next-term@2021-09-03' })],
      contested: [],
      changesAt: endsAt,
      verdict: 'allowed',
      effectiveAt: endsAt,
      droppedBy: ['cancel', 'auto-renew-off', 'change-quantity', 'upgrade', 'suspend'],
    });
    expect(asked({ family: 'isv-saas', status: 'active', autoRenew: true })).toMatchObject({ verdict: 'allowed' });
  });

  it('counts from the term that runs when asked, and from none where no term is stated [T6, T3]', () => {
    expect(asked({}, addMs(endsAt, -1))).toMatchObject({ effectiveAt: endsAt });
    expect(asked({}, endsAt)).toMatchObject({ effectiveAt: instant('2023-03-31'), changesAt: instant('2023-03-31') });
    expect(asked({ term: null })).toMatchObject({ verdict: 'allowed', effectiveAt: null, changesAt: lastSeenUntilAt });
  });

  it('is asked for from the millisecond of the order on [T6]', () => {
    expect(asked({}, orderedAt)).toMatchObject({ verdict: 'allowed', effectiveAt: endsAt, changesAt: endsAt });
    expect(asked({}, addMs(orderedAt, -1))).toMatchObject({ reasons: [{ code: 'before-order' }], changesAt: orderedAt });
    expect(asked({ autoRenew: false }, orderedAt)).toMatchObject({ reasons: [{ code: 'not-auto-renewing' }], changesAt: lastSeenUntilAt });
  });

  it('refuses while auto-renew is off, and takes one that is not stated as on [T6, T5]', () => {
    expect(asked({ autoRenew: false })).toMatchObject({
      verdict: 'refused',
      changesAt: lastSeenUntilAt,
      reasons: [{ code: 'not-auto-renewing', rule: 'T6', errorCode: '800093' }],
      instead: [],
    });
    expect(asked({ autoRenew: null })).toMatchObject({ verdict: 'allowed' });
  });

  it('refuses software subscriptions bought before 2021-10-14, which never renew [T6, T5]', () => {
    const software = (order: string) => asked({ family: 'software-subscription', orderedAt: instant(order) });
    expect(software('2021-10-13T23:59:59.999Z')).toMatchObject({ reasons: [{ code: 'not-auto-renewing' }], instead: [] });
    expect(software('2021-10-14')).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'move' }] });
  });

  it.each([
    ['suspended', [{ code: 'suspended', rule: 'T6', errorCode: '2001' }]],
    ['pending', [{ code: 'not-active', rule: 'T6', errorCode: null, status: 'pending' }]],
    ['extended', [{ code: 'not-active', rule: 'T6', errorCode: null, status: 'extended' }]],
    ['cancelled', [{ code: 'already-ended', rule: 'L6', errorCode: null, status: 'cancelled' }]],
  ] as const)('refuses a %s subscription [T6]', (status, reasons) => {
    expect(asked({ status })).toMatchObject({ verdict: 'refused', reasons, instead: [] });
  });

  it('tells all reasons in their order [T6]', () => {
    expect(asked({ status: 'suspended', autoRenew: false }, addMs(orderedAt, -1))).toMatchObject({
      changesAt: orderedAt,
      reasons: [{ code: 'before-order', rule: 'I14', orderedAt }, { code: 'suspended' }, { code: 'not-auto-renewing' }],
      instead: [],
    });
    expect(asked({}, orderedAt)).toMatchObject({ verdict: 'allowed' });
  });

  it('finds the texts silent on trials and other families [T6]', () => {
    const gaps = [{ gap: 'documents-silent', on: 'move' }];
    expect(asked({ status: 'trial' })).toMatchObject({ verdict: 'undetermined', gaps });
    expect(asked({ trial: { opensAt: orderedAt, closesAt: endsAt } })).toMatchObject({ verdict: 'undetermined', gaps });
    expect(asked({ family: 'license-based' })).toMatchObject({ verdict: 'undetermined', gaps });
  });

  it('does not know every word', () => {
    const unknown = { gap: 'unknown-value', value: 'constructor' };
    expect(asked({ family: 'constructor' as 'isv-saas' })).toMatchObject({ basis: [], gaps: [{ ...unknown, fact: 'family' }] });
    expect(asked({ status: 'constructor' as 'active' })).toMatchObject({ basis: [], gaps: [{ ...unknown, fact: 'status' }] });
  });

  it('breaks off on anything that is no Instant', () => {
    expect(() => asked({}, 0.5 as Instant)).toThrow(expect.objectContaining({ path: 'at' }));
    expect(() => asked({ orderedAt: 0.5 as Instant })).toThrow(expect.objectContaining({ path: 'orderedAt' }));
  });
});

describe('the first text on scheduled changes', () => {
  const early = {
    family: 'new-commerce-license',
    billingCycle: 'monthly',
    orderedAt: instant('2021-08-01'),
    term: termFrom(instant('2021-08-01'), 'P1Y'),
  } as const;
  it.each([
    ['a millisecond before it nothing is told', addMs(instant('2021-09-03'), -1), 'undetermined'],
    ['on its day a change can be scheduled', instant('2021-09-03'), 'allowed'],
  ] as const)('%s [T6]', (_when, at, verdict) => {
    const answer = decideScheduledChange(early, at);
    expect(answer.verdict).toBe(verdict);
    if (answer.verdict === 'undetermined') expect(answer.gaps).toEqual([{ gap: 'before-first-source', firstSource: '2021-09-03' }]);
  });
});
