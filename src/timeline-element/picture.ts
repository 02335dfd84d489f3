import { axisText, dayText, momentText } from '../explain/format.js';
import type { Explainer } from '../explain/explainer.js';
import type { ExplainLocale } from '../explain/locale.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, isoDate, startOfDay } from '../kernel/instant.js';
import { monthsLater } from '../kernel/calendar.js';
import type { ComingDate } from '../lifecycle/coming-dates.js';
import type { CancellationKind, Timeline, TimelineBar, TimelineDate } from './timeline.js';
import type { TimelineWords } from './words.js';
import { capital } from './words.js';

/** An element as plain data: text is always text, never markup. */
export interface Shape {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

/** A bar or a sign that can be selected: its sentence, its span and its rules. */
export interface PictureItem {
  readonly text: string;
  readonly fromAt: Instant;
  /** null = a date, or a bar without an end. */
  readonly untilAt: Instant | null;
  readonly rules: readonly string[];
}

/** The drawing of a timeline, and what can be selected in it: an element with `data-item="3"` stands for the fourth item. */
export interface Picture {
  readonly root: Shape;
  readonly items: readonly PictureItem[];
  /** Returns the horizontal place of an instant, in pixels. */
  readonly place: (at: Instant) => number;
}

/** The sign of a date: a kind of `ComingDate`, or a move that was made. */
export type Sign = ComingDate['what'] | 'move';

/** Half the width of a slider's thumb: a slider of the same width below the drawing stands under its instants. */
const inset = 12;
const axisHeight = 22;
const captionHeight = 17;
const barHeight = 22;
const rowHeight = captionHeight + barHeight + 7;
/** The line below the cancellation bars, for the names that are wider than their bars. */
const nameHeight = 16;
/** The height of every drawing, in pixels. */
export const pictureHeight = axisHeight + 4 * rowHeight + nameHeight;

export function shape(tag: string, attributes: Shape['attributes'] = {}, ...children: readonly (Shape | string)[]): Shape {
  return { tag, attributes, children };
}

const daySteps = [1, 2, 7, 14];
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120];
const meanMonthDays = 30.4;

interface Tick {
  readonly at: Instant;
  readonly step: 'monthDay' | 'month' | 'year';
}

/** Returns ticks at whole days, months or years of UTC: at most one more than is asked for. */
export function ticksOf(fromAt: Instant, untilAt: Instant, most: number): readonly Tick[] {
  const days = (untilAt - fromAt) / dayMs;
  const step = daySteps.find((one) => days / one <= most);
  if (step !== undefined) {
    const first = Math.ceil(fromAt / dayMs / step) * step;
    const count = Math.max(0, Math.floor((untilAt / dayMs - first) / step) + 1);
    return Array.from({ length: count }, (_tick, index) => ({ at: ((first + index * step) * dayMs) as Instant, step: 'monthDay' }));
  }
  const day = isoDate(fromAt);
  const firstOfMonth = addMs(startOfDay(fromAt), (1 - Number(day.slice(-2))) * dayMs);
  const month = Number(day.slice(0, -6)) * 12 + Number(day.slice(-5, -3)) - 1;
  const months = monthSteps.find((one) => days / meanMonthDays / one <= most) ?? Math.ceil(days / meanMonthDays / most / 120) * 120;
  const ticks: Tick[] = [];
  for (let count = (Math.floor(month / months) + 1) * months - month; ; count += months) {
    const at = monthsLater(firstOfMonth, count);
    if (at > untilAt) return ticks;
    ticks.push({ at, step: months < 12 ? 'month' : 'year' });
  }
}

/** Returns about how wide a text is: enough to know whether it fits. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x1100 ? 13 : 7), 0);
}

/** From the least to the most important: dates too near to each other share the sign of the most important one. */
const importance: readonly Sign[] = [
  'scheduled-change',
  'charge',
  'refund-changes',
  'window-closes',
  'renewal',
  'trial-ends',
  'term-ends',
  'disabled',
  'migrated',
  'deleted',
  'move',
];

function signOf(date: TimelineDate): Sign {
  return date.coming === null ? 'move' : date.coming.what;
}

