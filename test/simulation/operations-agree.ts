import type { Instant } from '../../src/kernel/instant.js';
import { addMs } from '../../src/kernel/instant.js';
import { applyWebhook } from '../../src/marketplace/apply-webhook.js';
import type { MarketplaceState } from '../../src/marketplace/marketplace-state.js';
import { marketplaceState } from '../../src/marketplace/marketplace-state.js';
import type { Outcome } from '../../src/marketplace/replay.js';
import type { KnownSaasFacts } from '../../src/marketplace/resource.js';
import { saasSubscription } from '../../src/marketplace/subscription.js';
import { unsubscribeRefund } from '../../src/marketplace/unsubscribe-refund.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import type { Purchase } from '../../src/vocabulary/purchase.js';
import type { Lived } from './draw-life.js';
import type { Same } from './same-in-all.js';
import type { Json } from './spelling.js';
import { bare } from './spelling.js';
import type { SaasStatus } from './as-marketplace.js';
import { cycleOf, saasRecordOf, statuses } from './as-marketplace.js';
import type { Kept } from './marketplace-operations.js';
import { froms, keptAfter, operationsOf, outcomeOf } from './marketplace-operations.js';

/** The operations of a life, delivered one after the other, lead to what they say; and the unsubscription is worth what a cancellation was at its time. */
export function operationsAgree(life: Lived, same: Same): readonly Outcome[] {
  const { draw, first } = life;
  const { resource } = saasSubscription(saasRecordOf(draw, first));
  if (resource === null) throw new Error('the record could not be read');
  const known: KnownSaasFacts = { billingCycle: first.billingCycle, trial: first.trial ?? null };
  const begun = marketplaceState(resource, { known });
  let state: MarketplaceState = begun;
  let kept: Kept = {
    status: statuses[first.status] as SaasStatus,
    quantity: first.quantity,
    planId: 'gold',
    term: resource.term,
    isTrial: first.status === 'trial',
    suspendedAt: null,
    cancelledAt: null,
  };
  const outcomes: Outcome[] = [];
  const calls: Json[] = [];
  let lastAt: Instant = first.orderedAt;
  operationsOf(draw, life, ({ call, operation }) => {
    const at = addMs(operation.at, draw.below(5000));
    lastAt = addMs(operation.at, 5000);
    const outcome = outcomeOf(kept, operation);
    const delivery = applyWebhook(state, call, at);
    same(`outcome of ${operation.action} ${operation.status}`, delivery.verdict, outcome);
    calls.push(call);
    outcomes.push(outcome);
    const before = kept;
    if (outcome === 'applied') kept = keptAfter(kept, operation);
    ({ state } = delivery);
    stateAgrees(state, kept, same);
    if (draw.chance(20)) same('a call that comes again', applyWebhook(state, call, at).verdict, 'repeated');
    if (outcome === 'applied' && operation.action === 'Unsubscribe') {
      same('worth of the unsubscription', bare(unsubscribeRefund(state)), bare(decideCancellation(purchaseOf(life, before), operation.at)));
    }
    return kept;
  });
  // in any order, at once
  if (draw.chance(30)) {
    const shuffled = calls.map((call) => [draw.below(1_000_000), call] as const).sort(([a], [b]) => a - b);
    const whole = shuffled.reduce((sofar, [, call]) => applyWebhook(sofar, call, lastAt).state, begun);
    same('the state after the calls in another order', whole.resource, state.resource);
  }
  // a record that was read later holds what came before
  const later = marketplaceState(state.resource, { known, readAt: lastAt });
  const again = applyWebhook(later, calls[0], lastAt);
  same(
    'a call from before the record was read',
    [froms[String(again.operation?.word)] === undefined, again.verdict, again.state.resource],
    [froms[String(again.operation?.word)] === undefined, 'contained', state.resource],
  );
  return outcomes;
}

function stateAgrees({ resource, facts, issues }: MarketplaceState, kept: Kept, same: Same): void {
  const { status, quantity, planId, term } = resource;
  const words = {
    PendingFulfillmentStart: 'pending-fulfillment-start',
    Subscribed: 'subscribed',
    Suspended: 'suspended',
    Unsubscribed: 'unsubscribed',
  } as const;
  same(
    'the state of the marketplace',
    [status, quantity, planId, term?.startsAt, term?.endsAt],
    [words[kept.status], kept.quantity, kept.planId, kept.term?.startsAt, kept.term?.endsAt],
  );
  same('issues of the state', issues, []);
  const since = facts?.status === 'suspended' ? facts.suspendedAt : facts?.status === 'cancelled' ? facts.cancelledAt : null;
  same(
    'since when',
    [statuses[facts?.status ?? ''], facts?.status === 'trial', since],
    [kept.status, kept.status === 'Subscribed' && kept.isTrial, kept.suspendedAt ?? kept.cancelledAt],
  );
}

/** What was held before the unsubscription, as facts. */
function purchaseOf({ first }: Lived, kept: Kept): Purchase {
  const { family, orderedAt, trial, autoRenew } = first;
  const status = kept.status === 'Subscribed' ? (kept.isTrial ? 'trial' : 'active') : kept.status === 'Suspended' ? 'suspended' : 'pending';
  return { family, billingCycle: cycleOf(first), orderedAt, trial: trial ?? null, term: kept.term, autoRenew, status };
}
