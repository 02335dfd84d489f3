/** Questions about one date: drawn facts, asked about around every day of a text and every limit, each answered by the library and by an oracle. */
import type { Chance } from '../../oracles/chance.js';
import type { Choice, Found, Oracle } from '../../oracles/questions/asked.js';
import { answered, instantsOf } from '../../oracles/questions/asked.js';
import type { Batch, SeatFacts } from '../../oracles/questions/seats.js';
import { edgesOf, seats } from '../../oracles/questions/seats.js';
import { reactivations } from '../../oracles/questions/suspended.js';
import type { AlignmentFacts } from '../../oracles/questions/terms.js';
import { alignments } from '../../oracles/questions/terms.js';
import type { UpgradeFacts } from '../../oracles/questions/upgrades.js';
import { upgrades } from '../../oracles/questions/upgrades.js';
import type { Counting } from '../../oracles/tally.js';
import { hoursAfter, midnight, monthsAfter, utcDay } from '../../oracles/temporal/clock.js';
import type { SuspensionFacts } from '../../oracles/temporal/life.js';
import type { CoterminousAnswer, CoterminousFacts, Upgrade, UpgradeAnswer } from '../../../src/terms/index.js';
import type {
  Basis,
  Gap,
  Instant,
  Interpretations,
  Purchase,
  ReactivationAnswer,
  SeatReductionAnswer,
  Suspension,
} from '../../../src/index.js';
import { coterminousEnd, decideUpgrade, durations } from '../../../src/terms/index.js';
import { decideReactivation, decideSeatReduction, productFamilies } from '../../../src/index.js';

const dayMs = 86_400_000;
const offsets = [-1, 0, 1] as const;
const signed = (name: string): readonly string[] => offsets.map((offset) => `${name}, ${String(offset)} ms`);

interface Answer {
  readonly verdict: string;
  readonly basis: readonly Basis[];
  readonly gaps?: readonly Gap[];
  readonly contested?: readonly string[];
  readonly changesAt?: number | null;
}

/** A question, its oracle, and how it is drawn. */
export interface Question<Facts = unknown, A extends Answer = Answer> {
  readonly name: string;
  readonly oracle: Oracle<Facts>;
  readonly draw: (chance: Chance, index: number) => Facts;
  readonly ask: (facts: Facts, at: Instant, interpretations: Interpretations) => A;
  /** What is compared of an answer that is not undetermined. */
  readonly shown: (answer: A) => Readonly<Record<string, unknown>>;
  /** The span in which it is asked about. */
  readonly span: (facts: Facts) => readonly [from: number, until: number];
  /** The limits of the facts, by name: each is asked about to the millisecond. */
  readonly limits: (facts: Facts) => readonly (readonly [name: string, at: number])[];
  /** The words of the vocabulary that the facts hold. */
  readonly words: (facts: Facts) => readonly string[];
  /** What the gate wants to see: every word of the vocabulary, every limit. */
  readonly expected: readonly string[];
}

/** So that questions about different facts stand in one list. */
const question = <Facts, A extends Answer>(own: Question<Facts, A>): Question => own as unknown as Question;

function gapWords(gap: Gap): string {
  if (gap.gap === 'documents-silent') return `${gap.gap} ${gap.on}`;
  if (gap.gap === 'before-first-source') return `${gap.gap} ${gap.firstSource}`;
  return gap.gap === 'fact-missing' ? `${gap.gap} ${gap.fact}` : `${gap.gap} ${gap.fact} ${gap.value}`;
}

const citedIn = ([first]: readonly Basis[]): string | null => (first === undefined ? null : `${first.since} ${first.coverage}`);

/** The instants at which the answer itself changes under one choice. */
function turns(oracle: Oracle<unknown>, facts: unknown, chosen: Choice): readonly number[] {
  const look = (at: number): string => JSON.stringify(oracle.found(facts, at, chosen));
  return instantsOf(oracle, facts, chosen).filter((at) => look(at) !== look(at - 1));
}

