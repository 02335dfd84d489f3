import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Active, Instant, Purchase, RefundFacts, Subscription, Suspension } from '../../src/index.js';
import { instant } from '../../src/index.js';
import { addMs } from '../../src/kernel/instant.js';
import type { AbsentFact, DecidedLike, LawName } from '../../src/testing/index.js';
import { laws, lawSentences } from '../../src/testing/index.js';
import { seed } from '../draws.js';

/** Breaks a law with a case that is given, and compares all that it says. */
function breach<Case extends unknown[]>(name: LawName, law: fc.IPropertyWithHooks<Case>, example: Case, text: string): void {
  const report = fc.check(law, { seed: 20_200_301, numRuns: 3000, endOnFailure: true, examples: [example] });
  expect(report.failed ? String(report.errorInstance) : 'it holds').toBe(`Error: laws.${name}: ${lawSentences[name]} But ${text}`);
}

const february29 = instant('2024-02-29');
const march1 = instant('2024-03-01');
const march2 = instant('2024-03-02');
const march3 = instant('2024-03-03');
const march4 = instant('2024-03-04');

const purchase: Purchase = { family: 'license-based', billingCycle: 'annual', orderedAt: march1 };
const suspension: Suspension = { family: 'license-based', suspendedAt: march1 };
const usd = (amount: number) => ({ amount, currency: 'USD' as const });
const open = (opensAt: Instant, closesAt: Instant) => ({ verdict: 'allowed', effect: 'immediate', window: { opensAt, closesAt } });

interface Seats {
  readonly seats?: number;
}
const one = { facts: { seats: 1 }, at: march1 };
const cases = fc.constant(one);

it('a law says its name, its sentence and what broke it', () => {
  const report = fc.check(laws.refusedAlwaysSaysWhy(() => ({ verdict: 'refused' }), cases));
  const sentence = 'A refusal has at least one reason, each with a code.';
  const found = "this refusal says nothing: { verdict: 'refused' }";
  expect(String(report.errorInstance)).toBe(`Error: laws.refusedAlwaysSaysWhy: ${sentence} But ${found}`);
});

it('what is not refused needs no reason, and a fact that decides reasons alone may be named', () => {
  expect(fc.check(laws.refusedAlwaysSaysWhy(() => ({ verdict: 'allowed' }), cases)).failed).toBe(false);
  const seats: AbsentFact<Seats> = { fact: 'seats', absence: { unknown: 'always', means: 'unknown' }, values: () => [1, 2] };
  const reasoned = ({ seats: count }: Seats): DecidedLike => ({
    verdict: 'refused',
    reasons: [{ code: count === 1 ? 'too-many-seats' : 'already-ended' }],
    gaps: count === undefined ? [{ gap: 'fact-missing', fact: 'seats' }] : [],
  });
  const law = laws.missingFactIsNamed(reasoned, fc.constant<{ readonly facts: Seats; readonly at: Instant }>(one), [seats]);
  expect(fc.check(law, { numRuns: 1, examples: [[{ asked: { facts: {}, at: march1 }, without: [] }]] }).failed).toBe(false);
});

it('an answer that does not stay is shown with its promise, then as it was later', () => {
  const over = laws.answerConstantUntilChangesAt(() => ({ verdict: 'allowed', changesAt: march1 }), cases);
  const text = 'at 2024-03-02 it says that it changes at 2024-03-01, which is over';
  breach('answerConstantUntilChangesAt', over, [{ asked: { ...one, at: march2 }, part: 0 }], text);
  const given = (at: Instant) => ({ verdict: at === march1 ? 'allowed' : 'refused', changesAt: march2 });
  const law = laws.answerConstantUntilChangesAt((_facts, at) => given(at), cases);
  const first = "asked at 2024-03-01, to hold until 2024-03-02:\n  { verdict: 'allowed', changesAt: instant('2024-03-02') }";
  const later = "asked at 2024-03-01T23:59:59.999Z:\n  { verdict: 'refused', changesAt: instant('2024-03-02') }";
  // the whole of it: the last millisecond before the change
  breach('answerConstantUntilChangesAt', law, [{ asked: one, part: 1_000_000 }], `${first}\n${later}`);
});

