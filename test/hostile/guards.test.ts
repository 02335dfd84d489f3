import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../src/index.js';
import * as termbook from '../public.js';
import {
  active,
  askedAt,
  charge,
  license,
  ownPolicy,
  request,
  statedLicense,
  suspension,
  trial,
} from '../../scripts/proof/hostile/facts.js';

const { instant } = termbook;
type Case = readonly [what: string, run: () => unknown, code: ErrorCode, path: string];
/** Facts with something in them that their type does not allow. */
const wrong = (facts: object, other: object): never => ({ ...facts, ...other }) as never;
const windowStart = { by: 'order', startsAt: askedAt, seats: null };
const options = (other: object): never => wrong({}, other);
const ask = (facts: object): unknown => termbook.decideCancellation(facts as never, askedAt);
const withPolicy = (other: object): unknown => termbook.decideCancellation(license, askedAt, options({ policy: wrong(ownPolicy, other) }));
const event = (facts: unknown, name = 'change-quantity'): unknown =>
  termbook.replay([
    { event: 'ordered', at: active.changedAt, subscription: active, basis: [] },
    { event: name, at: askedAt, facts, basis: [] } as never,
  ]);

const cases: readonly Case[] = [
  ['no facts', () => ask(null as never), 'wrong-type', 'purchase'],
  ['a cloud that is a number', () => ask(wrong(license, { cloud: 7 })), 'wrong-type', 'cloud'],
  [
    'a cause that is a number',
    () => ask(wrong(license, { windowStarts: [{ ...windowStart, by: 7 }] })),
    'wrong-type',
    'windowStarts[0].by',
  ],
  [
    'seats of a window start as text',
    () => ask(wrong(license, { windowStarts: [{ ...windowStart, seats: '3' }] })),
    'wrong-type',
    'windowStarts[0].seats',
  ],
  ['a window start that is null', () => ask(wrong(license, { windowStarts: [windowStart, null] })), 'wrong-type', 'windowStarts[1]'],
  ['window starts that are no list', () => ask(wrong(license, { windowStarts: 'order' })), 'wrong-type', 'windowStarts'],
  ['months as text', () => ask(wrong(license, { planMonths: '72' })), 'wrong-type', 'planMonths'],
  ['a reserved product that is a list', () => ask(wrong(license, { reservedProduct: [] })), 'wrong-type', 'reservedProduct'],
  ["auto-renew as 'no'", () => ask(wrong(license, { autoRenew: 'no' })), 'wrong-type', 'autoRenew'],
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
  ['options that are null', () => termbook.decideCancellation(license, askedAt, null as never), 'wrong-type', 'options'],
  [
    'interpretations as text',
    () => termbook.decideCancellation(license, askedAt, options({ interpretations: 'I1' })),
    'wrong-type',
    'options.interpretations',
  ],
  [
    'interpretations as a list',
    () => termbook.decideReactivation(suspension, askedAt, options({ interpretations: [] })),
    'wrong-type',
    'options.interpretations',
  ],
  ['a policy without id', () => withPolicy({ id: null }), 'wrong-type', 'options.policy.id'],
  ['a policy of a length that is no word', () => withPolicy({ duration: 'always' }), 'wrong-type', 'options.policy.duration'],
  ['a policy with a step that is null', () => withPolicy({ refund: [null] }), 'wrong-type', 'options.policy.refund[0]'],
  ['a charge that is null', () => termbook.refundCredit(wrong({}, { purchase: license, charge: null }), askedAt), 'wrong-type', 'charge'],
  [
    'money that is null',
    () => termbook.refundCredit({ purchase: license, charge: wrong(charge, { paid: null }) }, askedAt),
    'wrong-type',
    'charge.paid',
  ],
  ['a request without customer', () => termbook.decidePurchase(wrong(request, { customer: null }), askedAt), 'wrong-type', 'customer'],
  [
    'markets as text',
    () => termbook.decidePurchase(wrong(request, { offer: wrong(request.offer, { markets: 'KR' }) }), askedAt),
    'wrong-type',
    'offer.markets',
  ],
  ['roles that are no list', () => termbook.availableMoves(active, 'admin-agent' as never, askedAt), 'wrong-type', 'roles'],
  ['seats that are not whole', () => termbook.advance(wrong(active, { quantity: 1.5 }), askedAt), 'invalid-quantity', 'quantity'],
  ['a trial without trial', () => termbook.advance(wrong(trial, { trial: null }), askedAt), 'wrong-type', 'trial'],
  ['an event without facts', () => event(null), 'wrong-type', 'event.facts'],
  ['an event of no seats', () => event({ quantity: 0 }), 'invalid-quantity', 'event.facts.quantity'],
  ['an event of auto-renew as text', () => event({ autoRenew: 'no' }, 'set-auto-renew'), 'wrong-type', 'event.facts.autoRenew'],
  ['a completion that is a Date', () => event({ completedAt: new Date(0) }, 'renew'), 'invalid-instant', 'event.facts.completedAt'],
  ['a window without end', () => termbook.daysLeft(wrong({}, { opensAt: askedAt }), askedAt), 'invalid-instant', 'window.closesAt'],
  [
    'an alignment with nothing',
    () =>
      termbook.coterminousEnd(
        wrong({}, { family: 'new-commerce-license', billingCycle: 'annual', duration: 'P1Y', startsAt: askedAt, align: { with: 'moon' } }),
        askedAt,
      ),
    'wrong-type',
    'align.with',
  ],
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
