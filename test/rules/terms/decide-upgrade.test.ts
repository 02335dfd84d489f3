import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../../src/kernel/instant.js';
import { decideCancellation, money, statuses, termFrom } from 'termbook';
import { midCycleCharge } from '../../../src/rules/prices/mid-cycle-charge.js';
import type { Upgrade, UpgradeTarget } from '../../../src/rules/terms/upgrade.js';
import { decideUpgrade } from '../../../src/rules/terms/decide-upgrade.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import type { Status } from '../../../src/vocabulary/status.js';

const orderedAt = instant('2025-06-18');
const term = termFrom(orderedAt, 'P1Y');
const licenses: Purchase = Object.freeze({ family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, term });
const upgrade = (rest: Partial<Upgrade> = {}, bought: Partial<Purchase> = {}): Upgrade =>
  Object.freeze({ purchase: { ...licenses, ...bought }, quantity: 300, seats: 100, ...rest });
const at = instant('2025-06-25T12:00Z');
const asked = (rest: Partial<Upgrade> = {}, bought: Partial<Purchase> = {}, when: Instant = at) =>
  decideUpgrade(upgrade(rest, bought), when);
const prices = {
  before: money('10.08', 'EUR'),
  after: money('6.43', 'EUR'),
  cycleStartsAt: instant('2025-06-18'),
  cycleEndsAt: instant('2025-07-18'),
};
const into = (rest: Partial<UpgradeTarget> = {}): UpgradeTarget => ({ term, cancelUntilAt: 'never', ...rest });
const codes = (answer: ReturnType<typeof decideUpgrade>) =>
  answer.verdict === 'refused' ? answer.reasons.map(({ code }) => code) : answer.verdict === 'allowed' ? answer.into : answer.gaps[0];

