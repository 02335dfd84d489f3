/** Suspensions, and what is to come: cases on the edges of months, days and limits. */
import type { Chance } from '../../oracles/chance.js';
import { isCovered, windowDates } from '../../oracles/temporal/cancellation.js';
import { hoursAfter, midnight, midnightAfter, monthsAfter, utcDay } from '../../oracles/temporal/clock.js';
import type { LifeFacts, SuspensionFacts } from '../../oracles/temporal/life.js';
import type { PurchaseFacts } from '../../oracles/temporal/cancellation.js';
import { expiryOf, lifeOf } from '../../oracles/temporal/life.js';
import type { Counting } from '../../oracles/tally.js';
import type { Duration, Gap, Instant, Interpretations, Subscription, Suspension, SuspensionExpiryAnswer } from '../../../src/index.js';
import { unstated } from './cancellations.js';
import { edgesOfTerms, endsOfTerm, segments } from './edges.js';
import { advance, comingDates, suspensionExpiry } from '../../../src/index.js';

const dayMs = 86_400_000;
const offsets = [-1, 0, 1] as const;
const months: { readonly [D in Duration]: number } = { P1M: 1, P1Y: 12, P2Y: 24, P3Y: 36, P4Y: 48, P5Y: 60 };
const durations = Object.keys(months) as readonly Duration[];

/** An instant of some years: every other one on the last days of a month, half of them at midnight. */
function someDay(chance: Chance, from: string, until: string): number {
  const [first, last] = [midnight(from), midnight(until)];
  const at = first + Math.floor(chance.next() * (last - first));
  const day = chance.happens(0.5)
    ? monthsAfter(midnight(`${utcDay(at).slice(0, 4)}-01-${chance.pick(['28', '29', '30', '31'])}`), chance.whole(0, 11))
    : midnightAfter(at, 0);
  return Math.max(first, Math.min(last - 1, day)) + (chance.happens(0.5) ? 0 : chance.whole(0, dayMs - 1));
}

export const expectedLifeBoundaries: readonly string[] = [
  ...['2016-12-01', '2017-03-30', '2018-10-29', '2023-08-04'].flatMap((day) =>
    offsets.map((offset) => `suspension: first text ${day} ${offset} ms`),
  ),
  ...[0, 1, 29, 30, 31].map((count) => `suspension: ${count} days before the first billing`),
  ...['renewal', 'term-ends', 'trial-ends', 'disabled', 'deleted', 'charge', 'window-closes', 'refund-changes', 'migrated'].flatMap(
    (what) => offsets.map((offset) => `coming dates: ${what} ${offset} ms`),
  ),
  ...edgesOfTerms.flatMap(({ family, which, day }) => offsets.map((offset) => `coming dates: ${family} ${which} ${day} ${offset} ms`)),
  ...endsOfTerm.map((word) => `coming dates: ${word ?? 'no'} choice for a term that ends from 2026-05-04`),
  ...segments.map((word) => `coming dates: renewal of ${word ?? 'no segment'} from 2024-01-01`),
];

/** The interpretations that one suspension is asked about under. */
const chosen: readonly Interpretations[] = [
  {},
  { I3: 'calendar-days' },
  { I3: 'none-after-2018-02-23' },
  { I15: 'end-of-day' },
  { I18: 'term-end-first' },
  { I18: 'term-end-first', I15: 'end-of-day' },
  { I29: 'deleted-at-term-end' },
];

const suspendedFamilies = [
  ...(['license-based', 'license-based', 'license-based', 'isv-saas', 'isv-saas'] as const),
  ...(['new-commerce-license', 'perpetual-software'] as const),
];

