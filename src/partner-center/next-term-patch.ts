import { hasKey, own } from '../kernel/check.js';
import { addMs, isoDate, startOfDay } from '../kernel/instant.js';
import type { EndOfTerm } from '../vocabulary/purchase.js';
import type { ScheduledChange, Subscription } from '../vocabulary/subscription.js';
import type { Fields } from '../wire/fields.js';
import { fieldsOf, itemsOf, oneOf, pathOf, valueOf, wordOf } from '../wire/fields.js';
import { standingName } from '../wire/names.js';
import type { Notes } from '../wire/notes.js';
import { missing, noted, notes } from '../wire/notes.js';
import { detailsOf } from './about.js';
import { endOfTermOf, scheduleOf } from './next-term.js';
import { wireActionTypes, wireDurations, wireScheduleTypes, writtenActions, writtenCycles } from './words.js';

/** The fields of a record, as they are named there, with new values; null if they cannot be stated. */
export type NextTermChange = { readonly [name: string]: unknown } | null;

/** Returns a name in the record's own casing: as in the record, else with the casing of its `Id`. */
export function spelled(fields: Fields, name: string): string {
  return standingName(fields.names, name) ?? cased(fields, name);
}

function cased(fields: Fields, name: string): string {
  const isPascal = /^[A-Z]/.test(standingName(fields.names, 'id') ?? '');
  return isPascal ? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}` : name;
}

/** Returns a new object of the record, its names in the casing of the record's `Id`. */
function inCasing(fields: Fields, values: { readonly [name: string]: unknown }): { readonly [name: string]: unknown } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [cased(fields, name), value]));
}

/** Returns the schedule of actions with one for the end of the term; those of other days stay, and the instructions of a renewal with it. */
export function endOfTermChange(fields: Fields, endOfTerm: EndOfTerm): NextTermChange {
  const others: unknown[] = [];
  let instructions: unknown = null;
  for (const { value, path } of itemsOf(fields, 'scheduledActions') ?? []) {
    const action = fieldsOf(value, path, fields.notes);
    if (action === null) continue;
    const type = wordOf(action, 'actionType', wireActionTypes);
    if (wordOf(action, 'scheduleType', wireScheduleTypes) === 'custom-date') others.push(value);
    else if (type === 'renew' || type === 'transition') instructions ??= valueOf(action, 'instructions');
  }
  const kept = endOfTerm === 'renew' && instructions !== null ? { instructions } : {};
  const action = inCasing(fields, { scheduleType: 'TermEnd', actionType: writtenActions[endOfTerm], ...kept });
  return { [spelled(fields, 'scheduledActions')]: [...others, action] };
}

/** Returns the switch of auto-renew; an action at the end of the term that says otherwise is an issue, since it would win. */
export function autoRenewChange(fields: Fields, { family, endOfTerm }: Subscription, autoRenew: boolean, to: Notes): NextTermChange {
  const lenient = { ...fields, notes: notes() };
  if (endOfTermOf(lenient, family, detailsOf(lenient), autoRenew) !== (endOfTerm ?? null))
    noted(to, 'contradiction', pathOf(fields, 'scheduledActions'), 'no action at the end of the term, or one that agrees', autoRenew);
  return { [spelled(fields, 'autoRenewEnabled')]: autoRenew };
}

/** Returns the instructions for the next term that state a change: the product, the plan and the quantity in full, as the wire wants them. */
function instructionsFor(fields: Fields, facts: Subscription, change: ScheduledChange, to: Notes): NextTermChange {
  const details = detailsOf({ ...fields, notes: notes() });
  const name = spelled(fields, 'scheduledNextTermInstructions');
  const ids = (own(change, 'product') ?? details.offerId ?? '').split(':');
  const [productId, skuId, availabilityId] = ids;
  if (ids.length !== 3 || ids.includes('')) missing(to, `${name}.product`, 'an offer with its product, SKU and availability');
  // a trial says nothing about the plan that follows it
  const isTrial = facts.status === 'trial';
  const statedTerm = facts.term?.duration ?? wordOf({ ...fields, notes: notes() }, 'termDuration', wireDurations);
  const term = own(change, 'term') ?? (isTrial ? null : statedTerm) ?? missing(to, `${name}.product.termDuration`, 'the next term');
  const cycle = own(change, 'billingCycle') ?? (isTrial ? null : facts.billingCycle);
  const written =
    cycle !== null && hasKey(writtenCycles, cycle) ? writtenCycles[cycle] : missing(to, `${name}.product.billingCycle`, 'how it is billed');
  const endsAt = own(change, 'endsAt');
  if (endsAt !== null && startOfDay(endsAt) !== endsAt)
    noted(to, 'invalid-instant', `${name}.customTermEndDate`, 'an end at midnight UTC', endsAt);
  if (to.issues.length > 0) return null;
  const product = inCasing(fields, { productId, skuId, availabilityId, billingCycle: written, termDuration: term });
  const lastDay = endsAt === null ? {} : { customTermEndDate: `${isoDate(addMs(endsAt, -1))}T00:00:00Z` };
  return { [name]: inCasing(fields, { product, quantity: own(change, 'quantity') ?? facts.quantity, ...lastDay }) };
}

/** Returns the instructions for the next term: those of a change, or none. A record that instructs elsewhere as well cannot drop them. */
export function scheduledChange(fields: Fields, facts: Subscription, change: ScheduledChange | null, to: Notes): NextTermChange {
  if (change !== null) return instructionsFor(fields, facts, change, to);
  const details = { ...detailsOf({ ...fields, notes: notes() }), nextTerm: null };
  const { quantity, billingCycle } = facts;
  const left = scheduleOf(details, { offerId: details.offerId, quantity, duration: facts.term?.duration ?? null, billingCycle });
  if (left !== null) {
    const path = pathOf(fields, oneOf(fields, 'scheduledActions', 'nextChargeInstructions'));
    return noted(to, 'contradiction', path, 'no other instructions for the next term', undefined);
  }
  return { [spelled(fields, 'scheduledNextTermInstructions')]: null };
}
