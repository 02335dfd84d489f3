import { describe, expect, it } from 'vitest';
import { decideCancellation } from 'termbook';
import type { Instant } from '../../src/kernel/instant.js';
import { instant, isoInstant } from '../../src/kernel/instant.js';
import type { KnownFacts } from '../../src/partner-center/known.js';
import { partnerCenterSubscription, partnerCenterSubscriptions, recordOf } from '../../src/partner-center/subscription.js';
import { marketplace, newCommerce, pascal, respelled, software, traditional, without } from './fixtures.js';

const iso = (at: Instant | null | undefined): string | null => (at == null ? null : isoInstant(at));

describe('partnerCenterSubscription', () => {
  it('reads next-term instructions without a product, or without all of its ids', () => {
    const bare = { ...newCommerce, scheduledNextTermInstructions: { quantity: '4', customTermEndDate: '2025-06-30' } };
    expect(partnerCenterSubscription(bare).about?.nextTerm).toEqual({
      offerId: null,
      quantity: 4,
      duration: null,
      billingCycle: null,
      customEndsAt: instant('2025-06-30'),
      promotionId: null,
    });
    const half = { ...newCommerce, scheduledNextTermInstructions: { product: { productId: 'A' } } };
    expect(partnerCenterSubscription(half).about?.nextTerm?.offerId).toBeNull();
  });
  it('keeps words of scheduled actions that it does not know, and says what is no action', () => {
    const read = partnerCenterSubscription({
      ...newCommerce,
      scheduledNextTermInstructions: null,
      scheduledActions: [
        { scheduleType: 'TermEnd', actionType: 'Cancel' },
        { scheduleType: 'CustomDate', actionType: 'RenewToExtendedServiceTerm', effectiveDate: '2025-02-01T00:00:00Z' },
        { scheduleType: 'Someday', actionType: 'Sing' },
        { scheduleType: 'TermEnd', actionType: 'Transition' },
        7,
      ],
    });
    expect(read.about?.scheduledActions).toEqual([
      { when: 'term-end', action: 'end', effectiveAt: null, nextTerm: null },
      { when: 'custom-date', action: 'extend', effectiveAt: instant('2025-02-01'), nextTerm: null },
      { when: null, action: null, effectiveAt: null, nextTerm: null },
      { when: 'term-end', action: 'transition', effectiveAt: null, nextTerm: null },
    ]);
    expect(read.unknown.map(({ path }) => path)).toEqual(['scheduledActions[2].scheduleType', 'scheduledActions[2].actionType']);
    expect(read.issues).toMatchObject([
      { code: 'wrong-type', path: 'scheduledActions[4]' },
      { code: 'contradiction', path: 'scheduledActions' },
    ]);
  });
  it.each([
    ['PascalCase', pascal],
    ['upper case', (name: string) => name.toUpperCase()],
    ['lower case', (name: string) => name.toLowerCase()],
  ])('reads %s names, the nested ones too, to the same facts', (_, spell) => {
    const read = partnerCenterSubscription(respelled(newCommerce, spell));
    expect(read.issues).toEqual([]);
    expect(read.purchase).toBe(read.facts);
    expect(read.facts).toEqual(partnerCenterSubscription(newCommerce).facts);
    expect(read.about).toEqual(partnerCenterSubscription(newCommerce).about);
  });
  it('reads upper-case words and numbers and flags as text', () => {
    const shouted = {
      ...newCommerce,
      status: 'ACTIVE',
      billingCycle: 'MONTHLY',
      termDuration: 'p1y',
      quantity: '12',
      autoRenewEnabled: 'True',
    };
    expect(partnerCenterSubscription(shouted).facts).toEqual(partnerCenterSubscription(newCommerce).facts);
  });
  it('takes null, missing and empty text for the same "none"', () => {
    const names = [
      'isTrial',
      'refundOptions',
      'refundableQuantity',
      'scheduledNextTermInstructions',
      'publisherName',
      'links',
      'attributes',
    ];
    for (const name of names) {
      const missing = partnerCenterSubscription(without(newCommerce, name));
      expect(missing.issues).toEqual([]);
      for (const none of [null, ''])
        expect({ ...partnerCenterSubscription({ ...newCommerce, [name]: none }), raw: 0 }).toEqual({ ...missing, raw: 0 });
    }
  });
  it.each([
    ['id', 'fact-missing', 'purchase'],
    ['quantity', 'fact-missing', 'purchase'],
    ['autoRenewEnabled', 'fact-missing', 'purchase'],
    ['productType', 'family-not-stated', 'nothing'],
    ['billingCycle', 'fact-missing', 'nothing'],
    ['creationDate', 'fact-missing', 'nothing'],
    ['status', 'fact-missing', 'nothing'],
  ])('without %s notes one issue (%s) and keeps %s', (name, code, kept) => {
    const read = partnerCenterSubscription(without(newCommerce, name));
    expect(read.issues).toMatchObject([{ code, path: name }]);
    expect(read.facts).toBeNull();
    expect(read.purchase === null).toBe(kept === 'nothing');
  });
  it.each([
    ['creationDate', 'tomorrow', 'invalid-instant'],
    ['quantity', -1, 'wrong-type'],
    ['quantity', 1.5, 'wrong-type'],
    ['autoRenewEnabled', 'maybe', 'wrong-type'],
    ['autoRenewEnabled', 1, 'wrong-type'],
    ['billingCycle', {}, 'wrong-type'],
  ])('notes an unusable %s (%j) once, as %s, not as missing too', (name, value, code) => {
    expect(partnerCenterSubscription({ ...newCommerce, [name]: value }).issues).toMatchObject([{ code, path: name }]);
  });
  it('keeps an unknown status and answers for nothing then, since a purchase without a status would count as running', () => {
    const read = partnerCenterSubscription({ ...newCommerce, status: 'frozen' });
    expect(read.facts).toBeNull();
    expect(read.purchase).toBeNull();
    expect(read.unknown).toEqual([{ path: 'status', value: 'frozen' }]);
    expect(read.issues).toMatchObject([{ code: 'unknown-value', path: 'status', received: '"frozen"' }]);
    expect(partnerCenterSubscription({ ...newCommerce, status: 'none' }).issues).toMatchObject([{ code: 'fact-missing', path: 'status' }]);
  });
  it('keeps unknown words that decide nothing without an issue', () => {
    const read = partnerCenterSubscription({ ...newCommerce, billingType: 'barter', termDuration: 'P7Y' });
    expect(read.unknown).toEqual([
      { path: 'termDuration', value: 'P7Y' },
      { path: 'billingType', value: 'barter' },
    ]);
    expect(read.issues).toEqual([]);
    expect(read.facts?.term).toBeNull();
  });
  it('takes from the caller what the record does not tell, and only that', () => {
    const known: KnownFacts = {
      family: 'license-based',
      billingCycle: 'annual',
      orderedAt: instant('2020-01-01'),
      quantity: 7,
      autoRenew: false,
      cloud: 'china',
      accountOpenedAt: instant('2019-01-01'),
      firstBillingAt: instant('2019-01-15'),
    };
    const bare = { id: 's1', status: 'active' };
    expect(partnerCenterSubscription(bare, known).facts).toMatchObject({
      family: 'license-based',
      billingCycle: 'annual',
      quantity: 7,
      autoRenew: false,
      cloud: 'china',
    });
    expect(partnerCenterSubscription(bare, known).facts).toMatchObject({
      accountOpenedAt: known.accountOpenedAt,
      firstBillingAt: known.firstBillingAt,
      orderedAt: known.orderedAt,
    });
    expect(partnerCenterSubscription(bare, known).familyStatedBy).toEqual([]);
    expect(partnerCenterSubscription(newCommerce, known).facts).toMatchObject({
      family: 'new-commerce-license',
      billingCycle: 'monthly',
      quantity: 12,
      autoRenew: true,
    });
  });
  it.each([
    ['moments before the record was written', '2024-03-01T10:00:00Z', '2024-03-01T10:00:11.5Z', '2024-03-01T10:00:00.000Z'],
    ['an hour before it', '2024-03-01T09:00:00Z', '2024-03-01T10:00:00Z', '2024-03-01T09:00:00.000Z'],
    ['more than an hour before it (dated back)', '2024-03-01T08:59:59.999Z', '2024-03-01T10:00:00Z', '2024-03-01T10:00:00.000Z'],
    ['after it (activated later)', '2024-03-05T10:00:00Z', '2024-03-01T10:00:00Z', '2024-03-01T10:00:00.000Z'],
    ['not stated', null, '2024-03-01T10:00:00Z', '2024-03-01T10:00:00.000Z'],
  ])('with a start %s was ordered then', (_, effectiveStartDate, creationDate, orderedAt) => {
    expect(iso(partnerCenterSubscription({ ...newCommerce, effectiveStartDate, creationDate }).purchase?.orderedAt)).toBe(orderedAt);
  });
  it.each<[string, string, string, object, KnownFacts, string]>([
    ['on the day before its order has a window that is not known', '2024-03-19T23:59:59Z', '2025-03-18', {}, {}, 'undetermined'],
    ['on the day of its order opens one with it', '2024-03-20T00:00:00Z', '2025-03-19', {}, {}, 'allowed'],
    [
      'before its order has the window that the server states',
      '2024-03-02T10:00:00Z',
      '2025-03-01',
      { cancellationAllowedUntilDate: '2024-03-09T10:00:00Z' },
      {},
      'refused',
    ],
    [
      'before its order has the window of the source that the caller knows',
      '2024-03-02T10:00:00Z',
      '2025-03-01',
      {},
      { windowStarts: [{ by: 'partial-upgrade', startsAt: instant('2024-03-02T10:00Z'), seats: 12 }] },
      'refused',
    ],
    [
      'before its order is as any other for software',
      '2024-03-19T23:59:59Z',
      '2025-03-18',
      { productType: { id: 'Software' } },
      {},
      'allowed',
    ],
  ])('with a term that begins %s (U1)', (_what, effectiveStartDate, endDate, more, known, verdict) => {
    const { cancellationAllowedUntilDate: _until, refundOptions: _refunds, refundableQuantity: _seats, ...rest } = newCommerce;
    const commitmentEndDate = `${endDate}T00:00:00Z`;
    const { facts } = partnerCenterSubscription(
      { ...rest, creationDate: '2024-03-20T10:00:00Z', effectiveStartDate, commitmentEndDate, ...more },
      known,
    );
    expect(decideCancellation(facts!, instant('2024-03-22T10:00Z')).verdict).toBe(verdict);
  });
  it('leaves the input as it was, also a frozen one', () => {
    const before = JSON.stringify(newCommerce);
    partnerCenterSubscription(Object.freeze({ ...newCommerce }));
    expect(JSON.stringify(newCommerce)).toBe(before);
  });
});

