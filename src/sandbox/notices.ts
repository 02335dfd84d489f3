import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/instant.js';
import { keyOf } from './links.js';
import type { Changes, HeldSubscription, Notice, SandboxCustomer, SandboxObject, World } from './state.js';
import { subscriptionPath } from './written-subscription.js';

/** The events of Partner Center that a sandbox sends, with the word for what each is about. */
const resources = { 'subscription-updated': 'subscription', 'invoice-ready': 'invoice', 'test-created': 'test' } as const;
export const sentEvents: readonly string[] = Object.keys(resources);

const api = 'https://api.partnercenter.microsoft.com';

/** Returns the notice of an event about what is at a path, if somebody registered for it. */
export function noticeOf({ registration }: World, event: keyof typeof resources, path: string, at: Instant): readonly Notice[] {
  if (registration === null || !registration.WebhookEvents.includes(event)) return [];
  const about = { EventName: event, ResourceUri: `${api}${path}`, ResourceName: resources[event], AuditUri: null };
  return [{ at, url: registration.WebhookUrl, body: { ...about, ResourceChangeUtcDate: isoInstant(at) } }];
}

/** Returns the notice that a subscription changed. */
export function changeNotice(world: World, held: HeldSubscription, at: Instant): readonly Notice[] {
  return noticeOf(world, 'subscription-updated', `/webhooks/v1${subscriptionPath(held)}`, at);
}

/** Returns what an operation changes: its subscriptions, with its record in the audit log and their notices. */
export function changesOf(
  world: World,
  operation: 'update_subscription' | 'create_order' | 'update_order',
  subscriptions: readonly [HeldSubscription, ...HeldSubscription[]],
  before: SandboxObject | null,
  after: SandboxObject,
): Changes {
  const { at, partnerId, customers } = world;
  const [{ customerId }] = subscriptions;
  const record = {
    partnerId,
    customerId,
    customerName: (customers.get(keyOf(customerId)) as SandboxCustomer).name,
    resourceType: operation === 'update_subscription' ? 'subscription' : 'order',
    resourceOldValue: before === null ? undefined : JSON.stringify(before),
    resourceNewValue: JSON.stringify(after),
    operationType: operation,
    operationDate: isoInstant(at),
    operationStatus: 'succeeded',
    customizedData: [],
    attributes: { objectType: 'AuditRecord' },
  };
  return { subscriptions, audit: [record], notices: subscriptions.flatMap((held) => changeNotice(world, held, at)) };
}