describe('decideUpgrade', () => {
  it('into a target by the policy of another date ends, though terms renew for ever [U1]', () => {
    const term = termFrom(instant('2023-12-30'), 'P1Y');
    const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: term.startsAt, term } as const;
    const facts = { purchase, quantity: 3, seats: 6, target: { term, cancelUntilAt: 'never' } } as const;
    const answer = decideUpgrade(facts, instant('2024-01-01'), { policyAt: instant('2022-06-03') });
    expect(answer).toMatchObject({ verdict: 'refused', reasons: [{ code: 'quantity-out-of-range' }], changesAt: null });
  });

  it('into a target shows its end alone: no later term of the source changes that, as often as it renews [U1]', () => {
    const term = termFrom(instant('2022-02-08'), 'P1Y');
    const purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: term.startsAt, term, autoRenew: true } as const;
    const facts = { purchase, quantity: 19, seats: 3, target: { term, cancelUntilAt: 'never' } } as const;
    const answer = decideUpgrade(facts, instant('2022-03-01'), { policyAt: instant('2022-04-09') });
    expect(answer).toMatchObject({ verdict: 'allowed', into: 'target', endsAt: term.endsAt, changesAt: null });
  });

  it('makes a second subscription of some seats, with the same end and the window of its source, and charges both sides [U1, I19]', () => {
    expect(asked({ prices })).toEqual({
      question: 'upgrade',
      at,
      basis: [expect.objectContaining({ rule: 'U1', entry: 'upgrade/new-commerce-license@2023-10-24' })],
      contested: ['I19'],
      changesAt: instant('2025-06-26'),
      verdict: 'allowed',
      kind: 'partial',
      into: 'second-subscription',
      effect: 'immediate',
      endsAt: term.endsAt,
      window: 'inherited',
      windowStarts: [{ by: 'partial-upgrade', startsAt: orderedAt, seats: 100 }],
      dropsScheduledUpgrades: true,
      charges: expect.objectContaining({
        refund: money('772.00', 'EUR'),
        charge: money('492.00', 'EUR'),
        net: money('-280.00', 'EUR'),
      }) as unknown,
    });
  });

  it('upgrades all seats in place: the same subscription, the window it had [U1]', () => {
    expect(asked({ seats: 300, prices })).toMatchObject({
      kind: 'full',
      into: 'same-subscription',
      endsAt: term.endsAt,
      window: 'kept',
      windowStarts: [{ by: 'order', startsAt: orderedAt, seats: null }],
      charges: { refund: money('2316.00', 'EUR'), charge: money('1476.00', 'EUR') },
    });
    const windowStarts = [{ by: 'renewal', startsAt: instant('2025-06-20'), seats: null }] as const;
    expect(asked({ seats: 300 }, { windowStarts })).toMatchObject({ windowStarts, charges: null, contested: [] });
  });

  it('the window that it inherits is the latest of its source; an upgrade before opened none [U1]', () => {
    const windowStarts = [
      { by: 'order', startsAt: orderedAt, seats: null },
      { by: 'renewal', startsAt: instant('2025-06-22'), seats: null },
      { by: 'upgrade', startsAt: instant('2025-06-24'), seats: null },
      { by: 'renewal', startsAt: instant('2025-06-26'), seats: null },
    ] as const;
    expect(asked({}, { windowStarts })).toMatchObject({
      windowStarts: [{ by: 'partial-upgrade', startsAt: instant('2025-06-22'), seats: 100 }],
    });
    const openedAt = (when: Instant) => {
      const answer = asked({}, { windowStarts }, when);
      return answer.verdict === 'allowed' && answer.effect === 'immediate' ? answer.windowStarts?.map(({ startsAt }) => startsAt) : null;
    };
    expect(openedAt(addMs(instant('2025-06-22'), -1))).toEqual([orderedAt]);
    expect(openedAt(instant('2025-06-22'))).toEqual([instant('2025-06-22')]);
    expect(asked({}, {}, instant('2026-06-20'))).toMatchObject({ gaps: [{ gap: 'fact-missing', fact: 'purchase.autoRenew' }] });
    const renewed = asked({}, { autoRenew: true }, instant('2026-06-20'));
    expect(renewed).toMatchObject({ endsAt: instant('2027-06-18'), windowStarts: [{ startsAt: instant('2026-06-18') }] });
  });

  it('is undetermined for a billing cycle of another word, with the word', () => {
    expect(asked({}, { billingCycle: 'weekly' as never })).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'purchase.billingCycle', value: 'weekly' }],
    });
  });

  it('what inherits a window can be canceled exactly as long as its source [U1, W14]', () => {
    for (const day of ['2025-06-19', '2025-06-24T23:59:59.999Z', '2025-06-25', '2025-07-01']) {
      const when = instant(day);
      const answer = asked({}, {}, instant('2025-06-18T12:00Z'));
      const windowStarts = answer.verdict === 'allowed' && answer.effect === 'immediate' ? answer.windowStarts : null;
      const second = decideCancellation({ ...licenses, orderedAt: instant('2025-06-18T12:00Z'), windowStarts }, when);
      const source = decideCancellation(licenses, when);
      expect([day, second.verdict]).toEqual([day, source.verdict]);
    }
  });

  it.each<readonly [string, string, unknown]>([
    ['2021-09-02T23:59:59.999Z', 'some', { gap: 'before-first-source', firstSource: '2021-09-03' }],
    ['2021-09-03', 'some', 'second-subscription'],
    ['2021-10-03T23:59:59.999Z', 'all', { gap: 'documents-silent', on: 'move' }],
    ['2021-10-04', 'all', 'same-subscription'],
  ])('on %s %s seats: %j [U1]', (day, which, expected) => {
    const early = { orderedAt: instant('2021-09-01'), term: termFrom(instant('2021-09-01'), 'P1Y') };
    expect(codes(asked({ seats: which === 'all' ? 300 : 100 }, early, instant(day)))).toEqual(expected);
  });

  it.each([
    ['2023-10-18T23:59:59.999Z', 'not-stated', 'not-stated'],
    ['2023-10-19', 'kept', 'not-stated'],
    ['2023-10-23T23:59:59.999Z', 'kept', 'not-stated'],
    ['2023-10-24', 'kept', 'inherited'],
  ])('the window that follows, on %s: %s for all seats, %s for some [U1]', (day, full, partial) => {
    const bought = { orderedAt: instant('2023-10-01'), term: termFrom(instant('2023-10-01'), 'P1Y') };
    expect(asked({ seats: 300 }, bought, instant(day))).toMatchObject({ window: full });
    expect(asked({}, bought, instant(day))).toMatchObject({ window: partial });
  });

  it('the money of both sides is stated from 2022-11-08, of a page that prints it from 2021-06-25 on [U1]', () => {
    const cycle = { ...prices, cycleStartsAt: instant('2022-11-01'), cycleEndsAt: instant('2022-12-01') };
    const bought = { orderedAt: instant('2022-10-01'), term: termFrom(instant('2022-10-01'), 'P1Y') };
    const charges = (at: Instant) => {
      const answer = asked({ prices: cycle }, bought, at);
      return answer.verdict === 'allowed' && answer.effect === 'immediate' ? answer.charges : null;
    };
    expect(charges(addMs(instant('2022-11-08'), -1))).toMatchObject({
      verdict: 'computed',
      basis: [{ entry: 'mid-cycle-charge/upgrade@2021-06-25', coverage: 'between-sources' }],
    });
    expect(charges(instant('2022-11-08'))).toMatchObject({
      verdict: 'computed',
      basis: [{ entry: 'mid-cycle-charge/upgrade@2022-11-08', coverage: 'in-force' }],
    });
  });

  describe('into an existing subscription', () => {
    it('adds the seats there: its end, its window, its plan [U1]', () => {
      const longer = { ...term, endsAt: addMs(term.endsAt, dayMs) };
      expect(asked({ target: into({ term: longer }) })).toMatchObject({
        into: 'target',
        endsAt: longer.endsAt,
        window: 'of-target',
        windowStarts: null,
      });
    });

    it('is refused inside the window of the target, to the millisecond [U1]', () => {
      const target = into({ cancelUntilAt: instant('2025-06-25T12:00:00.001Z') });
      expect(asked({ target })).toMatchObject({
        reasons: [{ code: 'target-in-window', rule: 'U1', closesAt: target.cancelUntilAt }],
        changesAt: target.cancelUntilAt,
      });
      expect(codes(asked({ target }, {}, instant('2025-06-25T12:00:00.001Z')))).toBe('target');
    });

    it('is refused where the target ends earlier, by a millisecond too [U1]', () => {
      const targetEndsAt = addMs(term.endsAt, -1);
      expect(asked({ target: into({ term: { ...term, endsAt: targetEndsAt } }) })).toMatchObject({
        reasons: [{ code: 'target-ends-earlier', endsAt: term.endsAt, targetEndsAt }],
      });
      expect(codes(asked({ target: into() }))).toBe('target');
    });

    it('wants the same term; a longer one too by the page of the interface [U1, I34]', () => {
      const longer = into({ term: termFrom(orderedAt, 'P3Y') });
      expect(asked({ target: longer })).toMatchObject({
        reasons: [{ code: 'target-term-differs', present: 'P1Y', asked: 'P3Y' }],
        contested: ['I34'],
      });
      const read = decideUpgrade(upgrade({ target: longer }), at, { interpretations: { I34: 'not-shorter' } });
      expect(read).toMatchObject({ verdict: 'allowed', contested: ['I34'] });
      const monthly = into({ term: { ...termFrom(orderedAt, 'P1M'), endsAt: term.endsAt } });
      expect(asked({ target: monthly })).toMatchObject({ reasons: [{ code: 'target-term-differs' }], contested: [] });
    });

    it('from 2023-07-14 to 2023-10-18 only the page of the interface speaks: not shorter [U1, I34]', () => {
      const bought = { orderedAt: instant('2023-05-01'), term: termFrom(instant('2023-05-01'), 'P1Y') };
      const target = into({ term: termFrom(instant('2023-05-01'), 'P3Y') });
      const on = (day: string, rest: Partial<Upgrade> = {}) => asked({ target, ...rest }, bought, instant(day));
      expect(on('2023-07-14')).toMatchObject({ into: 'target', contested: [] });
      expect(codes(on('2023-10-18T23:59:59.999Z'))).toBe('target');
      expect(codes(on('2023-10-19'))).toEqual(['target-term-differs']);
      expect(on('2023-07-13T23:59:59.999Z', { target: into({ cancelUntilAt: null }) })).toMatchObject({
        into: 'target',
        window: 'not-stated',
      });
    });

    it('is never scheduled from 2023-07-14 on [U1]', () => {
      expect(codes(asked({ target: into(), scheduled: true }))).toEqual(['target-not-scheduled']);
    });

    it('wants an active target, its window and the term of the source [U1]', () => {
      expect(codes(asked({ target: into({ status: 'suspended' }) }))).toEqual(['not-active']);
      expect(codes(asked({ target: into({ cancelUntilAt: null }) }))).toEqual({ gap: 'fact-missing', fact: 'target.cancelUntilAt' });
      expect(codes(asked({ target: into() }, { term: null }))).toEqual({ gap: 'fact-missing', fact: 'purchase.term' });
      expect(asked({}, { term: null })).toMatchObject({ verdict: 'allowed', endsAt: null });
    });

    it('wants the term of the target that runs: one that has ended is another [U1]', () => {
      const target = into({ term: { ...term, endsAt: addMs(at, 1) } });
      expect(codes(asked({ target }))).toEqual(['target-ends-earlier']);
      expect(codes(asked({ target }, {}, addMs(at, 1)))).toEqual({ gap: 'fact-missing', fact: 'target.term' });
    });

    it('names every reason at once [U1]', () => {
      const target = into({ status: 'suspended', cancelUntilAt: addMs(at, 1), term: termFrom(orderedAt, 'P1M') });
      expect(codes(asked({ target, scheduled: true, seats: 301 }, { autoRenew: false, status: 'suspended' }))).toEqual([
        'suspended',
        'quantity-out-of-range',
        'not-auto-renewing',
        'not-active',
        'target-not-scheduled',
        'target-in-window',
        'target-term-differs',
        'target-ends-earlier',
      ]);
    });
  });

  it('at a renewal it takes effect with the next term, keeps what was scheduled, and charges nothing now [U1, T6]', () => {
    expect(asked({ scheduled: true, prices })).toMatchObject({
      effect: 'at-renewal',
      effectiveAt: term.endsAt,
      contested: [],
    });
    expect(codes(asked({ scheduled: true }, { autoRenew: false }))).toEqual(['not-auto-renewing']);
    expect(codes(asked({}, { autoRenew: false }))).toBe('second-subscription');
  });

  it.each<readonly [Status, readonly string[] | string]>([
    ['active', 'second-subscription'],
    ['trial', ['not-active']],
    ['pending', ['not-active']],
    ['extended', ['not-active']],
    ['suspended', ['suspended']],
    ['expired', ['already-ended']],
    ['disabled', ['already-ended']],
    ['cancelled', ['already-ended']],
    ['deleted', ['already-ended']],
  ])('from %s: %j [U1]', (status, expected) => {
    expect(statuses).toContain(status);
    expect(codes(asked({}, { status }))).toEqual(expected);
  });

  it('gives the documented error code of what is suspended and of what does not renew, and none else [U1]', () => {
    const errorsOf = (answer: ReturnType<typeof decideUpgrade>) =>
      answer.verdict === 'refused' ? answer.reasons.map(({ code, errorCode }) => `${code} ${String(errorCode)}`) : [];
    expect(errorsOf(asked({}, { status: 'suspended' }))).toEqual(['suspended 2001']);
    expect(errorsOf(asked({ scheduled: true }, { autoRenew: false }))).toEqual(['not-auto-renewing 800093']);
    expect(errorsOf(asked({ seats: 301 }, { status: 'pending' }))).toEqual(['not-active null', 'quantity-out-of-range null']);
  });

  it('from an extended service term from 2026-05-04 on, without an end of its own [U1]', () => {
    const bought = { status: 'extended', autoRenew: false } as const;
    expect(codes(asked({}, bought, instant('2026-05-03T23:59:59.999Z')))).toEqual(['not-active']);
    expect(asked({}, bought, instant('2026-06-20'))).toMatchObject({ verdict: 'allowed', endsAt: null, window: 'not-stated' });
    expect(codes(asked({ scheduled: true }, { status: 'extended' }, instant('2026-06-20')))).toEqual({
      gap: 'documents-silent',
      on: 'move',
    });
  });

  it('not in a trial, not before the order, not after the end [U1]', () => {
    expect(codes(asked({}, { trial: { opensAt: orderedAt, closesAt: addMs(at, 1) } }))).toEqual(['not-active']);
    expect(codes(asked({}, { trial: { opensAt: orderedAt, closesAt: at } }))).toBe('second-subscription');
    expect(codes(asked({}, { orderedAt: addMs(at, 1) }))).toEqual(['before-order']);
    const earlier = { orderedAt: instant('2024-06-18'), term: termFrom(instant('2024-06-18'), 'P1Y'), autoRenew: false };
    expect(codes(asked({}, earlier, earlier.term.endsAt))).toEqual(['already-ended']);
    expect(codes(asked({}, earlier, addMs(earlier.term.endsAt, -1)))).toBe('second-subscription');
  });

  it('after a term that ends by choice: extended it may be upgraded, ended it may not, without the choice it is not known [U1, L8]', () => {
    const after = (endOfTerm: Purchase['endOfTerm']) => asked({}, { autoRenew: false, endOfTerm: endOfTerm ?? null }, term.endsAt);
    expect(codes(after(null))).toEqual({ gap: 'fact-missing', fact: 'purchase.endOfTerm' });
    expect(after('extend')).toMatchObject({ verdict: 'allowed', endsAt: null, window: 'not-stated' });
    expect(after('end')).toMatchObject({ reasons: [{ code: 'already-ended', status: 'disabled' }] });
  });

  it('of a term whose last day is 2026-05-04 it is contested what followed, renewed or ended [U1, L8, I36]', () => {
    const from = instant('2025-05-04T00:00:00.001Z');
    const endsAt = instant('2026-05-04T00:00:00.001Z');
    const ends = {
      orderedAt: from,
      term: { duration: 'P1Y', startsAt: from, endsAt, anchorAt: from },
      autoRenew: true,
      endOfTerm: 'end',
    } as const;
    expect(asked({}, ends, addMs(endsAt, -1))).toMatchObject({ verdict: 'allowed', contested: [], changesAt: endsAt });
    expect(asked({}, ends, endsAt)).toMatchObject({ verdict: 'refused', contested: ['I36'] });
    expect(decideUpgrade(upgrade({}, ends), endsAt, { interpretations: { I36: 'after' } })).toMatchObject({
      ...{ verdict: 'allowed', contested: ['I36'] },
      endsAt: instant('2027-05-04'),
    });
  });

  it('an extended term compares with a target whether its state or time says so [U1, L9]', () => {
    const target = into({ term: termFrom(instant('2026-06-18'), 'P1Y') });
    const bought = { autoRenew: false, endOfTerm: 'extend' } as const;
    expect(codes(asked({ target }, bought, instant('2026-07-01')))).toBe('target');
    expect(codes(asked({ target }, { ...bought, status: 'extended' }, instant('2026-07-01')))).toBe('target');
  });

  it('tells the next instant at which the answer changes, not one at which it may [U1]', () => {
    const after = instant('2026-06-20');
    expect(asked({}, { status: 'cancelled' }, after)).toMatchObject({ verdict: 'refused', changesAt: null });
    expect(asked({ seats: 301 }, { autoRenew: true }, after)).toMatchObject({ verdict: 'refused', changesAt: null });
    expect(asked({}, { autoRenew: true }, after)).toMatchObject({ verdict: 'allowed', changesAt: instant('2027-06-18') });
  });

  it('of no more seats than there are [U1]', () => {
    expect(asked({ seats: 301 })).toMatchObject({ reasons: [{ code: 'quantity-out-of-range', from: 1, to: 300 }] });
  });

  it('of new-commerce licenses alone [U1]', () => {
    expect(codes(asked({}, { family: 'isv-saas' }))).toEqual({ gap: 'documents-silent', on: 'move' });
    expect(codes(asked({}, { family: 'constructor' as 'isv-saas' }))).toEqual({
      gap: 'unknown-value',
      fact: 'purchase.family',
      value: 'constructor',
    });
    expect(codes(asked({}, { status: 'odd' as 'active' }))).toMatchObject({ fact: 'purchase.status' });
    expect(codes(asked({ target: into({ status: 'odd' as 'active' }) }))).toMatchObject({ fact: 'target.status' });
    expect(codes(asked({ target: into({ term: { ...term, duration: 'P9Y' as 'P1Y' } }) }))).toMatchObject({ fact: 'target.term.duration' });
    expect(codes(asked({}, { term: { ...term, duration: 'toString' as 'P1Y' } }))).toMatchObject({ fact: 'purchase.term.duration' });
  });

  it.each<readonly [string, string, Partial<Upgrade>]>([
    ['invalid-quantity', 'quantity', { quantity: 0 }],
    ['invalid-quantity', 'seats', { seats: 0 }],
    ['invalid-quantity', 'seats', { seats: 1.5 }],
    ['invalid-instant', 'target.cancelUntilAt', { target: into({ cancelUntilAt: 0.5 as Instant }) }],
    ['wrong-type', 'target.term', { target: { term: null as never } }],
    ['wrong-type', 'prices', { prices: 3 as never }],
    ['wrong-type', 'purchase', { purchase: null as never }],
  ])('breaks off with %s at %s', (code, path, rest) => {
    expect(() => asked(rest)).toThrow(expect.objectContaining({ code, path }));
  });

  it('its money is what a change inside the cycle costs, and it ends no later than its source or its target [U1]', () => {
    const days = fc.integer({ min: 0, max: 29 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(100_000), fc.nat(100_000), days, (seats, before, after, day) => {
        const when = addMs(orderedAt, day * dayMs);
        const both = { before: { amount: before, currency: 'EUR' }, after: { amount: after, currency: 'EUR' } } as const;
        const cycle = { cycleStartsAt: prices.cycleStartsAt, cycleEndsAt: prices.cycleEndsAt };
        const answer = asked({ seats, prices: { ...both, ...cycle } }, {}, when);
        if (answer.verdict !== 'allowed' || answer.effect !== 'immediate') throw new Error('allowed in its term');
        const change = { before: { seats, unitPrice: both.before }, after: { seats, unitPrice: both.after } };
        expect(answer.charges).toEqual(midCycleCharge({ family: 'new-commerce-license', change: 'upgrade', ...change, ...cycle }, when));
        expect(answer.endsAt).toBe(term.endsAt);
      }),
    );
  });
});
