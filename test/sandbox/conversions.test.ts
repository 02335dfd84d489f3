import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { ask, at, license, offer } from './fixtures.js';

const [trialId, paidId, otherId] = [
  'C0BD2E08-11AC-4836-BDC7-3712E744922F',
  '031C9E47-4802-4248-838E-778FB1D2CC05',
  '618b53fe-9b99-428b-9745-f706aeaf3979',
];
const trial = {
  ...license,
  family: 'license-based',
  status: 'trial',
  billingCycle: 'none',
  quantity: 25,
  term: null,
  trial: { opensAt: at, closesAt: instant('2026-04-01') },
  offerId: trialId,
  orderId: 'o-1',
} as const;
const traditional = { ...offer, family: 'license-based' } as const;
const begun = () =>
  createSandbox({
    at,
    customers: [{ id: 'c-1', subscriptions: [trial, { ...license, id: 's-2' }] }],
    offers: [
      { ...traditional, id: trialId, name: 'Trial', upgradesTo: [paidId, otherId] },
      { ...traditional, id: paidId },
      { ...traditional, id: otherId, duration: null },
    ],
  });
const path = '/v1/customers/c-1/subscriptions/s-1/conversions';
const asked = { offerId: trialId.toLowerCase(), targetOfferId: paidId, orderId: 'o-1', quantity: 25, billingCycle: 'monthly' };

describe('the conversions of a trial', () => {
  it('are listed as the page prints them', async () => {
    expect((await ask(begun(), 'GET', path)).json).toMatchObject({
      totalCount: 2,
      items: [
        {
          offerId: trialId,
          targetOfferId: paidId,
          orderId: 'o-1',
          quantity: 25,
          billingCycle: 'monthly',
          attributes: { objectType: 'Conversion' },
        },
        {},
      ],
    });
  });

  it.each([
    [asked, 25],
    [{ TargetOfferId: paidId }, 25],
    [{ ...asked, quantity: 10 }, 10],
  ])('make it a paid subscription with the same id: %j', async (body, quantity) => {
    const sandbox = begun();
    await sandbox.advanceTo(instant('2026-03-10T10:00Z'));
    expect((await ask(sandbox, 'POST', path, body)).json).toEqual({
      subscriptionId: 's-1',
      offerId: trialId,
      targetOfferId: paidId,
      attributes: { objectType: 'ConversionResult' },
    });
    expect((await ask(sandbox, 'GET', '/v1/customers/c-1/subscriptions/s-1')).json).toMatchObject({
      offerId: paidId,
      isTrial: false,
      quantity,
      billingCycle: 'monthly',
      commitmentEndDate: '2027-03-10T10:00:00.000Z',
    });
    expect(await ask(sandbox, 'POST', path, body)).toMatchObject({ status: 501 });
  });

  it.each([
    [[], 400, 800002],
    [{}, 400, 800004],
    [{ ...asked, offerId: paidId }, 400, 800002],
    [{ ...asked, quantity: 0 }, 400, 2002],
    [{ ...asked, billingCycle: 'weekly' }, 400, 900269],
    [{ ...asked, billingCycle: 'triennial' }, 400, 900269],
    [{ ...asked, targetOfferId: otherId }, 400, 900269],
  ])('are refused with %j', async (body, status, code) => {
    expect(await ask(begun(), 'POST', path, body)).toMatchObject({ status, json: { code } });
  });

  it('are not those of another product, as the page says', async () => {
    expect(await ask(begun(), 'GET', '/v1/customers/c-1/subscriptions/s-2/conversions')).toMatchObject({ status: 501 });
    expect(await ask(begun(), 'GET', '/v1/customers/c-1/subscriptions/s-0/conversions')).toMatchObject({ status: 404 });
  });
});
