import { describe, expect, it } from 'vitest';
import { english } from '../../src/explain/en/index.js';
import { korean } from '../../src/explain/ko/index.js';
import { simplifiedChinese } from '../../src/explain/zh-hans/index.js';
import { traditionalChinese } from '../../src/explain/zh-hant/index.js';
import { addMs, dayMs, instant, isoDate } from '../../src/kernel/instant.js';
import type { ComingDate } from '../../src/lifecycle/coming-dates.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import type { Shape, Sign } from '../../src/timeline-element/picture.js';
import { legendOf, pictureOf, signShape, ticksOf, timeText } from '../../src/timeline-element/picture.js';
import type { Timeline, TimelineBar, TimelineDate } from '../../src/timeline-element/timeline.js';
import { timelineOf } from '../../src/timeline-element/timeline.js';
import { timelineWords } from '../../src/timeline-element/words.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';

const orderedAt = instant('2024-03-01T10:00Z');
const subscription = {
  id: 's-1',
  status: 'active',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  quantity: 5,
  autoRenew: false,
  orderedAt,
  changedAt: orderedAt,
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
} as const satisfies Subscription;
const moves = [{ at: instant('2024-05-10'), request: { move: 'suspend', reason: 'nonpayment' } }] as const;
const fromAt = addMs(orderedAt, -3 * dayMs);

