import type { Instant } from '../kernel/instant.js';
import { addMs, instantOrNull, isoDate } from '../kernel/instant.js';
import { keptFor } from '../kernel/kept.js';
import type { Alignment } from '../rules/terms/coterminous-end.js';
import { coterminousEnd } from '../rules/terms/coterminous-end.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';
import { durations } from '../vocabulary/term.js';
import { sameId } from '../wire/fields.js';
import type { Handler } from './call.js';
import { ok } from './call.js';
import { ofCustomer } from './found.js';
import type { SandboxObject } from './json.js';
import { collectionOf } from './pages.js';
import { errorOf } from './refused.js';
import type { World } from './world.js';

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
export const listCustomEnds: Handler = /* @__PURE__ */ ofCustomer((world, { id }, { query }) => {
  // the table of the page names it in one way, its example in the other
  const duration = durations.find((one) => sameId(one, query.get('term_duration') ?? query.get('termduration') ?? ''));
  if (duration === undefined) return errorOf(800121);
  const startText = query.get('term_start_date') ?? query.get('termstartdate') ?? '';
  const startsAt = startText === '' ? world.at : instantOrNull(startText);
  if (startsAt === null) return errorOf(800002, 'TermStartDate');
  const term = { family: 'new-commerce-license', duration, billingCycle: 'monthly', startsAt } as const;
  const withId = query.get('target_coterm_subscription_id') ?? query.get('targetcotermsubscriptionid') ?? '';
  const ends = customEnds(world, id, term).filter(({ ids }) => withId === '' || ids?.some((one) => sameId(one, withId)) === true);
  const self = `/customers/${id}/subscriptions/customTermEndDates?term_duration=${duration}`;
  const items = ends.map(written);
  return ok(collectionOf(items, self));
});
