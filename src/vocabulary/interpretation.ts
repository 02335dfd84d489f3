/** The other values of each interpretation of the documents; the default is never written. */
export const interpretationValues = {
  I1: ['open-at-limit'],
  I2: ['term-start'],
  I3: ['customer-account', 'calendar-days', 'none-after-2018-02-23'],
  I4: ['still-possible'],
  I5: ['yes-throughout'],
  I6: ['nothing-left'],
  I7: ['order-day-is-day-1', 'elapsed-24-hours'],
  I8: ['full-for-both'],
  I9: ['opposite'],
  I10: ['every-family', 'all-exclusive'],
  I11: ['calendar-days'],
  I12: ['first-seen'],
  I14: ['when-asked'],
  I15: ['end-of-day'],
  I16: ['swapped'],
  I17: ['72-hours-since-2023-02', 'as-last-text'],
  I18: ['term-end-first'],
  I19: ['one-final-rounding'],
  I29: ['deleted-at-term-end'],
} as const;

/**
 * The id of an interpretation, as in `contested` and `Interpretations`.
 * @useDeclaredType
 */
export type InterpretationId = keyof typeof interpretationValues;
/** The other interpretations that a caller chooses: `{ I1: 'open-at-limit' }`. */
export type Interpretations = { readonly [R in InterpretationId]?: (typeof interpretationValues)[R][number] };