it('what differs between two times of asking is shown in the order of asking', () => {
  let calls = 0;
  const counted = laws.sameAnswerTwice(() => (calls += 1), cases);
  breach('sameAnswerTwice', counted, [[one, one]], "first:\n  '1'\nagain:\n  '3'");
  const mutated = laws.inputsNotMutated((facts: Seats) => Object.assign(facts, { seats: 2 }), cases);
  breach('inputsNotMutated', mutated, [one], 'before:\n  { seats: 1 }\nafter:\n  { seats: 2 }');
});

it('what JSON loses is shown with its place', () => {
  const lost = [
    [Number.NaN, 'Number.NaN'],
    [-0, '-0'],
    [undefined, 'undefined'],
    [Symbol.iterator, 'Symbol.iterator'],
    [new Date(march1), 'new Date("2024-03-01T00:00:00.000Z")'],
  ] as const;
  for (const [until, text] of lost)
    breach(
      'answerIsPlainJson',
      laws.answerIsPlainJson(() => ({ verdict: 'allowed', refunds: [{ untilAt: march1 }, { until }] }), cases),
      [one],
      `refunds.1.until is ${text}`,
    );
});

it('a window is shown with the instant that is wrong about it', () => {
  const asking = { facts: purchase, at: march2 };
  const window = "{ opensAt: instant('2024-03-03'), closesAt: instant('2024-03-04') }";
  const outside = `2024-03-02 lies outside the window of the answer: ${window}`;
  const unopened = laws.windowHalfOpen(() => open(march3, march4));
  breach('windowHalfOpen', unopened, [asking], outside);
  // at its closing a window does not hold
  const over = "2024-03-03 lies outside the window of the answer: { opensAt: instant('2024-03-01'), closesAt: instant('2024-03-03') }";
  breach(
    'windowHalfOpen',
    laws.windowHalfOpen(() => open(march1, march3)),
    [{ ...asking, at: march3 }],
    over,
  );
  const early = laws.windowHalfOpen((_facts, at) => (at === march2 ? open(march1, march3) : { verdict: 'refused' }));
  breach('windowHalfOpen', early, [asking], 'a millisecond before the closing 2024-03-03 it is refused already');
  const late = laws.windowHalfOpen(() => open(march1, march3));
  breach('windowHalfOpen', late, [asking], 'at its closing 2024-03-03 the window still holds');
  const suspended = { facts: suspension, at: march2 };
  const later = laws.reactivationEndsAtItsLimit(() => open(march3, march4));
  breach('reactivationEndsAtItsLimit', later, [suspended], outside);
  const endless = laws.reactivationEndsAtItsLimit(() => open(march1, march3));
  breach('reactivationEndsAtItsLimit', endless, [suspended], 'at 2024-03-03 it is still allowed');
  breach('reactivationEndsAtItsLimit', endless, [{ ...suspended, at: march3 }], over);
});

it('a refund that grows is shown earlier first', () => {
  const law = laws.refundNeverGrows((_facts, at) => ({ verdict: 'allowed', refund: at === march2 ? 'prorated' : 'full' }));
  const text = "2024-03-02:\n  { verdict: 'allowed', refund: 'prorated' }\n2024-03-03:\n  { verdict: 'allowed', refund: 'full' }";
  breach('refundNeverGrows', law, [{ facts: purchase, firstAt: march2, thenAt: march3 }], text);
  // the instant of the order counts
  const early = laws.refundNeverGrows((_facts, at) => ({ verdict: 'allowed', refund: at === march1 ? 'prorated' : 'full' }));
  breach(
    'refundNeverGrows',
    early,
    [{ facts: purchase, firstAt: march1, thenAt: march2 }],
    text.replace('-02', '-01').replace('-03:', '-02:'),
  );
});

