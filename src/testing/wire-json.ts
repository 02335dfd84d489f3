import { frozen } from '../kernel/frozen.js';
import * as fc from 'fast-check';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, hourMs, isoInstant, startOfDay } from '../kernel/instant.js';
import type { Duration } from '../vocabulary/term.js';
import { addTerm } from '../vocabulary/term.js';
import { at } from './at.js';
import { choice, oneOf, picked, present, sometimes, stated } from './values.js';
import { shown } from './written.js';

/** JSON from outside: any keys. */
export type WireJson = Readonly<Record<string, unknown>>;

/** The kinds of dirt in a record, as found in records that others received. */
export const dirtKinds = /* @__PURE__ */ frozen([
  'extra-key',
  'null',
  'missing-field',
  'unknown-value',
  'no-offset-date',
  'seven-digit-fraction',
  'pascal-case',
  'number-as-text',
  'empty-text',
]);
/**
 * One of `dirtKinds`.
 * @useDeclaredType
 */
export type DirtKind = (typeof dirtKinds)[number];

/** The kinds of dirt to draw, and the most of it; not stated = clean records. */
export interface DirtChoice {
  /** The kinds of dirt to draw from. */
  readonly dirt?: readonly DirtKind[];
  /** The greatest number of dirty places. */
  readonly most?: number;
}

const dateText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** The kinds that spoil one value; the others change the keys. */
type ValueDirt = Exclude<DirtKind, 'extra-key' | 'missing-field' | 'pascal-case'>;

/** Makes a value dirty, by kind; undefined = the kind does not fit the value. */
const spoiled: { readonly [K in ValueDirt]: (value: unknown) => unknown } = {
  null: () => null,
  'unknown-value': (value) => (typeof value === 'string' && !dateText.test(value) ? 'somethingNew' : undefined),
  'no-offset-date': (value) =>
    typeof value === 'string' && dateText.test(value) ? value.replace(/(?:Z|[+-]\d{2}:\d{2})$/, '') : undefined,
  'seven-digit-fraction': (value) =>
    typeof value === 'string' && dateText.test(value) ? value.replace(/(?:\.\d+)?(Z|[+-]\d{2}:\d{2}|)$/, '.1234567$1') : undefined,
  'number-as-text': (value) => (typeof value === 'number' ? String(value) : undefined),
  'empty-text': (value) => (typeof value === 'string' ? '' : undefined),
};

const unlisted = ['x-unlisted', '__proto__', 'constructor', '@odata.type'] as const;

interface Spot {
  readonly kind: DirtKind;
  readonly pick: number;
}

function isRecord(value: unknown): value is WireJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key that JSON may hold: `__proto__` too is a key of its own here, as JSON.parse makes it. */
function withKey(record: WireJson, name: string, value: unknown): WireJson {
  return Object.fromEntries([...Object.entries(record).filter(([key]) => key !== name), [name, value]]);
}

function without(record: WireJson, name: string): WireJson {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

function pascal(value: unknown): unknown {
  if (!isRecord(value)) return Array.isArray(value) ? value.map(pascal) : value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [`${key.slice(0, 1).toUpperCase()}${key.slice(1)}`, pascal(part)]));
}

/** The record with one spot of dirt: in the field that it falls on, or inside, where that is a record; unchanged where it fits nothing. */
function dirtied(record: WireJson, { kind, pick }: Spot): WireJson {
  if (kind === 'pascal-case') return pascal(record) as WireJson;
  if (kind === 'extra-key') return withKey(record, picked(unlisted, pick), { nested: [pick] });
  const fits = (key: string): boolean => kind === 'missing-field' || isRecord(record[key]) || spoiled[kind](record[key]) !== undefined;
  const [first, ...rest] = Object.keys(record).filter(fits);
  if (first === undefined) return record;
  const key = picked([first, ...rest], pick);
  const value = record[key];
  if (isRecord(value) && pick % 2 === 0) return withKey(record, key, dirtied(value, { kind, pick: pick >> 1 }));
  if (kind === 'missing-field') return without(record, key);
  const other = spoiled[kind](value);
  return other === undefined ? record : withKey(record, key, other);
}

/** A clean record with up to three spots of dirt (or the stated number), one in three records without any; shrinks to the clean one. */
export function dirty(clean: fc.Arbitrary<WireJson>, { dirt = dirtKinds, most = 3 }: DirtChoice): fc.Arbitrary<WireJson> {
  if (dirt.length === 0) return clean;
  const spot = fc.record({ kind: oneOf(dirt), pick: choice() });
  return fc
    .record({ clean, is: sometimes(67), spots: fc.array(spot, { minLength: 1, maxLength: most }) })
    .map(({ clean: record, is, spots }) => (is ? spots.reduce(dirtied, record) : record));
}

