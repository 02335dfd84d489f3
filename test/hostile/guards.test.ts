import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../src/index.js';
import * as termbook from '../public.js';
import { active, askedAt, charge, license, ownPolicy, statedLicense } from '../../scripts/proof/hostile/facts.js';

const { instant } = termbook;
type Case = readonly [what: string, run: () => unknown, code: ErrorCode, path: string];
/** Facts with something in them that their type does not allow. */
const wrong = (facts: object, other: object): never => ({ ...facts, ...other }) as never;
const windowStart = { by: 'order', startsAt: askedAt, seats: null };
const options = (other: object): never => wrong({}, other);
const ask = (facts: object): unknown => termbook.decideCancellation(facts as never, askedAt);
const withPolicy = (other: object): unknown => termbook.decideCancellation(license, askedAt, options({ policy: wrong(ownPolicy, other) }));

const cases: readonly Case[] = [
  ['a window start that is null', () => ask(wrong(license, { windowStarts: [windowStart, null] })), 'wrong-type', 'windowStarts[1]'],
  [
    'a duration that is an object',
    () => ask(wrong(license, { term: wrong(active.term ?? {}, { duration: {} }) })),
    'wrong-type',
    'term.duration',
  ],
  ['stated deadlines as text', () => ask(wrong(license, { stated: 'never' })), 'wrong-type', 'stated'],
  [
    'a refund step that is null',
    () => ask(wrong(statedLicense, { stated: { refundUntil: [null] } })),
    'wrong-type',
    'stated.refundUntil[0]',
  ],
  [
    'a batch without instant',
    () => ask(wrong(statedLicense, { stated: { reducibleSeats: [{ seats: 1 }] } })),
    'invalid-instant',
    'stated.reducibleSeats[0].untilAt',
  ],
  ['a policy of a length that is no word', () => withPolicy({ duration: 'always' }), 'wrong-type', 'options.policy.duration'],
  ['a policy with a step that is null', () => withPolicy({ refund: [null] }), 'wrong-type', 'options.policy.refund[0]'],
  [
    'money that is null',
    () => termbook.refundCredit({ purchase: license, charge: wrong(charge, { paid: null }) }, askedAt),
    'wrong-type',
    'charge.paid',
  ],
  ['a window without end', () => termbook.daysLeft(wrong({}, { opensAt: askedAt }), askedAt), 'invalid-instant', 'window.closesAt'],
];

describe('a broken contract', () => {
  it.each(cases)('%s is told by its field', (_what, run, code, path) => {
    expect(run).toThrow(expect.objectContaining({ name: 'TermbookError', code, path }));
  });

  it('is not what is left out: null and undefined are not stated wherever a fact may be absent', () => {
    const before = JSON.stringify(
      termbook.decideCancellation({ family: 'isv-saas', billingCycle: 'monthly', orderedAt: askedAt }, askedAt),
    );
    for (const none of [null, undefined]) {
      const facts = {
        term: none,
        trial: none,
        cloud: none,
        windowStarts: none,
        stated: none,
        reservedProduct: none,
        planMonths: none,
        autoRenew: none,
      };
      expect(JSON.stringify(ask({ ...facts, family: 'isv-saas', billingCycle: 'monthly', orderedAt: askedAt }))).toBe(before);
    }
  });

  it('is no word in a list: only text is looked up in a table', () => {
    const answer = termbook.decideCancellation(wrong({}, { family: ['isv-saas'], billingCycle: 'monthly', orderedAt: askedAt }), askedAt);
    expect(answer.verdict === 'undetermined' && answer.gaps).toEqual([{ gap: 'unknown-value', fact: 'family', value: 'a list' }]);
  });

  it('is what nests deeper than any answer, a cycle too', () => {
    const cycle: Record<string, unknown> = { at: instant('2024-01-01') };
    cycle['again'] = cycle;
    expect(() => termbook.readable(cycle)).toThrow(expect.objectContaining({ code: 'wrong-type', path: 'answer' }));
  });
});