const grows = [
  ['none', 'prorated'],
  ['none', 'full'],
  ['prorated', 'full'],
];
const refunds = ['full', 'prorated', 'none', 'not-stated'] as const;
it.each(refunds.flatMap((before) => refunds.map((after) => [before, after] as const)))(
  'a refund that is %s and then %s grows if it gives back more, and never if one of them is not stated',
  (before, after) => {
    const law = laws.refundNeverGrows((_facts, at) => ({ verdict: 'allowed', refund: at === march2 ? before : after }));
    const { failed } = fc.check(law, { numRuns: 1, examples: [[{ facts: purchase, firstAt: march2, thenAt: march3 }]] });
    expect(failed).toBe(grows.some(([from, to]) => from === before && to === after));
  },
);

it('a refund may grow for an order that a later document reaches back to, and no longer for one of its first day [W14]', () => {
  const growing = laws.refundNeverGrows((_facts, at) => ({
    verdict: 'allowed',
    refund: at === instant('2022-03-19') ? 'prorated' : 'full',
  }));
  const asking = (orderedAt: Instant) =>
    ({
      facts: { ...purchase, family: 'new-commerce-license', orderedAt },
      firstAt: instant('2022-03-19'),
      thenAt: instant('2022-03-20'),
    }) as const;
  const text = "2022-03-19:\n  { verdict: 'allowed', refund: 'prorated' }\n2022-03-20:\n  { verdict: 'allowed', refund: 'full' }";
  breach('refundNeverGrows', growing, [asking(instant('2022-03-19'))], text);
  for (const reached of [instant('2022-03-18T23:59:59.999Z'), instant('2022-03-12')])
    expect(fc.check(growing, { numRuns: 1, examples: [[asking(reached)]] }).failed).toBe(false);
  breach('refundNeverGrows', growing, [asking(instant('2022-03-11T23:59:59.999Z'))], text);
});

it('a cancellation that should not be is shown with its answer', () => {
  const before = laws.nothingBeforeTheOrder(() => ({ verdict: 'allowed' }));
  breach('nothingBeforeTheOrder', before, [{ facts: purchase, at: february29 }], "at 2024-02-29 it is allowed: { verdict: 'allowed' }");
  const decided =
    "{ verdict: 'allowed', effect: 'immediate', window: { opensAt: instant('2024-03-01'), closesAt: instant('2024-03-03') } }";
  const ended = { facts: { ...purchase, status: 'expired' as const }, at: march2 };
  const afterwards = laws.endedIsNeverCancelled(() => open(march1, march3));
  breach('endedIsNeverCancelled', afterwards, [ended], `expired, the answer is: ${decided}`);
  const stated = { facts: { ...purchase, stated: { cancelUntilAt: march4 } }, at: march2 };
  const other = laws.statedDeadlineWins(() => open(march1, march3));
  breach('statedDeadlineWins', other, [stated], 'stated was 2024-03-04, and the window closes at 2024-03-03');
});

it('contestedIsExact names the interpretation and the list, and shows the answer before that under another value', () => {
  const contested = ['I7', 'I3'];
  const idle = laws.contestedIsExact(() => ({ verdict: 'allowed', contested }), cases);
  const given = "{ verdict: 'allowed', contested: ['I7', 'I3'] }";
  // beyond the last choice: no interpretation is chosen
  const asking = { asked: one, choice: 1000 };
  breach('contestedIsExact', idle, [asking], `no value of I3 changes this answer, which lists I7, I3: ${given}`);
  const verdict = (word: unknown) => (word === undefined ? 'allowed' : 'refused');
  const law = laws.contestedIsExact((_facts, _at, { interpretations: { I2 } }) => ({ verdict: verdict(I2), contested }), cases);
  const other = "another value of I2:\n  { verdict: 'refused', contested: ['I7', 'I3'] }";
  breach('contestedIsExact', law, [asking], `it lists I7, I3:\n  ${given}\n${other}`);
});

