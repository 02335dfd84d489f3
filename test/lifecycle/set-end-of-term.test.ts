import { describe, expect, it } from 'vitest';
import { advance, setAutoRenew, setEndOfTerm, suspend, suspensionExpiry, termFrom } from 'termbook';
import type { Active, Suspended } from '../../src/vocabulary/subscription.js';
import { active, at, days, ms, readTerm } from './subscriptions.js';

const orderedAt = at('2025-06-15');
const endsAt = at('2026-06-15');
/** A license of a year whose term may be extended. */
const covered = (rest: Partial<Omit<Active, 'status'>> = {}): Active => active({ orderedAt, term: termFrom(orderedAt, 'P1Y'), ...rest });
const gap = (subscription: Active, when: string) => {
  const moved = setEndOfTerm(subscription, { endOfTerm: 'end' }, at(when));
  return moved.verdict === 'undetermined' ? moved.gaps[0] : moved.verdict;
};

describe('setEndOfTerm', () => {
  it('keeps the choice, from 2026-02-16 on [L8]', () => {
    expect(gap(covered(), '2026-02-15T23:59:59.999Z')).toEqual({ gap: 'before-first-source', firstSource: '2026-02-16' });
    const moved = setEndOfTerm(covered(), { endOfTerm: 'end' }, at('2026-02-16'));
    expect(moved).toMatchObject({
      verdict: 'applied',
      subscription: { status: 'active', endOfTerm: 'end', autoRenew: true },
      events: [{ event: 'set-end-of-term', facts: { endOfTerm: 'end' }, basis: [{ rule: 'L8' }] }],
    });
  });

  it('speaks of terms whose last day is 2026-05-04 or later, bought or renewed since 2025-04-01 [L8] [L5]', () => {
    const ending = (endsOn: string, from = '2025-05-04') => covered({ orderedAt: at(from), term: readTerm(from, endsOn, 'P1Y') });
    expect(gap(ending('2026-05-05'), '2026-03-01')).toBe('applied');
    expect(gap(ending('2026-05-04T00:00:00.001Z'), '2026-03-01')).toBe('applied');
    expect(gap(ending('2026-05-04'), '2026-03-01')).toEqual({ gap: 'documents-silent', on: 'move' });
    expect(gap(ending('2026-05-05', '2025-03-31T23:59:59.999Z'), '2026-03-01')).toEqual({ gap: 'documents-silent', on: 'move' });
  });

  it('leaves 2026-05-04 itself out by the other page [I36]', () => {
    const last = covered({ orderedAt: at('2025-05-05'), term: termFrom(at('2025-05-05'), 'P1Y') });
    const other = { interpretations: { I36: 'after' } } as const;
    expect(setEndOfTerm(last, { endOfTerm: 'end' }, at('2026-03-01'), other).verdict).toBe('undetermined');
    const after = covered({ orderedAt: at('2025-05-06'), term: termFrom(at('2025-05-06'), 'P1Y') });
    expect(setEndOfTerm(after, { endOfTerm: 'end' }, at('2026-03-01'), other).verdict).toBe('applied');
  });

  it('needs the term, and is not told of other families, of government, and of other words [L8] [L5]', () => {
    expect(gap(covered({ term: null }), '2026-03-01')).toEqual({ gap: 'fact-missing', fact: 'term' });
    expect(gap(covered({ family: 'isv-saas' }), '2026-03-01')).toEqual({ gap: 'documents-silent', on: 'move' });
    expect(gap(covered({ cloud: 'us-government' }), '2026-03-01')).toEqual({ gap: 'documents-silent', on: 'cloud' });
    expect(gap(covered({ segment: 'government' }), '2026-03-01')).toEqual({ gap: 'documents-silent', on: 'segment' });
    const odd = setEndOfTerm(covered(), { endOfTerm: 'pause' as 'end' }, at('2026-03-01'));
    expect(odd).toMatchObject({ gaps: [{ gap: 'unknown-value', fact: 'endOfTerm', value: 'pause' }] });
  });
});

