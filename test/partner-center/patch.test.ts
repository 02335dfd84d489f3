import { describe, expect, it } from 'vitest';
import { toPatch } from '../../src/partner-center/patch.js';
import { partnerCenterSubscription } from '../../src/partner-center/subscription.js';
import { newCommerce, pascal, respelled, without } from './fixtures.js';

const patchOf = (record: unknown, move: Parameters<typeof toPatch>[1]) => {
  const patched = toPatch(partnerCenterSubscription(record), move);
  if (!patched.ok) throw new Error(JSON.stringify(patched.issues));
  return patched.patch;
};

describe('toPatch', () => {
  it.each([
    [{ move: 'suspend' }, { status: 'suspended' }],
    [{ move: 'reactivate' }, { status: 'active' }],
    [{ move: 'cancel' }, { status: 'deleted' }],
    [{ move: 'set-auto-renew', autoRenew: false }, { autoRenewEnabled: false }],
    [{ move: 'change-quantity', quantity: 9 }, { quantity: 9 }],
  ] as const)('%j is the whole record with %j', (move, change) => {
    const patch = patchOf(newCommerce, move);
    expect(patch).toEqual({
      method: 'PATCH',
      path: newCommerce.links.self.uri,
      ifMatch: 'W/"101"',
      body: { ...newCommerce, ...change },
    });
  });
  it('takes a move request of the lifecycle as it is, its reason too, which has no field that could be written', () => {
    const request = { move: 'suspend', reason: 'nonpayment' } as const;
    expect(patchOf(newCommerce, request).body).toEqual({ ...newCommerce, status: 'suspended' });
  });
  it('keeps the texts of dates, unknown fields and their order untouched, and the record unchanged', () => {
    const record = { ...newCommerce, somethingNew: { deep: [1] } };
    const before = JSON.stringify(record);
    const body = patchOf(record, { move: 'cancel' }).body;
    expect(JSON.stringify({ ...body, status: 'active' })).toBe(before);
    expect(JSON.stringify(record)).toBe(before);
  });
  it('writes in the casing of the record', () => {
    expect(patchOf(respelled(newCommerce, pascal), { move: 'suspend' }).body).toMatchObject({ Status: 'suspended' });
    expect(patchOf({ Id: 'x' }, { move: 'suspend' }).body).toEqual({ Id: 'x', Status: 'suspended' });
    expect(patchOf({ iD: 'x' }, { move: 'suspend' }).body).toEqual({ iD: 'x', status: 'suspended' });
    expect(patchOf({ ID: 'x', STATUS: 'ACTIVE' }, { move: 'suspend' }).body).toEqual({ ID: 'x', STATUS: 'suspended' });
    expect(patchOf({ id: 'x' }, { move: 'set-auto-renew', autoRenew: true }).body).toEqual({ id: 'x', autoRenewEnabled: true });
  });
  it('has no If-Match and no path where the record has none, or a placeholder', () => {
    expect(patchOf({ id: 'x', attributes: { etag: '' } }, { move: 'cancel' })).toMatchObject({ ifMatch: null, path: null });
    expect(patchOf({ id: 'x', attributes: { etag: '<etag>' } }, { move: 'cancel' }).ifMatch).toBeNull();
    expect(patchOf({ id: 'x' }, { move: 'cancel' }).ifMatch).toBeNull();
  });
  it('refuses what is no record, has no id, or cannot be copied', () => {
    expect(toPatch({ raw: null }, { move: 'cancel' })).toMatchObject({ ok: false, issues: [{ code: 'wrong-type' }] });
    expect(toPatch({ raw: without(newCommerce, 'id') }, { move: 'cancel' })).toMatchObject({
      ok: false,
      issues: [{ code: 'fact-missing', path: 'id', expected: 'the id of the subscription' }],
    });
    const throwing = {
      id: 'x',
      get name(): string {
        throw new Error('no');
      },
    };
    expect(toPatch({ raw: throwing }, { move: 'cancel' })).toMatchObject({ ok: false, issues: [{ code: 'unreadable' }] });
  });
});