it('missingFactIsNamed names the fact, then the answer without it, then those with it', () => {
  const seats: AbsentFact<Seats> = { fact: 'seats', absence: { unknown: 'always', means: 'unknown' }, values: () => [1, 2] };
  const verdicts = ['undetermined', 'allowed', 'refused'] as const;
  const says = (answer: (facts: Seats) => DecidedLike, text: string) => {
    const law = laws.missingFactIsNamed(answer, fc.constant<{ readonly facts: Seats; readonly at: Instant }>(one), [seats]);
    breach('missingFactIsNamed', law, [{ asked: { facts: {}, at: march1 }, without: [] }], text);
  };
  const named = (fact: string) => ({ verdict: 'undetermined', gaps: [{ gap: 'fact-missing' as const, fact }] });
  const unnamed = "seats decides and is not named by { verdict: 'undetermined' }: ";
  const values = "one value:\n  { verdict: 'allowed' }\nanother:\n  { verdict: 'refused' }";
  says(({ seats: count = 0 }) => ({ verdict: verdicts[count] ?? '' }), unnamed + values);
  const gap = (fact: string) => `{ verdict: 'undetermined', gaps: [{ gap: 'fact-missing', fact: '${fact}' }] }`;
  // seats that decide nothing need no name
  says(() => named('term'), `term is named and is no fact that is missing: ${gap('term')}`);
  says(() => named('seats'), `seats is named and decides nothing: ${gap('seats')}`);
  const ending = ({ seats: count }: Seats) =>
    count === undefined
      ? { ...named('seats'), bounds: { earliestAt: march2, latestAt: march3 } }
      : { verdict: 'computed', expiresAt: count === 1 ? march2 : march4 };
  const end = "{ verdict: 'computed', expiresAt: instant('2024-03-04') }";
  says(ending, `the bounds 2024-03-02 and 2024-03-03 do not hold for ${end}`);
  // both ends are bounds that are reached
  const reached = (facts: Seats): ReturnType<typeof ending> =>
    facts.seats === 2 ? { verdict: 'computed', expiresAt: march3 } : ending(facts);
  const law = laws.missingFactIsNamed(reached, fc.constant<{ readonly facts: Seats; readonly at: Instant }>(one), [seats]);
  expect(fc.check(law, { numRuns: 1, examples: [[{ asked: { facts: {}, at: march1 }, without: [] }]] }).failed).toBe(false);
});

it('missingFactIsNamed leaves out the facts that it draws, any of them, and no other', () => {
  interface Three {
    readonly a?: number;
    readonly b?: number;
    readonly c?: number;
  }
  const facts = { a: 1, b: 2, c: 3 };
  const absent = (['a', 'b', 'c'] as const).map(
    (fact): AbsentFact<Three> => ({ fact, absence: { unknown: 'always', means: 'unknown' }, values: () => [1, 2] }),
  );
  const met: string[] = [];
  const asking = (given: Three): DecidedLike => {
    met.push(Object.keys(given).sort().join(''));
    return { verdict: 'allowed' };
  };
  const asked = { facts, at: march1 };
  const law = laws.missingFactIsNamed(asking, fc.constant(asked), absent);
  const leftOut = (without: readonly string[]): string => {
    met.length = 0;
    fc.check(law, { numRuns: 1, examples: [[{ asked, without }]] });
    return met[0] ?? '';
  };
  expect([[], ['a'], ['b'], ['a', 'b', 'c'], ['c', 'a']].map(leftOut)).toEqual(['abc', 'bc', 'ac', '', 'b']);
  met.length = 0;
  fc.assert(law, { numRuns: 200, seed: seed(1) });
  expect([...new Set(met)].sort()).toEqual(['', 'a', 'ab', 'abc', 'ac', 'b', 'bc', 'c']);
});

it('a list that loses records tells how many there were, then how many came back', () => {
  const law = laws.listsSurviveUnknownValues((records) => records.slice(1));
  breach('listsSurviveUnknownValues', law, [[{}, {}, {}]], 'of 3 records 2 came back');
});

it('a list that gives a record twice breaks the law too', () => {
  const law = laws.listsSurviveUnknownValues((records) => [...records, ...records.slice(0, 1)]);
  breach('listsSurviveUnknownValues', law, [[{}, {}, {}]], 'of 3 records 4 came back');
});

