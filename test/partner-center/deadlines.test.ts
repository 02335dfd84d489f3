import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { partnerCenterSubscription } from '../../src/partner-center/subscription.js';
import { marketplace, newCommerce } from './fixtures.js';

const statedIn = (more: object) => partnerCenterSubscription({ ...marketplace, ...more }).facts?.stated;
const thrower = (name: string) =>
  Object.defineProperty({ ...marketplace }, name, {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });

describe('stated deadlines', () => {
  it('are null where the record states none', () => {
    expect(statedIn({})).toBeNull();
    expect(statedIn({ cancellationAllowedUntilDate: '' })).toBeNull();
    expect(statedIn({ cancellationAllowedUntilDate: '9999-12-31T00:00:00Z' })).toBeNull();
  });
  it('read a null cancellation date as "never", and an absent one as not stated', () => {
    expect(statedIn({ cancellationAllowedUntilDate: null })?.cancelUntilAt).toBe('never');
    expect(statedIn({ CancellationAllowedUntilDate: null })?.cancelUntilAt).toBe('never');
    expect(statedIn({ cancellationAllowedUntilDate: '2020-03-04T10:00:00Z' })?.cancelUntilAt).toBe(instant('2020-03-04T10:00Z'));
  });
  it('read a null expiry of a refund as "no expiry", and promise nothing for an absent or empty one', () => {
    const read = partnerCenterSubscription({
      ...marketplace,
      refundOptions: [
        { type: 'Full', expiresAt: null },
        { type: 'Full' },
        { type: 'Partial', expiresAt: '' },
        { type: 'partial', expiresAfter: '2020-03-05T00:00:00' },
      ],
    });
    expect(read.facts?.stated?.refundUntil).toEqual([
      { refund: 'full', untilAt: null },
      { refund: 'prorated', untilAt: instant('2020-03-05') },
    ]);
    expect(read.issues).toMatchObject([
      { code: 'fact-missing', path: 'refundOptions[1].expiresAfter' },
      { code: 'fact-missing', path: 'refundOptions[2].expiresAt' },
    ]);
  });
  it('keep an empty list of refunds: none is offered', () => {
    expect(statedIn({ refundOptions: [] })).toEqual({ cancelUntilAt: null, refundUntil: [], reducibleSeats: null });
  });
  it('leave out refunds of an unknown type, and what is no refund', () => {
    const read = partnerCenterSubscription({ ...marketplace, refundOptions: [{ type: 'Store credit', expiresAt: null }, 7, null] });
    expect(read.facts?.stated?.refundUntil).toEqual([]);
    expect(read.unknown).toEqual([{ path: 'refundOptions[0].type', value: 'Store credit' }]);
    expect(read.issues).toMatchObject([
      { code: 'wrong-type', path: 'refundOptions[1]' },
      { code: 'wrong-type', path: 'refundOptions[2]' },
    ]);
  });
  it('read how many seats may be given back until when', () => {
    const details = [
      { quantity: 2, allowedUntilDateTime: '2020-03-04T10:00:00Z' },
      { quantity: 1 },
      { allowedUntilDateTime: '2020-03-04' },
      'x',
    ];
    const read = partnerCenterSubscription({ ...marketplace, refundableQuantity: { totalQuantity: 3, details } });
    expect(read.facts?.stated?.reducibleSeats).toEqual([{ seats: 2, untilAt: instant('2020-03-04T10:00Z') }]);
    expect(read.issues).toMatchObject([{ code: 'wrong-type', path: 'refundableQuantity.details[3]' }]);
    expect(statedIn({ refundableQuantity: { totalQuantity: 0 } })).toBeNull();
    expect(statedIn({ refundableQuantity: 5 })).toBeNull();
  });
  it('state nothing where they cannot be read', () => {
    const read = partnerCenterSubscription(thrower('cancellationAllowedUntilDate'));
    expect(read.facts?.stated).toBeNull();
    expect(read.issues).toMatchObject([{ code: 'unreadable', path: 'cancellationAllowedUntilDate' }]);
    expect(partnerCenterSubscription(newCommerce).facts?.stated).not.toBeNull();
  });
});
