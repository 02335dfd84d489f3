import type * as fc from 'fast-check';
import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import { applyMove } from '../lifecycle/apply-move.js';
import type { Moved, MoveRequest } from '../lifecycle/transitions.js';
import type { Move } from '../vocabulary/move.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { resolvedAround } from './boundaries.js';
import { resolvedRequest } from './requests.js';
import type { DrawnStep, Ordered } from './subscriptions.js';
import { drawnStep } from './subscriptions.js';
import { differences, written } from './written.js';

/** The part of a subscription that an implementation shows: its status, and any other field. Only shown fields are compared. */
export interface Shown {
  /** The status. */
  readonly status: string;
}

/** The result of a move: applied, with the state after it, or not. The codes of a refusal are compared if they are given. */
export type Answered<State> =
  | {
      /** The answer of your code. */
      readonly verdict: 'applied';
      /** The state after the move. */
      readonly subscription: State;
    }
  | {
      /** The answer of your code. */
      readonly verdict: 'refused';
      /** The reasons of the refusal. */
      readonly reasons?: readonly {
        /** The code of the reason. */
        readonly code: string;
      }[];
    }
  | {
      /** The answer of your code. */
      readonly verdict: 'undetermined';
    };

/**
 * Your implementation behind an adapter: how a subscription begins, how a move is made of it, what time makes of it. `applyMove` is given a state that was
 * advanced to `at`. `show` says what to compare; it may be left out where a state is itself what it shows.
 */
export type Machine<State> = {
  /** The state of a subscription that was just ordered. */
  readonly create: (ordered: Ordered) => State;
  /** Makes a move on a state that was advanced to `at`. */
  readonly applyMove: (state: State, request: MoveRequest, at: Instant) => Answered<State>;
  /** Advances a state by time alone. */
  readonly advance: (
    state: State,
    to: Instant,
  ) => {
    /** The state at that instant. */
    readonly subscription: State;
  };
} & (State extends Shown
  ? {
      /** Returns the part to compare; default: the state itself. */
      readonly show?: (state: State) => Shown;
    }
  : {
      /** Returns the part to compare. */
      readonly show: (state: State) => Shown;
    });

/** One side of a run: what it is now, and what it becomes. */
export interface Side<T> {
  /** The current state. */
  readonly now: () => T;
  /** Takes the next one. */
  readonly becomes: (next: T) => void;
}

/** termbook's side: the subscription, the clock, the events so far, and `told`, which is false once the documents no longer say what follows. */
export interface MachineModel {
  /** The subscription. */
  readonly subscription: Subscription;
  /** The instant reached. */
  readonly at: Instant;
  /** False once the documents no longer say what follows. */
  readonly told: boolean;
  /** The steps so far. */
  readonly history: readonly string[];
}

type MachineStep<State> = fc.Command<Side<MachineModel>, Side<State>>;

function side<T>(first: T): Side<T> {
  let held = first;
  return {
    now: () => held,
    becomes: (next) => {
      held = next;
    },
  };
}

function described(moved: Moved<Move, 'illegal-move'> | Answered<unknown>): string {
  const codes = moved.verdict === 'refused' ? (moved.reasons ?? []).map(({ code }) => code).sort() : [];
  return codes.length === 0 ? moved.verdict : `${moved.verdict} (${codes.join(', ')})`;
}

function fail({ history }: MachineModel, ...lines: readonly string[]): never {
  throw new Error(['the two machines differ after', ...history.map((line) => `  ${line}`), ...lines].join('\n'));
}

function compareState<State>(machine: Machine<State>, model: MachineModel, state: State): void {
  const shown: Shown = machine.show === undefined ? (state as Shown) : machine.show(state);
  const found = differences(model.subscription, shown);
  if (found.length > 0) fail(model, ...found.map(({ path, ours, theirs }) => `${path}: termbook ${ours}, yours ${theirs}`));
}

/** True if the two say the same of a move; a refusal without reasons says no more than that. */
function agree(ours: Moved<Move, 'illegal-move'>, theirs: Answered<unknown>): boolean {
  if (theirs.verdict === 'refused' && theirs.reasons === undefined) return ours.verdict === 'refused';
  return described(ours) === described(theirs);
}

