import type { Actor } from '../../src/lifecycle/transitions.js';
import type { Status } from '../../src/vocabulary/status.js';
import { statuses } from '../../src/vocabulary/status.js';
import type { Arrow, Box, Drawn, Placed, Point } from './layout.js';
import { labelHeight, layout, textWidth } from './layout.js';
import type { Pair } from './pairs.js';
import { beginnings } from './pairs.js';

const nameSize = 15;
const labelSize = 12;
const lineHeight = 16;
const legendHeight = 64;
const actors: readonly Actor[] = ['partner', 'publisher', 'time'];

const light = {
  ground: '#ffffff',
  box: '#f6f8fa',
  edge: '#57606a',
  ink: '#1f2328',
  quiet: '#57606a',
  partner: '#0550ae',
  publisher: '#8250df',
  time: '#57606a',
};
const dark = {
  ground: '#0d1117',
  box: '#161b22',
  edge: '#8b949e',
  ink: '#e6edf3',
  quiet: '#9da7b3',
  partner: '#79c0ff',
  publisher: '#d2a8ff',
  time: '#9da7b3',
};

function colors(of: typeof light): string {
  return [
    `.ground{fill:${of.ground}}`,
    `.box{fill:${of.box};stroke:${of.edge}}`,
    `.name,.begin{fill:${of.ink}}`,
    `.stays,.legend{fill:${of.quiet}}`,
    `.halo{stroke:${of.ground}}`,
    ...actors.flatMap((actor) => [`.line.${actor}{stroke:${of[actor]}}`, `.head.${actor},.label.${actor}{fill:${of[actor]}}`]),
  ].join('');
}

const style = [
  'text{font-family:ui-sans-serif,system-ui,"Segoe UI",Helvetica,Arial,sans-serif;text-anchor:middle}',
  `.name{font-size:${String(nameSize)}px;font-weight:600}.label,.halo,.stays,.legend{font-size:${String(labelSize)}px}`,
  '.box{stroke-width:1.5}.line{fill:none;stroke-width:1.6}.time.line{stroke-dasharray:6 4}.halo{fill:none;stroke-width:5;stroke-linejoin:round}.legend{text-anchor:start}',
  colors(light),
  `@media (prefers-color-scheme:dark){${colors(dark)}}`,
].join('');

interface Line extends Arrow {
  readonly by: Actor;
}

const at = ({ x, y }: Point): string => `${String(x)} ${String(y)}`;

/** A line that bends at every point between its ends. */
function path(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const next = points[index + 1];
      if (index === 0) return `M${at(point)}`;
      if (next === undefined) return `L${at(point)}`;
      return `Q${at(point)} ${at({ x: Math.round((point.x + next.x) / 2), y: Math.round((point.y + next.y) / 2) })}`;
    })
    .join('');
}

/** What a page that shows the picture finds an arrow and its label by. */
function marked({ from, to, label: move }: Line): string {
  return `data-move="${move}" data-from="${from}" data-to="${to}"`;
}

function arrow({ arrow: line, points }: Drawn<Line>): string {
  return `<path class="line ${line.by}" d="${path(points)}" ${marked(line)} marker-end="url(#${line.by})"/>`;
}

function label({ arrow: line, label: { x, y } }: Drawn<Line>): string {
  const { label: text, by } = line;
  const place = `x="${String(x)}" y="${String(y + labelHeight / 4)}"`;
  return `<text class="halo" ${place}>${text}</text><text class="label ${by}" ${place} ${marked(line)}>${text}</text>`;
}

