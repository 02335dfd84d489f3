import * as dagre from '@dagrejs/dagre';

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
  /** From the start of the arrow to its head. */
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

/** The width of a text of a size, near enough for a sans-serif face. */
export function textWidth(text: string, size: number): number {
  return Math.ceil(text.length * size * 0.56);
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

type Size = Pick<Box, 'width' | 'height'>;

/** The calls that are made here: the package's own types lead to files that nodenext does not find. */
interface Graph {
  readonly setGraph: (room: Readonly<Record<string, number>>) => void;
  readonly setNode: (name: string, size: Size) => void;
  readonly setEdge: (from: string, to: string, label: Size & { readonly labelpos: 'c' }, name: string) => void;
  readonly graph: () => Size;
  readonly node: (name: string) => Point;
  readonly edge: (from: string, to: string, name: string) => Point & { readonly points: readonly Point[] };
}
const library = dagre as unknown as {
  readonly Graph: new (kind: { readonly multigraph: true }) => Graph;
  readonly layout: (graph: Graph) => void;
};

/** Lays boxes and arrows out, top down. */
export function layout<A extends Arrow>(boxes: readonly Box[], arrows: readonly A[], labelSize: number): Layout<A> {
  const graph = new library.Graph({ multigraph: true });
  graph.setGraph({ nodesep: 36, edgesep: 14, ranksep: 56, marginx: 24, marginy: 24 });
  for (const { name, width, height } of boxes) graph.setNode(name, { width, height });
  for (const { from, to, label } of arrows) {
    graph.setEdge(from, to, { width: textWidth(label, labelSize) + 6, height: labelHeight, labelpos: 'c' }, label);
  }
  library.layout(graph);
  const { width, height } = graph.graph();
  return {
    width: Math.round(width),
    height: Math.round(height),
    boxes: boxes.map((box) => {
      const { x, y } = rounded(graph.node(box.name));
      return { ...box, x, top: y - box.height / 2 };
    }),
    arrows: arrows.map((arrow) => {
      const { points, x, y } = graph.edge(arrow.from, arrow.to, arrow.label);
      return { arrow, points: points.map(rounded), label: rounded({ x, y }) };
    }),
  };
}
