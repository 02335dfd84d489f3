/**
 * Partner Center, the SaaS fulfillment API and the billing export of Microsoft Graph for tests, with a clock: a web `Request` in, a `Response` out.
 * @module termbook/sandbox
 */

export type { SandboxCustomerOptions, SandboxOptions, SandboxSaasOptions } from './begin.js';
export type { RestsOn, SandboxCall } from './calls.js';
export { sandboxCalls } from './calls.js';
export type { SandboxStop } from './clock.js';
export type { MarketplaceEvent, Sandbox } from './sandbox.js';
export { createSandbox } from './sandbox.js';
export type { SentWebhook, DeliveryTreatment, SandboxOffer, SandboxPolicies, SandboxRequestLog, SandboxState } from './state.js';
export type { SandboxRequest, SandboxResponse, WebResponse } from './web.js';
