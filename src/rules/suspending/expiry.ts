import type { Bounds } from '../../kernel/answer.js';
import { earliest } from '../../kernel/dated-table.js';
import type { Instant } from '../../kernel/instant.js';
import { startOfDay } from '../../kernel/instant.js';
import type { DateBounds } from '../../vocabulary/bounds.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { Suspension } from '../../vocabulary/purchase.js';
import { boundsOf } from '../asking/bounds.js';
import { defaultInterpretations, others } from '../asking/determine.js';
import type { ChosenRetention, Limits } from './retention.js';
import { endOfDay, instantLimits, roundedBy } from './retention.js';

/** True if two ends are another answer: one is known and the other is not, or their UTC days differ. */
function differ(one: Limits, other: Limits): boolean {
  if (one.gaps.length > 0 || other.gaps.length > 0) return one.gaps.length !== other.gaps.length;
  return startOfDay(one.earliestAt as Instant) !== startOfDay(other.earliestAt as Instant);
}

/** When the data is deleted under the chosen interpretations, which others contest it, and between which instants it lies under any of them. */
export interface Expiry {
  readonly limits: Limits;
  readonly contested: readonly InterpretationId[];
  /** To the end of the last UTC day (I15). */
  readonly bounds: Bounds;
  /** The bounds of an end that is known, by one interpretation at a time; null = none moves it. */
  readonly dateBounds: DateBounds | null;
}

/** Returns when the data is deleted under the chosen and every other interpretation. */
export function expiryOf(suspension: Suspension, retained: ChosenRetention, interpretations: Interpretations): Expiry {
  const chosen = instantLimits(suspension, retained, interpretations);
  const limits = roundedBy(interpretations, chosen);
  let { earliestAt, latestAt } = chosen;
  const widen = (by: Limits): void => {
    earliestAt = earliestAt && earliest(earliestAt, by.earliestAt);
    latestAt = latestAt && by.latestAt && (Math.max(latestAt, by.latestAt) as Instant);
  };
  if (interpretations !== defaultInterpretations) widen(instantLimits(suspension, retained, defaultInterpretations));
  const contested: InterpretationId[] = [];
  const dates: { readonly id: InterpretationId; readonly at: Instant | null }[] = others(interpretations, 'I15').map((other) => ({
    id: 'I15',
    at: roundedBy(other, chosen).earliestAt,
  }));
  for (const id of retained.retention.entry.interpretations) {
    let isContested = false;
    for (const other of others(interpretations, id)) {
      const otherLimits = instantLimits(suspension, retained, other);
      widen(otherLimits);
      const rounded = roundedBy(other, otherLimits);
      if (rounded.gaps.length === 0) dates.push({ id, at: rounded.earliestAt });
      isContested ||= differ(limits, rounded);
    }
    if (isContested) contested.push(id);
  }
  const dateBounds = limits.gaps.length > 0 ? null : boundsOf(limits.earliestAt, dates, (other) => other.at);
  return { limits, contested, bounds: { earliestAt, latestAt: latestAt && endOfDay(latestAt) }, dateBounds };
}
