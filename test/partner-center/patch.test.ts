import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import type { PatchMove } from '../../src/partner-center/patch.js';
import { partnerCenterSubscription, toPatch } from 'termbook/partner-center';
import type { EndOfTerm } from '../../src/vocabulary/purchase.js';
import { newCommerce, pascal, respelled, without } from './fixtures.js';

/** Inside the seven days of the order. */
const inWindow = instant('2024-03-05T10:00Z');

const patchOf = (record: unknown, move: PatchMove) => {
  const patched = toPatch(partnerCenterSubscription(record), move, inWindow);
  if (!patched.ok) throw new Error(JSON.stringify(patched));
  return patched.patch;
};
const issuesOf = (record: unknown, move: PatchMove) => {
  const patched = toPatch(partnerCenterSubscription(record), move, inWindow);
  return patched.ok ? [] : patched.issues;
};

/** A license whose end of term is a choice: it began after the day from which on it may be extended, and ends after that of the choice. */
const ending = {
  ...newCommerce,
  creationDate: '2025-06-15T10:00:00Z',
  effectiveStartDate: '2025-06-15T10:00:00Z',
  commitmentEndDate: '2026-06-14T00:00:00Z',
  cancellationAllowedUntilDate: '2025-06-22T10:00:00Z',
  refundableQuantity: null,
  refundOptions: null,
};
const nearEnd = instant('2026-05-20');
const reportedPatch = (record: unknown, endOfTerm: EndOfTerm) => {
  const move = { move: 'set-end-of-term', endOfTerm } as const;
  const patched = toPatch(partnerCenterSubscription(record), move, nearEnd, { reported: true });
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
      certainty: 'stated',
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
    ['not by itself', undefined],
    ['not if it may not', { reported: false }],
    ['nor with null', { reported: null }],
  ])('writes what follows the term only as reported: %s [L8]', (_what, options) => {
    expect(toPatch(partnerCenterSubscription(ending), { move: 'set-end-of-term', endOfTerm: 'end' }, nearEnd, options)).toEqual({
      ok: false,
      answer: null,
      issues: [
        {
          code: 'fact-missing',
          path: 'options.reported',
          expected: 'true, since no page of Microsoft states the field',
          received: 'nothing',
        },
      ],
    });
  });

  it.each([
    ['end', 'Cancel'],
    ['extend', 'RenewToExtendedServiceTerm'],
    ['renew', 'RenewToNewTerm'],
  ] as const)('writes that a term is to %s as the action %s of a client in production [L8]', (endOfTerm, actionType) => {
    const patched = reportedPatch(ending, endOfTerm);
    expect(patched).toMatchObject({ certainty: 'reported', method: 'PATCH', ifMatch: 'W/"101"' });
    expect(patched.body).toEqual({ ...ending, scheduledActions: [{ scheduleType: 'TermEnd', actionType }] });
  });

  it('keeps the actions of other days, and the instructions of a renewal with the renewal [T13]', () => {
    const other = { scheduleType: 'CustomDate', actionType: 'Cancel', effectiveDate: '2026-05-25' };
    const renewal = { scheduleType: 'TermEnd', actionType: 'RenewToNewTerm', instructions: { quantity: 3 } };
    const record = { ...ending, scheduledActions: [other, null, renewal] };
    expect(reportedPatch(record, 'renew').body['scheduledActions']).toEqual([other, renewal]);
    expect(reportedPatch(record, 'end').body['scheduledActions']).toEqual([other, { scheduleType: 'TermEnd', actionType: 'Cancel' }]);
    const upgrade = { ...renewal, actionType: 'Transition' };
    expect(reportedPatch({ ...ending, scheduledActions: [upgrade] }, 'renew').body['scheduledActions']).toEqual([renewal]);
    const upper = reportedPatch(respelled(record, pascal), 'end').body['ScheduledActions'];
    expect(upper).toEqual([respelled(other, pascal), { ScheduleType: 'TermEnd', ActionType: 'Cancel' }]);
  });

  it('gives the reasons of a choice that cannot be made before it asks whether it may be reported', () => {
    const patched = toPatch(partnerCenterSubscription(newCommerce), { move: 'set-end-of-term', endOfTerm: 'end' }, inWindow);
    expect(patched).toMatchObject({ ok: false, answer: { question: 'set-end-of-term' }, issues: [] });
  });

  it.each([
    [{ quantity: 8 }, { quantity: 8 }, {}],
    [{ term: 'P3Y' }, {}, { termDuration: 'P3Y' }],
    [{ billingCycle: 'annual' }, {}, { billingCycle: 'Annual' }],
    [{ product: 'CFQ7TTC0ZZ02:0002:CFQ7TTC0ZZ88' }, {}, { productId: 'CFQ7TTC0ZZ02', skuId: '0002', availabilityId: 'CFQ7TTC0ZZ88' }],
    [{ endsAt: instant('2025-07-01') }, { customTermEndDate: '2025-06-30T00:00:00Z' }, {}],
  ] as const)('schedules %j as whole instructions for the next term [T13]', (change, next, product) => {
    const patched = patchOf(newCommerce, { move: 'schedule-change', change });
    expect(patched.body).toEqual({
      ...newCommerce,
      scheduledNextTermInstructions: {
        product: {
          productId: 'CFQ7TTC0ZZ01',
          skuId: '0001',
          availabilityId: 'CFQ7TTC0ZZ99',
          billingCycle: 'Monthly',
          termDuration: 'P1Y',
          ...product,
        },
        quantity: 12,
        ...next,
      },
    });
    expect(patched.certainty).toBe('stated');
  });

  it('schedules in the casing of the record', () => {
    const { body } = patchOf(respelled(newCommerce, pascal), { move: 'schedule-change', change: { quantity: 8 } });
    expect(body['ScheduledNextTermInstructions']).toMatchObject({ Product: { SkuId: '0001', TermDuration: 'P1Y' }, Quantity: 8 });
  });

  it('drops what is scheduled, unless the record says it elsewhere as well [T13]', () => {
    const drop = { move: 'schedule-change', change: null } as const;
    expect(patchOf(newCommerce, drop).body).toEqual({ ...newCommerce, scheduledNextTermInstructions: null });
    const { termDuration: _stated, ...withoutTerm } = newCommerce;
    expect(patchOf(withoutTerm, drop).body).toEqual({ ...withoutTerm, scheduledNextTermInstructions: null });
    const action = { scheduleType: 'TermEnd', actionType: 'RenewToNewTerm', instructions: { quantity: 3 } };
    expect(issuesOf({ ...newCommerce, scheduledActions: [action] }, drop)).toMatchObject([
      { code: 'contradiction', path: 'scheduledActions', expected: 'no other instructions for the next term' },
    ]);
    const nextChargeInstructions = { product: { billingCycle: 'Annual' } };
    expect(issuesOf({ ...newCommerce, nextChargeInstructions }, drop)).toMatchObject([{ path: 'nextChargeInstructions' }]);
    expect(issuesOf({ ...newCommerce, nextChargeInstructions, scheduledActions: [action] }, drop)).toMatchObject([
      { path: 'scheduledActions' },
    ]);
  });

  it.each([
    [newCommerce, { product: 'CFQ7TTC0ZZ02:0002' }, 'product'],
    [newCommerce, { product: 'CFQ7TTC0ZZ02::CFQ7TTC0ZZ88' }, 'product'],
    [{ ...newCommerce, offerId: null }, { quantity: 8 }, 'product'],
    [{ ...newCommerce, termDuration: null }, { quantity: 8 }, 'product.termDuration'],
    [{ ...newCommerce, isTrial: true }, { quantity: 8, billingCycle: 'annual' }, 'product.termDuration'],
    [{ ...newCommerce, isTrial: true }, { quantity: 8, term: 'P1Y' }, 'product.billingCycle'],
    [newCommerce, { endsAt: instant('2025-07-01T00:00:00.001Z') }, 'customTermEndDate'],
  ] as const)('does not write what it is not told: %#', (record, change, field) => {
    expect(issuesOf(record, { move: 'schedule-change', change }).map(({ path }) => path)).toEqual([
      `scheduledNextTermInstructions.${field}`,
    ]);
  });

  it('switches auto-renew only where no action at the end of the term says otherwise [L8]', () => {
    const renewal = { scheduleType: 'TermEnd', actionType: 'RenewToNewTerm' };
    const record = { ...newCommerce, scheduledActions: [renewal] };
    expect(patchOf(record, { move: 'set-auto-renew', autoRenew: true }).body).toEqual(record);
    expect(issuesOf(record, { move: 'set-auto-renew', autoRenew: false })).toMatchObject([
      { code: 'contradiction', path: 'scheduledActions', expected: 'no action at the end of the term, or one that agrees' },
    ]);
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

  it('gives the answer of a move that is refused, and the issues of the record beside it', () => {
    const record = partnerCenterSubscription({ ...newCommerce, attributes: {} });
    expect(toPatch(record, { move: 'cancel' }, instant('2024-03-09'))).toMatchObject({
      ok: false,
      answer: { verdict: 'refused' },
      issues: [{ code: 'fact-missing', path: 'attributes.etag' }],
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
