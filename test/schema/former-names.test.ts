import { describe, expect, it } from 'vitest';
import {
  parseCancellationEntry,
  parseInterpretations,
  parseOptions,
  parsePurchase,
  parsePurchaseRequest,
  parseSubscription,
} from '../../src/schema/index.js';
import { requestWith } from '../purchase-request.js';

const purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2020-03-01T10:00Z' };
const start = { by: 'order', startsAt: '2020-03-01T10:00Z', seats: null };
const former = { by: 'order', openedAt: '2020-03-01T10:00Z', seats: null };
const subscription = { ...purchase, id: 's-1', status: 'active', quantity: 1, autoRenew: true, changedAt: '2020-03-01T10:00Z' };
const entry = { id: 'cancellation-window/our-shop@2024-01-01', refund: [], duration: 'never', afterClose: 'refused' };

describe('facts stored under a name of an older version', () => {
  it('are read under the names of today', () => {
    expect(parsePurchase({ ...purchase, windowStarts: [start] }).ok).toBe(true);
    expect(parseSubscription({ ...subscription, windowStarts: [start] }).ok).toBe(true);
    expect(parseCancellationEntry(entry).ok).toBe(true);
  });

  it.each([
    ['openings of a purchase', parsePurchase({ ...purchase, openings: [start] }), 'openings', 'windowStarts'],
    ['openings of a subscription', parseSubscription({ ...subscription, openings: [start] }), 'openings', 'windowStarts'],
    ['openings that are null', parsePurchase({ ...purchase, openings: null }), 'openings', 'windowStarts'],
    ['openedAt', parsePurchase({ ...purchase, windowStarts: [former] }), 'windowStarts[0].openedAt', 'startsAt'],
    ['readings', parseOptions({ readings: {} }), 'readings', 'interpretations'],
    ['length', parseCancellationEntry({ ...entry, length: 'never' }), 'length', 'duration'],
    ['afterwards', parseCancellationEntry({ ...entry, afterwards: 'refused' }), 'afterwards', 'afterClose'],
    [
      'inProgramme',
      parsePurchaseRequest({ ...requestWith(), offer: { ...requestWith().offer, inProgramme: true } }),
      'offer.inProgramme',
      'inProgram',
    ],
  ])('%s: refused at its place, with the name of today', (_name, read, path, now) => {
    const issues = read.ok ? [] : read.issues;
    expect(issues.filter((issue) => issue.path === path)).toEqual([
      expect.objectContaining({ code: 'unknown-key', expected: expect.stringMatching(new RegExp(`\\b${now}\\b`)) as unknown }),
    ]);
  });

  it('a value of an interpretation by its name of before: refused, with the value of today', () => {
    const read = parseInterpretations({ I1: 'closed-at-limit' });
    expect(read.ok ? [] : read.issues).toEqual([
      expect.objectContaining({ path: 'I1', expected: expect.stringContaining('open-at-limit') as unknown }),
    ]);
  });
});
