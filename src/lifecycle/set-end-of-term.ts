import { checkObject } from '../kernel/check.js';
import { missing, silentOn, unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { disputeOf, isExtendable } from '../rules/asking/extended-term.js';
import { defaultInterpretations } from '../rules/asking/determine.js';
import { endOfTermChoices } from '../policy/extended-term.js';
import type { Options } from '../vocabulary/answer.js';
import { endsOfTerm } from '../vocabulary/purchase.js';
import type { Door } from './door.js';
import { door, undeterminedMove } from './door.js';
import { happened } from './happened.js';
import type { Moved, MoveFacts, MoveFrom } from './transitions.js';

export const settingEndOfTerm: Door<'set-end-of-term'> = /* @__PURE__ */ door(
  'set-end-of-term',
  (subscription, facts, at, options, early) => {
    if (early !== null) return early;
    checkObject(facts, 'facts');
    const { endOfTerm } = facts;
    const interpretations = options.interpretations ?? defaultInterpretations;
    if (!endsOfTerm.includes(endOfTerm)) return undeterminedMove('set-end-of-term', at, [unknownValue('endOfTerm', endOfTerm)]);
    const { family, term, segment } = subscription;
    if (!endOfTermChoices[0].families.includes(family)) return undeterminedMove('set-end-of-term', at, [silentOn('move')]);
    if (term == null) return undeterminedMove('set-end-of-term', at, [missing('term')]);
    if (!isExtendable(subscription, interpretations)) return undeterminedMove('set-end-of-term', at, [silentOn('move')]);
    const dispute = disputeOf(subscription);
    if (dispute === 'disputed') return undeterminedMove('set-end-of-term', at, [silentOn(segment === 'government' ? 'segment' : 'cloud')]);
    if (dispute !== null) return undeterminedMove('set-end-of-term', at, [unknownValue(dispute, subscription[dispute])]);
    return happened('set-end-of-term', subscription, { endOfTerm }, at);
  },
);

/**
 * Chooses what follows the term of a license that may be extended: it renews, it is extended month by month and paid, or it ends and nobody
 * has access. The choice wins over auto-renew. Undetermined for terms of which the documents give no choice. Throws TermbookError
 * 'invalid-instant'. Rule: L8.
 * @example
 * import { instant, setEndOfTerm, termFrom } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt: instant('2025-06-15'), quantity: 1, autoRenew: true,
 *   changedAt: instant('2025-06-15'), status: 'active', term: termFrom(instant('2025-06-15'), 'P1Y'),
 * } as const;
 * const moved = setEndOfTerm(subscription, { endOfTerm: 'end' }, instant('2026-05-20'));
 * moved.verdict === 'applied' && moved.subscription.endOfTerm; // => 'end'
 */
export function setEndOfTerm(
  subscription: MoveFrom<'set-end-of-term'>,
  facts: MoveFacts['set-end-of-term'],
  at: Instant,
  options?: Options,
): Moved<'set-end-of-term'> {
  return settingEndOfTerm(subscription, facts, at, options);
}