describe('the states of partnerCenterSubscription', () => {
  const at = instant('2024-06-01T08:00Z');
  const inStatus = (status: string, known: KnownFacts = {}) => partnerCenterSubscription({ ...newCommerce, status }, known);

  it('pending: the last event is the order', () => {
    expect(inStatus('pending').facts).toMatchObject({ status: 'pending', changedAt: instant('2024-03-01T10:00:00.765Z') });
  });
  it('active: the last event is the later of order and start', () => {
    expect(partnerCenterSubscription(marketplace).facts).toMatchObject({
      status: 'active',
      changedAt: instant('2020-03-01T10:00:00.926Z'),
    });
    expect(partnerCenterSubscription(marketplace, { changedAt: at }).facts?.changedAt).toBe(at);
  });
  it('a running trial is a window from the stated start to the end of the stated last day', () => {
    const trial = { ...newCommerce, isTrial: true, billingCycle: 'none', termDuration: 'P1M', commitmentEndDate: '2024-03-30T00:00:00Z' };
    const read = partnerCenterSubscription(trial);
    expect(read.facts).toMatchObject({
      status: 'trial',
      trial: { opensAt: instant('2024-03-01T10:00:00.765Z'), closesAt: instant('2024-03-31') },
    });
    expect(partnerCenterSubscription({ ...trial, status: 'suspended' }, { suspendedAt: at }).facts).toMatchObject({
      status: 'suspended',
      trial: { closesAt: instant('2024-03-31') },
    });
  });
  it('a trial without its end is no state and no purchase, which would be answered as paid', () => {
    const read = partnerCenterSubscription({ ...without(newCommerce, 'commitmentEndDate'), isTrial: true });
    expect(read.facts).toBeNull();
    expect(read.purchase).toBeNull();
    expect(read.issues).toMatchObject([{ code: 'fact-missing', path: 'commitmentEndDate' }]);
  });
  it('suspended: nothing on the wire says since when; the caller may', () => {
    const read = inStatus('suspended');
    expect(read.facts).toBeNull();
    expect(read.purchase).toMatchObject({ family: 'new-commerce-license', status: 'suspended' });
    expect(read.issues).toMatchObject([{ code: 'fact-missing', path: 'suspendedAt' }]);
    expect(inStatus('suspended', { suspendedAt: at }).facts).toMatchObject({
      status: 'suspended',
      suspendedAt: at,
      suspendedFor: null,
      changedAt: at,
    });
    expect(inStatus('suspended', { suspendedAt: at, changedAt: instant('2024-07-01'), suspendedFor: 'fraud' }).facts).toMatchObject({
      suspendedFor: 'fraud',
      changedAt: instant('2024-07-01'),
    });
  });
  it('suspended for: the first stated reason that means one of ours, the others kept', () => {
    const record = { ...newCommerce, status: 'suspended', suspensionReasons: ['PartnerDecision', 'NonPayment', 'Fraud', null, 7] };
    const read = partnerCenterSubscription(record, { suspendedAt: at });
    expect(read.facts).toMatchObject({ suspendedFor: 'nonpayment', suspendedBy: 'partner' });
    expect(read.unknown).toEqual([{ path: 'suspensionReasons[0]', value: 'PartnerDecision' }]);
    expect(read.issues).toMatchObject([{ code: 'wrong-type', path: 'suspensionReasons[4]' }]);
  });
  it('suspended by the partner: where the record states a reason, known or not; without one the caller may know [D4]', () => {
    const by = (suspensionReasons: unknown, known = {}) =>
      partnerCenterSubscription({ ...newCommerce, status: 'suspended', suspensionReasons }, { suspendedAt: at, ...known }).facts;
    expect(by(['CustomerCancellation'])).toMatchObject({ suspendedBy: 'partner' });
    expect(by(['SomethingNew'])).toMatchObject({ suspendedFor: null, suspendedBy: 'partner' });
    for (const none of [[], null, undefined]) expect(by(none)).toMatchObject({ suspendedFor: null, suspendedBy: null });
    expect(by([], { suspendedBy: 'marketplace' })).toMatchObject({ suspendedBy: 'marketplace' });
    expect(by(['NonPayment'], { suspendedBy: 'marketplace' })).toMatchObject({ suspendedBy: 'marketplace' });
  });
  it('expired: at the end of the stated term, or of the stated commitment', () => {
    expect(iso((inStatus('expired').facts as { expiredAt?: Instant }).expiredAt)).toBe('2025-03-01T00:00:00.000Z');
    const noTerm = { ...without(newCommerce, 'termDuration'), status: 'expired' };
    expect(partnerCenterSubscription(noTerm).facts).toMatchObject({ expiredAt: instant('2025-03-01') });
    expect(partnerCenterSubscription({ ...traditional, status: 'expired' }).facts).toMatchObject({ expiredAt: instant('2020-05-02') });
    expect(partnerCenterSubscription(noTerm, { expiredAt: at }).facts).toMatchObject({ expiredAt: at });
    expect(partnerCenterSubscription(without(noTerm, 'commitmentEndDate')).issues).toMatchObject([
      { code: 'fact-missing', path: 'commitmentEndDate' },
    ]);
  });
  it('disabled: since when only the caller may know', () => {
    expect(inStatus('disabled').issues).toMatchObject([{ code: 'fact-missing', path: 'disabledAt' }]);
    expect(inStatus('disabled', { disabledAt: at }).facts).toMatchObject({ status: 'disabled', disabledAt: at, changedAt: at });
  });
  it('deleted is "cancelled" and "data gone": which one, the wire does not say', () => {
    expect(inStatus('deleted').facts).toMatchObject({ status: 'deleted', deletedAt: null, because: 'not-stated' });
    expect(inStatus('deleted', { deletedAt: at }).facts).toMatchObject({ status: 'deleted', deletedAt: at, changedAt: at });
    expect(inStatus('deleted', { cancelledAt: at }).facts).toMatchObject({ status: 'cancelled', cancelledAt: at, changedAt: at });
  });
});

