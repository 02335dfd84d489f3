/** A shop's page: one subscription, one button. What the shop knows comes from its own database; here it was ordered two days ago. */
import { instant, money, termFrom } from 'termbook';
import { english } from 'termbook/explain/en';
import type { CancelRequest } from './cancel-button.js';
import { defineCancelButton } from './cancel-button.js';

const dayMs = 86_400_000;
const orderedAt = instant(Date.now() - 2 * dayMs);
const month = termFrom(orderedAt, 'P1M');

defineCancelButton();
const button = document.querySelector('cancel-button');
const said = document.querySelector('output');
if (button !== null && said !== null) {
  button.language = english;
  button.facts = {
    purchase: { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, term: termFrom(orderedAt, 'P1Y') },
    charge: { paid: money('31.00', 'EUR'), startsAt: month.startsAt, endsAt: month.endsAt, quantity: 1 },
  };
  button.addEventListener('termbook-cancel', (event) => {
    const { way } = (event as CustomEvent<CancelRequest>).detail;
    // here the shop asks its server, which decides again by the same function before it acts
    said.textContent = way.by === 'move' ? `asked for: ${way.move} of the ${way.scope}` : `asked for: ${way.by}`;
  });
}
