import { saasSubscription as fromMarketplace } from '../marketplace/subscription.js';
import { partnerCenterSubscription as fromPartnerCenter } from '../partner-center/subscription.js';
import type { NonEmpty } from '../kernel/answer.js';
import type { Issue } from '../kernel/untrusted.js';
import type { PortfolioRecord, RecordIssue } from '../portfolio/assess-portfolio.js';
import { idOf } from '../portfolio/lines.js';
import type { ParseOptions } from '../schema/parsed.js';
import { parsePurchase } from '../schema/purchase.js';
import { parseSuspension } from '../schema/subscription.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** The facts of a record, or its issues; both keep the id. */
type RecordResult =
  | { readonly ok: true; readonly value: PortfolioRecord }
  | { readonly ok: false; readonly issues: NonEmpty<RecordIssue>; readonly id: string | null };

interface WireRead {
  /** Read by the adapter, which ignores the case of names. */
  readonly id: string | null;
  readonly facts: Subscription | null;
  readonly purchase: Purchase | null;
  readonly issues: readonly Issue[];
}

/** Reads facts as termbook writes them: a purchase, and the facts of a suspension if the record is suspended and states `suspendedAt`. */
function readFacts(json: unknown, options?: ParseOptions): RecordResult {
  const id = idOf(json);
  const found = parsePurchase(json, options);
  if (!found.ok) return { ...found, id };
  // its own copy is completed: a spread beside further keys would give each record a form of its own
  const facts: PortfolioRecord = Object.assign(found.value, { id });
  if (facts.status !== 'suspended' || (json as { readonly suspendedAt?: unknown }).suspendedAt == null) return { ok: true, value: facts };
  const suspended = parseSuspension(json, options);
  return suspended.ok ? { ok: true, value: Object.assign(facts, suspended.value) } : { ...suspended, id };
}

/** The lists of pages as services send them. */
const listNames = ['items', 'value', 'subscriptions'];

function pageIssue(path: string): RecordIssue {
  return { path, code: 'wrong-type', expected: 'one record a line', received: 'a page of records' };
}

function readWire(read: (json: unknown) => WireRead): (json: unknown) => RecordResult {
  return (json) => {
    const { id: stated, facts, issues, ...less } = read(json);
    const id = stated ?? idOf(json);
    const value = facts ?? less.purchase;
    if (value !== null) return { ok: true, value: Object.assign(value, { id }) };
    const page = listNames.find((name) => Array.isArray((json as { readonly [key: string]: unknown } | null)?.[name]));
    if (page !== undefined) return { ok: false, issues: [pageIssue(page)], id };
    const [first = { path: '', code: 'missing', expected: 'a subscription', received: 'too little' }, ...rest] = issues;
    return { ok: false, issues: [first, ...rest], id };
  };
}

/** The sources of records, each with the function that reads one. */
export const recordReaders = {
  facts: readFacts,
  'partner-center': readWire((json) => fromPartnerCenter(json)),
  marketplace: readWire((json) => {
    const read = fromMarketplace(json);
    return { ...read, id: read.resource?.id ?? null };
  }),
} as const satisfies Record<string, (json: unknown, options?: ParseOptions) => RecordResult>;
export type RecordSource = keyof typeof recordReaders;
