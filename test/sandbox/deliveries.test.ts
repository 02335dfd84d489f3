import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, hourMs } from '../../src/kernel/instant.js';
import type { MarketplaceState } from '../../src/marketplace/index.js';
import { applyWebhook, marketplaceState, saasSubscription } from '../../src/marketplace/index.js';
import type { DeliveryTreatment, MarketplaceEvent, Sandbox } from '../../src/sandbox/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { isTermbookError } from '../../src/kernel/error.js';
import { draws } from '../draws.js';
import { ask, at, plans, purchase, saasPath, version } from './fixtures.js';

const term = { termUnit: 'P1M', startDate: '2026-03-02T00:00:00Z', endDate: '2026-04-01T00:00:00Z' };
const begun = (deliveries: readonly DeliveryTreatment[] | null) =>
  createSandbox({
    at,
    saas: [{ record: { ...purchase, saasSubscriptionStatus: 'Subscribed', term } }],
    plans,
    publisherWebhook: 'https://publisher.example/hook',
    policies: { deliveries },
  });

type Step = Omit<MarketplaceEvent, 'subscriptionId'> & { readonly ms: number };
const step: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom('Suspend', 'Reinstate', 'ChangePlan', 'ChangeQuantity', 'Unsubscribe', 'Suspend', 'Reinstate'),
  planId: fc.constantFrom('gold', 'silver'),
  quantity: fc.integer({ min: 1, max: 40 }),
  ms: fc.integer({ min: 20_000, max: 40 * dayMs }),
});

/** Lives through the steps; a reinstatement is accepted at once. */
async function lived(sandbox: Sandbox, steps: readonly Step[]): Promise<Instant> {
  let now: Instant = at;
  for (const { action, planId, quantity, ms } of steps) {
    now = addMs(now, ms);
    await sandbox.advanceTo(now);
    try {
      const changed = action === 'ChangePlan' ? { planId: planId! } : action === 'ChangeQuantity' ? { quantity: quantity! } : {};
      sandbox.happen({ subscriptionId: 'saas-1', action, ...changed });
    } catch (error) {
      if (!isTermbookError(error)) throw error;
    }
    if (action !== 'Reinstate') continue;
    const { operations } = (await ask(sandbox, 'GET', `${saasPath}/operations${version}`)).json as {
      readonly operations: readonly { id: string }[];
    };
    for (const { id } of operations) await ask(sandbox, 'PATCH', `${saasPath}/operations/${id}${version}`, { status: 'Success' });
  }
  const end = addMs(now, 60 * dayMs);
  await sandbox.advanceTo(end);
  return end;
}

/** A publisher's machine: it takes each webhook as it comes, and asks the operations API what became of it, as the page wants. */
async function received(sandbox: Sandbox, end: Instant): Promise<MarketplaceState> {
  const { resource } = saasSubscription({ ...purchase, saasSubscriptionStatus: 'Subscribed', term });
  let state = marketplaceState(resource!, { readAt: at });
  // also what is still on its way at the end
  for (const { body } of [...sandbox.snapshot().outbox].sort((a, b) => a.sentAt - b.sentAt)) {
    const { state: next, verdict } = applyWebhook(state, body, end);
    expect(['unreadable', 'other-subscription', 'contradiction']).not.toContain(verdict);
    state = next;
  }
  for (const { operation } of state.operations) {
    const { json } = await ask(sandbox, 'GET', `${saasPath}/operations/${operation.id}${version}`);
    state = applyWebhook(state, json, end).state;
  }
  return state;
}

const treatment: fc.Arbitrary<DeliveryTreatment> = fc.record(
  { times: fc.integer({ min: 1, max: 3 }), lateMs: fc.integer({ min: 0, max: 50 * dayMs }) },
  { requiredKeys: [] },
);

describe('webhooks of the marketplace', () => {
  it('late, doubled and out of order lead a publisher to the same state as in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(treatment, { minLength: 1, maxLength: 5 }),
        async (steps, treatments) => {
          const [inOrder, otherwise] = [begun(null), begun(treatments)];
          const end = await lived(inOrder, steps);
          await lived(otherwise, steps);
          const [first, second] = [await received(inOrder, end), await received(otherwise, end)];
          expect(second).toEqual(first);
          const own = inOrder.snapshot().saas[0]!.state;
          expect(first.resource).toEqual(own.resource);
          expect(first.facts).toEqual(own.facts);
        },
      ),
      { numRuns: draws(400) },
    );
  });

  it('that are lost are made up for by reading the record again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom({ times: 0 }, { times: 1 }), { minLength: 1, maxLength: 4 }),
        async (steps, treatments) => {
          const [inOrder, lossy] = [begun(null), begun(treatments)];
          const end = await lived(inOrder, steps);
          await lived(lossy, steps);
          const whole = await received(inOrder, end);
          const { json } = await ask(lossy, 'GET', saasPath + version);
          const { suspendedAt, cancelledAt } = { suspendedAt: null, cancelledAt: null, ...whole.facts };
          const again = saasSubscription(json, { suspendedAt, cancelledAt });
          const { changedAt: _a, ...facts } = again.facts ?? { changedAt: 0 };
          const { changedAt: _b, ...expected } = whole.facts ?? { changedAt: 0 };
          expect(facts).toEqual(expected);
          expect(again.resource).toEqual(whole.resource);
        },
      ),
      { numRuns: draws(400) },
    );
  });
});

describe('a webhook', () => {
  const renewals = async (deliveries: readonly DeliveryTreatment[]) => {
    const sandbox = begun(deliveries);
    await sandbox.advanceTo(addMs(at, 100 * dayMs));
    return sandbox.deliveries().map(({ at: when, sentAt }) => [when, (sentAt - when) / hourMs]);
  };

  it('comes once and at once, unless a policy says otherwise', async () => {
    expect((await renewals([])).map(([, hours]) => hours)).toEqual([0, 0, 0]);
    expect((await renewals([{}])).map(([, hours]) => hours)).toEqual([0, 0, 0]);
  });

  it('is treated as its turn says: late, twice, not at all', async () => {
    const all = await renewals([{ lateMs: 40 * 24 * hourMs }, { times: 2 }, { times: 0 }]);
    expect(all.map(([, hours]) => hours)).toEqual([0, 0, 960]);
    expect(all[0]?.[0]).toBeGreaterThan(all[2]?.[0] ?? 0);
  });

  it('that is late has not come before its time', async () => {
    const sandbox = begun([{ lateMs: hourMs }]);
    sandbox.happen({ subscriptionId: 'saas-1', action: 'Suspend' });
    await sandbox.advanceTo(addMs(at, hourMs - 1));
    expect(sandbox.deliveries()).toEqual([]);
    await sandbox.advanceTo(addMs(at, hourMs));
    expect(sandbox.deliveries()).toHaveLength(1);
  });
});
