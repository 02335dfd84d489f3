/** A small layered layout: layers by the longest way, fewest crossings by trying all orders, places by averaging. Deterministic: it holds no chance and no clock. */

export interface Box {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}
export interface Placed extends Box {
  /** The middle of the box. */
  readonly x: number;
  readonly top: number;
}
export interface Drawn<A extends Arrow> {
  readonly arrow: A;
  /** From the start of the arrow to its head; between two neighbours the line bends, or runs straight through a layer. */
  readonly points: readonly Point[];
  /** The middle of the label. */
  readonly label: Point;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Layout<A extends Arrow> {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Placed[];
  readonly arrows: readonly Drawn<A>[];
}

export const labelHeight = 16;
const margin = 24;
const gapAcross = 36;
const gapDown = 92;
/** The room that a line takes which runs through a layer. */
const laneWidth = 14;

/** The width of a text of a size, near enough for a sans-serif face. */
export function textWidth(text: string, size: number): number {
  return Math.ceil(text.length * size * 0.56);
}

/** One arrow with the lanes that carry it through the layers between its ends; turned when it points back up. */
interface Route<A extends Arrow> {
  readonly arrow: A;
  readonly turned: boolean;
  readonly stops: readonly string[];
}

function backwards(boxes: readonly Box[], arrows: readonly Arrow[]): ReadonlySet<Arrow> {
  const back = new Set<Arrow>();
  const done = new Set<string>();
  const visit = (name: string, above: readonly string[]): void => {
    for (const arrow of arrows.filter(({ from }) => from === name)) {
      if ([...above, name].includes(arrow.to)) back.add(arrow);
      else if (!done.has(arrow.to)) visit(arrow.to, [...above, name]);
    }
    done.add(name);
  };
  for (const { name } of boxes) if (!done.has(name)) visit(name, []);
  return back;
}

function rankOf(boxes: readonly Box[], down: readonly (readonly [string, string])[]): ReadonlyMap<string, number> {
  const ranks = new Map(boxes.map(({ name }) => [name, 0]));
  for (let pass = 0; pass < boxes.length; pass += 1) {
    for (const [from, to] of down) ranks.set(to, Math.max(ranks.get(to) ?? 0, (ranks.get(from) ?? 0) + 1));
  }
  return ranks;
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) => permutations(items.filter((_other, at) => at !== index)).map((rest) => [item, ...rest]));
}

type Edge = readonly [string, string];

function crossings(upper: readonly string[], lower: readonly string[], edges: readonly Edge[]): number {
  const spans = edges.map(([from, to]) => [upper.indexOf(from), lower.indexOf(to)] as const).filter(([a, b]) => a >= 0 && b >= 0);
  let count = 0;
  for (const [index, [a, b]] of spans.entries()) for (const [c, d] of spans.slice(index + 1)) if ((a - c) * (b - d) < 0) count += 1;
  return count;
}

/** How far the edges lean between two layers, each counted from its middle. */
function lean(upper: readonly string[], lower: readonly string[], edges: readonly Edge[]): number {
  const place = (layer: readonly string[], name: string) => layer.indexOf(name) - (layer.length - 1) / 2;
  return edges
    .filter(([from, to]) => upper.includes(from) && lower.includes(to))
    .reduce((sum, [from, to]) => sum + (place(upper, from) - place(lower, to)) ** 2, 0);
}

/** The orders of all layers with the fewest crossings, then the least lean: a shortest way through the orders of each layer. */
function ordered(layers: readonly (readonly string[])[], edges: readonly Edge[]): readonly (readonly string[])[] {
  type Way = { readonly cost: number; readonly orders: readonly (readonly string[])[] };
  let ways: readonly Way[] = [{ cost: 0, orders: [] }];
  for (const layer of layers) {
    ways = permutations(layer).map((order): Way => {
      const costs = ways.map(({ cost, orders }) => {
        const above = orders[orders.length - 1] ?? [];
        return cost + crossings(above, order, edges) * 10_000 + lean(above, order, edges);
      });
      const best = costs.indexOf(Math.min(...costs));
      return { cost: costs[best] ?? 0, orders: [...(ways[best]?.orders ?? []), order] };
    });
  }
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best)).orders;
}

