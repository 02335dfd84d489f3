import { upgradeSubscription } from '../lifecycle/upgrade.js';
import { writtenCycles } from '../partner-center/words.js';
import { decideUpgrade } from '../rules/terms/decide-upgrade.js';
import type { UpgradeReason } from '../rules/terms/upgrade.js';
import type { Reason } from '../vocabulary/reason.js';
import { sameId } from '../wire/fields.js';
import type { Handler } from './answers.js';
import { about, collectionOf, errorOf, notDescribed, ok } from './answers.js';
import { upgradesOf } from './conversions.js';
import type { HeldSubscription, SandboxObject, SandboxOffer, World } from './state.js';
import { offerIdOf } from './subscriptions.js';

/** The numbers that the page gives to the reasons against a target; those against a source have none there. */
const targetCodes: { readonly [R in UpgradeReason]?: number } = {
  'not-active': 1,
  'target-in-window': 2,
  'target-term-differs': 3,
  'target-ends-earlier': 4,
};

type EligibleAnswer = { readonly verdict: string; readonly reasons?: readonly Reason<UpgradeReason>[] };

/** Returns the part of an eligibility that says if it is one. */
function eligibility({ reasons = [] }: EligibleAnswer, codes: typeof targetCodes): SandboxObject {
  return { isEligible: reasons.length === 0, errors: reasons.map(({ code }) => ({ code: codes[code], description: code })) };
}

/** Returns the existing subscriptions of a customer that are of an offer, and if seats can go into them. */
function targetsOf(world: World, held: HeldSubscription, offer: SandboxOffer): readonly SandboxObject[] {
  return [...world.subscriptions.values()].flatMap((target): readonly SandboxObject[] => {
    const { id, term, billingCycle } = target.facts;
    if (target === held || target.customerId !== held.customerId || !sameId(offerIdOf(target), offer.id)) return [];
    const request = { seats: 1, product: offer.id, secondId: id, target: target.facts };
    const answer = upgradeSubscription(held.facts, request, world.at, world.options);
    if (answer.verdict === 'undetermined') return [];
    const about = { subscriptionId: id, subscriptionFriendlyName: target.name, subscriptionTermDuration: term?.duration };
    return [{ ...about, subscriptionBillingCycle: writtenCycles[billingCycle].toLowerCase(), ...eligibility(answer, targetCodes) }];
  });
}

/** The offers that a subscription can be upgraded to, each with what is against it. */
export const listEligibilities: Handler = /* @__PURE__ */ about('subscriptions', (world, held, { query }) => {
  const type = query('eligibilitytype').toLowerCase() || 'immediate';
  if (type !== 'immediate' && type !== 'scheduled') return errorOf(800002, 'eligibilityType');
  const scheduled = type === 'scheduled';
  const { facts } = held;
  const { quantity } = facts;
  const isTrial = facts.status === 'trial';
  const offers = upgradesOf(world, held);
  const asked = { purchase: facts, quantity, seats: quantity, scheduled };
  const upgrade = isTrial || offers.length === 0 ? { verdict: 'allowed' as const } : decideUpgrade(asked, world.at, world.options);
  if (upgrade.verdict === 'undetermined') return notDescribed(`an upgrade: ${JSON.stringify(upgrade.gaps)}`);
  const items = offers.map((offer) => ({
    catalogItemId: offer.id,
    title: offer.name,
    quantity,
    subscriptionEligibilities: isTrial || scheduled ? [] : targetsOf(world, held, offer),
    eligibilities: [{ transitionType: 'transition_only', ...eligibility(upgrade, {}) }],
    attributes: { objectType: 'TransitionEligibility' },
  }));
  return ok(collectionOf(items, null));
});
