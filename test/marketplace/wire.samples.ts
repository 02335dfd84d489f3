import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import type { Issue } from '../../src/marketplace/index.js';
import { applyWebhook, marketplaceState, plansFrom, saasSubscription, webhookFrom } from '../../src/marketplace/index.js';

/** The folder with the samples that others published; they are no part of the project. */
const folder = process.env['WIRE_SAMPLES'] ?? '';

const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const codes = (read: { readonly issues: readonly Issue[] }): readonly string[] => read.issues.map(({ code, path }) => `${code} ${path}`);

const orderedAt = instant('2026-11-21T02:00Z');
const at = instant('2026-11-21T02:50Z');
const id = '11111111-2222-4333-8444-555555555555';

/** What is expected of each file. All records are the emulator's: their term is empty (start = end), and none says when it was ordered. */
const expectations: Readonly<Record<string, (file: string) => void>> = {
  'saas-emulator-plans.json': (file) => {
    const list = plansFrom(json(file));
    expect(list.issues).toEqual([]);
    expect(list.facts.map((plan) => plan.id)).toEqual(['per-seat-1', 'per-seat-2', 'per-seat-3']);
    expect(list.facts[0]).toMatchObject({ market: 'GB', terms: [{ duration: 'P1M', price: { amount: 5000, currency: 'GBP' } }] });
  },
  'saas-emulator-subscribed-start-equals-end.json': (file) => {
    expect(codes(saasSubscription(json(file)))).toEqual(['empty-term term.endDate', 'fact-missing created']);
    const read = saasSubscription(json(file), { orderedAt });
    expect(codes(read)).toEqual(['empty-term term.endDate']);
    expect(read.facts).toMatchObject({ id, status: 'active', quantity: 5, billingCycle: 'monthly', term: null, autoRenew: true });
  },
  'saas-emulator-suspended.json': (file) => {
    const read = saasSubscription(json(file), { orderedAt });
    expect(codes(read)).toEqual(['empty-term term.endDate', 'fact-missing suspendedAt']);
    expect(read.purchase).toMatchObject({ status: 'suspended' });
    expect(saasSubscription(json(file), { orderedAt, suspendedAt: at }).facts).toMatchObject({ status: 'suspended', suspendedAt: at });
  },
  'saas-emulator-unsubscribed.json': (file) => {
    const read = saasSubscription(json(file), { orderedAt, cancelledAt: at });
    expect(codes(read)).toEqual(['empty-term term.endDate']);
    expect(saasSubscription(json(file), { orderedAt, cancelledAt: at, quantity: 5 }).facts).toMatchObject({
      status: 'cancelled',
      cancelledAt: at,
    });
  },
  'saas-emulator-webhook-changequantity.json': (file) => {
    const read = webhookFrom(json(file));
    expect(codes(read)).toEqual(['empty-term subscription.term.endDate']);
    expect(read.facts).toMatchObject({ stage: 'waiting', change: { what: 'quantity', from: 5, to: 7 } });
  },
  'saas-emulator-webhook-renew.json': (file) => {
    const read = webhookFrom(json(file));
    expect(codes(read)).toEqual(['empty-term subscription.term.endDate']);
    expect(read.facts).toMatchObject({ action: 'renew', stage: 'done', subscriptionId: id, at: instant('2026-11-21T02:45:51.071Z') });
  },
  'saas-emulator-webhook-suspend.json': (file) => {
    const read = webhookFrom(json(file));
    expect(codes(read)).toEqual(['empty-term subscription.term.endDate']);
    const { resource } = saasSubscription(json('saas-emulator-subscribed-start-equals-end.json'));
    const state = marketplaceState(resource!, { known: { orderedAt } });
    const delivery = applyWebhook(state, json(file), at);
    expect(delivery).toMatchObject({ verdict: 'applied', state: { resource: { status: 'suspended' } } });
    expect(delivery.state.facts).toMatchObject({ suspendedAt: instant('2026-11-21T02:45:51.797Z') });
    expect(applyWebhook(delivery.state, json('saas-emulator-webhook-renew.json'), at)).toMatchObject({
      verdict: 'applied',
      state: { resource: { status: 'suspended' } },
    });
    expect(applyWebhook(delivery.state, json('saas-emulator-webhook-changequantity.json'), at).verdict).toBe('waiting');
  },
};

describe('the samples of SaaS fulfillment', () => {
  it.each(Object.entries(expectations))('%s', (file, expectation) => {
    expectation(file);
  });
  it('are all expected', () => {
    expect(readdirSync(folder).filter((file) => file.startsWith('saas-') && !(file in expectations))).toEqual([]);
  });
});