const classOf = (name: string, { verdict, key, shown }: Found): string => {
  const gap = typeof shown['gap'] === 'string' ? shown['gap'].split(' ')[0] : undefined;
  return `${name}: ${[verdict, key ?? gap ?? ''].join(' ').trim()}`;
};

/** About so many cases of one question. */
export function asked(own: Question, chance: Chance, cases: number, counting: Counting): void {
  const { name, oracle } = own;
  const wanted = new Set(own.expected);
  for (let done = 0, index = 0; done < cases; index += 1) {
    const facts = own.draw(chance, index);
    const ids = Object.entries(oracle.words);
    const [id, list] = ids.length > 0 && chance.happens(0.4) ? chance.pick(ids) : ['', []];
    const chosen: Choice = id === '' ? {} : { [id]: chance.pick(list) };
    const [from, until] = own.span(facts);
    const limits = own.limits(facts);
    const edges = [...new Set([...turns(oracle, facts, chosen), ...limits.map(([, at]) => at)])].filter((at) => at > from && at < until);
    while (edges.length > 4) edges.splice(chance.whole(0, edges.length - 1), 1);
    const instants = [...edges.flatMap((at) => offsets.map((offset) => at + offset)), chance.whole(from, until - 1)];
    for (const at of instants) {
      done += 1;
      for (const word of own.words(facts)) counting.hit(`${name}: ${word}`);
      const expected = answered(oracle, facts, at, chosen);
      counting.count(classOf(name, expected));
      for (const [limit, limitAt] of limits) if (Math.abs(at - limitAt) <= 1) counting.hit(`${name}: ${limit}, ${String(at - limitAt)} ms`);
      for (const offset of offsets) {
        const day = utcDay(at - offset);
        const begins = midnight(day) === at - offset && oracle.found(facts, at - offset, chosen).text?.startsWith(day) === true;
        const limit = `${name}: text of ${day}, ${String(offset)} ms`;
        if (begins && wanted.has(limit)) counting.hit(limit);
      }
      const answer = own.ask(facts, at as Instant, chosen);
      const isUndetermined = answer.verdict === 'undetermined';
      // another citation is another answer: when it comes, an oracle without texts cannot tell
      const isTold = answer.changesAt !== undefined && (expected.text !== null || chosen['I14'] === undefined);
      const theirs = {
        verdict: expected.verdict,
        shown: expected.shown,
        text: expected.text === null || (isUndetermined && answer.basis.length === 0) ? null : expected.text,
        contested: answer.contested === undefined ? null : [...expected.contested].sort(),
        changesAt: isTold ? expected.changesAt : null,
      };
      const ours = {
        verdict: answer.verdict,
        shown: isUndetermined ? { gap: answer.gaps?.map(gapWords)[0] } : own.shown(answer),
        text: theirs.text === null ? null : citedIn(answer.basis),
        contested: answer.contested === undefined ? null : [...answer.contested].sort(),
        changesAt: isTold ? answer.changesAt : null,
      };
      counting.compare(theirs, ours, () => `${name} ${JSON.stringify({ facts, at, chosen })}`);
    }
  }
}

const somewhen = (chance: Chance, from: string, until: string): number => chance.whole(midnight(from), midnight(until) - 1);
const daysOf = (oracle: Oracle<never>): readonly string[] =>
  [...new Set(oracle.texts.flatMap((list) => list.map(({ since }) => since)))].flatMap((day) => signed(`text of ${day}`));
const named = (name: string, list: readonly string[]): readonly string[] => list.map((one) => `${name}: ${one}`);

const suspendable = ['license-based', 'new-commerce-license', 'isv-saas'] as const;
/** The first days of the texts on suspensions, which the day of the suspension selects. */
const firstSuspensions = ['2016-12-01', '2017-03-30', '2018-10-29', '2019-03-01', '2021-10-04', '2021-10-27', '2023-08-04'] as const;
const terms = { P1M: 1, P1Y: 12, P2Y: 24, P3Y: 36, P4Y: 48, P5Y: 60 } as const;

