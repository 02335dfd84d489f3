import type * as z from 'zod';
import type { Instant } from '../kernel/instant.js';
import { says } from './issue.js';

/** What a check needs of zod's refinement context. */
export type Complaints = Pick<z.RefinementCtx, 'addIssue'>;

/** Complains about one key of an object; no further check sees the object then. */
export function complain(complaints: Complaints, path: readonly PropertyKey[], message: string): void {
  complaints.addIssue({ code: 'custom', path: [...path], message, continue: false });
}

/** A check that one date of an object does not lie before another, where both are stated; `apart`: nor at the same instant. */
export function inOrder<First extends string, Second extends string>(
  first: First,
  second: Second,
  apart: boolean,
): (value: { readonly [K in First | Second]?: Instant | null }, complaints: Complaints) => void {
  return (value, complaints) => {
    const from = value[first] ?? null;
    const to = value[second] ?? null;
    if (from === null || to === null || to > from || (to === from && !apart)) return;
    complain(complaints, [second], says('inverted-dates', apart ? `an instant after ${first}` : `an instant not before ${first}`));
  };
}
