import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entry-points.js';
import type { AnyAnswer, Gap, Instant, Subscription, Suspension } from '../../src/index.js';
import * as termbook from '../public.js';
import { saasSubscription as saasSubscriptionFrom } from '../../src/marketplace/index.js';
import { partnerCenterSubscriptions } from '../../src/partner-center/index.js';
import type { QuestionName } from '../../src/rules/catalog/questions.js';
import { answering, questions } from '../../src/rules/catalog/questions.js';
import type { AbsentFact, Asked, DecidedLike, LawName } from '../../src/testing/index.js';
import { absent, asked, laws, lawSentences, marketplaceJson } from '../../src/testing/index.js';
import { runs } from './runs.js';
import { draws, least, seed } from '../draws.js';

const { addTerm, advance, applyMove, decideCancellation, decideMarket, decideReactivation, invoiceTax, refundCredit, replay, splitPrice } =
  termbook;
const dayMs = 86_400_000;

type Property = fc.IProperty<never>;
/** A property of any cases, to be checked and not looked into. */
const any = (property: unknown): Property => property as Property;

const casesOf = (question: QuestionName): fc.Arbitrary<Asked<never>> => asked[question]() as fc.Arbitrary<Asked<never>>;
/** A question as we answer it. */
const answerOf = (question: QuestionName): ((facts: never, at: Instant) => AnyAnswer) => answering[question];

/** A term that is not longer than any other, or than its billing cycle, is refused whatever the present one is: left out, as no reason can name that one. */
const longer = asked['term-change']().filter(
  ({ facts: { duration, purchase } }) => duration === 'P5Y' || (purchase.billingCycle === 'monthly' && duration !== 'P1M'),
);

/** Nothing comes back of a charge that is over by then, or of what the server never lets be canceled: left out, as a gap of the decision may decide nothing there. */
const running = asked.refund().filter(({ facts, at }) => at < facts.charge.endsAt && facts.purchase.stated?.cancelUntilAt !== 'never');

/** The cases in which a fact that is named has to decide something, where they are not all cases. */
const deciding: { readonly [Q in QuestionName]?: unknown } = { 'term-change': longer, refund: running };

const ofAnyQuestion = [
  'answerConstantUntilChangesAt',
  'sameAnswerTwice',
  'inputsNotMutated',
  'answerIsPlainJson',
  'refusedAlwaysSaysWhy',
  'undeterminedNamesItsGaps',
] as const satisfies readonly LawName[];

const machine = { create: (first: Subscription): Subscription => first, applyMove, advance };
const simple = asked.cancellation({ facts: 'required' });

