import { describe, expect, it } from 'vitest';
import type { RecordSource } from '../../src/cli/read-record.js';
import { recordReaders } from '../../src/cli/read-record.js';
import { instant } from '../../src/kernel/instant.js';
import { saasSubscription as fromMarketplace } from '../../src/marketplace/subscription.js';
import { partnerCenterSubscription as fromPartnerCenter } from '../../src/partner-center/subscription.js';
import { parsePurchase } from '../../src/schema/purchase.js';
import { saasRecord } from './saas-record.js';

const sources = Object.keys(recordReaders) as readonly RecordSource[];
const purchase = { family: 'license-based', billingCycle: 'monthly', orderedAt: '2019-10-01' } as const;
const bought = { family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2019-10-01') } as const;
const suspension = { status: 'suspended', suspendedAt: '2019-12-01', suspendedFor: 'nonpayment' } as const;

describe('recordReaders', () => {
  it.each<[json: unknown, received: string]>([
    [null, 'null'],
    [7, '7'],
    ['text', '"text"'],
    [true, 'true'],
  ])('cannot read %j, which has no id', (json, received) => {
    for (const source of sources) {
      expect(recordReaders[source](json)).toEqual({
        ok: false,
        id: null,
        issues: [{ path: '', code: 'wrong-type', expected: 'an object', received }],
      });
    }
  });

  it('cannot read a record with a key that is not known, since it may be a misspelled fact, unless it is told to pass it over', () => {
    const misspelled = { ...purchase, ...suspension, id: 's-1', quantity: 5, autorenew: false };
    expect(recordReaders.facts(misspelled)).toMatchObject({ ok: false, id: 's-1', issues: [{ path: 'autorenew', code: 'unknown-key' }] });
    const kept = recordReaders.facts(misspelled, { unknownKeys: 'keep' });
    const { autorenew, ...right } = misspelled;
    expect(autorenew).toBe(false);
    expect(kept).toEqual(recordReaders.facts(right));
    expect(kept.ok).toBe(true);
  });

  it('cannot read nothing at all', () => {
    for (const source of sources) expect(recordReaders[source](undefined)).toMatchObject({ ok: false, id: null });
  });

  it.each<[json: object, id: string | null]>([
    [{ id: 'own' }, 'own'],
    [{ id: '' }, ''],
    [{ id: null }, null],
    [{ id: ['own'] }, null],
    [{}, null],
    [[], null],
  ])('knows the unread record %j by its id, if it is text', (json, id) => {
    for (const source of sources) expect(recordReaders[source](json)).toMatchObject({ ok: false, id });
  });

  it('knows a record of an adapter by its id as the adapter reads it: a number as text, its name in any case', () => {
    expect(recordReaders.facts({ id: 7 })).toMatchObject({ ok: false, id: null });
    for (const source of ['partner-center', 'marketplace'] as const) {
      expect(recordReaders[source]({ id: 7 })).toMatchObject({ ok: false, id: '7' });
      expect(recordReaders[source]({ ID: 'own' })).toMatchObject({ ok: false, id: 'own' });
    }
    const wire = { Id: 's-1', Status: 'active', CreationDate: '2019-10-01', BillingCycle: 'monthly' };
    const license = { ...wire, OfferId: '5C0FFEE5-0000-4000-8000-0000000000F2', BillingType: 'license' };
    expect(recordReaders['partner-center'](license)).toMatchObject({ ok: true, value: { id: 's-1', family: 'license-based' } });
  });

  it('takes for the id of a record only one of its own', () => {
    Object.defineProperty(Object.prototype, 'id', { value: 'inherited', configurable: true, writable: true });
    try {
      for (const source of sources) {
        expect(recordReaders[source]({}).ok).toBe(false);
        expect(recordReaders[source]({})).toHaveProperty('id', null);
      }
      expect(recordReaders.facts(purchase)).toMatchObject({ ok: true, value: { id: null } });
    } finally {
      Reflect.deleteProperty(Object.prototype, 'id');
    }
  });

  it('reads facts with the id that is stated', () => {
    expect(recordReaders.facts({ ...purchase, id: 's-1' })).toEqual({ ok: true, value: { ...bought, id: 's-1' } });
    expect(recordReaders.facts({ ...purchase, id: 7 })).toEqual({ ok: true, value: { ...bought, id: null } });
    expect(recordReaders.facts(purchase)).toEqual({ ok: true, value: { ...bought, id: null } });
  });

  it('reads facts of a suspension where the record is suspended and says since when', () => {
    expect(recordReaders.facts({ ...purchase, ...suspension, id: 's-1' })).toEqual({
      ok: true,
      value: { ...bought, ...suspension, suspendedAt: instant('2019-12-01'), id: 's-1' },
    });
    for (const suspendedAt of [null, undefined]) {
      expect(recordReaders.facts({ ...purchase, ...suspension, suspendedAt, id: 's-1' })).toEqual({
        ok: true,
        value: { ...bought, status: 'suspended', id: 's-1' },
      });
    }
    expect(recordReaders.facts({ ...purchase, ...suspension, suspendedAt: 'then', id: 's-1' })).toMatchObject({
      ok: false,
      id: 's-1',
      issues: [{ path: 'suspendedAt', code: 'invalid-instant', received: '"then"' }],
    });
  });

  it.each(['active', 'cancelled', undefined] as const)('reads no facts of a suspension where the status is %j', (status) => {
    const { status: _status, ...since } = suspension;
    const stated = status === undefined ? {} : { status };
    expect(recordReaders.facts({ ...purchase, ...since, ...stated })).toEqual({ ok: true, value: { ...bought, ...stated, id: null } });
    expect(recordReaders.facts({ ...purchase, ...stated, suspendedAt: 'then' })).toEqual({
      ok: true,
      value: { ...bought, ...stated, id: null },
    });
  });

  it.each([{}, { id: 'x' }, { id: 'x', status: 'unheard-of', productType: 'Software' }])('says all that is wrong with %j', (json) => {
    const partnerCenter = fromPartnerCenter(json).issues;
    const marketplace = fromMarketplace(json).issues;
    const facts = parsePurchase(json);
    expect(Math.min(partnerCenter.length, marketplace.length)).toBeGreaterThan(3);
    const id = 'id' in json ? json.id : null;
    expect(recordReaders['partner-center'](json)).toEqual({ ok: false, issues: partnerCenter, id });
    expect(recordReaders.marketplace(json)).toEqual({ ok: false, issues: marketplace, id });
    expect(recordReaders.facts(json)).toEqual({ ...facts, id });
  });

  it('reads a purchase from a record of the wire whose state is incomplete', () => {
    const { facts, purchase: told } = fromMarketplace(saasRecord);
    expect(facts).toBeNull();
    expect(recordReaders.marketplace(saasRecord)).toEqual({ ok: true, value: { ...told, id: 'saas-1' } });
    const running = { ...saasRecord, saasSubscriptionStatus: 'Subscribed' };
    expect(recordReaders.marketplace(running)).toEqual({ ok: true, value: fromMarketplace(running).facts });
  });
});