export function suspensions(chance: Chance, cases: number, counting: Counting): void {
  for (let done = 0; done < cases; ) {
    const family = chance.pick(suspendedFamilies);
    const first = chance.pick(['2016-12-01', '2017-03-30', '2018-10-29', '2023-08-04', '2019-03-01', '2021-10-04', '2021-10-27']);
    const onTheDay = chance.happens(0.4);
    const offset = chance.pick(offsets);
    const suspendedAt = onTheDay ? midnight(first) + offset : someDay(chance, '2016-10-01', '2026-06-01');
    const cloud = chance.pick([null, 'global', 'china'] as const);
    const opened = chance.happens(0.7) ? someDay(chance, '2017-06-01', '2020-06-01') : null;
    const whole = chance.pick([0, 1, 10, 29, 30, 31, 85]);
    const billed =
      opened === null || chance.happens(0.1) ? null : Math.max(opened, hoursAfter(opened, whole * 24) + chance.pick([-1, 0, 1, 3_600_000]));
    const duration = chance.pick(durations);
    const startsAt = monthsAfter(suspendedAt, -chance.whole(0, months[duration])) - chance.whole(0, dayMs);
    const term =
      chance.happens(0.6) && startsAt <= suspendedAt
        ? { startsAt, endsAt: monthsAfter(startsAt, months[duration]), months: months[duration], anchorAt: startsAt }
        : null;
    const facts: SuspensionFacts = {
      family,
      suspendedAt,
      suspendedBy: chance.pick([null, 'partner', 'partner', 'marketplace']),
      cloud,
      accountOpenedAt: opened,
      firstBillingAt: billed,
      term,
    };
    const given = {
      ...facts,
      term: term === null ? null : { duration, startsAt: term.startsAt, endsAt: term.endsAt, anchorAt: term.anchorAt },
    } as unknown as Suspension;
    for (const interpretations of chosen) {
      done += 1;
      if (opened !== null && billed !== null) counting.hit(`suspension: ${whole} days before the first billing`);
      if (onTheDay && family === 'license-based' && (cloud === 'china') === (first === '2018-10-29')) {
        counting.hit(`suspension: first text ${first} ${offset} ms`);
      }
      const oracle = expiryOf(facts, interpretations);
      const answer = suspensionExpiry(given, { interpretations });
      const kind = typeof oracle === 'string' ? oracle : 'gaps' in oracle ? (oracle.gaps[0] ?? '') : null;
      counting.count(`suspension: ${kind === null ? 'computed' : `undetermined ${kind.split(' ')[0] ?? ''}`}`);
      counting.compare(withoutFrom(oracle), expiryIn(answer), () => `suspension ${JSON.stringify({ given, interpretations })}`);
    }
  }
}

/** What is compared: not the instant that only a life needs. */
function withoutFrom(expiry: ReturnType<typeof expiryOf>): unknown {
  if (typeof expiry === 'string' || !('gaps' in expiry)) return expiry;
  const { gaps, earliestAt, latestAt, contested } = expiry;
  return { gaps, earliestAt, latestAt, contested };
}

function expiryIn(answer: SuspensionExpiryAnswer): unknown {
  if (answer.verdict === 'undetermined') {
    const { gaps, bounds, contested } = answer;
    return bounds === undefined ? gapWords(gaps[0]) : { gaps: gaps.map(gapWords), ...bounds, contested };
  }
  const { expiresAt, retentionDays, earliestAt, latestAt, reactivatableUntilAt, contested } = answer;
  return { expiresAt, retentionDays, earliestAt, latestAt, reactivatableUntilAt, contested };
}

function gapWords(gap: Gap): string {
  if (gap.gap === 'fact-missing') return `fact-missing ${gap.fact}`;
  return gap.gap === 'before-first-source' ? `${gap.gap} ${midnight(gap.firstSource)}` : gap.gap;
}

const cycles = { monthly: 1, annual: 12, biennial: 24, triennial: 36, 'one-time': null, none: null } as const;
const cycleWords = Object.keys(cycles) as readonly (keyof typeof cycles)[];
const lively = [
  ...(['new-commerce-license', 'new-commerce-license', 'new-commerce-license'] as const),
  ...(['license-based', 'license-based', 'license-based', 'isv-saas', 'software-subscription'] as const),
];
const expiring = ['new-commerce-license', 'license-based'] as const;

