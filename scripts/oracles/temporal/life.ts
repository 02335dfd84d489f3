/** Suspensions, terms, trials and what time does next, written a second time over Temporal (2.2 to 2.5, I3, I4, I15, I18). */
import { calendarDays, elapsedDays, hoursAfter, midnight, midnightAfter, monthsAfter, utcDay } from './clock.js';
import type { Choice } from './policy.js';

export interface SuspensionFacts {
  readonly family: string;
  readonly suspendedAt: number;
  readonly suspendedFor: string | null;
  readonly cloud: string | null;
  readonly accountOpenedAt: number | null;
  readonly firstBillingAt: number | null;
  readonly term: { readonly startsAt: number; readonly endsAt: number; readonly months: number; readonly anchorAt: number } | null;
}

export interface Expiry {
  readonly expiresAt: number;
  readonly retentionDays: number;
  readonly earliestAt: number;
  readonly latestAt: number;
  readonly reactivatableUntilAt: number;
  readonly contested: readonly string[];
}

const days = (at: number, count: number): number => hoursAfter(at, count * 24);

/** The days between account opening and first billing, none to thirty (I3). */
function extraDays({ accountOpenedAt, firstBillingAt }: SuspensionFacts, choice: Choice): number {
  if (accountOpenedAt === null || firstBillingAt === null) return 0;
  if (choice['I3'] === 'none-after-2018-02-23' && accountOpenedAt >= midnight('2018-02-24')) return 0;
  const between =
    choice['I3'] === 'calendar-days' ? calendarDays(accountOpenedAt, firstBillingAt) : elapsedDays(accountOpenedAt, firstBillingAt);
  return Math.min(30, between);
}

/** The end of the term that runs at an instant, counted from its anchor. */
function termEndAt(term: NonNullable<SuspensionFacts['term']>, at: number): number {
  let count = 1;
  let endsAt = term.endsAt;
  while (endsAt <= at) {
    count += 1;
    endsAt = monthsAfter(term.anchorAt, count * term.months);
  }
  return endsAt;
}

/** When the data of a suspended subscription goes, or why that cannot be told. */
export function expiryOf(facts: SuspensionFacts, chosen: Choice): Expiry | string {
  const { family, suspendedAt, term } = facts;
  const endOfDay = (at: number): number => midnightAfter(at, 1);
  const shown = (at: number): number => (chosen['I15'] === undefined ? at : endOfDay(at));
  if (family === 'new-commerce-license') {
    if (term === null) return 'fact-missing term';
    const endsAt = termEndAt(term, suspendedAt);
    const goneAt = days(endsAt, 120);
    const expiresAt = shown(goneAt);
    const retentionDays = elapsedDays(suspendedAt, expiresAt);
    return { expiresAt, retentionDays, earliestAt: goneAt, latestAt: endOfDay(goneAt), reactivatableUntilAt: endsAt, contested: [] };
  }
  const china = family === 'license-based' && facts.cloud === 'china';
  const byPublisher = family === 'isv-saas' && facts.suspendedFor === null;
  if (family !== 'license-based' && family !== 'isv-saas') return 'documents-silent';
  const first = byPublisher ? Number.NEGATIVE_INFINITY : midnight(china ? '2018-10-29' : '2018-04-06');
  if (suspendedAt < first) return `before-first-source ${first}`;
  const kept = china ? 60 : byPublisher ? 30 : 90;
  const most = china ? 60 : 120;
  const earns = !china && !byPublisher;
  const endsAt = family === 'license-based' && !china && term !== null ? termEndAt(term, suspendedAt) : null;
  const under = (choice: Choice): number => {
    const counted = days(suspendedAt, kept + (earns ? extraDays(facts, choice) : 0));
    return choice['I18'] === 'term-end-first' && endsAt !== null && endsAt < counted ? endsAt : counted;
  };
  const unknown = !china && (byPublisher || facts.accountOpenedAt === null || facts.firstBillingAt === null);
  const words: Readonly<Record<string, readonly string[]>> = earns
    ? {
        I3: ['customer-account', 'calendar-days', 'none-after-2018-02-23'],
        ...(family === 'license-based' ? { I18: ['term-end-first'] } : {}),
      }
    : {};
  const expiresAt = shown(under(chosen));
  const contested = Object.entries(words)
    .filter(([id, list]) => {
      const { [id]: taken, ...rest } = chosen;
      const others = list.filter((word) => word !== taken).map((word): Choice => ({ ...rest, [id]: word }));
      return (taken === undefined ? others : [...others, rest]).some((choice) => utcDay(shown(under(choice))) !== utcDay(expiresAt));
    })
    .map(([id]) => id);
  const every = [
    under(chosen),
    under({}),
    ...Object.entries(words).flatMap(([id, list]) => list.map((word) => under({ ...chosen, [id]: word }))),
  ];
  return {
    expiresAt,
    retentionDays: elapsedDays(suspendedAt, expiresAt),
    earliestAt: Math.min(days(suspendedAt, kept), ...every),
    latestAt: endOfDay(Math.max(days(suspendedAt, unknown ? most : kept), ...every)),
    reactivatableUntilAt: expiresAt,
    // a suspension of unknown cause is contested by the text itself (L7): the days in question are those of I3
    contested: unknown ? ['I3', ...contested.filter((id) => id !== 'I3')] : contested,
  };
}

