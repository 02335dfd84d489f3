import { describe, expect, it } from 'vitest';
import type { ComingDate } from '../../src/lifecycle/coming-dates.js';
import { comingDates } from '../../src/lifecycle/coming-dates.js';
import { renewsAlike } from '../../src/lifecycle/alike-renewals.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { termFrom } from '../../src/vocabulary/term.js';
import { active, at, days, ms, readTerm, suspended } from './subscriptions.js';

const startsAt = at('2024-03-01T10:00Z');
const term = termFrom(startsAt, 'P1M');
const monthly = { family: 'isv-saas', billingCycle: 'monthly', term } as const;
/** A window of the term that closes so long after its start. */
const closing = (closesAt: typeof startsAt): ComingDate => ({ what: 'window-closes', at: closesAt, basis: [] });
const opening = { by: 'order', openedAt: startsAt, seats: null } as const;
const nothingStated = { cancelUntilAt: null, refundUntil: null, reducibleSeats: null };

describe('whether each later term brings what this one brings', () => {
  it.each<readonly [string, Subscription]>([
    ['a month of marketplace software', active(monthly)],
    ['a year billed monthly', active({ term: termFrom(startsAt, 'P1Y'), billingCycle: 'monthly' })],
    ['a term that began where its trial closed', active({ ...monthly, trial: { opensAt: days(startsAt, -30), closesAt: startsAt } })],
    ['a subscription that says it has no openings and no deadlines', active({ ...monthly, openings: null, stated: null })],
  ])('%s: yes, counted from its anchor', (_what, subscription) => {
    expect(renewsAlike(subscription, [])).toEqual({ ...subscription.term, anchorAt: startsAt });
  });

  it.each<readonly [string, Subscription]>([
    ['what is suspended', suspended({ ...monthly, autoRenew: true })],
    ['what has no term', active({ ...monthly, term: null })],
    [
      'a term of which nobody knows where its chain began',
      active({ ...monthly, term: readTerm('2024-03-01T10:00Z', '2024-04-01T10:00Z') }),
    ],
    ['what was opened in several ways', active({ ...monthly, openings: [opening] })],
    ['what has deadlines of its own', active({ ...monthly, stated: nothingStated })],
    ['what is not renewed', active({ ...monthly, autoRenew: false })],
    ['a trial that never closes', active({ ...monthly, trial: { opensAt: startsAt, closesAt: null } })],
    ['a trial that closes in the term', active({ ...monthly, trial: { opensAt: startsAt, closesAt: ms(startsAt, 1) } })],
    ['a text that changes later', active({ ...monthly, term: termFrom(at('2019-06-01'), 'P1M') })],
    ['a window that counts days', active({ ...monthly, family: 'software-subscription' })],
    ['a refund that counts months', active({ ...monthly, family: 'license-based' })],
  ])('%s: no', (_what, subscription) => {
    expect(renewsAlike(subscription, [])).toBeNull();
  });

  it('a window that may meet the next renewal: no, from 28 days on, the shortest month there is', () => {
    const short = closing(days(startsAt, 1));
    const within = (dates: readonly ComingDate[]): boolean => renewsAlike(active(monthly), dates) !== null;
    expect(
      [ms(days(startsAt, 28), -1), days(startsAt, 28), ms(days(startsAt, 28), 1)].map((last) => within([short, closing(last)])),
    ).toEqual([true, false, false]);
  });

  it.each(['2024-01-28T23:59:59.999Z', '2024-01-29', '2024-01-29T00:00:00.001Z', '2024-01-31'])(
    'a chain from %s comes to the same day as its terms judged one by one, also in the shortest month',
    (from) => {
      const orderedAt = at(from);
      const subscription = active({ ...monthly, orderedAt, changedAt: orderedAt, term: termFrom(orderedAt, 'P1M') });
      const until = days(orderedAt, 500);
      expect(comingDates(subscription, until)).toStrictEqual(comingDates(subscription, until, { readings: {} }));
    },
  );
});