const reactivation = question<SuspensionFacts, ReactivationAnswer>({
  name: 'reactivation',
  oracle: reactivations,
  draw: (chance, index) => {
    const family = chance.happens(0.8) ? (suspendable[index % suspendable.length] ?? '') : chance.pick(productFamilies);
    const suspendedAt = chance.happens(0.3)
      ? midnight(chance.pick(firstSuspensions)) + chance.pick(offsets)
      : somewhen(chance, '2016-10-01', '2026-06-01');
    const accountOpenedAt = chance.happens(0.6) ? suspendedAt - chance.whole(0, 400 * dayMs) : null;
    const isBilled = accountOpenedAt !== null && chance.happens(0.8);
    const duration = chance.pick(['P1M', 'P1Y', 'P3Y'] as const);
    const startsAt = Math.max(suspendedAt - chance.whole(0, 27 * dayMs), suspendedAt - chance.whole(0, terms[duration] * 28 * dayMs));
    const term = { startsAt, endsAt: monthsAfter(startsAt, terms[duration]), months: terms[duration], anchorAt: startsAt };
    return {
      family,
      suspendedAt,
      suspendedBy: chance.pick([null, 'partner', 'marketplace']),
      cloud: chance.pick([null, null, 'global', 'china']),
      accountOpenedAt,
      firstBillingAt: isBilled
        ? hoursAfter(accountOpenedAt, chance.pick([0, 1, 15, 29, 30, 31, 85]) * 24) + chance.pick([0, 1, 3_600_000])
        : null,
      term: chance.happens(0.6) ? term : null,
    };
  },
  ask: (facts, at, interpretations) => {
    const duration = Object.entries(terms).find(([, months]) => months === facts.term?.months)?.[0];
    const given = { ...facts, term: facts.term === null ? null : { ...facts.term, duration } };
    return decideReactivation(given as unknown as Suspension, at, { interpretations });
  },
  shown: (answer) => {
    if (answer.verdict === 'allowed') return { until: answer.window.closesAt };
    if (answer.verdict !== 'refused') return {};
    const [reason] = answer.reasons;
    return { reason: `${reason.code}${reason.code === 'retention-over' ? ` ${String(reason.expiredAt)}` : ''}` };
  },
  span: ({ suspendedAt }) => [suspendedAt - 3 * dayMs, suspendedAt + 1300 * dayMs],
  limits: (facts) => {
    const found = reactivations.found(facts, facts.suspendedAt, {});
    const until = found.shown['until'];
    return typeof until === 'number' ? [[`limit of ${facts.family}`, until]] : [];
  },
  words: ({ family, suspendedBy, suspendedAt, cloud: where }) => [
    ...firstSuspensions.flatMap((day) =>
      Math.abs(suspendedAt - midnight(day)) <= 1 ? [`suspended ${day}, ${String(suspendedAt - midnight(day))} ms`] : [],
    ),
    family,
    `by ${suspendedBy ?? 'nobody known'}`,
    `in ${where ?? 'no stated cloud'}`,
  ],
  expected: named('reactivation', [
    ...productFamilies,
    ...firstSuspensions.flatMap((day) => signed(`suspended ${day}`)),
    ...suspendable.flatMap((family) => signed(`limit of ${family}`)),
  ]),
});

const lengths = Object.entries(terms) as readonly (readonly [keyof typeof terms, number])[];