export interface LifeFacts {
  readonly family: string;
  readonly status: 'active' | 'trial' | 'suspended' | 'cancelled' | 'expired';
  readonly orderedAt: number;
  readonly autoRenew: boolean;
  readonly cycleMonths: number | null;
  readonly billed: boolean;
  readonly term: {
    readonly startsAt: number;
    readonly endsAt: number;
    readonly months: number;
    readonly anchorAt: number;
    readonly before: number;
  } | null;
  readonly trialEndsAt: number | null;
  /** When the last thing happened to it. */
  readonly changedAt: number;
  readonly suspendedFor: string | null;
}

export interface Happening {
  readonly what: string;
  readonly at: number;
}

export interface Life {
  readonly happenings: readonly Happening[];
  /** The state from each instant on. */
  readonly states: readonly {
    readonly from: number;
    readonly status: string;
    readonly termStartsAt: number | null;
    readonly termEndsAt: number | null;
  }[];
}

/** Whether a term renews by itself (T5): software subscriptions bought before 2021-10-14 never do. */
const renews = ({ family, orderedAt, autoRenew }: LifeFacts): boolean =>
  autoRenew && (family !== 'software-subscription' || orderedAt >= midnight('2021-10-14'));

/** Everything that time does to a subscription until an instant, and every charge on the way. */
export function lifeOf(facts: LifeFacts, until: number): Life {
  const happenings: Happening[] = [];
  const states: Life['states'][number][] = [];
  const { family, term, changedAt } = facts;
  const tell = (what: string, at: number): void => {
    if (at >= changedAt && at < until) happenings.push({ what, at });
  };
  const is = (from: number, status: string, span: { readonly startsAt: number; readonly endsAt: number } | null): void => {
    states.push({ from, status, termStartsAt: span?.startsAt ?? null, termEndsAt: span?.endsAt ?? null });
  };
  const charges = (startsAt: number, endsAt: number, anchorAt: number, before: number, every: number | null): void => {
    for (let count = 0; ; count += 1) {
      const at = count === 0 ? startsAt : monthsAfter(anchorAt, before + count * (every ?? 0));
      if (at >= endsAt || at >= until) return;
      tell('charge', at);
      if (every === null) return;
    }
  };
  const laterStages = (endsAt: number, span: { readonly startsAt: number; readonly endsAt: number } | null): void => {
    tell('disabled', days(endsAt, 30));
    is(days(endsAt, 30), 'disabled', span);
    tell('deleted', days(endsAt, 120));
    is(days(endsAt, 120), 'deleted', span);
  };
  /** Terms one after the other, each counted from the anchor (T3). */
  const run = (anchorAt: number, months: number, first: number, every: number | null, billed: boolean, firstStartsAt: number): void => {
    for (let count = first; ; count += 1) {
      const startsAt = count === first ? firstStartsAt : monthsAfter(anchorAt, count * months);
      const endsAt = monthsAfter(anchorAt, (count + 1) * months);
      is(count === first ? changedAt : startsAt, 'active', { startsAt, endsAt });
      if (billed) charges(startsAt, endsAt, anchorAt, count * months, every);
      if (endsAt >= until) return;
      if (renews(facts)) tell('renewal', endsAt);
      else {
        if (family === 'license-based') return;
        tell('term-ends', endsAt);
        const extended = family === 'new-commerce-license' && startsAt >= midnight('2025-04-01') && endsAt >= midnight('2026-05-04');
        is(endsAt, extended ? 'extended' : 'expired', { startsAt, endsAt });
        if (extended) charges(endsAt, until, endsAt, 0, 1);
        else if (family === 'new-commerce-license') laterStages(endsAt, { startsAt, endsAt });
        return;
      }
    }
  };
  const every = facts.cycleMonths;
  switch (facts.status) {
    case 'active':
      if (term === null) is(changedAt, 'active', null);
      else run(term.anchorAt, term.months, term.before, every, facts.billed, term.startsAt);
      break;
    case 'trial': {
      const endsAt = facts.trialEndsAt ?? until;
      is(changedAt, 'trial', term);
      if (endsAt > until) break;
      tell('trial-ends', endsAt);
      if (family === 'isv-saas' && term !== null) {
        const rest = lifeOf({ ...facts, status: 'active', changedAt: endsAt }, until);
        happenings.push(...rest.happenings);
        states.push(...rest.states);
      } else if (family === 'new-commerce-license' && facts.autoRenew) {
        // day 30: a year, billed monthly (R2)
        const paid = { startsAt: endsAt, endsAt: monthsAfter(endsAt, 12), months: 12, anchorAt: endsAt, before: 0 };
        const rest = lifeOf({ ...facts, status: 'active', changedAt: endsAt, term: paid, cycleMonths: 1, billed: true }, until);
        happenings.push(...rest.happenings);
        states.push(...rest.states);
      } else {
        is(endsAt, 'expired', term);
        if (family === 'new-commerce-license') laterStages(endsAt, term);
      }
      break;
    }
    case 'suspended': {
      is(changedAt, 'suspended', term);
      const expiry = expiryOf(
        {
          family,
          suspendedAt: changedAt,
          suspendedFor: facts.suspendedFor,
          cloud: null,
          accountOpenedAt: null,
          firstBillingAt: null,
          term,
        },
        {},
      );
      if (typeof expiry === 'string') break;
      if (family === 'new-commerce-license' && term !== null) {
        if (facts.billed) charges(term.startsAt, term.endsAt, term.anchorAt, term.before * term.months, every);
        tell('disabled', term.endsAt);
        is(term.endsAt, 'disabled', term);
      }
      if (family === 'isv-saas' && facts.suspendedFor === null) tell('term-ends', expiry.expiresAt);
      else {
        tell('deleted', expiry.expiresAt);
        is(expiry.expiresAt, 'deleted', term);
      }
      break;
    }
    case 'expired':
      is(changedAt, 'expired', term);
      if (family === 'new-commerce-license') {
        tell('disabled', days(changedAt, 30));
        is(days(changedAt, 30), 'disabled', term);
        tell('deleted', days(changedAt, 120));
        is(days(changedAt, 120), 'deleted', term);
      }
      break;
    case 'cancelled':
      is(changedAt, 'cancelled', term);
      if (family === 'new-commerce-license') {
        tell('deleted', days(changedAt, 7));
        is(days(changedAt, 7), 'deleted', term);
      }
  }
  return { happenings: happenings.sort((a, b) => a.at - b.at), states };
}

/** The UTC days of a charge, and those that come back of them (I9, W14: the event's day is unused; software: used). */
export function refundDays(
  charge: { readonly startsAt: number; readonly endsAt: number },
  at: number,
  dayOfEvent: 'used' | 'unused',
): { readonly chargedDays: number; readonly unusedDays: number } {
  const timeOf = (ms: number): number => ms - midnightAfter(ms, 0);
  const partOfLastDay = timeOf(charge.endsAt) > timeOf(charge.startsAt) ? 1 : 0;
  const chargedDays = calendarDays(charge.startsAt, charge.endsAt) + partOfLastDay;
  const left = calendarDays(at, charge.endsAt) + partOfLastDay - (dayOfEvent === 'used' ? 1 : 0);
  return { chargedDays, unusedDays: Math.max(0, Math.min(chargedDays, left)) };
}
