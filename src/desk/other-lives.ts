import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import type { LifeStage } from '../lifecycle/life.js';
import type { OtherLife } from '../lifecycle/other-lives.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Placed } from './avoided-charges.js';
import type { DeskStage } from './spans.js';
import { spansAt, stagesFrom } from './spans.js';

/** A life under another interpretation, as a desk looks at it. */
export interface DeskLife extends OtherLife {
  readonly stages: readonly DeskStage[];
}

/** Returns the lives of a subscription under other interpretations from its last change on. */
export function deskLives(otherwise: readonly OtherLife[], changedAt: Instant): readonly DeskLife[] {
  return otherwise.map(({ id, options, stages }) => ({ id, options, stages: stagesFrom(stages, changedAt) }));
}

/** Returns the interpretations under which a life does not come to the state of a deadline, or, where nothing has to be done, not to what it is about. */
export function notReachedBy({ draft, span }: Placed, otherwise: readonly DeskLife[]): readonly InterpretationId[] {
  const { subscription: state, fromAt, due } = span;
  const isHappening = (one: LifeStage): boolean => one.due?.at === due?.at && one.due?.request?.move === due?.request?.move;
  const isAbout = draft.action === null && due?.at === draft.at;
  return otherwise.flatMap(({ id, stages }) => {
    const isHere = spansAt(stages, fromAt).at(-1)?.subscription.status === state.status;
    return isHere || (isAbout && spansAt(stages, addMs(draft.at, -1)).some(isHappening)) ? [] : [id];
  });
}
