import type { AccessFacts } from '../rules/access-while.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, stated } from './parts.js';
import { cloudSchema, familySchema, statusSchema } from './purchase.js';

/** What access hangs on; a subscription has these keys. */
export const accessFactsSchema = facts({
  family: familySchema,
  status: statusSchema,
  cloud: stated(cloudSchema),
  cancelledAt: stated(instantSchema),
});

/**
 * Reads the facts that `accessWhile` asks for; a subscription is read too.
 * @example
 * import { parseAccessFacts } from 'termbook/schema';
 * parseAccessFacts({ family: 'license-based', status: 'suspended' }).ok; // => true
 */
export function parseAccessFacts(json: unknown): Parsed<AccessFacts> {
  return parsed(accessFactsSchema, json);
}
