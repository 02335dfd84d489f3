import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import type { BilledFact, ExpectedLine, FindingKind } from 'termbook/ledger';
import { audit, expectedLines } from 'termbook/ledger';
import { draws } from '../draws.js';
import type { Lived } from './lives.js';
import { anyLife, isExpected, license, linesOf, printed } from './lives.js';

const lives: fc.Arbitrary<Lived> = fc.oneof(license, license, anyLife);

function forAll(law: (one: Lived) => void, numRuns = 300, drawn = lives): void {
  fc.assert(fc.property(drawn, law), { numRuns: draws(numRuns) });
}

/** An error in one line of a bill; undefined = it cannot be made in this line. */
type Seeded = readonly [
  name: string,
  finding: readonly FindingKind[],
  seed: (line: BilledFact, of: ExpectedLine) => readonly BilledFact[] | undefined,
];

const net = (line: BilledFact, amount: number): BilledFact => ({ ...line, net: { currency: 'EUR', amount } });
const amountOf = (line: BilledFact): number => line.net?.amount ?? 0;
const awry: readonly FindingKind[] = ['wrong-amount', 'wrong-quantity', 'wrong-period', 'undetermined', 'missing'];

const seeded: readonly Seeded[] = [
  ['the line left out', ['missing'], () => []],
  ['the line twice', ['doubled', 'undetermined'], (line) => [line, line]],
  ['the other sign', ['wrong-sign', ...awry], (line) => [net(line, -amountOf(line))]],
  ['another currency', ['wrong-currency'], (line) => [{ ...line, currency: 'USD', net: { amount: amountOf(line), currency: 'USD' } }]],
  ['a cent too much', awry, (line) => [net(line, amountOf(line) + 1)]],
  ['ten percent more', awry, (line) => (Math.abs(amountOf(line)) < 10 ? undefined : [net(line, Math.trunc(amountOf(line) * 1.1))])],
  [
    'a seat more',
    awry,
    (line, { quantity }) => [{ ...net(line, Math.trunc((amountOf(line) / quantity) * (quantity + 1))), quantity: quantity + 1 }],
  ],
  ['the quantity alone', awry, (line, { quantity }) => [{ ...line, quantity: quantity + 1 }]],
  ['a day later', awry, (line, { startsAt, endsAt }) => [{ ...line, startsAt: addMs(startsAt, dayMs), endsAt: addMs(endsAt, dayMs) }]],
  ['a last day too many', awry, (line, { endsAt }) => [{ ...line, endsAt: addMs(endsAt, dayMs) }]],
  ['half of it in a line of its own', [...awry, 'unexpected'], (line) => [net(line, amountOf(line) - 1), net(line, 1)]],
  ['tax in the price', awry, (line) => (Math.abs(amountOf(line)) < 10 ? undefined : [net(line, Math.trunc(amountOf(line) * 1.19))])],
];

