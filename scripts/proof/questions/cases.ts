/** Questions about one date: drawn facts, asked about around every day of a text and every limit, each answered by the library and by an oracle. */
import type { Chance } from '../../oracles/chance.js';
import type { Choice, Found, Oracle } from '../../oracles/questions/asked.js';
import { answered, instantsOf } from '../../oracles/questions/asked.js';
import type { LinkFacts } from '../../oracles/questions/delivery.js';
import { endsOf, links } from '../../oracles/questions/delivery.js';
import type { PlanFacts } from '../../oracles/questions/plans.js';
import { plans } from '../../oracles/questions/plans.js';
import type { ExchangeFacts } from '../../oracles/questions/exchanges.js';
import { exchanges } from '../../oracles/questions/exchanges.js';
import type { CloudFacts, RegionFacts } from '../../oracles/questions/places.js';
import { clouds as cloudOracle, homeOf, regions } from '../../oracles/questions/places.js';
import type { LedgerFacts } from '../../oracles/questions/reservations.js';
import { ledgers, returnOf } from '../../oracles/questions/reservations.js';
import type { RoleFacts } from '../../oracles/questions/roles.js';
import { roles as roleOracle } from '../../oracles/questions/roles.js';
import type { Batch, SeatFacts } from '../../oracles/questions/seats.js';
import { edgesOf, seats } from '../../oracles/questions/seats.js';
import type { AccessFacts } from '../../oracles/questions/suspended.js';
import { accesses, reactivations, savedUntil } from '../../oracles/questions/suspended.js';
import type { AlignmentFacts } from '../../oracles/questions/terms.js';
import { alignments } from '../../oracles/questions/terms.js';
import type { UpgradeFacts } from '../../oracles/questions/upgrades.js';
import { upgrades } from '../../oracles/questions/upgrades.js';
import type { Counting } from '../../oracles/tally.js';
import { meeting } from '../spoken.js';
import { hoursAfter, midnight, monthsAfter, utcDay } from '../../oracles/temporal/clock.js';
import type { SuspensionFacts } from '../../oracles/temporal/life.js';
import type {
  AccessAnswer,
  AccessFacts as LibraryAccess,
  Basis,
  CoterminousAnswer,
  CoterminousFacts,
  Exchange,
  ExchangeAnswer,
  Gap,
  Instant,
  Interpretations,
  LinkAnswer,
  Market,
  Place,
  PlanPriceAnswer,
  PlanPriceFacts,
  Purchase,
  ReactivationAnswer,
  RegionAnswer,
  ReservationRefundLimitAnswer,
  RoleAnswer,
  RoleFacts as LibraryRole,
  SeatReductionAnswer,
  Suspension,
  Upgrade,
  UpgradeAnswer,
} from '../../../src/index.js';
import {
  accessWhile,
  actions,
  areas,
  billingCycles,
  clouds,
  coterminousEnd,
  decideCloud,
  decideExchange,
  decideReactivation,
  decideRegion,
  decideRole,
  decideSeatReduction,
  decideUpgrade,
  downloadLink,
  durations,
  markets,
  planPrice,
  productFamilies,
  reservationRefundLimit,
  roles,
  statuses,
} from '../../../src/index.js';
import { reservedProducts } from '../../../src/vocabulary/purchase.js';

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
  const met = meeting('questions', counting.meet);
  const { name, oracle } = own;
  const wanted = new Set(own.expected);
  for (let done = 0, index = 0; done < cases; index += 1) {
    const facts = own.draw(chance, index);
    met.facts(facts as object, []);
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
      met.asked(at);
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
const everyYear = [midnight('2016-06-01'), midnight('2027-01-01')] as const;
const daysOf = (oracle: Oracle<never>): readonly string[] =>
  [...new Set(oracle.texts.flatMap((list) => list.map(({ since }) => since)))].flatMap((day) => signed(`text of ${day}`));
const named = (name: string, list: readonly string[]): readonly string[] => list.map((one) => `${name}: ${one}`);

/** The families with pages of their own on roles. */
const withOwnPages = ['azure-reservation', 'azure-savings-plan', 'azure-plan', 'perpetual-software', 'license-based'] as const;

const role = question<RoleFacts, RoleAnswer>({
  name: 'role',
  oracle: roleOracle,
  draw: (chance, index) => {
    const action = actions[index % actions.length] ?? '';
    const first = roles[Math.floor(index / actions.length) % roles.length] ?? '';
    const more = chance.happens(0.4) ? [chance.pick(chance.happens(0.2) ? ['owner'] : roles)] : [];
    const family = chance.happens(0.15) ? null : chance.pick(chance.happens(0.6) ? withOwnPages : productFamilies);
    return { action, roles: [first, ...more], family, trial: chance.pick([null, false, true]) };
  },
  ask: (facts, at, interpretations) => decideRole(facts as LibraryRole, at, { interpretations }),
  shown: (answer) => {
    if (answer.verdict === 'allowed') return { through: answer.through };
    if (answer.verdict !== 'refused') return {};
    const [reason] = answer.reasons;
    const allowed = reason.code === 'role-not-allowed' ? ` ${[...reason.allowed].sort().join(' ')}` : '';
    return {
      reason: `${reason.code}${allowed}`,
      instead: answer.instead.map((way) => `${way.by} ${'portal' in way ? way.portal : ''}`).join(' '),
    };
  },
  span: () => everyYear,
  limits: () => [],
  words: ({ action, roles: held, family, trial }) => [`${action} by ${held[0] ?? ''}`, `of ${family ?? 'none'}`, `trial ${String(trial)}`],
  expected: named('role', [
    ...actions.flatMap((action) => roles.map((one) => `${action} by ${one}`)),
    ...['none', ...productFamilies].map((family) => `of ${family}`),
    ...daysOf(roleOracle),
  ]),
});

const cloud = question<CloudFacts, ReturnType<typeof decideCloud>>({
  name: 'cloud',
  oracle: cloudOracle,
  draw: (chance, index) =>
    chance.happens(0.1)
      ? { family: 'isv-saas', cloud: 'china' }
      : {
          family: productFamilies[index % productFamilies.length] ?? '',
          cloud: chance.happens(0.2) ? 'germany' : (clouds[Math.floor(index / productFamilies.length) % clouds.length] ?? ''),
        },
  ask: (facts, at, interpretations) => decideCloud(facts as Parameters<typeof decideCloud>[0], at, { interpretations }),
  shown: (answer) => (answer.verdict === 'refused' ? { reason: `${answer.reasons[0].code} ${answer.reasons[0].cloud}` } : {}),
  span: () => everyYear,
  limits: () => [],
  words: (facts) => [`${facts.family} in ${facts.cloud}`],
  expected: named('cloud', [...productFamilies.flatMap((family) => clouds.map((one) => `${family} in ${one}`)), ...daysOf(cloudOracle)]),
});

const region = question<RegionFacts, RegionAnswer>({
  name: 'region',
  oracle: regions,
  draw: (chance, index) => {
    const market = markets[index % markets.length] as Market;
    const area = homeOf(market)?.area;
    const same = markets.filter((one) => homeOf(one)?.area === area);
    const partnerMarket = chance.happens(0.1)
      ? null
      : chance.pick(chance.happens(0.6) ? same : chance.happens(0.2) ? (['BY', 'RU'] as const) : markets);
    return { family: chance.happens(0.3) ? 'license-based' : chance.pick(productFamilies), market, partnerMarket };
  },
  ask: (facts, at, interpretations) => decideRegion(facts as Place, at, { interpretations }),
  shown: (answer) => {
    if (answer.verdict === 'refused') return { reason: `${answer.reasons[0].code} ${answer.reasons[0].market}` };
    return answer.verdict === 'allowed' ? { area: answer.area, currency: answer.billingCurrency } : {};
  },
  span: () => [midnight('2018-06-01'), midnight('2024-06-01')],
  limits: () => [],
  words: ({ market }) => [market, homeOf(market)?.area ?? 'no area', ...(market === 'RU' ? ['russia'] : [])],
  expected: named('region', [...markets, ...areas, ...daysOf(regions)]),
});

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

const access = question<AccessFacts, AccessAnswer>({
  name: 'access',
  oracle: accesses,
  draw: (chance, index) => {
    const status = chance.happens(0.5) ? chance.pick(['suspended', 'suspended', 'cancelled']) : (statuses[index % statuses.length] ?? '');
    const any = chance.happens(0.4) ? chance.pick(productFamilies) : chance.pick([...suspendable, 'azure-plan']);
    // a subscription of new commerce has no life before its first texts
    const family = (status === 'cancelled' || status === 'extended') && chance.happens(0.7) ? 'new-commerce-license' : any;
    const cancelledAt = status === 'cancelled' && chance.happens(0.7) ? somewhen(chance, '2023-07-20', '2025-01-01') : null;
    return { family, status, cloud: chance.pick([null, 'global', 'china']), cancelledAt };
  },
  ask: (facts, at, interpretations) => accessWhile(facts as LibraryAccess, at, { interpretations }),
  shown: (answer) =>
    answer.verdict === 'computed' ? { users: answer.users, administrators: answer.administrators, dataUntilAt: answer.dataUntilAt } : {},
  span: ({ cancelledAt, family }) => [
    cancelledAt ?? midnight(family === 'new-commerce-license' ? '2021-10-04' : '2016-06-01'),
    midnight('2027-01-01'),
  ],
  limits: ({ status, family, cancelledAt }) =>
    cancelledAt !== null && status === 'cancelled' && family === 'new-commerce-license' ? [['seven days', savedUntil(cancelledAt)]] : [],
  words: ({ family, status }) => [status, family],
  expected: named('access', [...statuses, ...productFamilies, ...daysOf(accesses), ...signed('seven days')]),
});

const link = question<LinkFacts, LinkAnswer>({
  name: 'link',
  oracle: links,
  draw: (chance) => {
    const issuedAt = chance.happens(0.2)
      ? midnight(chance.pick(['2018-08-31', '2021-01-19', '2021-06-03'])) - chance.whole(0, 16 * dayMs)
      : somewhen(chance, '2018-06-01', '2022-06-01');
    const downloads = chance.pick([0, 0, 1, 48, 49, 50, 51]);
    const firstDownloadedAt = (downloads > 0 && chance.happens(0.8)) || chance.happens(0.1) ? issuedAt + chance.whole(0, 20 * dayMs) : null;
    return { issuedAt, firstDownloadedAt, downloads };
  },
  ask: (facts, at, interpretations) => downloadLink(facts as Parameters<typeof downloadLink>[0], at, { interpretations }),
  shown: (answer) =>
    answer.verdict === 'computed'
      ? { expiresAt: answer.expiresAt, left: answer.downloadsLeft, usable: answer.usable, reissue: answer.reissue }
      : {},
  span: ({ issuedAt }) => [issuedAt - 2 * dayMs, issuedAt + 60 * dayMs],
  limits: (facts) => {
    const { fortnight, five } = endsOf(facts);
    const isFirst = fortnight < midnight('2021-01-19') && facts.issuedAt >= midnight('2018-08-31');
    const isLater = five !== null && five >= midnight('2021-06-03');
    return [...(isFirst ? [['two weeks', fortnight] as const] : []), ...(isLater ? [['five days', five] as const] : [])];
  },
  words: ({ downloads }) => [`${String(downloads)} downloads`],
  expected: named('link', [
    ...[49, 50].map((count) => `${String(count)} downloads`),
    ...daysOf(links),
    ...['two weeks', 'five days'].flatMap(signed),
  ]),
});

const ledger = question<LedgerFacts, ReservationRefundLimitAnswer>({
  name: 'reservation limit',
  oracle: ledgers,
  draw: (chance) => {
    const begins = somewhen(chance, '2016-01-01', '2025-01-01');
    const count = chance.whole(0, 6);
    const day = (): number => Math.floor((begins + chance.whole(0, 500 * dayMs)) / dayMs) * dayMs;
    const refunds = Array.from({ length: count }, () => ({
      refundedAt: chance.happens(0.3) ? day() : begins + chance.whole(0, 500 * dayMs),
      commitment: chance.pick([0, 1, 10_000_00, 24_999_99, 25_000_00, 50_000_00, chance.whole(0, 60_000_00)]),
      by: chance.pick([null, 'cancellation', 'exchange']),
    }));
    const counted = refunds.filter(({ by }) => by !== 'exchange').reduce((sum, { commitment }) => sum + commitment, 0);
    const rest = Math.max(0, 50_000_00 - counted);
    return { refunds, amount: chance.pick([null, 0, 10_000_00, 50_000_00, 50_000_01, rest, rest + 1]) };
  },
  ask: ({ refunds, amount }, at) => {
    const usd = (cents: number) => ({ amount: cents, currency: 'USD' }) as const;
    const given = refunds.map(({ refundedAt, commitment, by }) => ({
      refundedAt: refundedAt as Instant,
      commitment: usd(commitment),
      by: by as 'exchange' | null,
    }));
    return reservationRefundLimit({ refunds: given, amount: amount === null ? null : usd(amount) }, at);
  },
  shown: (answer) => {
    if (answer.verdict !== 'computed') return {};
    const { used, left, returns, fits, fitsFromAt } = answer;
    return {
      used: used.amount,
      left: left.amount,
      returns: returns === null ? null : [returns.amount.amount, returns.returnsAt],
      fits,
      later: fitsFromAt,
    };
  },
  span: ({ refunds }) => {
    const first = Math.min(midnight('2021-01-01'), ...refunds.map(({ refundedAt }) => refundedAt));
    return [first - 2 * dayMs, first + 1500 * dayMs];
  },
  limits: ({ refunds }) =>
    refunds
      .filter(({ by, refundedAt }) => by !== 'exchange' && returnOf(refundedAt) >= midnight('2020-06-12'))
      .map(({ refundedAt }) => ['return', returnOf(refundedAt)]),
  words: () => [],
  expected: named('reservation limit', [...daysOf(ledgers), ...signed('return')]),
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

const plan = question<PlanFacts, PlanPriceAnswer>({
  name: 'plan price',
  oracle: plans,
  draw: (chance, index) => {
    const duration = chance.happens(0.6) ? chance.pick(['P1M', 'P1Y', 'P3Y'] as const) : chance.pick(durations);
    const price = (): number => chance.pick([0, 1, 6, 11, 12, 10_008, 12_000, 24_000, chance.whole(0, 100_000_000)]);
    return {
      family: chance.happens(0.8) ? 'new-commerce-license' : (productFamilies[index % productFamilies.length] ?? ''),
      duration,
      billingCycle: duration === 'P1M' && chance.happens(0.6) ? 'monthly' : chance.pick(billingCycles),
      upfront: chance.happens(0.15) ? null : price(),
      listed: chance.happens(0.2) ? price() : null,
      product: chance.pick([null, null, 'windows-365']),
    };
  },
  ask: ({ family, duration, billingCycle, upfront, listed, product }, at) => {
    const eur = (amount: number | null) => (amount === null ? null : { amount, currency: 'EUR' });
    const facts = { family, duration, billingCycle, product, upfrontPrice: eur(upfront), listPrice: eur(listed) };
    return planPrice(facts as PlanPriceFacts, at);
  },
  shown: (answer) => {
    if (answer.verdict !== 'computed') return {};
    const { price, cycles, surchargePercent, by } = answer;
    return { price: price.amount, cycles, percent: surchargePercent, by };
  },
  span: () => [midnight('2021-10-01'), midnight('2027-01-01')],
  limits: () => [],
  words: ({ family, duration, billingCycle, product }) => {
    if (family !== 'new-commerce-license') return [`of ${family}`];
    // of longer terms no text speaks, whatever they are billed
    if (!['P1M', 'P1Y', 'P3Y'].includes(duration)) return [duration];
    return [`${duration} billed ${billingCycle}`, `${duration} of ${product ?? 'no product'}`];
  },
  expected: named('plan price', [
    ...['P1M billed monthly', 'P1Y billed monthly', 'P1Y billed annual'],
    ...['monthly', 'annual', 'triennial'].map((cycle) => `P3Y billed ${cycle}`),
    ...['P1M', 'P1Y', 'P3Y'].flatMap((word) => ['no product', 'windows-365'].map((product) => `${word} of ${product}`)),
    ...daysOf(plans),
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

const exchange = question<ExchangeFacts, ExchangeAnswer>({
  name: 'exchange',
  oracle: exchanges,
  draw: (chance, index) => {
    const returned = chance.pick([null, 0, 1, 180_000, 120_000]);
    return {
      family: chance.happens(0.85)
        ? chance.pick(['azure-reservation', 'azure-reservation', 'azure-linux-plan'])
        : (productFamilies[index % productFamilies.length] ?? ''),
      orderedAt: somewhen(chance, '2018-06-01', '2026-06-01'),
      product: chance.happens(0.5) ? null : (reservedProducts[index % reservedProducts.length] ?? null),
      status: chance.happens(0.8) ? null : (statuses[index % statuses.length] ?? null),
      sameType: chance.pick([true, true, true, false, null]),
      returned,
      bought: chance.happens(0.15) ? null : Math.max(0, (returned ?? 50) + chance.pick([-1, 0, 0, 1])),
    };
  },
  ask: ({ family, orderedAt, product, status, sameType, returned, bought }, at) => {
    const usd = (amount: number | null) => (amount === null ? null : { amount, currency: 'USD' });
    const stated = status === null ? {} : { status };
    const purchase = { family, billingCycle: 'monthly', orderedAt, reservedProduct: product, ...stated };
    return decideExchange({ purchase, sameType, returned: usd(returned), bought: usd(bought) } as Exchange, at);
  },
  shown: (answer) => {
    if (answer.verdict === 'allowed') return { least: answer.atLeast };
    if (answer.verdict !== 'refused') return {};
    const words = answer.reasons.map((reason) => (reason.code === 'already-ended' ? `${reason.code} ${reason.status}` : reason.code));
    return { reasons: words.sort() };
  },
  span: ({ orderedAt }) => [Math.min(orderedAt, midnight('2019-04-13')) - 2 * dayMs, midnight('2026-12-01')],
  limits: ({ orderedAt }) => [['order', orderedAt]],
  words: ({ family, product, status }) => [`of ${family}`, product ?? 'no product', status ?? 'no stated status'],
  expected: named('exchange', [
    ...productFamilies.map((family) => `of ${family}`),
    ...['no product', ...reservedProducts],
    ...['no stated status', ...statuses],
    ...signed('order'),
    ...daysOf(exchanges),
  ]),
});

export const questions: readonly { readonly share: number; readonly own: Question }[] = [
  { share: 0.36, own: role },
  { share: 0.06, own: cloud },
  { share: 0.12, own: region },
  { share: 0.08, own: reactivation },
  { share: 0.1, own: access },
  { share: 0.06, own: link },
  { share: 0.06, own: ledger },
  { share: 0.08, own: alignment },
  { share: 0.1, own: seat },
  { share: 0.1, own: plan },
  { share: 0.15, own: upgrade },
  { share: 0.15, own: exchange },
];
