import { describe, expect, it } from 'vitest';
import { instant, isoInstant } from '../../src/kernel/instant.js';
import { derivedOpenings, firstTermStart, openingAt } from '../../src/rules/cancellation-opening.js';
import type { Opening, Purchase } from '../../src/vocabulary/purchase.js';
import { openingCauses } from '../../src/vocabulary/purchase.js';
import { termFrom } from '../../src/vocabulary/term.js';
import { bought } from './ask.js';

const licence = (rest: Partial<Purchase> = {}) => bought('new-commerce-license', '2022-07-15', rest);
const day = (at: number | null) => (at === null ? null : isoInstant(instant(at)).slice(0, 10));
const term = (startsAt: string) => termFrom(instant(startsAt), 'P1Y');
const trial = { opensAt: instant('2022-07-15'), closesAt: instant('2022-08-14') };

describe('the openings that the facts tell', () => {
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
      derivedOpenings(licence(rest))
        .map(({ by, openedAt, seats }) => `${by} ${String(day(openedAt))}${seats === null ? '' : '!'}`)
        .join(', '),
    ).toBe(expected);
  });
});

describe('the opening that counts', () => {
  const opening = (by: Opening['by'], openedAt: string): Opening => ({ by, openedAt: instant(openedAt), seats: null });
  const found = (purchase: Purchase, at: string, causes: readonly Opening['by'][] = ['renewal', 'upgrade']) => {
    const { by, openedAt, nextAt, renewsAt, presumedAt } = openingAt(purchase, instant(at), causes);
    return [by, day(openedAt), day(nextAt), day(renewsAt), day(presumedAt)].join(' ');
  };

  it('is the latest of those that count, to the millisecond, whatever their order', () => {
    const openings = [
      opening('upgrade', '2022-09-01'),
      opening('order', '2022-07-15'),
      opening('renewal', '2022-08-15'),
      opening('seat-addition', '2022-08-20'),
    ];
    expect(found(licence({ openings }), '2022-08-14T23:59:59.999Z')).toBe('order 2022-07-15 2022-08-15  ');
    expect(found(licence({ openings }), '2022-08-15')).toBe('renewal 2022-08-15 2022-09-01  ');
    expect(found(licence({ openings }), '2022-09-01')).toBe('upgrade 2022-09-01   ');
    expect(found(licence({ openings }), '2022-09-01', [])).toBe('order 2022-07-15   ');
  });

  it('is the order where none has opened yet, or none is stated', () => {
    expect(found(licence({ openings: [opening('renewal', '2022-08-15')] }), '2022-07-16')).toBe('order 2022-07-15 2022-08-15  ');
    expect(found(licence({ openings: [] }), '2022-07-16')).toBe('order 2022-07-15   ');
    expect(found(licence(), '2022-07-14')).toBe('order 2022-07-15 2022-07-15  ');
  });

  it('presumes a renewal at the end of the stated term, unless openings or auto-renew say otherwise', () => {
    const stated = licence({ term: term('2022-07-15') });
    expect(found(stated, '2023-07-14T23:59:59.999Z')).toBe('order 2022-07-15  2023-07-15 ');
    expect(found(stated, '2023-07-15')).toBe('order 2022-07-15  2024-07-15 2023-07-15');
    expect(found({ ...stated, autoRenew: true }, '2023-07-15')).toBe('order 2022-07-15  2024-07-15 2023-07-15');
    expect(found({ ...stated, autoRenew: false }, '2023-07-15')).toBe('order 2022-07-15   ');
    expect(found({ ...stated, openings: [opening('order', '2022-07-15')] }, '2023-07-15')).toBe('order 2022-07-15   ');
    expect(found(stated, '2023-07-15', [])).toBe('order 2022-07-15   ');
  });

  it('knows these causes', () => {
    expect(openingCauses).toStrictEqual(['order', 'renewal', 'trial-conversion', 'seat-addition', 'upgrade', 'partial-upgrade']);
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
    expect(day(firstTermStart(licence(rest)))).toBe(expected);
  });
});
