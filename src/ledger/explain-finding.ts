import { harmless } from '../explain/format.js';
import { explainLocale } from '../explain/locale.js';
import type { Phrase, Slot } from '../explain/phrase.js';
import { count, moment, money, rendered, rule } from '../explain/phrase.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { LedgerFinding } from './finding.js';
import type { FindingTexts } from './texts.js';
import { findingTexts } from './texts.js';

/** Returns the amount of the billed line, as far as it follows from what was expected. */
function billedOf({ expected, difference }: LedgerFinding): Money | null {
  if (difference === null) return null;
  const net = expected?.verdict === 'expected' ? expected.net : null;
  return net === null ? difference : { amount: net.amount + difference.amount, currency: net.currency };
}

function daysOf({ days }: FindingTexts, { expected }: LedgerFinding): readonly Phrase[] {
  if (expected === null) return [];
  const { startsAt, endsAt } = expected;
  return [days(moment(startsAt), endsAt === null ? null : moment(addMs(endsAt, -dayMs)))];
}

/** Returns an amount as a slot; a blank where it is not known. */
function shown(amount: Money | null): Slot {
  return amount === null ? ({ blank }) => [{ part: 'text', text: blank }] : money(amount);
}

function gapsOf(texts: FindingTexts, { gaps, contested }: LedgerFinding): readonly Phrase[] {
  const facts = gaps.map((gap) => harmless('fact' in gap ? gap.fact : 'on' in gap ? gap.on : gap.gap));
  const reasons = [...new Set([...facts, ...contested])];
  return reasons.length === 0 ? [] : [texts.because(reasons.join(', '))];
}

function sentences(texts: FindingTexts, finding: LedgerFinding): readonly Phrase[] {
  const { finding: kind, expected, difference } = finding;
  const net = expected?.verdict === 'expected' ? expected.net : null;
  const billed = billedOf(finding);
  const too =
    difference === null || difference.amount === 0
      ? []
      : [difference.amount > 0 ? texts.tooMuch(money(difference)) : texts.tooLittle(money({ ...difference, amount: -difference.amount }))];
  const isPair = net !== null && billed !== null;
  const sentences: Readonly<Record<LedgerFinding['finding'], readonly Phrase[]>> = {
    missing: [texts.missing(shown(net))],
    unexpected: [texts.unexpected(shown(difference))],
    doubled: [texts.doubled(shown(difference))],
    'wrong-sign': [texts.instead(shown(billed), shown(net)), texts.sign],
    'wrong-currency': [texts.currency(shown(net))],
    'wrong-amount': [texts.instead(shown(billed), shown(net)), ...too],
    'wrong-quantity': [
      texts.quantity(count(expected?.quantity ?? 0)),
      ...(isPair ? [texts.instead(shown(billed), shown(net))] : []),
      ...too,
    ],
    'wrong-period': [texts.period, ...too],
    undetermined: [texts.undetermined, ...gapsOf(texts, finding)],
  };
  const rules: readonly Phrase[] = finding.rule === null ? [] : [['[', rule(finding.rule), ']']];
  return [...sentences[kind], ...daysOf(texts, finding), ...rules];
}

/**
 * Returns a finding of an audit as sentences: what was billed and what was expected, for which days, how much too much or too little, and the rule that
 * decides it, in English, Korean, Simplified or Traditional Chinese. Text, not HTML. Never throws.
 * @example
 * import { instant, money, termFrom } from 'termbook';
 * import { audit, explainFinding } from 'termbook/ledger';
 * import { reconciliationFrom } from 'termbook/partner-center';
 * const orderedAt = instant('2023-06-18');
 * const term = termFrom(orderedAt, 'P1Y', 'new-commerce-license');
 * const held = { id: 's-1', family: 'new-commerce-license', billingCycle: 'monthly', quantity: 10, autoRenew: true } as const;
 * const history = [
 *   { event: 'ordered', at: orderedAt, subscription: { ...held, orderedAt, term, changedAt: orderedAt, status: 'active' }, basis: [] },
 * ] as const;
 * const prices = { rows: [{ billingCycle: 'monthly', unitPrice: money('10.08', 'EUR') }] } as const;
 * const file = 'SubscriptionId,Quantity,Subtotal,Currency,ChargeStartDate,ChargeEndDate\ns-1,10,110.80,EUR,6/18/2023,7/17/2023\n';
 * const { findings } = audit(reconciliationFrom(file).facts, history, prices, { untilAt: instant('2023-07-18') });
 * findings[0] && explainFinding(findings[0], 'en');
 * // => 'Billed EUR 110.80 instead of EUR 100.80. EUR 10.00 too much. Days: Jun 18, 2023 (UTC) to Jul 17, 2023 (UTC). [T1]'
 */
export function explainFinding(finding: LedgerFinding, locale: string): string {
  const texts = findingTexts[explainLocale(locale)];
  try {
    const phrase = sentences(texts, finding).flatMap((one, index): Phrase => (index === 0 ? one : [texts.between, ...one]));
    return rendered(texts, phrase)
      .map(({ text }) => text)
      .join('');
  } catch {
    return texts.unknown;
  }
}
