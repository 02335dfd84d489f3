/** The timeline as a drawing: what holds when, and the dates that are to come, each with its sentence and its rules. */
import type { ComingDate, Instant } from 'termbook';
import { drawing } from './dom.js';
import type { Page } from './page.js';
import type { Scenario } from './scenario.js';
import type { Mark, Range, Stretch } from './story.js';
import { cancelStretches, dayMs, marks, stateStretches, termStretches } from './story.js';
import { dateText, momentText } from './words.js';

/** Half the width of the slider's thumb: the drawing begins and ends where its middle does. */
const inset = 12;
const axisHeight = 22;
const captionHeight = 17;
const barHeight = 22;
const rowHeight = captionHeight + barHeight + 7;
export const chartHeight = axisHeight + 4 * rowHeight;

/** What can be pointed at: its sentence and its rules. */
export interface Item {
  readonly root: SVGGElement;
  readonly text: string;
  readonly rules: readonly string[];
}

export interface Chart {
  readonly root: SVGSVGElement;
  readonly items: readonly Item[];
  readonly moveTo: (at: Instant) => void;
}

const dayStep = [1, 2, 7, 14];
const monthStep = [1, 2, 3, 6, 12, 24, 60];

interface Tick {
  readonly at: Instant;
  readonly style: 'monthDay' | 'month' | 'year';
}

/** Ticks at whole days, months or years of UTC, as many as there is room for. */
function ticks({ fromAt, untilAt }: Range, most: number): readonly Tick[] {
  const days = (untilAt - fromAt) / dayMs;
  const step = dayStep.find((one) => days / one <= most);
  if (step !== undefined) {
    const first = Math.ceil(fromAt / dayMs / step) * step;
    const count = Math.floor((untilAt / dayMs - first) / step) + 1;
    return Array.from({ length: count }, (_tick, index) => ({ at: ((first + index * step) * dayMs) as Instant, style: 'monthDay' }));
  }
  const start = new Date(fromAt);
  const months = monthStep.find((one) => days / 30.4 / one <= most) ?? 120;
  const result: Tick[] = [];
  const firstMonth = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + 1) / months) * months;
  for (let month = firstMonth; ; month += months) {
    const at = Date.UTC(Math.floor(month / 12), month % 12) as Instant;
    if (at > untilAt) return result;
    result.push({ at, style: months < 12 ? 'month' : 'year' });
  }
}

/** Near enough to know whether a word fits into a bar. */
function roomFor(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x1100 ? 13 : 7.2), 12);
}

const importance: readonly ComingDate['what'][] = [
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
];

function kindOf(mark: Mark): ComingDate['what'] | 'move' {
  return 'coming' in mark ? mark.coming.what : 'move';
}

function weight(mark: Mark): number {
  return 'coming' in mark ? importance.indexOf(mark.coming.what) : importance.length;
}

export function markText(mark: Mark, { language }: Page): string {
  return 'coming' in mark ? language.explainComingDate(mark.coming) : language.explainEvent(mark.event);
}

export function markRules(mark: Mark): readonly string[] {
  const { basis } = 'coming' in mark ? mark.coming : mark.event;
  return [...new Set(basis.map(({ rule }) => rule))];
}

/** The sign of a date, around (0, 0). */
function sign(kind: ComingDate['what'] | 'move'): SVGElement {
  switch (kind) {
    case 'charge':
      return drawing('circle', { r: 3.5 });
    case 'refund-changes':
      return drawing('path', { d: 'M-6 5H6L0 -6Z' });
    case 'window-closes':
      return drawing('path', { d: 'M-2 -9H2V9H-2Z' });
    case 'renewal':
    case 'migrated':
    case 'scheduled-change':
      return drawing('path', { d: 'M0 -7L7 0L0 7L-7 0Z' });
    case 'trial-ends':
    case 'term-ends':
      return drawing('path', { d: 'M-6 -6H6V6H-6Z' });
    case 'disabled':
    case 'deleted':
      return drawing('path', { d: 'M-7 -4L-4 -7L0 -3L4 -7L7 -4L3 0L7 4L4 7L0 3L-4 7L-7 4L-3 0Z' });
    case 'move':
      return drawing('path', { d: 'M0 -8L2.4 -2.6L8 -2L3.6 1.6L5 7.4L0 4.2L-5 7.4L-3.6 1.6L-8 -2L-2.4 -2.6Z' });
  }
}