/** Returns the form of a sign around (0, 0). */
export function signShape(sign: Sign): Shape {
  switch (sign) {
    case 'charge':
      return shape('circle', { r: 3.5 });
    case 'refund-changes':
      return shape('path', { d: 'M-6 5H6L0 -6Z' });
    case 'window-closes':
      return shape('path', { d: 'M-2 -9H2V9H-2Z' });
    case 'renewal':
    case 'migrated':
    case 'scheduled-change':
      return shape('path', { d: 'M0 -7L7 0L0 7L-7 0Z' });
    case 'trial-ends':
    case 'term-ends':
      return shape('path', { d: 'M-6 -6H6V6H-6Z' });
    case 'disabled':
    case 'deleted':
      return shape('path', { d: 'M-7 -4L-4 -7L0 -3L4 -7L7 -4L3 0L7 4L4 7L0 3L-4 7L-7 4L-3 0Z' });
    case 'move':
      return shape('path', { d: 'M0 -8L2.4 -2.6L8 -2L3.6 1.6L5 7.4L0 4.2L-5 7.4L-3.6 1.6L-8 -2L-2.4 -2.6Z' });
    default:
      return shape('circle', { r: 5 });
  }
}

/** Returns an instant as its day, with the time of day where it is not midnight. */
export function timeText(locale: ExplainLocale, at: Instant): string {
  return at % dayMs === 0 ? dayText(locale, at) : momentText(locale, at);
}

function rulesOf(date: TimelineDate): readonly string[] {
  const { basis } = date.coming ?? date.event;
  return basis.map(({ rule }) => rule);
}

function sentenceOf(date: TimelineDate, language: Explainer): string {
  const shown = { rules: false };
  return date.coming === null ? language.explainEvent(date.event, shown) : language.explainComingDate(date.coming, shown);
}

/** The names below the cancellation bars, the most important first. */
const nameOrder: readonly CancellationKind[] = [
  'full',
  'prorated',
  'not-stated',
  'none',
  'at-renewal',
  'deprovision',
  'undetermined',
  'refused',
];

interface PictureNeighbor {
  readonly kind: string;
  readonly name: string;
  readonly middle: number;
}

/** Returns the names, given from left to right, that find a place below their bars without touching each other, each with a line up to its bar. */
function nameShapes(names: readonly PictureNeighbor[], width: number, y: number): readonly Shape[] {
  const order: readonly string[] = nameOrder;
  const taken: { readonly from: number; readonly to: number }[] = [];
  return [...names]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .flatMap(({ name, middle }) => {
      const wide = widthOf(name);
      const from = Math.min(Math.max(middle - wide / 2, 2), width - wide - 2);
      const to = from + wide;
      if (from < 2 || taken.some((one) => from < one.to + 8 && to > one.from - 8)) return [];
      taken.push({ from, to });
      return [
        shape('line', { class: 'leader', x1: middle, x2: middle, y1: y, y2: y + 4 }),
        shape('text', { class: 'beside', x: from, y: y + nameHeight - 1 }, name),
      ];
    });
}

