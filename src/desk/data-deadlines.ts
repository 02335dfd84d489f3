import type { Basis } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import type { AccessAnswer } from '../rules/suspending/access-while.js';
import { accessWhile } from '../rules/suspending/access-while.js';
import type { Options } from '../vocabulary/answer.js';
import { citedIn } from './cited-in.js';
import type { DeadlineDraft } from './deadline.js';
import { noCredit } from '../billing/credit.js';
import type { LifeStage } from '../lifecycle/life.js';
import type { Ending } from './spans.js';
import { limitsOf } from './spans.js';

/** Returns if somebody still reaches the data, the administrators longest; null = the documents do not say. */
function reached(answer: AccessAnswer): boolean | null {
  if (answer.verdict === 'undetermined') return null;
  const { administrators } = answer;
  return administrators === 'not-stated' ? null : administrators !== 'no';
}

function saving(
  at: Instant,
  missed: DeadlineDraft['missed'],
  contested: DeadlineDraft['contested'],
  basis: readonly Basis[],
): DeadlineDraft {
  return { kind: 'save-data', at, action: null, missed, contested, basis, lost: noCredit };
}

/** Returns the last instants at which somebody reaches the data in a state, before the state ends. */
export function dataInside({ subscription: state, fromAt }: LifeStage, untilAt: Instant, options: Options): readonly DeadlineDraft[] {
  const drafts: DeadlineDraft[] = [];
  let before = accessWhile(state, fromAt, options);
  while (before.verdict === 'computed' && before.changesAt !== null && before.changesAt < untilAt) {
    const at = before.changesAt;
    const after = accessWhile(state, at, options);
    const contested = [...before.contested, ...(after.contested ?? [])];
    if (reached(before) === true && reached(after) === false) {
      drafts.push(saving(at, 'access-ends', contested, citedIn(before.basis, after.basis)));
    }
    before = after;
  }
  return drafts;
}

/** Returns the last instant at which data can be saved, and its deletion, at the end of a state. */
export function dataAtEnd({ state, due, next, contested }: Ending, options: Options): readonly DeadlineDraft[] {
  const drafts: DeadlineDraft[] = [];
  const { at, basis } = due;
  const limits = limitsOf(due);
  const before = accessWhile(state, addMs(at, -1), options);
  const after = next === null ? null : accessWhile(next.subscription, at, options);
  const isDeleted = next?.subscription.status === 'deleted' || limits.bounds !== null;
  if (reached(before) === true && (isDeleted || (after !== null && reached(after) === false))) {
    const disputed = [...contested, ...(before.contested ?? []), ...(after?.contested ?? [])];
    drafts.push({ ...saving(at, isDeleted ? 'deleted' : 'access-ends', disputed, citedIn(basis, before.basis)), ...limits });
  }
  if (isDeleted) drafts.push({ kind: 'deletion', at, action: null, missed: 'deleted', contested, basis, lost: noCredit, ...limits });
  return drafts;
}
