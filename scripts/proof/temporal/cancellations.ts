/** Cancellation: purchases around every policy entry, asked about at every instant at which an interpretation changes anything, and a millisecond before and after. */
import { rowsOf } from '../../oracles/temporal/policy.js';
import type { Choice, PolicyRow } from '../../oracles/temporal/policy.js';
import type { PurchaseFacts, Shown, StatedTerm } from '../../oracles/temporal/cancellation.js';
import { cancellationOracle } from '../../oracles/temporal/cancellation.js';
import { hoursAfter, midnight, monthsAfter, utcDay } from '../../oracles/temporal/clock.js';
import type { Chance } from '../../oracles/chance.js';
import { firstDaysOf } from '../first-days.js';
import { edgesOfTerms, endsOfTerm, segments } from './edges.js';
import type { Counting } from '../../oracles/tally.js';
import type { CancellationAnswer, CancellationEntry, Duration, Instant, Options, Purchase } from '../../../src/index.js';
import { durations } from '../../../src/terms/index.js';
import { decideCancellation } from '../../../src/index.js';

const dayMs = 86_400_000;
const monthsOf = { P1M: 1, P1Y: 12, P2Y: 24, P3Y: 36, P4Y: 48, P5Y: 60 } as const;

const anyCycle = ['annual', 'monthly', 'biennial', 'triennial', 'one-time'] as const;
const families: readonly (readonly [family: string, cycles: readonly string[]])[] = [
  ['isv-saas', ['monthly']],
  ['isv-saas', ['annual']],
  ['isv-saas', ['biennial', 'triennial', 'one-time', 'none']],
  ['software-subscription', anyCycle],
  ['perpetual-software', anyCycle],
  ['windows-7-esu', anyCycle],
  ['license-based', ['monthly', 'annual', ...anyCycle]],
  ['new-commerce-license', ['monthly', 'annual', 'triennial']],
  ['azure-reservation', anyCycle],
  ['azure-savings-plan', anyCycle],
  ['azure-plan', anyCycle],
  ['azure-linux-plan', anyCycle],
  ['isv-metered', anyCycle],
];

interface Entry {
  readonly family: string;
  readonly cycles: readonly string[];
  readonly row: PolicyRow;
  readonly from: number;
  readonly until: number;
}

const earliest = midnight('2016-01-01');
const latest = midnight('2027-01-01');
const entries: readonly Entry[] = families.flatMap(([family, cycles]) => {
  const rows = rowsOf(family, cycles[0] ?? '', 0, {});
  return rows.map((row, index) => ({
    family,
    cycles,
    row,
    from: Math.max(row.since, earliest),
    until: rows[index + 1]?.since ?? latest,
  }));
});
/** Entries take turns; those of which few cases tell something of their own come more often. */
const turns = entries.flatMap((entry) =>
  entry.family === 'isv-metered'
    ? [entry, entry, entry, entry, entry, entry]
    : entry.family === 'azure-reservation' || entry.family === 'azure-plan'
      ? [entry, entry]
      : entry.row.reopenedBy.length > 0
        ? [entry, entry, entry, entry]
        : [entry],
);
const offsets = [-1, 0, 1] as const;

/** What the gate wants to see: the first day of every entry, each end of its window and of its shares, and the days that decide what follows a term. */
const ofEntries: readonly string[] = entries.flatMap(({ row, from }) => {
  const day = utcDay(from);
  const closing = row.kind === 'hours' || row.kind === 'days' ? ['closes'] : [];
  const shares = row.steps.filter(({ until }) => until !== null).map((_, index) => `share ${index + 1} ends`);
  const since = row.since === Number.NEGATIVE_INFINITY ? [] : [`since ${day}`];
  return ['order', ...closing, ...shares, ...since].flatMap((what) => offsets.map((offset) => `${row.name}: ${what} ${signed(offset)}`));
});

export const expectedBoundaries: readonly string[] = [
  ...ofEntries,
  ...edgesOfTerms.flatMap(({ family, which, day }) => offsets.map((offset) => `${family}: ${which} ${day} ${signed(offset)}`)),
  ...endsOfTerm.map((word) => `new-commerce-license: asked after a term with ${word ?? 'no'} choice`),
  ...segments.map((word) => `license-based: asked after a term of ${word ?? 'no segment'}`),
];

function signed(offset: number): string {
  return offset === 0 ? 'at' : offset < 0 ? '-1 ms' : '+1 ms';
}

/** An instant of a span: often at the end of a month, at midnight, or in the last millisecond of a day. */
function instantIn(chance: Chance, from: number, until: number): number {
  return Math.max(from, Math.min(until - 1, anInstant(chance, from, until)));
}