describe('the end of a term that was chosen', () => {
  const told = (subscription: Active, to: string) => {
    const { subscription: after, events, gaps } = advance(subscription, at(to));
    return {
      status: after.status,
      events: events.map(({ event, at: when }) => `${event} ${new Date(when).toISOString().slice(0, 10)}`),
      gaps,
    };
  };

  it('renews, whatever auto-renew says [L8]', () => {
    expect(told(covered({ endOfTerm: 'renew', autoRenew: false }), '2026-06-15').events).toEqual(['renew 2026-06-15']);
    expect(told(covered({ endOfTerm: null }), '2026-06-15').events).toEqual(['renew 2026-06-15']);
  });

  it('is extended, even with auto-renew on [L8]', () => {
    expect(told(covered({ endOfTerm: 'extend' }), '2027-06-15')).toEqual({ status: 'extended', events: ['extend 2026-06-15'], gaps: [] });
  });

  it('ends at once, disabled for 90 days and then deleted [L8]', () => {
    const ends = covered({ endOfTerm: 'end' });
    expect(advance(ends, ms(endsAt, -1)).subscription.status).toBe('active');
    expect(advance(ends, endsAt).subscription).toMatchObject({ status: 'disabled', disabledAt: endsAt });
    expect(advance(ends, ms(days(endsAt, 90), -1)).subscription.status).toBe('disabled');
    const { subscription, events } = advance(ends, days(endsAt, 90));
    expect(subscription).toMatchObject({ status: 'deleted', deletedAt: at('2026-09-13') });
    expect(events.map(({ basis }) => basis.map(({ rule }) => rule))).toEqual([['L8'], ['L8']]);
  });

  it('is not known without the choice where auto-renew is off [L8]', () => {
    expect(told(covered({ autoRenew: false }), '2026-06-15')).toEqual({
      status: 'active',
      events: [],
      gaps: [{ gap: 'fact-missing', fact: 'endOfTerm' }],
    });
  });

  it('speaks of no term that ends before 2026-05-04: it expires [L4]', () => {
    const early = { orderedAt: at('2025-05-03'), term: termFrom(at('2025-05-03'), 'P1Y') };
    expect(told(active({ ...early, endOfTerm: 'end', autoRenew: false }), '2026-05-03').status).toBe('expired');
    expect(told(active({ ...early, endOfTerm: 'end', autoRenew: true }), '2026-05-03').status).toBe('active');
    expect(advance(active({ ...early, endOfTerm: 'end' }), at('2026-05-03')).subscription.endOfTerm).toBeNull();
  });

  it('follows auto-renew where it does not end, and is dropped by a suspension [L8] [L3]', () => {
    const switched = (endOfTerm: Active['endOfTerm'], autoRenew: boolean) => {
      const moved = setAutoRenew(covered({ endOfTerm: endOfTerm ?? null }), { autoRenew }, at('2026-03-01'));
      return moved.verdict === 'applied' ? moved.subscription.endOfTerm : moved.verdict;
    };
    expect([switched('renew', false), switched('extend', true), switched('end', true), switched(null, false)]).toEqual([
      'extend',
      'renew',
      'end',
      null,
    ]);
    const moved = suspend(covered({ endOfTerm: 'end' }), { reason: 'nonpayment' }, at('2026-03-01'));
    expect(moved).toMatchObject({ subscription: { autoRenew: false, endOfTerm: null } });
  });

  it('is not kept through a suspension that a record states beside it: 30 and 90 days, as its retention says [L3] [I29]', () => {
    const suspended: Suspended = {
      ...covered({ endOfTerm: 'end', autoRenew: false }),
      status: 'suspended',
      suspendedAt: at('2026-03-01'),
      suspendedFor: null,
      changedAt: at('2026-03-01'),
    };
    const goneAt = days(endsAt, 120);
    expect(advance(suspended, endsAt).subscription).toMatchObject({ status: 'disabled', endOfTerm: null });
    expect(advance(suspended, ms(goneAt, -1)).subscription.status).toBe('disabled');
    expect(advance(suspended, goneAt).subscription).toMatchObject({ status: 'deleted', deletedAt: goneAt });
    expect(suspensionExpiry(suspended)).toMatchObject({ verdict: 'computed', expiresAt: goneAt });
  });
});
