import { describe, expect, it } from 'vitest';
import { convertTrial, termFrom } from 'termbook';
import type { Duration } from '../../src/vocabulary/term.js';
import { at, days, ms, trial } from './subscriptions.js';

const when = at('2024-03-20');
const term = termFrom(when, 'P1Y');
const traditional = trial({ family: 'license-based', quantity: 25 });

describe('convert-trial', () => {
  it('converts a traditional trial by hand: the trial ends there and the term begins [R1]', () => {
    expect(convertTrial(traditional, { term }, when)).toMatchObject({
      verdict: 'applied',
      subscription: {
        status: 'active',
        term,
        trial: { opensAt: traditional.trial.opensAt, closesAt: when },
        quantity: 25,
        billingCycle: 'none',
      },
      events: [{ event: 'convert-trial', facts: { term }, basis: [{ rule: 'R1' }] }],
    });
  });

  it('writes the opening down where window starts are kept', () => {
    const order = { by: 'order', startsAt: traditional.orderedAt, seats: null } as const;
    const moved = convertTrial({ ...traditional, windowStarts: [order] }, { term }, when);
    expect(moved).toMatchObject({ subscription: { windowStarts: [order, { by: 'trial-conversion', startsAt: when, seats: null }] } });
  });

  it('of new commerce by hand on any day, to at least 25 seats of a plan that there is [R2] [T11]', () => {
    const license = trial({});
    const asked = (facts: object) => convertTrial(license, { term, ...facts }, when);
    expect(asked({ billingCycle: 'annual', quantity: 25 })).toMatchObject({
      verdict: 'applied',
      subscription: { status: 'active', billingCycle: 'annual', quantity: 25, term },
      events: [{ facts: { term, billingCycle: 'annual', quantity: 25 } }],
    });
    expect(asked({ billingCycle: 'annual', quantity: 24 })).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'too-few-seats', rule: 'R2', errorCode: null, least: 25 }],
    });
    expect(asked({ billingCycle: 'triennial', quantity: 30 })).toMatchObject({ reasons: [{ code: 'billing-cycle-not-offered' }] });
    expect(asked({ billingCycle: 'one-time', quantity: 30 })).toMatchObject({
      reasons: [{ code: 'plan-not-offered', rule: 'T11', offered: ['monthly', 'annual'] }],
    });
    expect(asked({ quantity: 30 })).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'fact-missing', fact: 'billingCycle' }] });
    expect(asked({ billingCycle: 'toString', quantity: 30 })).toMatchObject({ gaps: [{ gap: 'unknown-value', fact: 'billingCycle' }] });
    expect(() => asked({ billingCycle: 'annual', quantity: 0 })).toThrow(
      'invalid-quantity at "quantity": expected a whole number above 0, received 0',
    );
  });

  it.each([
    ['2021-09-02T23:59:59.999Z', 'undetermined'],
    ['2021-09-03', 'applied'],
    ['2021-10-03', 'applied'],
  ])('of a new-commerce trial ordered %s with one seat: %s [R2]', (ordered, verdict) => {
    const orderedAt = at(ordered);
    const soon = ms(orderedAt, 1000);
    expect(convertTrial(trial({ orderedAt, quantity: 1 }), { term: termFrom(soon, 'P1Y') }, soon).verdict).toBe(verdict);
  });

  it.each([
    ['2019-08-28T23:59:59.999Z', 'undetermined', []],
    ['2019-08-29', 'undetermined', ['R3', 'C2']],
    ['2019-11-19T23:59:59.999Z', 'undetermined', ['R3', 'C2']],
    ['2019-11-20', 'refused', ['C2', 'R3', 'C1']],
  ] as const)('of marketplace software ordered %s: %s; from 2019-11-20 the trial cannot be waived [C1]', (ordered, verdict, rules) => {
    const orderedAt = at(ordered);
    const soon = ms(orderedAt, 1000);
    const moved = convertTrial(trial({ family: 'isv-saas', orderedAt, term: null }), { term: termFrom(soon, 'P1M') }, soon);
    expect(moved.verdict).toBe(verdict);
    if (moved.verdict === 'applied') throw new Error('applied');
    expect(moved.basis.map(({ rule }) => rule)).toEqual(rules);
    if (moved.verdict !== 'refused') return;
    expect(moved).toMatchObject({ reasons: [{ code: 'trial-cannot-be-waived', rule: 'C1' }], instead: [], changesAt: days(orderedAt, 30) });
  });

  it('is undetermined for a family whose trial the texts do not know', () => {
    const moved = convertTrial(trial({ family: 'azure-plan' }), { term }, when);
    expect(moved).toMatchObject({ verdict: 'undetermined', basis: [], gaps: [{ gap: 'documents-silent', on: 'move' }] });
  });

  it('comes too late when the trial is over', () => {
    const { closesAt } = traditional.trial;
    const late = termFrom(at('2024-04-10'), 'P1Y');
    expect(convertTrial(traditional, { term: late }, ms(closesAt ?? when, -1)).verdict).toBe('applied');
    expect(convertTrial(traditional, { term: late }, closesAt ?? when)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'not-advanced', dueAt: closesAt }],
    });
  });

  it('throws for a term that ends before it starts, or by the conversion', () => {
    const error = expect.objectContaining({ code: 'invalid-term', path: 'term.endsAt' }) as Error;
    const of = (startsAt: string, endsAt: string) => ({ term: { duration: 'P1M', startsAt: at(startsAt), endsAt: at(endsAt) } as const });
    expect(() => convertTrial(traditional, of('2024-04-20', '2024-04-20'), when)).toThrow(error);
    expect(() => convertTrial(traditional, of('2024-02-20', '2024-03-20'), when)).toThrow(error);
    expect(convertTrial(traditional, of('2024-02-20', '2024-03-20T00:00:00.001Z'), when).verdict).toBe('applied');
  });

  it('throws for instants and durations that are none', () => {
    const nan = Number.NaN as typeof when;
    const path = (wrong: object): string => {
      try {
        convertTrial(traditional, { term: { ...term, ...wrong } }, when);
        return 'no error';
      } catch (error) {
        return (error as { readonly path: string }).path;
      }
    };
    expect(path({ startsAt: nan })).toBe('term.startsAt');
    expect(path({ endsAt: nan })).toBe('term.endsAt');
    expect(path({ anchorAt: nan })).toBe('term.anchorAt');
    expect(path({ duration: 'constructor' as Duration })).toBe('term.duration');
    expect(path({ anchorAt: null })).toBe('no error');
    expect(() => convertTrial(traditional, { term }, nan)).toThrow(expect.objectContaining({ path: 'at' }));
  });
});
