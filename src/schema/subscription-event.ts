import type { NonEmpty } from '../kernel/answer.js';
import type { SubscriptionEvent } from '../lifecycle/transitions.js';
import { moves } from '../vocabulary/move.js';
import { basisSchema } from './basis.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { moveFactsShape } from './move-request.js';
import { parsed } from './parsed.js';
import { facts, list, nonEmptyList, only, toldApart } from './parts.js';
import { orderedSubscriptionSchema } from './subscription.js';

const eventShape = { at: instantSchema, basis: list(basisSchema) };
const noFacts = facts({});

/** One event of a subscription's history, with the facts of its move. */
export const subscriptionEventSchema = toldApart(
  'event',
  [
    facts({ event: only('ordered'), ...eventShape, subscription: orderedSubscriptionSchema }),
    facts({ event: only('activate'), ...eventShape, facts: noFacts }),
    facts({ event: only('suspend'), ...eventShape, facts: facts(moveFactsShape.suspend) }),
    facts({ event: only('reactivate'), ...eventShape, facts: noFacts }),
    facts({ event: only('cancel'), ...eventShape, facts: noFacts }),
    facts({ event: only('set-auto-renew'), ...eventShape, facts: facts(moveFactsShape['set-auto-renew']) }),
    facts({ event: only('change-quantity'), ...eventShape, facts: facts(moveFactsShape['change-quantity']) }),
    facts({ event: only('convert-trial'), ...eventShape, facts: facts(moveFactsShape['convert-trial']) }),
    facts({ event: only('renew'), ...eventShape, facts: facts(moveFactsShape.renew) }),
    facts({ event: only('expire'), ...eventShape, facts: noFacts }),
    facts({ event: only('disable'), ...eventShape, facts: noFacts }),
    facts({ event: only('delete'), ...eventShape, facts: noFacts }),
  ],
  ['ordered', ...moves],
);

/** A history: at least one event. */
export const subscriptionEventsSchema = nonEmptyList(subscriptionEventSchema);

/**
 * Reads one event of a subscription's history from JSON.
 * @example
 * import { parseSubscriptionEvent } from 'termbook/schema';
 * parseSubscriptionEvent({ event: 'cancel', at: '2022-03-19', facts: {}, basis: [] }).ok; // => true
 */
export function parseSubscriptionEvent(json: unknown): Parsed<SubscriptionEvent> {
  return parsed(subscriptionEventSchema, json);
}

/**
 * Reads a whole history from JSON, as `replay` takes it.
 * @example
 * import { parseSubscriptionEvents } from 'termbook/schema';
 * const result = parseSubscriptionEvents([]);
 * result.ok ? '' : result.issues[0].code; // => 'empty-list'
 */
export function parseSubscriptionEvents(json: unknown): Parsed<NonEmpty<SubscriptionEvent>> {
  return parsed(subscriptionEventsSchema, json);
}
