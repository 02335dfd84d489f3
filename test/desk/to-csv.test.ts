import { describe, expect, it } from 'vitest';
import { deadlineColumns, deadlines, toCsv } from 'termbook/desk';
import { instant, money, termFrom } from 'termbook';

const orderedAt = instant('2024-03-01T10:00Z');
const license = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt,
  quantity: 1,
  autoRenew: true,
  changedAt: orderedAt,
  status: 'active',
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
  unitPrice: money('10.00', 'EUR'),
} as const;

function lineOf(customer: string): string | undefined {
  const { rows } = deadlines([{ ...license, customer }], { fromAt: orderedAt, untilAt: instant('2024-03-03') });
  return toCsv(rows).split('\r\n')[1];
}

describe('toCsv', () => {
  it('has a heading and one line for each deadline, with the last day to act first', () => {
    const { rows } = deadlines([license], { fromAt: orderedAt, untilAt: instant('2024-03-31') });
    const [heading, first, second, end] = toCsv(rows).split('\r\n');
    expect(heading).toBe(`\uFEFF${deadlineColumns.join(',')}`);
    expect(first).toMatch(
      /^2024-03-02,2024-03-02T10:00:00\.000Z,,,s-1,full-refund,cancel,,full,refund-falls,10\.00,,0\.33,EUR,0,reported,I1 /,
    );
    expect(second).toMatch(
      /^2024-03-08,2024-03-08T10:00:00\.000Z,,,s-1,prorated-refund,cancel,,prorated,window-closes,7\.74,,117\.74,EUR,11,/,
    );
    expect(end).toBe('');
  });

  it('names the day before a deadline at midnight, the last on which something can be done', () => {
    const { rows } = deadlines([license], { fromAt: instant('2025-02-01'), untilAt: instant('2025-03-01') });
    expect(toCsv(rows).split('\r\n')[1]).toMatch(/^2025-02-28,2025-03-01T00:00:00\.000Z,/);
  });

  it.each([
    ['Contoso, Ltd.', '"Contoso, Ltd."'],
    ['the "best"', '"the ""best"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@x,y', `"'@x,y"`],
    ['\t=1+1', "'=1+1"],
    ['two\r\nlines\rof\u2028it', '"two\nlines\nof\nit"'],
    ['\u001B]8;;http://evil\u0007click\u001B]8;;\u0007', ']8;;http://evilclick]8;;'],
    ['\u009B31mred\u0008\u0000\u007F', '31mred'],
    ['\u202Ea\u2066b\u200F\uD800', 'ab'],
  ])('writes the customer %j as %j', (customer, cell) => {
    expect(lineOf(customer)).toContain(`,${cell},,s-1,`);
  });

  it('leaves the cells of what is not stated empty', () => {
    const [row] = deadlines([license], { fromAt: orderedAt, untilAt: instant('2024-03-03') }).rows;
    const bare = {
      ...row!,
      id: null,
      customer: null,
      action: null,
      refund: null,
      refundAmount: null,
      difference: null,
      certainty: null,
      seats: 3,
    };
    const [, line] = toCsv([{ ...bare, contested: [], basis: [], gaps: [] }]).split('\r\n');
    expect(line).toMatch(/^2024-03-02,2024-03-02T10:00:00\.000Z,,,,full-refund,,3,,refund-falls,,,,,0,,,,,/);
  });

  it.each(['kind', 'missed'])('throws for a deadline whose %s is no text', (key) => {
    const [row] = deadlines([license], { fromAt: orderedAt, untilAt: instant('2024-03-03') }).rows;
    expect(() => toCsv([{ ...row!, [key]: 7 }])).toThrow(`rows[0].${key}`);
  });

  it('ends a line with the interpretations, the rules and the gaps, each with the fact that it misses, and the sentence', () => {
    const [row] = deadlines([license], { fromAt: orderedAt, untilAt: instant('2024-03-03') }).rows;
    const [basis] = row?.basis ?? [];
    const silent = { gap: 'documents-silent', on: 'refund' } as const;
    const missing = { gap: 'fact-missing', fact: 'unitPrice' } as const;
    const full = { ...row!, contested: ['I1', 'I9'] as const, basis: [{ ...basis!, rule: 'W14' }], gaps: [missing, silent], charges: [] };
    expect(toCsv([{ ...full, difference: null, missed: 'charged' }]).split('\r\n')[1]).toMatch(
      /,I1 I9,W14,fact-missing:unitPrice documents-silent,"?Canceling gives a full refund until Mar 2, 2024, 10:00 UTC\. /,
    );
    expect(deadlineColumns.slice(-6)).toEqual(['contested', 'rules', 'gaps', 'text', 'earliestAt', 'latestAt']);
  });

  it('writes the sentence in the language asked for', () => {
    const { rows } = deadlines([license], { fromAt: orderedAt, untilAt: instant('2024-03-03') });
    expect(toCsv(rows, 'ko').split('\r\n')[1]).toContain('취소하면 전액 환불되는 기간');
  });

  it('throws for what is no list of deadlines', () => {
    expect(() => toCsv('rows' as never)).toThrow('wrong-type');
    expect(() => toCsv([{}] as never)).toThrow('invalid-instant');
  });
});
