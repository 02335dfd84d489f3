import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CancellationAnswer } from '../../../src/rules/canceling/decide-cancellation.js';
import { cancellationTimeline, decideCancellation, termFrom } from 'termbook';
import { addMs, dayMs, instant, isoInstant } from '../../../src/kernel/instant.js';
import type { Instant } from '../../../src/kernel/instant.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { draws } from '../../draws.js';
import { bought } from '../ask.js';
import { chosenInterpretations, met, momentAt, moments, purchases } from '../purchases.js';

/** The refunds of an answer in one line: 'full until ..., prorated until ...'. */
function stepsOf(answer: CancellationAnswer): string {
  if (answer.verdict !== 'allowed') return answer.verdict;
  const steps = answer.refunds.map(({ refund, untilAt }) => `${refund} until ${untilAt === null ? 'no end' : isoInstant(untilAt)}`);
  return steps.length === 0 ? 'none' : steps.join(', ');
}

const steps = (purchase: Purchase, at: string): string => stepsOf(decideCancellation(purchase, instant(at)));

const licenses = bought('new-commerce-license', '2024-03-01T10:00Z');
const both = 'full until 2024-03-02T10:00:00.000Z, prorated until 2024-03-08T10:00:00.000Z';
const last = 'prorated until 2024-03-08T10:00:00.000Z';

