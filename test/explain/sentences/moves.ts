import type { Move } from '../../../src/vocabulary/move.js';

/** Each move where it is refused and where nobody can tell. A move that is missing does not compile. */
export const moves: { readonly [M in Move]: { readonly refused: string; readonly undetermined: string } } = {
  activate: { refused: 'Cannot be activated.', undetermined: 'It is not known whether it can be activated.' },
  suspend: { refused: 'Cannot be suspended.', undetermined: 'It is not known whether it can be suspended.' },
  reactivate: { refused: 'Cannot be reactivated.', undetermined: 'It is not known whether it can be reactivated.' },
  cancel: { refused: 'Cannot be canceled.', undetermined: 'It is not known whether it can be canceled.' },
  'set-auto-renew': { refused: 'Auto-renew cannot be changed.', undetermined: 'It is not known whether auto-renew can be changed.' },
  'set-end-of-term': {
    refused: 'What follows the term cannot be chosen.',
    undetermined: 'It is not known whether what follows the term can be chosen.',
  },
  'change-quantity': {
    refused: 'The number of licenses cannot be changed.',
    undetermined: 'It is not known whether the number of licenses can be changed.',
  },
  'convert-trial': {
    refused: 'The trial cannot be converted to paid.',
    undetermined: 'It is not known whether the trial can be converted to paid.',
  },
  'schedule-change': { refused: 'The change cannot be scheduled.', undetermined: 'It is not known whether the change can be scheduled.' },
  'start-new-term': { refused: 'No new term can be started.', undetermined: 'It is not known whether a new term can be started.' },
  renew: { refused: 'Cannot be renewed.', undetermined: 'It is not known whether it can be renewed.' },
  extend: { refused: 'The term is not extended.', undetermined: 'It is not known whether the term is extended.' },
  expire: { refused: 'The term does not end.', undetermined: 'It is not known whether the term ends.' },
  disable: { refused: 'Is not disabled.', undetermined: 'It is not known whether it is disabled.' },
  delete: { refused: 'Is not deleted.', undetermined: 'It is not known whether it is deleted.' },
  migrate: { refused: 'It does not migrate to new commerce.', undetermined: 'It is not known whether it migrates to new commerce.' },
};
