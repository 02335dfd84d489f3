import type { Bounds, Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { Due } from '../lifecycle/due.js';
import type { LifeStage } from '../lifecycle/life.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** A stage of a life, with all doubts about how it came to be, and why nothing is known of it. */
export interface DeskStage extends LifeStage {
  readonly doubts: readonly Gap[];
}

/** A state, and what time does at its end. */
export interface Ending {
  readonly state: Subscription;
  readonly due: Due;
  /** The state that follows; null = none does, or it is not known. */
  readonly next: LifeStage | null;
  /** The interpretations under which time does something else, or at another instant. */
  readonly contested: readonly InterpretationId[];
}

/** Between which instants a deletion lies, and the fact that decides where; null = it lies at one instant, or there is none. */
interface DeletionLimits {
  readonly bounds: Bounds | null;
  readonly gaps: readonly Gap[];
}

/** Returns the limits of a deletion whose instant a missing fact decides, and that fact. */
export function limitsOf(due: Due): DeletionLimits {
  return due.request === null && due.bounds !== null ? { bounds: due.bounds, gaps: due.gaps } : { bounds: null, gaps: [] };
}

/** Returns the stages of a life from an instant on, each with all doubts about how it came to be. */
export function stagesFrom(stages: readonly LifeStage[], fromAt: Instant): readonly DeskStage[] {
  const found: DeskStage[] = [];
  let doubts: readonly Gap[] = [];
  for (const [index, stage] of stages.entries()) {
    if (stage.doubts.length > 0) doubts = [...doubts, ...stage.doubts];
    const beganAt = Math.max(fromAt, stage.fromAt) as Instant;
    const next = stages[index + 1];
    if (next !== undefined && next.fromAt <= beganAt) continue;
    const { due } = stage;
    const all = due?.request === null && due.at <= beganAt ? [...doubts, ...due.gaps] : doubts;
    found.push({
      ...stage,
      fromAt: found.length > 0 ? stage.fromAt : (Math.max(fromAt, stage.subscription.changedAt) as Instant),
      doubts: all,
    });
  }
  return found;
}

/** Returns the states of a life that may hold at an instant, the last one last: only the first may begin after one that follows it. */
export function spansAt(spans: readonly DeskStage[], at: Instant): readonly DeskStage[] {
  let from = 1;
  for (let to = spans.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((spans[middle] as DeskStage).fromAt <= at) from = middle + 1;
    else to = middle;
  }
  const last = from > 1 ? spans[from - 1] : undefined;
  return [spans[0], last].flatMap((span) => (span !== undefined && span.fromAt <= at ? [span] : []));
}
