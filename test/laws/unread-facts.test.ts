import { describe, expect, it } from 'vitest';
import { decideCancellation, isoInstant, refundCredit } from 'termbook';
import { saasSubscription } from 'termbook/marketplace';
import { partnerCenterSubscription } from 'termbook/partner-center';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, hourMs } from '../../src/kernel/instant.js';
import type { Purchase } from '../../src/vocabulary/purchase.js';
import { newCommerce, traditional } from '../partner-center/fixtures.js';
import { subscribed } from '../marketplace/fixtures.js';

interface Reading {
  readonly purchase: Purchase | null;
  readonly issues: readonly { readonly path: string }[];
  readonly unknown: readonly { readonly path: string }[];
}
type WireRecord = Readonly<Record<string, unknown>>;
type Reader = (json: unknown) => Reading;

const records: readonly (readonly [name: string, reader: Reader, record: WireRecord])[] = [
  ['new commerce', partnerCenterSubscription, newCommerce],
  [
    'a new-commerce trial',
    partnerCenterSubscription,
    {
      ...newCommerce,
      isTrial: true,
      billingCycle: 'none',
      termDuration: 'P1M',
      commitmentEndDate: '2024-03-31T00:00:00Z',
      refundOptions: null,
      refundableQuantity: null,
    },
  ],
  [
    'suspended new commerce',
    partnerCenterSubscription,
    { ...newCommerce, status: 'suspended', suspensionReasons: ['CustomerCancellation'] },
  ],
  ['a traditional license', partnerCenterSubscription, traditional],
  ['marketplace SaaS', saasSubscription, subscribed],
  ['a free trial of the marketplace', saasSubscription, { ...subscribed, isFreeTrial: true }],
  ['suspended SaaS', saasSubscription, { ...subscribed, saasSubscriptionStatus: 'Suspended' }],
];

/** Values that no reader of any field understands. */
const unreadable: readonly unknown[] = ['¿?', { of: 'another version' }, [[]], -7.25];

/** What is answered of a purchase, in what a partner acts on; undetermined says nothing. */
function said(purchase: Purchase, at: Instant): readonly string[] {
  const canceled = decideCancellation(purchase, at);
  const charge = {
    paid: { amount: 36_500, currency: 'EUR' },
    startsAt: purchase.orderedAt,
    endsAt: addMs(purchase.orderedAt, 365 * dayMs),
    // the charge states its own: where it does not, it is that of the record
    quantity: 1,
  } as const;
  const credited = refundCredit({ purchase, charge }, at);
  const cancellation =
    canceled.verdict === 'refused'
      ? `refused ${canceled.reasons.map(({ code }) => code).join()}`
      : canceled.verdict === 'undetermined'
        ? ''
        : `${canceled.effect} ${canceled.refund} ${'window' in canceled ? String(canceled.window.closesAt) : ''}`;
  const credit = credited.verdict === 'computed' ? `${credited.refund} ${String(credited.credit.amount)}` : '';
  return [cancellation, credit];
}

/** The questions that were answered otherwise than with the fact, though the record did not state it readably. */
function breaches(reader: Reader, record: WireRecord, field: string, value: unknown): readonly string[] {
  const whole = reader(record).purchase;
  const read = reader({ ...record, [field]: value });
  if (whole === null) throw new Error('the record is read');
  if (read.purchase === null) return [];
  const { purchase } = read;
  const instants = [1, 20, 30, 24 * 5, 24 * 9, 24 * 40].map((hours) => addMs(whole.orderedAt, hours * hourMs));
  return instants.flatMap((at) => {
    const known = said(whole, at);
    return said(purchase, at).flatMap((answer, place) =>
      answer === '' || answer === known[place]
        ? []
        : [`${field} = ${JSON.stringify(value)}, ${isoInstant(at)}: ${answer} instead of ${known[place] ?? ''}`],
    );
  });
}

describe('a fact that a reader could not read', () => {
  it.each(records)('is unknown, and what hangs on it is undetermined: %s', (_name, reader, record) => {
    const found = Object.keys(record).flatMap((field) => unreadable.flatMap((value) => breaches(reader, record, field, value)));
    expect(found.map((one) => one.replace(/, 20.*?Z:/, ':')).filter((one, index, all) => all.indexOf(one) === index)).toEqual([]);
  });

  it.each(records)('is named: %s', (_name, reader, record) => {
    const whole = JSON.stringify(reader(record).purchase);
    // any text is an id
    const silent = Object.keys(record).flatMap((field) =>
      unreadable.flatMap((value) => {
        const { purchase, issues, unknown } = reader({ ...record, [field]: value });
        const isNamed = [...issues, ...unknown].some(
          ({ path }) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`),
        );
        return JSON.stringify(purchase) === whole || isNamed || (typeof value === 'string' && /^(?:id|offerId)$/.test(field))
          ? []
          : [`${field} = ${JSON.stringify(value)}`];
      }),
    );
    expect(silent).toEqual([]);
  });

  it('would be found in a reader that takes for paid what it could not read', () => {
    const careless: Reader = (json) =>
      saasSubscription({ ...(json as WireRecord), isFreeTrial: (json as WireRecord)['isFreeTrial'] === true });
    const found = breaches(careless, { ...subscribed, isFreeTrial: true }, 'isFreeTrial', '¿?');
    expect(found[0]).toContain('immediate full');
  });
});