describe('the laws of the ledger', () => {
  it('a bill of exactly the expected lines has no difference, in any order', () => {
    forAll((one) => {
      const lines = linesOf(one).filter(isExpected).map(printed);
      const { findings, agreed } = audit([...lines].reverse(), one.history, one.prices, one);
      expect(findings.filter(({ finding }) => finding !== 'undetermined')).toEqual([]);
      expect(findings.filter(({ line }) => line !== null)).toEqual([]);
      expect(agreed).toBe(lines.length);
    });
  });

  it.each(seeded)('%s is found in every bill', (_name, kinds, seed) => {
    const drawn = fc.tuple(license, fc.nat(1000));
    fc.assert(
      fc.property(drawn, ([one, nth]) => {
        const expected = linesOf(one).filter((line): line is ExpectedLine => isExpected(line) && line.net.amount !== 0);
        const of = expected[nth % Math.max(1, expected.length)];
        if (of === undefined) return;
        const wrong = seed(printed(of), of);
        if (wrong === undefined) return;
        const lines = expected.flatMap((line) => (line === of ? wrong : [printed(line)]));
        const { findings } = audit(lines, one.history, one.prices, one);
        const found = findings.filter(({ finding, line }) => finding !== 'undetermined' || line !== null);
        expect(found.length).toBeGreaterThan(0);
        expect(found.some(({ finding }) => kinds.includes(finding))).toBe(true);
      }),
      { numRuns: draws(200) },
    );
  });

  it.each<[string, Partial<BilledFact>]>([
    ['amount', { net: null }],
    ['first day', { startsAt: null }],
    ['last day', { endsAt: null }],
    ['days', { startsAt: null, endsAt: null }],
    ['amount and no quantity', { net: null, quantity: null }],
    ['fact but its subscription', { net: null, quantity: null, startsAt: null, endsAt: null }],
  ])('a line that states no %s is undetermined, with the line that it may be, and no line is missing', (_name, unread) => {
    const drawn = fc.tuple(license, fc.nat(1000));
    fc.assert(
      fc.property(drawn, ([one, nth]) => {
        const expected = linesOf(one).filter((line): line is ExpectedLine => isExpected(line) && line.net.amount !== 0);
        const place = nth % Math.max(1, expected.length);
        const lines = expected.map((line, index) => (index === place ? { ...printed(line), ...unread } : printed(line)));
        const { findings, agreed } = audit(lines, one.history, one.prices, one);
        const found = findings.filter(({ finding, line }) => finding !== 'undetermined' || line !== null);
        expect(found.map(({ finding, line }) => [finding, line])).toEqual(expected.length === 0 ? [] : [['undetermined', place]]);
        expect(found.every((finding) => finding.expected !== null)).toBe(true);
        expect(agreed).toBe(Math.max(0, expected.length - 1));
      }),
      { numRuns: draws(200) },
    );
  });

  it('asked up to a later instant, the lines before are the same', () => {
    forAll((one) => {
      const { history, prices, untilAt } = one;
      const earlier = expectedLines(history, prices, { untilAt: addMs(untilAt, -30 * dayMs) });
      expect(expectedLines(history, prices, { fromAt: earlier[0]?.at ?? untilAt, untilAt }).slice(0, earlier.length)).toEqual(earlier);
    });
  });

  it('the lines of a span and those of the next are the lines of both', () => {
    forAll((one) => {
      const { history, prices, untilAt } = one;
      const middle = addMs(untilAt, -40 * dayMs);
      const whole = expectedLines(history, prices, { untilAt });
      const [before, after] = [whole.filter(({ at }) => at < middle), whole.filter(({ at }) => at >= middle)];
      expect(expectedLines(history, prices, { fromAt: middle, untilAt })).toEqual(after);
      expect(before.length + after.length).toBe(whole.length);
    });
  });

  it('what is paid less what comes back is never below nothing, and nothing at all is paid for a life canceled within its first day', () => {
    forAll((one) => {
      const lines = linesOf(one);
      if (!lines.every(isExpected)) return;
      const total = lines.filter(isExpected).reduce((sum, line) => sum + line.net.amount, 0);
      expect(total).toBeGreaterThanOrEqual(0);
      const [first, second] = one.history;
      const isWithinDay = second?.event === 'cancel' && first.at + dayMs > second.at && lines[0]?.at === first.at;
      if (isWithinDay && first.event === 'ordered' && first.subscription.family === 'new-commerce-license') expect(total).toBe(0);
    }, 600);
  });

  it('twice the price without a part of a cent is twice the whole cycles', () => {
    forAll((one) => {
      const rows = one.prices.rows.map((row) => ({
        ...row,
        unitPrice: { amount: (row.unitPrice?.amount ?? 0) * 2, currency: 'EUR' } as const,
      }));
      const doubled = linesOf({ ...one, prices: { ...one.prices, rows } });
      for (const [index, line] of linesOf(one).entries()) {
        const other = doubled[index];
        expect(other?.kind).toBe(line.kind);
        if (line.verdict === 'expected' && ['new', 'renewal', 'cycle'].includes(line.kind)) {
          expect(other?.verdict === 'expected' && other.net.amount).toBe(line.net.amount * 2);
        }
      }
    });
  });
});
