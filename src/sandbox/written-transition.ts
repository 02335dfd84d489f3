import { isoInstant } from '../kernel/instant.js';
import { writtenCycles } from '../partner-center/words.js';
import type { SandboxObject } from './json.js';
import type { HeldTransition } from './state.js';

/** The events of a transition: it is done at once. */
const events = ['Started', 'Completed'] as const;

/** Returns a transition as Partner Center writes it, with its events up to a status. */
export function writtenTransition(transition: HeldTransition, last: (typeof events)[number]): SandboxObject {
  const { id, at, fromOfferId, toOfferId, fromSubscriptionId, toSubscriptionId, quantity, duration, billingCycle } = transition;
  return {
    operationId: id,
    fromCatalogItemId: fromOfferId,
    fromSubscriptionId,
    toCatalogItemId: toOfferId,
    toSubscriptionId: toSubscriptionId ?? undefined,
    quantity,
    termDuration: duration ?? undefined,
    billingCycle: writtenCycles[billingCycle],
    transitionType: 'transition_only',
    events: events.slice(0, events.indexOf(last) + 1).map((status) => ({
      name: 'Conversion',
      status,
      timestamp: isoInstant(at),
      attributes: { objectType: 'TransitionEvent' },
    })),
    attributes: { objectType: 'Transition' },
  };
}