function box(placed: Placed, stays: readonly string[], isEnd: boolean): string {
  const { name, x, top, width, height } = placed;
  const left = x - width / 2;
  const rect = (inset: number) =>
    `<rect class="box" x="${String(left + inset)}" y="${String(top + inset)}" width="${String(width - 2 * inset)}" height="${String(height - 2 * inset)}" rx="${String(9 - inset)}"/>`;
  const begin = beginnings.some((status) => status === name)
    ? `<circle class="begin" cx="${String(left + 13)}" cy="${String(top + 21)}" r="4"/>`
    : '';
  const lines = stays.map(
    (move, index) =>
      `<text class="stays" x="${String(x)}" y="${String(top + 44 + index * lineHeight)}" data-move="${move}">&#8635; ${move}</text>`,
  );
  return [
    `<g class="state" data-state="${name}">`,
    rect(0),
    isEnd ? rect(4) : '',
    begin,
    `<text class="name" x="${String(x)}" y="${String(top + 26)}">${name}</text>`,
    ...lines,
    '</g>',
  ].join('');
}

interface Sign {
  readonly text: string;
  readonly room: number;
  readonly sign: (x: number, y: number) => string;
}

const signs: readonly (readonly Sign[])[] = [
  actors.map((actor) => ({
    text: { partner: 'by the partner', publisher: 'by the publisher', time: 'by time alone' }[actor],
    room: 38,
    sign: (x, y) => `<path class="line ${actor}" d="M${String(x)} ${String(y - 4)}h28" marker-end="url(#${actor})"/>`,
  })),
  [
    {
      text: 'a history may begin here',
      room: 14,
      sign: (x, y) => `<circle class="begin" cx="${String(x + 4)}" cy="${String(y - 4)}" r="4"/>`,
    },
    { text: 'the state stays', room: 16, sign: (x, y) => `<text class="legend" x="${String(x)}" y="${String(y)}">&#8635;</text>` },
  ],
];

function legendRow(row: readonly Sign[], width: number, y: number): string {
  const gap = 26;
  const whole = row.reduce((sum, { text, room }) => sum + room + textWidth(text, labelSize) + gap, -gap);
  let x = Math.round((width - whole) / 2);
  return row
    .map(({ text, sign, room }) => {
      const drawn = `${sign(x, y)}<text class="legend" x="${String(x + room)}" y="${String(y)}">${text}</text>`;
      x += room + textWidth(text, labelSize) + gap;
      return drawn;
    })
    .join('');
}

const head = (actor: Actor): string =>
  `<marker id="${actor}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path class="head ${actor}" d="M0 0 10 5 0 10 2.5 5z"/></marker>`;

/** The picture of all states and moves. */
export function svg(all: readonly Pair[]): string {
  const staying = (status: Status) => all.filter(({ from, to }) => from === status && to === status).map(({ move }) => move);
  const boxes = statuses.map((name): Box => {
    const stays = staying(name);
    return { name, width: 142, height: 42 + (stays.length === 0 ? 0 : stays.length * lineHeight + 4) };
  });
  const lines = all.filter(({ from, to }) => from !== to).map(({ from, to, move, by }): Line => ({ from, to, label: move, by }));
  const { width, height, boxes: placed, arrows } = layout(boxes, lines, labelSize);
  const size = `${String(width)} ${String(height + legendHeight)}`;
  const ends = statuses.filter((status) => !all.some(({ from }) => from === status));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" width="${String(width)}" height="${String(height + legendHeight)}" role="img" aria-labelledby="title desc">`,
    '<title id="title">States and moves of a subscription</title>',
    '<desc id="desc">Generated from the table of moves; the same in words stands in state-diagram.md.</desc>',
    `<style>${style}</style>`,
    `<defs>${actors.map(head).join('')}</defs>`,
    '<rect class="ground" width="100%" height="100%" rx="12"/>',
    ...arrows.map(arrow),
    ...placed.map((one) => {
      const status = statuses.find((word) => word === one.name);
      return status === undefined ? '' : box(one, staying(status), ends.includes(status));
    }),
    ...arrows.map(label),
    ...signs.map((row, index) => legendRow(row, width, height + 22 + index * 24)),
    '</svg>',
    '',
  ].join('\n');
}
