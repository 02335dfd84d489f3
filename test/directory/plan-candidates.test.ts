import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DirectorySnapshot, DirectorySubscription } from 'termbook/directory';
import { planCandidates } from '../../src/directory/plan-candidates.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { TermbookError } from '../../src/kernel/error.js';
import { addMs, dayMs, instant, isoDate } from '../../src/kernel/instant.js';
import { termHolding } from '../../src/rules/asking/term-chain.js';
import { productFamilies, termFrom } from 'termbook';
import { draws } from '../draws.js';

const listed = (createdAt: Instant, nextLifecycleAt: Instant | null, rest: Partial<DirectorySubscription> = {}): DirectorySubscription => ({
  id: 's1',
  commerceId: null,
  skuId: null,
  skuName: null,
  status: 'enabled',
  isTrial: false,
  seats: 5,
  createdAt,
  nextLifecycleAt,
  ...rest,
});
const seen = (readAt: string, createdAt: string, endsAt: string, rest: Partial<DirectorySubscription> = {}): DirectorySnapshot => ({
  readAt: instant(readAt),
  subscription: listed(instant(createdAt), instant(endsAt), rest),
});
const told = (...snapshots: readonly DirectorySnapshot[]) => {
  const { candidates, duration, billingCycle, ifAligned, used } = planCandidates(snapshots, 'new-commerce-license');
  return { fits: candidates.map((one) => `${one.duration} ${isoDate(one.term.startsAt)}`), duration, billingCycle, ifAligned, used };
};

