import { moves } from '../../src/vocabulary/move.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import { statuses, suspensionReasons } from '../../src/vocabulary/status.js';
import { durations } from '../../src/vocabulary/term.js';
import { exactDecimal, wireInstant } from '../../src/wire/values.js';

/** What a record states, wherever in it. */
interface Stated {
  readonly texts: string;
  readonly plain: ReadonlySet<string>;
  readonly instants: ReadonlySet<unknown>;
  readonly decimals: ReadonlySet<string>;
}

/** Longer texts, larger lists and deeper places than any adapter reads. */
const longest = 10_000;
const most = 3000;
const deepest = 9;

function collect(value: unknown, found: Set<unknown>, depth = 0): Set<unknown> {
  if (depth > deepest) return found;
  try {
    if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value).slice(0, most)) collect(item, found, depth + 1);
    } else if (typeof value !== 'string' || value.length <= longest) found.add(value);
  } catch {
    // what throws when looked at states nothing
  }
  return found;
}

/** Comma-separated text writes a quote twice. */
const withoutQuotes = (text: string): string => text.replaceAll('"', '');
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

function statedIn(values: ReadonlySet<unknown>): Stated {
  const texts = [...values].filter((value) => typeof value === 'string');
  const decimals = [...values].map(exactDecimal).filter((decimal) => decimal !== null);
  const words = [...values].filter((value) => typeof value === 'boolean' || typeof value === 'number').map(String);
  return {
    texts: withoutQuotes([...texts, ...words].join('\n').toLowerCase()),
    plain: new Set([...texts, ...words].map(plain)),
    instants: new Set(texts.map(wireInstant)),
    decimals: new Set(decimals),
  };
}

/** Words of ours that the wire says otherwise: any of these stands for it; an empty list: it is concluded, and tested where it is. */
const saidAs: Readonly<Record<string, readonly string[]>> = {
  pending: ['pending', 'notstarted', 'pendingfulfillmentstart'],
  active: ['active', 'subscribed'],
  trial: ['active', 'subscribed'],
  cancelled: ['unsubscribed', 'cancelled', 'canceled'],
  monthly: ['monthly', 'p1m', 'month'],
  annual: ['annual', 'annually', 'yearly', 'p1y', 'year'],
  biennial: ['biennial', 'p2y'],
  triennial: ['triennial', 'p3y'],
  activate: ['subscribe'],
  reactivate: ['reinstate'],
  cancel: ['unsubscribe'],
  succeeded: ['succeeded', 'success'],
  failed: ['failed', 'failure'],
  prorated: ['partial'],
  renew: ['renew', 'true', 'renewtonewterm'],
  extend: ['false', 'renewtoextendedserviceterm'],
  end: ['cancel'],
  never: [],
  'not-stated': [],
  plan: [],
  quantity: [],
  waiting: [],
  done: [],
};
const concluded: readonly string[] = productFamilies;
const words: readonly string[] = [...billingCycles, ...statuses, ...suspensionReasons, ...durations, ...moves];

/**
 * Where a value may be computed from others: the dates of a term from its anchor, the last event from all of them, a policy from its duration,
 * the row of a file from its place.
 */
const computed = /\.(?:endsAt|startsAt|closesAt|changedAt|hasQuantity)$|\.scheduled\.product$|\.cancellation\.|^\.\d+\.row$/;

function isStated(leaf: unknown, path: string, stated: Stated): boolean {
  if (leaf === null || computed.test(path)) return true;
  if (typeof leaf === 'boolean') return stated.plain.has(String(leaf));
  if (typeof leaf === 'number') {
    if (/(?:^|\.)at$|At$/.test(path)) return stated.instants.has(leaf);
    if (path.endsWith('.amount'))
      return [0, 1, 2, 3].some((digits) => stated.decimals.has(exactDecimal(`${String(leaf)}e-${String(digits)}`) ?? ''));
    return stated.decimals.has(String(leaf));
  }
  const text = typeof leaf === 'string' ? leaf : typeof leaf;
  const others = Object.hasOwn(saidAs, text) ? saidAs[text] : undefined;
  if (others !== undefined) return others.length === 0 || others.some((word) => stated.plain.has(word));
  if (concluded.includes(text)) return true;
  if (words.includes(text)) return stated.plain.has(plain(text));
  if (stated.texts.includes(withoutQuotes(text.toLowerCase())) || stated.plain.has(plain(text))) return true;
  return stated.decimals.has(exactDecimal(text) ?? text);
}

function leaves(value: unknown, path: string, visit: (leaf: unknown, path: string) => void): void {
  if (typeof value !== 'object' || value === null) visit(value, path);
  else for (const [key, item] of Object.entries(value)) leaves(item, `${path}.${key}`, visit);
}

/** The leaves of facts that stand nowhere in the record they were read from. */
export function unstated(facts: unknown, record: unknown): readonly string[] {
  if (facts === null || (Array.isArray(facts) && facts.length === 0)) return [];
  const cells = typeof record === 'string' ? [record, ...record.split(/["\r\n,]/), ...withoutQuotes(record).split(/[\r\n,]/)] : null;
  const stated = statedIn(collect(cells ?? record, new Set()));
  const found: string[] = [];
  leaves(facts, '', (leaf, path) => {
    if (!isStated(leaf, path, stated)) found.push(`${path}: ${JSON.stringify(leaf)}`);
  });
  return found;
}