const alignment = question<AlignmentFacts, CoterminousAnswer>({
  name: 'aligned end',
  oracle: alignments,
  draw: (chance, index) => {
    const [, months] = lengths[index % lengths.length] ?? ['P1M', 1];
    const startsAt =
      midnight(`${String(chance.whole(2022, 2025))}-${chance.pick(['01', '02', '03', '07', '11', '12'])}-01`) + chance.whole(0, 30) * dayMs;
    const [, otherMonths] = chance.pick(lengths);
    const anchorAt = monthsAfter(startsAt, -chance.whole(0, 30)) - chance.whole(0, 31) * dayMs;
    const count = chance.whole(0, 2);
    const begins = monthsAfter(anchorAt, count * otherMonths);
    const other = { months: otherMonths, anchorAt, startsAt: begins, endsAt: monthsAfter(anchorAt, (count + 1) * otherMonths) };
    return {
      family: chance.happens(0.9) ? 'new-commerce-license' : chance.pick(productFamilies),
      billingCycle: chance.pick(['monthly', 'annual', 'monthly', 'annual', 'none']),
      months,
      startsAt,
      other: chance.happens(0.4) ? null : other,
    };
  },
  ask: ({ family, billingCycle, months, startsAt, other }, at, interpretations) => {
    const lengthOf = (count: number) => lengths.find(([, one]) => one === count)?.[0];
    const align =
      other === null ? { with: 'calendar-month' } : { with: 'subscription', term: { ...other, duration: lengthOf(other.months) } };
    return coterminousEnd({ family, billingCycle, duration: lengthOf(months), startsAt, align } as CoterminousFacts, at, {
      interpretations,
    });
  },
  shown: (answer) => {
    if (answer.verdict === 'allowed') return { endsAt: answer.endsAt, naturalEndsAt: answer.naturalEndsAt };
    if (answer.verdict !== 'refused') return {};
    return {
      reasons: answer.reasons.map((reason) =>
        reason.code === 'end-beyond-term' ? `${reason.code} ${String(reason.endsAt)}` : reason.code,
      ),
    };
  },
  span: ({ startsAt }) => [Math.min(midnight('2022-03-01'), startsAt), startsAt + 100 * dayMs],
  limits: ({ startsAt }) => [['start', startsAt]],
  words: ({ months, other }) => [`${String(months)} months with ${other === null ? 'the calendar month' : String(other.months)}`],
  expected: named('aligned end', [
    ...durations.flatMap((one) =>
      ['the calendar month', ...durations.map((other) => String(terms[other]))].map(
        (other) => `${String(terms[one])} months with ${other}`,
      ),
    ),
    ...daysOf(alignments),
    ...signed('start'),
  ]),
});

/** The first days of the texts on seats, and the day that the last of them reaches back to. */
const firstWindows = ['2021-09-03', '2021-10-03', '2022-03-12', '2022-03-19'] as const;

const seat = question<SeatFacts, SeatReductionAnswer>({
  name: 'seats',
  oracle: seats,
  draw: (chance, index) => {
    const family = chance.happens(0.7) ? chance.pick(suspendable) : (productFamilies[index % productFamilies.length] ?? '');
    const isNewCommerce = family === 'new-commerce-license';
    const orderedAt = isNewCommerce
      ? chance.happens(0.45)
        ? midnight(chance.pick(firstWindows)) + chance.pick(offsets)
        : somewhen(chance, '2021-08-01', '2024-06-01')
      : somewhen(chance, chance.happens(0.5) ? '2017-06-01' : '2022-06-01', '2024-12-01');
    const quantity = (): number | null => (chance.happens(0.1) ? null : chance.whole(1, 20));
    const batches: Batch[] = [{ by: 'order', startsAt: orderedAt, seats: quantity() }];
    let last = orderedAt;
    // the documents of the first months let seats be added otherwise
    for (let more = chance.whole(0, 3); more > 0; more -= 1) {
      last = Math.max(last, midnight('2022-03-12')) + chance.whole(1, 12 * dayMs);
      batches.push({ by: 'seat-addition', startsAt: last, seats: quantity() });
    }
    const status = chance.happens(0.8) ? null : chance.pick(['active', 'cancelled', 'expired', 'disabled', 'deleted']);
    const isSuspended = status === null && chance.happens(0.1) && (isNewCommerce || family === 'license-based' || family === 'isv-saas');
    return {
      family,
      billingCycle: chance.pick(['monthly', 'annual']),
      orderedAt,
      status: isSuspended ? 'suspended' : status,
      batches: isNewCommerce ? batches : [],
      seats: chance.whole(1, 25),
    };
  },
  ask: ({ family, billingCycle, orderedAt, status, batches, seats: count }, at, interpretations) => {
    const purchase = {
      ...{ family, billingCycle, orderedAt },
      ...(status === null ? {} : { status }),
      ...(batches.length === 0 ? {} : { windowStarts: batches }),
    };
    return decideSeatReduction({ purchase: purchase as unknown as Purchase, seats: count }, at, { interpretations });
  },
  shown: (answer) => {
    if (answer.verdict === 'allowed') return { refund: answer.refund };
    if (answer.verdict !== 'refused') return {};
    const [reason] = answer.reasons;
    return { reason: `${reason.code}${reason.code === 'quantity-locked' ? ` ${String(reason.reducible)}` : ''}` };
  },
  span: ({ orderedAt, batches }) => [
    orderedAt - 2 * dayMs,
    (batches.at(-1)?.startsAt ?? orderedAt) + (batches.length > 0 ? 40 : 100) * dayMs,
  ],
  limits: (facts) => {
    if (facts.family !== 'new-commerce-license' || facts.status !== null) return [];
    return facts.batches
      .flatMap((batch) =>
        edgesOf(facts, batch).map((at) => [`${String((at - batch.startsAt) / 3_600_000)} hours of ${batch.by}`, at] as const),
      )
      .filter(([name]) => /^(?:0|24|168) hours/.test(name));
  },
  words: ({ family, status, orderedAt }) => [
    ...(family === 'new-commerce-license' && status === null
      ? firstWindows.flatMap((day) =>
          Math.abs(orderedAt - midnight(day)) <= 1 ? [`ordered ${day}, ${String(orderedAt - midnight(day))} ms`] : [],
        )
      : []),
    family,
    status ?? 'no stated status',
  ],
  expected: named('seats', [
    ...productFamilies,
    'suspended',
    ...firstWindows.flatMap((day) => signed(`ordered ${day}`)),
    ...['0 hours of order', '24 hours of order', '168 hours of order', '0 hours of seat-addition', '168 hours of seat-addition'].flatMap(
      signed,
    ),
  ]),
});