function anInstant(chance: Chance, from: number, until: number): number {
  const at = from + Math.floor(chance.next() * (until - from));
  const kind = chance.whole(0, 9);
  const midnightOf = at - (((at % dayMs) + dayMs) % dayMs);
  if (kind < 2) return Math.max(from, midnightOf);
  if (kind === 2) return Math.max(from, midnightOf - 1);
  if (kind === 3) return Math.max(from, monthsAfter(midnight(`${utcDay(at).slice(0, 4)}-01-31`), chance.whole(0, 11)) + (at - midnightOf));
  if (kind === 4) return Math.floor(at / 1000) * 1000;
  return at;
}

const withTerms: Readonly<Record<string, readonly Duration[]>> = {
  'isv-saas': durations,
  'software-subscription': ['P1Y', 'P3Y'],
  'license-based': ['P1M', 'P1Y'],
  'new-commerce-license': ['P1M', 'P1Y', 'P3Y'],
};
const withTrial = ['isv-saas', 'new-commerce-license'];
const withDeadlines = ['isv-saas', 'software-subscription', 'perpetual-software', 'license-based', 'new-commerce-license'];
const endStatuses = ['cancelled', 'deleted', 'expired', 'disabled', 'extended', 'pending', 'suspended', 'active', 'migrated'] as const;

/** The facts of a purchase of which nothing more is stated than family, cycle and order. */
export const unstated = {
  ...{ term: null, trial: null, windowStarts: null, cancelUntilAt: null },
  ...{ autoRenew: null, status: null, planMonths: null, reservedProduct: null },
  ...{ endOfTerm: null, segment: null, hasEquivalent: null },
} as const;

interface Drawn {
  readonly facts: PurchaseFacts;
  readonly kind: string;
  /** The day around which the term was drawn, in the gate's words; its order is of no entry then. */
  readonly edge?: string;
}

/** A first term that begins or ends around a day on which what follows it becomes another thing (L5, L8, M1). */
function onEdge(chance: Chance, plain: PurchaseFacts): Drawn | null {
  const edges = edgesOfTerms.filter(({ family }) => family === plain.family);
  if (edges.length === 0 || !chance.happens(0.3)) return null;
  const { family, which, day } = chance.pick(edges);
  const offset = chance.pick(offsets);
  const at = midnight(day) + offset;
  const months = which === 'starts' ? chance.pick([1, 12]) : 12;
  const startsAt = which === 'starts' ? at : monthsAfter(at, -months);
  const term: StatedTerm = { months, startsAt, endsAt: monthsAfter(startsAt, months), anchorAt: startsAt, before: 0 };
  const billingCycle = chance.pick(['monthly', 'annual'].slice(0, months === 1 ? 1 : 2));
  const planMonths = chance.pick([null, null, null, plain.planMonths]);
  return {
    facts: { ...plain, billingCycle, planMonths, orderedAt: startsAt, term },
    kind: 'term',
    edge: `${family}: ${which} ${day} ${signed(offset)}`,
  };
}

function termOf(chance: Chance, startsAt: number, family: string): StatedTerm {
  const months = monthsOf[chance.pick<Duration>(withTerms[family] ?? ['P1Y'])];
  const before = chance.happens(0.6) ? 0 : chance.whole(1, months === 1 ? 26 : 3);
  const nth = (count: number): number => monthsAfter(startsAt, count * months);
  const isByDay = (family === 'new-commerce-license' || family === 'software-subscription') && chance.happens(0.7);
  const dayOf = (at: number): number => (isByDay ? midnight(utcDay(at)) : at);
  return { months, startsAt: before === 0 ? startsAt : dayOf(nth(before)), endsAt: dayOf(nth(before + 1)), anchorAt: startsAt, before };
}

