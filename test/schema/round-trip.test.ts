import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { readable } from '../../src/kernel/readable.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import { decideCloud, decidePurchase, decideRole } from 'termbook/buying';
import { decideMarket } from '../../src/rules/buying/decide-market.js';
import { decideReactivation } from '../../src/rules/suspending/decide-reactivation.js';
import { decideSeatReduction } from '../../src/rules/canceling/decide-seat-reduction.js';
import { downloadLink } from '../../src/rules/software/download-link.js';
import { refundCredit } from '../../src/rules/canceling/refund-credit.js';
import { suspensionExpiry } from '../../src/rules/suspending/suspension-expiry.js';
import type { Parsed } from '../../src/schema/index.js';
import * as schema from '../../src/schema/index.js';
import { instants, values } from './arbitraries.js';
import { names, readers, wrong } from './every.js';
import { draws } from '../draws.js';

const runs = { numRuns: draws(60) };

/** A value with keys that no schema knows beside each of its own. */
function withNewerKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNewerKeys);
  if (typeof value !== 'object' || value === null) return value;
  const newer = Object.entries(value).map(([key, item]) => [key, withNewerKeys(item)] as const);
  return Object.fromEntries([...newer, ['newerKey', { nested: [1] }]]);
}

/** Whether any object is in there that could hold a key. */
function hasObject(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasObject);
  return typeof value === 'object' && value !== null;
}

const strict = ['CancellationEntry', 'Interpretations', 'Options', 'CancellationOptions', 'CatalogFilter', 'SupportRequestFacts'];
const keyed = names.filter((name) => !strict.includes(name));

describe('reading back', () => {
  it('every schema has a reader and an arbitrary here', () => {
    expect(names).toEqual(schema.schemaNames);
    expect(Object.keys(values).sort()).toEqual([...schema.schemaNames].sort());
  });

  it.each(names)('what JSON wrote of any %s is read back equal', (name) => {
    fc.assert(
      fc.property(values[name], (value) => {
        expect(readers[name](JSON.parse(JSON.stringify(value)))).toEqual({ ok: true, value });
      }),
      runs,
    );
  });

  it.each(names.filter((name) => name !== 'Instant'))(
    'what readable() wrote of any %s, instants as ISO text, is read back equal',
    (name) => {
      fc.assert(
        fc.property(values[name], (value) => {
          expect(readers[name](JSON.parse(JSON.stringify(readable(value))))).toEqual({ ok: true, value });
        }),
        runs,
      );
    },
  );

  it.each(names)('what was read of any %s is read again equal', (name) => {
    fc.assert(
      fc.property(values[name], (value) => {
        const once = readers[name](value);
        expect(once.ok && readers[name](once.value)).toEqual(once);
      }),
      runs,
    );
  });

  it.each(keyed)('a key that %s does not know is refused at every depth, and passed over where the caller keeps it', (name) => {
    fc.assert(
      fc.property(values[name], (value) => {
        const newer = withNewerKeys(value);
        const refused = readers[name](newer);
        const codes = new Set(refused.ok ? [] : refused.issues.map(({ code }) => code));
        expect([...codes]).toEqual(hasObject(value) ? ['unknown-key'] : []);
        expect(readers[name](newer, { unknownKeys: 'keep' })).toEqual({ ok: true, value });
      }),
      runs,
    );
  });

  it('any subscription is also read as a purchase, and a suspended one as a suspension', () => {
    fc.assert(
      fc.property(values.Subscription, (value) => {
        const subscription = schema.parseSubscription(value);
        expect(subscription.ok && schema.parsePurchase(subscription.value).ok).toBe(true);
        if (subscription.ok && subscription.value.status === 'suspended') expect(schema.parseSuspension(subscription.value).ok).toBe(true);
      }),
      runs,
    );
  });
});

/** The same value with all its instants moved into the years 2022 to 2025, in the same order: dates that every table of the policy covers. */
function ofOurTime(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return key === 'at' || key.endsWith('At') ? squeezed(value as Instant) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => ofOurTime(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, ofOurTime(item, name)]));
}

function squeezed(at: Instant): Instant {
  const share = (at - instant('0000-01-01')) / (instant('9999-12-31') - instant('0000-01-01'));
  return addMs(instant('2022-04-01'), Math.floor(share * 1350) * dayMs);
}

/** What a schema that zod composed of ours reads, told as a `parse*` tells it. */
function composed<T>(shape: z.ZodType<T>, json: unknown): Parsed<T> {
  const result = shape.safeParse(json);
  if (result.success) return { ok: true, value: result.data };
  const [first, ...rest] = result.error.issues.map(({ path, message }) => {
    const [code = '', expected = ''] = message.split(': ');
    return { path: path.join('.'), code: code as schema.IssueCode, expected, received: '' };
  });
  return { ok: false, issues: [first as schema.Issue, ...rest] };
}

describe('what was read breaks no contract', () => {
  const run = <T>(values: fc.Arbitrary<unknown>, parse: (json: unknown) => Parsed<T>, ask: (value: T, at: Instant) => unknown): void => {
    fc.assert(
      fc.property(values, instants, (value, at) => {
        const result = parse(ofOurTime(value));
        // two instants of one day may have become one
        if (result.ok) expect(ask(result.value, squeezed(at))).toBeTruthy();
        else expect(wrong(result)).toSatisfy((issues: readonly string[]) => issues.every((issue) => issue.endsWith('inverted-dates')));
      }),
    );
  };

  it('of decideCancellation', () => run(values.Purchase, schema.parsePurchase, decideCancellation));
  it('of decideCancellation with a policy of the caller', () => {
    const shape = z.object({ purchase: schema.purchaseSchema, options: schema.cancellationOptionsSchema });
    const both = fc.record({ purchase: values.Purchase, options: values.CancellationOptions });
    run(
      both,
      (json) => composed(shape, json),
      ({ purchase, options }, at) => decideCancellation(purchase, at, options),
    );
  });
  it('of decideSeatReduction', () => run(values.SeatReduction, schema.parseSeatReduction, decideSeatReduction));
  it('of refundCredit', () => run(values.RefundFacts, schema.parseRefundFacts, refundCredit));
  it('of suspensionExpiry', () => run(values.Suspension, schema.parseSuspension, (suspension) => suspensionExpiry(suspension)));
  it('of decideReactivation', () => run(values.Suspension, schema.parseSuspension, decideReactivation));
  it('of decidePurchase', () => run(values.PurchaseRequest, schema.parsePurchaseRequest, decidePurchase));
  it('of decideRole', () => run(values.RoleFacts, schema.parseRoleFacts, decideRole));
  it('of decideCloud', () => run(values.CloudFacts, schema.parseCloudFacts, decideCloud));
  it('of decideMarket', () => run(values.Place, schema.parsePlace, decideMarket));
  it('of downloadLink', () => run(values.DownloadLinkFacts, schema.parseDownloadLinkFacts, downloadLink));
});
