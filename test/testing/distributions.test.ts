import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas, clouds, markets, roles } from '../../src/buying/index.js';
import { currencies } from '../../src/prices/index.js';
import { billingCycles, durations } from '../../src/terms/index.js';
import { suspensionReasons } from '../../src/policies/index.js';
import { addTerm, instant, moves, productFamilies, statuses } from '../../src/index.js';
import { termHolding } from '../../src/rules/asking/term-chain.js';
import { policyDates } from '../../src/testing/at.js';
import {
  anyMoney,
  asked,
  at,
  boundariesOf,
  life,
  ordered,
  purchase,
  request,
  subscription,
  subscriptionIn,
  suspension,
  taxRate,
  term,
  values,
} from '../../src/testing/index.js';
import type { DirtKind, WireJson } from '../../src/testing/wire-json.js';
import { dirtKinds, dirty } from '../../src/testing/wire-json.js';
import { percent, sample } from './runs.js';

/** Around a documented share: generous, since a sample is a sample. */
const about = (share: number, of: number): void => {
  expect(of).toBeGreaterThan(share * 0.75 - 1);
  expect(of).toBeLessThan(share * 1.25 + 1);
};

describe('what is drawn has the documented shares', () => {
  it.each([
    ['area', areas],
    ['billingCycle', billingCycles],
    ['cloud', clouds],
    ['currency', currencies],
    ['duration', durations],
    ['family', productFamilies],
    ['move', moves],
    ['role', roles],
    ['status', statuses],
    ['suspensionReason', suspensionReasons],
  ] as const)('every %s is drawn, and equally often', (word, list) => {
    const arbitrary: fc.Arbitrary<string> = values[word]();
    const drawn = sample(arbitrary, list.length * 200);
    for (const one of list)
      about(
        100 / list.length,
        percent(drawn, (value) => value === one),
      );
  });

  it('every market is drawn, half of them are spoken of', () => {
    const drawn = sample(values.market(), 20_000);
    expect(new Set(drawn).size).toBe(markets.length);
    about(
      50,
      percent(drawn, (market) =>
        ['US', 'AU', 'BR', 'CA', 'CN', 'DE', 'IN', 'JP', 'KR', 'PR', 'TW', 'XK', 'XS', 'BQ', 'SJ', 'BY', 'RU'].includes(market),
      ),
    );
  });

  it('instants: a third at the date of a policy or a millisecond beside it, in the span', () => {
    const drawn = sample(at(), 6000);
    const dates = policyDates();
    about(
      33,
      percent(drawn, (one) => dates.some((date) => Math.abs(date - one) <= 1)),
    );
    expect(drawn.every((one) => one >= instant('2018-01-01') && one < instant('2028-01-01'))).toBe(true);
    expect(percent(drawn, (one) => one % 86_400_000 === 0)).toBeGreaterThan(15);
    const narrow = { fromAt: instant('2021-05-31'), untilAt: instant('2021-06-02') };
    expect(sample(at(narrow), 500).every((one) => one >= narrow.fromAt && one < narrow.untilAt)).toBe(true);
    expect(sample(at({ fromAt: instant('2021-05-31'), untilAt: instant('2021-05-31T00:00:00.001Z') }), 5)).toContain(instant('2021-05-31'));
  });

  it('purchases: billing, order date and the facts beyond the required ones', () => {
    const drawn = sample(purchase(), 4000);
    for (const family of productFamilies)
      about(
        9,
        percent(drawn, (one) => one.family === family),
      );
    about(
      33,
      percent(drawn, ({ billingCycle }) => billingCycle === 'monthly'),
    );
    for (const [key, share] of [
      ['term', 50],
      ['autoRenew', 30],
      ['status', 25],
      ['stated', 20],
      ['windowStarts', 20],
      ['trial', 15],
      ['cloud', 15],
    ] as const) {
      about(
        share,
        percent(drawn, (one) => key in one),
      );
    }
    expect(
      percent(drawn, (one) => boundariesOf(one).some(({ what, at: when }) => what === 'policy' && Math.abs(when - one.orderedAt) <= 1)),
    ).toBeGreaterThan(20);
    expect(sample(purchase({ facts: 'required' }), 200).every((one) => Object.keys(one).length === 3)).toBe(true);
  });

  it('terms: never shorter than the billing cycle, a third not the first of their chain', () => {
    const drawn = sample(term(), 3000);
    expect(
      drawn.every(({ anchorAt, startsAt, endsAt, duration }) =>
        anchorAt == null ? startsAt < endsAt : addTerm(anchorAt, duration, 0) === anchorAt && endsAt > anchorAt,
      ),
    ).toBe(true);
    about(
      50,
      percent(drawn, (one) => 'anchorAt' in one),
    );
    expect(drawn.every((one) => termHolding(one, one.startsAt, null) === one)).toBe(true);
  });

  it('suspensions: three in four of a family that the texts know, dates never inverted', () => {
    const drawn = sample(suspension(), 4000);
    about(
      75,
      percent(drawn, ({ family }) => ['license-based', 'new-commerce-license', 'isv-saas'].includes(family)),
    );
    about(
      70,
      percent(drawn, (one) => 'suspendedFor' in one),
    );
    expect(drawn.every(({ accountOpenedAt, firstBillingAt }) => (accountOpenedAt ?? 0) <= (firstBillingAt ?? Infinity))).toBe(true);
  });

  it('subscriptions: every state, the rare ones too; every move in their histories', () => {
    const drawn = sample(life(), 4000);
    for (const status of statuses)
      expect(
        percent(drawn, (one) => one.subscription.status === status),
        status,
      ).toBeGreaterThan(1);
    about(
      45,
      percent(drawn, (one) => one.subscription.status === 'active'),
    );
    for (const move of moves)
      expect(
        percent(drawn, (one) => one.events.some(({ event }) => event === move)),
        move,
      ).toBeGreaterThan(0.5);
    expect(sample(subscriptionIn('active', { maxSteps: 0 }), 50).every(({ changedAt, orderedAt }) => changedAt === orderedAt)).toBe(true);
    expect(sample(subscription({ maxSteps: 0 }), 50).every(({ status }) => ['pending', 'trial', 'active'].includes(status))).toBe(true);
    const first = sample(ordered(), 3000);
    for (const [status, share] of [
      ['active', 62.5],
      ['trial', 25],
      ['pending', 12.5],
    ] as const)
      about(
        share,
        percent(first, (one) => one.status === status),
      );
    about(
      90,
      percent(first, ({ family }) => ['license-based', 'new-commerce-license', 'isv-saas'].includes(family)),
    );
  });

  it('requests: every move equally often', () => {
    const drawn = sample(request(), 3000);
    for (const move of moves)
      about(
        100 / moves.length,
        percent(drawn, (one) => one.move === move),
      );
  });

  it('money: small amounts more often, four in five in the common currencies; rates below one', () => {
    const drawn = sample(anyMoney(), 6000);
    expect(percent(drawn, ({ amount }) => amount <= 2000)).toBeGreaterThan(25);
    expect(percent(drawn, ({ amount }) => amount > 1_000_000)).toBeGreaterThan(20);
    about(
      80,
      percent(drawn, ({ currency }) => ['EUR', 'USD', 'AUD', 'JPY', 'KWD'].includes(currency)),
    );
    about(
      60,
      percent(sample(taxRate(), 2000), (rate) => ['0', '0.05', '0.10', '0.19', '0.0825', '0.25'].includes(rate)),
    );
  });

  it('questions: six in ten instants at a boundary of the purchase, or a millisecond beside it', () => {
    const drawn = sample(asked.cancellation(), 3000);
    const near = percent(drawn, ({ facts, at: when }) => boundariesOf(facts).some((boundary) => Math.abs(boundary.at - when) <= 1));
    expect(near).toBeGreaterThan(55);
    expect(near).toBeLessThan(75);
    for (const beside of [-1, 0, 1]) {
      expect(
        percent(drawn, ({ facts, at: when }) => boundariesOf(facts).some((boundary) => when - boundary.at === beside)),
      ).toBeGreaterThan(10);
    }
  });

  it('records: a third clean, and every kind of dirt does something to most of the others', () => {
    const clean: WireJson = { id: 'a-1', status: 'active', quantity: 5, creationDate: '2020-03-01T10:00:00Z', attributes: { etag: 'e-1' } };
    const whole = JSON.stringify(clean);
    about(
      33,
      percent(sample(dirty(fc.constant(clean), {}), 3000), (record) => JSON.stringify(record) === whole),
    );
    for (const kind of dirtKinds) {
      const drawn = sample(dirty(fc.constant(clean), { dirt: [kind], most: 1 }), 500).map((record) => JSON.stringify(record));
      expect(
        percent(drawn, (record) => record !== whole),
        kind,
      ).toBeGreaterThan(25);
      expect(
        drawn.some((record) => symptoms[kind].test(record)),
        kind,
      ).toBe(true);
    }
    expect(sample(dirty(fc.constant(clean), { dirt: [] }), 20)).toEqual(Array(20).fill(clean));
    expect(sample(dirty(fc.constant({}), { dirt: ['null'] }), 20)).toEqual(Array(20).fill({}));
  });
});

const symptoms: { readonly [K in DirtKind]: RegExp } = {
  'extra-key': /"__proto__"/,
  null: /"status":null/,
  'missing-field': /^\{"id":"a-1","quantity"/,
  'unknown-value': /"status":"somethingNew"/,
  'no-offset-date': /"2020-03-01T10:00:00"/,
  'seven-digit-fraction': /"2020-03-01T10:00:00\.1234567Z"/,
  'pascal-case': /"Attributes":\{"Etag"/,
  'number-as-text': /"quantity":"5"/,
  'empty-text': /"status":""/,
};
