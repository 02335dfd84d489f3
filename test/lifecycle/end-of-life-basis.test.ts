import { describe, expect, it } from 'vitest';
import { endOfLifeBasis } from '../../src/lifecycle/end-of-life-basis.js';
import { endOfLifeSteps } from '../../src/policy/end-of-life.js';
import { active, at } from './subscriptions.js';

const steps = Object.keys(endOfLifeSteps) as readonly (keyof typeof endOfLifeSteps)[];
const rules = (family: 'new-commerce-license' | 'isv-saas' | 'software-subscription') =>
  steps.map(
    (step) =>
      `${step}: ${endOfLifeBasis(active({ family }), step)
        .map(({ rule }) => rule)
        .join(' ')}`,
  );

describe('the rules of each step of the end', () => {
  it('are those that speak of it [L3, L4, L6]', () => {
    expect(rules('new-commerce-license')).toEqual([
      'term-end: L4',
      'term-end-while-suspended: L3',
      'disabled-after-expiry: L4',
      'disabled-while-suspended: L3',
      'cancelled: L6',
    ]);
    expect(rules('isv-saas')[0]).toBe('term-end: C4');
  });

  it('are all of the row where none speaks of it [T5]', () => {
    expect(rules('software-subscription')[0]).toBe('term-end: T5');
    expect(rules('isv-saas')[4]).toBe('cancelled: C3 C4 T5');
  });

  it('cite the row of the order date [T5]', () => {
    const entry = (orderedAt: string) =>
      endOfLifeBasis(active({ family: 'software-subscription', orderedAt: at(orderedAt) }), 'term-end')[0].entry;
    expect(entry('2021-10-13T23:59:59.999Z')).toBe('end-of-life/software-subscription@undated');
    expect(entry('2021-10-14')).toBe('end-of-life/software-subscription@2021-10-14');
  });
});
