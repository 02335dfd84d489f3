import { addMs } from '../kernel/instant.js';
import type { SentWebhook, SandboxPolicies } from './state.js';
import type { Notice } from './world.js';

/** Returns how a webhook is delivered: each by the treatment whose turn it is. */
export function deliveriesOf(notice: Notice, nth: number, { deliveries = null }: SandboxPolicies): readonly SentWebhook[] {
  const { at, url, body } = notice;
  const treatment = deliveries === null || deliveries.length === 0 ? undefined : deliveries[nth % deliveries.length];
  const sentAt = addMs(at, treatment?.lateMs ?? 0);
  return Array.from({ length: treatment?.times ?? 1 }, () => ({ sentAt, at, url, body }));
}

/** Returns the webhooks that have arrived by an instant, in the order of their arrival. */
export function arrived(outbox: readonly SentWebhook[], at: SentWebhook['sentAt']): readonly SentWebhook[] {
  return outbox.filter(({ sentAt }) => sentAt <= at).sort((a, b) => a.sentAt - b.sentAt);
}
