import type { Way } from '../../../src/vocabulary/way.js';
import type { Row } from './row.js';

/** The ways to do something, as words of a button. A way that is missing does not compile. */
export const ways: { readonly [B in Way['by']]: readonly Row<Extract<Way, { readonly by: B }>>[] } = {
  move: [
    [{ by: 'move', move: 'cancel', scope: 'subscription' }, 'Cancel the subscription'],
    [{ by: 'move', move: 'cancel', scope: 'order' }, 'Cancel the whole order'],
    [{ by: 'move', move: 'cancel', scope: 'seats' }, 'Cancel the seats'],
    [{ by: 'move', move: 'activate', scope: 'subscription' }, 'Activate the subscription'],
    [{ by: 'move', move: 'suspend', scope: 'subscription' }, 'Suspend the subscription'],
    [{ by: 'move', move: 'reactivate', scope: 'subscription' }, 'Reactivate the subscription'],
    [{ by: 'move', move: 'renew', scope: 'subscription' }, 'Renew the subscription'],
    [{ by: 'move', move: 'disable', scope: 'subscription' }, 'Disable the subscription'],
    [{ by: 'move', move: 'delete', scope: 'subscription' }, 'Delete the subscription'],
    [{ by: 'move', move: 'set-auto-renew', scope: 'subscription' }, 'Turn off auto-renew'],
    [{ by: 'move', move: 'change-quantity', scope: 'seats' }, 'Change the number of licenses'],
    [{ by: 'move', move: 'convert-trial', scope: 'subscription' }, 'Convert the trial to paid'],
    [{ by: 'move', move: 'schedule-change', scope: 'subscription' }, 'Schedule a change for the renewal'],
    [{ by: 'move', move: 'start-new-term', scope: 'subscription' }, 'Start a new term'],
    [{ by: 'move', move: 'extend', scope: 'subscription' }, 'Extend the term'],
    [{ by: 'move', move: 'expire', scope: 'subscription' }, 'End the term'],
    [{ by: 'move', move: 'migrate', scope: 'subscription' }, 'Migrate to new commerce'],
    [{ by: 'move', move: 'set-end-of-term', scope: 'subscription', endOfTerm: 'renew' }, 'Let it renew, for another paid term'],
    [
      { by: 'move', move: 'set-end-of-term', scope: 'subscription', endOfTerm: 'extend' },
      'Have it extended month by month after its term, each month paid in advance at a surcharge',
    ],
    [
      { by: 'move', move: 'set-end-of-term', scope: 'subscription', endOfTerm: 'end' },
      'Let it end with its term (no more charges, no access, no way back)',
    ],
  ],
  deprovision: [[{ by: 'deprovision' }, 'Deprovision the resource']],
  'support-request': [[{ by: 'support-request' }, 'Submit a customer support request']],
  'ask-publisher': [[{ by: 'ask-publisher' }, 'Ask the publisher (who may refuse)']],
  portal: [
    [{ by: 'portal', portal: 'azure' }, 'Go to the Azure portal'],
    [{ by: 'portal', portal: 'microsoft-365' }, 'Go to the Microsoft 365 admin center'],
    [{ by: 'portal', portal: 'publisher' }, "Go to the publisher's site"],
  ],
  'copy-link': [[{ by: 'copy-link', portal: 'microsoft-365' }, 'Copy the link to the Microsoft 365 admin center for the customer']],
  'reactivate-existing': [[{ by: 'reactivate-existing', subscriptionId: 's-77' }, 'Reactivate the suspended subscription "s-77"']],
};
