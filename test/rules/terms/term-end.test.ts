import { describe, expect, it } from 'vitest';
import { instant, termFrom } from 'termbook';
import type { TrialEnd } from '../../../src/rules/asking/after-trial.js';
import { trialEndOf } from '../../../src/rules/asking/after-trial.js';
import type { TermEnd } from '../../../src/rules/terms/term-end.js';
import { termEndOf } from '../../../src/rules/terms/term-end.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { bought } from '../ask.js';

const opensAt = instant('2024-03-01');
const term = termFrom(opensAt, 'P1Y');
const of = (family: Purchase['family'], rest: Partial<Purchase> = {}) => bought(family, '2024-03-01', { term, ...rest });
const early = (rest: Partial<Purchase>) => bought('license-based', '2021-03-01', { term: termFrom(instant('2021-03-01'), 'P1Y'), ...rest });
const extended = termFrom(instant('2025-06-01'), 'P1Y');

describe('what follows the end of a term', () => {
  it.each<[string, Purchase, TermEnd]>([
    ['a family that renews by default [T5]', of('isv-saas'), 'renews'],
    ['the same, switched on', early({ autoRenew: true }), 'renews'],
    ['a traditional license of 2024, of which no equivalent is stated [M1]', of('license-based'), 'hasEquivalent'],
    ['the same with an equivalent [M1]', of('license-based', { hasEquivalent: true }), 'migrates'],
    ['the same, switched off [C4]', of('isv-saas', { autoRenew: false }), 'ends'],
    ['a plan that never renews, though its family does [W21]', of('license-based', { planMonths: 72 }), 'not-renewed'],
    ['another plan', early({ planMonths: 36 }), 'renews'],
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
      'a term that is to be extended [L8]',
      bought('new-commerce-license', '2025-06-01', { term: extended, endOfTerm: 'extend' }),
      'extends',
    ],
    ['a term that is to end [L8]', bought('new-commerce-license', '2025-06-01', { term: extended, endOfTerm: 'end' }), 'stops'],
    [
      'a term that is to renew, whatever auto-renew says [L8]',
      bought('new-commerce-license', '2025-06-01', { term: extended, endOfTerm: 'renew', autoRenew: false }),
      'renews',
    ],
    [
      'a term without auto-renew, of which no choice is stated [L8]',
      bought('new-commerce-license', '2025-06-01', { term: extended, autoRenew: false }),
      'endOfTerm',
    ],
    [
      'the same of government, which is disputed [L5]',
      bought('new-commerce-license', '2025-06-01', { term: extended, endOfTerm: 'extend', cloud: 'us-government' }),
      'disputed',
    ],
    ['a choice for a term that is not covered [L4]', of('new-commerce-license', { autoRenew: false, endOfTerm: 'extend' }), 'ends'],
    ['the same of an earlier purchase [L5]', of('new-commerce-license', { autoRenew: false }), 'ends'],
  ])('%s', (_name, purchase, expected) => {
    expect(termEndOf(purchase, {})).toBe(expected);
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