describe('the refunds of a window, each with its own end', () => {
  it.each([
    ['at the order, both', '2024-03-01T10:00Z', both],
    ['a millisecond before the full refund ends, both', '2024-03-02T09:59:59.999Z', both],
    ['where it ends, the prorated one alone', '2024-03-02T10:00Z', last],
    ['a millisecond after', '2024-03-02T10:00:00.001Z', last],
    ['in the last millisecond of the window', '2024-03-08T09:59:59.999Z', last],
    ['at its close', '2024-03-08T10:00Z', 'refused'],
  ])('new commerce %s [W14]', (_when, at, expected) => {
    expect(steps(licenses, at)).toBe(expected);
  });

  it.each<[string, Purchase, string, string]>([
    [
      'traditional licenses: in full for a month, prorated without an end [W11]',
      bought('license-based', '2021-03-01T10:00Z'),
      '2021-03-02',
      'full until 2021-04-01T10:00:00.000Z, prorated until no end',
    ],
    [
      'software of 60 days: to the end of its last day [E7] [E9]',
      bought('perpetual-software', '2020-02-10T12:00Z'),
      '2020-02-11',
      'full until 2020-04-11T00:00:00.000Z',
    ],
    ['usage gives nothing back [W19]', bought('azure-plan', '2023-01-01'), '2023-01-02', 'none'],
    ['at renewal nothing is given back [E2]', bought('isv-saas', '2020-03-01T10:00Z'), '2020-03-03', 'none'],
    ['metered use is never given back [E6]', bought('isv-metered', '2020-03-01T10:00Z'), '2020-03-03', 'none'],
    [
      'the refunds that the server states, the larger first',
      {
        ...licenses,
        stated: {
          refundUntil: [
            { refund: 'prorated', untilAt: instant('2024-03-09T10:00Z') },
            { refund: 'full', untilAt: instant('2024-03-03T10:00Z') },
          ],
        },
      },
      '2024-03-01T12:00Z',
      'full until 2024-03-03T10:00:00.000Z, prorated until 2024-03-09T10:00:00.000Z',
    ],
    [
      'a stated refund without an end',
      { ...licenses, stated: { refundUntil: [{ refund: 'full', untilAt: null }] } },
      '2024-03-01T12:00Z',
      'full until no end',
    ],
    [
      'a later deadline of the server does not stretch a refund that the documents end [E1] [E2]',
      bought('isv-saas', '2020-03-01T10:00Z', { stated: { cancelUntilAt: instant('2020-03-05T10:00Z') } }),
      '2020-03-01T11:00Z',
      'full until 2020-03-02T10:00:00.000Z',
    ],
    [
      'an earlier deadline of the server ends them',
      { ...licenses, stated: { cancelUntilAt: instant('2024-03-02T00:00Z') } },
      '2024-03-01T12:00Z',
      'full until 2024-03-02T00:00:00.000Z',
    ],
  ])('%s', (_what, purchase, at, expected) => {
    expect(steps(purchase, at)).toBe(expected);
  });

  it('stand in every segment of a timeline', () => {
    const term = termFrom(licenses.orderedAt, 'P1Y');
    const timeline = cancellationTimeline({ ...licenses, term, autoRenew: false }, { untilAt: instant('2024-03-10') });
    const segments = timeline.verdict === 'computed' ? timeline.segments : [];
    // at a limit another interpretation contests the answer (I1, I26)
    const uncontested = segments.filter(({ contested }) => contested.length === 0);
    expect(uncontested.map((segment) => stepsOf(segment as unknown as CancellationAnswer))).toEqual([both, last, 'refused']);
    expect(uncontested.map(({ fromAt }) => isoInstant(fromAt))).toEqual([
      '2024-03-01T10:00:00.000Z',
      '2024-03-02T10:00:00.001Z',
      '2024-03-09T00:00:00.000Z',
    ]);
  });

  it('of drawn purchases: the first is the refund, they follow one another, and nothing is said beyond the end of the first', () => {
    const { see, atLeast } = met();
    fc.assert(
      fc.property(fc.oneof(purchases(), purchases({})), moments, chosenInterpretations, (purchase, moment, interpretations) => {
        const next = (asked: Instant): Instant | null => {
          const answer = decideCancellation(purchase, asked, { interpretations });
          return answer.verdict === 'undetermined' ? null : answer.changesAt;
        };
        const at = momentAt(purchase.orderedAt, moment, next);
        const answer = decideCancellation(purchase, at, { interpretations });
        if (answer.verdict !== 'allowed') return;
        const { refund, refunds, changesAt } = answer;
        const [first] = refunds;
        see(`${String(refunds.length)} steps`, refund);
        expect(first?.refund ?? 'none').toBe(refund);
        const ends = refunds.map(({ untilAt }) => untilAt ?? Number.POSITIVE_INFINITY);
        for (const [index, end] of ends.entries()) {
          expect(end).toBeGreaterThan(index === 0 ? at : (ends[index - 1] ?? at));
          expect(refunds[index]?.refund).not.toBe(refunds[index - 1]?.refund);
        }
        if (first === undefined || answer.effect !== 'immediate') return;
        const { closesAt } = answer.window;
        expect(ends.at(-1)).toBeLessThanOrEqual(closesAt ?? Number.POSITIVE_INFINITY);
        if (first.untilAt === null) return;
        expect(changesAt).not.toBeNull();
        expect(changesAt).toBeLessThanOrEqual(first.untilAt);
        if (changesAt !== first.untilAt || closesAt === first.untilAt) return;
        const then = decideCancellation(purchase, first.untilAt, { interpretations });
        if (then.verdict !== 'allowed' || then.effect !== 'immediate' || then.window.opensAt !== answer.window.opensAt) return;
        see('followed');
        if (then.window.closesAt === closesAt && then.basis === answer.basis) expect(then.refunds).toStrictEqual(refunds.slice(1));
      }),
      { numRuns: draws(10_000) },
    );
    expect(atLeast(20, '0 steps', '1 steps', '2 steps', 'full', 'prorated', 'not-stated', 'followed')).toStrictEqual([]);
  });
});

describe('a window of which the documents do not state the refund', () => {
  const early = bought('software-subscription', '2019-03-01T10:00Z');
  it.each([
    ['open at the order', '2019-03-01T10:00Z', 'not-stated until 2019-05-01T00:00:00.000Z'],
    ['open in its last millisecond', '2019-04-30T23:59:59.999Z', 'not-stated until 2019-05-01T00:00:00.000Z'],
    ['closed at its close', '2019-05-01', 'refused'],
    ['closed a millisecond after', '2019-05-01T00:00:00.001Z', 'refused'],
  ])('is %s [W5]', (_when, at, expected) => {
    expect(steps(early, at)).toBe(expected);
    const answer = decideCancellation(early, instant(at));
    if (answer.verdict === 'allowed') expect(answer).toMatchObject({ effect: 'immediate', refund: 'not-stated', creditedOn: null });
  });

  it('days left are those of the refund, not of the window', () => {
    const answer = decideCancellation(licenses, addMs(licenses.orderedAt, dayMs / 2));
    expect(answer.verdict === 'allowed' && answer.refunds[0]?.untilAt).toBe(instant('2024-03-02T10:00Z'));
  });
});
