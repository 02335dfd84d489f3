import type { AccessFacts } from '../rules/suspending/access-while.js';
import type { Suspension } from '../vocabulary/purchase.js';
import { suspendingParties, suspensionReasons } from '../vocabulary/status.js';
import type { Subscription } from '../vocabulary/subscription.js';
import {
  facts,
  flag,
  inOrder,
  instant,
  list,
  nullable,
  only,
  optional,
  refined,
  stated,
  text,
  discriminated,
  whole,
  word,
} from './describe.js';
import { duration, term, window } from './instants.js';
import type { Parsed, ParseOptions } from './parsed.js';
import { parsed } from './parsed.js';
import { billingCycle, cloud, family, purchaseFields, recordKeys, status, windowStart } from './purchase.js';
import type { Schema } from './zod.js';
import { zodOf } from './zod.js';

export const suspensionReason = word(suspensionReasons);
const suspendingParty = word(suspendingParties);

/** A first billing before the account's opening is an error, not zero days (I3). */
const accountInOrder = inOrder('accountOpenedAt', 'firstBillingAt');
const account = { accountOpenedAt: stated(instant), firstBillingAt: stated(instant) };

export const suspension = refined(
  facts(
    {
      family,
      suspendedAt: instant,
      suspendedFor: stated(suspensionReason),
      suspendedBy: stated(suspendingParty),
      orderedAt: optional(instant),
      status: optional(status),
      term: stated(term),
      cloud: stated(cloud),
      ...account,
    },
    recordKeys,
  ),
  accountInOrder,
);

/** The zod schema of the facts on which a suspension's expiry depends. */
export const suspensionSchema: Schema<Suspension> = /* @__PURE__ */ zodOf(suspension);

/**
 * Reads the facts of a suspension; a first billing before the account's opening is refused. Rule: I3.
 * @example
 * import { parseSuspension } from 'termbook/schema';
 * parseSuspension({ family: 'license-based', suspendedAt: '2019-12-01' }).ok; // => true
 */
export function parseSuspension(json: unknown, options?: ParseOptions): Parsed<Suspension> {
  return parsed(suspension, json, options);
}

/** A change that is scheduled for the renewal. */
export const scheduledChange = facts({
  quantity: optional(whole(1)),
  term: optional(duration),
  billingCycle: optional(billingCycle),
  product: optional(text),
  endsAt: optional(instant),
});

const held = {
  ...purchaseFields,
  scheduled: stated(scheduledChange),
  product: stated(text),
  id: text,
  quantity: whole(0),
  autoRenew: flag,
  ...account,
  changedAt: instant,
};
const pending = { ...held, status: only('pending') };
const trial = { ...held, status: only('trial'), trial: window };
const active = { ...held, status: only('active') };

export const subscription = refined(
  discriminated(
    'status',
    pending,
    trial,
    active,
    {
      ...held,
      status: only('suspended'),
      suspendedAt: instant,
      suspendedFor: nullable(suspensionReason),
      suspendedBy: stated(suspendingParty),
    },
    { ...held, status: only('extended'), extendedAt: instant },
    { ...held, status: only('expired'), expiredAt: instant },
    { ...held, status: only('disabled'), disabledAt: instant },
    { ...held, status: only('cancelled'), cancelledAt: instant },
    {
      ...held,
      status: only('deleted'),
      deletedAt: nullable(instant),
      because: word(['cancelled', 'retention-over', 'not-stated']),
    },
    {
      ...held,
      status: only('migrated'),
      migratedAt: instant,
      becomes: facts({ family, billingCycle, quantity: whole(0), term, windowStarts: list(windowStart) }),
    },
  ),
  accountInOrder,
);

/** A subscription as it can be just after its order. */
export const orderedSubscription = refined(discriminated('status', pending, trial, active), accountInOrder);

/** The zod schema of a subscription in any of its states; a key that its state does not have is refused. */
export const subscriptionSchema: Schema<Subscription> = /* @__PURE__ */ zodOf(subscription);

/**
 * Reads a subscription from JSON, as `JSON.stringify` wrote it or `readable(subscription)`. An unknown key, or one of another state, is an issue, unless kept. Never throws.
 * @example
 * import { parseSubscription } from 'termbook/schema';
 * const result = parseSubscription({ status: 'paused' });
 * result.ok ? '' : result.issues[0].expected; // => 'one of pending, trial, active, suspended, extended, expired, disabled, cancelled, deleted, migrated'
 */
export function parseSubscription(json: unknown, options?: ParseOptions): Parsed<Subscription> {
  return parsed(subscription, json, options);
}

export const accessFacts = facts(
  { family, status, cloud: stated(cloud), cancelledAt: stated(instant), endOfTerm: purchaseFields.endOfTerm, term: stated(term) },
  recordKeys,
);

/** The zod schema of the facts on which access depends; a subscription has these keys. */
export const accessFactsSchema: Schema<AccessFacts> = /* @__PURE__ */ zodOf(accessFacts);

/**
 * Reads the facts that `accessWhile` asks for; a subscription is read too.
 * @example
 * import { parseAccessFacts } from 'termbook/schema';
 * parseAccessFacts({ family: 'license-based', status: 'suspended' }).ok; // => true
 */
export function parseAccessFacts(json: unknown, options?: ParseOptions): Parsed<AccessFacts> {
  return parsed(accessFacts, json, options);
}