function draw(chance: Chance, entry: Entry): Drawn {
  const { family, row, from, until } = entry;
  const onTheDay = row.since !== Number.NEGATIVE_INFINITY && chance.happens(0.25);
  const billingCycle = chance.pick(entry.cycles);
  // a row of the policy may begin with a text that says what the one before said
  const firstDays = firstDaysOf('cancellation-window', family, billingCycle);
  const firstDay = firstDays.length > 0 && chance.happens(0.1) ? chance.pick(firstDays) : null;
  const orderedAt =
    firstDay !== null ? firstDay + chance.pick(offsets) : onTheDay ? from + chance.pick(offsets) : instantIn(chance, from, until);
  const plain: PurchaseFacts = {
    ...unstated,
    family,
    billingCycle,
    orderedAt,
    autoRenew: chance.pick([null, true, false]),
    endOfTerm: family === 'new-commerce-license' && chance.happens(0.8) ? chance.pick(endsOfTerm) : null,
    segment: chance.pick(segments),
    hasEquivalent: chance.pick([null, true, true, false]),
    planMonths: family === 'license-based' ? chance.pick([null, null, 36, 72]) : null,
    reservedProduct:
      family === 'azure-reservation'
        ? chance.pick([null, null, 'databricks', 'suse', 'synapse-pre-purchase', 'red-hat-openshift', 'sentinel'])
        : null,
  };
  const kind = chance.next();
  if (kind < 0.3 && family in withTerms) {
    const edge = onEdge(chance, plain);
    if (edge !== null) return edge;
    const waits = family === 'isv-saas' && chance.happens(0.5) ? chance.whole(0, 6 * dayMs) : 0;
    const term = termOf(chance, orderedAt + waits, family);
    // whether it renews is often not stated, and then a window may have opened anew
    const autoRenew = chance.happens(0.5) ? null : plain.autoRenew;
    return { facts: { ...plain, term, autoRenew, status: chance.happens(0.15) ? 'suspended' : null }, kind: 'term' };
  }
  if (kind < 0.4 && withTrial.includes(family)) {
    const closesAt = hoursAfter(orderedAt, 720);
    const term = family === 'isv-saas' && chance.happens(0.5) ? { ...termOf(chance, closesAt, family) } : null;
    const status = chance.pick([null, 'trial'] as const);
    return { facts: { ...plain, trial: { opensAt: orderedAt, closesAt }, term: term?.before === 0 ? term : null, status }, kind: 'trial' };
  }
  if (kind < 0.55 && withDeadlines.includes(family)) {
    const close = row.kind === 'hours' || row.kind === 'days' ? (row.closes(orderedAt) ?? orderedAt) : hoursAfter(orderedAt, 700);
    const written = [
      close,
      Math.floor(close / 60_000) * 60_000,
      Math.floor(close / 1000) * 1000,
      close - 1,
      close - (close % dayMs) - 60_000,
      close - (close % dayMs) - 1000,
      close - (close % dayMs) - 1,
      close + chance.whole(-3, 3) * dayMs,
      close + 60_000,
      close - 60_000,
    ];
    return { facts: { ...plain, cancelUntilAt: chance.happens(0.06) ? 'never' : chance.pick(written) }, kind: 'stated deadline' };
  }
  if (kind < 0.63 && (family === 'new-commerce-license' || row.name === 'W7' || row.name === 'W12')) {
    const causes = ['renewal', 'seat-addition', 'partial-upgrade', 'upgrade', 'renewal'] as const;
    let openedAt = orderedAt;
    const more = Array.from({ length: chance.whole(1, 3) }, () => {
      openedAt = instantIn(chance, openedAt + 1, openedAt + 20 * dayMs);
      return { by: chance.pick(causes), startsAt: openedAt };
    });
    return { facts: { ...plain, windowStarts: [{ by: 'order', startsAt: orderedAt }, ...more] }, kind: 'windowStarts' };
  }
  if (kind < 0.72) return { facts: { ...plain, status: chance.pick(endStatuses) }, kind: 'status' };
  return { facts: plain, kind: 'plain', ...(firstDay === null ? {} : { edge: 'orders on a first day of the policy' }) };
}

const words: Readonly<Record<string, readonly string[]>> = {
  I1: ['open-at-limit'],
  I2: ['term-start'],
  I6: ['nothing-left'],
  I7: ['order-day-is-day-1', 'elapsed-24-hours'],
  I8: ['full-for-both'],
  I11: ['calendar-days'],
  I12: ['first-seen', 'page-date'],
  I14: ['when-asked'],
  I17: ['72-hours-since-2022-06-03', 'as-last-text'],
  I20: ['support-only'],
  I23: ['month-1'],
  I26: ['calendar-days'],
  I31: ['on-premises-page'],
  I32: ['renewal-too'],
  I35: ['announced-2024-07-01'],
  I36: ['after'],
  I37: ['from-2022-10-14', 'from-2023-06-30'],
  I38: ['full'],
  I43: ['none'],
};

function chosenBy(chance: Chance): Choice {
  if (chance.happens(0.75)) return {};
  const ids = chance.happens(0.5) ? [chance.pick(Object.keys(words))] : [chance.pick(Object.keys(words)), chance.pick(Object.keys(words))];
  return Object.fromEntries(ids.map((id) => [id, chance.pick(words[id] ?? [''])]));
}

