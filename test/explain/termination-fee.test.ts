import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/index.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { money, refundCredit } from 'termbook';

const credit = (day: string) => {
  const orderedAt = instant(day);
  const charge = { paid: money('30.00', 'EUR'), startsAt: orderedAt, endsAt: addMs(orderedAt, 30 * dayMs) };
  return refundCredit({ purchase: { family: 'license-based', billingCycle: 'monthly', orderedAt }, charge }, addMs(orderedAt, 2 * dayMs));
};

describe('the sentence of a refund', () => {
  it.each([
    ['en', 'There is no termination fee.'],
    ['ko', '해지 수수료는 없습니다.'],
    ['zh-Hans', '没有终止费。'],
    ['zh-Hant', '沒有終止費。'],
  ])('says in %s that there is no termination fee, where a text says so [W10] [W11]', (locale, sentence) => {
    expect(explain(credit('2018-06-01'), locale)).toContain(sentence);
    expect(explain(credit('2021-06-01'), locale)).not.toContain(sentence);
  });
});
