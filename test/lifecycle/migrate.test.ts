import { describe, expect, it } from 'vitest';
import { advance, applyMove, decideCancellation, isoDate, termFrom } from 'termbook';
import type { Purchase } from '../../src/vocabulary/purchase.js';
import type { Active } from '../../src/vocabulary/subscription.js';
import { active, at, ms } from './subscriptions.js';

type Rest = Partial<Omit<Active, 'status'>>;

/** A traditional license of a year that would renew on a day. */
const renewing = (day: string, rest: Rest = {}): Active => {
  const orderedAt = at(`${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`);
  const term = termFrom(orderedAt, 'P1Y');
  return active({ family: 'license-based', orderedAt, term, segment: 'commercial', hasEquivalent: true, ...rest });
};
const told = (subscription: Active, to: string, options = {}) => {
  const { events, gaps } = advance(subscription, at(to), options);
  return [...events.map(({ event, at: when }) => `${event} ${isoDate(when)}`), ...gaps.map((gap) => ('fact' in gap ? gap.fact : gap.gap))];
};

describe('the renewal of a traditional license', () => {
  it('leads into new commerce from 2024-01-01 on, for commercial customers [M1]', () => {
    expect(told(renewing('2023-12-31T23:59:59.999Z'), '2024-01-01')).toEqual(['renew 2023-12-31']);
    expect(told(renewing('2024-01-01'), '2024-01-01')).toEqual(['migrate 2024-01-01']);
  });

  it.each(['education', 'government', 'nonprofit'] as const)('does from 2024-09-01 on for %s [M1]', (segment) => {
    expect(told(renewing('2024-08-31T23:59:59.999Z', { segment }), '2024-09-01')).toEqual(['renew 2024-08-31']);
    expect(told(renewing('2024-09-01', { segment }), '2024-09-01')).toEqual(['migrate 2024-09-01']);
  });

  it('does from 2024-07-01 on for them, as first announced [I35]', () => {
    const options = { interpretations: { I35: 'announced-2024-07-01' } } as const;
    expect(told(renewing('2024-06-30', { segment: 'education' }), '2024-07-01', options)).toEqual(['renew 2024-06-30']);
    expect(told(renewing('2024-07-01', { segment: 'education' }), '2024-07-01', options)).toEqual(['migrate 2024-07-01']);
    expect(told(renewing('2024-07-01', { segment: null }), '2024-07-01', options)).toEqual(['migrate 2024-07-01']);
  });

  it('misses the segment before the day of the public sector, from which on all agree [M1]', () => {
    expect(told(renewing('2023-12-31', { segment: null }), '2023-12-31')).toEqual(['renew 2023-12-31']);
    expect(told(renewing('2024-01-01', { segment: null }), '2024-01-01')).toEqual(['segment']);
    expect(told(renewing('2024-08-31', { segment: null }), '2024-08-31')).toEqual(['segment']);
    expect(told(renewing('2024-09-01', { segment: null }), '2024-09-01')).toEqual(['migrate 2024-09-01']);
  });

  it('needs to know if there is an equivalent, and of none no text tells what follows [M1]', () => {
    expect(told(renewing('2024-02-01', { hasEquivalent: null }), '2024-02-01')).toEqual(['hasEquivalent']);
    expect(told(renewing('2024-02-01', { hasEquivalent: false }), '2024-02-01')).toEqual(['documents-silent']);
  });

  it('is not told of longer terms and plans [M1]', () => {
    const long = { orderedAt: at('2021-02-01'), term: termFrom(at('2021-02-01'), 'P3Y') };
    expect(told(renewing('2024-02-01', long), '2024-02-01')).toEqual(['documents-silent']);
    expect(told(renewing('2024-02-01', { planMonths: 36 }), '2024-02-01')).toEqual(['documents-silent']);
    expect(told(renewing('2024-02-01', { planMonths: 12 }), '2024-02-01')).toEqual(['migrate 2024-02-01']);
    expect(told(renewing('2024-02-01', { billingCycle: 'one-time' }), '2024-02-01')).toEqual(['documents-silent']);
  });

  it('migrates next time where it stayed traditional once; of terms from 2026 on no text tells [M1]', () => {
    expect(told(renewing('2025-03-01'), '2025-03-01')).toEqual(['migrate 2025-03-01']);
    expect(told(renewing('2026-12-31'), '2026-12-31')).toEqual(['migrate 2026-12-31']);
    expect(told(renewing('2027-01-01'), '2027-01-01')).toEqual(['documents-silent']);
  });

  it('misses a term that is not stated, a year after the order and not before the day [M1]', () => {
    const unstated = (orderedAt: string) => renewing('2024-02-01', { term: null, orderedAt: at(orderedAt), changedAt: at(orderedAt) });
    expect(told(unstated('2022-05-01'), '2023-12-31')).toEqual([]);
    expect(told(unstated('2022-05-01'), '2024-01-01')).toEqual(['term']);
    expect(told(unstated('2023-05-01'), '2024-04-30')).toEqual([]);
    expect(told(unstated('2023-05-01'), '2024-05-01')).toEqual(['term']);
  });

  it('no longer lives on for ever: renewals up to the day, then the migration [M1]', () => {
    const old = renewing('2023-05-01', { segment: 'commercial' });
    expect(told(old, '2025-06-01')).toEqual(['renew 2023-05-01', 'migrate 2024-05-01']);
    expect(told({ ...old, segment: null }, '2025-06-01')).toEqual(['renew 2023-05-01', 'segment']);
  });
});

