import { isoInstant } from '../kernel/instant.js';
import type { UpgradeApplied } from '../lifecycle/upgrade.js';
import { upgradeSubscription } from '../lifecycle/upgrade.js';
import type { LedgerEvent } from '../ledger/history.js';
import { historyFrom } from '../ledger/history.js';
import { wireTransitionTypes, writtenCycles } from '../partner-center/words.js';
import type { Fields } from '../wire/fields.js';
import { countOf, idOf, sameId, wordOf } from '../wire/fields.js';
import type { Answer, Handler } from './answers.js';
import { about, errorOf, fieldsIn, notDescribed, ok } from './answers.js';
import { keyOf, madeId } from './links.js';
import { refusedBy } from './refused.js';
import { converted, upgradesOf } from './conversions.js';
import { changesOf } from './notices.js';
import { cycleIn, hasOtherTerm } from './ordered.js';
import type { HeldSubscription, SandboxObject, SandboxOffer, World } from './state.js';
import { offerIdOf, recordOf } from './subscriptions.js';

/** The transitions that a subscription started, or that went into it. */
export const listTransitions: Handler = /* @__PURE__ */ about('subscriptions', (world, { facts: { id } }) => {
  const own = world.transitions.filter(({ fromSubscriptionId, toSubscriptionId }) => fromSubscriptionId === id || toSubscriptionId === id);
  return ok({ transition: own, attributes: { objectType: 'Collection' } });
});

interface AskedTransition {
  readonly offer: SandboxOffer;
  readonly quantity: number;
  readonly target: HeldSubscription | null;
}

/** Returns the existing subscription that a body names, or why it is none to go into. */
function targetIn(world: World, held: HeldSubscription, offer: SandboxOffer, id: string): HeldSubscription | Answer {
  const target = world.subscriptions.get(keyOf(id));
  if (target === undefined || target.customerId !== held.customerId) return errorOf(20003);
  if (target === held) return errorOf(900259);
  if (target.facts.status !== 'active') return errorOf(900258);
  return sameId(offerIdOf(target), offer.id) ? target : errorOf(900260);
}

/** Returns what a body asks for, or why it is no transition of a subscription. */
function askedIn(world: World, held: HeldSubscription, fields: Fields): AskedTransition | Answer {
  const offer = world.offers.get(keyOf(idOf(fields, 'toCatalogItemId') ?? ''));
  if (offer === undefined) return errorOf(800004);
  if (!upgradesOf(world, held).includes(offer)) return errorOf(800020);
  const fromId = idOf(fields, 'fromSubscriptionId') ?? held.facts.id;
  const fromOfferId = idOf(fields, 'fromCatalogItemId') ?? offerIdOf(held);
  if (!sameId(fromId, held.facts.id) || !sameId(fromOfferId, offerIdOf(held))) return errorOf(800002, 'another source');
  const type = wordOf(fields, 'transitionType', wireTransitionTypes);
  if (type === null) return errorOf(800002, 'transitionType');
  if (type !== 'transition-only') return notDescribed('the licenses of users');
  const quantity = countOf(fields, 'quantity') ?? 0;
  if (quantity === 0) return errorOf(2002);
  const toId = idOf(fields, 'toSubscriptionId');
  const target = toId === null ? null : targetIn(world, held, offer, toId);
  return target !== null && 'status' in target ? target : { offer, quantity, target };
}

/** The subscriptions after a transition, the one that it started from first; or the answer that it is not made. */
type Transited = readonly [HeldSubscription, ...HeldSubscription[]] | Answer;

/** Returns a trial that is converted: by term and billing cycle it is the offer, or what the body states. */
function afterTrial(world: World, held: HeldSubscription, { offer, quantity, target }: AskedTransition, fields: Fields): Transited {
  if (target !== null) return notDescribed('a trial that goes into another subscription');
  if (hasOtherTerm(fields, offer.duration)) return errorOf(900268);
  const moved = converted(world, held, offer, quantity, fields);
  return 'status' in moved ? moved : [moved];
}

/** Returns a subscription with other facts and one more event: what the ledger makes of it is all that an invoice shows of an upgrade. */
function withEvent(held: HeldSubscription, facts: UpgradeApplied['subscription'], event: LedgerEvent): HeldSubscription {
  return { ...held, facts, version: held.version + 1, history: [...held.history, event] };
}

/** Returns what is held after an upgrade (U1). */
function upgraded(world: World, held: HeldSubscription, { offer, quantity: seats, target }: AskedTransition, fields: Fields): Transited {
  const { at, options, made } = world;
  const { term, billingCycle, status } = held.facts;
  if (hasOtherTerm(fields, term?.duration) || cycleIn(fields, [{ billingCycles: [billingCycle] }]) === null)
    return notDescribed('an upgrade to another term or billing cycle');
  const request = { seats, product: offer.id, secondId: madeId(made + 2), target: target?.facts ?? null };
  const answer = upgradeSubscription(held.facts, request, at, options);
  if (answer.verdict === 'refused') return refusedBy('upgrade', status, answer.reasons);
  if (answer.verdict === 'undetermined') return notDescribed(`an upgrade: ${JSON.stringify(answer.gaps)}`);
  const { subscription: facts, other } = answer;
  if (other === null) return [withEvent(held, facts, { event: 'upgrade', at, facts: { product: offer.id } })];
  const changed = ({ quantity }: { readonly quantity: number }) =>
    ({ event: 'change-quantity', at, facts: { quantity }, basis: [] }) as const;
  const second =
    target === null
      ? { ...held, facts: other, offerId: offer.id, name: offer.name, version: 1, history: historyFrom(other, at) }
      : withEvent(target, other, changed(other));
  return [withEvent(held, facts, changed(facts)), second];
}

/** Upgrades a subscription, or converts its trial: done at once. */
export const createTransition: Handler = /* @__PURE__ */ about('subscriptions', (world, held, call) => {
  const fields = fieldsIn(call);
  const asked = fields === null ? errorOf(800002) : askedIn(world, held, fields);
  if (fields === null || 'status' in asked) return asked as Answer;
  const done = (held.facts.status === 'trial' ? afterTrial : upgraded)(world, held, asked, fields);
  if ('status' in done) return done;
  const [first, second] = done;
  const attributes = { objectType: 'TransitionEvent' };
  const event = (status: string): SandboxObject => ({ name: 'Conversion', status, timestamp: isoInstant(world.at), attributes });
  const written = (...events: readonly SandboxObject[]): SandboxObject => ({
    operationId: madeId(world.made + 1),
    fromCatalogItemId: offerIdOf(held),
    fromSubscriptionId: held.facts.id,
    toCatalogItemId: asked.offer.id,
    toSubscriptionId: second?.facts.id,
    quantity: asked.quantity,
    termDuration: first.facts.term?.duration,
    billingCycle: writtenCycles[first.facts.billingCycle],
    transitionType: 'transition_only',
    events,
    attributes: { objectType: 'Transition' },
  });
  const changes = changesOf(world, 'update_subscription', done, recordOf(world, held), recordOf(world, first));
  return ok(written(event('Started')), { ...changes, transitions: [written(event('Started'), event('Completed'))], made: 2 });
});
