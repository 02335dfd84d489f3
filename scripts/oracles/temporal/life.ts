/** Suspensions, terms, trials and what time does next, written a second time over Temporal (2.2 to 2.5, I3, I4, I15, I18, I29). */
import { chosenEnd, dayOrInstant, firstOnTrials, isCovered, isEndTold, mayHaveMigrated, renewalAs } from './cancellation.js';
import { calendarDays, elapsedDays, hoursAfter, midnight, midnightAfter, monthsAfter, utcDay } from './clock.js';
import type { Choice } from './policy.js';

export interface SuspensionFacts {
  readonly family: string;
  readonly suspendedAt: number;
  readonly suspendedBy: string | null;
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

/** The end is not known: the facts or documents that are missing, and what is certain. */
export interface Open {
  readonly gaps: readonly string[];
  /** From when on it is not known under the interpretations that were chosen. */
  readonly from: number | null;
  readonly earliestAt: number | null;
  readonly latestAt: number | null;
  readonly contested: readonly string[];
}

const days = (at: number, count: number): number => hoursAfter(at, count * 24);
const missing = (fact: string): string => `fact-missing ${fact}`;

/** The days between account opening and first billing, none to thirty; null = not stated (I3). */
function extraDays({ accountOpenedAt, firstBillingAt }: SuspensionFacts, choice: Choice): number | null {
  const exempt = choice['I3'] === 'none-after-2018-02-23' && accountOpenedAt !== null && accountOpenedAt >= midnight('2018-02-24');
  if (exempt) return 0;
  if (accountOpenedAt === null || firstBillingAt === null) return null;
  const between =
    choice['I3'] === 'calendar-days' ? calendarDays(accountOpenedAt, firstBillingAt) : elapsedDays(accountOpenedAt, firstBillingAt);
  return Math.min(30, between);
}

/** The end of the term that runs at an instant, counted from its anchor; no marketplace term matters here. */
export function termEndAt(family: string, term: NonNullable<SuspensionFacts['term']>, at: number): number {
  let count = 1;
  let endsAt = term.endsAt;
  while (endsAt <= at) {
    count += 1;
    endsAt = monthsAfter(dayOrInstant(family, term.anchorAt), count * term.months);
  }
  return endsAt;
}

/** From when to when the data may be deleted, and why that is not one instant. */
export interface Between {
  readonly from: number | null;
  readonly to: number | null;
  readonly gaps: readonly string[];
}
const one = (at: number): Between => ({ from: at, to: at, gaps: [] });

/** 90 days and those between account opening and first billing (D4); some readings end them with the term (I18). */
function ninety(facts: SuspensionFacts, choice: Choice, endsAt: number | null): Between {
  const extra = extraDays(facts, choice);
  const limit = choice['I18'] === 'term-end-first' && endsAt !== null ? endsAt : Number.POSITIVE_INFINITY;
  const from = Math.min(limit, days(facts.suspendedAt, 90 + (extra ?? 0)));
  const to = Math.min(limit, days(facts.suspendedAt, 90 + (extra ?? 30)));
  if (from === to) return one(from);
  const gaps = [
    ...(facts.accountOpenedAt === null ? [missing('accountOpenedAt')] : []),
    ...(facts.firstBillingAt === null ? [missing('firstBillingAt')] : []),
  ];
  return { from, to, gaps };
}

/** What the documents of the day of the suspension say, under one choice; a text = nothing. */
export function keptUnder(facts: SuspensionFacts, choice: Choice): Between | string {
  const { family, suspendedAt, suspendedBy, term } = facts;
  const endsAt = term === null ? null : termEndAt(family, term, suspendedAt);
  const since = (day: string): boolean => suspendedAt >= midnight(day);
  const before = (day: string): string => `before-first-source ${midnight(day)}`;
  if (family === 'license-based' && facts.cloud === 'china') return since('2018-10-29') ? one(days(suspendedAt, 60)) : before('2018-10-29');
  if (family === 'license-based') {
    if (!since('2016-12-01')) return before('2016-12-01');
    const limit = choice['I18'] === 'term-end-first' && endsAt !== null ? endsAt : Number.POSITIVE_INFINITY;
    if (!since('2017-03-30')) return one(Math.min(limit, days(suspendedAt, 60)));
    if (!since('2023-08-04')) return ninety(facts, choice, endsAt);
    return endsAt === null
      ? { from: suspendedAt, to: days(suspendedAt, 90), gaps: [missing('term')] }
      : one(Math.min(endsAt, days(suspendedAt, 90)));
  }
  if (family === 'isv-saas') {
    const marketplace = since('2021-10-27') ? days(suspendedAt, 30) : null;
    if (suspendedBy === 'marketplace') return marketplace === null ? before('2021-10-27') : one(marketplace);
    if (!since('2019-03-01')) return before('2019-03-01');
    const partner = ninety(facts, choice, null);
    return suspendedBy === 'partner' ? partner : { from: marketplace, to: partner.to, gaps: [missing('suspendedBy')] };
  }
  if (family !== 'new-commerce-license') return 'documents-silent';
  if (!since('2021-10-04')) return before('2021-10-04');
  if (endsAt === null) return { from: suspendedAt, to: null, gaps: [since('2023-08-04') ? missing('term') : 'documents-silent'] };
  if (since('2023-08-04')) return one(choice['I29'] === 'deleted-at-term-end' ? endsAt : days(endsAt, 120));
  // one paragraph of a preview says both: deleted after ninety days, and resumed at any time
  return { from: Math.min(endsAt, days(suspendedAt, 90)), to: null, gaps: ['documents-silent'] };
}

/** When the data of a suspended subscription is deleted, between which instants, or why nothing is known. */
export function expiryOf(facts: SuspensionFacts, chosen: Choice): Expiry | Open | string {
  const { family, suspendedAt, term } = facts;
  const kept = keptUnder(facts, chosen);
  if (typeof kept === 'string') return kept;
  const endOfDay = (at: number): number => midnightAfter(at, 1);
  const shown = (at: number): number => (chosen['I15'] === undefined ? at : endOfDay(at));
  const words: Readonly<Record<string, readonly string[]>> = {
    I3: ['customer-account', 'calendar-days', 'none-after-2018-02-23'],
    I18: family === 'license-based' && suspendedAt < midnight('2023-08-04') && facts.cloud !== 'china' ? ['term-end-first'] : [],
    I29: ['deleted-at-term-end'],
  };
  const under = (choice: Choice): Between => {
    const found = keptUnder(facts, choice);
    if (typeof found === 'string') throw new Error(found);
    return found;
  };
  const swapped = (id: string): readonly Choice[] => {
    const { [id]: taken, ...rest } = chosen;
    const others = (words[id] ?? []).filter((word) => word !== taken).map((word): Choice => ({ ...rest, [id]: word }));
    return taken === undefined ? others : [...others, rest];
  };
  const told = ({ from, gaps }: Between): string => (gaps.length > 0 ? `open ${gaps.length}` : utcDay(shown(from ?? 0)));
  const contested = Object.keys(words).filter((id) => swapped(id).some((choice) => told(under(choice)) !== told(kept)));
  const every = [kept, under({}), ...Object.keys(words).flatMap((id) => swapped(id).map(under))];
  const firsts = every.flatMap(({ from }) => (from === null ? [] : [from]));
  const lasts = every.flatMap(({ to }) => (to === null ? [] : [to]));
  const earliestAt = firsts.length < every.length ? null : Math.min(...firsts);
  const latestAt = lasts.length < every.length ? null : endOfDay(Math.max(...lasts));
  if (kept.gaps.length > 0 || kept.from === null) return { gaps: kept.gaps, from: kept.from, earliestAt, latestAt, contested };
  const expiresAt = shown(kept.from);
  const afterTerm = family === 'new-commerce-license' && suspendedAt >= midnight('2023-08-04') && term !== null;
  // ninety days are guaranteed whatever the interpretation adds
  const traditional = family === 'license-based' && facts.cloud !== 'china' && suspendedAt >= midnight('2017-03-30');
  const guaranteed = traditional || (family === 'isv-saas' && facts.suspendedBy === 'partner');
  const least = guaranteed ? days(suspendedAt, 90) : Number.POSITIVE_INFINITY;
  return {
    expiresAt,
    retentionDays: elapsedDays(suspendedAt, expiresAt),
    earliestAt: Math.min(least, earliestAt ?? least),
    latestAt: latestAt ?? expiresAt,
    reactivatableUntilAt: afterTerm ? termEndAt(family, term, suspendedAt) : expiresAt,
    contested,
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
  readonly suspendedBy: string | null;
  /** The account opening and the first billing alike; null = neither is stated. */
  readonly openedAt: number | null;
  readonly endOfTerm: string | null;
  readonly segment: string | null;
  readonly hasEquivalent: boolean | null;
  readonly billingCycle: string;
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
  /** From when on nothing more is known; null = never. */
  readonly silentAt: number | null;
}

/** Whether a term renews by itself (T5): software subscriptions bought before 2021-10-14 never do. */
const renews = ({ family, orderedAt, autoRenew }: LifeFacts): boolean =>
  autoRenew && (family !== 'software-subscription' || orderedAt >= midnight('2021-10-14'));

/** Everything that time does to a subscription until an instant, and every charge on the way. */
export function lifeOf(facts: LifeFacts, until: number): Life {
  const happenings: Happening[] = [];
  const states: Life['states'][number][] = [];
  let silentAt: number | null = null;
  const { family, term, changedAt } = facts;
  const tell = (what: string, at: number): void => {
    if (at >= changedAt && at < until) happenings.push({ what, at });
  };
  const is = (from: number, status: string, span: { readonly startsAt: number; readonly endsAt: number } | null): void => {
    states.push({ from, status, termStartsAt: span?.startsAt ?? null, termEndsAt: span?.endsAt ?? null });
  };
  const charges = (startsAt: number, endsAt: number, anchorAt: number, before: number, every: number | null): void => {
    for (let count = 0; ; count += 1) {
      const at = count === 0 ? startsAt : monthsAfter(dayOrInstant(family, anchorAt), before + count * (every ?? 0));
      if (at >= endsAt || at >= until) return;
      tell('charge', at);
      if (every === null) return;
    }
  };
  const laterStages = (endsAt: number, span: { readonly startsAt: number; readonly endsAt: number } | null): void => {
    // the stages after a new-commerce term are known since 2023-08-04 (L4)
    if (endsAt < midnight('2023-08-04')) return;
    tell('disabled', days(endsAt, 30));
    is(days(endsAt, 30), 'disabled', span);
    tell('deleted', days(endsAt, 120));
    is(days(endsAt, 120), 'deleted', span);
  };
  /** Terms one after the other: the stated one, then each counted from the anchor (T3, T10), in the marketplace from the one before (I33). */
  const run = (given: NonNullable<LifeFacts['term']>, every: number | null, billed: boolean): void => {
    const { anchorAt, months, before } = given;
    let { startsAt, endsAt } = given;
    for (let count = before; ; count += 1) {
      if (count > before) {
        startsAt = endsAt;
        endsAt = family === 'isv-saas' ? monthsAfter(startsAt, months) : monthsAfter(dayOrInstant(family, anchorAt), (count + 1) * months);
      }
      is(count === before ? changedAt : startsAt, 'active', { startsAt, endsAt });
      const isOwnChain = family === 'isv-saas' && count > before;
      if (billed) charges(startsAt, dayOrInstant(family, endsAt), isOwnChain ? startsAt : anchorAt, isOwnChain ? 0 : count * months, every);
      if (endsAt >= until) return;
      if (!isEndTold(family, facts.orderedAt, endsAt)) return;
      // a choice is of the term that it was stated in; renewing goes on
      const endOfTerm = count === before || facts.endOfTerm === 'renew' ? facts.endOfTerm : null;
      const end = isCovered({ family, startsAt, endsAt }, {}) ? chosenEnd({ ...facts, endOfTerm }) : null;
      if (end === null ? renews(facts) : end === 'renew') {
        const as = family === 'license-based' ? renewalAs({ ...facts, planMonths: null }, { months, startsAt, endsAt }, {}) : 'renews';
        if (as === 'renews') {
          tell('renewal', endsAt);
          continue;
        }
        if (as === 'migrates') {
          tell('migrated', endsAt);
          is(endsAt, 'migrated', { startsAt, endsAt });
        } else silentAt = endsAt;
        return;
      }
      if (family === 'license-based' || end === 'unknown' || end === 'disputed') {
        silentAt = endsAt;
        return;
      }
      if (end === 'end') {
        tell('disabled', endsAt);
        is(endsAt, 'disabled', { startsAt, endsAt });
        tell('deleted', days(endsAt, 90));
        is(days(endsAt, 90), 'deleted', { startsAt, endsAt });
        return;
      }
      tell('term-ends', endsAt);
      is(endsAt, end === 'extend' ? 'extended' : 'expired', { startsAt, endsAt });
      if (end === 'extend') charges(endsAt, until, endsAt, 0, 1);
      else if (family === 'new-commerce-license') laterStages(endsAt, { startsAt, endsAt });
      return;
    }
  };
  const every = facts.cycleMonths;
  switch (facts.status) {
    case 'active':
      if (term === null) {
        is(changedAt, 'active', null);
        const mayMigrate = family === 'license-based' && facts.autoRenew && isEndTold(family, facts.orderedAt, facts.orderedAt);
        if (mayMigrate) silentAt = Math.max(changedAt, mayHaveMigrated({ ...facts, renewals: [] }, {}));
      } else run(term, every, facts.billed);
      break;
    case 'trial': {
      const endsAt = facts.trialEndsAt ?? until;
      is(changedAt, 'trial', term);
      if (endsAt > until) break;
      if (facts.orderedAt < midnight(firstOnTrials[family] ?? '9999-01-01')) {
        silentAt = endsAt;
        break;
      }
      tell('trial-ends', endsAt);
      if (family === 'isv-saas' && term !== null) {
        const rest = lifeOf({ ...facts, status: 'active', changedAt: endsAt }, until);
        happenings.push(...rest.happenings);
        states.push(...rest.states);
        silentAt = rest.silentAt;
      } else if (family === 'new-commerce-license' && facts.autoRenew) {
        // day 30: a year, billed monthly (R2)
        const paid = { startsAt: endsAt, endsAt: midnightAfter(monthsAfter(endsAt, 12), 0), months: 12, anchorAt: endsAt, before: 0 };
        const rest = lifeOf({ ...facts, status: 'active', changedAt: endsAt, term: paid, cycleMonths: 1, billed: true }, until);
        happenings.push(...rest.happenings);
        states.push(...rest.states);
        silentAt = rest.silentAt;
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
          suspendedBy: facts.suspendedBy,
          cloud: null,
          accountOpenedAt: facts.openedAt,
          firstBillingAt: facts.openedAt,
          term,
        },
        {},
      );
      const goesOn = family === 'new-commerce-license' && changedAt >= midnight('2021-09-03') && term !== null && facts.billed;
      const chargedUntil = (at: number): void => {
        if (goesOn)
          charges(term.startsAt, Math.min(dayOrInstant(family, term.endsAt), at), term.anchorAt, term.before * term.months, every);
      };
      if (typeof expiry === 'string') {
        chargedUntil(until);
        break;
      }
      if ('gaps' in expiry) {
        // without its term nothing is known of new commerce; where its term ends first, nothing from that end on
        const isOpen = expiry.latestAt !== null;
        const from = expiry.from ?? changedAt;
        const stopsAt = expiry.gaps.includes('documents-silent') || isOpen ? from : until;
        chargedUntil(stopsAt);
        if (isOpen) tell('deleted not known', from);
        if (stopsAt < until) silentAt = stopsAt;
        break;
      }
      const byTerm = family === 'new-commerce-license' && term !== null && changedAt >= midnight('2023-08-04');
      chargedUntil(byTerm ? term.endsAt : expiry.expiresAt);
      if (byTerm) {
        tell('disabled', term.endsAt);
        is(term.endsAt, 'disabled', term);
      }
      if (family === 'isv-saas' && facts.suspendedBy === 'marketplace') {
        tell('term-ends', expiry.expiresAt);
        silentAt = expiry.expiresAt;
      } else {
        tell('deleted', expiry.expiresAt);
        is(expiry.expiresAt, 'deleted', term);
      }
      break;
    }
    case 'expired':
      is(changedAt, 'expired', term);
      if (family === 'new-commerce-license' && changedAt >= midnight('2023-08-04')) {
        tell('disabled', days(changedAt, 30));
        is(days(changedAt, 30), 'disabled', term);
        tell('deleted', days(changedAt, 120));
        is(days(changedAt, 120), 'deleted', term);
      }
      break;
    case 'cancelled':
      is(changedAt, 'cancelled', term);
      if (family === 'new-commerce-license' && changedAt >= midnight('2023-08-04')) {
        tell('deleted', days(changedAt, 7));
        is(days(changedAt, 7), 'deleted', term);
      }
  }
  return { happenings: happenings.sort((a, b) => a.at - b.at), states, silentAt };
}
