import * as fc from 'fast-check';
import type { DeskRecord } from '../../src/desk/deadline.js';
import type { DeskSpan } from '../../src/desk/deadlines.js';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import { atAround } from '../../src/testing/boundaries.js';
import type { ProductFamily } from '../../src/vocabulary/product.js';
import { life } from '../../src/testing/subscriptions.js';

/** A subscription as it is lived, its price, and a period around one of its boundaries. */
export interface Drawn {
  readonly record: DeskRecord;
  readonly span: DeskSpan;
}

/** Subscriptions of some families, or of any. */
export const drawnOf = (families?: readonly ProductFamily[]): fc.Arbitrary<Drawn> =>
  life(families === undefined ? {} : { families }).chain(({ subscription, at }) =>
    fc
      .record({
        from: atAround(subscription),
        isNow: fc.boolean(),
        days: fc.oneof(fc.nat(40), fc.nat(800)),
        cents: fc.option(fc.integer({ min: 1, max: 100_000 })),
      })
      .map(({ from, isNow, days, cents }) => {
        const fromAt = isNow ? at : from;
        const record = { ...subscription, ...(cents === null ? {} : { unitPrice: { amount: cents, currency: 'EUR' } as const }) };
        return { record, span: { fromAt, untilAt: addMs(fromAt, days * dayMs) } };
      }),
  );

export const drawn = drawnOf();
