/** Reads a pasted record; loaded only when there is one, with the adapters and zod. */
import type { Subscription } from 'termbook';
import { saasSubscription } from 'termbook/marketplace';
import { partnerCenterSubscription } from 'termbook/partner-center';
import { parseSubscription } from 'termbook/schema';

export interface RecordIssue {
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

interface Read {
  readonly kind: 'partner-center' | 'marketplace' | 'termbook';
  /** null = facts are missing, and `issues` says which. */
  readonly facts: Subscription | null;
  readonly issues: readonly RecordIssue[];
}
type Told = Pick<Read, 'kind' | 'issues'>;
export type RecordRead = (Told & { readonly ok: true; readonly subscription: Subscription }) | (Told & { readonly ok: false });

/** Partner Center's record, the marketplace's, or our own; the field that only one of them has tells. */
function readRecord(json: unknown): Read {
  const has = (name: string): boolean => typeof json === 'object' && json !== null && Object.hasOwn(json, name);
  if (has('family')) {
    const parsed = parseSubscription(json);
    return { kind: 'termbook', facts: parsed.ok ? parsed.value : null, issues: parsed.ok ? [] : parsed.issues };
  }
  if (has('saasSubscriptionStatus')) return { kind: 'marketplace', ...saasSubscription(json) };
  return { kind: 'partner-center', ...partnerCenterSubscription(json) };
}

export function recordFrom(json: unknown): RecordRead {
  const { kind, facts, issues } = readRecord(json);
  // the id of a customer's subscription has no place in a shared address
  return facts === null ? { ok: false, kind, issues } : { ok: true, kind, issues, subscription: { ...facts, id: 's-1' } };
}