/** Every law about our own functions. */
const held: { readonly [L in LawName]: Property } = {
  refundNeverExceedsCharge: any(laws.refundNeverExceedsCharge(refundCredit)),
  partsAddUp: any(laws.partsAddUp(refundCredit)),
  creditNeverGrows: any(laws.creditNeverGrows(refundCredit)),
  refundNeverGrows: any(laws.refundNeverGrows(decideCancellation)),
  netPlusTaxIsGross: any(laws.netPlusTaxIsGross(splitPrice)),
  taxSharesAddUp: any(laws.taxSharesAddUp(invoiceTax)),
  agreesWithTermbook: any(laws.agreesWithTermbook(decideCancellation)),
  windowHalfOpen: any(laws.windowHalfOpen(decideCancellation)),
  nothingBeforeTheOrder: any(laws.nothingBeforeTheOrder(decideCancellation)),
  endedIsNeverCancelled: any(laws.endedIsNeverCancelled(decideCancellation)),
  statedDeadlineWins: any(laws.statedDeadlineWins(decideCancellation)),
  monthsNeverDrift: any(laws.monthsNeverDrift(addTerm)),
  expiryWithinItsBounds: any(laws.expiryWithinItsBounds(termbook.suspensionExpiry)),
  reactivationEndsAtItsLimit: any(laws.reactivationEndsAtItsLimit(decideReactivation)),
  answerConstantUntilChangesAt: any(laws.answerConstantUntilChangesAt(decideCancellation, asked.cancellation())),
  sameAnswerTwice: any(laws.sameAnswerTwice(decideCancellation, asked.cancellation())),
  inputsNotMutated: any(laws.inputsNotMutated(decideCancellation, asked.cancellation())),
  answerIsPlainJson: any(laws.answerIsPlainJson(decideCancellation, asked.cancellation())),
  refusedAlwaysSaysWhy: any(laws.refusedAlwaysSaysWhy(decideCancellation, asked.cancellation())),
  undeterminedNamesItsGaps: any(laws.undeterminedNamesItsGaps(decideCancellation, asked.cancellation())),
  // a server's own deadline needs no entry of ours
  yesNamesItsRule: any(laws.yesNamesItsRule(decideCancellation, simple)),
  contestedIsExact: any(laws.contestedIsExact(decideCancellation, asked.cancellation())),
  missingFactIsNamed: any(laws.missingFactIsNamed(decideReactivation, asked.reactivation(), absent.reactivation)),
  timeComposes: any(laws.timeComposes(advance)),
  advancingTwiceChangesNothing: any(laws.advancingTwiceChangesNothing(advance)),
  historyReplays: any(laws.historyReplays(replay)),
  movesFollowTheTable: any(laws.movesFollowTheTable(applyMove)),
  refusedMoveSaysWhy: any(laws.refusedMoveSaysWhy(applyMove)),
  nothingLeavesTheEnd: any(laws.nothingLeavesTheEnd(applyMove)),
  machineAgrees: any(laws.machineAgrees(machine)),
  listsSurviveUnknownValues: any(laws.listsSurviveUnknownValues((records) => partnerCenterSubscriptions({ items: records }).records)),
};

const ms = (at: number): Instant => at as Instant;
let calls = 0;

