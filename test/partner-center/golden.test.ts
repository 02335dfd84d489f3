import { describe, expect, it } from 'vitest';
import { instant, isoInstant } from '../../src/kernel/instant.js';
import { partnerCenterSubscription } from '../../src/partner-center/subscription.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import { marketplace, newCommerce, software } from './fixtures.js';

/** parse -> decide -> when the window closes. */
function decided(record: object, at: string) {
  const { purchase } = partnerCenterSubscription(record);
  const answer = purchase === null ? null : decideCancellation(purchase, instant(at));
  return answer?.verdict === 'allowed' && answer.effect === 'immediate' ? answer : null;
}
const closing = (record: object, at: string): string | null => {
  const closesAt = decided(record, at)?.window.closesAt ?? null;
  return closesAt === null ? null : isoInstant(closesAt);
};

describe('the golden vectors, from JSON to the end of the window', () => {
  it.each([
    ['2021-09-14T16:44:03.4609789Z', '2021-10-14T23:59:00Z', '2021-10-15T00:00:00.000Z'],
    ['2021-10-15T21:28:18.0000000Z', '2021-11-14T23:59:00Z', '2021-11-15T00:00:00.000Z'],
  ])('software for three years started %s may be canceled until %s: the end of that day, which is ours too', (start, until, closes) => {
    const record = {
      ...software,
      creationDate: start,
      effectiveStartDate: start,
      commitmentEndDate: null,
      cancellationAllowedUntilDate: until,
    };
    expect(closing(record, until)).toBe(closes);
    expect(decided(record, until)?.disagreement).toBeNull();
  });
  it('a marketplace month started 2019-01-09T00:21:45.926Z and created days before is refunded in full until start + 24 h exactly [I2]', () => {
    const record = {
      ...marketplace,
      creationDate: '2019-01-04T01:00:12.6647304Z',
      effectiveStartDate: '2019-01-09T00:21:45.9263727+00:00',
      commitmentEndDate: '2019-02-08T00:21:45.9263727+00:00',
      refundOptions: [{ type: 'Full', expiresAt: '2019-01-10T00:21:45.9263727+00:00' }],
    };
    const answer = decided(record, '2019-01-09T12:00Z');
    expect(answer?.refund).toBe('full');
    expect(closing(record, '2019-01-09T12:00Z')).toBe('2019-01-10T00:21:45.926Z');
    // ordered before the first text: nothing of ours to disagree with, the server's word stands alone
    expect(answer?.disagreement).toBeNull();
    expect(answer?.basis).toEqual([]);
    expect(decided(record, '2019-01-10T00:21:45.926Z')).toBeNull();
  });
  it('new commerce of before general availability, started 2021-01-14T16:57:14Z: full refund until the stated midnight', () => {
    const record = {
      ...newCommerce,
      creationDate: '2021-01-14T16:57:15.0966728Z',
      effectiveStartDate: '2021-01-14T16:57:14.498252Z',
      commitmentEndDate: '2022-01-13T00:00:00Z',
      cancellationAllowedUntilDate: undefined,
      refundableQuantity: undefined,
      refundOptions: [{ type: 'Full', expiresAt: '2021-01-15T00:00:00Z' }],
    };
    expect(closing(record, '2021-01-14T20:00Z')).toBe('2021-01-15T00:00:00.000Z');
    expect(decided(record, '2021-01-14T20:00Z')?.refund).toBe('full');
  });
  it('a stated deadline that really differs from ours wins, and the difference is shown', () => {
    const record = {
      ...newCommerce,
      cancellationAllowedUntilDate: '2024-03-05T10:00:00Z',
      refundOptions: undefined,
      refundableQuantity: undefined,
    };
    const answer = decided(record, '2024-03-04T00:00Z');
    expect(answer?.window.closesAt).toBe(instant('2024-03-05T10:00Z'));
    expect(answer?.disagreement).toMatchObject({ oursAt: instant('2024-03-08T10:00:00.765Z'), statedAt: instant('2024-03-05T10:00Z') });
  });
  it('null for the date of cancellation means never', () => {
    const { purchase } = partnerCenterSubscription({ ...newCommerce, cancellationAllowedUntilDate: null });
    expect(purchase === null ? null : decideCancellation(purchase, instant('2024-03-02')).verdict).toBe('refused');
  });
});
