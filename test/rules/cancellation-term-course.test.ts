import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, instant, later } from '../../src/kernel/instant.js';
import type { Instant } from '../../src/kernel/instant.js';
import { money } from '../../src/kernel/money.js';
import { answerOnCourse, refundOnCourse } from '../../src/rules/cancellation-course.js';
import type { CancellationAnswer } from '../../src/rules/decide-cancellation.js';
import { decideCancellation } from '../../src/rules/decide-cancellation.js';
import { refundCredit } from '../../src/rules/refund-credit.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import type { Charge, Purchase } from '../../src/vocabulary/purchase.js';
import type { Duration } from '../../src/vocabulary/term.js';
import { addTerm, termFrom } from '../../src/vocabulary/term.js';
import { edgesOf } from './edges.js';
import { met } from './purchases.js';
import { draws } from '../draws.js';

/** The same question, judged under every reading: what is chosen here is what holds anyway. */
const everyReading = { readings: {} };

function judged(purchase: Purchase, at: Instant): CancellationAnswer {
  return decideCancellation(purchase, at, everyReading);
}

function takesCourse(purchase: Purchase, at: Instant): boolean {
  decideCancellation(purchase, at);
  return answerOnCourse(purchase, at, {}, judged) !== null;
}

const distances = [0, 24, 72, 120, 144, 168, 336, 720]
  .map((hours) => hours * hourMs)
  .concat([1, 10, 28, 30, 31, 32, 60, 61, 62, 90, 365, 730].map((days) => days * dayMs));
const beside = fc.oneof(fc.constantFrom(-1, 0, 0, 1), fc.integer({ min: 0, max: dayMs }), fc.integer({ min: 0, max: 500 * dayMs }));
const anchored = fc.constantFrom(0, 0, 0, 0, 0, 1, -1, 5 * dayMs, 27 * dayMs, 30 * dayMs, 31 * dayMs, 40 * dayMs, -3 * dayMs);
const oftenSold = [
  'isv-saas',
  'isv-saas',
  'new-commerce-license',
  'new-commerce-license',
  'license-based',
  'software-subscription',
] as const;

/** A purchase with a term, as it was ordered or as it has been renewed, and an instant close to where its answer may change. */
const asked = fc.constantFrom(...productFamilies, ...oftenSold).chain((family) => {
  const edges = billingCycles.flatMap((billingCycle) => edgesOf(family, billingCycle));
  return fc
    .record({
      billingCycle: fc.constantFrom(...billingCycles),
      edge: fc.constantFrom(...edges, instant('2025-06-15')),
      before: fc.oneof(fc.constantFrom(0, 0, 8, 40, -1, -20), fc.integer({ min: -500, max: 90 })),
      time: fc.constantFrom(0, 1, 36_000_000, dayMs - 1),
      duration: fc.constantFrom<Duration[]>('P1M', 'P1M', 'P1Y', 'P3Y'),
      delay: anchored,
      count: fc.constantFrom(0, 0, 0, 1, 2, 7),
      odd: fc.constantFrom(null, null, null, null, null, null, null, 0, 1, 3 * dayMs, 10 * dayMs, 45 * dayMs, -dayMs),
      anchor: fc.constantFrom('stated', 'stated', 'absent', 'null'),
      autoRenew: fc.constantFrom(true, true, false, null, undefined),
      status: fc.constantFrom('active', undefined),
      from: fc.constantFrom('order', 'start', 'start', 'end', 'midnight', 'edge'),
      distance: fc.constantFrom(...distances),
      off: beside,
    })
    .map(({ billingCycle, edge, before, time, duration, delay, count, odd, anchor, autoRenew, status, from, distance, off }) => {
      const orderedAt = instant(Math.max(0, edge - before * dayMs) + time);
      const anchorAt = later(orderedAt, delay);
      const startsAt = addTerm(anchorAt, duration, count);
      const endsAt = odd === null ? addTerm(anchorAt, duration, count + 1) : later(startsAt, odd);
      const anchors = { stated: { anchorAt }, absent: {}, null: { anchorAt: null } };
      const term = { duration, startsAt, endsAt, ...anchors[anchor] };
      const facts = { family, billingCycle, orderedAt, term };
      const purchase: Purchase = {
        ...facts,
        ...(autoRenew === undefined ? {} : { autoRenew }),
        ...(status === undefined ? {} : { status: 'active' }),
      };
      const starts = { order: orderedAt, start: startsAt, end: endsAt, midnight: orderedAt - time, edge };
      return { purchase, at: instant(Math.max(0, starts[from] + distance + off)) };
    });
});