describe('the plans of which a directory may speak', () => {
  it('no term ends as it begins, be it aligned', () => {
    const [snapshot, none] = [
      seen('2024-03-04', '2024-03-05T09:30Z', '2024-03-05T09:30Z'),
      { fits: [], duration: null, billingCycle: null },
    ];
    expect(told(snapshot)).toEqual({ ...none, ifAligned: [], used: 1 });
  });

  it('a month: the one term that ends then; longer ones only if their end was aligned', () => {
    expect(told(seen('2024-03-10', '2024-03-05T09:30Z', '2024-04-05'))).toEqual({
      fits: ['P1M 2024-03-05'],
      duration: 'P1M',
      billingCycle: 'monthly',
      ifAligned: ['P1Y', 'P3Y'],
      used: 1,
    });
  });

  it('an end that was aligned is listed by a directory that is read in the millisecond of the creation', () => {
    expect(told(seen('2024-03-05T09:30Z', '2024-03-05T09:30Z', '2024-03-20')).ifAligned).toEqual(
      told(seen('2024-03-10', '2024-03-05T09:30Z', '2024-03-20')).ifAligned,
    );
    expect(told(seen('2024-03-05T09:30Z', '2024-03-05T09:30Z', '2024-03-20')).ifAligned).toEqual(['P1Y', 'P3Y']);
  });

  it('a year that began before any document listed cycles: none is listed, although one does at its end [T1]', () => {
    const answer = planCandidates([seen('2022-05-01', '2021-12-05T09:30Z', '2022-12-05')], 'new-commerce-license');
    expect(answer.candidates.map(({ duration, billingCycles }) => [duration, billingCycles])).toEqual([['P1Y', null]]);
  });

  it('counts from the creation that the earliest sighting states, in whatever order they are given', () => {
    const early = seen('2024-05-01', '2024-03-05', '2025-03-05');
    const late = seen('2024-06-01', '2024-03-06', '2025-03-05');
    expect(told(late, early).fits).toEqual(['P1Y 2024-03-05']);
    expect(told(early, late).fits).toEqual(['P1Y 2024-03-05']);
  });

  it('a year: named; its cycle is not, since two are listed', () => {
    const answer = planCandidates([seen('2024-05-01', '2024-03-05T09:30Z', '2025-03-05')], 'new-commerce-license');
    expect(answer.duration).toBe('P1Y');
    expect(answer.billingCycle).toBe(null);
    expect(answer.candidates[0]?.billingCycles).toEqual(['monthly', 'annual']);
    expect(answer.ifAligned).toEqual(['P3Y']);
  });

  it('the last month of a year may be a month as well: both are listed and none is named', () => {
    expect(told(seen('2025-02-20', '2024-03-05T09:30Z', '2025-03-05'))).toMatchObject({
      fits: ['P1M 2025-02-05', 'P1Y 2024-03-05'],
      duration: null,
      billingCycle: null,
    });
  });

  it('a second snapshot narrows it: the next end is a month later, or a year', () => {
    const first = seen('2025-02-20', '2024-03-05T09:30Z', '2025-03-05');
    expect(told(first, seen('2025-03-06', '2024-03-05T09:30Z', '2025-04-05'))).toMatchObject({ fits: ['P1M 2025-03-05'], duration: 'P1M' });
    expect(told(seen('2025-03-06', '2024-03-05T09:30Z', '2026-03-05'), first)).toMatchObject({
      fits: ['P1Y 2025-03-05'],
      duration: 'P1Y',
      used: 2,
    });
  });

  it('an end that was aligned fits no chain from the creation; the next one tells which it was', () => {
    const cut = seen('2024-03-10', '2024-03-05', '2024-10-20');
    expect(told(cut)).toMatchObject({ fits: [], duration: null, ifAligned: ['P1Y', 'P3Y'] });
    expect(told(cut, seen('2024-11-01', '2024-03-05', '2025-10-20'))).toMatchObject({ fits: [], ifAligned: ['P1Y'] });
    expect(told(cut, seen('2024-11-01', '2024-03-05', '2026-01-01'))).toMatchObject({ fits: [], ifAligned: [] });
  });

  it.each([
    ['2025-03-04', ['P1Y', 'P3Y']],
    ['2025-03-04T00:00:00.001Z', ['P3Y']],
    ['2025-03-05', ['P3Y']],
    ['2025-03-06', ['P3Y']],
  ])('an end a whole day before the end by itself was aligned: on %s with %j', (endsAt, ifAligned) => {
    expect(told(seen('2024-05-01', '2024-03-05', endsAt)).ifAligned).toEqual(ifAligned);
  });

  it('an end stated within a day of the end by itself is not listed as an aligned one too', () => {
    const of = (endsAt: string) => told(seen('2024-05-01', '2024-03-05T09:30Z', endsAt));
    expect(of('2025-03-04T00:00:00.000Z')).toMatchObject({ fits: [], ifAligned: ['P1Y', 'P3Y'] });
    expect(of('2025-03-04T00:00:00.001Z')).toMatchObject({ duration: 'P1Y', ifAligned: ['P3Y'] });
    expect(of('2025-03-04T23:59:59.999Z')).toMatchObject({ duration: 'P1Y', ifAligned: ['P3Y'] });
  });

  it('an end may be stated a day less a millisecond off, and no more', () => {
    const fits = (endsAt: string) => told(seen('2024-05-01', '2024-03-05T09:30Z', endsAt)).fits;
    expect(fits('2025-03-04T00:00:00.000Z')).toEqual([]);
    expect(fits('2025-03-04T00:00:00.001Z')).toEqual(['P1Y 2024-03-05']);
    expect(fits('2025-03-05T23:59:59.999Z')).toEqual(['P1Y 2024-03-05']);
    expect(fits('2025-03-06T00:00:00.000Z')).toEqual([]);
  });

  it.each([
    ['a trial', { isTrial: true }],
    ['one that may be a trial', { isTrial: null }],
    ['a suspended one', { status: 'suspended' }],
    ['one of an unknown state', { status: null }],
    ['one without a next date', { nextLifecycleAt: null }],
    ['one whose next date is past', { nextLifecycleAt: instant('2024-05-01') }],
  ] as const)('%s says nothing', (_name, rest) => {
    expect(told(seen('2024-05-01', '2024-03-05', '2025-03-05', rest))).toEqual({
      fits: [],
      duration: null,
      billingCycle: null,
      ifAligned: [],
      used: 0,
    });
  });

  it('families without a list of plans may have any length, and no cycle is named', () => {
    const { candidates, billingCycle } = planCandidates([seen('2024-05-01', '2024-03-05T09:30Z', '2025-03-05T09:30Z')], 'license-based');
    expect(candidates.map(({ duration, billingCycles }) => [duration, billingCycles])).toEqual([['P1Y', null]]);
    expect(billingCycle).toBe(null);
  });

  it('never leaves out the plan that it is, whatever the anchor and the number of renewals', () => {
    const cases = fc.record({
      created: fc.integer({ min: instant('2022-01-01'), max: instant('2025-12-31') }),
      duration: fc.constantFrom('P1M' as const, 'P1Y' as const, 'P3Y' as const),
      reads: fc.array(fc.integer({ min: 0, max: 2000 * dayMs }), { minLength: 1, maxLength: 3 }),
      off: fc.integer({ min: 1 - dayMs, max: dayMs - 1 }),
    });
    const met = new Set<string>();
    fc.assert(
      fc.property(cases, ({ created, duration, reads, off }) => {
        const createdAt = created as Instant;
        const first = termFrom(createdAt, duration, 'new-commerce-license');
        const snapshots = reads.map((later) => {
          const readAt = addMs(createdAt, later);
          return { readAt, subscription: listed(createdAt, addMs(termHolding(first, readAt, 'new-commerce-license').endsAt, off)) };
        });
        const answer = planCandidates(snapshots, 'new-commerce-license');
        if (answer.used === 0) return;
        met.add(answer.duration === null ? `several with ${duration}` : `named ${duration}`);
        expect(answer.candidates.map((one) => one.duration)).toContain(duration);
        if (answer.duration !== null) expect(answer.duration).toBe(duration);
      }),
      { numRuns: draws(2000) },
    );
    expect([...met].sort()).toEqual(['named P1M', 'named P1Y', 'named P3Y', 'several with P1M', 'several with P1Y', 'several with P3Y']);
  });

  it('an ISV term may have any length that any document lists, of two years as of four and five [T1]', () => {
    const two = planCandidates([seen('2020-05-01', '2020-03-05', '2022-03-05')], 'isv-saas');
    expect(two.candidates.map(({ duration }) => duration)).toEqual(['P2Y']);
    expect(two.ifAligned).toEqual(['P3Y', 'P4Y', 'P5Y']);
  });

  it('breaks off on a broken contract, naming the field and what is expected', () => {
    const instants = 'an Instant (whole milliseconds), made by instant()';
    const said = (snapshots: unknown, family = 'isv-saas'): string => {
      try {
        return JSON.stringify(planCandidates(snapshots as never, family as never));
      } catch (error) {
        const { code, path, expected } = error as TermbookError;
        return `${code} at ${path}: ${expected}`;
      }
    };
    const one = { readAt: instant('2024-05-01'), subscription: listed(instant('2024-03-05'), null) };
    const changed = (more: object) => [one, { ...one, subscription: { ...one.subscription, ...more } }];
    expect(said(null)).toBe('wrong-type at snapshots: a list');
    expect(said([], 'constructor')).toBe(`unknown-value at family: ${productFamilies.join(', ')}`);
    expect(said([one, null])).toBe('wrong-type at snapshots[1]: an object');
    expect(said([one, { ...one, readAt: 'soon' }])).toBe(`invalid-instant at snapshots[1].readAt: ${instants}`);
    expect(said([one, { ...one, subscription: null }])).toBe('wrong-type at snapshots[1].subscription: an object');
    expect(said(changed({ createdAt: 'soon' }))).toBe(`invalid-instant at snapshots[1].subscription.createdAt: ${instants}`);
    expect(said(changed({ nextLifecycleAt: 'soon' }))).toBe(`invalid-instant at snapshots[1].subscription.nextLifecycleAt: ${instants}`);
  });
});
