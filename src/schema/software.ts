import type { ActivityEntry } from '../rules/software/activity-log.js';
import type { DownloadLinkFacts } from '../rules/software/download-link.js';
import type { downloadSteps } from '../rules/software/download-steps.js';
import type { keyViewers } from '../rules/software/key-viewers.js';
import { facts, inOrder, instant, list, refined, stated, text, whole, word } from './describe.js';
import type { Parsed, ParseOptions } from './parsed.js';
import { parsed } from './parsed.js';
import { family } from './purchase.js';
import type { Schema } from './zod.js';
import { zodOf } from './zod.js';

export const downloadLinkFacts = refined(
  facts({ issuedAt: instant, firstDownloadedAt: stated(instant), downloads: whole(0) }),
  inOrder('issuedAt', 'firstDownloadedAt'),
);

/** The zod schema of a download link: when it was issued and first used, and how often. */
export const downloadLinkFactsSchema: Schema<DownloadLinkFacts> = /* @__PURE__ */ zodOf(downloadLinkFacts);

/**
 * Reads the facts that `downloadLink` asks for; a first download before the link was issued is refused.
 * @example
 * import { parseDownloadLinkFacts } from 'termbook/schema';
 * parseDownloadLinkFacts({ issuedAt: '2020-03-01', downloads: 49 }).ok; // => true
 */
export function parseDownloadLinkFacts(json: unknown, options?: ParseOptions): Parsed<DownloadLinkFacts> {
  return parsed(downloadLinkFacts, json, options);
}

export const downloadStepsFacts = facts({ side: word(['partner', 'customer']) });

/** The zod schema of the side on which something is downloaded, as `downloadSteps` takes it. */
export const downloadStepsFactsSchema: Schema<Parameters<typeof downloadSteps>[0]> = /* @__PURE__ */ zodOf(downloadStepsFacts);

/**
 * Reads the facts that `downloadSteps` asks for.
 * @example
 * import { parseDownloadStepsFacts } from 'termbook/schema';
 * parseDownloadStepsFacts({ side: 'partner' }).ok; // => true
 */
export function parseDownloadStepsFacts(json: unknown, options?: ParseOptions): Parsed<Parameters<typeof downloadSteps>[0]> {
  return parsed(downloadStepsFacts, json, options);
}

export const keyViewersFacts = facts({ family });

/** The zod schema of the family whose keys are asked for, as `keyViewers` takes it. */
export const keyViewersFactsSchema: Schema<Parameters<typeof keyViewers>[0]> = /* @__PURE__ */ zodOf(keyViewersFacts);

/**
 * Reads the facts that `keyViewers` asks for.
 * @example
 * import { parseKeyViewersFacts } from 'termbook/schema';
 * parseKeyViewersFacts({ family: 'perpetual-software' }).ok; // => true
 */
export function parseKeyViewersFacts(json: unknown, options?: ParseOptions): Parsed<Parameters<typeof keyViewers>[0]> {
  return parsed(keyViewersFacts, json, options);
}

const activityEntry = facts({ at: instant, who: text, what: word(['key-accessed', 'software-downloaded']) });
export const activityEntries = list(activityEntry);

/** The zod schema of one line of the activity log. */
export const activityEntrySchema: Schema<ActivityEntry> = /* @__PURE__ */ zodOf(activityEntry);
/** The zod schema of an activity log. */
export const activityEntriesSchema: Schema<readonly ActivityEntry[]> = /* @__PURE__ */ zodOf(activityEntries);

/**
 * Reads an activity log, as `activityLog` filters it.
 * @example
 * import { parseActivityEntries } from 'termbook/schema';
 * parseActivityEntries([{ at: '2020-03-01', who: 'ann', what: 'key-accessed' }]).ok; // => true
 */
export function parseActivityEntries(json: unknown, options?: ParseOptions): Parsed<readonly ActivityEntry[]> {
  return parsed(activityEntries, json, options);
}
