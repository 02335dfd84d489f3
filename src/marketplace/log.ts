import { sameId } from '../wire/fields.js';
import type { Operation } from './operation.js';

/** Returns the rank of a payload: one that completes its operation comes before one that leaves it open. */
function openness({ stage, change }: Operation): number {
  if (stage === 'waiting') return 2;
  return stage === 'done' && change !== null && change.to === null ? 1 : 0;
}

function isBefore(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Compares two payloads of the same operation; the first in order is kept. A completed one comes first, of two completed ones the earlier.
 * The order is total, so that the result does not depend on the order of delivery.
 */
function standing(a: Operation, b: Operation): number {
  return openness(a) - openness(b) || a.at - b.at || isBefore(JSON.stringify(a), JSON.stringify(b));
}

/** Compares two operations by time, then by id. */
function inTime(a: Operation, b: Operation): number {
  return a.at - b.at || isBefore(a.id.toLowerCase(), b.id.toLowerCase());
}

/** Returns the log with one more payload in its place; the same log if the payload adds nothing. */
export function logged(log: readonly Operation[], operation: Operation): readonly Operation[] {
  const present = log.find(({ id }) => sameId(id, operation.id));
  if (present !== undefined && standing(present, operation) <= 0) return log;
  return [...log.filter((other) => other !== present), operation].sort(inTime);
}
