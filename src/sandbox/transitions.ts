import type { UpgradeApplied } from '../lifecycle/upgrade.js';
import { upgradeSubscription } from '../lifecycle/upgrade.js';
import type { LedgerEvent, LedgerHistory } from '../ledger/history.js';
import { historyFrom } from '../ledger/history.js';
import { wireBillingCycles, wireDurations, wireTransitionTypes } from '../partner-center/words.js';
import type { Fields } from '../wire/fields.js';
import { countOf, fieldsOf, idOf, isStated, sameId, wordOf } from '../wire/fields.js';
import { notes } from '../wire/notes.js';
import { auditOf } from './audit.js';
import type { Answer, Handler } from './call.js';
import { ok } from './call.js';
import { converted, offerIdOf, upgradesOf } from './converted.js';
import { ofSubscription } from './found.js';
import { keyOf, madeId } from './ids.js';
import { changeNotice } from './notices.js';
import { errorOf, notDescribed, refusedBy } from './refused.js';
import type { HeldSubscription, HeldTransition, SandboxOffer } from './state.js';
import { recordOf } from './subscriptions.js';
import type { World } from './world.js';
import { writtenTransition } from './written-transition.js';

/** The transitions that a subscription started, or that went into it. */
export const listTransitions: Handler = /* @__PURE__ */ ofSubscription((world, { facts: { id } }) => {
  const own = world.transitions.filter((one) => one.fromSubscriptionId === id || one.toSubscriptionId === id);
  return ok({ transition: own.map((one) => writtenTransition(one, 'Completed')), attributes: { objectType: 'Collection' } });
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

/** The subscriptions after a transition, or the answer that it is not made. */
type Transited = { readonly subscriptions: readonly HeldSubscription[]; readonly toId: string | null } | Answer;

/** Returns a trial that is converted: by term and billing cycle it is the offer, or what the body states. */
function afterTrial(world: World, held: HeldSubscription, { offer, quantity, target }: AskedTransition, fields: Fields): Transited {
  if (target !== null) return notDescribed('a trial that goes into another subscription');
  const billingCycle = isStated(fields, 'billingCycle') ? wordOf(fields, 'billingCycle', wireBillingCycles) : offer.billingCycles[0];
  if (billingCycle === null) return errorOf(900269);
  if (isStated(fields, 'termDuration') && wordOf(fields, 'termDuration', wireDurations) !== offer.duration) return errorOf(900268);
  const moved = converted(world, held, offer, quantity, billingCycle);
  return moved.held === null ? moved.answer : { subscriptions: [moved.held], toId: null };
}

/** Returns a subscription that got seats, and its history: what the ledger makes of them is all that an invoice shows of it. */
function gotSeats(
  world: World,
  held: HeldSubscription,
  { offer, target }: AskedTransition,
  other: UpgradeApplied['other'],
): readonly HeldSubscription[] {
  if (other === null) return [];
  const { at } = world;
  if (target === null) {
    return [{ ...held, facts: other, offerId: offer.id, name: offer.name, version: 1, history: historyFrom(other, at) }];
  }
  const history: LedgerHistory = [...target.history, { event: 'change-quantity', at, facts: { quantity: other.quantity }, basis: [] }];
  return [{ ...target, facts: other, version: target.version + 1, history }];
}

/** Returns what is held after an upgrade (U1). */
function upgraded(world: World, held: HeldSubscription, asked: AskedTransition, fields: Fields): Transited {
  const { offer, quantity: seats, target } = asked;
  const { at, options, made } = world;
  const { term, billingCycle } = held.facts;
  const isAsNow =
    (!isStated(fields, 'termDuration') || wordOf(fields, 'termDuration', wireDurations) === term?.duration) &&
    (!isStated(fields, 'billingCycle') || wordOf(fields, 'billingCycle', wireBillingCycles) === billingCycle);
  if (!isAsNow) return notDescribed('an upgrade to another term or billing cycle');
  const request = { seats, product: offer.id, secondId: madeId(made + 2), target: target?.facts ?? null };
  const answer = upgradeSubscription(held.facts, request, at, options);
  if (answer.verdict === 'refused') return refusedBy('upgrade', held.facts.status, answer.reasons);
  if (answer.verdict === 'undetermined') return notDescribed(`an upgrade: ${JSON.stringify(answer.gaps)}`);
  const { subscription: facts, other } = answer;
  const event: LedgerEvent =
    other === null
      ? { event: 'upgrade', at, facts: { product: offer.id } }
      : { event: 'change-quantity', at, facts: { quantity: facts.quantity }, basis: [] };
  const history: LedgerHistory = [...held.history, event];
  const source = { ...held, facts, version: held.version + 1, history };
  return { subscriptions: [source, ...gotSeats(world, held, asked, other)], toId: other?.id ?? null };
}

/** Upgrades a subscription, or converts its trial: done at once. */
export const createTransition: Handler = /* @__PURE__ */ ofSubscription((world, held, call) => {
  const fields = fieldsOf(call.body, '', notes());
  if (fields === null) return errorOf(800002);
  const asked = askedIn(world, held, fields);
  if ('status' in asked) return asked;
  const done = held.facts.status === 'trial' ? afterTrial(world, held, asked, fields) : upgraded(world, held, asked, fields);
  if ('status' in done) return done;
  const [first] = done.subscriptions as readonly [HeldSubscription];
  const transition: HeldTransition = {
    id: madeId(world.made + 1),
    at: world.at,
    fromOfferId: offerIdOf(held),
    toOfferId: asked.offer.id,
    fromSubscriptionId: held.facts.id,
    toSubscriptionId: done.toId,
    quantity: asked.quantity,
    duration: first.facts.term?.duration ?? null,
    billingCycle: first.facts.billingCycle,
  };
  const before = recordOf(world, held);
  const audit = [auditOf(world, held.customerId, 'update_subscription', before, recordOf(world, first))];
  const notices = done.subscriptions.flatMap((one) => changeNotice(world, one, world.at));
  const changes = { subscriptions: done.subscriptions, transitions: [transition], audit, notices, made: 2 };
  return ok(writtenTransition(transition, 'Started'), changes);
});
