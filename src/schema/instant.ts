import * as z from 'zod';
import type { Instant } from '../kernel/instant.js';
import { instantOrNull } from '../kernel/instant.js';
import type { Parsed } from './issue.js';
import { says } from './issue.js';
import { parsed } from './parsed.js';
import { longestText } from './plain.js';
import { quickly } from './quick.js';

const error = says('invalid-instant', 'ISO text with offset, a plain date or whole milliseconds, in the years 0000 to 9999');
/** The shapes that `instant()` reads; which of them are dates of the calendar, it says itself. */
const shape = /^\d{4}-\d{2}-\d{2}([Tt ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?([Zz]|[+-]\d{2}:?\d{2}))?$/;

export function quickInstant(value: unknown): unknown {
  const isShort = typeof value === 'number' || (typeof value === 'string' && value.length <= longestText);
  return isShort ? (instantOrNull(value) ?? undefined) : undefined;
}

/** An Instant in JSON: ISO text with offset, a plain date (midnight UTC), or whole milliseconds since 1970. */
export const instantSchema = quickly(
  z
    .union([z.string({ error }).regex(shape, { error, abort: true }), z.int({ error })], { error })
    .transform((value, complaints): Instant => {
      const at = instantOrNull(value);
      if (at !== null) return at;
      complaints.addIssue({ code: 'custom', message: error, continue: false });
      return z.NEVER;
    }),
  quickInstant,
);

/**
 * Reads one instant from outside: ISO text with offset, a plain date or whole milliseconds; text without an offset is refused.
 * @example
 * import { parseInstant } from 'termbook/schema';
 * parseInstant('2020-03-01T10:00+09:00'); // => { ok: true, value: 1583024400000 }
 */
export function parseInstant(json: unknown): Parsed<Instant> {
  return parsed(instantSchema, json);
}
