import { describe, expect, it } from 'vitest';
import { advance, decideReactivation, reactivate, termFrom } from 'termbook';
import { at, days, ms, suspended } from './subscriptions.js';

const suspendedAt = at('2019-12-01');
const dates = { accountOpenedAt: at('2019-11-01'), firstBillingAt: at('2019-11-01') };
const traditional = suspended({ family: 'license-based', orderedAt: at('2019-11-01'), term: null, autoRenew: true, suspendedAt, ...dates });

describe('reactivate', () => {
  it('gives a traditional subscription back until 90 days after its suspension [D4, D6]', () => {
    const limit = days(suspendedAt, 90);
    expect(reactivate(traditional, ms(limit, -1))).toMatchObject({ verdict: 'applied', subscription: { status: 'active' } });
    expect(reactivate(traditional, limit)).toMatchObject({
      verdict: 'refused',
      reasons: [
        { code: 'not-advanced', dueAt: limit },
        { code: 'retention-over', expiredAt: limit },
      ],
    });
  });

  it('is undetermined from day 90 to day 120 where the days are not known, then refused [I3]', () => {
    const open = suspended({ ...traditional, accountOpenedAt: null });
    expect(reactivate(open, ms(days(suspendedAt, 90), -1)).verdict).toBe('applied');
    expect(reactivate(open, days(suspendedAt, 90))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'accountOpenedAt' }],
      bounds: { earliestAt: days(suspendedAt, 90), latestAt: days(suspendedAt, 121) },
    });
    expect(reactivate(open, ms(days(suspendedAt, 120), -1)).verdict).toBe('undetermined');
    expect(reactivate(open, days(suspendedAt, 120))).toMatchObject({ verdict: 'refused', reasons: [{ code: 'retention-over' }] });
  });

  it('gives a marketplace trial back as a trial while it runs, as a paid subscription afterwards [D6] [C2]', () => {
    const term = termFrom(at('2024-03-31T10:00Z'), 'P1M');
    const saas = suspended({
      family: 'isv-saas',
      suspendedBy: 'partner',
      suspendedAt: at('2024-03-05'),
      trial: { opensAt: at('2024-03-01T10:00Z'), closesAt: at('2024-03-31T10:00Z') },
      term,
    });
    expect(reactivate(saas, at('2024-03-31T09:59:59.999Z'))).toMatchObject({ subscription: { status: 'trial', trial: saas.trial, term } });
    expect(reactivate(saas, at('2024-03-31T10:00Z'))).toMatchObject({ subscription: { status: 'active', term } });
  });

  it('is still possible at the very limit under the other interpretation [I4]', () => {
    const limit = days(suspendedAt, 90);
    const interpretations = { I4: 'still-possible' } as const;
    expect(reactivate(traditional, limit, { interpretations }).verdict).toBe('applied');
    expect(reactivate(traditional, ms(limit, 1), { interpretations }).verdict).toBe('refused');
  });

  it('gives a traditional subscription in China back until 60 days after its suspension [L2]', () => {
    const china = { ...traditional, cloud: 'china' } as const;
    expect(reactivate(china, ms(days(suspendedAt, 60), -1)).verdict).toBe('applied');
    expect(reactivate(china, days(suspendedAt, 60)).verdict).toBe('refused');
  });

  it('gives a new-commerce subscription back at any time before its term ends, auto-renew staying off [L3]', () => {
    const limit = at('2025-03-01T10:00Z');
    expect(reactivate(suspended(), ms(limit, -1))).toMatchObject({
      verdict: 'applied',
      subscription: { status: 'active', autoRenew: false },
    });
    expect(reactivate(suspended(), limit)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'not-advanced', dueAt: limit }, { code: 'retention-over' }],
    });
  });

  it('gives marketplace software back within 30 days where the marketplace suspended, 90 where the partner did [L7, D4]', () => {
    const dated = { family: 'isv-saas', autoRenew: true, accountOpenedAt: at('2024-03-01'), firstBillingAt: at('2024-03-01') } as const;
    const byMarketplace = suspended({ ...dated, suspendedFor: null, suspendedBy: 'marketplace' });
    const byPartner = suspended({ ...dated, suspendedBy: 'partner' });
    for (const [subscription, count] of [
      [byMarketplace, 30],
      [byPartner, 90],
    ] as const) {
      const limit = days(subscription.suspendedAt, count);
      expect(reactivate(subscription, ms(limit, -1)).verdict).toBe('applied');
      expect(reactivate(subscription, limit).verdict).toBe('refused');
    }
    const byNobody = suspended(dated);
    expect(reactivate(byNobody, ms(days(byNobody.suspendedAt, 30), -1)).verdict).toBe('applied');
    expect(reactivate(byNobody, days(byNobody.suspendedAt, 30))).toMatchObject({ gaps: [{ gap: 'fact-missing', fact: 'suspendedBy' }] });
    expect(reactivate(byNobody, days(byNobody.suspendedAt, 90)).verdict).toBe('refused');
  });

  it('gives the term back that runs by then: the renewal date did not move while suspended', () => {
    const term = termFrom(at('2018-12-15'), 'P1Y');
    const moved = reactivate(suspended({ ...traditional, orderedAt: at('2018-12-15'), term, suspendedAt }), at('2019-12-20'));
    expect(moved).toMatchObject({ subscription: { term: { startsAt: at('2019-12-15'), endsAt: at('2020-12-15') }, stated: null } });
  });

  it('keeps the term, its window starts and what the server stated while the term runs', () => {
    const stated = { cancelUntilAt: at('2024-03-08T10:00Z') };
    const windowStarts = [{ by: 'order', startsAt: at('2024-03-01T10:00Z'), seats: null }] as const;
    const before = suspended({ stated, windowStarts });
    expect(reactivate(before, at('2024-07-01'))).toMatchObject({ subscription: { term: before.term, stated, windowStarts } });
  });

  it.each(['isv-saas', 'license-based'] as const)(
    'leaves the term of %s as it is that ended meanwhile and does not renew [C4, D6]',
    (family) => {
      const endsAt = at('2020-07-01T10:00Z');
      const term = { duration: 'P1M', startsAt: at('2020-06-01T10:00Z'), endsAt } as const;
      const rest = { family, term, orderedAt: at('2020-03-01'), suspendedAt: at('2020-06-02'), suspendedBy: 'partner', ...dates } as const;
      const off = suspended({ ...rest, autoRenew: false });
      const on = suspended({ ...rest, autoRenew: true });
      for (const count of [-1, 0, 1]) {
        const when = ms(endsAt, count);
        expect(decideReactivation(off, when).verdict).toBe('allowed');
        expect(reactivate(off, when)).toMatchObject({ verdict: 'applied', subscription: { status: 'active', autoRenew: false, term } });
      }
      const back = reactivate(off, ms(endsAt, 1));
      if (back.verdict !== 'applied') throw new Error(back.verdict);
      expect(advance(back.subscription, at('2021-01-01'))).toMatchObject({
        events: [],
        gaps: [{ gap: 'documents-silent', on: 'afterwards' }],
      });
      expect(reactivate(on, endsAt)).toMatchObject({ verdict: 'applied', subscription: { term: { startsAt: endsAt } } });
    },
  );

  it('does not renew a plan of 72 months either, ordered since 2020-06-01 [W21]', () => {
    const moved = (orderedAt: string, suspension: string, back: string) => {
      const term = termFrom(at(orderedAt), 'P1Y');
      const rest = { orderedAt: at(orderedAt), term, suspendedAt: at(suspension), changedAt: at(suspension), planMonths: 72 } as const;
      return reactivate(suspended({ ...traditional, ...rest }), at(back));
    };
    expect(moved('2020-12-15', '2021-12-01', '2021-12-20')).toMatchObject({
      verdict: 'applied',
      subscription: { term: termFrom(at('2020-12-15'), 'P1Y') },
    });
    const renewed = { startsAt: at('2019-12-15'), endsAt: at('2020-12-15') };
    expect(moved('2018-12-15', '2019-12-01', '2019-12-20')).toMatchObject({ verdict: 'applied', subscription: { term: renewed } });
    expect(moved('2020-06-01', '2021-05-20', '2021-06-10')).toMatchObject({ subscription: { term: termFrom(at('2020-06-01'), 'P1Y') } });
    expect(moved('2020-05-31T23:59:59.999Z', '2021-05-20', '2021-06-10')).toMatchObject({
      subscription: { term: { startsAt: at('2021-05-31T23:59:59.999Z') } },
    });
  });

  it('is still possible at the very end of a new-commerce term under the other interpretation, the term staying over [I4, L3]', () => {
    const limit = at('2025-03-01T10:00Z');
    const interpretations = { I4: 'still-possible' } as const;
    expect(reactivate(suspended(), limit, { interpretations })).toMatchObject({
      verdict: 'applied',
      subscription: { term: suspended().term },
    });
    expect(reactivate(suspended(), ms(limit, 1), { interpretations }).verdict).toBe('refused');
  });

  it('is undetermined for families whose suspension the texts do not know', () => {
    const moved = reactivate(suspended({ family: 'azure-plan' }), at('2024-06-02'));
    expect(moved).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'move' }] });
  });

  it('says no more than the clock does for them before the last event', () => {
    const moved = reactivate(suspended({ family: 'azure-plan' }), at('2024-05-01'));
    expect(moved).toMatchObject({ verdict: 'refused', reasons: [{ code: 'before-last-event' }] });
  });

  it('is refused before the last event, where that came after the suspension', () => {
    const odd = suspended({ changedAt: at('2024-07-01') });
    expect(reactivate(odd, ms(odd.changedAt, -1))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'before-last-event', changedAt: odd.changedAt }],
    });
    expect(reactivate(odd, odd.changedAt).verdict).toBe('applied');
  });

  it('is undetermined of a family that is not in the lists', () => {
    const moved = reactivate({ ...suspended(), family: 'constructor' as 'isv-saas' }, at('2024-06-02'));
    expect(moved).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'unknown-value', fact: 'family', value: 'constructor' }] });
  });

  it('is refused before the suspension itself, where the last event was stated to be earlier', () => {
    const odd = suspended({ changedAt: at('2024-05-01') });
    expect(reactivate(odd, ms(odd.suspendedAt, -1))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'before-last-event', changedAt: odd.suspendedAt }],
    });
  });
});
