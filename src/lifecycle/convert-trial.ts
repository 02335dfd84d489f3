import { checkObject } from '../kernel/check.js';
import { broken } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { trialOf } from '../rules/trial-of.js';
import type { Options } from '../vocabulary/answer.js';
import type { Term } from '../vocabulary/term.js';
import { durations } from '../vocabulary/term.js';
import { clockRefusal, happened, undeterminedMove } from './happened.js';
import type { From, Moved, MoveFacts } from './transitions.js';

const none: Options = {};

function checkTerm(term: Term, at: Instant): void {
  checkInstant(at, 'at');
  checkInstant(term.startsAt, 'term.startsAt');
  checkInstant(term.endsAt, 'term.endsAt');
  if (term.anchorAt != null) checkInstant(term.anchorAt, 'term.anchorAt');
  if (!durations.includes(term.duration)) broken('invalid-term', 'term.duration', durations.join(', '), term.duration);
  if (term.endsAt <= Math.max(term.startsAt, at))
    broken('invalid-term', 'term.endsAt', 'an instant after term.startsAt and the conversion', term.endsAt);
}

/**
 * Converts a trial to a paid subscription by hand, with the term that begins (R1). Where a trial converts by itself (C1, R2, R3), the texts know no other way: undetermined.
 * Throws TermbookError 'invalid-term' for a term that ends before it starts, or before the conversion.
 * @example
 * import { convertTrial, instant, termFrom } from 'termbook';
 * const trial = { opensAt: instant('2020-03-01'), closesAt: instant('2020-03-31') };
 * const subscription = {
 *   id: 's-1', family: 'license-based', billingCycle: 'none', orderedAt: instant('2020-03-01'), quantity: 25, autoRenew: true,
 *   changedAt: instant('2020-03-01'), status: 'trial', trial,
 * } as const;
 * const at = instant('2020-03-20');
 * convertTrial(subscription, { term: termFrom(at, 'P1Y') }, at).verdict; // => 'applied'
 */
export function convertTrial(
  subscription: From<'convert-trial'>,
  facts: MoveFacts['convert-trial'],
  at: Instant,
  options: Options = none,
): Moved<'convert-trial'> {
  checkObject(facts, 'facts');
  const { term } = facts;
  checkObject(term, 'term');
  checkTerm(term, at);
  const early = clockRefusal('convert-trial', subscription, at, options);
  if (early !== null) return early;
  const trial = trialOf(subscription);
  if (trial?.row.converts !== 'by-hand') return undeterminedMove('convert-trial', at, [{ gap: 'texts-silent' }], trial?.basis);
  return happened('convert-trial', subscription, { term }, at, trial.basis);
}