function all(shape: Shape): readonly Shape[] {
  return [shape, ...shape.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}
const number = (shape: Shape, name: string): number => Number(shape.attributes[name]);
const classed = (shape: Shape, name: string): boolean =>
  String(shape.attributes['class'] ?? '')
    .split(' ')
    .includes(name);
const textOf = (shape: Shape): string => shape.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
/** As wide as the widest letters of the drawing's font. */
const wide = (text: string): number => Array.from(text).reduce((sum, letter) => sum + (letter > '\u1100' ? 13 : 7), 0);

describe.each([english, korean, simplifiedChinese, traditionalChinese])('a drawing in $locale', (language) => {
  const words = timelineWords[language.locale];
  describe.each([320, 480, 760, 1200])('%i wide', (width) => {
    describe.each([10, 60, 420, 1200])('of %i days', (days) => {
      const timeline = timelineOf({ subscription, moves }, { fromAt, untilAt: addMs(orderedAt, days * dayMs) });
      const { root, items, place } = pictureOf(timeline, width, words, language);
      const shapes = all(root);

      it('has a sentence and a role for all that can be selected, and one stop for the tabulator', () => {
        const drawn = shapes.filter(({ attributes }) => 'data-item' in attributes);
        expect(drawn).toHaveLength(items.length);
        for (const one of drawn) {
          expect(one.attributes['role']).toBe('img');
          expect(String(one.attributes['aria-label'])).not.toBe('');
        }
        expect(drawn.filter(({ attributes }) => attributes['tabindex'] === 0)).toHaveLength(1);
      });

      it('keeps its texts inside, and apart from each other', () => {
        const boxes = shapes
          .filter((one) => one.tag === 'text')
          .map((one) => {
            const text = textOf(one);
            const middle = classed(one, 'date') ? wide(text) / 2 : 0;
            return { text, y: number(one, 'y'), from: number(one, 'x') - middle, to: number(one, 'x') - middle + wide(text) };
          });
        for (const [index, box] of boxes.entries()) {
          expect(box.from, box.text).toBeGreaterThanOrEqual(0);
          expect(box.to, box.text).toBeLessThanOrEqual(width);
          for (const other of boxes.slice(index + 1)) {
            const isApart = Math.abs(box.y - other.y) >= 12 || box.to <= other.from || other.to <= box.from;
            expect(isApart, `${box.text} / ${other.text}`).toBe(true);
          }
        }
      });

      it('names the full refund, in its bar or below it', () => {
        expect(shapes.some((one) => one.tag === 'text' && textOf(one) === words.cancellations.full)).toBe(true);
      });

      it('puts the ends of the time where the thumb of a slider stands', () => {
        expect([place(timeline.fromAt), place(timeline.untilAt)]).toEqual([12, width - 12]);
      });
    });
  });
});

describe('a drawing', () => {
  const timeline = timelineOf({ subscription, moves }, { fromAt, untilAt: addMs(orderedAt, 420 * dayMs) });
  const { root, items } = pictureOf(timeline, 760, timelineWords.en, english);

  it('has a title and a description that its role points to', () => {
    expect(root.attributes).toMatchObject({ role: 'group', 'aria-labelledby': 'title desc' });
    expect(root.children.slice(0, 2)).toMatchObject([
      { tag: 'title', attributes: { id: 'title' } },
      { tag: 'desc', attributes: { id: 'desc' } },
    ]);
  });

  it('says a bar in words, with its rules', () => {
    expect(items.find(({ text }) => text.startsWith('Full refund'))).toMatchObject({
      text: 'Full refund from Mar 1, 2024, 10:00 until Mar 2, 2024, 10:00 UTC.',
      rules: expect.arrayContaining(['W14']) as unknown,
    });
    expect(items.find(({ text }) => text.startsWith('Suspended'))?.text).toMatch(/^Suspended from May 10, 2024/);
  });

  it('has a legend of what occurs and of nothing else', () => {
    const names = legendOf(timeline, timelineWords.en).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Full refund', 'Prorated refund', 'Not possible', 'Move made', 'Charge']));
    expect(names).not.toContain('Renewal');
  });

  it('has a form for each sign, a new one too', () => {
    for (const sign of Object.keys(timelineWords.en.dates)) expect(['circle', 'path']).toContain(signShape(sign as Sign).tag);
    expect(signShape('a kind of 2030' as Sign).tag).toBe('circle');
  });
});

describe('what is too near', () => {
  const untilAt = addMs(orderedAt, 100 * dayMs);
  const none: Timeline = { fromAt: orderedAt, untilAt, states: [], terms: [], cancellations: [], dates: [] };
  const bar = <Kind extends string>(kind: Kind, from: number, until: number): TimelineBar<Kind> => ({
    kind,
    fromAt: addMs(orderedAt, from * dayMs),
    untilAt: addMs(orderedAt, until * dayMs),
    rules: [],
  });
  // letters are taken for 7 pixels wide; 12 pixels lie free on each side
  const drawn = (timeline: Partial<Timeline>, width: number): readonly Shape[] =>
    all(pictureOf({ ...none, ...timeline }, width, timelineWords.en, english).root);
  const namesOf = (shapes: readonly Shape[], name: string): readonly string[] => shapes.filter((one) => classed(one, name)).map(textOf);

  it.each([
    ['full', 'refused'],
    ['refused', 'full'],
  ] as const)('names below their bars are 8 pixels apart: %s on the left, %s on the right', (left, right) => {
    // 'Full refund' is 77 wide, 'Not possible' 84: with 2 pixels at each edge 173 leave 8 between them
    const cancellations = [bar(left, 0, 10), bar(right, 90, 100)];
    expect([...namesOf(drawn({ cancellations }, 173), 'beside')].sort()).toEqual(['Full refund', 'Not possible']);
    expect(namesOf(drawn({ cancellations }, 172), 'beside')).toEqual(['Full refund']);
  });

  it('a name is written where there is room for it, 2 pixels from each edge', () => {
    const cancellations = [bar('full', 0, 10)];
    expect(namesOf(drawn({ cancellations }, 81), 'beside')).toEqual(['Full refund']);
    expect(namesOf(drawn({ cancellations }, 80), 'beside')).toEqual([]);
  });

  it('a name stands in its bar where more than 12 pixels are left beside it', () => {
    // 'active' is 42 wide; of 100 days one is a pixel
    expect(namesOf(drawn({ states: [bar('active', 0, 54)] }, 124), 'name')).toEqual([]);
    expect(namesOf(drawn({ states: [bar('active', 0, 55)] }, 124), 'name')).toEqual(['Active']);
  });

  it('dates less than 9 pixels apart share a sign', () => {
    const charge = (day: number): TimelineDate => {
      const at = addMs(orderedAt, day * dayMs);
      return { at, event: null, coming: { what: 'charge', at, basis: [], quantity: 5 } as unknown as ComingDate };
    };
    const signs = (day: number): number =>
      drawn({ dates: [charge(10), charge(day)] }, 124).filter(({ attributes }) => String(attributes['class']).startsWith('item sign'))
        .length;
    expect([signs(18), signs(19)]).toEqual([1, 2]);
  });

  it('a shared sign says four of its dates, in their order, and that there are more', () => {
    const charge = (day: number): TimelineDate => {
      const at = addMs(orderedAt, day * dayMs);
      return { at, event: null, coming: { what: 'charge', at, basis: [], quantity: 5 } as unknown as ComingDate };
    };
    const said = (...days: readonly number[]) =>
      pictureOf({ ...none, dates: days.map(charge) }, 124, timelineWords.en, english).items[0]?.text;
    const four = [1, 2, 3, 4].map((day) => said(day)).join(' ');
    expect(said(1, 2, 3, 4)).toBe(four);
    expect(said(1, 2, 3, 4, 5)).toBe(`${four} \u2026`);
  });

  it('a shared sign is that of the most important date, and of the first of two that are alike', () => {
    const date = (day: number, what: 'charge' | 'renewal'): TimelineDate => {
      const at = addMs(orderedAt, day * dayMs);
      return { at, event: null, coming: { what, at, basis: [], quantity: 5 } as unknown as ComingDate };
    };
    const shared = (...dates: readonly TimelineDate[]) => {
      const { items: one } = pictureOf({ ...none, dates }, 124, timelineWords.en, english);
      return one.map(({ fromAt }) => fromAt);
    };
    expect(shared(date(10, 'charge'), date(12, 'charge'))).toEqual([addMs(orderedAt, 10 * dayMs)]);
    expect(shared(date(10, 'charge'), date(12, 'renewal'), date(14, 'charge'))).toEqual([addMs(orderedAt, 12 * dayMs)]);
  });
});

describe('the axis', () => {
  it.each([
    ['2024-03-01', '2024-03-05', 8, ['2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04', '2024-03-05']],
    ['2024-03-01', '2024-03-05', 4, ['2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04', '2024-03-05']],
    ['2024-02-10', '2024-06-10', 5, ['2024-03-01', '2024-04-01', '2024-05-01', '2024-06-01']],
    ['2024-02-10', '2024-06-10T14:24Z', 4, ['2024-03-01', '2024-04-01', '2024-05-01', '2024-06-01']],
    ['2024-02-10', '2024-06-01', 4, ['2024-03-01', '2024-04-01', '2024-05-01', '2024-06-01']],
    ['2024-02-10', '2027-06-10', 5, ['2025-01-01', '2026-01-01', '2027-01-01']],
    ['1995-01-01', '2031-01-01', 4, ['2000-01-01', '2010-01-01', '2020-01-01', '2030-01-01']],
  ] as const)('of %s to %s has %i ticks at most, at whole days, months or years', (from, until, most, expected) => {
    expect(ticksOf(instant(from), instant(until), most).map(({ at }) => isoDate(at))).toEqual(expected);
  });

  it.each([
    ['2024-03-01', '2024-03-05', 8, 'monthDay'],
    ['2024-02-10', '2027-06-10', 10, 'month'],
    ['2024-02-10', '2027-06-10', 5, 'year'],
    ['1995-01-01', '2031-01-01', 4, 'year'],
  ] as const)('of %s to %s with %i ticks names each as %s', (from, until, most, expected) => {
    expect([...new Set(ticksOf(instant(from), instant(until), most).map(({ step }) => step))]).toEqual([expected]);
  });

  it('writes a midnight as its day, and any other instant with its time', () => {
    expect(timeText('en', instant('2024-03-01'))).toBe('Mar 1, 2024');
    expect(timeText('en', addMs(instant('2024-03-01'), -60_000))).toBe('Feb 29, 2024, 23:59');
  });
});
