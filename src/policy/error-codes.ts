import type { Cited } from '../kernel/dated-table.js';
import type { DatedCodes } from './dated-codes.js';

/** The error codes of a situation, the leading one first. */
interface ErrorCodeRow extends Omit<Cited, 'rules' | 'since'>, DatedCodes {}

/** In the list of 2020 and in every later one that was read. */
const since2020 = {
  since: '2020-08-26',
  seenUntil: '2023-10-23',
  certainty: 'first-seen',
  source: 'error-codes@2020-08-26',
} as const;

/** Not in the list of October 2021, and in that of 2023. */
const since2023 = {
  since: '2023-06-15',
  seenUntil: '2023-10-23',
  certainty: 'first-seen',
  source: 'error-codes@2023-06-15',
} as const;

/**
 * Partner Center's error codes by situation (part 2.9).
 * A reason of a refusal carries the leading code of its situation; null if none is documented, or none yet on the day asked about.
 */
export const errorCodes = {
  'day-window-passed': { ...since2020, codes: ['900117'] },
  'hour-window-passed': { ...since2023, codes: ['900213'] },
  'seat-reduction-window-passed': { ...since2023, codes: ['900214', '900257'] },
  'quantity-cannot-decrease': { ...since2020, codes: ['800090'] },
  suspended: { ...since2020, codes: ['2001', '800091'] },
  'not-auto-renewable': { ...since2020, codes: ['800093'] },
  'order-not-cancellable': { ...since2020, codes: ['800063'] },
  'saas-cancelled-by-subscription': { ...since2020, codes: ['800077'] },
  'trial-term-change': { ...since2023, codes: ['800107'] },
  expiring: { ...since2023, codes: ['900277'] },
  'custom-term-end': { ...since2023, codes: ['900242', '900245', '900246'] },
  'term-change': { ...since2023, codes: ['900267', '800122'] },
  'billing-cycle-longer-than-term': { ...since2023, codes: ['900270'] },
  'ownership-limit': { ...since2020, codes: ['800066', '800089'] },
  'seat-limit': { ...since2023, codes: ['800088'] },
  // in no list of error codes: on the page of add-ons
  'prerequisite-missing': {
    since: '2021-09-29',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'new-commerce-add-ons@2021-09-29',
    codes: ['400041'],
  },
  'customer-agreement-missing': { ...since2020, codes: ['13605'] },
} as const satisfies Record<string, ErrorCodeRow>;
