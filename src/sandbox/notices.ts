import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/instant.js';
import type { HeldSubscription } from './state.js';
import type { Notice, World } from './world.js';
import { subscriptionPath } from './written-subscription.js';

/** The events of Partner Center that a sandbox sends. */
export const sentEvents: readonly string[] = ['subscription-updated', 'invoice-ready', 'test-created'];

const webhooks = 'https://api.partnercenter.microsoft.com/webhooks/v1';

/** Returns the notice of an event, if somebody registered for it. */
function noticeOf(
  { registration }: Pick<World, 'registration'>,
  event: string,
  resource: string,
  uri: string,
  at: Instant,
): readonly Notice[] {
  if (registration === null || !registration.webhookEvents.includes(event)) return [];
  const body = { EventName: event, ResourceUri: uri, ResourceName: resource, AuditUri: null, ResourceChangeUtcDate: isoInstant(at) };
  return [{ at, url: registration.webhookUrl, body }];
}

/** Returns the notice that a subscription changed. */
export function changeNotice(world: Pick<World, 'registration'>, held: HeldSubscription, at: Instant): readonly Notice[] {
  return noticeOf(world, 'subscription-updated', 'subscription', `${webhooks}${subscriptionPath(held)}`, at);
}

/** Returns the notice of a test event. */
export function testNotice(world: Pick<World, 'registration'>, id: string, at: Instant): readonly Notice[] {
  return noticeOf(world, 'test-created', 'test', `${webhooks}/registration/validationEvents/${id}`, at);
}

/** Returns the notice that an invoice is ready. */
export function invoiceNotice(world: Pick<World, 'registration'>, id: string, at: Instant): readonly Notice[] {
  return noticeOf(world, 'invoice-ready', 'invoice', `https://api.partnercenter.microsoft.com/v1/invoices/${id}`, at);
}