function taken<State>(machine: Machine<State>, { around, ask }: DrawnStep): MachineStep<State> {
  return {
    // no implementation can be held to what no document states
    check: (model) => model.now().told,
    toString: () => (ask === undefined ? 'wait' : 'ask'),
    run: (model, real) => {
      const { subscription, at: before, history } = model.now();
      const at = resolvedAround(around, subscription, before);
      const waited = advance(subscription, at);
      const request = ask === undefined ? null : resolvedRequest(ask, waited.subscription, at);
      const line = `${isoInstant(at)}  ${request === null ? 'waited' : `asked ${written(request)}`}`;
      const next: MachineModel = { subscription: waited.subscription, at, told: waited.gaps.length === 0, history: [...history, line] };
      model.becomes(next);
      if (!next.told) return;
      const state = machine.advance(real.now(), at).subscription;
      compareState(machine, next, state);
      real.becomes(state);
      if (request !== null) makeMove(machine, request, model, real);
    },
  };
}

function makeMove<State>(machine: Machine<State>, request: MoveRequest, model: Side<MachineModel>, real: Side<State>): void {
  const before = model.now();
  const ours: Moved<Move, 'illegal-move'> = applyMove(before.subscription, request, before.at);
  if (ours.verdict === 'undetermined') {
    model.becomes({ ...before, told: false });
    return;
  }
  const theirs = machine.applyMove(real.now(), request, before.at);
  if (!agree(ours, theirs)) fail(before, `termbook: ${described(ours)}`, `yours:    ${described(theirs)}`);
  if (ours.verdict === 'refused' || theirs.verdict !== 'applied') return;
  const after = { ...before, subscription: ours.subscription };
  model.becomes(after);
  compareState(machine, after, theirs.subscription);
  real.becomes(theirs.subscription);
}

/**
 * The commands for `fc.commands`: some time goes by (six in ten to a boundary of the state, or a millisecond beside it), and in four of five a move is asked for.
 * Each compares your machine with termbook's: the verdict, the codes of a refusal where you give them, and every field that you show. Where the
 * documents are silent (undetermined, or a gap of time) the run ends.
 * @example
 * import * as fc from 'fast-check';
 * import { advance, applyMove } from 'termbook';
 * import type { Subscription } from 'termbook';
 * import { machineCommands, machineSetup, ordered } from 'termbook/testing';
 * import type { Machine } from 'termbook/testing';
 * const machine: Machine<Subscription> = { create: (first) => first, applyMove, advance };
 * const agrees = fc.property(ordered(), fc.commands(machineCommands(machine)), (first, commands) => {
 *   fc.modelRun(machineSetup(machine, first), commands);
 * });
 * fc.check(agrees).failed; // => false
 */
export function machineCommands<State>(machine: Machine<State>): fc.Arbitrary<MachineStep<State>>[] {
  return [drawnStep().map((step) => taken(machine, step))];
}

/**
 * Returns the beginning of a run, for `fc.modelRun`: with a subscription that was just ordered, on both sides.
 * @example
 * import * as fc from 'fast-check';
 * import { advance, applyMove } from 'termbook';
 * import type { Subscription } from 'termbook';
 * import { machineSetup, ordered } from 'termbook/testing';
 * import type { Machine } from 'termbook/testing';
 * const machine: Machine<Subscription> = { create: (first) => first, applyMove, advance };
 * const [first] = fc.sample(ordered(), 1);
 * first && machineSetup(machine, first)().model.now().subscription === first; // => true
 */
export function machineSetup<State>(
  machine: Machine<State>,
  first: Ordered,
): () => { readonly model: Side<MachineModel>; readonly real: Side<State> } {
  return () => {
    const { family, billingCycle, status, orderedAt } = first;
    const history = [`${isoInstant(orderedAt)}  ordered: ${family}, ${billingCycle}, ${status}`];
    const model: MachineModel = { subscription: first, at: orderedAt, told: true, history };
    const state = machine.create(first);
    compareState(machine, model, state);
    return { model: side(model), real: side(state) };
  };
}
