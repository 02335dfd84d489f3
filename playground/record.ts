/** Reads a pasted record; loaded only when there is one, with the adapters and zod. */
import type { Subscription } from 'termbook';
import { saasSubscription as fromMarketplace } from 'termbook/marketplace';
import { partnerCenterSubscription as fromPartnerCenter } from 'termbook/partner-center';
import { parseSubscription } from 'termbook/schema';

export interface RecordIssue {
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

interface Told {
  readonly kind: 'partner-center' | 'marketplace' | 'termbook';
  readonly issues: readonly RecordIssue[];
}
export type RecordRead = (Told & { readonly ok: true; readonly subscription: Subscription }) | (Told & { readonly ok: false });

function told(kind: Told['kind'], read: { readonly facts: Subscription | null; readonly issues: readonly RecordIssue[] }): RecordRead {
  const { facts, issues } = read;
  // the id of a customer's subscription has no place in a shared address
  return facts === null ? { ok: false, kind, issues } : { ok: true, kind, issues, subscription: { ...facts, id: 's-1' } };
}

/** Partner Center's record, the marketplace's, or our own; the field that only one of them has tells. */
export function recordFrom(json: unknown): RecordRead {
  const has = (name: string): boolean => typeof json === 'object' && json !== null && Object.hasOwn(json, name);
  if (has('family')) {
    const parsed = parseSubscription(json);
    return told('termbook', parsed.ok ? { facts: parsed.value, issues: [] } : { facts: null, issues: parsed.issues });
  }
  if (has('saasSubscriptionStatus')) return told('marketplace', fromMarketplace(json));
  return told('partner-center', fromPartnerCenter(json));
}
