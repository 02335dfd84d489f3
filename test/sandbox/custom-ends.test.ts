import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { partnerCenterSubscription } from '../../src/partner-center/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { ask, at, license, offer, offerId } from './fixtures.js';

const begunAt = instant('2025-07-20');
const older = {
  ...license,
  id: 's-2',
  orderedAt: begunAt,
  changedAt: begunAt,
  term: { ...license.term!, startsAt: begunAt, endsAt: instant('2026-07-20') },
};
const begun = () =>
  createSandbox({
    at,
    customers: [
      { id: 'c-1', subscriptions: [older, { ...older, id: 's-3' }, { ...older, id: 's-4', status: 'cancelled', cancelledAt: begunAt }] },
      { id: 'c-2', subscriptions: [{ ...license, id: 's-5', family: 'isv-saas' }] },
    ],
    offers: [offer],
  });
const path = '/v1/customers/c-1/subscriptions/customTermEndDates';

describe('the ends that a term may have', () => {
  it('are that of the last whole month, and those of the active licenses of the customer (T8)', async () => {
    const month = { allowedCustomTermEndDateType: 'calendarMonthAligned', allowedCustomTermEndDate: '2027-02-28T00:00:00' };
    const shared = {
      allowedCustomTermEndDateType: 'subscriptionAligned',
      cotermSubscriptionIds: ['s-2', 's-3'],
      allowedCustomTermEndDate: '2026-07-19T00:00:00',
    };
    const { json } = await ask(begun(), 'GET', `${path}?term_duration=P1Y`);
    const uri = '/customers/c-1/subscriptions/customTermEndDates?term_duration=P1Y';
    expect(json).toEqual({
      totalCount: 2,
      items: [month, shared],
      links: { self: { uri, method: 'GET', headers: [] } },
      attributes: { objectType: 'Collection' },
    });
    expect((await ask(begun(), 'GET', `${path}?TermDuration=p1y&TargetCotermSubscriptionId=S-3`)).json['items']).toEqual([shared]);
    expect((await ask(begun(), 'GET', '/v1/customers/c-2/subscriptions/customTermEndDates?TermDuration=P1Y')).json['items']).toEqual([
      month,
    ]);
    const later = await ask(begun(), 'GET', `${path}?TermDuration=P1Y&TermStartDate=2026-08-15`);
    expect(later.json['items']).toContainEqual({ ...month, allowedCustomTermEndDate: '2027-07-31T00:00:00' });
  });

  it.each([
    ['', 400, 800121],
    ['?term_duration=P9Y', 400, 800121],
    ['?term_duration=P1Y&TermStartDate=soon', 400, 800002],
  ])('are not listed with %s', async (query, status, code) => {
    expect(await ask(begun(), 'GET', path + query)).toMatchObject({ status, json: { code } });
    expect(await ask(begun(), 'GET', '/v1/customers/c-9/subscriptions/customTermEndDates')).toMatchObject({ status: 404 });
  });

  it.each([
    ['2026-07-19', '2026-07-20'],
    ['2027-02-28T00:00:00', '2027-03-01'],
  ])('are taken by an order, and renew from there: %s', async (customTermEndDate, endsAt) => {
    const sandbox = begun();
    const order = { lineItems: [{ lineItemNumber: 0, offerId, quantity: 1, customTermEndDate }] };
    const { lineItems } = (await ask(sandbox, 'POST', '/v1/customers/c-1/orders', order)).json as {
      lineItems: readonly { subscriptionId: string }[];
    };
    const own = `/v1/customers/c-1/subscriptions/${String(lineItems[0]?.subscriptionId)}`;
    const term = async () => partnerCenterSubscription((await ask(sandbox, 'GET', own)).json).facts?.term;
    expect(await term()).toMatchObject({ startsAt: at, endsAt: instant(endsAt), duration: 'P1Y' });
    await sandbox.advanceTo(instant(endsAt));
    expect(await term()).toMatchObject({
      startsAt: instant(endsAt),
      endsAt: instant(endsAt.replace(/^\d+/, (year) => String(Number(year) + 1))),
    });
  });
});
