import { subscriptionFrom as fromMarketplace } from '../marketplace/subscription.js';
import { subscriptionFrom as fromPartnerCenter } from '../partner-center/subscription.js';
import type { NonEmpty } from '../kernel/answer.js';
import type { Issue } from '../kernel/issue.js';
import type { PortfolioRecord, RecordIssue } from '../portfolio/assessment.js';
import { idOf } from '../portfolio/id-of.js';
import { parsePurchase } from '../schema/purchase.js';
import { parseSuspension } from '../schema/subscription.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** The facts of a record, or why there are none; the id is kept in both cases. */
type ReadRecord =
  | { readonly ok: true; readonly value: PortfolioRecord }
  | { readonly ok: false; readonly issues: NonEmpty<RecordIssue>; readonly id: string | null };

interface WireRead {
  /** As the adapter reads names: in any case. */
  readonly id: string | null;
  readonly facts: Subscription | null;
  readonly purchase: Purchase | null;
  readonly issues: readonly Issue[];
}

/** Facts as termbook writes them: a purchase, and what a suspension adds where the record is suspended and says since when. */
function readFacts(json: unknown): ReadRecord {
  const id = idOf(json);
  const purchase = parsePurchase(json);
  if (!purchase.ok) return { ...purchase, id };
  const { value } = purchase;
  const facts: PortfolioRecord = { ...value, id };
  if (value.status !== 'suspended' || (json as { readonly suspendedAt?: unknown }).suspendedAt == null) return { ok: true, value: facts };
  const suspension = parseSuspension(json);
  return suspension.ok ? { ok: true, value: { ...facts, ...suspension.value, id } } : { ...suspension, id };
}

function readWire(read: (json: unknown) => WireRead): (json: unknown) => ReadRecord {
  return (json) => {
    const { id: told, facts, purchase, issues } = read(json);
    const id = told ?? idOf(json);
    const value = facts ?? purchase;
    if (value !== null) return { ok: true, value: { ...value, id } };
    const [first = { path: '', code: 'missing', expected: 'a subscription', received: 'too little' }, ...rest] = issues;
    return { ok: false, issues: [first, ...rest], id };
  };
}

/** Where a record may come from, and how it is read. */
export const recordReaders = {
  facts: readFacts,
  'partner-center': readWire((json) => fromPartnerCenter(json)),
  marketplace: readWire((json) => {
    const read = fromMarketplace(json);
    return { ...read, id: read.resource?.id ?? null };
  }),
} as const satisfies Record<string, (json: unknown) => ReadRecord>;
export type RecordSource = keyof typeof recordReaders;