const edgesOfUpgrades = ['2025-04-01', '2026-05-04', '2026-05-05'] as const;
const upgradeStatuses = [
  'active',
  'trial',
  'suspended',
  'extended',
  'expired',
  'disabled',
  'cancelled',
  'deleted',
  'pending',
  'migrated',
] as const;

const upgrade = question<UpgradeFacts, UpgradeAnswer>({
  name: 'upgrade',
  oracle: upgrades,
  draw: (chance, index) => {
    const months = chance.pick([1, 12, 12, 36]);
    const day = chance.happens(0.3) ? chance.pick(edgesOfUpgrades) : null;
    const isStart = day === '2025-04-01';
    const edgeAt = day === null ? null : midnight(day) + chance.pick(offsets);
    const orderedAt =
      edgeAt === null
        ? somewhen(chance, '2021-06-01', chance.happens(0.25) ? '2021-11-01' : '2026-06-01')
        : isStart
          ? edgeAt
          : monthsAfter(edgeAt, -Math.min(12, months));
    const length = day === null || isStart ? months : 12;
    const natural = edgeAt !== null && !isStart ? edgeAt : monthsAfter(Math.floor(orderedAt / dayMs) * dayMs, length);
    const term = { months: length, startsAt: orderedAt, endsAt: natural, anchorAt: orderedAt, before: 0 };
    const isInTime = edgeAt === null || isStart || monthsAfter(orderedAt, 12) === natural;
    const targetMonths = chance.happens(0.6) ? length : chance.pick([1, 12, 36]);
    const targetEndsAt = natural + chance.pick([0, 0, -1, 1, 40 * dayMs, -5 * dayMs]);
    const cancelUntilAt = chance.pick([null, 'never', 'never', orderedAt + 7 * dayMs] as const);
    const quantity = chance.whole(1, 10);
    const trialAt = orderedAt + chance.pick([0, 0, dayMs]);
    return {
      family: chance.happens(0.93) ? 'new-commerce-license' : (productFamilies[index % productFamilies.length] ?? ''),
      orderedAt,
      term: chance.happens(0.9) && isInTime ? term : null,
      status: chance.happens(0.75) ? null : (upgradeStatuses[index % upgradeStatuses.length] ?? null),
      autoRenew: chance.pick([null, true, false]),
      endOfTerm: chance.pick([null, null, 'renew', 'extend', 'end']),
      segment: chance.pick([null, null, 'commercial', 'government']),
      quantity,
      seats: chance.happens(0.1) ? quantity + 1 : chance.whole(1, quantity),
      target: chance.happens(0.35)
        ? {
            ...{ months: targetMonths, endsAt: targetEndsAt, cancelUntilAt },
            status: chance.happens(0.8) ? null : (upgradeStatuses[chance.whole(0, upgradeStatuses.length - 1)] ?? null),
          }
        : null,
      trial: chance.happens(0.15) ? { opensAt: trialAt, closesAt: Math.min(trialAt + 30 * dayMs, natural) } : null,
      scheduled: chance.happens(0.25),
    };
  },
  ask: (
    { family, orderedAt, term, status, autoRenew, endOfTerm, segment, quantity, seats: count, target, trial, scheduled },
    at,
    interpretations,
  ) => {
    const lengthOf = (months: number) => lengths.find(([, one]) => one === months)?.[0];
    const given = term === null ? null : { duration: lengthOf(term.months), ...term };
    const purchase = {
      ...{ family, billingCycle: 'monthly', orderedAt, autoRenew, endOfTerm, segment, trial, term: given },
      ...(status === null ? {} : { status }),
    };
    const into =
      target === null
        ? null
        : {
            term: {
              duration: lengthOf(target.months),
              startsAt: monthsAfter(target.endsAt, -target.months) - dayMs,
              endsAt: target.endsAt,
            },
            cancelUntilAt: target.cancelUntilAt,
            ...(target.status === null ? {} : { status: target.status }),
          };
    const facts = { purchase, quantity, seats: count, target: into, scheduled } as unknown as Upgrade;
    return decideUpgrade(facts, at, { interpretations });
  },
  shown: (answer) => {
    if (answer.verdict === 'refused') {
      const words = answer.reasons.map((reason) =>
        reason.code === 'already-ended' || reason.code === 'not-active' ? `${reason.code} ${reason.status}` : reason.code,
      );
      return { reasons: words.sort() };
    }
    if (answer.verdict !== 'allowed') return {};
    const { kind, into } = answer;
    if (answer.effect === 'at-renewal') return { kind, into, effect: answer.effect, endsAt: answer.effectiveAt };
    return { kind, into, effect: answer.effect, endsAt: answer.endsAt, window: answer.window };
  },
  span: ({ orderedAt, term }) => [orderedAt - 2 * dayMs, (term?.endsAt ?? orderedAt) + 800 * dayMs],
  limits: ({ orderedAt, term, target, trial }) => [
    ['order', orderedAt],
    ...(trial === null ? [] : [['trial end', trial.closesAt] as const]),
    ...(term === null ? [] : [['term end', term.endsAt] as const]),
    ...(target === null ? [] : [['end of the target', target.endsAt] as const]),
    ...(typeof target?.cancelUntilAt === 'number' ? [['window of the target', target.cancelUntilAt] as const] : []),
  ],
  words: ({ status, endOfTerm, target, scheduled }) => [
    status ?? 'no stated status',
    ...(target?.status == null ? [] : [`target ${target.status}`]),
    `chosen ${endOfTerm ?? 'nothing'}`,
    target === null ? 'no target' : 'into a target',
    scheduled ? 'scheduled' : 'at once',
  ],
  expected: named('upgrade', [
    ...upgradeStatuses,
    ...upgradeStatuses.map((status) => `target ${status}`),
    ...['nothing', 'renew', 'extend', 'end'].map((word) => `chosen ${word}`),
    ...['no target', 'into a target', 'scheduled', 'at once'],
    ...['order', 'trial end', 'term end', 'end of the target', 'window of the target'].flatMap(signed),
    ...daysOf(upgrades),
  ]),
});

export const questions: readonly { readonly share: number; readonly own: Question }[] = [
  { share: 0.2, own: reactivation },
  { share: 0.2, own: alignment },
  { share: 0.25, own: seat },
  { share: 0.35, own: upgrade },
];
