import type { Draft } from '../kernel/draft.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { EndOfTerm } from '../vocabulary/purchase.js';
import type { ScheduledChange } from '../vocabulary/subscription.js';
import type { Duration } from '../vocabulary/term.js';
import type { Fields } from '../wire/fields.js';
import { pathOf } from '../wire/fields.js';
import { noted } from '../wire/notes.js';
import type { Details, NextTerm } from './about.js';
import { afterDay } from './wire-term.js';

/** The values of the current term, which a schedule is compared with. */
export interface CurrentTerm {
  readonly offerId: string | null;
  readonly quantity: number | null;
  readonly duration: Duration | null;
  readonly billingCycle: BillingCycle | null;
}

/** Returns the choice of a record with no action for the end of its term: auto-renew decides, in new commerce (L8). */
export function usualEndOfTerm(family: ProductFamily | null, autoRenew: boolean | null): EndOfTerm | null {
  return family !== 'new-commerce-license' || autoRenew === null ? null : autoRenew ? 'renew' : 'extend';
}

/**
 * Returns the stated choice of what follows the term of a new-commerce license (L8). A record with no action for its end leaves it to auto-renew:
 * it renews, or it is extended. An action of another kind, and actions that contradict each other, are an issue and state no choice.
 */
export function endOfTermOf(
  fields: Fields,
  family: ProductFamily | null,
  { scheduledActions }: Details,
  autoRenew: boolean | null,
): EndOfTerm | null {
  if (family !== 'new-commerce-license') return null;
  const atEnd = scheduledActions.filter(({ when }) => when === 'term-end' || when === null);
  if (atEnd.length === 0) return usualEndOfTerm(family, autoRenew);
  const chosen = new Set(atEnd.map(({ when, action }) => (when === null || action === 'transition' ? null : action)));
  const [choice = null] = chosen;
  const path = pathOf(fields, 'scheduledActions');
  if (chosen.size > 1) return noted(fields.notes, 'contradiction', path, 'one action at the end of the term', atEnd.length);
  return choice ?? noted(fields.notes, 'unknown-value', path, 'an action at the end of the term that this version knows', atEnd.length);
}

/** Returns the product and the SKU of an offer; the availability changes while they stay. */
function productIn(offerId: string | null): string | null {
  if (offerId === null) return null;
  const afterSku = offerId.indexOf(':', offerId.indexOf(':') + 1);
  return afterSku === -1 ? offerId : offerId.slice(0, afterSku);
}

/** Returns the instructions for the next term: the record's own, else those of the action that renews or changes over to another product. */
function instructionsOf({ nextTerm, scheduledActions }: Details): NextTerm | null {
  if (nextTerm !== null) return nextTerm;
  const action = scheduledActions.find((one) => one.when === 'term-end' && (one.action === 'renew' || one.action === 'transition'));
  return action?.nextTerm ?? null;
}

/** Returns what the stated schedule changes at the renewal; null if it changes nothing. */
export function scheduleOf(details: Details, current: CurrentTerm): ScheduledChange | null {
  const next = instructionsOf(details);
  const quantity = next?.quantity ?? null;
  const term = next?.duration ?? null;
  const billingCycle = next?.billingCycle ?? details.nextCharge?.billingCycle ?? null;
  const product = next?.offerId ?? null;
  const lastDayAt = next?.customEndsAt ?? null;
  const schedule: Draft<ScheduledChange> = {};
  if (quantity !== null && quantity !== current.quantity) schedule.quantity = quantity;
  if (term !== null && term !== current.duration) schedule.term = term;
  if (billingCycle !== null && billingCycle !== current.billingCycle) schedule.billingCycle = billingCycle;
  if (product !== null && productIn(product) !== productIn(current.offerId)) schedule.product = product;
  if (lastDayAt !== null) schedule.endsAt = afterDay(lastDayAt);
  return Object.keys(schedule).length === 0 ? null : schedule;
}
