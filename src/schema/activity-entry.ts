import type { ActivityEntry } from '../rules/activity-log.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, list, text, word } from './parts.js';

/** One line of the activity log. */
export const activityEntrySchema = facts({ at: instantSchema, who: text, what: word(['key-accessed', 'software-downloaded']) });
/** The zod schema of an activity log. */
export const activityEntriesSchema = list(activityEntrySchema);

/**
 * Reads an activity log, as `activityLog` filters it.
 * @example
 * import { parseActivityEntries } from 'termbook/schema';
 * parseActivityEntries([{ at: '2020-03-01', who: 'ann', what: 'key-accessed' }]).ok; // => true
 */
export function parseActivityEntries(json: unknown): Parsed<readonly ActivityEntry[]> {
  return parsed(activityEntriesSchema, json);
}
