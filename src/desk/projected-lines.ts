import type { Line } from '../billing/line.js';
import type { Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';

/** A line of money: what is charged, or what comes back. `amount` null = not known, and `gaps` says why. */
export interface ProjectedLine {
  /** The instant of the line. */
  readonly at: Instant;
  /** A charge or a refund. */
  readonly what: 'charge' | 'refund';
  /** The amount; null = not known. */
  readonly amount: Money | null;
  /** The reasons why the amount is not known. */
  readonly gaps: readonly Gap[];
}

type What = ProjectedLine['what'];
const refunds: readonly Line['kind'][] = ['suspension', 'cancellation', 'seats-refunded'];

function shown({ at, net, gaps }: Pick<Line, 'at' | 'net' | 'gaps'>, what: What): readonly ProjectedLine[] {
  if (net === null) return gaps.length === 0 ? [] : [{ at, what, amount: null, gaps }];
  return [{ at, what, amount: { amount: what === 'refund' ? -net.amount : net.amount, currency: net.currency }, gaps: [] }];
}

/** Returns some lines as one: the sum of what is known, or the first that is not. */
function together(lines: readonly Line[]): readonly ProjectedLine[] {
  const open = lines.find(({ net, gaps }) => net === null && gaps.length > 0);
  if (open !== undefined) return shown(open, 'refund');
  const known = lines.flatMap(({ net }) => net ?? []);
  const amount = known.reduce((sum, net) => sum + net.amount, 0);
  const [first] = lines;
  const [money] = known;
  return first === undefined || money === undefined || amount === 0 ? [] : shown({ ...first, net: { ...money, amount } }, 'refund');
}

/** Returns what is shown of the lines of one cause: what comes back is one amount; a pair of a change of seats, where both sides are charged anew, is two. */
function shownOf(lines: readonly Line[]): readonly ProjectedLine[] {
  const [first] = lines as readonly [Line];
  if (!refunds.includes(first.kind)) return lines.flatMap((line) => shown(line, 'charge'));
  if (first.kind !== 'seats-refunded' || first.share !== 'prorated') return together(lines);
  return first.net === null ? shown(first, 'charge') : lines.flatMap((line, index) => shown(line, index === 0 ? 'refund' : 'charge'));
}

/** Returns the lines of money of a bill: what only a bill shows is none of them. */
export function projectedLines(bill: readonly Line[]): readonly ProjectedLine[] {
  const causes: Line[][] = [];
  for (const line of bill) {
    if (line.on === 'bill') continue;
    const last = causes.at(-1);
    const [first] = last ?? [];
    const isPair = line.kind === 'seats-charged' && first?.kind === 'seats-refunded' && last?.length === 1;
    const isSame = line.kind === 'cancellation' && first?.kind === 'cancellation' && first.at === line.at;
    if (isPair || isSame) last?.push(line);
    else causes.push([line]);
  }
  return causes.flatMap(shownOf);
}
