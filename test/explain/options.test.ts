import { describe, expect, it } from 'vitest';
import type { Explainable } from '../../src/explain/index.js';
import { explain, explainComingDate, explainEvent, explainLocales, explainParts, explainReason } from '../../src/explain/index.js';
import { instant } from '../../src/kernel/instant.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { suspensionExpiry } from '../../src/rules/suspending/suspension-expiry.js';
import { sentences } from './sentences/all.js';
import { english } from '../../src/explain/en/index.js';

const licenses = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: instant('2026-03-02T10:00Z') } as const;
const now = decideCancellation(licenses, instant('2026-03-02T12:00Z'));
const software = { family: 'software-subscription', billingCycle: 'annual', orderedAt: instant('2021-09-14T16:44:03Z') } as const;
const byDay = decideCancellation(software, instant('2021-09-20'));
const late = decideCancellation(software, instant('2021-10-15'));

describe('the time zone of an explanation', () => {
  it('is that of the caller, each date with its offset', () => {
    expect(explain(now, 'en', { timeZone: 'Asia/Seoul' })).toBe(
      'Can be canceled now with a full refund until Mar 3, 2026, 19:00 GMT+9, then a prorated one until Mar 9, 2026, 19:00 GMT+9 (by another interpretation, until Mar 10, 2026, 09:00 GMT+9). [W14]',
    );
    for (const locale of explainLocales) expect(explain(now, locale, { timeZone: 'Asia/Seoul' }).match(/19:00 GMT\+9/g)).toHaveLength(2);
  });

  it('has the offset of the day where clocks change', () => {
    const at = { what: 'renewal', basis: [] } as const;
    const zoned = { timeZone: 'America/New_York' };
    expect(explainComingDate({ ...at, at: instant('2026-01-15T17:30Z') }, 'en', zoned)).toBe('It renews on Jan 15, 2026, 12:30 GMT-5.');
    expect(explainComingDate({ ...at, at: instant('2026-07-15T17:30Z') }, 'en', zoned)).toBe('It renews on Jul 15, 2026, 13:30 GMT-4.');
  });

  it('shows a day of a deletion as the moment that it is there', () => {
    const suspendedAt = instant('2023-09-01');
    const expiry = suspensionExpiry({ family: 'new-commerce-license', suspendedAt, term: termFrom(instant('2023-03-01'), 'P1Y') });
    if (expiry.verdict !== 'computed') throw new Error(expiry.verdict);
    const { bounds: _bounds, ...unmoved } = expiry;
    // how many days lead to it is said only of the day that is safe
    for (const locale of explainLocales) {
      const [moved, safe] = [expiry, unmoved].map((one) => explain(one, locale).includes(String(expiry.retentionDays)));
      expect([moved, safe]).toEqual([false, true]);
    }
    const midnight = { ...unmoved, expiresAt: instant('2024-06-29') };
    expect(explain(midnight, 'en')).toContain('its data is deleted on Jun 29, 2024 (UTC),');
    expect(explain(midnight, 'en', { timeZone: 'Asia/Seoul' })).toContain('its data is deleted on Jun 29, 2024, 09:00 GMT+9,');
  });

  it('shows the end of a day in UTC as the moment that it is there', () => {
    expect(explain(byDay, 'en')).toContain('until the end of Oct 14, 2021 (UTC)');
    expect(explain(byDay, 'en', { timeZone: 'Asia/Kathmandu' })).toContain('until Oct 15, 2021, 05:45 GMT+5:45');
    expect(
      explainEvent({ event: 'suspend', at: instant('2020-03-02'), facts: { reason: 'fraud' }, basis: [] }, 'en', {
        timeZone: 'Asia/Seoul',
      }),
    ).toBe('Suspended on Mar 2, 2020, 09:00 GMT+9, for fraud.');
  });

  it('moves no instant: the parts hold the same ones in every zone', () => {
    const dates = (timeZone?: string) =>
      explainLocales.flatMap((locale) =>
        explainParts(now, locale, { timeZone }).flatMap((part) => (part.part === 'date' ? [part.at] : [])),
      );
    expect(dates('Pacific/Apia')).toEqual(dates());
    expect(dates()).toHaveLength(3 * explainLocales.length);
  });

  it.each([undefined, 'UTC', 'Mars/Olympus', ''])('is UTC where it is %j, and says so', (timeZone) => {
    expect(explain(now, 'en', { timeZone })).toBe(explain(now, 'en'));
  });
});

describe('the rule ids of an explanation', () => {
  it('are left out with the interpretations where they are not wanted, from answers and reasons alike', () => {
    expect(explain(now, 'en', { rules: false })).toBe(
      'Can be canceled now with a full refund until Mar 3, 2026, 10:00 UTC, then a prorated one until Mar 9, 2026, 10:00 UTC.',
    );
    expect(explain(late, 'en', { rules: false })).toBe(
      'Cannot be canceled now. The cancellation window was open until the end of Oct 14, 2021 (UTC).',
    );
    const [reason] = late.verdict === 'refused' ? late.reasons : [];
    expect(reason && explainReason(reason, 'en', { rules: false })).toBe(
      'The cancellation window was open until the end of Oct 14, 2021 (UTC).',
    );
    const silent = { ...english, explain: (answer: Explainable) => english.explain(answer, { rules: false }) };
    for (const [name, speak] of sentences) if (name.startsWith('answer ')) expect(speak(silent)).not.toMatch(/\[[A-Z]\d/);
  });
});

describe('the certainty of an explanation', () => {
  it('is said last where it is wanted, in every language', () => {
    const said = 'Reported by distributors or the press; in force since Mar 19, 2022 (UTC). Last seen on Oct 23, 2023 (UTC).';
    expect(explain(now, 'en', { certainty: true })).toBe(`${explain(now, 'en')} ${said}`);
    for (const locale of explainLocales.filter((other) => other !== 'en')) {
      const [plain, more] = [explain(now, locale), explain(now, locale, { certainty: true })];
      expect(more.startsWith(plain)).toBe(true);
      expect(more.slice(plain.length).match(/\d+/g)?.sort()).toEqual(['10', '19', '2022', '2023', '23', '3']);
    }
  });

  it('of a stated date is the day since which it is in force, of a first sight that day', () => {
    expect(explain(byDay, 'en', { certainty: true })).toMatch(/ In force since Jun 1, 2021 \(UTC\)\.$/);
    const saas = decideCancellation(
      { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01') },
      instant('2020-03-01'),
    );
    expect(explain(saas, 'en', { certainty: true, rules: false })).toMatch(/First seen on Nov 20, 2019 \(UTC\)\.$/);
  });

  it('of a policy of the caller is not said', () => {
    const mine = { ...now, basis: [{ ...now.basis[0], certainty: 'callers-own' }] } as unknown as typeof now;
    expect(explain(mine, 'en', { certainty: true })).toBe(explain(mine, 'en'));
  });
});