/** `comingDates` and `advance`: renewals, ends, stages and charges of one subscription, asked about before, at and after each. */
export function comings(chance: Chance, cases: number, counting: Counting): void {
  for (let done = 0; done < cases; ) {
    const status = chance.pick(['active', 'active', 'active', 'active', 'active', 'trial', 'suspended', 'cancelled', 'expired'] as const);
    const family = status === 'cancelled' || status === 'expired' ? chance.pick(expiring) : chance.pick(lively);
    if ((status === 'trial' || status === 'suspended') && family === 'software-subscription') continue;
    const edges = edgesOfTerms.filter((edge) => edge.family === family);
    const edge = status === 'active' && edges.length > 0 && chance.happens(0.2) ? chance.pick(edges) : null;
    const [busyFrom, busyUntil] = family === 'license-based' ? ['2022-12-20', '2024-10-01'] : ['2025-03-25', '2026-03-01'];
    const isBusy = chance.happens(0.5);
    const drawnAt = isBusy ? someDay(chance, busyFrom, busyUntil) : someDay(chance, '2019-01-01', '2026-06-01');
    const isTraditional = family === 'license-based' && isBusy;
    const duration = chance.pick<Duration>(
      edge?.which === 'ends' ? ['P1Y'] : edge !== null || isBusy ? ['P1M', 'P1Y', 'P1Y'] : ['P1M', 'P1M', 'P1Y', 'P3Y'],
    );
    const offset = chance.pick(offsets);
    // an edge is met by the first term, whose end is stated to the millisecond
    const edgeAt = edge === null ? null : midnight(edge.day) + offset;
    const orderedAt =
      edge === null || edgeAt === null ? drawnAt : edge.which === 'starts' ? edgeAt : monthsAfter(edgeAt, -months[duration]);
    const trialEndsAt = status === 'trial' ? hoursAfter(orderedAt, 720) : null;
    const anchorAt = trialEndsAt ?? orderedAt;
    const before = status === 'trial' || edge !== null || isTraditional ? 0 : chance.pick([0, 0, 1, 2, 13]);
    const nth = (count: number): number => monthsAfter(anchorAt, count * months[duration]);
    const withTerm = status === 'active' ? edge !== null || chance.happens(0.95) : status !== 'trial' || family === 'isv-saas';
    const endsWithDay = (family === 'new-commerce-license' || family === 'software-subscription') && chance.happens(0.7);
    const dayOf = (at: number): number => (endsWithDay ? midnightAfter(at, 0) : at);
    const startsAt = before === 0 ? anchorAt : dayOf(nth(before));
    const endsAt = edge?.which === 'ends' && edgeAt !== null ? edgeAt : dayOf(nth(before + 1));
    const term = withTerm ? { startsAt, endsAt, months: months[duration], anchorAt, before } : null;
    const billingCycle = chance.pick(
      isTraditional ? (['monthly'] as const) : cycleWords.filter((word) => (cycles[word] ?? 0) <= months[duration]),
    );
    const middle = term === null ? orderedAt + 5 * dayMs : term.startsAt + Math.floor(chance.next() * (term.endsAt - term.startsAt));
    const fromTerm = status === 'active' ? term?.startsAt : status === 'expired' ? term?.endsAt : middle;
    const changedAt = status === 'trial' ? orderedAt : (fromTerm ?? orderedAt);
    const facts: LifeFacts = {
      family,
      status,
      orderedAt,
      autoRenew: chance.happens(isTraditional ? 0.8 : 0.6),
      cycleMonths: cycles[billingCycle],
      billed: billingCycle !== 'none',
      term,
      trialEndsAt,
      changedAt,
      suspendedBy: status === 'suspended' ? chance.pick([null, 'partner', 'marketplace']) : null,
      openedAt: chance.happens(0.6) ? orderedAt : null,
      billingCycle,
      endOfTerm: chance.happens(0.2) ? 'extend' : chance.pick(endsOfTerm),
      segment: chance.pick(segments),
      hasEquivalent: chance.pick([null, true, true, true, true, false]),
    };
    const subscription = {
      id: 's',
      family,
      billingCycle,
      orderedAt,
      quantity: 3,
      autoRenew: facts.autoRenew,
      endOfTerm: facts.endOfTerm,
      segment: facts.segment,
      hasEquivalent: facts.hasEquivalent,
      changedAt,
      status,
      term: term === null ? null : { duration, startsAt: term.startsAt, endsAt: term.endsAt, anchorAt },
      trial: trialEndsAt === null ? null : { opensAt: orderedAt, closesAt: trialEndsAt },
      ...(status === 'suspended' ? { suspendedAt: changedAt, suspendedFor: null, suspendedBy: facts.suspendedBy } : {}),
      accountOpenedAt: facts.openedAt,
      firstBillingAt: facts.openedAt,
      ...(status === 'cancelled' ? { cancelledAt: changedAt } : {}),
      ...(status === 'expired' ? { expiredAt: changedAt } : {}),
    } as unknown as Subscription;
    const horizon = monthsAfter(changedAt, isBusy ? chance.pick([14, 14, 26]) : chance.pick([3, 14, 40]));
    const life = lifeOf(facts, horizon + 1);
    const apart = new Set(life.states.map(({ from }) => from).filter((from) => from > changedAt));
    const converted = { startsAt: anchorAt, endsAt: midnightAfter(monthsAfter(anchorAt, 12), 0), months: 12, anchorAt, before: 0 };
    const purchased: PurchaseFacts = {
      ...unstated,
      family,
      billingCycle,
      orderedAt,
      term: status === 'trial' && family === 'new-commerce-license' ? converted : term,
      trial: trialEndsAt === null ? null : { opensAt: orderedAt, closesAt: trialEndsAt },
      autoRenew: facts.autoRenew,
      endOfTerm: facts.endOfTerm,
      segment: facts.segment,
      hasEquivalent: facts.hasEquivalent,
      status,
    };
    // where the texts fall silent, or the trial is over unconverted, nothing more is told of windows
    const traditionalEnd = status === 'trial' ? trialEndsAt : facts.autoRenew ? null : (term?.endsAt ?? null);
    const silentAt = life.silentAt ?? (family === 'license-based' ? traditionalEnd : null);
    const windows = windowDates(purchased, changedAt, Math.min(horizon + 1, silentAt ?? horizon + 1), apart);
    const all = { happenings: [...life.happenings, ...windows].sort((a, b) => a.at - b.at), states: life.states };
    const asked = new Set([changedAt, horizon]);
    // charges are many: as often one of them as what happens once
    const near = all.happenings.slice(0, 40);
    const rare = near.filter(({ what }) => what !== 'charge');
    for (let picked = 0; picked < 3; picked += 1) {
      const from = rare.length > 0 && chance.happens(0.6) ? rare : near;
      if (from.length === 0) break;
      const { at } = chance.pick(from);
      for (const beside of offsets) asked.add(at + beside);
    }
    for (const until of [...asked].filter((at) => at >= changedAt).slice(0, 12)) {
      done += 1;
      // the bounds of what is not known are compared with the expiry of suspensions
      const theirs = all.happenings
        .filter(({ at }) => at < until)
        .map((one) => (one.what === 'deleted not known' ? { ...one, at: 0 } : one));
      const ours = comingDates(subscription, { untilAt: until as Instant }).map(({ what, at }) =>
        at === null ? { what: `${what} not known`, at: 0 } : { what, at },
      );
      const state = all.states.filter(({ from }) => from <= until).at(-1);
      const now = advance(subscription, until as Instant).subscription;
      counting.count(`coming dates: ${state?.status ?? 'none'}`);
      if (edge !== null) counting.hit(`coming dates: ${family} ${edge.which} ${edge.day} ${offset} ms`);
      if (status === 'active' && term !== null && until >= term.endsAt) {
        if (isCovered({ family, ...term }, {}))
          counting.hit(`coming dates: ${facts.endOfTerm ?? 'no'} choice for a term that ends from 2026-05-04`);
        if (family === 'license-based' && term.endsAt >= midnight('2024-01-01'))
          counting.hit(`coming dates: renewal of ${facts.segment ?? 'no segment'} from 2024-01-01`);
      }
      for (const { what, at } of all.happenings) {
        if (Math.abs(at - until) <= 1) counting.hit(`coming dates: ${what} ${until - at} ms`);
      }
      counting.compare(
        [sorted(theirs), state?.status, state?.termStartsAt ?? null, state?.termEndsAt ?? null],
        [sorted(ours), now.status, now.term?.startsAt ?? null, now.term?.endsAt ?? null],
        () => `coming dates ${JSON.stringify({ subscription, until })}`,
      );
    }
  }
}

const sorted = (list: readonly { readonly what: string; readonly at: number }[]): readonly string[] =>
  list.map(({ what, at }) => `${at} ${what}`).sort();
