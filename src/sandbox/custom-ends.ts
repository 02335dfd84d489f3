import type { Instant } from '../kernel/instant.js';
import { addMs, instantOrNull, isoDate } from '../kernel/instant.js';
import { keptFor } from '../kernel/kept.js';
import type { Alignment } from '../rules/terms/coterminous-end.js';
import { coterminousEnd } from '../rules/terms/coterminous-end.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';
import { durations } from '../vocabulary/term.js';
import { sameId } from '../wire/fields.js';
import type { Handler } from './answers.js';
import { about, collectionOf, errorOf, ok } from './answers.js';
import type { SandboxObject, World } from './state.js';

/** A term that may end with another. */
interface CustomTerm {
  readonly family: ProductFamily;
  readonly duration: Duration;
  readonly billingCycle: BillingCycle;
  readonly startsAt: Instant;
}

/** An end that a term may have: that of a calendar month, or of the terms of subscriptions. */
interface CustomEnd {
  readonly endsAt: Instant;
  /** null = the end of a calendar month. */
  readonly ids: readonly string[] | null;
}

/** Returns the ends that a term of a customer may have (T8). */
export function customEnds({ at, options, subscriptions }: World, customerId: string, term: CustomTerm): readonly CustomEnd[] {
  const endOf = (align: Alignment): Instant | null => {
    const answer = coterminousEnd({ ...term, align }, at, options);
    return answer.verdict === 'allowed' ? answer.endsAt : null;
  };
  const shared = new Map<Instant, string[]>();
  for (const { customerId: owner, facts } of subscriptions.values()) {
    const isOne = owner === customerId && facts.family === 'new-commerce-license' && facts.status === 'active';
    const endsAt = isOne && facts.term != null ? endOf({ with: 'subscription', term: facts.term }) : null;
    if (endsAt !== null) keptFor(shared, endsAt, () => []).push(facts.id);
  }
  const monthEndsAt = endOf({ with: 'calendar-month' });
  const ends = [...shared].map(([endsAt, ids]) => ({ endsAt, ids }));
  return monthEndsAt === null ? ends : [{ endsAt: monthEndsAt, ids: null }, ...ends];
}

function written({ endsAt, ids }: CustomEnd): SandboxObject {
  const allowedCustomTermEndDate = `${isoDate(addMs(endsAt, -1))}T00:00:00`;
  return ids === null
    ? { allowedCustomTermEndDateType: 'calendarMonthAligned', allowedCustomTermEndDate }
    : { allowedCustomTermEndDateType: 'subscriptionAligned', cotermSubscriptionIds: ids, allowedCustomTermEndDate };
}

/** The ends that a term which begins now, or when the query says, may have. */
export const listCustomEnds: Handler = /* @__PURE__ */ about('customers', (world, { id }, { query }) => {
  // the table of the page names it in one way, its example in the other
  const stated = (name: string): string => query(name) || query(name.replaceAll('_', ''));
  const duration = durations.find((one) => sameId(one, stated('term_duration')));
  if (duration === undefined) return errorOf(800121);
  const startText = stated('term_start_date');
  const startsAt = startText === '' ? world.at : instantOrNull(startText);
  if (startsAt === null) return errorOf(800002, 'TermStartDate');
  const withId = stated('target_coterm_subscription_id');
  const ends = customEnds(world, id, { family: 'new-commerce-license', duration, billingCycle: 'monthly', startsAt });
  const items = ends.filter(({ ids }) => withId === '' || ids?.some((one) => sameId(one, withId)) === true).map(written);
  return ok(collectionOf(items, `/customers/${id}/subscriptions/customTermEndDates?term_duration=${duration}`));
});