/** For every law a function that breaks it, wrong as such functions are wrong. */
const broken: { readonly [L in LawName]: Property } = {
  refundNeverExceedsCharge: any(
    laws.refundNeverExceedsCharge(({ charge: { paid } }) => ({ verdict: 'computed', credit: { ...paid, amount: paid.amount + 1 } })),
  ),
  partsAddUp: any(
    laws.partsAddUp((facts, at) => {
      const answer = refundCredit(facts, at);
      return answer.verdict === 'computed' && answer.retained.amount > 0
        ? { ...answer, retained: { ...answer.retained, amount: answer.retained.amount - 1 } }
        : answer;
    }),
  ),
  creditNeverGrows: any(
    laws.creditNeverGrows(({ purchase, charge: { paid } }, at) => ({
      verdict: 'computed',
      credit: { ...paid, amount: Math.min(paid.amount, Math.max(0, Math.floor((at - purchase.orderedAt) / dayMs))) },
    })),
  ),
  refundNeverGrows: any(
    laws.refundNeverGrows(({ orderedAt }, at) => ({ verdict: 'allowed', refund: at < orderedAt + dayMs ? 'prorated' : 'full' })),
  ),
  netPlusTaxIsGross: any(
    laws.netPlusTaxIsGross((facts, at) => {
      const answer = splitPrice(facts, at);
      // net and tax are rounded each for itself
      return answer.verdict === 'computed'
        ? { ...answer, tax: { ...answer.tax, amount: Math.ceil(answer.gross.amount * 0.0909) } }
        : answer;
    }),
  ),
  taxSharesAddUp: any(
    laws.taxSharesAddUp((facts, at) => {
      const answer = invoiceTax(facts, at);
      if (answer.verdict !== 'computed') return answer;
      const perLine = facts.lines.map(({ price, quantity }) => ({
        ...price,
        amount: Math.round(price.amount * quantity * Number(facts.taxRate)),
      }));
      return { ...answer, shares: perLine };
    }),
  ),
  agreesWithTermbook: any(laws.agreesWithTermbook((facts, at) => decideCancellation(facts, ms(at + 1)))),
  windowHalfOpen: any(laws.windowHalfOpen((facts, at) => decideCancellation(facts, ms(Math.max(facts.orderedAt, at - 1))))),
  nothingBeforeTheOrder: any(laws.nothingBeforeTheOrder((facts, at) => decideCancellation(facts, ms(Math.max(facts.orderedAt, at))))),
  endedIsNeverCancelled: any(laws.endedIsNeverCancelled(({ status, ...facts }, at) => decideCancellation(facts, at))),
  statedDeadlineWins: any(laws.statedDeadlineWins(({ stated, ...facts }, at) => decideCancellation(facts, at))),
  monthsNeverDrift: any(
    laws.monthsNeverDrift((anchorAt, duration, count) => {
      let at = anchorAt;
      for (let term = 0; term < count; term += 1) at = addTerm(at, duration, 1);
      return at;
    }),
  ),
  expiryWithinItsBounds: any(
    laws.expiryWithinItsBounds((suspension) => ({
      verdict: 'computed',
      expiresAt: suspension.suspendedAt,
      earliestAt: suspension.suspendedAt,
    })),
  ),
  reactivationEndsAtItsLimit: any(
    laws.reactivationEndsAtItsLimit((facts, at) => decideReactivation(facts, ms(Math.max(facts.suspendedAt, at - 1)))),
  ),
  answerConstantUntilChangesAt: any(
    laws.answerConstantUntilChangesAt((facts, at) => ({ ...decideCancellation(facts, at), changesAt: null }), asked.cancellation()),
  ),
  sameAnswerTwice: any(
    laws.sameAnswerTwice((_facts, at) => {
      calls += 1;
      return { at, calls };
    }, asked.cancellation()),
  ),
  inputsNotMutated: any(laws.inputsNotMutated((facts) => Object.assign(facts, { seen: true }), asked.cancellation())),
  answerIsPlainJson: any(laws.answerIsPlainJson((_facts, at) => ({ verdict: 'allowed', until: new Date(at) }), asked.cancellation())),
  refusedAlwaysSaysWhy: any(
    laws.refusedAlwaysSaysWhy((facts, at) => ({ ...decideCancellation(facts, at), reasons: [] }), asked.cancellation()),
  ),
  undeterminedNamesItsGaps: any(
    laws.undeterminedNamesItsGaps((facts, at) => ({ ...decideCancellation(facts, at), gaps: [] }), asked.cancellation()),
  ),
  yesNamesItsRule: any(laws.yesNamesItsRule((facts, at) => ({ ...decideCancellation(facts, at), basis: [] }), simple)),
  // lists none where it cannot tell
  contestedIsExact: any(
    laws.contestedIsExact((facts, at, options) => {
      const answer = decideCancellation(facts, at, options);
      return answer.verdict === 'undetermined' ? { ...answer, contested: [] } : answer;
    }, asked.cancellation()),
  ),
  // takes it that no days are added where their dates are not stated
  missingFactIsNamed: any(
    laws.missingFactIsNamed(
      ({ suspendedAt, accountOpenedAt, firstBillingAt, ...facts }, at) => {
        const openedAt = accountOpenedAt ?? firstBillingAt ?? suspendedAt;
        return decideReactivation({ ...facts, suspendedAt, accountOpenedAt: openedAt, firstBillingAt: firstBillingAt ?? openedAt }, at);
      },
      asked.reactivation(),
      absent.reactivation,
    ),
  ),
  timeComposes: any(
    laws.timeComposes((subscription, to) => {
      // loses the anchor between two steps: months drift
      const { term } = subscription;
      return advance(term == null ? subscription : { ...subscription, term: { ...term, anchorAt: null } }, to);
    }),
  ),
  advancingTwiceChangesNothing: any(
    laws.advancingTwiceChangesNothing((subscription, to) => {
      const { subscription: later } = advance(subscription, to);
      return { subscription: { ...later, changedAt: ms(later.changedAt + 1) } };
    }),
  ),
  historyReplays: any(laws.historyReplays(([first, ...rest]) => replay([first, ...rest.slice(0, -1)]))),
  movesFollowTheTable: any(
    laws.movesFollowTheTable((subscription) => ({
      verdict: 'applied',
      subscription: { ...subscription, status: 'active' },
    })),
  ),
  refusedMoveSaysWhy: any(laws.refusedMoveSaysWhy(() => ({ verdict: 'refused', reasons: [] }))),
  nothingLeavesTheEnd: any(laws.nothingLeavesTheEnd((subscription) => ({ verdict: 'applied', subscription }))),
  machineAgrees: any(
    laws.machineAgrees({
      ...machine,
      // reactivates whenever it is asked to
      applyMove: (state: Subscription, request, at) =>
        request.move === 'reactivate'
          ? { verdict: 'applied', subscription: { ...state, status: 'active' } as Subscription }
          : applyMove(state, request, at),
    }),
  ),
  listsSurviveUnknownValues: any(
    laws.listsSurviveUnknownValues((records) =>
      records.filter(({ status }) => ['active', 'suspended', 'deleted'].includes(String(status))),
    ),
  ),
};

