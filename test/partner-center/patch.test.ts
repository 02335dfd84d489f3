import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import type { PatchMove } from '../../src/partner-center/patch.js';
import { toPatch } from '../../src/partner-center/patch.js';
import { partnerCenterSubscription } from '../../src/partner-center/subscription.js';
import { newCommerce, pascal, respelled, without } from './fixtures.js';

/** Inside the seven days of the order. */
const inWindow = instant('2024-03-05T10:00Z');

const patchOf = (record: unknown, move: PatchMove) => {
  const patched = toPatch(partnerCenterSubscription(record), move, inWindow);
  if (!patched.ok) throw new Error(JSON.stringify(patched));
  return patched.patch;
};
/** The same subscription, suspended; the caller knows since when. */
const suspendedRecord = { ...newCommerce, status: 'suspended', autoRenewEnabled: false };
const suspended = partnerCenterSubscription(suspendedRecord, { suspendedAt: instant('2024-03-02') });

describe('toPatch', () => {
  it.each([
    [{ move: 'suspend', reason: 'nonpayment' }, { status: 'suspended' }],
    [{ move: 'cancel' }, { status: 'deleted' }],
    [{ move: 'set-auto-renew', autoRenew: false }, { autoRenewEnabled: false }],
    [{ move: 'change-quantity', quantity: 9 }, { quantity: 9 }],
  ] as const)('%j is the whole record with %j', (move, change) => {
    expect(patchOf(newCommerce, move)).toEqual({
      method: 'PATCH',
      path: newCommerce.links.self.uri,
      ifMatch: 'W/"101"',
      body: { ...newCommerce, ...change },
    });
  });

  it('makes a suspended subscription active again', () => {
    const patched = toPatch(suspended, { move: 'reactivate' }, inWindow);
    expect(patched.ok && patched.patch.body).toEqual({ ...suspendedRecord, status: 'active' });
  });

  it.each([
    ['a millisecond before the window closes', '2024-03-08T09:59:59.999Z', true],
    ['at the instant at which the window closes', '2024-03-08T10:00:00.000Z', false],
    ['two years later, outside the window of a renewal', '2026-06-01T10:00:00.000Z', false],
  ])('cancels %s: %s -> %s', (_when, at, ok) => {
    expect(toPatch(partnerCenterSubscription(newCommerce), { move: 'cancel' }, instant(at)).ok).toBe(ok);
  });

  it('gives the reasons of a refusal, and no patch', () => {
    const patched = toPatch(partnerCenterSubscription(newCommerce), { move: 'cancel' }, instant('2024-03-09'));
    expect(patched).toMatchObject({
      ok: false,
      answer: { question: 'cancel', verdict: 'refused', reasons: [{ code: 'window-closed', closedAt: instant('2024-03-08T10:00Z') }] },
      issues: [],
    });
  });

  it('gives the gaps of what cannot be told, and no patch', () => {
    const read = partnerCenterSubscription({ ...newCommerce, isTrial: true, billingCycle: 'none' });
    expect(toPatch(read, { move: 'cancel' }, inWindow)).toMatchObject({ ok: false, answer: { verdict: 'undetermined' }, issues: [] });
  });

  it('refuses a move that the state does not know', () => {
    expect(toPatch(suspended, { move: 'suspend', reason: 'nonpayment' }, inWindow)).toMatchObject({
      ok: false,
      answer: { verdict: 'refused', reasons: [{ code: 'illegal-move' }] },
    });
  });

  it('keeps the texts of dates, unknown fields and their order untouched, and the record unchanged', () => {
    const record = { ...newCommerce, somethingNew: { deep: [1] } };
    const before = JSON.stringify(record);
    const { body } = patchOf(record, { move: 'cancel' });
    expect(JSON.stringify({ ...body, status: 'active' })).toBe(before);
    expect(JSON.stringify(record)).toBe(before);
  });

  it('writes in the casing of the record, and a field that the record does not have in that of its id', () => {
    expect(patchOf(respelled(newCommerce, pascal), { move: 'cancel' }).body).toMatchObject({ Status: 'deleted' });
    const read = partnerCenterSubscription(newCommerce);
    const bare = (raw: object) => {
      const patched = toPatch(
        { ...read, raw: { ...raw, attributes: newCommerce.attributes } },
        { move: 'set-auto-renew', autoRenew: false },
        inWindow,
      );
      return patched.ok && Object.keys(patched.patch.body);
    };
    expect(bare({ Id: 'x' })).toEqual(['Id', 'attributes', 'AutoRenewEnabled']);
    expect(bare({ iD: 'x' })).toEqual(['iD', 'attributes', 'autoRenewEnabled']);
    expect(bare({ ID: 'x', AUTORENEWENABLED: true })).toEqual(['ID', 'AUTORENEWENABLED', 'attributes']);
  });

  it.each([
    ['no etag', {}],
    ['an empty etag', { etag: '' }],
    ['the placeholder of the documentation', { etag: '<etag>' }],
  ])('is an issue for a record with %s', (_what, attributes) => {
    expect(toPatch(partnerCenterSubscription({ ...newCommerce, attributes }), { move: 'cancel' }, inWindow)).toEqual({
      ok: false,
      answer: null,
      issues: [{ code: 'fact-missing', path: 'attributes.etag', expected: 'the etag of the record', received: 'nothing' }],
    });
  });

  it('has no path for a record without a link to itself', () => {
    expect(patchOf(without(newCommerce, 'links'), { move: 'cancel' }).path).toBeNull();
  });

  it('gives the issues of a record that is not one, or not whole', () => {
    expect(toPatch(partnerCenterSubscription(null), { move: 'cancel' }, inWindow)).toMatchObject({
      ok: false,
      answer: null,
      issues: [{ code: 'wrong-type' }],
    });
    const incomplete = partnerCenterSubscription(without(newCommerce, 'creationDate'));
    expect(incomplete.issues).not.toEqual([]);
    expect(toPatch(incomplete, { move: 'cancel' }, inWindow)).toEqual({ ok: false, answer: null, issues: incomplete.issues });
  });

  it('gives an issue for a record that lost its id, or that cannot be copied', () => {
    const read = partnerCenterSubscription(newCommerce);
    expect(toPatch({ ...read, raw: without(newCommerce, 'id') }, { move: 'cancel' }, inWindow)).toMatchObject({
      ok: false,
      issues: [{ code: 'fact-missing', path: 'id', expected: 'the id of the subscription' }],
    });
    const throwing = {
      ...newCommerce,
      get name(): string {
        throw new Error('no');
      },
    };
    expect(toPatch({ ...read, raw: throwing }, { move: 'cancel' }, inWindow)).toMatchObject({
      ok: false,
      issues: [{ code: 'unreadable' }],
    });
  });
});