it('a credit is shown with what it breaks', () => {
  const charge = { startsAt: march1, endsAt: march4, paid: usd(500), alreadyCredited: usd(100) };
  const facts: RefundFacts = { purchase, charge };
  const above = laws.refundNeverExceedsCharge(() => ({ verdict: 'computed', credit: usd(401) }));
  const most = "{ amount: 401, currency: 'USD' } is given back of at most { amount: 400, currency: 'USD' }";
  breach('refundNeverExceedsCharge', above, [{ facts, at: march2 }], most);
  const parts = laws.partsAddUp(() => ({ verdict: 'computed', credit: usd(30), retained: usd(4) }));
  breach('partsAddUp', parts, [{ facts, at: march2 }], 'credit 30 + kept 4 + before 100 is 134, and paid was 500');
  const grows = laws.creditNeverGrows((_facts, at) => ({ verdict: 'computed', credit: usd(at === march2 ? 1 : 2) }));
  const twice = "at 2024-03-02 { amount: 1, currency: 'USD' } is given back, and at 2024-03-03 { amount: 2, currency: 'USD' }";
  breach('creditNeverGrows', grows, [{ facts, firstAt: march2, thenAt: march3 }], twice);
  // the instant of the order counts, and none before it
  const early = laws.creditNeverGrows((_facts, at) => ({ verdict: 'computed', credit: usd(at <= march1 ? 1 : 2) }));
  const fromOrder = twice.replace('03-02', '03-01').replace('03-03', '03-02');
  breach('creditNeverGrows', early, [{ facts, firstAt: facts.purchase.orderedAt, thenAt: march2 }], fromOrder);
  const beforeOrder = { facts, firstAt: addMs(facts.purchase.orderedAt, -1), thenAt: march2 };
  expect(fc.check(early, { numRuns: 1, examples: [[beforeOrder]] }).failed).toBe(false);
});

it('the parts of a price are shown each in its place', () => {
  const place = { family: 'license-based', market: 'AU', taxRate: '0.10' } as const;
  const price = { facts: { ...place, price: usd(10) }, at: march2 };
  const split = (net: number) => laws.netPlusTaxIsGross(() => ({ verdict: 'computed', net: usd(net), tax: usd(2), gross: usd(13) }));
  breach('netPlusTaxIsGross', split(10), [price], '10 + 2 is not 13');
  breach('netPlusTaxIsGross', split(11), [price], '10 is neither net 11 nor gross 13');
  const line = { price: usd(10), quantity: 1 };
  const shares = laws.taxSharesAddUp(() => ({ verdict: 'computed', tax: usd(9), shares: [usd(4), usd(4), usd(4)] }));
  const text = '3 shares of 2 lines make 12, and the tax is 9';
  breach('taxSharesAddUp', shares, [{ facts: { ...place, lines: [line, line] }, at: march2 }], text);
});

it('a term that drifts is shown as it is, then as the calendar has it', () => {
  const law = laws.monthsNeverDrift(() => march1);
  const text = 'term 1 of P1M starts at 2024-03-01T00:00:00.000Z instead of 2024-02-29T00:00:00.000Z';
  breach('monthsNeverDrift', law, [{ anchorAt: instant('2024-01-31'), duration: 'P1M', count: 1 }], text);
});

it('an expiry is shown before its bounds, the earliest first', () => {
  const law = laws.expiryWithinItsBounds(() => ({ verdict: 'computed', expiresAt: march2, earliestAt: march3, latestAt: march4 }));
  const text = 'it expires at 2024-03-02, between 2024-03-03 and 2024-03-04';
  breach('expiryWithinItsBounds', law, [{ facts: suspension, at: march2 }], text);
});

const active: Active = { ...purchase, status: 'active', id: 'a', quantity: 1, autoRenew: true, changedAt: march1 };

