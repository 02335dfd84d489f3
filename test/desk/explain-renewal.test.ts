import { describe, expect, it } from 'vitest';
import type { DeskRecord, Renewal } from 'termbook/desk';
import { explainRenewal, renewalColumns, renewalEnds, renewals, renewalsToCsv, renewalTitle, renewalWays } from 'termbook/desk';
import { explainLocales } from '../../src/explain/locale.js';
import { instant, money, termFrom } from 'termbook';

const orderedAt = instant('2024-03-01T10:00Z');
const annual = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'annual',
  orderedAt,
  quantity: 12,
  autoRenew: true,
  changedAt: orderedAt,
  status: 'active',
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
  customer: 'Contoso',
  name: 'Mail',
  unitPrice: money('100.00', 'USD'),
} as const satisfies DeskRecord;
const [row] = renewals([annual], { fromAt: instant('2025-02-01'), untilAt: instant('2025-03-03') }).rows as readonly [Renewal];
const undated: Renewal = {
  ...row,
  happens: 'deletes',
  at: null,
  decideBy: null,
  committed: null,
  ways: [],
  basis: [],
  contested: [],
  bounds: { earliestAt: instant('2025-04-01T12:00Z'), latestAt: instant('2025-08-02T12:00Z') },
};

describe('explainRenewal', () => {
  it('says what happens, the whole sum, what can be done until when, and what comes back after it', () => {
    expect(explainRenewal(row, 'en')).toBe(
      'It renews on Mar 1, 2025 (UTC). That commits to USD 1,200.00. ' +
        'Possible until the end of Feb 28, 2025 (UTC): set it to end or schedule fewer seats. ' +
        'Canceling gives a full refund until the end of Mar 1, 2025 (UTC). Amount: USD 1,200.00. ' +
        'Canceling gives a prorated refund until the end of Mar 7, 2025 (UTC) (by another interpretation, until the end of Mar 8, 2025 (UTC)). ' +
        'Amount: USD 1,180.20. [C3, T4]',
    );
    expect(explainRenewal(row, 'ko')).toMatch(
      /^갱신: 2025년 3월 1일\(UTC\)\. 약정 금액: USD.1,200\.00\. 2025년 2월 28일\(UTC\)까지 가능한 작업: 종료되도록 설정 또는 /,
    );
    expect(explainRenewal(row, 'zh-Hans')).toContain(
      '由此承诺的金额：USD 1,200.00。2025年2月28日 (UTC) 结束前可以：设为结束或计划减少席位。',
    );
    expect(explainRenewal(row, 'zh-Hant')).toContain(
      '由此承諾的金額：USD 1,200.00。2025年2月28日 (UTC) 結束前可以：設為結束或計劃減少席位。',
    );
  });

  it('says between which instants it lies where a fact is missing', () => {
    expect(explainRenewal(undated, 'en')).toBe(
      'It is suspended, and its data will be deleted. ' +
        'A fact is missing; it may be as early as Apr 1, 2025, 12:00 UTC and as late as Aug 2, 2025, 12:00 UTC.',
    );
    expect(explainRenewal({ ...undated, bounds: { earliestAt: null, latestAt: instant('2025-08-02T12:00Z') } }, 'en')).toContain(
      'it may also be as late as Aug 2, 2025, 12:00 UTC',
    );
    expect(explainRenewal({ ...undated, happens: 'unknown', bounds: null }, 'en')).toBe('What follows is not known.');
  });

  it.each(explainLocales)('has words for every end and every way in %s', (locale) => {
    const titles = renewalEnds.map((happens) => renewalTitle({ ...row, happens }, locale));
    expect(new Set(titles).size).toBe(renewalEnds.length);
    const said = renewalWays.map((way) => explainRenewal({ ...row, ways: [{ ...row.ways[0]!, way }] }, locale));
    expect(new Set(said).size).toBe(renewalWays.length);
  });

  it('never throws, whatever it is given', () => {
    for (const value of [null, {}, { ways: 7 }, { ...row, happens: 'unheard-of', at: 'never' }]) {
      expect(typeof explainRenewal(value as never, 'en')).toBe('string');
      expect(typeof renewalTitle(value as never, 'en')).toBe('string');
    }
  });

  it('is the last cell of a table, whose first is the last UTC day to decide', () => {
    const [heading, line] = renewalsToCsv([row]).split('\r\n');
    expect(heading).toBe(`\uFEFF${renewalColumns.join(',')}`);
    expect(line).toContain(
      '2025-02-28,2025-03-01T00:00:00.000Z,Contoso,Mail,s-1,,12,renews,2025-03-01T00:00:00.000Z,,,2025-03-08T00:00:00.000Z,1200.00,USD,end fewer-seats cancel,,C3 T4,,"It renews',
    );
    expect(renewalsToCsv([undated]).split('\r\n')[1]).toMatch(
      /^2025-04-01,,Contoso,Mail,s-1,,12,deletes,,2025-04-01T12:00:00\.000Z,2025-08-02T12:00:00\.000Z,/,
    );
    expect(() => renewalsToCsv([{ ...row, committed: 7 }] as never)).toThrow('rows[0].committed');
  });
});
