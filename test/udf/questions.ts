import * as fc from 'fast-check';
import { readable, refundCredit, decideCancellation, suspensionExpiry, isTermbookError } from '../../src/index.js';
import type { Instant } from '../../src/kernel/instant.js';
import { dayMs, hourMs } from '../../src/kernel/instant.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import { values } from '../schema/arbitraries.js';

/** A question as it stands in the JSON text, with milliseconds. */
export interface Question {
  readonly question: 'cancellation' | 'refund' | 'suspension-expiry';
  readonly facts: object;
  readonly at: Instant;
  readonly options?: object;
}

type Ask = (facts: never, at: Instant, options?: never) => object;
const asks: { readonly [Q in Question['question']]: Ask } = {
  cancellation: decideCancellation,
  refund: refundCredit,
  'suspension-expiry': (facts, _at, options) => suspensionExpiry(facts, options),
};

/** What the library answers, as the built file has to put it. */
export function expectedText({ question, facts, at, options }: Question, instants: 'iso' | 'ms'): string {
  try {
    const answer = asks[question](facts as never, at, (options ?? {}) as never);
    return JSON.stringify(instants === 'iso' ? readable(answer) : answer);
  } catch (error) {
    if (!isTermbookError(error)) throw error;
    const { code, path, expected, received } = error;
    return JSON.stringify({ verdict: 'error', code, path, expected, received });
  }
}

const when = fc.integer({ min: Date.UTC(2017, 0), max: Date.UTC(2027, 0) }).map((ms) => ms as Instant);
/** Around the limits that the texts know. */
const spans = fc
  .constantFrom(0, 24, 72, 120, 144, 168, 336, 720, 30 * 24, 60 * 24, 61 * 24, 90 * 24, 120 * 24, 365 * 24)
  .chain((hours) => fc.constantFrom(-1, 0, 1, -hourMs, dayMs / 2, dayMs).map((off) => hours * hourMs + off));
const option = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, values.Options as fc.Arbitrary<object>);

const purchases = fc.oneof(
  fc.record({ family: fc.constantFrom(...productFamilies), billingCycle: fc.constantFrom(...billingCycles), orderedAt: when }),
  fc.tuple(values.Purchase as fc.Arbitrary<object>, when).map(([purchase, orderedAt]) => ({ ...purchase, orderedAt })),
);
const amounts = fc.oneof(fc.nat({ max: 100_000 }), fc.nat({ max: 1_000_000_000_000 }));
const charges = fc
  .tuple(values.Charge as fc.Arbitrary<{ readonly paid: { readonly currency: string } }>, amounts, fc.nat({ max: 400 }), fc.nat({ max: 3 }))
  .map(([charge, amount, days, part]) => {
    const { currency } = charge.paid;
    return (startsAt: Instant) => ({
      ...charge,
      paid: { amount, currency },
      alreadyCredited: part === 0 ? { amount: Math.floor(amount / 4), currency } : null,
      startsAt,
      endsAt: (startsAt + days * dayMs) as Instant,
    });
  });
const suspensions = fc
  .tuple(values.Suspension as fc.Arbitrary<object>, when, fc.boolean(), fc.nat({ max: 60 }))
  .map(([suspension, suspendedAt, plain, days]) => ({
    ...suspension,
    ...(plain ? { status: 'suspended', accountOpenedAt: suspendedAt - 90 * dayMs, firstBillingAt: suspendedAt - days * dayMs } : {}),
    suspendedAt,
  }));

export const questions: fc.Arbitrary<Question> = fc.oneof(
  fc.record({ facts: purchases, span: spans, options: option }).map(
    ({ facts, span, options }): Question => ({
      question: 'cancellation',
      facts,
      at: (facts.orderedAt + span) as Instant,
      options,
    }),
  ),
  fc.record({ purchase: purchases, charge: charges, span: spans, options: option }).map(
    ({ purchase, charge, span, options }): Question => ({
      question: 'refund',
      facts: { purchase, charge: charge(purchase.orderedAt) },
      at: (purchase.orderedAt + span) as Instant,
      options,
    }),
  ),
  fc
    .record({ facts: suspensions, options: option })
    .map(({ facts, options }): Question => ({ question: 'suspension-expiry', facts, at: facts.suspendedAt, options })),
);