/** Returns the drawing of a timeline, `width` pixels wide. */
export function pictureOf(timeline: Timeline, width: number, words: TimelineWords, language: Explainer): Picture {
  const { fromAt, untilAt } = timeline;
  const { locale } = language;
  const inner = width - 2 * inset;
  const place = (at: Instant): number => {
    const share = (Math.min(Math.max(at, fromAt), untilAt) - fromAt) / Math.max(1, untilAt - fromAt);
    return Math.round((inset + share * inner) * 10) / 10;
  };
  const items: PictureItem[] = [];
  const item = (one: PictureItem, className: string, part: string, drawn: Shape, attributes: Shape['attributes'] = {}): Shape => {
    const rules = [...new Set(one.rules)];
    const label = rules.length === 0 ? one.text : `${one.text} [${rules.join(', ')}]`;
    const index = items.push({ ...one, rules }) - 1;
    const own = { class: `item ${className}`, part, role: 'img', tabindex: index === 0 ? 0 : -1, 'aria-label': label, 'data-item': index };
    return shape('g', { ...own, ...attributes }, drawn);
  };
  const topOf = (row: number): number => axisHeight + row * rowHeight + (row > 2 ? nameHeight : 0);
  const texts: Shape[] = [];
  const caption = (row: number, text: string): void => {
    texts.push(shape('text', { class: 'caption', x: inset, y: topOf(row) + 13 }, text));
  };
  const besides: PictureNeighbor[] = [];
  const bars = <Kind extends string>(
    row: number,
    all: readonly TimelineBar<Kind>[],
    names: Readonly<Record<Kind, string>>,
  ): readonly Shape[] =>
    all.map((bar) => {
      const name = capital(names[bar.kind]);
      const left = place(bar.fromAt);
      const wide = Math.max(2, place(bar.untilAt ?? untilAt) - left);
      const y = topOf(row) + captionHeight;
      const from = timeText(locale, bar.fromAt);
      const text = bar.untilAt === null ? words.since(name, from) : words.between(name, from, timeText(locale, bar.untilAt));
      if (wide > widthOf(name) + 12) texts.push(shape('text', { class: `name ${bar.kind}`, x: left + 7, y: y + 15.5 }, name));
      else if (row === 2) besides.push({ kind: bar.kind, name, middle: left + wide / 2 });
      const drawn = shape('rect', { x: left, y, width: Math.max(1, wide - 1), height: barHeight, rx: 3 });
      return item({ text, fromAt: bar.fromAt, untilAt: bar.untilAt, rules: bar.rules }, `bar ${bar.kind}`, `bar ${bar.kind}`, drawn);
    });

  caption(0, words.rows.states);
  caption(1, words.rows.terms);
  caption(2, words.rows.cancellations);
  caption(3, words.rows.dates);
  const drawnBars = [
    ...bars(0, timeline.states, words.statuses),
    ...bars(1, timeline.terms, words.terms),
    ...bars(2, timeline.cancellations, words.cancellations),
  ];
  texts.push(...nameShapes(besides, width, topOf(2) + captionHeight + barHeight));

  const places = timeline.dates.reduce<readonly { readonly x: number; readonly of: readonly TimelineDate[] }[]>((before, date) => {
    const last = before.at(-1);
    const x = place(date.at);
    return last !== undefined && x - last.x < 9
      ? [...before.slice(0, -1), { x: last.x, of: [...last.of, date] }]
      : [...before, { x, of: [date] }];
  }, []);
  const datesTop = topOf(3) + captionHeight + barHeight / 2;
  const signs = places.map(({ x, of }) => {
    const first = of.reduce((best, one) => (importance.indexOf(signOf(one)) > importance.indexOf(signOf(best)) ? one : best));
    const sign = signOf(first);
    const shown = of.slice(0, 4).map((date) => sentenceOf(date, language));
    const text = `${shown.join(' ')}${of.length > shown.length ? ' \u2026' : ''}`;
    const drawn = shape('g', {}, shape('circle', { class: 'room', r: 11 }), signShape(sign));
    const one = { text, fromAt: first.at, untilAt: null, rules: of.flatMap(rulesOf) };
    return item(one, `sign ${sign}`, `sign ${sign}`, drawn, { transform: `translate(${String(x)} ${String(datesTop)})` });
  });

  const axis = ticksOf(fromAt, untilAt, Math.max(2, Math.floor(inner / 84))).flatMap(({ at, step }) => {
    const text = axisText(locale, step, at);
    const x = place(at);
    const half = widthOf(text) / 2;
    if (x < half || x > width - half) return [];
    return [
      shape('line', { class: 'tick', x1: x, x2: x, y1: axisHeight - 4, y2: pictureHeight }),
      shape('text', { class: 'date', x, y: 12 }, text),
    ];
  });
  const root = shape(
    'svg',
    {
      part: 'chart',
      width,
      height: pictureHeight,
      viewBox: `0 0 ${String(width)} ${String(pictureHeight)}`,
      role: 'group',
      'aria-labelledby': 'title desc',
    },
    shape('title', { id: 'title' }, words.timeline),
    shape('desc', { id: 'desc' }, words.description),
    ...axis,
    ...drawnBars,
    ...signs,
    shape('line', { class: 'cursor', part: 'cursor', y1: axisHeight - 6, y2: pictureHeight }),
    shape('g', { class: 'texts', 'aria-hidden': 'true' }, ...texts),
  );
  return { root, items, place };
}

/** Returns the signs and cancellations that occur in a timeline, each with its form and its name. */
export function legendOf(timeline: Timeline, words: TimelineWords): readonly { readonly name: string; readonly drawn: Shape }[] {
  const kinds = nameOrder.filter((kind) => timeline.cancellations.some((bar) => bar.kind === kind));
  const signs = [...importance].reverse().filter((sign) => timeline.dates.some((date) => signOf(date) === sign));
  return [
    ...kinds.map((kind) => ({
      name: capital(words.cancellations[kind]),
      drawn: shape('g', { class: `bar ${kind}` }, shape('rect', { x: -9, y: -6, width: 18, height: 12, rx: 3 })),
    })),
    ...signs.map((sign) => ({ name: capital(words.dates[sign]), drawn: shape('g', { class: `sign ${sign}` }, signShape(sign)) })),
  ];
}
