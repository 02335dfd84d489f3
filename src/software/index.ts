/**
 * Software subscriptions after the purchase: download links, the steps of a download, who sees the keys, the activity log.
 *
 * Every question is a function of `(facts, at, options?)` and answers with plain JSON, as in `termbook`.
 * @module termbook/software
 */

export { downloadLink } from '../rules/software/download-link.js';
export { downloadSteps } from '../rules/software/download-steps.js';
export { keyViewers } from '../rules/software/key-viewers.js';
export { activityLog } from '../rules/software/activity-log.js';

export type { DownloadLink, DownloadLinkFacts, LinkAnswer } from '../rules/software/download-link.js';
export type { DownloadSteps, StepsAnswer } from '../rules/software/download-steps.js';
export type { DownloadStep } from '../policy/software-delivery.js';
export type { KeyViewer, KeyViewers, KeyViewersAnswer } from '../rules/software/key-viewers.js';
export type { ActivityEntry, ActivityLogAnswer } from '../rules/software/activity-log.js';
