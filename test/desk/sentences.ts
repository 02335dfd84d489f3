import type { Certainty } from '../../src/kernel/answer.js';
import type { DeadlineKind, MissedOutcome } from '../../src/desk/deadline.js';

/** The title of each kind of deadline, and what it says of 20:15 on March 5, 2020 and three seats. A kind that is missing does not compile. */
export const kinds: { readonly [K in DeadlineKind]: { readonly title: string; readonly deadline: string } } = {
  deletion: { title: 'Data is deleted', deadline: 'It is deleted with its data on Mar 5, 2020, 20:15 UTC.' },
  'save-data': { title: 'Last chance to save the data', deadline: 'Its data can be saved until Mar 5, 2020, 20:15 UTC.' },
  reactivate: { title: 'Last chance to reactivate', deadline: 'It can be reactivated until Mar 5, 2020, 20:15 UTC.' },
  'convert-trial': {
    title: 'Last chance to convert the trial',
    deadline: 'The trial can be converted to paid until Mar 5, 2020, 20:15 UTC.',
  },
  'keep-term': { title: 'Last chance to keep the subscription', deadline: 'It can still be set to renew until Mar 5, 2020, 20:15 UTC.' },
  'full-refund': { title: 'Last chance for a full refund', deadline: 'Canceling gives a full refund until Mar 5, 2020, 20:15 UTC.' },
  'prorated-refund': {
    title: 'Last chance for a prorated refund',
    deadline: 'Canceling gives a prorated refund until Mar 5, 2020, 20:15 UTC.',
  },
  cancel: { title: 'Last chance to cancel', deadline: 'It can be canceled until Mar 5, 2020, 20:15 UTC.' },
  'stop-renewal': {
    title: 'Last chance to stop the renewal',
    deadline: 'What follows the term can be stopped until Mar 5, 2020, 20:15 UTC.',
  },
  'stop-charge': {
    title: 'Last chance to avoid the next charge',
    deadline: 'Canceling avoids the next charge until Mar 5, 2020, 20:15 UTC.',
  },
  'give-seats-back': { title: 'Last chance to give seats back', deadline: '3 seats can be given back until Mar 5, 2020, 20:15 UTC.' },
  'schedule-fewer-seats': {
    title: 'Last chance to schedule fewer seats',
    deadline: 'Fewer seats can be scheduled for the next term until Mar 5, 2020, 20:15 UTC.',
  },
};

/** What happens if it is missed, behind the sentence of the deadline. An outcome that is missing does not compile. */
export const missed: { readonly [M in MissedOutcome]: string } = {
  'refund-falls': 'After that, less comes back.',
  'window-closes': 'After that, it can no longer be canceled with that effect.',
  'seats-locked': 'After that, these seats stay until the end of the term.',
  renews: 'Otherwise it renews.',
  extends: 'Otherwise it is extended month by month, each month paid in advance.',
  converts: 'Otherwise the trial becomes a paid subscription.',
  migrates: 'Otherwise it migrates to new commerce.',
  charged: 'Otherwise it is charged.',
  ends: 'Otherwise it ends.',
  disabled: 'Otherwise it is disabled.',
  unsubscribed: 'Otherwise it is unsubscribed.',
  deleted: 'After that, the data is gone.',
  'access-ends': 'After that, nobody reaches the data.',
  'not-stated': 'What happens then is not known: no document says it, or a fact is missing.',
};

/** How sure the date of the deciding rule is, last of all. A certainty that is missing does not compile. */
export const sure: { readonly [C in Certainty]: string } = {
  stated: 'The documents state since when this holds.',
  'first-seen': 'Since when this holds is known from when it was first seen.',
  preview: 'Seen in a preview alone.',
  reported: 'Reported by distributors or the press.',
  'callers-own': 'By your own policy.',
};

/** A deadline with all that can be said of it: what comes back is 353.22 euros and two charges, it may be as late as April 11, by E8 and W14, contested by I1 and I9. */
export const whole =
  'One seat can be given back until the end of Mar 8, 2020 (UTC). Amount: EUR 353.22. After that, these seats stay until the end of the term. Charges that follow: 2. A fact is missing; it may also be as late as Apr 11, 2020, 12:00 UTC. [E8, W14] Under another interpretation of the documents (I1 and I9) it would differ. Reported by distributors or the press.';

/** A kind that only a newer version knows. */
export const newer = 'A deadline that this version cannot explain.';