/** What a term does to an answer from the course. */
function kinds({ family, orderedAt, term, autoRenew }: Purchase, at: Instant, answer: CancellationAnswer): readonly string[] {
  if (term == null || answer.verdict === 'undetermined') return ['neither'];
  const stage = answer.verdict === 'allowed' ? answer.effect : 'refused';
  const opened = answer.verdict === 'allowed' && answer.effect === 'immediate' && answer.window.opensAt !== orderedAt;
  const found = [stage, family, at < term.endsAt ? 'in its term' : 'after its term'];
  if (opened) found.push(at < term.endsAt ? 'opened anew' : 'presumed to be opened anew');
  if (answer.changesAt === term.endsAt) found.push(`until its end, ${autoRenew === false ? 'for good' : 'renewed'}`);
  return found;
}

const everyKind = ['immediate', 'at-renewal', 'refused', 'deprovision', 'in its term', 'after its term', 'opened anew']
  .concat(['presumed to be opened anew', 'until its end, for good', 'until its end, renewed'])
  .concat(['isv-saas', 'new-commerce-license', 'license-based', 'software-subscription', 'perpetual-software', 'azure-plan']);

describe('the course of a purchase of which only the order and the term are known', () => {
  it('law: answers what judging it under every reading answers, in its first term, in a renewed one and after it', () => {
    const seen = met();
    fc.assert(
      fc.property(asked, ({ purchase, at }) => {
        const answer = decideCancellation(purchase, at);
        if (takesCourse(purchase, at)) seen.see(...kinds(purchase, at, answer));
        expect(answer).toStrictEqual(judged(purchase, at));
      }),
      { numRuns: draws(5000) },
    );
    expect(seen.atLeast(15, ...everyKind)).toEqual([]);
  });

  const orderedAt = instant('2022-07-15T10:00Z');
  const monthly = { billingCycle: 'monthly', orderedAt, status: 'active', autoRenew: true } as const;
  const first = { ...monthly, term: termFrom(orderedAt, 'P1M') } as const;
  const second = {
    ...monthly,
    term: { ...termFrom(orderedAt, 'P1M'), startsAt: instant('2022-08-15T10:00Z'), endsAt: instant('2022-09-15T10:00Z') },
  };

  it.each([
    ['a window that is open', { ...first, family: 'isv-saas' }, '2022-07-16T09:00Z', '2022-07-16T10:00Z'],
    ['a window that is over: the end of the term', { ...first, family: 'isv-saas' }, '2022-07-20', '2022-08-15T10:00Z'],
    ['the end of the next term', { ...first, family: 'isv-saas' }, '2022-08-20', '2022-09-15T10:00Z'],
    ['a renewal that opens the window anew', { ...first, family: 'new-commerce-license' }, '2022-07-25', '2022-08-15T10:00Z'],
    ['the window that the renewal opened', { ...second, family: 'new-commerce-license' }, '2022-08-16', '2022-08-16T10:00Z'],
    ['its closing', { ...second, family: 'new-commerce-license' }, '2022-08-17', '2022-08-22T10:00Z'],
    ['the window of a renewal that is not stated', { ...first, family: 'new-commerce-license' }, '2022-08-16', '2022-08-16T10:00Z'],
    ['a term that is not renewed', { ...first, family: 'new-commerce-license', autoRenew: false }, '2022-07-25', '2022-08-15T10:00Z'],
    ['a term whose end the texts do not tell', { ...first, family: 'azure-plan' }, '2022-07-25', '2022-08-15T10:00Z'],
    ['nothing where no window was', { ...first, family: 'isv-metered' }, '2022-07-25', null],
    ['nothing after a window that no renewal opens', { ...first, family: 'perpetual-software' }, '2022-08-15T09:00Z', null],
  ] as const)('looks ahead to %s', (_, purchase, at, changesAt) => {
    const answer = decideCancellation(purchase, instant(at));
    expect(takesCourse(purchase, instant(at))).toBe(true);
    expect(answer).toMatchObject({ changesAt: changesAt === null ? null : instant(changesAt) });
    expect(answer).toStrictEqual(judged(purchase, instant(at)));
  });

  const startsLater = termFrom(instant('2022-07-20'), 'P1M');
  it.each([
    ['before the order', { ...first, family: 'isv-saas' }, '2022-07-15'],
    ['after a term that was not renewed', { ...first, family: 'isv-saas', autoRenew: false }, '2022-08-16'],
    ['after a term that the texts do not renew', { ...first, family: 'azure-plan' }, '2022-08-16'],
    ['when a renewal is neither stated nor switched on', { ...first, family: 'new-commerce-license', autoRenew: null }, '2022-08-16'],
    ['before a renewal that the facts state already', { ...second, family: 'new-commerce-license' }, '2022-08-14'],
    ['when the first term may have opened the window [I2]', { ...monthly, family: 'isv-saas', term: startsLater }, '2022-07-21'],
    ['under a row before one that renewals open', { ...first, family: 'license-based' }, '2022-07-21'],
    [
      'with a term of no known length',
      { ...first, family: 'perpetual-software', term: { ...first.term, duration: 'P7D' as Duration } },
      '2022-07-21',
    ],
    ['in a trial', { ...first, family: 'isv-saas', trial: { opensAt: orderedAt, closesAt: null } }, '2022-07-21'],
  ] as const)('is judged %s', (_, purchase, at) => {
    expect(takesCourse(purchase, instant(at))).toBe(false);
  });

  it('a first term that starts later opens no window where no reading says so', () => {
    const purchase = { ...monthly, family: 'new-commerce-license', term: startsLater } as const;
    expect(takesCourse(purchase, instant('2022-07-21'))).toBe(true);
    expect(decideCancellation(purchase, instant('2022-07-21'))).toMatchObject({ window: { opensAt: orderedAt } });
  });
});