export function chart(scenario: Scenario, range: Range, width: number, page: Page): Chart {
  const { labels, locale } = page;
  const { fromAt, untilAt } = range;
  const inner = width - 2 * inset;
  const x = (at: Instant): number =>
    Math.round((inset + ((Math.min(Math.max(at, fromAt), untilAt) - fromAt) / (untilAt - fromAt)) * inner) * 10) / 10;
  const items: Item[] = [];
  const item = (text: string, rules: readonly string[], className: string, ...drawn: readonly SVGElement[]): SVGGElement => {
    const said = rules.length === 0 ? text : `${text} [${rules.join(', ')}]`;
    const root = drawing(
      'g',
      { class: `item ${className}`, tabindex: items.length === 0 ? 0 : -1, role: 'img', 'aria-label': said },
      ...drawn,
    );
    items.push({ root, text, rules });
    return root;
  };
  const caption = (row: number, text: string): SVGTextElement =>
    drawing('text', { class: 'caption', x: inset, y: axisHeight + row * rowHeight + 13 }, text);
  const bars = <Kind extends string>(
    row: number,
    stretches: readonly Stretch<Kind>[],
    names: Readonly<Record<Kind, string>>,
  ): readonly SVGElement[] =>
    stretches
      .filter((stretch) => stretch.untilAt > fromAt && stretch.fromAt < untilAt)
      .map((stretch) => {
        const name = names[stretch.kind];
        const left = x(stretch.fromAt);
        const wide = Math.max(2, x(stretch.untilAt) - left);
        const y = axisHeight + row * rowHeight + captionHeight;
        const from = momentText(locale, stretch.fromAt);
        const text =
          stretch.untilAt >= untilAt && row !== 1
            ? labels.fromOn(name, from)
            : labels.fromUntil(name, from, momentText(locale, stretch.untilAt));
        return item(
          text,
          stretch.rules,
          `bar ${stretch.kind}`,
          drawing('rect', { x: left, y, width: Math.max(1, wide - 1), height: barHeight, rx: 3 }),
          ...(wide > roomFor(name) ? [drawing('text', { x: left + 7, y: y + 15.5 }, name)] : []),
        );
      });

  const barsOf = [
    caption(0, labels.rows.state),
    ...bars(0, stateStretches(scenario, untilAt), labels.statuses),
    caption(1, labels.rows.term),
    ...bars(1, termStretches(scenario, untilAt), labels.stretches),
    caption(2, labels.rows.cancel),
    ...bars(2, cancelStretches(scenario, untilAt), labels.cancelKinds),
  ];
  // dates that would lie on each other share one place, under the sign of the weightiest
  const groups: { readonly at: number; readonly of: Mark[] }[] = [];
  for (const mark of marks(scenario, untilAt).filter(({ at }) => at >= fromAt)) {
    const last = groups.at(-1);
    if (last !== undefined && x(mark.at) - last.at < 9) last.of.push(mark);
    else groups.push({ at: x(mark.at), of: [mark] });
  }
  const datesTop = axisHeight + 3 * rowHeight + captionHeight + barHeight / 2;
  const signs = groups.map(({ at, of }) => {
    const [first] = of.toSorted((a, b) => weight(b) - weight(a));
    const kind = first === undefined ? 'charge' : kindOf(first);
    // a month of daily dates in one place would be a wall of text
    const text =
      of
        .slice(0, 4)
        .map((mark) => markText(mark, page))
        .join(' ') + (of.length > 4 ? ' \u2026' : '');
    const rules = [...new Set(of.flatMap(markRules))];
    const root = item(text, rules, `mark ${kind}`, drawing('circle', { class: 'room', r: 11 }), sign(kind));
    root.setAttribute('transform', `translate(${String(at)} ${String(datesTop)})`);
    return root;
  });
  const axis = ticks(range, Math.max(2, Math.floor(inner / 84)))
    .filter(({ at, style }) => {
      const half = roomFor(dateText(locale, style, at)) / 2;
      return x(at) > half && x(at) < width - half;
    })
    .flatMap(({ at, style }) => [
      drawing('line', { class: 'tick', x1: x(at), x2: x(at), y1: axisHeight - 4, y2: chartHeight }),
      drawing('text', { class: 'date', x: x(at), y: 12 }, dateText(locale, style, at)),
    ]);
  const cursor = drawing('line', { class: 'cursor', y1: axisHeight - 6, y2: chartHeight });
  const root = drawing(
    'svg',
    {
      class: 'chart',
      width,
      height: chartHeight,
      viewBox: `0 0 ${String(width)} ${String(chartHeight)}`,
      role: 'group',
      'aria-label': labels.timeline,
    },
    ...axis,
    ...barsOf,
    caption(3, labels.rows.dates),
    ...signs,
    cursor,
  );
  const moveTo = (at: Instant): void => {
    cursor.setAttribute('x1', String(x(at)));
    cursor.setAttribute('x2', String(x(at)));
  };
  return { root, items, moveTo };
}
