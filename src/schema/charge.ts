import type { Charge } from '../vocabulary/purchase.js';
import { complain, inOrder } from './dates.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { says } from './issue.js';
import { paidSchema } from './money.js';
import { parsed } from './parsed.js';
import { facts, refined, stated, whole } from './parts.js';

/** What was paid for a span; what was credited before is in the same currency. */
export const chargeSchema = refined(
  refined(
    facts({
      paid: paidSchema,
      startsAt: instantSchema,
      endsAt: instantSchema,
      quantity: stated(whole(1)),
      alreadyCredited: stated(paidSchema),
    }),
    inOrder('startsAt', 'endsAt', false),
  ),
  ({ paid, alreadyCredited }, complaints) => {
    const credited = alreadyCredited ?? null;
    if (credited === null) return;
    if (credited.currency !== paid.currency) {
      complain(complaints, ['alreadyCredited', 'currency'], says('currency-mismatch', paid.currency));
    } else if (credited.amount > paid.amount) {
      complain(complaints, ['alreadyCredited', 'amount'], says('credited-above-paid', `at most what was paid, ${String(paid.amount)}`));
    }
  },
);

/**
 * Reads a charge: what was paid, for which span and how many seats, and what of it was credited before.
 * @example
 * import { parseCharge } from 'termbook/schema';
 * const paid = { amount: 9420, currency: 'EUR' };
 * parseCharge({ paid, startsAt: '2022-07-15', endsAt: '2022-08-15', quantity: 10 }).ok; // => true
 */
export function parseCharge(json: unknown): Parsed<Charge> {
  return parsed(chargeSchema, json);
}
