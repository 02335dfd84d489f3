import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as marketplace from '../../src/marketplace/index.js';
import * as partnerCenter from '../../src/partner-center/index.js';
import type { Read } from '../../src/wire/notes.js';
import { draws } from '../draws.js';
import { subscribed } from '../marketplace/fixtures.js';
import { marketplace as saas, newCommerce, software, traditional } from '../partner-center/fixtures.js';
import { damaged } from './fuzz.js';

const order = {
  id: 'o1',
  status: 'completed',
  creationDate: '2021-05-10T08:00:00Z',
  billingCycle: 'one_time',
  lineItems: [{ lineItemNumber: 0, offerId: 'A:1:B', quantity: 1, renewsTo: { termDuration: 'P1Y' }, pricing: { price: 1.5 } }],
};
const records: readonly (readonly [name: string, sample: unknown, read: (json: unknown) => Read<unknown>])[] = [
  ['new commerce', newCommerce, partnerCenter.partnerCenterSubscription],
  ['a traditional license', traditional, partnerCenter.partnerCenterSubscription],
  ['software', software, partnerCenter.partnerCenterSubscription],
  ['an ISV product', saas, partnerCenter.partnerCenterSubscription],
  ['an order', order, partnerCenter.orderFrom],
  [
    'a migration',
    { currentSubscriptionId: 's1', id: 'm1', addOnMigrations: [{ currentSubscriptionId: 's2' }] },
    partnerCenter.migrationFrom,
  ],
  ['a SaaS subscription', subscribed, marketplace.saasSubscription],
];

const spellings: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
];

/** Writes all names of plain data in another casing; null where two names would become one, or where data is not plain. */
function respelled(value: unknown, spell: (name: string) => string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => respelled(item, spell));
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError('not plain');
  const entries = Object.entries(value).map(([name, item]) => [spell(name), respelled(item, spell)] as const);
  if (new Set(entries.map(([name]) => name)).size < entries.length) throw new TypeError('two names in one');
  return Object.fromEntries(entries);
}

function inOtherCasing(value: unknown, spell: (name: string) => string): { readonly other: unknown } | null {
  try {
    return { other: respelled(value, spell) };
  } catch {
    return null;
  }
}

/** What is read, its paths without casing. */
function told({ raw: _raw, issues, unknown, ...rest }: Read<unknown>): unknown {
  const issuesAt = issues.map((issue) => ({ ...issue, path: issue.path.toLowerCase() }));
  return { ...rest, issues: issuesAt, unknown: unknown.map(({ path, value }) => ({ path: path.toLowerCase(), value })) };
}

describe('a record in another casing', () => {
  it.each(records)('of %s gives the same facts, issues and unknown values as in the documented one', (_name, sample, read) => {
    expect(read(sample).facts).not.toBeNull();
    let compared = 0;
    fc.assert(
      fc.property(fc.nat(2 ** 30), fc.nat(3), fc.constantFrom(...spellings), (seed, damages, spell) => {
        const record = damages === 0 ? sample : damaged(sample, seed);
        const pair = inOtherCasing(record, spell);
        if (pair === null) return;
        compared += 1;
        expect(told(read(pair.other))).toEqual(told(read(record)));
      }),
      { numRuns: draws(400) },
    );
    expect(compared).toBeGreaterThan(10);
  });
});
