import * as z from 'zod';
import type { EntryId } from '../kernel/answer.js';
import type { CancellationEntry } from '../policy/cancellation-window.js';
import type { Parsed } from './issue.js';
import { says } from './issue.js';
import { parsed } from './parsed.js';
import { choices, list, nullable, optional, text, whole, word } from './parts.js';
import { quickly, quickTextLike } from './quick.js';

/** A hundred years: beyond it a window says 'any-time'. */
const mostHours = 876_000;
const mostDays = 36_500;
const mostMonths = 1200;

const entryIdShape = /^[^/]*\/[^@]*@/;

/** The id of a dated entry, as in 'cancellation-window/our-shop@2024-01-01'. */
export const entryIdSchema = quickly(
  text
    .regex(entryIdShape, { error: says('invalid-entry-id', "an id like 'cancellation-window/our-shop@2024-01-01'"), abort: true })
    .transform((id) => id as EntryId),
  quickTextLike(entryIdShape),
);

const lengths = `{ hours } up to ${String(mostHours)} or { calendarDays } up to ${String(mostDays)} in whole numbers, 'any-time' or 'never'`;

/** A dated cancellation policy: one of ours, a catalogue's or a partner's own; a key that it does not know is refused. */
export const cancellationEntrySchema = choices({
  id: entryIdSchema,
  length: z.union([z.enum(['any-time', 'never']), choices({ hours: whole(0, mostHours) }), choices({ calendarDays: whole(0, mostDays) })], {
    error: says('wrong-type', lengths),
  }),
  refund: list(
    choices({
      share: word(['full', 'prorated']),
      hours: nullable(whole(0, mostHours)),
      months: optional(whole(0, mostMonths)),
    }),
  ),
  afterwards: word(['refused', 'at-renewal']),
});

/**
 * Reads a cancellation policy of your own; a key it does not know is refused, since dropping it would silently change answers.
 * @example
 * import { parseCancellationEntry } from 'termbook/schema';
 * const id = 'cancellation-window/our-shop@2024-01-01';
 * parseCancellationEntry({ id, length: { hours: 48 }, refund: [{ share: 'full', hours: null }], afterwards: 'refused' }).ok; // => true
 */
export function parseCancellationEntry(json: unknown): Parsed<CancellationEntry> {
  return parsed(cancellationEntrySchema, json);
}