it('time that acts twice is shown before time that acts once, and once before again', () => {
  const quantity = (of: number) => ({ status: 'active', quantity: of }) as Subscription;
  const more = ({ quantity: held }: Subscription) => ({ subscription: quantity(held + 1) });
  const advancing = { subscription: quantity(0), firstAt: march2, thenAt: march3 };
  const composed =
    "by 2024-03-02 to 2024-03-03:\n  { status: 'active', quantity: 2 }\nat once to 2024-03-03:\n  { status: 'active', quantity: 1 }";
  breach('timeComposes', laws.timeComposes(more), [advancing], composed);
  // what is told of the last day alone is lost between two steps
  const event = ({ quantity: held }: Subscription, to: Instant) => (to === march3 && held === 0 ? [1] : []);
  const forgetful = (from: Subscription, to: Instant) => ({
    subscription: quantity(to === march3 ? 1 : from.quantity + 2),
    events: event(from, to),
  });
  // the same state, and an event more
  const talkative = (_from: Subscription, to: Instant) => ({ subscription: quantity(1), events: to === march2 ? [1] : [2] });
  const alike =
    "by 2024-03-02 to 2024-03-03:\n  { status: 'active', quantity: 1 }\nat once to 2024-03-03:\n  { status: 'active', quantity: 1 }";
  breach('timeComposes', laws.timeComposes(talkative), [advancing], alike);
  const halved =
    "by 2024-03-02 to 2024-03-03:\n  { status: 'active', quantity: 1 }\nat once to 2024-03-03:\n  { status: 'active', quantity: 1 }";
  breach('timeComposes', laws.timeComposes(forgetful), [advancing], halved);
  const again = "once:\n  { status: 'active', quantity: 1 }\nagain:\n  { status: 'active', quantity: 2 }";
  breach('advancingTwiceChangesNothing', laws.advancingTwiceChangesNothing(more), [advancing], again);
});

it('a replay is shown with what it gives, then with what is', () => {
  const events = [{ event: 'ordered' as const, at: march1, subscription: active, basis: [] }] as const;
  const law = laws.historyReplays(() => ({ ...active, quantity: 3 }));
  const life = { subscription: { ...active, quantity: 2 }, events, at: march2 };
  breach('historyReplays', law, [life], 'quantity of the 1 events is 3 instead of 2');
  // of the history as it is, and of the one that was stored
  for (const wrong of [1, 2]) {
    let count = 0;
    const once = laws.historyReplays(() => ({ ...active, quantity: (count += 1) === wrong ? 3 : 2 }));
    breach('historyReplays', once, [life], 'quantity of the 1 events is 3 instead of 2');
  }
  const more = laws.historyReplays(() => ({ ...active, quantity: 2, product: 'E3' }));
  breach('historyReplays', more, [life], "product of the 1 events is 'E3' instead of null");
  const fewer = { ...life, subscription: { ...life.subscription, product: 'E3' } };
  const lost = laws.historyReplays(() => ({ ...active, quantity: 2 }));
  breach('historyReplays', lost, [fewer], "product of the 1 events is null instead of 'E3'");
});

it('a move is shown with the states that it went between, or with why it did not', () => {
  const asking = { subscription: active, request: { move: 'reactivate' as const }, at: march1 };
  const wrong = laws.movesFollowTheTable(() => ({ verdict: 'applied', subscription: { status: 'pending' } as Subscription }));
  breach('movesFollowTheTable', wrong, [asking], 'reactivate went from active to pending');
  const silent = laws.refusedMoveSaysWhy(() => ({ verdict: 'refused', reasons: [] }));
  breach('refusedMoveSaysWhy', silent, [asking], "reactivate is refused: { verdict: 'refused', reasons: [] }");
  const leaving = laws.nothingLeavesTheEnd((subscription) => ({ verdict: 'applied', subscription }));
  breach('nothingLeavesTheEnd', leaving, [asking], 'reactivate is applied');
});

it('two machines that differ are told after the sentence', () => {
  const applyMove = () => ({ verdict: 'undetermined' as const });
  const advance = (subscription: { readonly status: string }) => ({ subscription });
  const machine = { create: () => ({ status: 'deleted' }), applyMove, advance };
  const history = 'the two machines differ after\n  2024-03-01T00:00:00.000Z  ordered: license-based, annual, active';
  breach('machineAgrees', laws.machineAgrees(machine), [active, []], `${history}\nstatus: termbook 'active', yours 'deleted'`);
});
