import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/marketplace/index.js';
import { saasSubscription as saasFrom, saasSubscriptions as saasListFrom, webhookFrom } from '../../src/marketplace/index.js';
import { partnerCenterSubscription, partnerCenterSubscriptions } from '../../src/partner-center/index.js';
import {
  marketplaceJson,
  marketplaceListJson,
  marketplaceWebhookJson,
  partnerCenterJson,
  partnerCenterListJson,
} from '../../src/testing/index.js';
import { runs, sample } from './runs.js';

const clean = { dirt: [] } as const;
/** What a clean record of the wire does not say either: those are no dirt. */
const neverSaid = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, path }) => `${code} ${path}`).filter((issue) => !/^fact-missing /.test(issue));

describe('records of the wire', () => {
  it('that are clean are read without a complaint but for what the wire does not say', () => {
    fc.assert(
      fc.property(partnerCenterJson(clean), marketplaceJson(clean), marketplaceWebhookJson(clean), (record, saas, call) => {
        expect(neverSaid(partnerCenterSubscription(record).issues)).toEqual([]);
        expect(neverSaid(saasFrom(saas).issues)).toEqual([]);
        expect(webhookFrom(call).issues).toEqual([]);
      }),
      runs(300),
    );
  });

  it('that are dirty never throw, and some of their dirt is seen', () => {
    const records = sample(partnerCenterJson(), 500).map((record) => partnerCenterSubscription(record));
    expect(records.some(({ issues }) => issues.length > 0)).toBe(true);
    expect(records.some(({ unknown }) => unknown.length > 0)).toBe(true);
    expect(records.some(({ facts }) => facts !== null)).toBe(true);
    const calls = sample(marketplaceWebhookJson(), 500).map((call) => webhookFrom(call));
    expect(calls.some(({ issues }) => issues.length > 0) && calls.some(({ issues }) => issues.length === 0)).toBe(true);
  });

  it('come in pages, bad items included', () => {
    fc.assert(
      fc.property(partnerCenterListJson(), marketplaceListJson(), (page, saasPage) => {
        expect(partnerCenterSubscriptions(page).records.length).toBe((page['items'] as readonly unknown[]).length);
        expect(saasListFrom(saasPage).records.length).toBe((saasPage['subscriptions'] as readonly unknown[]).length);
      }),
      runs(200),
    );
    const items = sample(partnerCenterListJson(), 200).flatMap((page) => page['items'] as readonly unknown[]);
    expect(items.some((item) => typeof item !== 'object' || item === null)).toBe(true);
    const cleanItems = sample(marketplaceListJson(clean), 100).flatMap((page) => page['subscriptions'] as readonly unknown[]);
    expect(cleanItems.every((item) => typeof item === 'object' && item !== null && 'planId' in item)).toBe(true);
  });

  it('can hold a key named __proto__, and change no prototype', () => {
    const keyed = sample(partnerCenterJson({ dirt: ['extra-key'] }), 200).filter((record) => Object.hasOwn(record, '__proto__'));
    expect(keyed.length).toBeGreaterThan(0);
    expect(keyed.every((record) => Object.getPrototypeOf(record) === Object.prototype)).toBe(true);
  });
});