/** An instant as the wires write it: seconds only, or with a fraction. */
function wireTime(at: Instant): string {
  return isoInstant(at).replace('.000Z', 'Z');
}

const id = (): fc.Arbitrary<string> => fc.nat(0xffff).map((count) => `0a1b2c3d-0000-4000-8000-${count.toString(16).padStart(12, '0')}`);

/** Partner Center's names of the products that have a subscription, with their billing cycles and terms. */
const products = [
  {
    productType: 'OnlineServicesNCE',
    isMicrosoftProduct: true,
    offerId: 'CFQ7TTC0ZZ01:0001:CFQ7TTC0ZZ99',
    billingCycles: ['monthly', 'annual'],
    terms: ['P1Y', 'P3Y'],
    byDay: true,
  },
  {
    productType: 'Software',
    isMicrosoftProduct: true,
    offerId: 'DG7GMGF0ZZ04:000P:DG7GMGF0ZZ94',
    billingCycles: ['annual', 'triennial'],
    terms: ['P3Y'],
    byDay: true,
  },
  {
    productType: 'SaaS',
    isMicrosoftProduct: false,
    offerId: 'DZH318Z0ZZ03:0001:DZH318Z0ZZ93',
    billingCycles: ['monthly'],
    terms: ['P1M', 'P1Y'],
    byDay: false,
  },
] as const;

function partnerCenterRecord(): fc.Arbitrary<WireJson> {
  const parts = fc.record({
    id: id(),
    product: oneOf(products),
    cycle: fc.nat(1),
    term: fc.nat(1),
    status: oneOf(['active', 'suspended', 'expired', 'disabled', 'deleted', 'pending']),
    created: at(),
    startsMs: fc.nat(60_000),
    quantity: fc.integer({ min: 1, max: 300 }),
    autoRenewEnabled: fc.boolean(),
    untilDays: stated(50, fc.integer({ min: 1, max: 60 })),
    etag: stated(60, fc.nat(999)),
    friendlyName: stated(60, oneOf(['Team licenses', '', '\u00dcn\u00ef\u00e7\u00f6d\u00e9'])),
  });
  return parts.map(({ id: own, product, cycle, term, created, startsMs, untilDays, etag, ...rest }) => {
    const { productType, billingCycles, terms, byDay, ...offer } = product;
    const duration: Duration = terms[term % terms.length] as Duration;
    const startsAt = addMs(created, startsMs);
    const endsAt = addTerm(startsAt, duration, 1);
    return present({
      id: own,
      ...offer,
      productType: { id: productType, displayName: productType },
      ...rest,
      billingType: 'license',
      billingCycle: billingCycles[cycle % billingCycles.length],
      termDuration: duration,
      isTrial: false,
      creationDate: wireTime(created),
      effectiveStartDate: wireTime(startsAt),
      commitmentEndDate: wireTime(addMs(byDay ? startOfDay(endsAt) : endsAt, -dayMs)),
      cancellationAllowedUntilDate: untilDays === undefined ? undefined : wireTime(addMs(startsAt, untilDays * dayMs)),
      attributes: etag === undefined ? undefined : { etag: `W/"${String(etag)}"`, objectType: 'Subscription' },
    });
  });
}

/**
 * A subscription as Partner Center's REST API answers it: new-commerce licenses, software or marketplace software, in any state of the wire. Two records in
 * three are dirty in one to three spots (each kind of dirt as likely as the others): unknown values, missing fields, null, dates without offset or with seven digits,
 * extra keys (`__proto__` too), PascalCase, numbers as text, empty strings. Shrinks to a clean record; `{ dirt: [] }` gives clean records only.
 * @example
 * import * as fc from 'fast-check';
 * import { partnerCenterSubscription } from 'termbook/partner-center';
 * import { partnerCenterJson } from 'termbook/testing';
 * fc.sample(partnerCenterJson(), 50).every((json) => Array.isArray(partnerCenterSubscription(json).issues)); // => true
 */
export function partnerCenterJson(chosen: DirtChoice = {}): fc.Arbitrary<WireJson> {
  return dirty(partnerCenterRecord(), chosen).map(shown);
}

function listOf(record: fc.Arbitrary<WireJson>, name: string, chosen: DirtChoice): fc.Arbitrary<WireJson> {
  const odd: fc.Arbitrary<unknown> = oneOf([null, 'not a record', 7, []]);
  const item: fc.Arbitrary<unknown> =
    chosen.dirt?.length === 0 ? record : fc.oneof({ weight: 9, arbitrary: dirty(record, chosen) }, { weight: 1, arbitrary: odd });
  return fc.array(item, { maxLength: 8 }).map((items) => shown({ [name]: items, totalCount: items.length }));
}