/** The facts as the library takes them: absent and null both mean "not stated". */
function purchaseOf(facts: PurchaseFacts, absent: boolean): Purchase {
  const { term, windowStarts, cancelUntilAt, status, ...rest } = facts;
  const duration = durations.find((word) => monthsOf[word] === term?.months) ?? 'P1M';
  const given = {
    ...rest,
    term: term === null ? null : { duration, startsAt: term.startsAt, endsAt: term.endsAt, anchorAt: term.anchorAt },
    windowStarts: windowStarts?.map((windowStart) => ({ ...windowStart, seats: windowStart.by === 'seat-addition' ? 3 : null })) ?? null,
    stated: cancelUntilAt === null ? null : { cancelUntilAt },
    ...(status === null ? {} : { status }),
  };
  const kept = absent ? Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) : given;
  return kept as unknown as Purchase;
}

const blank: Shown = {
  verdict: 'refused',
  effect: null,
  refund: null,
  refunds: '',
  ways: '',
  opensAt: null,
  closesAt: null,
  effectiveAt: null,
  reason: null,
  errorCode: null,
  compared: null,
  gap: null,
  oursAt: null,
  statedAt: null,
};

function compared(reason: object): number | string | null {
  const { orderedAt, closedAt, status } = reason as { readonly orderedAt?: number; readonly closedAt?: number; readonly status?: string };
  return orderedAt ?? closedAt ?? status ?? null;
}

/** The library's answer in the oracle's words. */
function shownBy(answer: CancellationAnswer, family: string): Shown {
  if (answer.verdict === 'undetermined') {
    const [gap] = answer.gaps;
    const fact = gap.gap === 'fact-missing' ? ` ${gap.fact}` : gap.gap === 'before-first-source' ? ` ${midnight(gap.firstSource)}` : '';
    return { ...blank, verdict: 'undetermined', gap: `${gap.gap}${fact}` };
  }
  if (answer.verdict === 'refused') {
    const [reason] = answer.reasons;
    const isLicense = family === 'new-commerce-license';
    const advised = answer.instead.map((way) => (way.by === 'move' ? way.move : way.by)).join(', ');
    const ways = isLicense && reason.code === 'window-closed' ? advised : '';
    return { ...blank, reason: reason.code, errorCode: reason.errorCode, compared: compared(reason), ways };
  }
  const { effect, refund } = answer;
  const refunds = answer.refunds.map((step) => `${step.refund} ${String(step.untilAt)}`).join(', ');
  const allowed: Shown = { ...blank, verdict: 'allowed', effect, refund, refunds };
  if (answer.effect === 'at-renewal') return { ...allowed, effectiveAt: answer.effectiveAt };
  if (answer.effect === 'deprovision') return allowed;
  const { window, disagreement } = answer;
  return {
    ...allowed,
    opensAt: window.opensAt,
    closesAt: window.closesAt,
    oursAt: disagreement?.oursAt ?? null,
    statedAt: disagreement?.statedAt ?? null,
  };
}

const mostInstants = 7;

/** The boundaries of the entry itself that an instant hits, in the gate's words. */
function hitsOf(entry: Entry, facts: PurchaseFacts, at: number): readonly string[] {
  const { row } = entry;
  const closesAt = row.kind === 'hours' || row.kind === 'days' ? row.closes(facts.orderedAt) : null;
  const limits: readonly (readonly [string, number | null])[] = [
    ['order', facts.orderedAt],
    ['closes', closesAt],
    ...row.steps.map(({ until }, index) => [`share ${index + 1} ends`, until?.(facts.orderedAt) ?? null] as const),
  ];
  return limits.flatMap(([what, limit]) =>
    offsets.filter((offset) => limit !== null && at === limit + offset).map((offset) => `${row.name}: ${what} ${signed(offset)}`),
  );
}

const classOf = ({ verdict, effect, refund, gap }: Shown): string =>
  verdict === 'allowed'
    ? `${verdict} ${effect ?? ''} ${refund ?? ''}`
    : verdict === 'refused'
      ? verdict
      : `${verdict} ${gap?.split(' ')[0] ?? ''}`;

