import type { NonEmpty } from '../kernel/answer.js';
import { endsOfTerm } from '../vocabulary/purchase.js';
import type { MoveRequest, SubscriptionEvent } from '../lifecycle/transitions.js';
import { facts, flag, instant, list, named, nonEmptyList, nullable, only, stated, text, discriminated, whole, word } from './describe.js';
import { term } from './instants.js';
import { billingCycle } from './purchase.js';
import { entryId } from './options.js';
import type { Parsed, ParseOptions } from './parsed.js';
import { parsed } from './parsed.js';
import { orderedSubscription, scheduledChange, suspensionReason } from './subscription.js';
import type { Schema } from './zod.js';
import { zodOf } from './zod.js';

const suspending = { reason: suspensionReason };
const canceling = { reason: stated(suspensionReason) };
const settingAutoRenew = { autoRenew: flag };
const settingEndOfTerm = { endOfTerm: word(endsOfTerm) };
const changingQuantity = { quantity: whole(1) };
const startingTerm = { term };
const convertingTrial = { term, billingCycle: stated(billingCycle), quantity: stated(whole(1)) };
const scheduling = { change: nullable(scheduledChange) };
const renewing = { completedAt: nullable(instant), term: stated(term) };

export const moveRequest = discriminated(
  'move',
  { move: only('activate') },
  { move: only('suspend'), ...suspending },
  { move: only('reactivate') },
  { move: only('cancel'), ...canceling },
  { move: only('set-auto-renew'), ...settingAutoRenew },
  { move: only('set-end-of-term'), ...settingEndOfTerm },
  { move: only('change-quantity'), ...changingQuantity },
  { move: only('convert-trial'), ...convertingTrial },
  { move: only('schedule-change'), ...scheduling },
  { move: only('start-new-term'), ...startingTerm },
  { move: only('renew'), ...renewing },
  { move: only('extend') },
  { move: only('expire') },
  { move: only('disable') },
  { move: only('delete') },
  { move: only('migrate') },
);

/** The zod schema of a move with its facts; a key that the move does not need is refused. */
export const moveRequestSchema: Schema<MoveRequest> = /* @__PURE__ */ zodOf(moveRequest);

/**
 * Reads a move to be made with a subscription, and its facts.
 * @example
 * import { parseMoveRequest } from 'termbook/schema';
 * parseMoveRequest({ move: 'suspend', reason: 'nonpayment' }); // => { ok: true, value: { move: 'suspend', reason: 'nonpayment' } }
 */
export function parseMoveRequest(json: unknown, options?: ParseOptions): Parsed<MoveRequest> {
  return parsed(moveRequest, json, options);
}

/** The rule and the dated entry that an event stands on. */
export const basis = named(
  'Basis',
  facts({
    rule: text,
    entry: entryId,
    since: text,
    source: text,
    seenUntil: stated(text),
    certainty: word(['stated', 'first-seen', 'preview', 'reported', 'callers-own']),
    coverage: word(['in-force', 'between-sources', 'after-last-source']),
  }),
);

const happened = { at: instant, basis: list(basis) };
const without = { ...happened, facts: facts({}) };

export const subscriptionEvent = named(
  'SubscriptionEvent',
  discriminated(
    'event',
    { event: only('ordered'), ...happened, subscription: orderedSubscription },
    { event: only('activate'), ...without },
    { event: only('suspend'), ...happened, facts: facts(suspending) },
    { event: only('reactivate'), ...without },
    { event: only('cancel'), ...happened, facts: facts(canceling) },
    { event: only('set-auto-renew'), ...happened, facts: facts(settingAutoRenew) },
    { event: only('set-end-of-term'), ...happened, facts: facts(settingEndOfTerm) },
    { event: only('change-quantity'), ...happened, facts: facts(changingQuantity) },
    { event: only('convert-trial'), ...happened, facts: facts(convertingTrial) },
    { event: only('schedule-change'), ...happened, facts: facts(scheduling) },
    { event: only('start-new-term'), ...happened, facts: facts(startingTerm) },
    { event: only('renew'), ...happened, facts: facts(renewing) },
    { event: only('extend'), ...without },
    { event: only('expire'), ...without },
    { event: only('disable'), ...without },
    { event: only('delete'), ...without },
    { event: only('migrate'), ...without },
  ),
);

/** The zod schema of one event of a subscription's history, with the facts of its move. */
export const subscriptionEventSchema: Schema<SubscriptionEvent> = /* @__PURE__ */ zodOf(subscriptionEvent);

/**
 * Reads one event of a subscription's history from JSON.
 * @example
 * import { parseSubscriptionEvent } from 'termbook/schema';
 * parseSubscriptionEvent({ event: 'cancel', at: '2022-03-19', facts: {}, basis: [] }).ok; // => true
 */
export function parseSubscriptionEvent(json: unknown, options?: ParseOptions): Parsed<SubscriptionEvent> {
  return parsed(subscriptionEvent, json, options);
}

export const subscriptionEvents = nonEmptyList(subscriptionEvent);

/** The zod schema of a history: at least one event. */
export const subscriptionEventsSchema: Schema<NonEmpty<SubscriptionEvent>> = /* @__PURE__ */ zodOf(subscriptionEvents);

/**
 * Reads a whole history from JSON, as `replay` takes it.
 * @example
 * import { parseSubscriptionEvents } from 'termbook/schema';
 * const result = parseSubscriptionEvents([]);
 * result.ok ? '' : result.issues[0].code; // => 'empty-list'
 */
export function parseSubscriptionEvents(json: unknown, options?: ParseOptions): Parsed<NonEmpty<SubscriptionEvent>> {
  return parsed(subscriptionEvents, json, options);
}
