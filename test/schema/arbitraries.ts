import * as fc from 'fast-check';
import { currencies } from '../../src/kernel/currency.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { schemas } from '../../src/schema/index.js';
import { clouds } from '../../src/vocabulary/cloud.js';
import { billingTypes, limitKinds, offerCategories, partnerKinds, publishers } from '../../src/vocabulary/purchase-request.js';
import { markets } from '../../src/vocabulary/market.js';
import { moves } from '../../src/vocabulary/move.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import { endsOfTerm, reservedProducts, windowStartCauses } from '../../src/vocabulary/purchase.js';
import { interpretationValues } from '../../src/vocabulary/interpretation.js';
import { actions, roles } from '../../src/vocabulary/role.js';
import { statuses, suspensionReasons } from '../../src/vocabulary/status.js';
import { durations } from '../../src/vocabulary/term.js';

type Values = { readonly [Name in keyof typeof schemas]: fc.Arbitrary<unknown> };

/** Any instant that four digits of a year can write. */
export const instants = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }).map((ms) => ms as Instant);
const spans = fc
  .uniqueArray(instants, { minLength: 2, maxLength: 2 })
  .map(([a = 0, b = 0]) => (a < b ? [a, b] : [b, a]) as [number, number]);
const counts = fc.nat();
const texts = fc.string({ maxLength: 40, unit: 'binary' });
const word = <T>(words: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...words);
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const lists = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
/** A record of which the keys in `optional` may be absent or null. */
function record(
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<object> {
  const maybe = Object.fromEntries(Object.entries(optional).map(([key, value]) => [key, nullable(value)]));
  return fc.record({ ...required, ...maybe }, { requiredKeys: Object.keys(required) });
}
const absent = (key: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<object> => fc.record({ [key]: value }, { requiredKeys: [] });
const joined = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((objects) => Object.assign({}, ...objects) as object);

const term = joined(
  record({ duration: word(durations) }, { anchorAt: instants }),
  spans.map(([startsAt, endsAt]) => ({ startsAt, endsAt })),
);
const window = fc.oneof(
  spans.map(([opensAt, closesAt]) => ({ opensAt, closesAt })),
  instants.map((at) => ({ opensAt: at, closesAt: at })),
  instants.map((opensAt) => ({ opensAt, closesAt: null })),
);
const money = record({ amount: fc.maxSafeInteger(), currency: word(currencies) });
const windowStart = record({ by: word(windowStartCauses), startsAt: instants, seats: nullable(counts) });
const stated = record(
  {},
  {
    cancelUntilAt: fc.oneof(instants, fc.constant('never')),
    refundUntil: lists(record({ refund: word(['full', 'prorated']), untilAt: nullable(instants) })),
    reducibleSeats: lists(record({ seats: counts, untilAt: instants })),
  },
);
const purchaseFacts = record(
  { family: word(productFamilies), billingCycle: word(billingCycles), orderedAt: instants },
  {
    term,
    trial: window,
    cloud: word(clouds),
    windowStarts: lists(windowStart),
    stated,
    reservedProduct: word(reservedProducts),
    planMonths: fc.integer({ min: 1, max: 1200 }),
  },
);
const status = absent('status', word(statuses));
const purchase = joined(purchaseFacts, record({}, { autoRenew: fc.boolean() }), status);
const account = fc.oneof(
  record({}, { accountOpenedAt: instants }),
  record({}, { firstBillingAt: instants }),
  spans.map(([accountOpenedAt, firstBillingAt]) => ({ accountOpenedAt, firstBillingAt })),
);
const held = joined(purchaseFacts, account, record({ id: texts, quantity: counts, autoRenew: fc.boolean(), changedAt: instants }));
const inState = (name: string, own: Record<string, fc.Arbitrary<unknown>> = {}) =>
  joined(held, record({ status: fc.constant(name), ...own }));
const beginnings = [inState('pending'), inState('trial', { trial: window }), inState('active')];
const subscription = fc.oneof(
  ...beginnings,
  inState('suspended', { suspendedAt: instants, suspendedFor: nullable(word(suspensionReasons)) }),
  inState('extended', { extendedAt: instants }),
  inState('expired', { expiredAt: instants }),
  inState('disabled', { disabledAt: instants }),
  inState('cancelled', { cancelledAt: instants }),
  inState('deleted', { deletedAt: nullable(instants), because: word(['cancelled', 'retention-over', 'not-stated']) }),
);
const suspension = joined(
  record({ family: word(productFamilies), suspendedAt: instants }, { suspendedFor: word(suspensionReasons), term, cloud: word(clouds) }),
  status,
  account,
);
const charge = fc
  .record({
    span: spans,
    paid: fc.maxSafeNat(),
    before: fc.maxSafeNat(),
    currency: word(currencies),
    quantity: nullable(fc.integer({ min: 1 })),
  })
  .map(({ span: [startsAt, endsAt], paid, before, currency, quantity }) => ({
    paid: { amount: paid, currency },
    startsAt,
    endsAt,
    quantity,
    alreadyCredited: { amount: Math.min(paid, before), currency },
  }));
const place = record({ family: word(productFamilies), market: word(markets) }, { partnerMarket: word(markets) });
const rates = fc.oneof(
  fc.constantFrom('0', '1', '1.0'),
  fc.nat().map((places) => `0.${String(places)}`),
);
const scheduledChange = fc.record(
  {
    quantity: fc.integer({ min: 1 }),
    term: word(durations),
    billingCycle: word(billingCycles),
    product: texts,
    endsAt: instants,
  },
  { requiredKeys: [] },
);
const moveFacts: Record<(typeof moves)[number], fc.Arbitrary<object>> = {
  activate: fc.constant({}),
  suspend: record({ reason: word(suspensionReasons) }),
  reactivate: fc.constant({}),
  cancel: fc.constant({}),
  'set-auto-renew': record({ autoRenew: fc.boolean() }),
  'set-end-of-term': record({ endOfTerm: word(endsOfTerm) }),
  'change-quantity': record({ quantity: fc.integer({ min: 1 }) }),
  'convert-trial': record({ term }, { billingCycle: nullable(word(billingCycles)), quantity: nullable(fc.integer({ min: 1 })) }),
  'schedule-change': record({ change: nullable(scheduledChange) }),
  'start-new-term': record({ term }),
  renew: record({ completedAt: nullable(instants) }),
  extend: fc.constant({}),
  expire: fc.constant({}),
  disable: fc.constant({}),
  delete: fc.constant({}),
  migrate: fc.constant({}),
};
const entryId = fc.tuple(texts, texts, texts).map(([name, part, since]) => `${name}/${part}@${since}`);
const basis = record({
  rule: texts,
  entry: entryId,
  since: texts,
  source: texts,
  certainty: word(['stated', 'first-seen', 'reported', 'callers-own']),
  coverage: word(['in-force', 'between-sources', 'after-last-source']),
});
const event = fc.oneof(
  record({ event: fc.constant('ordered'), at: instants, subscription: fc.oneof(...beginnings), basis: lists(basis) }),
  ...moves.map((move) => record({ event: fc.constant(move), at: instants, facts: moveFacts[move], basis: lists(basis) })),
);
const hours = fc.integer({ min: 0, max: 876_000 });
const entry = record({
  id: entryId,
  duration: fc.oneof(word(['any-time', 'never']), record({ hours }), record({ calendarDays: fc.integer({ min: 0, max: 36_500 }) })),
  refund: lists(
    joined(record({ share: word(['full', 'prorated']), hours: nullable(hours) }), absent('months', fc.integer({ min: 0, max: 1200 }))),
  ),
  afterClose: word(['refused', 'at-renewal']),
});
const interpretations = fc.record(
  Object.fromEntries(Object.entries(interpretationValues).map(([id, words]) => [id, word<string>(words)])),
  {
    requiredKeys: [],
  },
);
const options = joined(absent('interpretations', interpretations), absent('policyAt', instants));

/** Every value that a schema has to read, by the schema's name; only plain JSON data. */
export const values: Values = {
  Instant: instants,
  Money: money,
  Term: term,
  TimeWindow: window,
  Purchase: purchase,
  Subscription: subscription,
  Suspension: suspension,
  Charge: charge,
  Place: place,
  PurchaseRequest: record(
    {
      offer: record(
        { family: word(productFamilies), billingCycle: word(billingCycles), publisher: word(publishers) },
        {
          perCustomerLimit: counts,
          limitKind: word(limitKinds),
          segments: lists(texts),
          markets: lists(word(markets)),
          inProgram: fc.boolean(),
          exclusiveTo: lists(texts),
          transactable: fc.boolean(),
          seatRange: fc.tuple(counts, counts).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
          billingCycles: lists(word(billingCycles)),
          duration: word(durations),
          carriesTrial: fc.boolean(),
          prerequisites: lists(texts),
        },
      ),
      customer: record(
        { exists: fc.boolean(), market: word(markets), segment: texts },
        { cloud: word(clouds), offers: lists(texts), agreementAccepted: fc.boolean(), agreementAcceptedAt: instants },
      ),
      partner: record({ id: texts, market: word(markets), roles: lists(word(roles)) }, { kind: word(partnerKinds) }),
      owned: lists(record({ subscriptionId: texts, status: word(statuses) })),
    },
    { quantity: counts, heldSeats: counts },
  ),
  MoveRequest: fc.oneof(...moves.map((move) => joined(record({ move: fc.constant(move) }), moveFacts[move]))),
  SubscriptionEvent: event,
  SubscriptionEvents: fc.array(event, { minLength: 1, maxLength: 3 }),
  CancellationEntry: entry,
  Interpretations: interpretations,
  Options: options,
  CancellationOptions: joined(options, absent('policy', entry)),
  RefundFacts: record({ purchase, charge }),
  SeatReduction: record({ purchase, seats: fc.integer({ min: 1 }) }),
  PriceFacts: joined(place, record({ price: money, taxRate: rates })),
  InvoiceFacts: word(currencies).chain((currency) => {
    const line = record({ price: record({ amount: fc.maxSafeInteger(), currency: fc.constant(currency) }), quantity: counts });
    return joined(place, record({ lines: fc.array(line, { minLength: 1, maxLength: 3 }), taxRate: rates }));
  }),
  RoleFacts: record({ action: word(actions), roles: lists(word(roles)) }, { family: word(productFamilies) }),
  CloudFacts: record({ family: word(productFamilies), cloud: word(clouds) }),
  DownloadLinkFacts: joined(
    record({ downloads: counts }),
    fc.oneof(
      record({ issuedAt: instants }),
      spans.map(([issuedAt, firstDownloadedAt]) => ({ issuedAt, firstDownloadedAt })),
    ),
  ),
  ActivityEntries: lists(record({ at: instants, who: texts, what: word(['key-accessed', 'software-downloaded']) })),
  CatalogFilter: record({}, { publisher: word(publishers), billing: word(billingTypes), category: word(offerCategories) }),
  AccessFacts: record({ family: word(productFamilies), status: word(statuses) }, { cloud: word(clouds), cancelledAt: instants }),
  KeyViewersFacts: record({ family: word(productFamilies) }),
  DownloadStepsFacts: record({ side: word(['partner', 'customer']) }),
  ChecklistFacts: record(
    { family: word(productFamilies) },
    {
      customerName: texts,
      customerTenantId: texts,
      domainName: texts,
      productName: texts,
      orderIds: lists(texts),
      friendlyName: texts,
      subscriptionId: texts,
      noticeAcknowledged: fc.boolean(),
    },
  ),
  CancellationEffectsFacts: record({ family: word(productFamilies), cancelledAt: instants }),
  SupportRequestFacts: fc.dictionary(
    texts.filter((key) => key !== '__proto__'),
    nullable(texts),
  ),
};
