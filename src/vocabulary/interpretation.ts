import { frozen } from '../kernel/frozen.js';

/** The other values of each interpretation of the documents; the default is never written. */
export const interpretationValues = /* @__PURE__ */ frozen({
  I1: ['open-at-limit'],
  I2: ['term-start'],
  I3: ['customer-account', 'calendar-days', 'none-after-2018-02-23'],
  I4: ['still-possible'],
  I5: ['yes-throughout'],
  I6: ['nothing-left'],
  I7: ['order-day-is-day-1', 'elapsed-24-hours'],
  I8: ['full-for-both'],
  I9: ['opposite'],
  I10: ['software-only', 'all-exclusive', 'all-inclusive'],
  I11: ['calendar-days'],
  I12: ['first-seen', 'page-date'],
  I14: ['when-asked'],
  I15: ['end-of-day'],
  I16: ['swapped'],
  I17: ['72-hours-since-2022-06-03', 'as-last-text'],
  I18: ['term-end-first'],
  I19: ['one-final-rounding', 'cut-the-seat', 'exact-line', 'two-decimals'],
  I20: ['support-only'],
  I21: ['blocks'],
  I22: ['founding-page', 'product-page'],
  I23: ['month-1'],
  I24: ['twelve-percent'],
  I25: ['24-hour-periods', 'hourly'],
  I26: ['calendar-days'],
  I27: ['founding-page', 'api-page'],
  I28: ['per-line'],
  I29: ['deleted-at-term-end'],
  I30: ['without-global-admin'],
  I31: ['on-premises-page'],
  I32: ['renewal-too'],
  I33: ['anchor'],
  I34: ['not-shorter'],
  I35: ['announced-2024-07-01'],
  I36: ['after'],
  I37: ['from-2022-10-14', 'from-2023-06-30'],
  I38: ['full'],
  I39: ['printed-table'],
  I40: ['any-day'],
  I41: ['copies'],
  I42: ['closed-to-new'],
  I43: ['none'],
});

/**
 * The id of an interpretation, as in `contested` and `Interpretations`.
 * @useDeclaredType
 */
export type InterpretationId = keyof typeof interpretationValues;
/** The other interpretations that a caller chooses: `{ I1: 'open-at-limit' }`. */
export type Interpretations = { readonly [R in InterpretationId]?: (typeof interpretationValues)[R][number] };
