import { describe, expect, it } from 'vitest';
import { instant, isoInstant, termFrom } from 'termbook';
import {
  allWindowStarts,
  derivedWindowStarts,
  firstTermStart,
  windowStartsOf,
} from '../../../src/rules/asking/cancellation-window-start.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { windowStartCauses } from '../../../src/vocabulary/purchase.js';
import { bought } from '../ask.js';
import { active, at, readTerm } from '../../lifecycle/subscriptions.js';

const license = (rest: Partial<Purchase> = {}) => bought('new-commerce-license', '2022-07-15', rest);
const day = (at: number | null) => (at === null ? null : isoInstant(instant(at)).slice(0, 10));
const term = (startsAt: string) => termFrom(instant(startsAt), 'P1Y');
const trial = { opensAt: instant('2022-07-15'), closesAt: instant('2022-08-14') };

describe('the window starts that the facts tell', () => {
  it.each<[string, Partial<Purchase>, string]>([
    ['the order', {}, 'order 2022-07-15'],
    ['its first term opens nothing', { term: term('2022-07-15') }, 'order 2022-07-15'],
    ['a term a month less a day later is a renewed one [W14]', { term: term('2022-08-14') }, 'order 2022-07-15, renewal 2022-08-14'],
    ['a day earlier it is not', { term: term('2022-08-13') }, 'order 2022-07-15'],
    ['a conversion [W14]', { trial }, 'order 2022-07-15, trial-conversion 2022-08-14'],
    ['a trial without end converts nothing', { trial: { ...trial, closesAt: null } }, 'order 2022-07-15'],
    [
      'the first paid term after a trial opens nothing more',
      { trial, term: term('2022-08-14') },
      'order 2022-07-15, trial-conversion 2022-08-14',
    ],
    ['the next one does', { trial, term: term('2022-09-14') }, 'order 2022-07-15, trial-conversion 2022-08-14, renewal 2022-09-14'],
  ])('%s', (_name, rest, expected) => {
    expect(
      derivedWindowStarts(license(rest))
        .map(({ by, startsAt, seats }) => `${by} ${String(day(startsAt))}${seats === null ? '' : '!'}`)
        .join(', '),
    ).toBe(expected);
  });
});

describe('the window starts of which only further ones are known', () => {
  const renewed = license({ term: term('2022-08-14') });
  const renewal = (startsAt: string) => ({ by: 'renewal', startsAt: instant(startsAt), seats: 5 }) as const;
  const starts = (...further: readonly ReturnType<typeof renewal>[]) =>
    allWindowStarts(renewed, further)?.map(({ by, startsAt, seats }) => `${by} ${String(day(startsAt))} ${String(seats)}`);

  it('are those, and the facts tell those that are not among them, each once, in the order of time', () => {
    expect(starts()).toBeUndefined();
    expect(starts(renewal('2022-08-13'))).toEqual(['order 2022-07-15 null', 'renewal 2022-08-13 5', 'renewal 2022-08-14 null']);
    expect(starts(renewal('2022-08-14'))).toEqual(['order 2022-07-15 null', 'renewal 2022-08-14 5']);
    expect(starts(renewal('2022-08-15'))).toEqual(['order 2022-07-15 null', 'renewal 2022-08-15 5']);
  });

  it.each([
    ['the term that a known conversion began is no renewal', '2022-08-14', 'order 2022-07-15, trial-conversion 2022-08-14'],
    ['nor is one within a month of it', '2022-07-16', 'order 2022-07-15, trial-conversion 2022-07-16'],
    ['a month later it is one', '2022-07-15', 'order 2022-07-15, trial-conversion 2022-07-15, renewal 2022-08-14'],
  ])('%s [R2] [R3]', (_name, converted, expected) => {
    const conversion = { by: 'trial-conversion', startsAt: instant(converted), seats: null } as const;
    const found = allWindowStarts(renewed, [conversion])?.map(({ by, startsAt }) => `${by} ${String(day(startsAt))}`);
    expect(found?.join(', ')).toBe(expected);
  });
});

describe('what can open a window', () => {
  it('knows these causes', () => {
    expect(windowStartCauses).toStrictEqual(['order', 'renewal', 'trial-conversion', 'seat-addition', 'upgrade', 'partial-upgrade']);
  });
});

describe('the start of the first paid term', () => {
  it.each<[string, Partial<Purchase>, string | null]>([
    ['is not known without a term', {}, null],
    ['is that of a term that starts within a month less a day [I2]', { term: term('2022-08-13') }, '2022-08-13'],
    ['is not told by a renewed term [I2]', { term: term('2022-08-14') }, null],
    ['is told by its anchor [I2]', { term: { ...term('2024-07-20'), anchorAt: instant('2022-07-20') } }, '2022-07-20'],
    ['is the end of a trial [I2]', { trial }, '2022-08-14'],
    ["is the term's after a trial [I2]", { trial, term: term('2022-08-20') }, '2022-08-20'],
    ['is the end of the trial where the term was renewed [I2]', { trial, term: term('2023-08-14') }, '2022-08-14'],
    ['is not known where the trial has no end', { trial: { ...trial, closesAt: null } }, null],
  ])('%s', (_name, rest, expected) => {
    expect(day(firstTermStart(license(rest)))).toBe(expected);
  });
});

const order = { by: 'order', startsAt: at('2024-03-01T10:00Z'), seats: null } as const;

describe('the window starts of a purchase', () => {
  it('are the stated ones', () => {
    const stated = [{ by: 'upgrade', startsAt: at('2024-05-01'), seats: 3 }] as const;
    expect(windowStartsOf(active({ windowStarts: stated }))).toBe(stated);
  });

  it('are told by order, trial and term where none are stated', () => {
    expect(windowStartsOf(active())).toEqual([order]);
    expect(windowStartsOf(active({ windowStarts: [] }))).toEqual([order]);
    const renewed = active({ term: readTerm('2025-03-01T10:00Z', '2026-03-01T10:00Z', 'P1Y') });
    expect(windowStartsOf(renewed)).toEqual([order, { by: 'renewal', startsAt: at('2025-03-01T10:00Z'), seats: null }]);
  });
});
