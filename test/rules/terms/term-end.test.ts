import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import type { TermEnd, TrialEnd } from '../../../src/rules/terms/term-end.js';
import { termEndOf, trialEndOf } from '../../../src/rules/terms/term-end.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { termFrom } from '../../../src/rules/asking/term-chain.js';
import { bought } from '../ask.js';

const opensAt = instant('2024-03-01');
const term = termFrom(opensAt, 'P1Y');
const of = (family: Purchase['family'], rest: Partial<Purchase> = {}) => bought(family, '2024-03-01', { term, ...rest });
const extended = termFrom(instant('2025-06-01'), 'P1Y');

describe('what follows the end of a term', () => {
  it.each<[string, Purchase, TermEnd]>([
    ['a family that renews by default [T5]', of('isv-saas'), 'renews'],
    ['the same, switched on', of('license-based', { autoRenew: true }), 'renews'],
    ['the same, switched off [C4]', of('isv-saas', { autoRenew: false }), 'ends'],
    ['a plan that never renews, though its family does [W21]', of('license-based', { planMonths: 72 }), 'not-renewed'],
    ['another plan', of('license-based', { planMonths: 36 }), 'renews'],
    ['a family of which no text tells', of('azure-plan', { autoRenew: false }), 'silent'],
    ['a traditional license that is switched off [T5]', of('license-based', { autoRenew: false }), 'silent'],
    [
      'new commerce ordered before its first text, by the day its term ends [T5]',
      bought('new-commerce-license', '2021-08-01', { term: termFrom(instant('2021-08-03'), 'P1M') }),
      'renews',
    ],
    [
      'the same of a term that ends the day before that text',
      bought('new-commerce-license', '2021-08-01', { term: termFrom(instant('2021-08-02'), 'P1M') }),
      'silent',
    ],
    ['software bought before it renewed [T5]', bought('software-subscription', '2021-10-13', { term }), 'ends'],
    ['software bought since [T5]', bought('software-subscription', '2021-10-14', { term }), 'renews'],
    [
      'a term that goes over into the extended one [L5]',
      bought('new-commerce-license', '2025-06-01', { term: extended, autoRenew: false }),
      'extends',
    ],
    ['the same of an earlier purchase [L5]', of('new-commerce-license', { autoRenew: false }), 'ends'],
  ])('%s', (_name, purchase, expected) => {
    expect(termEndOf(purchase)).toBe(expected);
  });
});

describe('what follows the end of a trial', () => {
  it.each<[string, Purchase, TrialEnd]>([
    ['one that is converted by hand [R1]', of('license-based', { status: 'trial' }), 'ends'],
    ['the same of no stated status [R1]', of('license-based'), 'choice'],
    ['the same once active [R1]', of('license-based', { status: 'active' }), 'converts'],
    ['one that converts by itself [R2]', of('new-commerce-license', { autoRenew: true }), 'converts'],
    ['the same that is not to renew [R2]', of('new-commerce-license', { autoRenew: false }), 'ends'],
    ['one of the term bought with it, that is not to renew [C1]', of('isv-saas', { autoRenew: false }), 'converts'],
    ['one of a family without any', of('azure-plan', { status: 'trial' }), 'converts'],
  ])('%s', (_name, purchase, expected) => {
    expect(trialEndOf(purchase)).toBe(expected);
  });
});
