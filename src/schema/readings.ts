import type * as z from 'zod';
import type { ReadingId, Readings } from '../vocabulary/reading.js';
import { readingWords } from '../vocabulary/reading.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { choices, optional, word } from './parts.js';

function reading<R extends ReadingId>(id: R): z.ZodExactOptional<z.ZodEnum<{ [W in (typeof readingWords)[R][number]]: W }>> {
  return optional(word<(typeof readingWords)[R][number]>(readingWords[id]));
}

/** Which other readings are chosen; an id that it does not know is refused. */
export const readingsSchema = choices({
  I1: reading('I1'),
  I2: reading('I2'),
  I3: reading('I3'),
  I4: reading('I4'),
  I5: reading('I5'),
  I6: reading('I6'),
  I7: reading('I7'),
  I8: reading('I8'),
  I9: reading('I9'),
  I10: reading('I10'),
  I11: reading('I11'),
  I12: reading('I12'),
  I14: reading('I14'),
  I15: reading('I15'),
  I16: reading('I16'),
  I17: reading('I17'),
  I18: reading('I18'),
  I19: reading('I19'),
});

/**
 * Reads a choice of readings; an unknown id or word is refused, since dropping it would silently change answers.
 * @example
 * import { parseReadings } from 'termbook/schema';
 * parseReadings({ I1: 'closed-at-limit' }); // => { ok: true, value: { I1: 'closed-at-limit' } }
 * parseReadings({ I1: 'other' }).ok; // => false
 */
export function parseReadings(json: unknown): Parsed<Readings> {
  return parsed(readingsSchema, json);
}
