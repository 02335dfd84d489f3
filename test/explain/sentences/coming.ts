import { instant } from '../../../src/kernel/instant.js';
import type { ComingDate } from '../../../src/lifecycle/coming-dates.js';
import type { Row } from './row.js';

/** What is to come at 20:15 on March 5, 2020. A kind that is missing does not compile. */
export const coming: { readonly [W in ComingDate['what']]: string } = {
  'scheduled-change': 'The scheduled change takes effect on Mar 5, 2020, 20:15 UTC.',
  'window-closes': 'The cancellation window is open until Mar 5, 2020, 20:15 UTC.',
  'refund-changes': 'The refund changes on Mar 5, 2020, 20:15 UTC.',
  charge: 'The next charge falls due on Mar 5, 2020, 20:15 UTC.',
  'trial-ends': 'The trial runs until Mar 5, 2020, 20:15 UTC.',
  renewal: 'It renews on Mar 5, 2020, 20:15 UTC.',
  'term-ends': 'The term runs until Mar 5, 2020, 20:15 UTC.',
  disabled: 'It is disabled on Mar 5, 2020, 20:15 UTC.',
  deleted: 'It is deleted with its data on Mar 5, 2020, 20:15 UTC.',
  migrated: 'It migrates to new commerce on Mar 5, 2020, 20:15 UTC.',
};

/** What is to come at a date that a missing fact keeps open. A kind that is missing does not compile. */
export const comingUndetermined: {
  readonly [W in Extract<ComingDate, { readonly at: null }>['what']]: readonly Row<Extract<ComingDate, { readonly at: null }>['bounds']>[];
} = {
  deleted: [
    [
      { earliestAt: instant('2020-03-05T20:15Z'), latestAt: instant('2020-04-11') },
      'It is not known when it is deleted with its data. Its data is not deleted before Mar 5, 2020, 20:15 UTC. Its data is deleted by Apr 11, 2020 (UTC).',
    ],
    [{ earliestAt: null, latestAt: null }, 'It is not known when it is deleted with its data.'],
  ],
};
