import { entryIdSchema } from './cancellation-entry.js';
import { facts, text, word } from './parts.js';

/** Which rule and which dated entry an event stands on. */
export const basisSchema = facts({
  rule: text,
  entry: entryIdSchema,
  since: text,
  source: text,
  certainty: word(['stated', 'first-seen', 'reported', 'callers-own']),
  coverage: word(['in-force', 'between-sources', 'after-last-source']),
});
