import { decideUpgrade } from '../rules/terms/decide-upgrade.js';
import { upgradeSubscription } from '../lifecycle/upgrade.js';
import type { UpgradeReason } from '../rules/terms/upgrade.js';
import type { Reason } from '../vocabulary/reason.js';
import { writtenCycles } from '../partner-center/words.js';
import { sameId } from '../wire/fields.js';
import type { Answer, Handler } from './call.js';
import { ok } from './call.js';
import { offerIdOf, upgradesOf } from './converted.js';
import { ofSubscription } from './found.js';
import type { SandboxObject } from './json.js';
import { errorOf, notDescribed } from './refused.js';
import type { HeldSubscription, SandboxOffer } from './state.js';
import type { World } from './world.js';

/** The numbers that the page gives to the reasons against a target; those against a source have none there. */
const targetCodes: { readonly [R in UpgradeReason]?: number } = {
  'not-active': 1,
  'target-in-window': 2,
  'target-term-differs': 3,
  'target-ends-earlier': 4,
};

/** Returns the part of an eligibility that says if it is one. */
function eligibility(reasons: readonly Reason<UpgradeReason>[], codes: typeof targetCodes): SandboxObject {
  return { isEligible: reasons.length === 0, errors: reasons.map(({ code }) => ({ code: codes[code], description: code })) };
}

/** Returns the existing subscriptions of a customer that are of an offer, and if seats can go into them. */
function targetsOf(world: World, held: HeldSubscription, offer: SandboxOffer): readonly SandboxObject[] {
  const targets = [...world.subscriptions.values()].filter(
    (one) => one !== held && one.customerId === held.customerId && sameId(offerIdOf(one), offer.id),
  );
  return targets.flatMap((target): readonly SandboxObject[] => {
    const { id, term, billingCycle } = target.facts;
    const request = { seats: 1, product: offer.id, secondId: id, target: target.facts };
    const answer = upgradeSubscription(held.facts, request, world.at, world.options);
    if (answer.verdict === 'undetermined') return [];
    return [
      {
        subscriptionId: id,
        subscriptionFriendlyName: target.name,
        subscriptionTermDuration: term?.duration,
        subscriptionBillingCycle: writtenCycles[billingCycle].toLowerCase(),
        ...eligibility(answer.verdict === 'refused' ? answer.reasons : [], targetCodes),
      },
    ];
  });
}

/** Returns an offer that a subscription can be upgraded to, with what is against it; or that no document says it. */
function eligibilityOf(world: World, held: HeldSubscription, offer: SandboxOffer, isScheduled: boolean): SandboxObject | Answer {
  const { facts } = held;
  const { quantity } = facts;
  const isTrial = facts.status === 'trial';
  const upgrade = decideUpgrade({ purchase: facts, quantity, seats: quantity, scheduled: isScheduled }, world.at, world.options);
  if (!isTrial && upgrade.verdict === 'undetermined') return notDescribed(`an upgrade: ${JSON.stringify(upgrade.gaps)}`);
  const reasons = isTrial || upgrade.verdict !== 'refused' ? [] : upgrade.reasons;
  return {
    catalogItemId: offer.id,
    title: offer.name,
    quantity,
    subscriptionEligibilities: isTrial || isScheduled ? [] : targetsOf(world, held, offer),
    eligibilities: [{ transitionType: 'transition_only', ...eligibility(reasons, {}) }],
    attributes: { objectType: 'TransitionEligibility' },
  };
}

/** The offers that a subscription can be upgraded to. */
export const listEligibilities: Handler = /* @__PURE__ */ ofSubscription((world, held, call) => {
  const type = (call.query.get('eligibilitytype') ?? 'immediate').toLowerCase();
  if (type !== 'immediate' && type !== 'scheduled') return errorOf(800002, 'eligibilityType');
  const items: SandboxObject[] = [];
  for (const offer of upgradesOf(world, held)) {
    const item: SandboxObject | Answer = eligibilityOf(world, held, offer, type === 'scheduled');
    if ('status' in item) return item as Answer;
    items.push(item);
  }
  return ok({ totalCount: items.length, items, attributes: { objectType: 'Collection' } });
});
