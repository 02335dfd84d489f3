import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, dayMs } from '../../../src/kernel/instant.js';
import type { Advanced } from '../../../src/lifecycle/advance.js';
import { applyMove } from '../../../src/lifecycle/apply-move.js';
import { replay } from '../../../src/lifecycle/replay.js';
import type { Moved, MoveRequest, SubscriptionEvent } from '../../../src/lifecycle/transitions.js';
import { transitions } from '../../../src/lifecycle/transitions.js';
import type { Move } from '../../../src/vocabulary/move.js';
import type { ReasonCode } from '../../../src/vocabulary/reason.js';
import type { Status } from '../../../src/vocabulary/status.js';
import type { Active, Subscription } from '../../../src/vocabulary/subscription.js';

type AnyMoved = Moved<Move, 'illegal-move'>;
interface Row {
  readonly from: readonly Status[];
  readonly to: readonly Status[];
  readonly refusals: readonly ReasonCode[];
}
const table: Readonly<Record<Move, Row>> = transitions;
/** Time has made these when they are due: nobody can ask for them. */
export const timesOwn: readonly Move[] = ['extend', 'expire', 'disable', 'delete', 'migrate'];
const gaps = ['fact-missing', 'before-first-source', 'documents-silent', 'unknown-value'];

/** A step that happened, for the question which states are reached and left. */
export interface Step {
  readonly from: Status;
  readonly move: Move;
  readonly to: Status;
}

/** One cell: what it came to, or why it is wrong. */
export interface Cell {
  readonly moved: AnyMoved;
  readonly steps: readonly Step[];
  readonly wrong: string | null;
}

function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key in value) if (!isPlain((value as Readonly<Record<string, unknown>>)[key])) return false;
  return true;
}

/** The events one by one by the table of moves, in the order of time; and that they lead to the state that was told. */
function eventsWrong(
  before: Subscription,
  after: Subscription,
  events: readonly SubscriptionEvent[],
  at: Instant,
  steps: Step[],
): string | null {
  // a history may begin in any state that a store holds
  const first = { event: 'ordered', at: before.changedAt, subscription: before as Active, basis: [] } as const;
  const past: [SubscriptionEvent, ...SubscriptionEvent[]] = [first];
  let { status, changedAt } = before;
  for (const event of events) {
    if (event.event === 'ordered') return 'ordered twice';
    if (!table[event.event].from.includes(status)) return `${event.event} from ${status} is not in the table`;
    if (event.at < changedAt || event.at > at) return `${event.event} lies outside the time that went by`;
    past.push(event);
    const state = replay(past);
    if (!table[event.event].to.includes(state.status)) return `${event.event} to ${state.status} is not in the table`;
    steps.push({ from: status, move: event.event, to: state.status });
    ({ status, changedAt } = state);
  }
  return isDeepStrictEqual(replay(past), after) ? null : 'the events do not replay to the state';
}

function refusedWrong(move: Move, moved: Extract<AnyMoved, { readonly verdict: 'refused' }>): string | null {
  if (moved.reasons.length === 0) return 'refused without a reason';
  const allowed: readonly string[] = [...table[move].refusals, 'before-last-event', 'illegal-move'];
  for (const { code, rule } of moved.reasons) {
    if (!allowed.includes(code)) return `refused by ${code}, which the table does not know`;
    if (rule === '') return `${code} names no rule`;
  }
  return null;
}

const codesOf = (moved: AnyMoved): string => (moved.verdict === 'refused' ? moved.reasons.map(({ code }) => code).join() : moved.verdict);

/** A refusal holds until `changesAt`, or for good. */
function changesWrong(subscription: Subscription, request: MoveRequest, at: Instant, moved: AnyMoved): string | null {
  if (moved.verdict !== 'refused') return null;
  const { changesAt } = moved;
  if (changesAt !== null && changesAt <= at) return 'changesAt is not after at';
  const last = changesAt === null ? addMs(at, 1500 * dayMs) : addMs(changesAt, -1);
  // the term of a conversion must lie after the conversion, and the news of a renewal within its hours: another request by then
  if (request.move === 'convert-trial' || last <= at) return null;
  const then = applyMove(subscription, request, last);
  return codesOf(then) === codesOf(moved)
    ? null
    : `said ${codesOf(moved)} until ${String(changesAt)}, but ${codesOf(then)} at ${String(last)}`;
}

/** Asks one move of one state at one instant, and checks the answer against the table of moves and the laws. `thorough`: against its own future too. */
export function cellOf(subscription: Subscription, request: MoveRequest, at: Instant, waited: Advanced, thorough: boolean): Cell {
  const { move } = request;
  const moved = applyMove(subscription, request, at);
  const steps: Step[] = [];
  const wrong = (): string | null => {
    if (!isPlain(moved)) return 'is not plain JSON';
    const current = waited.subscription;
    const legal = table[move].from.includes(current.status) && !timesOwn.includes(move);
    if (moved.verdict === 'applied') {
      if (!legal) return `${move} was applied in ${current.status}`;
      if (at < subscription.changedAt) return 'was applied before the last event';
      if (moved.events.at(-1)?.event !== move) return 'the last event is another move';
      if (!isDeepStrictEqual(moved.events.slice(0, -1), waited.events)) return 'the events before are not those of time';
      if (!table[move].to.includes(moved.subscription.status)) return `led to ${moved.subscription.status}`;
      return eventsWrong(subscription, moved.subscription, moved.events, at, steps);
    }
    if (moved.question !== move || moved.at !== at) return 'answers another question';
    if (moved.verdict === 'undetermined') {
      if (moved.gaps.length === 0) return 'undetermined without a gap';
      return moved.gaps.every(({ gap }) => gaps.includes(gap)) ? null : 'an unknown gap';
    }
    const told = moved.reasons.some(({ code }) => code === 'illegal-move');
    if (told && legal && move !== 'renew' && waited.gaps.length === 0) return `illegal in ${current.status}, where the table has it`;
    if (!told && !legal && at >= subscription.changedAt && waited.gaps.length === 0) return `not illegal in ${current.status}`;
    return refusedWrong(move, moved) ?? (thorough ? changesWrong(subscription, request, at, moved) : null);
  };
  return { moved, steps, wrong: wrong() };
}

/** What time alone made of a state, checked in the same way. */
export function waitedWrong(subscription: Subscription, waited: Advanced, at: Instant, steps: Step[]): string | null {
  if (at < subscription.changedAt) return isDeepStrictEqual(waited.subscription, subscription) ? null : 'time went back';
  return isPlain(waited) ? eventsWrong(subscription, waited.subscription, waited.events, at, steps) : 'is not plain JSON';
}
