import type { CloudFacts } from '../rules/decide-cloud.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts } from './parts.js';
import { cloudSchema, familySchema } from './purchase.js';

/** A product family and a cloud. */
export const cloudFactsSchema = facts({ family: familySchema, cloud: cloudSchema });

/**
 * Reads the facts that `decideCloud` asks for.
 * @example
 * import { parseCloudFacts } from 'termbook/schema';
 * parseCloudFacts({ family: 'license-based', cloud: 'germany' }).ok; // => true
 */
export function parseCloudFacts(json: unknown): Parsed<CloudFacts> {
  return parsed(cloudFactsSchema, json);
}
