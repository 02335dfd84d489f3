import { addMs } from '../kernel/instant.js';
import type { Instant } from '../kernel/instant.js';
import type { LifeStage } from '../lifecycle/life.js';
import { lifeAlone } from '../lifecycle/life.js';
import { defaultInterpretations, inOrder, others } from '../rules/asking/determine.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Placed } from './avoided-charges.js';
import { contestedDue } from './end-deadlines.js';
import type { DeskStage } from './spans.js';
import { spansAt, stagesFrom } from './spans.js';

/** The stages that a life comes to under another interpretation. */
export interface OtherLife {
  readonly id: InterpretationId;
  readonly stages: readonly DeskStage[];
}

/** Returns the lives under each interpretation that contests how one of the stages ended: a list that is asked for later says the same. */
export function otherLives(record: Subscription, stages: readonly LifeStage[], untilAt: Instant, options: Options): readonly OtherLife[] {
  const ids = stages.slice(0, -1).flatMap(({ subscription, due }) => {
    return due === null || due.request?.move === 'renew' ? [] : contestedDue(subscription, due, options);
  });
  const interpretations = options.interpretations ?? defaultInterpretations;
  return inOrder(ids).flatMap((id) =>
    others(interpretations, id).map((other): OtherLife => {
      return { id, stages: stagesFrom(lifeAlone(record, untilAt, { ...options, interpretations: other }), record.changedAt) };
    }),
  );
}

/** Returns the interpretations under which a life does not come to the state of a deadline, or, where nothing has to be done, not to what it is about. */
export function notReachedBy({ draft, span }: Placed, otherwise: readonly OtherLife[]): readonly InterpretationId[] {
  const { subscription: state, fromAt, due } = span;
  const isHappening = (one: LifeStage): boolean => one.due?.at === due?.at && one.due?.request?.move === due?.request?.move;
  const isAbout = draft.action === null && due?.at === draft.at;
  return otherwise.flatMap(({ id, stages }) => {
    const isHere = spansAt(stages, fromAt).at(-1)?.subscription.status === state.status;
    return isHere || (isAbout && spansAt(stages, addMs(draft.at, -1)).some(isHappening)) ? [] : [id];
  });
}
