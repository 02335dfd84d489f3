/** A year as lanes: one lane a customer, one mark a commitment. */
import type { Instant } from 'termbook';
import { addTerm } from 'termbook';
import type { Renewal } from 'termbook/desk';
import { renewalTitle } from 'termbook/desk';
import { actBy } from '../../src/cli/read-file.js';
import type { ExplainLocale } from 'termbook/explain';
import { drawing } from '../dom.js';
import { dateText, lastDayText } from '../words.js';

const laneHeight = 24;
const axisHeight = 22;
const mostLanes = 100;

export interface Lane {
  readonly name: string;
  readonly rows: readonly Renewal[];
}

/** The first customers in the order of their first rows; a subscription without a customer has a lane of its own. */
export function lanesOf(rows: readonly Renewal[], nameOf: (row: Renewal) => string): readonly Lane[] {
  const lanes = new Map<string, Renewal[]>();
  for (const row of rows) {
    if (actBy(row) === null) continue;
    const key = row.customer ?? `#${String(row.record)}`;
    const lane = lanes.get(key);
    if (lane !== undefined) lane.push(row);
    else if (lanes.size < mostLanes) lanes.set(key, [row]);
  }
  return [...lanes.values()].flatMap((own) => (own[0] === undefined ? [] : [{ name: own[0].customer ?? nameOf(own[0]), rows: own }]));
}

/** Three kinds of color, each with a form of its own. */
function markOf({ happens }: Renewal): { readonly className: string; readonly d: string } {
  if (happens === 'deletes') return { className: 'urgent', d: 'M-5 -5H5V5H-5Z' };
  if (happens === 'began') return { className: 'back', d: 'M0 -6L6 5H-6Z' };
  return { className: 'other', d: 'M0 -6L6 0L0 6L-6 0Z' };
}

export function lanesDrawing(lanes: readonly Lane[], fromAt: Instant, width: number, locale: ExplainLocale, title: string): SVGSVGElement {
  const nameWidth = Math.min(180, Math.floor(width * 0.32));
  const untilAt = addTerm(fromAt, 'P1Y', 1);
  const x = (at: Instant): number =>
    Math.round((nameWidth + 8 + ((at - fromAt) / (untilAt - fromAt)) * (width - nameWidth - 16)) * 10) / 10;
  const height = axisHeight + lanes.length * laneHeight + 4;
  const months = Array.from({ length: 12 }, (_month, index) => addTerm(fromAt, 'P1M', index)).filter(
    (_at, index) => width > 700 || index % 3 === 0,
  );
  const longest = Math.floor(nameWidth / 7.5);
  return drawing(
    'svg',
    { class: 'lanes', width, height, viewBox: `0 0 ${String(width)} ${String(height)}`, role: 'img', 'aria-label': title },
    ...months.flatMap((at) => [
      drawing('line', { class: 'tick', x1: x(at), x2: x(at), y1: axisHeight - 4, y2: height }),
      drawing('text', { class: 'month', x: x(at), y: 12 }, dateText(locale, 'monthDay', at)),
    ]),
    ...lanes.flatMap(({ name, rows }, index) => {
      const y = axisHeight + index * laneHeight + laneHeight / 2;
      const shown =
        Array.from(name).length > longest
          ? `${Array.from(name)
              .slice(0, longest - 1)
              .join('')}\u2026`
          : name;
      return [
        drawing('text', { class: 'lane', x: 0, y: y + 4 }, drawing('title', {}, name), shown),
        drawing('line', { class: 'rail', x1: nameWidth + 8, x2: width - 8, y1: y, y2: y }),
        ...rows.map((row) => {
          const { className, d } = markOf(row);
          const by = actBy(row) ?? fromAt;
          return drawing(
            'path',
            { class: className, d, transform: `translate(${String(x(by))} ${String(y)})` },
            drawing('title', {}, `${lastDayText(locale, by)}: ${renewalTitle(row, locale)}`),
          );
        }),
      ];
    }),
  );
}
