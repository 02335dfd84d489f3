import { chance } from '../../oracles/chance.js';
import type { Counting, Tally } from '../../oracles/tally.js';
import { counting } from '../../oracles/tally.js';
import { cancellations } from './cancellations.js';
import { comings, suspensions } from './lives.js';
import { months } from './months.js';

/** A piece of the work that one process does: so many drawn cases, or the days [from, until) of the month arithmetic. */
export type Task =
  | { readonly kind: 'cancellations' | 'suspensions' | 'comings'; readonly seed: number; readonly cases: number }
  | { readonly kind: 'months'; readonly from: number; readonly until: number; readonly quick: boolean };

const drawn = { cancellations, suspensions, comings };

function done(task: Task): Tally {
  const counted: Counting = counting();
  if (task.kind === 'months') months(task.from, task.until, task.quick, counted);
  else drawn[task.kind](chance(task.seed), task.cases, counted);
  return counted.tally();
}

// a process of its own: takes a task, sends back what it counted
process.on('message', (task: Task) => {
  process.send?.(done(task));
});
