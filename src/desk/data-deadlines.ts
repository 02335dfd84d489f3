import type { Basis } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import type { AccessAnswer } from '../rules/suspending/access-while.js';
import { accessWhile } from '../rules/suspending/access-while.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { citedIn } from './cited-in.js';
import type { Draft } from './deadline.js';
import { nothingLost } from './deadline.js';
import type { LifeSpan } from './spans.js';

/** Returns if somebody still reaches the data; null = the documents do not say. */
function reached(answer: AccessAnswer): boolean | null {
  if (answer.verdict === 'undetermined') return null;
  const { users, administrators } = answer;
  if (users === 'yes' || administrators === 'yes' || administrators === 'to-save-data') return true;
  return administrators === 'not-stated' ? null : false;
}

function contestedOf(answer: AccessAnswer): Draft['contested'] {
  return answer.verdict === 'undetermined' ? [] : answer.contested;
}

function saving(at: Instant, missed: Draft['missed'], contested: Draft['contested'], basis: readonly Basis[]): Draft {
  return { kind: 'save-data', at, action: null, missed, contested, basis, lost: nothingLost };
}

/** Returns the last instants at which somebody reaches the data in a state, before the state ends. */
function savedInside(state: Subscription, fromAt: Instant, untilAt: Instant, options: Options): readonly Draft[] {
  const drafts: Draft[] = [];
  let before = accessWhile(state, fromAt, options);
  while (before.verdict === 'computed' && before.changesAt !== null && before.changesAt < untilAt) {
    const at = before.changesAt;
    const after = accessWhile(state, at, options);
    const contested = [...before.contested, ...contestedOf(after)];
    if (reached(before) === true && reached(after) === false) {
      drafts.push(saving(at, 'access-ends', contested, citedIn(before.basis, after.basis)));
    }
    before = after;
  }
  return drafts;
}

/** Returns the last instants at which data can be saved, and the deletion itself, in a state and at its end. */
export function dataDeadlines(
  { state, fromAt, due }: LifeSpan,
  next: LifeSpan | null,
  untilAt: Instant,
  contested: Draft['contested'],
  options: Options,
): readonly Draft[] {
  const endsAt = due === null || due.at > untilAt ? addMs(untilAt, 1) : due.at;
  const drafts = [...savedInside(state, fromAt, endsAt, options)];
  if (due === null || due.at <= fromAt || due.at > untilAt) return drafts;
  const { at, basis } = due;
  const before = accessWhile(state, addMs(at, -1), options);
  const isDeleted = next?.state.status === 'deleted';
  const bounds = due.request === null ? due.bounds : null;
  const after = next === null ? null : accessWhile(next.state, at, options);
  const isLost = isDeleted || bounds !== null || (after !== null && reached(after) === false);
  if (reached(before) === true && isLost) {
    const missed = isDeleted || bounds !== null ? 'deleted' : 'access-ends';
    const disputed = [...contested, ...contestedOf(before), ...(after === null ? [] : contestedOf(after))];
    const gaps = bounds === null || due.gaps === null ? [] : due.gaps;
    drafts.push({ ...saving(at, missed, disputed, citedIn(basis, before.basis)), bounds, gaps });
  }
  if (isDeleted || bounds !== null) {
    drafts.push({
      kind: 'deletion',
      at,
      bounds,
      action: null,
      missed: 'deleted',
      gaps: bounds === null || due.gaps === null ? [] : due.gaps,
      contested,
      basis,
      lost: nothingLost,
    });
  }
  return drafts;
}