/** The places nearest to the wished ones that keep order and distance (pools of neighbours share their mean). */
function apart(wished: readonly number[], distances: readonly number[]): readonly number[] {
  const offsets = wished.map((_wish, index) => distances.slice(0, index).reduce((sum, distance) => sum + distance, 0));
  const pools: { sum: number; count: number }[] = [];
  for (const [index, wish] of wished.entries()) {
    pools.push({ sum: wish - (offsets[index] ?? 0), count: 1 });
    for (;;) {
      const last = pools[pools.length - 1];
      const before = pools[pools.length - 2];
      if (last === undefined || before === undefined || before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  return pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count)).map((place, index) => place + (offsets[index] ?? 0));
}

function placed(
  layers: readonly (readonly string[])[],
  edges: readonly Edge[],
  widthOf: (name: string) => number,
): ReadonlyMap<string, number> {
  const distances = layers.map((layer) =>
    layer.slice(1).map((name, index) => (widthOf(layer[index] ?? '') + widthOf(name)) / 2 + gapAcross),
  );
  const x = new Map<string, number>();
  for (const [index, layer] of layers.entries()) {
    for (const [place, at] of apart(
      layer.map(() => 0),
      distances[index] ?? [],
    ).entries())
      x.set(layer[place] ?? '', at);
  }
  const mean = (name: string): number => {
    const near = edges.flatMap(([from, to]) => (from === name ? [to] : to === name ? [from] : []));
    return near.reduce((sum, other) => sum + (x.get(other) ?? 0), 0) / Math.max(1, near.length);
  };
  for (let sweep = 0; sweep < 60; sweep += 1) {
    const turn = sweep % 2 === 0 ? layers.entries() : [...layers.entries()].reverse();
    for (const [index, layer] of turn) {
      const places = apart(layer.map(mean), distances[index] ?? []);
      for (const [place, at] of places.entries()) x.set(layer[place] ?? '', at);
    }
  }
  return x;
}

/** Where a line that bends between two points is, a part of the way down. */
function onBend(a: Point, b: Point, part: number): Point {
  const rest = 1 - part;
  const near = rest ** 3 + 3 * rest ** 2 * part;
  const middle = (a.y + b.y) / 2;
  return {
    x: a.x * near + b.x * (1 - near),
    y: a.y * rest ** 3 + middle * (3 * rest ** 2 * part + 3 * rest * part ** 2) + b.y * part ** 3,
  };
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Area, b: Area): number {
  const across = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const down = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

/** Where a label may stand on its line, the best place first. */
const parts = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];
const samples = Array.from({ length: 25 }, (_sample, index) => index / 24);

/** Small areas all along a line, which the labels of other lines keep clear of. */
function along(points: readonly Point[]): readonly Area[] {
  return points.flatMap((from, index) => {
    const to = points[index + 1];
    return to === undefined ? [] : samples.map((part) => ({ ...onBend(from, to, part), width: 8, height: 8 }));
  });
}

/** Lays boxes and arrows out, top down. */
export function layout<A extends Arrow>(boxes: readonly Box[], arrows: readonly A[], labelSize: number): Layout<A> {
  const back = backwards(boxes, arrows);
  const downward = arrows.map((arrow): Edge => (back.has(arrow) ? [arrow.to, arrow.from] : [arrow.from, arrow.to]));
  const ranks = rankOf(boxes, downward);
  const rank = (name: string) => ranks.get(name) ?? 0;
  const layers: string[][] = Array.from({ length: Math.max(...ranks.values()) + 1 }, () => []);
  for (const { name } of boxes) layers[rank(name)]?.push(name);
  const routes = arrows.map((arrow, index): Route<A> => {
    const [from, to] = downward[index] ?? [arrow.from, arrow.to];
    const lanes = Array.from({ length: rank(to) - rank(from) - 1 }, (_lane, step) => `${String(index)}/${String(rank(from) + step + 1)}`);
    for (const lane of lanes) layers[Number(lane.split('/')[1])]?.push(lane);
    return { arrow, turned: back.has(arrow), stops: [from, ...lanes, to] };
  });
  const edges = routes.flatMap(({ stops }) => stops.slice(1).map((stop, index): Edge => [stops[index] ?? '', stop]));
  const byName = new Map(boxes.map((box) => [box.name, box]));
  const widthOf = (name: string) => byName.get(name)?.width ?? laneWidth;
  const orders = ordered(layers, edges);
  const middles = placed(orders, edges, widthOf);
  const left = Math.min(...[...middles].map(([name, x]) => x - widthOf(name) / 2));
  const right = Math.max(...[...middles].map(([name, x]) => x + widthOf(name) / 2));
  const x = (name: string) => Math.round((middles.get(name) ?? 0) - left + margin);
  const heights = orders.map((layer) => Math.max(...layer.map((name) => byName.get(name)?.height ?? 0)));
  const topOf = (layer: number) => margin + heights.slice(0, layer).reduce((sum, height) => sum + height + gapDown, 0);
  const top = (name: string) => {
    const box = byName.get(name);
    const layer = box === undefined ? Number(name.split('/')[1]) : rank(name);
    return Math.round(topOf(layer) + (box === undefined ? 0 : ((heights[layer] ?? 0) - box.height) / 2));
  };
  const heightOf = (name: string) => byName.get(name)?.height ?? heights[Number(name.split('/')[1])] ?? 0;
  // arrows share a side of a box in the order of where they come from or go to
  const port = (name: string, other: string, route: Route<A>, side: 0 | 1): number => {
    if (!byName.has(name)) return x(name);
    const sharing = routes
      .flatMap((candidate) =>
        candidate.stops.slice(1).map((stop, index) => ({ candidate, ends: [stop, candidate.stops[index] ?? ''] as const })),
      )
      .filter(({ ends }) => ends[side === 0 ? 1 : 0] === name)
      .map(({ candidate, ends }) => ({ candidate, x: x(ends[side]) }))
      .sort((a, b) => a.x - b.x || routes.indexOf(a.candidate) - routes.indexOf(b.candidate));
    const place = sharing.findIndex(({ candidate }) => candidate === route && candidate.stops.includes(other));
    const room = Math.min(widthOf(name) - 24, (sharing.length - 1) * 34);
    return Math.round(x(name) + (sharing.length === 1 ? 0 : (place / (sharing.length - 1) - 0.5) * room));
  };
  const lines = routes.map((route) => {
    const { stops } = route;
    const points = stops.slice(1).flatMap((to, index): readonly Point[] => {
      const from = stops[index] ?? '';
      return [
        { x: port(from, to, route, 0), y: top(from) + heightOf(from) },
        { x: port(to, from, route, 1), y: top(to) },
      ];
    });
    return { route, points };
  });
  const areas: Area[] = boxes.map(({ name, width, height }) => ({ x: x(name), y: top(name) + height / 2, width, height }));
  const drawn = lines.map(({ route, points }): Drawn<A> => {
    const size = { width: textWidth(route.arrow.label, labelSize) + 6, height: labelHeight };
    const places = points.flatMap((from, index) => {
      const to = points[index + 1];
      return index % 2 === 1 || to === undefined ? [] : parts.map((part) => onBend(from, to, part));
    });
    const others = lines.filter((line) => line.route !== route).flatMap((line) => along(line.points));
    const crowded = places.map((place) => [...areas, ...others].reduce((sum, area) => sum + overlap({ ...place, ...size }, area), 0));
    const label = places[crowded.indexOf(Math.min(...crowded))] ?? { x: 0, y: 0 };
    areas.push({ ...label, ...size });
    return {
      arrow: route.arrow,
      points: route.turned ? [...points].reverse() : points,
      label: { x: Math.round(label.x), y: Math.round(label.y) },
    };
  });
  return {
    width: Math.round(right - left + 2 * margin),
    height: Math.round(topOf(orders.length) - gapDown + margin),
    boxes: boxes.map((box) => ({ ...box, x: x(box.name), top: top(box.name) })),
    arrows: drawn,
  };
}
