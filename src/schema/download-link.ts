import type { DownloadLinkFacts } from '../rules/download-link.js';
import { inOrder } from './dates.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, refined, stated, whole } from './parts.js';

/** When a download link was issued and first used, and how often. */
export const downloadLinkFactsSchema = refined(
  facts({
    issuedAt: instantSchema,
    firstDownloadedAt: stated(instantSchema),
    downloads: whole(0),
  }),
  inOrder('issuedAt', 'firstDownloadedAt', false),
);

/**
 * Reads the facts that `downloadLink` asks for; a first download before the link was issued is refused.
 * @example
 * import { parseDownloadLinkFacts } from 'termbook/schema';
 * parseDownloadLinkFacts({ issuedAt: '2020-03-01', downloads: 49 }).ok; // => true
 */
export function parseDownloadLinkFacts(json: unknown): Parsed<DownloadLinkFacts> {
  return parsed(downloadLinkFactsSchema, json);
}
