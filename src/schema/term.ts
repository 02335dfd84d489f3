import type { Term } from '../vocabulary/term.js';
import { durations } from '../vocabulary/term.js';
import { inOrder } from './dates.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, refined, stated, word } from './parts.js';

export const durationSchema = word(durations);

/** A term: it ends after it starts; its length need not be its duration (a first term may be short). */
export const termSchema = refined(
  facts({
    duration: durationSchema,
    startsAt: instantSchema,
    endsAt: instantSchema,
    anchorAt: stated(instantSchema),
  }),
  inOrder('startsAt', 'endsAt', true),
);

/**
 * Reads a term; one that does not end after its start is refused.
 * @example
 * import { parseTerm } from 'termbook/schema';
 * const result = parseTerm({ duration: 'P1Y', startsAt: '2022-03-01', endsAt: '2022-03-01' });
 * result.ok ? [] : result.issues.map((issue) => issue.path); // => ['endsAt']
 */
export function parseTerm(json: unknown): Parsed<Term> {
  return parsed(termSchema, json);
}
