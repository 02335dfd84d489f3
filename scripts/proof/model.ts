/**
 * Every state x every move x every boundary instant (-1 ms, 0, +1 ms) x every family, billing cycle, term and policy entry: `npm run proof model`.
 * Each cell is a defined next state by the table of moves, or a typed refusal, or says which gap it meets. The quick size takes one term for
 * each order date in turn, and asks every fifth refusal about its future; the full size takes all terms, and asks every refusal.
 */
import { advance } from '../../src/lifecycle/advance.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, isoInstant } from '../../src/kernel/instant.js';
import { transitions } from '../../src/lifecycle/transitions.js';
import type { Move } from '../../src/vocabulary/move.js';
import { moves } from '../../src/vocabulary/move.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import type { Status } from '../../src/vocabulary/status.js';
import { statuses } from '../../src/vocabulary/status.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { durations } from '../../src/vocabulary/term.js';
import type { Boundary } from './model/boundaries.js';
import { boundariesOf, boundaryKinds } from './model/boundaries.js';
import type { Step } from './model/cell.js';
import { cellOf, timesOwn, waitedWrong } from './model/cell.js';
import { entryIds, isOfTheseDays, orderDates } from './model/dates.js';
import type { Bought } from './model/states.js';
import { requestsOf, statesOf } from './model/states.js';
import type { Outcome } from './report.js';
import { prove } from './report.js';

const terms = [null, ...durations] as const;
const besides = [-1, 0, 1] as const;
/** Nothing follows it. */
const final: readonly Status[] = ['deleted', 'migrated'];
const mostTold = 200;

function tally() {
  const counts = new Map<string, number>();
  return {
    add: (word: string, more = 1): void => {
      counts.set(word, (counts.get(word) ?? 0) + more);
    },
    of: (word: string): number => counts.get(word) ?? 0,
  };
}

interface Found {
  readonly counts: ReturnType<typeof tally>;
  readonly failures: string[];
  cells: number;
  states: number;
}

function told({ family, billingCycle, orderedAt, duration, autoRenew }: Bought, { status }: Subscription, at: Instant): string {
  return `${family} ${billingCycle} ordered ${isoInstant(orderedAt)}, term ${String(duration)}, auto-renew ${String(autoRenew)}, ${status}, at ${isoInstant(at)}`;
}

function count(found: Found, steps: readonly Step[]): void {
  for (const { from, move, to } of steps) {
    found.counts.add(`from ${from}`);
    found.counts.add(`to ${to}`);
    found.counts.add(`${move} from ${from}`);
    found.counts.add(`${move} to ${to}`);
  }
}

function ask(found: Found, bought: Bought, subscription: Subscription, { kind }: Boundary, at: Instant, every: number): void {
  const { counts, failures } = found;
  const fail = (what: string, why: string): void => {
    if (failures.length < mostTold) failures.push(`${told(bought, subscription, at)}, ${what}: ${why}`);
  };
  try {
    const waited = advance(subscription, at);
    const steps: Step[] = [];
    const wrong = waitedWrong(subscription, waited, at, steps);
    if (wrong !== null) fail('time alone', wrong);
    count(found, steps);
    for (const move of moves) {
      for (const request of requestsOf(move, subscription, at)) {
        found.cells += 1;
        const cell = cellOf(subscription, request, at, waited, found.cells % every === 0);
        if (cell.wrong !== null) fail(JSON.stringify(request), cell.wrong);
        count(found, cell.steps.slice(steps.length));
        const { moved } = cell;
        counts.add(moved.verdict);
        counts.add(`${move} ${moved.verdict}`);
        if (transitionsHave(move, waited.subscription.status)) counts.add(`${move} asked where legal`);
        if (moved.verdict === 'refused') for (const { code } of moved.reasons) counts.add(code);
      }
    }
    counts.add(kind);
  } catch (error) {
    fail('any move', `threw ${String(error)}`);
  }
}

function transitionsHave(move: Move, status: Status): boolean {
  const from: readonly Status[] = transitions[move].from;
  return from.includes(status);
}

function explore(found: Found, bought: Bought, entries: readonly string[], every: number): void {
  for (const subscription of statesOf(bought)) {
    found.states += 1;
    const before = found.cells;
    for (const boundary of boundariesOf(subscription)) {
      for (const beside of besides) ask(found, bought, subscription, boundary, addMs(boundary.at, beside), every);
    }
    for (const entry of entries) found.counts.add(entry, found.cells - before);
  }
}

/** Edges that are never taken here: no document allows the first two, and a suspended trial is none of the states that are asked. */
const unreached = ['change-quantity from trial', 'change-quantity to trial', 'reactivate to trial'];

/** What was declared and never met, and what was met too seldom to prove anything. */
function gate({ counts, cells }: Found): readonly string[] {
  const failures: string[] = [];
  const want = (word: string, atLeast: number): void => {
    if (counts.of(word) < atLeast) failures.push(`gate: ${word}: ${String(counts.of(word))} times, wanted ${String(atLeast)}`);
  };
  for (const verdict of ['applied', 'refused', 'undetermined']) want(verdict, Math.ceil(cells / 100));
  for (const kind of boundaryKinds) want(kind, 300);
  for (const entry of entryIds(productFamilies, billingCycles)) want(entry, 100);
  for (const status of statuses) {
    want(`to ${status}`, status === 'pending' ? 0 : 100);
    if (!final.includes(status)) want(`from ${status}`, 100);
  }
  for (const move of moves) {
    const { from, to }: { readonly from: readonly Status[]; readonly to: readonly Status[] } = transitions[move];
    for (const edge of [...from.map((status) => `${move} from ${status}`), ...to.map((status) => `${move} to ${status}`)]) {
      want(edge, unreached.includes(edge) ? 0 : 1);
    }
    want(`${move} refused`, 100);
    // most cells ask a move of a state that does not know it: what is rare is measured against those that do
    const legal = counts.of(`${move} asked where legal`);
    if (!timesOwn.includes(move)) want(`${move} applied`, Math.ceil(legal / 100));
  }
  const codes = [
    'illegal-move',
    'before-last-event',
    'window-closed',
    'not-cancellable',
    'support-request-required',
    'quantity-locked',
    'retention-over',
  ];
  for (const code of codes) want(code, 100);
  return failures;
}

await prove('model', ({ quick, seed }): Outcome => {
  const found: Found = { counts: tally(), failures: [], cells: 0, states: 0 };
  let turn = seed;
  let dates = 0;
  for (const family of productFamilies) {
    for (const billingCycle of billingCycles) {
      for (const { orderedAt, entries } of orderDates(family, billingCycle)) {
        dates += 1;
        turn += 1;
        // a year as well, where what follows it is a choice or another family
        const more = quick && isOfTheseDays({ family, orderedAt }) ? (['P1Y'] as const) : [];
        const chosen = quick ? [...new Set([terms[turn % terms.length] ?? null, ...more])] : terms;
        for (const duration of chosen) {
          for (const autoRenew of [true, false])
            explore(found, { family, billingCycle, orderedAt, duration, autoRenew }, entries, quick ? 5 : 1);
        }
      }
    }
  }
  const { counts, cells, states } = found;
  return {
    figures: {
      'cells: states x moves x boundary instants': cells,
      ...Object.fromEntries(['applied', 'refused', 'undetermined'].map((verdict) => [`cells ${verdict}`, counts.of(verdict)])),
      'subscriptions, each state of each family, cycle, term and order date': states,
      'order dates in and around the policy entries': dates,
    },
    failures: [...gate(found), ...found.failures],
  };
});