describe('the course of its refund', () => {
  const charged = fc.record({
    startsAt: fc.constantFrom('order', 'start', 'day', 'long before', 'later', 'long after'),
    days: fc.constantFrom(0, 1, 7, 30, 30, 31, 59, 365, 365, 366),
    more: fc.constantFrom(0, 0, 1, hourMs),
    amount: fc.oneof(fc.constantFrom(0, 1, 7, 100), fc.nat(500_000), fc.maxSafeNat()),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    quantity: fc.constantFrom(null, 1, 3, 7, 10, 2 ** 40),
    already: fc.constantFrom(null, null, null, 0, 0.1, 0.5, 1),
  });
  const facts = fc.tuple(asked, charged, fc.constantFrom(true, true, false)).map(([{ purchase, at }, drawn, termless]) => {
    const { startsAt, days, more, amount, quantity, already, currency } = drawn;
    const from = purchase.orderedAt;
    const starts = { order: from, start: purchase.term?.startsAt ?? from, day: from - (from % dayMs), 'long before': from - 40 * dayMs };
    const later3 = { later: from + 3 * dayMs, 'long after': from + 200 * dayMs };
    const begins = instant(Math.max(0, { ...starts, ...later3 }[startsAt as keyof typeof starts]));
    const charge: Charge = {
      paid: { amount, currency: currency },
      startsAt: begins,
      endsAt: later(begins, days * dayMs + more),
      quantity,
      alreadyCredited: already === null ? null : { amount: Math.floor(amount * already), currency: currency as 'EUR' },
    };
    return { purchase: termless ? { ...purchase, term: null } : purchase, charge, at };
  });

  it('law: gives back what judging it under every reading gives back, and looks as far ahead', () => {
    const seen = met();
    fc.assert(
      fc.property(facts, ({ purchase, charge, at }) => {
        const answer = refundCredit({ purchase, charge }, at);
        const credited = refundOnCourse(purchase, charge, at, {});
        if (credited !== null) {
          const term = purchase.term == null ? 'no term' : at < purchase.term.endsAt ? 'in its term' : 'after its term';
          seen.see(credited.refund, term, purchase.family, ...credited.contested.map((id) => `${credited.refund} ${id}`));
          if (credited.changesAt === purchase.term?.endsAt) seen.see('until its end');
        }
        expect(answer).toStrictEqual(refundCredit({ purchase, charge }, at, everyReading));
      }),
      { numRuns: draws(5000) },
    );
    const kinds = ['full', 'prorated', 'none', 'no term', 'in its term', 'after its term', 'prorated I9', 'prorated I19', 'until its end'];
    expect(seen.atLeast(15, ...kinds, 'isv-saas', 'new-commerce-license', 'license-based', 'software-subscription')).toEqual([]);
  });

  const orderedAt = instant('2022-07-15T10:00Z');
  const charge = { paid: money('100.80', 'EUR'), startsAt: instant('2022-07-15'), endsAt: instant('2022-08-15'), quantity: 10 };
  const sold = { billingCycle: 'monthly', orderedAt, autoRenew: true } as const;

  it.each([
    ['the whole price', 'new-commerce-license', '2022-07-16T09:00Z', 'full', [], '2022-07-16T10:00Z'],
    ['a share until midnight', 'new-commerce-license', '2022-07-17T12:00Z', 'prorated', ['I9', 'I19'], '2022-07-18'],
    ['a share that is rounded once', 'azure-reservation', '2023-07-17T12:00Z', 'prorated', [], null],
    ['nothing', 'new-commerce-license', '2022-08-17T12:00Z', 'none', [], null],
  ] as const)('gives back %s', (_, family, at, refund, contested, changesAt) => {
    const purchase = { ...sold, family, ...(family === 'azure-reservation' ? { orderedAt: instant('2022-11-01') } : {}) };
    const credited = refundOnCourse(purchase, charge, instant(at), {});
    expect(credited).toMatchObject({ refund, contested, changesAt: changesAt === null ? null : instant(changesAt) });
  });

  it.each([
    ['in a window that closes before its term ends', 'new-commerce-license', '2022-07-16', true],
    ['until a renewal that opens the window anew', 'new-commerce-license', '2022-07-26', true],
    ['where its term bears on nothing', 'isv-saas', '2022-07-26', true],
    ['in a window without end, which its term may end', 'azure-plan', '2022-07-26', false],
    ['where no window was', 'isv-metered', '2022-07-26', false],
  ] as const)('%s', (_, family, at, known) => {
    const purchase = { ...sold, family, term: termFrom(orderedAt, 'P1M') };
    expect(refundOnCourse(purchase, charge, instant(at), {}) !== null).toBe(known);
    expect(refundCredit({ purchase, charge }, instant(at))).toStrictEqual(refundCredit({ purchase, charge }, instant(at), everyReading));
  });

  it('a term that ends for good is judged once nothing else comes before its end', () => {
    const purchase = { ...sold, family: 'new-commerce-license', autoRenew: false, term: termFrom(orderedAt, 'P1M') } as const;
    expect(refundOnCourse(purchase, charge, instant('2022-07-26'), {})).toBeNull();
    expect(refundOnCourse(purchase, charge, instant('2022-07-26'), everyReading)).toBeNull();
  });
});
