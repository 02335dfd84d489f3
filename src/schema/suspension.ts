import type { Suspension } from '../vocabulary/purchase.js';
import { suspensionReasons } from '../vocabulary/status.js';
import { inOrder } from './dates.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, optional, refined, stated, word } from './parts.js';
import { cloudSchema, familySchema, statusSchema } from './purchase.js';
import { termSchema } from './term.js';

export const suspensionReasonSchema = word(suspensionReasons);

/** A first billing before the account's opening is an error, not zero days (I3). */
export const accountInOrder = inOrder('accountOpenedAt', 'firstBillingAt', false);

/** What a suspension's expiry hangs on. */
export const suspensionSchema = refined(
  facts({
    family: familySchema,
    suspendedAt: instantSchema,
    suspendedFor: stated(suspensionReasonSchema),
    status: optional(statusSchema),
    term: stated(termSchema),
    cloud: stated(cloudSchema),
    accountOpenedAt: stated(instantSchema),
    firstBillingAt: stated(instantSchema),
  }),
  accountInOrder,
);

/**
 * Reads the facts of a suspension; a first billing before the account's opening is refused (I3).
 * @example
 * import { parseSuspension } from 'termbook/schema';
 * parseSuspension({ family: 'license-based', suspendedAt: '2019-12-01' }).ok; // => true
 */
export function parseSuspension(json: unknown): Parsed<Suspension> {
  return parsed(suspensionSchema, json);
}