/**
 * A page of Partner Center's list of subscriptions: up to eight records as in `partnerCenterJson`, one item in ten no record at all. Shrinks to an empty page.
 * @example
 * import * as fc from 'fast-check';
 * import { partnerCenterSubscriptions } from 'termbook/partner-center';
 * import { partnerCenterListJson } from 'termbook/testing';
 * fc.sample(partnerCenterListJson(), 20).every((page) => Array.isArray(partnerCenterSubscriptions(page).facts)); // => true
 */
export function partnerCenterListJson(chosen: DirtChoice = {}): fc.Arbitrary<WireJson> {
  return listOf(partnerCenterRecord(), 'items', chosen);
}

const saasStatuses = ['Subscribed', 'Suspended', 'Unsubscribed', 'PendingFulfillmentStart', 'NotStarted'] as const;

function marketplaceRecord(): fc.Arbitrary<WireJson> {
  const parts = fc.record({
    id: id(),
    planId: oneOf(['silver', 'gold']),
    quantity: stated(80, fc.integer({ min: 1, max: 300 })),
    saasSubscriptionStatus: oneOf([...saasStatuses, 'Subscribed', 'Subscribed']),
    autoRenew: fc.boolean(),
    isFreeTrial: fc.constant(false),
    created: at(),
    startsDays: fc.nat(30),
    termUnit: oneOf<Duration>(['P1M', 'P1Y', 'P2Y', 'P3Y']),
  });
  return parts.map(({ created, startsDays, termUnit, ...rest }) => {
    const startsAt = addMs(startOfDay(created), (startsDays + 1) * dayMs);
    const isRunning = rest.saasSubscriptionStatus === 'Subscribed' || rest.saasSubscriptionStatus === 'Suspended';
    const dates = isRunning ? { startDate: wireTime(startsAt), endDate: wireTime(addMs(addTerm(startsAt, termUnit, 1), -dayMs)) } : {};
    return present({
      ...rest,
      name: 'Team seats',
      publisherId: 'sample-publisher',
      offerId: 'sample-offer',
      allowedCustomerOperations: ['Delete', 'Update', 'Read'],
      sandboxType: 'None',
      term: { ...dates, termUnit, chargeDuration: null },
      created: wireTime(created),
      lastModified: wireTime(addMs(created, hourMs)),
    });
  });
}

/**
 * A subscription as the SaaS fulfillment API answers it, `Subscribed` in three of seven; dirty as in `partnerCenterJson`. Shrinks to a clean record.
 * @example
 * import * as fc from 'fast-check';
 * import { saasSubscription } from 'termbook/marketplace';
 * import { marketplaceJson } from 'termbook/testing';
 * fc.sample(marketplaceJson(), 50).every((json) => Array.isArray(saasSubscription(json).issues)); // => true
 */
export function marketplaceJson(chosen: DirtChoice = {}): fc.Arbitrary<WireJson> {
  return dirty(marketplaceRecord(), chosen).map(shown);
}

/**
 * A page of the fulfillment API's list: up to eight records as in `marketplaceJson`, one item in ten no record at all. Shrinks to an empty page.
 * @example
 * import * as fc from 'fast-check';
 * import { saasSubscriptions } from 'termbook/marketplace';
 * import { marketplaceListJson } from 'termbook/testing';
 * fc.sample(marketplaceListJson(), 20).every((page) => Array.isArray(saasSubscriptions(page).facts)); // => true
 */
export function marketplaceListJson(chosen: DirtChoice = {}): fc.Arbitrary<WireJson> {
  return listOf(marketplaceRecord(), 'subscriptions', chosen);
}

const actions = ['Unsubscribe', 'Suspend', 'Reinstate', 'Renew', 'ChangePlan', 'ChangeQuantity', 'Transfer'] as const;

/**
 * A call of the marketplace's webhook, each action as likely as the others, five in eight `Succeeded`; dirty as in `partnerCenterJson`. Shrinks to a clean one.
 * @example
 * import * as fc from 'fast-check';
 * import { webhookFrom } from 'termbook/marketplace';
 * import { marketplaceWebhookJson } from 'termbook/testing';
 * fc.sample(marketplaceWebhookJson(), 50).every((json) => Array.isArray(webhookFrom(json).issues)); // => true
 */
export function marketplaceWebhookJson(chosen: DirtChoice = {}): fc.Arbitrary<WireJson> {
  const parts = fc.record({
    id: id(),
    subscriptionId: id(),
    action: oneOf(actions),
    status: oneOf(['Succeeded', 'Succeeded', 'Succeeded', 'Succeeded', 'Succeeded', 'InProgress', 'Failed', 'Conflict']),
    planId: oneOf(['silver', 'gold']),
    quantity: fc.integer({ min: 1, max: 300 }),
    at: at(),
  });
  const clean = parts.map(({ at: when, ...rest }) => ({
    ...rest,
    publisherId: 'sample-publisher',
    offerId: 'sample-offer',
    timeStamp: wireTime(when),
  }));
  return dirty(clean, chosen).map(shown);
}
