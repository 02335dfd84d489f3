import type { ProductFamily } from '../vocabulary/product.js';

/** The ways to count the ends of a family's terms (T3, T10, I33). */
export interface TermLength {
  /** 'day': a term ends with a UTC day, so that its exclusive end is a midnight (T10); 'instant': at the time of day of its start. */
  readonly endsWith: 'day' | 'instant';
  /** The start that a later term is counted from: that of the first term (T3), or that of the term before (I33). */
  readonly countedFrom: 'first-start' | 'previous-start';
}

const byDay: TermLength = { endsWith: 'day', countedFrom: 'first-start' };
const exact: TermLength = { endsWith: 'instant', countedFrom: 'first-start' };

/** The counting of terms by family. */
export const termLengths: { readonly [F in ProductFamily]: TermLength } = {
  'license-based': exact,
  'new-commerce-license': byDay,
  'software-subscription': byDay,
  'perpetual-software': byDay,
  'windows-7-esu': byDay,
  'azure-linux-plan': byDay,
  'azure-reservation': exact,
  'azure-savings-plan': byDay,
  'azure-plan': exact,
  'isv-saas': { endsWith: 'instant', countedFrom: 'previous-start' },
  'isv-metered': exact,
};
