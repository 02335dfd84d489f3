import * as z from 'zod';
import type { SupportRequestFacts } from '../rules/support-request.js';
import type { Parsed } from './issue.js';
import { says } from './issue.js';
import { parsed } from './parsed.js';
import { text } from './parts.js';

/** The fields of a support request: text each, null where not known. */
export const supportRequestFactsSchema = z.record(z.string(), z.nullable(text), { error: says('wrong-type', 'an object') });

/**
 * Reads the fields of a support request, as `supportRequest` takes them.
 * @example
 * import { parseSupportRequestFacts } from 'termbook/schema';
 * parseSupportRequestFacts({ refundReason: 'ordered twice', orderId: null }).ok; // => true
 */
export function parseSupportRequestFacts(json: unknown): Parsed<SupportRequestFacts> {
  return parsed(supportRequestFactsSchema, json);
}