describe('what it becomes', () => {
  it('is a new-commerce term of a year, same billing and seats, with a window of seven days [M1]', () => {
    const license = renewing('2024-02-01T10:00Z', { billingCycle: 'monthly', quantity: 7 });
    const when = at('2024-02-01T10:00Z');
    const { subscription } = advance(license, at('2025-01-01'));
    expect(subscription).toMatchObject({
      status: 'migrated',
      migratedAt: when,
      becomes: { family: 'new-commerce-license', billingCycle: 'monthly', quantity: 7, term: { duration: 'P1Y', startsAt: when } },
    });
    if (subscription.status !== 'migrated') throw new Error('not migrated');
    const next = { ...subscription.becomes, orderedAt: when };
    expect(decideCancellation(next, ms(at('2024-02-08T10:00Z'), -1)).verdict).toBe('allowed');
    expect(decideCancellation(next, at('2024-02-08T10:00Z')).verdict).toBe('refused');
  });

  it('is a final state, which nobody leaves and nobody can ask for [M1]', () => {
    const { subscription } = advance(renewing('2024-02-01'), at('2024-02-01'));
    expect(advance(subscription, at('2034-01-01'))).toEqual({ subscription, events: [], gaps: [] });
    expect(applyMove(subscription, { move: 'cancel' }, at('2024-02-02'))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'illegal-move', legal: [] }],
    });
    expect(applyMove(renewing('2024-02-01'), { move: 'migrate' }, at('2023-06-01'))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'illegal-move', rule: 'M1' }],
    });
  });
});

/** The purchase alone, of no stated status and renewal. */
const bought = ({ family, billingCycle, orderedAt, term, segment, hasEquivalent }: Active): Purchase => ({
  family,
  billingCycle,
  orderedAt,
  term: term ?? null,
  segment: segment ?? null,
  hasEquivalent: hasEquivalent ?? null,
});

describe('canceling a traditional license that may have migrated', () => {
  const cancel = (rest: Rest, when: string) => {
    return decideCancellation(bought(renewing('2023-05-01', rest)), at(when));
  };

  it('is refused from the migration on, and prorated before it [M1]', () => {
    expect(cancel({}, '2024-04-30T23:59:59.999Z')).toMatchObject({ verdict: 'allowed', refund: 'prorated', changesAt: at('2024-05-01') });
    expect(cancel({}, '2024-05-01')).toMatchObject({
      verdict: 'refused',
      basis: [{ rule: 'M1', entry: 'migration/commercial@2024-01-01' }],
      reasons: [{ code: 'already-ended', rule: 'M1', status: 'migrated' }],
    });
  });

  it('misses the segment where it decides, and knows again where all have migrated [M1]', () => {
    expect(cancel({ segment: null }, '2024-04-30').verdict).toBe('allowed');
    expect(cancel({ segment: null }, '2024-05-01')).toMatchObject({ gaps: [{ gap: 'fact-missing', fact: 'segment' }] });
    expect(cancel({ segment: null }, '2025-04-30')).toMatchObject({ gaps: [{ gap: 'fact-missing', fact: 'segment' }] });
    expect(cancel({ segment: null }, '2025-05-01')).toMatchObject({ verdict: 'refused', reasons: [{ status: 'migrated' }] });
  });

  it('misses the equivalent and the term where they decide [M1]', () => {
    expect(cancel({ hasEquivalent: null }, '2024-05-01')).toMatchObject({ gaps: [{ gap: 'fact-missing', fact: 'hasEquivalent' }] });
    expect(cancel({ hasEquivalent: false }, '2024-05-01')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'afterwards' }] });
    expect(cancel({ term: null }, '2023-12-31').verdict).toBe('allowed');
    expect(cancel({ term: null }, '2024-01-01')).toMatchObject({ gaps: [{ gap: 'fact-missing', fact: 'term' }] });
  });

  it('is contested while the two days of the public sector differ [I35]', () => {
    const school = { ...bought(renewing('2023-08-01', { segment: 'education' })), autoRenew: true };
    const answer = (when: string) => decideCancellation(school, at(when));
    expect(answer('2024-07-31')).toMatchObject({ verdict: 'allowed', contested: [] });
    // a renewal gives the first month again, by the policy of its own day (W12)
    expect(answer('2024-08-01')).toMatchObject({ verdict: 'allowed', refund: 'full', contested: ['I35'] });
    expect(answer('2024-09-01')).toMatchObject({ verdict: 'allowed', contested: ['I35'] });
    expect(answer('2025-07-31')).toMatchObject({ verdict: 'allowed', contested: ['I35'] });
    expect(answer('2025-08-01')).toMatchObject({ verdict: 'refused', contested: [] });
  });
});