const names = Object.keys(laws) as readonly LawName[];
/** These take a subscription through a life for every case. */
const slow: readonly LawName[] = [
  'timeComposes',
  'advancingTwiceChangesNothing',
  'historyReplays',
  'movesFollowTheTable',
  'refusedMoveSaysWhy',
  'nothingLeavesTheEnd',
  'machineAgrees',
];

describe('the laws', () => {
  it.each(names)('%s holds for termbook', (name) => {
    fc.assert(held[name], runs(slow.includes(name) ? 80 : 300));
  });

  it.each(names)('%s catches a function that breaks it, and says its sentence', (name) => {
    const report = fc.check(broken[name], { seed: 20_200_301, numRuns: 3000, endOnFailure: false });
    expect(report.failed).toBe(true);
    const message = report.failed ? String(report.errorInstance) : '';
    expect(message.slice(0, 300)).toContain(`laws.${name}: ${lawSentences[name]} But `);
  });

  it.each(names)('%s prints every instant of its cases as a call of `instant`, never as a number', (name) => {
    for (const one of fc.sample(held[name], { seed: seed(1), numRuns: 30 }))
      expect(fc.stringify(one)).not.toMatch(/\b(?:at|\w+At)"?: ?-?\d/);
  });

  it('statedDeadlineWins states deadlines 1 to 60 days after the order: to its millisecond, or as the last minute of that day', () => {
    const cases = fc.sample(laws.statedDeadlineWins(decideCancellation), { seed: seed(1), numRuns: 4000 });
    const days = cases.map(([{ facts }]) => {
      const until = (facts as { readonly stated: { readonly cancelUntilAt: number } }).stated.cancelUntilAt;
      return until % dayMs === dayMs - 60_000 && (until - facts.orderedAt) % dayMs !== 0
        ? { lastMinute: (until + 60_000 - Math.floor(facts.orderedAt / dayMs) * dayMs) / dayMs - 1 }
        : { elapsed: (until - facts.orderedAt) / dayMs };
    });
    const lastMinutes = days.flatMap(({ lastMinute }) => (lastMinute === undefined ? [] : [lastMinute]));
    const elapsed = days.flatMap((day) => (day.elapsed === undefined ? [] : [day.elapsed]));
    for (const met of [lastMinutes, elapsed]) {
      expect([Math.min(...met), Math.max(...met)]).toEqual([1, 60]);
      expect(met.every(Number.isInteger)).toBe(true);
    }
  });

  it.each(questions)('of any question hold for %s', (question) => {
    for (const name of ofAnyQuestion) fc.assert(any(laws[name](answerOf(question), casesOf(question))), runs(100));
  });

  it.each(questions)('contestedIsExact holds for %s', (question) => {
    fc.assert(any(laws.contestedIsExact((facts, at, options) => answering[question](facts, at, options), casesOf(question))), runs(100));
  });

  it.each(questions)('missingFactIsNamed holds for %s', (question) => {
    const cases = (deciding[question] ?? casesOf(question)) as fc.Arbitrary<Asked<never>>;
    fc.assert(any(laws.missingFactIsNamed(answerOf(question), cases, absent[question] as readonly AbsentFact<never>[])), runs(100));
  });

  it('missingFactIsNamed tells of what is named without need, of what is no fact that is missing, and of bounds that do not hold', () => {
    const gaps = (fact: string): { readonly verdict: string; readonly gaps: readonly [Gap] } => ({
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact }],
    });
    const told = (answer: (facts: Suspension, at: Instant) => DecidedLike): string => {
      const report = fc.check(laws.missingFactIsNamed(answer, asked.reactivation(), absent.reactivation), {
        seed: seed(1),
        numRuns: draws(500),
      });
      return report.failed ? String(report.errorInstance) : '';
    };
    expect(
      told((facts, at) => (facts.suspendedBy == null ? gaps('suspendedBy') : { ...decideReactivation(facts, at), ...gaps('term') })),
    ).toContain('decides nothing');
    expect(told(() => gaps('family'))).toContain('family is named and is no fact that is missing');
    const narrow = told((facts, at) => {
      const answer = decideReactivation(facts, at);
      const earliestAt = answer.verdict === 'undetermined' ? (answer.bounds?.earliestAt ?? at) : at;
      return earliestAt === at ? answer : { ...answer, bounds: { earliestAt, latestAt: (earliestAt + 1) as termbook.Instant } };
    });
    const [, earliest = '', latest = ''] = /the bounds (\S+) and (\S+) do not hold for/.exec(narrow) ?? [];
    expect(Date.parse(latest) - Date.parse(earliest)).toBe(1);
  });

  it('missingFactIsNamed lets what a question throws through, but for facts that cannot stand together', () => {
    const thrown = (error: Error) =>
      fc.check(
        laws.missingFactIsNamed(
          () => {
            throw error;
          },
          asked.reactivation(),
          absent.reactivation,
        ),
        { seed: seed(1), numRuns: draws(500) },
      );
    const raw = thrown(new TypeError('raw'));
    expect(raw.failed && String(raw.errorInstance)).toContain('raw');
    expect(thrown(new termbook.TermbookError('inverted-dates', 'term', 'an end', 'null')).failed).toBe(false);
  });

  it('a fact of a purchase has the same values where the purchase is a part of the facts', () => {
    const purchase: termbook.Purchase = { family: 'license-based', billingCycle: 'annual', orderedAt: termbook.instant('2024-03-01') };
    const when = termbook.instant('2024-06-01');
    const whole = absent.cancellation.map((fact) => fact.values(purchase, when));
    const facts = { purchase, span: { fromAt: when, untilAt: termbook.instant('2024-07-01') } };
    expect(absent['cancellation-timeline'].map((fact) => fact.values(facts, when))).toEqual(whole);
    // a day after the order no term that began a day ago is another one
    const [ofTerm] = absent.cancellation;
    const early = [1, 2].map((ms) => ofTerm?.values(purchase, (purchase.orderedAt + 86_400_000 + ms - 1) as Instant).length);
    expect(early).toEqual([5, 12]);
    expect(absent['cancellation-timeline'].map(({ path }) => path)).toEqual(absent.cancellation.map(({ fact }) => `purchase.${fact}`));
  });

  it('the term of the target of an upgrade may be that of the subscription while it runs, not before and not from its end on', () => {
    const day = termbook.instant;
    const term = termbook.termFrom(day('2024-03-01'), 'P1Y');
    const purchase: termbook.Purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: day('2023-12-01') };
    const fact = absent.upgrade.find((one) => one.fact === 'purchase.term');
    const values = (at: Instant) => fact?.values({ purchase, seats: 'all', target: { term, scheduled: false } } as never, at);
    expect(values((term.startsAt + 1) as Instant)).toContainEqual(term);
    expect(values((term.endsAt - 1) as Instant)).toContainEqual(term);
    expect(values(term.startsAt)).not.toContainEqual(term);
    expect(values(term.endsAt)).not.toContainEqual(term);
  });

  it('contestedIsExact tells of an interpretation that is listed and changes nothing', () => {
    const report = fc.check(
      laws.contestedIsExact((facts, at) => ({ ...decideMarket(facts, at), contested: ['I1'] }), asked.market()),
      {
        seed: seed(1),
      },
    );
    expect(report.failed && String(report.errorInstance)).toContain('no value of I1 changes this answer, which lists I1: {');
  });

  it('yesNamesItsRule holds for every question but cancellations and refunds, which a server or no policy at all may decide', () => {
    const others = questions.filter(
      (question) => !['cancellation', 'cancellation-timeline', 'seat-reduction', 'refund'].includes(question),
    );
    for (const question of others) fc.assert(any(laws.yesNamesItsRule(answerOf(question), casesOf(question))), runs(100));
  });

  it('listsSurviveUnknownValues holds for the marketplace too, and tells of a reader that throws', () => {
    const read = laws.listsSurviveUnknownValues((records) => records.map((record) => saasSubscriptionFrom(record)), marketplaceJson());
    fc.assert(any(read), runs(100));
    const report = fc.check(
      laws.listsSurviveUnknownValues((records) => records.map((record) => (record['status'] as string).length)),
      { seed: seed(1), numRuns: draws(2000) },
    );
    expect(report.failed && String(report.errorInstance)).toContain('But it threw TypeError');
  });

  it('answerConstantUntilChangesAt tells of an answer that changes in the past', () => {
    const report = fc.check(
      laws.answerConstantUntilChangesAt((_facts, at) => ({ verdict: 'allowed', changesAt: at }), asked.market()),
      { seed: seed(1) },
    );
    expect(report.failed && String(report.errorInstance)).toContain('which is over');
  });

  it('tell where a window does not hold what it is asked about, or closes early', () => {
    const open = (opensAt: Instant, closesAt: Instant | null) => ({
      verdict: 'allowed',
      effect: 'immediate',
      window: { opensAt, closesAt },
    });
    const outside = fc.check(
      laws.windowHalfOpen((_facts, at) => open(ms(at + 1), null)),
      { seed: seed(1) },
    );
    expect(outside.failed && String(outside.errorInstance)).toContain('lies outside the window of the answer');
    const early = fc.check(
      laws.windowHalfOpen(({ orderedAt }, at) => (at === orderedAt ? open(orderedAt, ms(orderedAt + dayMs)) : { verdict: 'refused' })),
      { seed: seed(1), numRuns: draws(1000) },
    );
    expect(early.failed && String(early.errorInstance)).toContain('it is refused already');
    const reactivated = fc.check(
      laws.reactivationEndsAtItsLimit((_facts, at) => ({ verdict: 'allowed', window: { opensAt: ms(at + 1), closesAt: null } })),
      { seed: seed(1) },
    );
    expect(reactivated.failed && String(reactivated.errorInstance)).toContain('lies outside the window of the answer');
  });

  it('look at the bounds of an expiry only where they are told', () => {
    fc.assert(
      laws.expiryWithinItsBounds(({ suspendedAt }) => ({ verdict: 'computed', expiresAt: ms(suspendedAt + 1) })),
      runs(50),
    );
    const report = fc.check(
      laws.expiryWithinItsBounds(({ suspendedAt }) => ({ verdict: 'computed', expiresAt: suspendedAt })),
      { seed: seed(1) },
    );
    expect(report.failed && String(report.errorInstance)).toContain('between never and never');
  });

  it('monthsNeverDrift knows which centuries leap', () => {
    const from = (year: number) => ({ anchorAt: termbook.instant(`${String(year)}-02-29T08:30Z`), duration: 'P1Y' as const, count: 4 });
    fc.assert(laws.monthsNeverDrift(addTerm), { ...runs(10), examples: [[from(1996)], [from(2096)], [from(2016)]] });
  });

  it('look at events only where they are told', () => {
    const without = (subscription: Subscription, to: Instant) => ({ subscription: advance(subscription, to).subscription });
    fc.assert(laws.timeComposes(without), runs(30));
    fc.assert(laws.advancingTwiceChangesNothing(without), runs(30));
  });

  it('ask nothing of an answer that tells nothing', () => {
    const silent = () => ({ verdict: 'undetermined' });
    for (const law of [laws.refundNeverExceedsCharge(silent), laws.partsAddUp(silent), laws.creditNeverGrows(silent)])
      expect(fc.check(any(law)).failed).toBe(false);
    expect(fc.check(laws.netPlusTaxIsGross(silent)).failed).toBe(false);
    expect(fc.check(laws.taxSharesAddUp(silent)).failed).toBe(false);
    expect(fc.check(laws.expiryWithinItsBounds(silent)).failed).toBe(false);
    expect(fc.check(laws.refundNeverGrows(silent)).failed).toBe(false);
    expect(fc.check(laws.refusedAlwaysSaysWhy(() => ({ verdict: 'refused' }), simple)).failed).toBe(true);
    expect(fc.check(laws.undeterminedNamesItsGaps(silent, simple)).failed).toBe(true);
    expect(fc.check(laws.yesNamesItsRule(() => ({ verdict: 'computed' }), simple)).failed).toBe(true);
    expect(fc.check(laws.movesFollowTheTable(() => ({ verdict: 'applied' }))).failed).toBe(true);
    expect(fc.check(laws.refusedMoveSaysWhy(() => silent())).failed).toBe(true);
    expect(
      fc.check(
        laws.netPlusTaxIsGross(({ price }) => ({
          verdict: 'computed',
          net: { ...price, amount: price.amount + 1 },
          tax: { ...price, amount: 0 },
          gross: { ...price, amount: price.amount + 1 },
        })),
      ).failed,
    ).toBe(true);
  });
});