describe('software subscriptions', () => {
  it('keep the minute-precise deadline as stated: the rules read 23:59 as the end of its day', () => {
    expect(partnerCenterSubscription(software).facts).toMatchObject({
      family: 'software-subscription',
      billingCycle: 'triennial',
      term: { duration: 'P3Y', endsAt: instant('2024-09-14') },
      stated: { cancelUntilAt: instant('2021-10-14T23:59Z'), refundUntil: null, reducibleSeats: null },
    });
  });
});

const good = [newCommerce, traditional, marketplace, software];
const bad: readonly unknown[] = [
  null,
  'gone',
  without(newCommerce, 'id'),
  without(newCommerce, 'status'),
  { ...newCommerce, status: 'frozen' },
  { ...newCommerce, creationDate: 'soon' },
  { ...newCommerce, productType: { id: 'SomethingNew' } },
  { ...newCommerce, quantity: {} },
  { ...newCommerce, autoRenewEnabled: 'perhaps' },
  { ...newCommerce, billingCycle: 'Weekly' },
];

describe('partnerCenterSubscriptions', () => {
  it('reads 9,900 facts and 100 issues with their paths from 10,000 records of which 1 % are bad', () => {
    const items = Array.from({ length: 10_000 }, (_, index) =>
      index % 100 === 42 ? bad[((index / 100) % bad.length) | 0] : good[index % good.length],
    );
    const list = partnerCenterSubscriptions({ totalCount: items.length, items });
    expect(list.facts).toHaveLength(9900);
    expect(list.issues).toHaveLength(100);
    expect(list.issues.map((issue) => /^items\[(\d+)\]/.exec(issue.path)?.[1])).toEqual(
      items.flatMap((_, index) => (index % 100 === 42 ? [String(index)] : [])),
    );
    expect(list.records).toHaveLength(10_000);
    expect(list.records[42]?.facts).toBeNull();
    expect(list.records[43]?.raw).toBe(items[43]);
  });
  it('reads a bare list, and a collection in PascalCase, with the next page', () => {
    expect(partnerCenterSubscriptions(good).facts).toHaveLength(4);
    const page = { Items: good, Links: { Next: { Uri: '/customers/c/subscriptions?page=2' } } };
    expect(partnerCenterSubscriptions(page).facts).toHaveLength(4);
    expect(partnerCenterSubscriptions(page).nextUri).toBe('/customers/c/subscriptions?page=2');
    expect(partnerCenterSubscriptions({ items: [], links: {} }).nextUri).toBeNull();
  });
  it('tells every record what the caller knows of it, by its id as received', () => {
    const suspended = { ...traditional, status: 'suspended' };
    const list = partnerCenterSubscriptions([suspended, newCommerce, null, {}], (id) =>
      id === traditional.id ? { suspendedAt: instant('2020-02-01') } : null,
    );
    expect(list.facts).toMatchObject([{ status: 'suspended', suspendedAt: instant('2020-02-01') }, { status: 'active' }]);
  });
  it.each([
    [undefined, ''],
    [null, ''],
    ['{}', ''],
    [7, ''],
    [{}, 'items'],
    [{ items: 'none' }, 'items'],
    [{ items: {} }, 'items'],
  ])('%j is no list: one issue at "%s"', (json, path) => {
    const list = partnerCenterSubscriptions(json);
    expect(list.facts).toEqual([]);
    expect(list.issues).toMatchObject([{ code: 'wrong-type', path }]);
  });
  it('finds a record by its id whatever the case', () => {
    const list = partnerCenterSubscriptions([null, ...good]);
    expect(recordOf(list, traditional.id.toLowerCase())?.raw).toBe(traditional);
    expect(recordOf(list, 'nobody')).toBeNull();
  });
});
