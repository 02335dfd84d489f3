import { describe, expect, it } from 'vitest';
import { trials } from '../../src/policy/trial.js';
import { productFamilies } from '../../src/vocabulary/product.js';

describe('trials', () => {
  const rowOf = (family: (typeof productFamilies)[number]) => {
    const rows = trials[family];
    if (rows === null) return null;
    expect(rows).toHaveLength(1);
    const { id, certainty, source, section, rules, days, seats, converts, convertsTo, cancellable, changeable } = rows[0];
    return { id, certainty, source, section, rules: rules.join(' '), days, seats, converts, convertsTo, cancellable, changeable };
  };

  it('of traditional licences: 30 days, 25 licences, converted by hand only [R1]', () => {
    expect(rowOf('license-based')).toStrictEqual({
      id: 'trial/license-based@undated',
      certainty: 'first-seen',
      source: 'partner-center-history',
      section: '2.5',
      rules: 'R1',
      days: 30,
      seats: 25,
      converts: 'by-hand',
      convertsTo: null,
      cancellable: 'not-stated',
      changeable: true,
    });
  });

  it('of new commerce: 30 days, 25 seats, by itself to a year billed monthly for 25 seats, nothing changed meanwhile [R2]', () => {
    expect(rowOf('new-commerce-license')).toStrictEqual({
      id: 'trial/new-commerce-license@undated',
      certainty: 'first-seen',
      source: 'partner-center-history',
      section: '2.5',
      rules: 'R2',
      days: 30,
      seats: 25,
      converts: 'by-itself',
      convertsTo: { duration: 'P1Y', billingCycle: 'monthly', seats: 25 },
      cancellable: 'not-stated',
      changeable: false,
    });
  });

  it('of the marketplace: 30 days, then the term begins by itself; cancellable at any time [C1] [C2] [R3]', () => {
    expect(rowOf('isv-saas')).toStrictEqual({
      id: 'trial/isv-saas@undated',
      certainty: 'first-seen',
      source: 'create-subscription@2019-11-27',
      section: 'Free trials',
      rules: 'C2 R3 C1',
      days: 30,
      seats: null,
      converts: 'by-itself',
      convertsTo: null,
      cancellable: 'any-time',
      changeable: true,
    });
  });

  it('are known of no other family', () => {
    expect(productFamilies.filter((family) => rowOf(family) !== null)).toStrictEqual(['license-based', 'new-commerce-license', 'isv-saas']);
  });
});