/** About so many cases; the purchases are drawn entry by entry, so that each has its share. */
export function cancellations(chance: Chance, cases: number, counting: Counting): void {
  for (let index = 0, done = 0; done < cases; index += 1) {
    const entry = turns[index % turns.length];
    if (entry === undefined) throw new Error('no entry');
    const { facts, kind, edge } = draw(chance, entry);
    const chosen = chosenBy(chance);
    const policyAt = Object.keys(chosen).length === 0 && chance.happens(0.06) ? instantIn(chance, earliest, latest) : null;
    const oracle = cancellationOracle(facts, chosen, policyAt);
    const purchase = purchaseOf(facts, chance.happens(0.5));
    const options: Options<CancellationEntry> = {
      ...(Object.keys(chosen).length === 0 ? {} : { interpretations: chosen }),
      ...(policyAt === null ? {} : { policyAt: policyAt as Instant }),
    };
    // what a term of the future tells of the past is not asked about
    const from = facts.term !== null && facts.term.before > 0 ? facts.term.startsAt : facts.orderedAt - 10 * dayMs;
    const until = facts.term === null ? facts.orderedAt + 500 * dayMs : monthsAfter(facts.term.endsAt, 2 * facts.term.months);
    const limits = oracle.instants.filter((at) => at >= from && at < until);
    while (limits.length > mostInstants) limits.splice(chance.whole(1, limits.length - 1), 1);
    const asked = limits.flatMap((at) => offsets.map((offset) => at + offset)).filter((at) => at >= from);
    asked.push(instantIn(chance, from, until), instantIn(chance, Math.max(from, facts.orderedAt), facts.orderedAt + 40 * dayMs));
    const sinceMs = facts.orderedAt - entry.row.since;
    const onTheDay =
      edge === undefined && sinceMs >= -1 && sinceMs <= 1 ? `${entry.row.name}: since ${utcDay(entry.from)} ${signed(sinceMs)}` : null;
    for (const at of asked.filter((one) => one >= from)) {
      const { shown, contested, changesAt } = oracle.answer(at);
      const answer = decideCancellation(purchase, at as Instant, options);
      const determined = answer.verdict === 'undetermined' ? { contested: [], changesAt: null } : answer;
      const near = (instant: number | null): number | null =>
        oracle.horizonAt !== null && instant !== null && instant >= oracle.horizonAt ? null : instant;
      const theirs = answer.verdict === 'undetermined' ? [shown] : [shown, contested, near(changesAt)];
      const ours =
        answer.verdict === 'undetermined'
          ? [shownBy(answer, facts.family)]
          : [shownBy(answer, facts.family), determined.contested, near(determined.changesAt)];
      const words = () => `cancellation (${kind}) ${JSON.stringify({ purchase, at, options })}`;
      done += 1;
      counting.count(`cancellation: ${classOf(shown)}`);
      for (const hit of edge === undefined ? hitsOf(entry, facts, at) : [edge]) counting.hit(hit);
      if (facts.term !== null && at >= facts.term.endsAt) {
        const isCovered = edge?.startsWith('new-commerce-license: ends') === true;
        if (isCovered) counting.hit(`new-commerce-license: asked after a term with ${facts.endOfTerm ?? 'no'} choice`);
        if (facts.family === 'license-based') counting.hit(`license-based: asked after a term of ${facts.segment ?? 'no segment'}`);
      }
      if (onTheDay !== null) counting.hit(onTheDay);
      const isElse = onlyElseChanges(theirs, ours, answer, purchase, options);
      counting.compare(isElse ? theirs.slice(0, 2) : theirs, isElse ? ours.slice(0, 2) : ours, words);
    }
  }
}

/** The keys on the way to the bounds of a date, and those in them. */
const ofBounds = ['window', 'refunds', 'disagreement', 'bounds', 'opensBounds', 'earliestAt', 'latestAt', 'by'];

/** What the oracle does not know: the citation of an answer, and the bounds of its dates. */
function notAsked(answer: CancellationAnswer): string {
  return JSON.stringify(answer.basis) + JSON.stringify(answer, ofBounds);
}

/** An earlier `changesAt` at which nothing changes but what the oracle does not know. */
function onlyElseChanges(
  theirs: readonly unknown[],
  ours: readonly unknown[],
  answer: CancellationAnswer,
  purchase: Purchase,
  options: Options<CancellationEntry>,
): boolean {
  const [, , oracleAt] = theirs;
  const [, , changesAt] = ours;
  if (typeof changesAt !== 'number' || changesAt === oracleAt || (typeof oracleAt === 'number' && oracleAt < changesAt)) return false;
  const then = decideCancellation(purchase, changesAt as Instant, options);
  if (then.verdict === 'undetermined') return false;
  return (
    notAsked(then) !== notAsked(answer) &&
    JSON.stringify(shownBy(then, purchase.family)) === JSON.stringify(shownBy(answer, purchase.family))
  );
}
