import type * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UpgradeTarget } from '../../src/rules/terms/upgrade.js';
import {
  asked,
  marketplaceJson,
  marketplaceListJson,
  marketplaceWebhookJson,
  partnerCenterJson,
  request,
} from '../../src/testing/index.js';
import { sample } from './runs.js';

const dayMs = 86_400_000;
const clean = { dirt: [] };

const draw = <T>(arbitrary: fc.Arbitrary<T>): readonly T[] => sample(arbitrary, 1500);

/** Values as JSON, in the order of its text. */
const all = (...values: readonly unknown[]): readonly string[] =>
  values.map((one) => (one === undefined ? 'absent' : JSON.stringify(one))).sort();

/** What was drawn of something, each once, as JSON in the order of its text. */
const met = <T>(drawn: readonly T[], of: (one: T) => unknown): readonly string[] => [...new Set(all(...drawn.map(of)))];

describe('every alternative of a drawn fact is met, and no other', () => {
  it('of an order: exclusive offers of this partner and of another, segments, prerequisites, when an agreement was accepted, the partner', () => {
    const order = draw(asked.purchase());
    expect(met(order, ({ facts: { offer } }) => offer.exclusiveTo)).toEqual(all(undefined, [], ['p-1'], ['p-2']));
    expect(met(order, ({ facts: { offer } }) => offer.segments)).toEqual(
      all(undefined, ['commercial', 'education', 'government', 'nonprofit'], ['commercial'], ['education', 'nonprofit']),
    );
    expect(met(order, ({ facts: { offer } }) => offer.prerequisites)).toEqual(all(undefined, [], ['o-1'], ['o-2'], ['o-1', 'o-2']));
    expect(met(order, ({ facts: { customer } }) => customer.offers)).toEqual(all(undefined, [], ['o-1'], ['o-2'], ['o-1', 'o-2']));
    expect(met(order, ({ facts: { customer } }) => customer.agreementAcceptedAt)).toEqual(
      all(undefined, Date.UTC(2023, 2, 31, 23, 59, 59, 999), Date.UTC(2023, 3, 1)),
    );
    expect(met(order, ({ facts: { partner } }) => partner.id)).toEqual(all('p-1', 'p-3'));
    expect(met(order, ({ facts: { owned } }) => owned.length)).toEqual(all(0, 1, 2, 3));
    expect(met(order, ({ facts: { owned } }) => owned.at(-1)?.subscriptionId)).toEqual(all(undefined, 's-1', 's-2', 's-3'));
    expect(met(order, ({ facts: { heldSeats } }) => heldSeats)).toEqual(all(undefined, 0, 1, 2, 3, 4, 5, 6));
  });

  it('of a charge: its days and those of a cycle', () => {
    expect(met(draw(asked.refund()), ({ facts: { charge } }) => (charge.endsAt - charge.startsAt) / dayMs)).toEqual(
      all(1, 28, 30, 31, 365, 366, 1096),
    );
    expect(met(draw(asked['mid-cycle-charge']()), ({ facts }) => (facts.cycleEndsAt - facts.cycleStartsAt) / dayMs)).toEqual(
      all(28, 30, 31, 365, 366),
    );
  });

  it('of a term: the durations that are asked for', () => {
    expect(met(draw(asked['term-change']()), ({ facts }) => facts.duration)).toEqual(all('P1M', 'P1Y', 'P2Y', 'P3Y', 'P5Y'));
    const coterminous = draw(asked['coterminous-end']());
    expect(met(coterminous, ({ facts }) => facts.duration)).toEqual(all('P1M', 'P1Y', 'P3Y'));
    expect(met(coterminous, ({ facts, at }) => facts.startsAt - at)).toEqual(all(0, 1, dayMs));
    expect(met(coterminous, ({ facts }) => facts.align.with)).toEqual(all('calendar-month', 'subscription'));
    const prices = draw(asked['plan-price']());
    expect(met(prices, ({ facts }) => facts.duration)).toEqual(all('P1M', 'P1Y', 'P3Y', 'P5Y'));
    expect(met(prices, ({ facts }) => ['listPrice' in facts, 'upfrontPrice' in facts])).toEqual(all([false, true], [true, false]));
    expect(met(prices, ({ facts }) => facts.product)).toEqual(all(undefined, 'windows-365'));
  });

  it('of an upgrade, an exchange, an earlier refund, a download and a ticket', () => {
    const upgrades = draw(asked.upgrade());
    const exchanges = draw(asked.exchange());
    expect(
      met(upgrades, ({ facts, at }) => {
        const { cancelUntilAt = null }: Partial<UpgradeTarget> = 'target' in facts ? facts.target : {};
        return typeof cancelUntilAt === 'number' ? (cancelUntilAt - at) / dayMs : cancelUntilAt;
      }),
    ).toEqual(all(-1, 1, 'never', null));
    expect(met(upgrades, ({ facts }) => facts.scheduled)).toEqual(all(undefined, false, true));
    expect(met(exchanges, ({ facts }) => facts.sameType)).toEqual(all(undefined, false, true));
    expect(met(exchanges, ({ facts }) => ['returned' in facts, 'bought' in facts])).toEqual(
      all([false, false], [false, true], [true, false], [true, true]),
    );
    expect(met(draw(asked['reservation-refund-limit']()), ({ facts }) => facts.refunds.at(-1)?.by)).toEqual(
      all(undefined, 'cancellation', 'exchange'),
    );
    expect(met(draw(asked['download-link']()), ({ facts }) => facts.downloads)).toEqual(all(0, 1, 49, 50, 51));
    expect(met(draw(asked['support-request']()), ({ facts }) => facts['problemType'])).toEqual(
      all('CSP purchase/refund on behalf of customers', 'other'),
    );
    expect([...new Set(sample(asked['support-request'](), 500).flatMap(({ facts }) => Object.keys(facts)))].sort()).toEqual(
      [
        ...['contactEmail', 'contactName', 'contactPhone', 'customerTenantId', 'domainName', 'impact', 'orderId', 'problemType'],
        ...['refundReason', 'requestedAmount', 'subscriptionId', 'title'],
      ].sort(),
    );
  });

  it('of a request: the durations of a new term', () => {
    const drawn = sample(request(), 4000);
    const durations = drawn.flatMap((one) => (one.move === 'start-new-term' ? [one.term.duration] : []));
    expect([...new Set(durations)].sort()).toEqual(['P1M', 'P1Y']);
  });

  it('of a record of Partner Center: its products, states and names', () => {
    const record = draw(partnerCenterJson(clean));
    expect(met(record, ({ status }) => status)).toEqual(all('active', 'deleted', 'disabled', 'expired', 'pending', 'suspended'));
    expect(met(record, ({ friendlyName }) => friendlyName)).toEqual(
      all(undefined, '', 'Team licenses', '\u00dcn\u00ef\u00e7\u00f6d\u00e9'),
    );
    expect(met(record, ({ autoRenewEnabled }) => autoRenewEnabled)).toEqual(all(false, true));
  });

  it('of a record of the marketplace and of its webhook: plans, states, terms, actions', () => {
    const record = draw(marketplaceJson(clean));
    expect(met(record, ({ planId }) => planId)).toEqual(all('gold', 'silver'));
    expect(met(record, ({ saasSubscriptionStatus }) => saasSubscriptionStatus)).toEqual(
      all('NotStarted', 'PendingFulfillmentStart', 'Subscribed', 'Suspended', 'Unsubscribed'),
    );
    expect(met(record, ({ term }) => (term as { readonly termUnit: string }).termUnit)).toEqual(all('P1M', 'P1Y', 'P2Y', 'P3Y'));
    const call = draw(marketplaceWebhookJson(clean));
    expect(met(call, ({ planId }) => planId)).toEqual(all('gold', 'silver'));
    expect(met(call, ({ status }) => status)).toEqual(all('Conflict', 'Failed', 'InProgress', 'Succeeded'));
    expect(met(call, ({ action }) => action)).toEqual(
      all('ChangePlan', 'ChangeQuantity', 'Reinstate', 'Renew', 'Suspend', 'Transfer', 'Unsubscribe'),
    );
  });

  it('of a list: items that are no record', () => {
    const items = sample(marketplaceListJson(), 500).flatMap((page) => page['subscriptions'] as readonly unknown[]);
    const odd = items.filter((one) => typeof one !== 'object' || one === null || Array.isArray(one));
    expect([...new Set(odd.map((one) => JSON.stringify(one)))].sort()).toEqual(['"not a record"', '7', '[]', 'null']);
  });
});
