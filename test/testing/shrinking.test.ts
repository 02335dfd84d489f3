import { describe, expect, it } from 'vitest';
import { instant, money } from '../../src/index.js';
import {
  anyMoney,
  asked,
  at,
  atAround,
  life,
  ordered,
  partnerCenterJson,
  portfolio,
  purchase,
  request,
  subscription,
  subscriptionIn,
  suspension,
  term,
  values,
} from '../../src/testing/index.js';
import { shrunk } from './runs.js';

describe('a failing predicate shrinks to the smallest case', () => {
  it('of an instant: the first midnight, or the very limit', () => {
    expect(shrunk(at(), () => false)).toBe(instant('2018-01-01'));
    expect(shrunk(at(), (one) => one < instant('2021-03-04'))).toBe(instant('2021-03-04'));
    expect(shrunk(at({ fromAt: instant('2022-02-02') }), () => false)).toBe(instant('2022-02-02'));
  });

  it('of an instant around a purchase: the order itself', () => {
    const bought = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') } as const;
    expect(shrunk(atAround(bought), () => false)).toBe(bought.orderedAt);
  });

  it('of a purchase: its three required facts', () => {
    const least = { family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2018-01-01') };
    expect(shrunk(purchase(), () => false)).toEqual(least);
    expect(shrunk(purchase(), ({ family }) => family !== 'isv-saas')).toEqual({ ...least, family: 'isv-saas' });
    expect(shrunk(purchase(), ({ term: of }) => of === undefined)).toEqual({
      ...least,
      term: { duration: 'P1Y', startsAt: instant('2018-01-01'), endsAt: instant('2019-01-01') },
    });
  });

  it('of a suspension and of a term: as little as there can be', () => {
    expect(shrunk(suspension(), () => false)).toEqual({ family: 'license-based', suspendedAt: instant('2018-01-01') });
    expect(shrunk(term(), () => false)).toEqual({ duration: 'P1M', startsAt: instant('2018-01-01'), endsAt: instant('2018-02-01') });
  });

  it('of a subscription: one seat, just ordered', () => {
    const least = {
      id: 's-1',
      family: 'license-based',
      billingCycle: 'monthly',
      orderedAt: instant('2018-01-01'),
      quantity: 1,
      autoRenew: true,
      changedAt: instant('2018-01-01'),
      status: 'active',
    };
    expect(shrunk(subscription(), () => false)).toEqual(least);
    expect(shrunk(ordered(), () => false)).toEqual(least);
    expect(shrunk(ordered(), ({ quantity }) => quantity < 7)).toEqual({ ...least, quantity: 7 });
  });

  it('of a state: the one move that leads there, at once', () => {
    expect(shrunk(subscriptionIn('suspended'), () => false)).toMatchObject({
      family: 'license-based',
      orderedAt: instant('2018-01-01'),
      suspendedAt: instant('2018-01-01'),
      suspendedFor: 'customer-request',
    });
    const { events } = shrunk(life(), ({ subscription: { status } }) => status !== 'disabled');
    // the stages after a term are known from 2023-08-04 on: an early order first has its renewals switched off
    expect(events.length).toBeLessThanOrEqual(4);
  });

  it('of a question: facts and instant together', () => {
    expect(shrunk(asked.cancellation(), () => false)).toEqual({
      facts: { family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2018-01-01') },
      at: instant('2018-01-01'),
    });
    const late = shrunk(asked.cancellation({ families: ['isv-saas'] }), ({ facts, at: when }) => when < facts.orderedAt + 86_400_000);
    expect(late).toEqual({
      facts: { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2018-01-01') },
      at: instant('2018-01-02'),
    });
  });

  it('of money, words, requests, portfolios and records', () => {
    expect(shrunk(anyMoney(), () => false)).toEqual({ amount: 0, currency: 'EUR' });
    expect(shrunk(anyMoney({ currency: 'USD' }), ({ amount }) => amount < 1999)).toEqual(money('19.99', 'USD'));
    expect(shrunk(values.market(), () => false)).toBe('US');
    expect(shrunk(values.family(), (family) => family !== 'azure-plan')).toBe('azure-plan');
    expect(shrunk(request(), () => false)).toEqual({ move: 'activate' });
    expect(shrunk(portfolio(), () => false)).toEqual([]);
    expect(shrunk(portfolio(), (many) => many.length < 2).map(({ id }) => id)).toEqual(['s-1', 's-2']);
    const dirty = shrunk(partnerCenterJson({ dirt: ['missing-field'] }), (record) => 'creationDate' in record);
    expect(Object.keys(dirty)).toContain('effectiveStartDate');
    expect(dirty).toMatchObject({ status: 'active', quantity: 1, productType: { id: 'OnlineServicesNCE' } });
  });
});