describe('the questions that the laws ask', () => {
  it.each(questions)('%s: every verdict is met in at least one of a hundred', (question) => {
    const drawn = fc.sample(casesOf(question), { seed: 20_200_301, numRuns: 800 });
    const verdicts = new Map<string, number>();
    for (const { facts, at } of drawn) {
      const { verdict } = answerOf(question)(facts, at);
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }
    const rare = [...verdicts].filter(([, count]) => count < 8);
    expect(rare).toEqual([]);
    expect([...verdicts.keys()].length).toBeGreaterThanOrEqual(2);
  });

  it('windows, credits and refused moves are really met', () => {
    let [windows, credits, refusals] = [0, 0, 0];
    fc.check(
      laws.windowHalfOpen((facts, at) => {
        const answer = decideCancellation(facts, at);
        if (answer.verdict === 'allowed' && answer.effect === 'immediate' && answer.window.closesAt !== null) windows += 1;
        return answer;
      }),
      runs(900),
    );
    fc.check(
      laws.refundNeverExceedsCharge((facts, at) => {
        const answer = refundCredit(facts, at);
        if (answer.verdict === 'computed' && answer.credit.amount > 0) credits += 1;
        return answer;
      }),
      runs(900),
    );
    fc.check(
      laws.refusedMoveSaysWhy((subscription, request, at) => {
        const moved = applyMove(subscription, request, at);
        if (moved.verdict === 'refused') refusals += 1;
        return moved;
      }),
      runs(200),
    );
    expect(windows).toBeGreaterThan(least(50));
    expect(credits).toBeGreaterThan(least(50));
    expect(refusals).toBeGreaterThan(least(40));
  });
});

describe('the table of laws in the guide', () => {
  it('names every law and says its sentence', () => {
    const page = readFileSync(`${root}docs/guide/testing.md`, 'utf8');
    const rows = [...page.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, name = '', sentence = '']) => [name, sentence]);
    expect(rows).toEqual(names.map((name) => [name, lawSentences[name]]));
  });
});
