import type { Instant } from '../kernel/instant.js';
import type { PartnerCenterSubscriptionRead } from '../partner-center/subscription.js';
import { partnerCenterSubscription } from '../partner-center/subscription.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { SandboxObject } from './json.js';

/** The fields that a body must repeat: the page says what becomes of them otherwise. */
const dropped = ['autorenewenabled', 'schedulednextterminstructions', 'nextchargeinstructions'];

/** Returns the record that a body asks for: its fields over those of the record, those that it must repeat dropped. The status is read elsewhere. */
export function askedRecord(record: SandboxObject, body: { readonly [name: string]: unknown }): { readonly [name: string]: unknown } {
  const given = Object.entries(body).filter(([name, value]) => value !== null && value !== '' && name.toLowerCase() !== 'status');
  const names = new Set(given.map(([name]) => name.toLowerCase()));
  const kept = Object.entries(record).filter(([name]) => !names.has(name.toLowerCase()) && !dropped.includes(name.toLowerCase()));
  const asked = Object.fromEntries([...kept, ...given]);
  return names.has('autorenewenabled') ? asked : { ...asked, autoRenewEnabled: false };
}

/** Reads a record with what no field of it states. */
export function readOf(json: unknown, facts: Subscription, at: Instant): PartnerCenterSubscriptionRead {
  const { family, term, billingCycle, orderedAt } = facts;
  return partnerCenterSubscription(json, {
    family,
    billingCycle,
    orderedAt,
    duration: term?.duration ?? null,
    suspendedAt: at,
    expiredAt: at,
    disabledAt: at,
    deletedAt: at,
    changedAt: at,
  });
}
