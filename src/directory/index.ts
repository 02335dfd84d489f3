/**
 * Reads the subscriptions that a customer's directory lists, and states which plans they may have.
 * @module termbook/directory
 */

export type { Issue, IssueCode } from '../kernel/untrusted.js';
export type { Header, ReadList } from '../wire/collection.js';
export type { Read, UnknownValue } from '../wire/notes.js';
export type { DirectorySubscription } from './directory-subscription.js';
export { directorySubscriptionsFrom } from './directory-subscription.js';
export type { DirectorySnapshot, PlanCandidate, PlanCandidates } from './plan-candidates.js';
export { planCandidates } from './plan-candidates.js';
export type { DirectoryStatus } from './words.js';
export { directoryStatuses } from './words.js';
