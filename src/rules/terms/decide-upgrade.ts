import type { Gap } from '../../kernel/answer.js';
import type { Entry } from '../../kernel/dated-table.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import { silentOn } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { UpgradeRow } from '../../policy/upgrade.js';
import { upgrades } from '../../policy/upgrade.js';
import type { Options } from '../../vocabulary/answer.js';
import { answered } from '../asking/answered.js';
import { uncontested } from '../asking/determine.js';
import type { InForce } from '../asking/in-force.js';
import { inForce } from '../asking/in-force.js';
import type { Look } from '../asking/look.js';
import { reached } from '../asking/look.js';
import type { MidCycleChargeAnswer } from '../prices/mid-cycle-charge.js';
import { chargedIn, midCycleCharge } from '../prices/mid-cycle-charge.js';
import type { Upgrade, UpgradeAnswer } from './upgrade.js';
import { checkUpgrade, unknownInUpgrade } from './upgrade.js';
import type { UpgradeStanding } from './upgrade-standing.js';
import { upgradeStandingIn } from './upgrade-standing.js';
import { windowAfter } from './upgrade-window.js';

/**
 * Decides if a subscription may be upgraded: all of its seats or some, into a new subscription or an existing one. An upgrade opens no
 * cancellation window and cannot be undone. An existing target is outside its own window, ends no earlier, has the same term (I34) and is
 * never scheduled. Which products can be upgraded into which is not modeled. Throws TermbookError for a quantity below 1,
 * 'invalid-instant', or money that is not whole. Rule: U1.
 * @example
 * import { decideUpgrade } from 'termbook/terms';
 * import { instant, isoDate, money, termFrom } from 'termbook';
 * const orderedAt = instant('2026-01-10');
 * const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, term: termFrom(orderedAt, 'P1Y') } as const;
 * const cycle = { cycleStartsAt: instant('2026-03-10'), cycleEndsAt: instant('2026-04-10') };
 * const prices = { before: money('10.08', 'EUR'), after: money('16.43', 'EUR'), ...cycle };
 * const answer = decideUpgrade({ purchase, quantity: 10, seats: 4, prices }, instant('2026-03-12'));
 * answer.verdict === 'allowed' && answer.into; // => 'second-subscription'
 * answer.verdict === 'allowed' && answer.effect === 'immediate' && answer.endsAt && isoDate(answer.endsAt); // => '2027-01-10'
 */
export function decideUpgrade(facts: Upgrade, at: Instant, options?: Options): UpgradeAnswer {
  checkInstant(at, 'at');
  checkUpgrade(facts);
  return answered<UpgradeFinding, UpgradeAnswer>(options?.interpretations, ['I34', 'I36'], at, {
    rule: (look) => findingIn(facts, look, options),
    show: (found, look) => answerOf(facts, found, look, options),
    // nothing contests what is not known
    isAlike: (one, other) => one.verdict === 'undetermined' || one.verdict === other.verdict,
  });
}

/** The row in force, and what holds by it; null = none is. */
interface UpgradeFinding extends Pick<InForce<UpgradeRow>, 'entry' | 'basis'> {
  readonly verdict: UpgradeAnswer['verdict'];
  readonly gap: Gap | null;
  readonly here: UpgradeStanding | null;
}

/** Returns what holds at the instant of a look. */
function findingIn(facts: Upgrade, look: Look, options: Options | undefined): UpgradeFinding {
  const unknown = unknownInUpgrade(facts);
  if (unknown !== null) return { verdict: 'undetermined', entry: null, basis: [], gap: unknown, here: null };
  const { entry, basis, nextAt } = inForce(upgrades, look.at as Instant, options);
  reached(look, nextAt);
  if (entry === null) return { verdict: 'undetermined', entry, basis, gap: beforeFirst(upgrades), here: null };
  if (!entry.families.includes(facts.purchase.family)) return { verdict: 'undetermined', entry, basis, gap: silentOn('move'), here: null };
  const here = upgradeStandingIn(facts, entry, look);
  const verdict = here.reasons.length > 0 ? 'refused' : here.gap === null ? 'allowed' : 'undetermined';
  return { verdict, entry, basis, gap: here.gap, here };
}

/** Returns the answer about the money of both sides; null without prices. */
function chargesIn({ purchase, seats, prices = null }: Upgrade, look: Look, options: Options | undefined): MidCycleChargeAnswer | null {
  if (prices === null) return null;
  const { before, after, cycleStartsAt, cycleEndsAt } = prices;
  const sides = { before: { seats, unitPrice: before }, after: { seats, unitPrice: after } };
  const change = { family: purchase.family, change: 'upgrade', ...sides, cycleStartsAt, cycleEndsAt } as const;
  const charges = midCycleCharge(change, look.at as Instant, options);
  // what is not known does not say until when
  if (charges.verdict === 'computed') reached(look, charges.changesAt);
  else chargedIn(change, look, options);
  return charges;
}

/** Returns what is found as an answer. */
function answerOf(facts: Upgrade, { entry, basis, gap, here }: UpgradeFinding, look: Look, options: Options | undefined): UpgradeAnswer {
  const { quantity, seats, target = null, scheduled = null } = facts;
  const at = look.at as Instant;
  const asked = { question: 'upgrade', at } as const;
  if (gap !== null) return { ...asked, basis, verdict: 'undetermined', gaps: [gap] };
  // where nothing is missing there is a row
  const { reasons, own, source } = here as UpgradeStanding;
  const [first, ...rest] = reasons;
  const contested = uncontested;
  if (first !== undefined) {
    return { ...asked, basis, contested, changesAt: null, verdict: 'refused', reasons: [first, ...rest], instead: [] };
  }
  const kind = seats === quantity ? 'full' : 'partial';
  const into = target !== null ? 'target' : kind === 'full' ? 'same-subscription' : 'second-subscription';
  const determined = { ...asked, basis, verdict: 'allowed', kind, into } as const;
  const endsAt = own === 'extended' ? null : (source?.endsAt ?? null);
  // the end of every later term shows another date, but where the target has its own
  if (target === null || scheduled === true) reached(look, endsAt);
  if (scheduled === true) return { ...determined, contested, changesAt: null, effect: 'at-renewal', effectiveAt: endsAt };
  const charges = chargesIn(facts, look, options);
  return {
    ...determined,
    contested: charges?.verdict === 'computed' ? charges.contested : contested,
    changesAt: null,
    effect: 'immediate',
    endsAt: target === null ? endsAt : target.term.endsAt,
    ...windowAfter(facts, here as UpgradeStanding, entry as Entry<UpgradeRow>, look),
    dropsScheduledUpgrades: true,
    charges,
  };
}
