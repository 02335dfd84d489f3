import { sameId } from '../wire/fields.js';
import type { Operation } from './operation.js';

/** A word about an operation that settles it goes before one that leaves it open. */
function openness({ stage, change }: Operation): number {
  if (stage === 'waiting') return 2;
  return stage === 'done' && change !== null && change.to === null ? 1 : 0;
}

function isBefore(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Which of two payloads about the same operation stands: the settled one, of two settled ones the earlier. A total order, so that the one that stands
 * is the same in whatever order they come.
 */
function standing(a: Operation, b: Operation): number {
  return openness(a) - openness(b) || a.at - b.at || isBefore(JSON.stringify(a), JSON.stringify(b));
}

/** The order of time; of two at the same millisecond that of the ids. */
function inTime(a: Operation, b: Operation): number {
  return a.at - b.at || isBefore(a.id.toLowerCase(), b.id.toLowerCase());
}

/** The log with one more payload in its place; the same log when it says nothing new. */
export function logged(log: readonly Operation[], operation: Operation): readonly Operation[] {
  const present = log.find(({ id }) => sameId(id, operation.id));
  if (present !== undefined && standing(present, operation) <= 0) return log;
  return [...log.filter((other) => other !== present), operation].sort(inTime);
}
