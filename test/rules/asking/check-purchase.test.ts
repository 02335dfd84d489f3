import { describe, expect, it } from 'vitest';
import { instant, termFrom } from 'termbook';
import type { Instant } from '../../../src/kernel/instant.js';
import { checkPurchase } from '../../../src/rules/asking/check-purchase.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { bought, code } from '../ask.js';

const at = instant('2020-03-01');
const good = bought('isv-saas', '2020-03-01', {
  term: termFrom(at, 'P1M'),
  trial: { opensAt: at, closesAt: null },
  windowStarts: [{ by: 'order', startsAt: at, seats: null }],
  stated: { cancelUntilAt: at, refundUntil: [{ refund: 'full', untilAt: null }], reducibleSeats: [{ seats: 1, untilAt: at }] },
});

describe('the guard of a purchase', () => {
  it.each<[string, Purchase]>([
    ['every fact', good],
    ['three facts', bought('isv-saas', '2020-03-01')],
    ['nulls, which are not stated', bought('isv-saas', '2020-03-01', { term: null, trial: null, windowStarts: null, stated: null })],
    ['nulls inside', bought('isv-saas', '2020-03-01', { stated: { cancelUntilAt: null, refundUntil: null, reducibleSeats: null } })],
    ["'never', which is no instant", bought('isv-saas', '2020-03-01', { stated: { cancelUntilAt: 'never' } })],
    ['a trial that ends', { ...good, trial: { opensAt: at, closesAt: at } }],
  ])('lets %s pass', (_name, purchase) => {
    expect(code(() => checkPurchase(purchase))).toBe('nothing thrown');
  });

  const wrong = new Date(0) as unknown as Instant;
  it.each<[string, Partial<Purchase>]>([
    ['orderedAt', { orderedAt: wrong }],
    ['term.startsAt', { term: { ...termFrom(at, 'P1M'), startsAt: wrong } }],
    ['term.endsAt', { term: { ...termFrom(at, 'P1M'), endsAt: wrong } }],
    ['term.anchorAt', { term: { ...termFrom(at, 'P1M'), anchorAt: wrong } }],
    ['trial.opensAt', { trial: { opensAt: wrong, closesAt: null } }],
    ['trial.closesAt', { trial: { opensAt: at, closesAt: wrong } }],
    [
      'windowStarts[1].startsAt',
      {
        windowStarts: [
          { by: 'order', startsAt: at, seats: null },
          { by: 'renewal', startsAt: wrong, seats: null },
        ],
      },
    ],
    ['stated.cancelUntilAt', { stated: { cancelUntilAt: wrong } }],
    ['stated.refundUntil[0].untilAt', { stated: { refundUntil: [{ refund: 'full', untilAt: wrong }] } }],
    ['stated.reducibleSeats[0].untilAt', { stated: { reducibleSeats: [{ seats: 1, untilAt: wrong }] } }],
  ])('tells of a Date at %s', (path, change) => {
    expect(code(() => checkPurchase({ ...good, ...change }))).toBe(`invalid-instant at ${path}`);
    expect(code(() => checkPurchase({ ...good, ...change }, 'purchase.'))).toBe(`invalid-instant at purchase.${path}`);
  });
});
