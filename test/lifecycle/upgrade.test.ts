import { describe, expect, it } from 'vitest';
import { decideCancellation, instant, termFrom } from 'termbook';
import { upgradeSubscription } from '../../src/lifecycle/upgrade.js';
import type { Active, Subscription } from '../../src/vocabulary/subscription.js';

const orderedAt = instant('2026-03-02T10:00Z');
const license: Active = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt,
  quantity: 5,
  autoRenew: true,
  changedAt: orderedAt,
  status: 'active',
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
  scheduled: { quantity: 9 },
};
const inWindow = instant('2026-03-04T12:00Z');
const later = instant('2026-04-10T12:00Z');
const e5 = { product: 'E5', secondId: 's-2', target: null };
const partial = (subscription: Subscription = license, at = later) => upgradeSubscription(subscription, { ...e5, seats: 2 }, at);
const closing = (subscription: Subscription, at = inWindow) => {
  const answer = decideCancellation(subscription, at);
  return answer.verdict === 'allowed' && answer.effect === 'immediate' ? answer.window.closesAt : answer.verdict;
};

describe('an upgrade of all seats', () => {
  it('keeps the subscription, its term and its window, and drops what is scheduled (U1, T6)', () => {
    const answer = upgradeSubscription(license, { ...e5, seats: 5 }, inWindow);
    if (answer.verdict !== 'applied') throw new Error(answer.verdict);
    expect(answer.subscription).toEqual({ ...license, product: 'E5', scheduled: null, changedAt: inWindow });
    expect(answer.other).toBeNull();
    expect(closing(answer.subscription)).toBe(closing(license));
  });

  it('of an extended one keeps it extended (L9)', () => {
    const extended: Subscription = { ...license, endOfTerm: 'extend', scheduled: null };
    const at = instant('2027-04-01');
    expect(upgradeSubscription(extended, { ...e5, seats: 5 }, at)).toMatchObject({
      verdict: 'applied',
      subscription: { status: 'extended', product: 'E5', changedAt: at },
    });
    expect(partial(extended, at)).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'documents-silent' }] });
  });
});

describe('an upgrade of some seats', () => {
  it('makes a second subscription with the same end', () => {
    const answer = partial();
    if (answer.verdict !== 'applied') throw new Error(answer.verdict);
    expect(answer.subscription).toMatchObject({ id: 's-1', quantity: 3, scheduled: null, changedAt: later, term: license.term });
    expect(answer.subscription.product ?? null).toBeNull();
    expect(answer.other).toMatchObject({
      id: 's-2',
      quantity: 2,
      orderedAt: later,
      changedAt: later,
      status: 'active',
      term: license.term,
    });
  });

  it.each([
    ['2026-03-09T09:59:59.999Z', instant('2026-03-09T10:00Z')],
    ['2026-03-09T10:00Z', 'refused'],
  ])('hands its window on, so at %s the second one can be canceled as the first can', (at, expected) => {
    const answer = partial(license, inWindow);
    if (answer.verdict !== 'applied' || answer.other === null) throw new Error(answer.verdict);
    expect(closing(answer.other, instant(at))).toBe(expected);
    expect(closing(license, instant(at))).toBe(expected);
  });

  it('before a document hands it on has a window that is not known', () => {
    const at = instant('2023-10-20');
    const early = { ...license, orderedAt: at, changedAt: at, term: termFrom(at, 'P1Y', 'new-commerce-license') };
    const answer = partial(early, instant('2023-10-21'));
    if (answer.verdict !== 'applied' || answer.other === null) throw new Error(answer.verdict);
    expect(answer.other.windowStarts).toEqual([{ by: 'partial-upgrade', startsAt: instant('2023-10-21'), seats: 2 }]);
  });
});

describe('an upgrade into an existing subscription', () => {
  const at = instant('2026-01-05');
  const target: Active = { ...license, id: 's-9', orderedAt: at, changedAt: at, quantity: 7, scheduled: null };
  const into = (more: Partial<Active>, seats = 2) => upgradeSubscription(license, { ...e5, seats, target: { ...target, ...more } }, later);

  it('opens no window in it (U1)', () => {
    const answer = into({});
    if (answer.verdict !== 'applied' || answer.other === null) throw new Error(answer.verdict);
    expect(answer.subscription).toMatchObject({ id: 's-1', quantity: 3 });
    expect(answer.other).toEqual({ ...target, quantity: 9, changedAt: later });
    expect(closing(answer.other, later)).toBe('refused');
  });

  it.each<[string, Partial<Active>, object]>([
    [
      'that is in its window',
      { orderedAt: later, changedAt: later, term: { ...license.term!, startsAt: later } },
      { code: 'target-in-window' },
    ],
    ['that ends earlier', { term: { ...license.term!, endsAt: instant('2027-02-01') } }, { code: 'target-ends-earlier' }],
    ['of another term', { term: termFrom(at, 'P3Y', 'new-commerce-license') }, { code: 'target-term-differs' }],
  ])('%s is refused', (_what, more, reason) => {
    expect(into(more)).toMatchObject({ verdict: 'refused', reasons: [reason] });
  });

  it('of which the window is not known is undetermined', () => {
    expect(into({ family: 'isv-metered', orderedAt: instant('2015-01-05') })).toMatchObject({ verdict: 'undetermined' });
  });

  it('that has no term, or with the last seat, is undetermined: no document says what becomes of them', () => {
    expect(into({ term: null }).verdict).toBe('undetermined');
    expect(into({}, 5).verdict).toBe('undetermined');
  });
});

describe('an upgrade that is none', () => {
  it('is refused with the reasons of decideUpgrade', () => {
    expect(upgradeSubscription(license, { ...e5, seats: 6 }, later)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'quantity-out-of-range' }],
    });
    const suspended: Subscription = { ...license, status: 'suspended', suspendedAt: later, suspendedFor: null };
    expect(partial(suspended)).toMatchObject({ verdict: 'refused', reasons: [{ code: 'suspended' }] });
    expect(partial({ ...license, family: 'license-based' })).toMatchObject({ verdict: 'undetermined' });
    expect(() => upgradeSubscription(license, { ...e5, product: 7 as unknown as string, seats: 5 }, later)).toThrow('product');
  });
});
