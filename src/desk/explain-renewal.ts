import type { Phrase, Slot } from '../explain/phrase.js';
import { list, moment, money, until } from '../explain/phrase.js';
import { keptFor } from '../kernel/kept.js';
import type { DeskExplainOptions } from './desk-sentences.js';
import { contestedOf, ownOf, paragraph, rulesOf, splitBounds, spoken, titled } from './desk-sentences.js';
import type { DeskRefundStep, Renewal, RenewalWay } from './renewal.js';
import type { DeskTexts } from './texts/texts.js';

const refunds = { full: 'full-refund', prorated: 'prorated-refund', 'not-stated': 'cancel', none: 'cancel' } as const;

/** Returns what can be decided until an instant, as one sentence. */
function possible(shown: DeskTexts, { ways }: Renewal): readonly Phrase[] {
  const byEnd = new Map<number, RenewalWay[]>();
  for (const one of ways) {
    if (one.refunds.length === 0 && Object.hasOwn(shown.renewals.ways, one.way)) keptFor(byEnd, one.untilAt, () => []).push(one);
  }
  return [...byEnd.values()].flatMap((all) => {
    const words = list(
      'or',
      all.map(({ way }) => [shown.renewals.ways[way]]),
    );
    return all.slice(0, 1).map(({ untilAt, bounds }) => shown.possible(until(untilAt, splitBounds(bounds).moved), words));
  });
}

function refundSentences(shown: DeskTexts, { refund, untilAt, bounds, amount }: DeskRefundStep): readonly Phrase[] {
  const moved = bounds ?? undefined;
  const sentence = shown.deadlines[refunds[refund]]({ at: moment(untilAt, moved), until: until(untilAt, moved), seats: null });
  return amount === null ? [sentence] : [sentence, shown.amount(money(amount))];
}

function happening(shown: DeskTexts, { happens, at, bounds }: Renewal): readonly Phrase[] {
  const { happens: dated, undated, between } = shown.renewals;
  const { moved, open } = splitBounds(bounds);
  const event = at === null ? undefined : ownOf(dated, happens)?.(moment(at, moved));
  const words: Phrase = event ?? [ownOf(undated, happens) ?? undated.unknown];
  const { earliestAt = null, latestAt = null } = open ?? {};
  const limit = (one: Slot): readonly Phrase[] => [shown.bounds(one)];
  if (latestAt === null) return [words];
  return [words, ...(earliestAt === null ? limit(moment(latestAt)) : [between(moment(earliestAt), moment(latestAt))])];
}

/**
 * Returns a renewal as a short title for a list or a calendar, with the customer and the name of the subscription, or its id, in English, Korean, Simplified or
 * Traditional Chinese. Text, not HTML: values from the facts are cut to 64 characters and lose control and bidirectional characters. Never throws.
 * @example
 * import { instant, termFrom } from 'termbook';
 * import { renewalTitle, renewals } from 'termbook/desk';
 * const orderedAt = instant('2024-03-01T10:00Z');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt, quantity: 12, autoRenew: true, changedAt: orderedAt, status: 'active',
 *   term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'), customer: 'Contoso', name: 'Mail',
 * } as const;
 * const [row] = renewals([subscription], { fromAt: instant('2025-02-01'), untilAt: instant('2025-03-03') }).rows;
 * row && renewalTitle(row, 'en'); // => 'It renews: Contoso, Mail'
 */
export function renewalTitle(renewal: Renewal, locale: string): string {
  return spoken(locale, (shown) => {
    const { happens, customer, name, id } = renewal;
    return titled(shown, ownOf(shown.renewals.titles, happens) ?? shown.unknown, customer, name ?? id);
  });
}

/**
 * Returns a renewal as sentences: what happens if nobody acts, the sum that it commits to, what can be done until when, and what comes back after it, step by
 * step. Dates are in UTC or in the time zone of the options, and say so. Text, not HTML. Never throws.
 * @example
 * import { instant, money, termFrom } from 'termbook';
 * import { explainRenewal, renewals } from 'termbook/desk';
 * const orderedAt = instant('2024-03-01T10:00Z');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt, quantity: 12, autoRenew: true, changedAt: orderedAt, status: 'active',
 *   term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'), unitPrice: money('100.00', 'USD'),
 * } as const;
 * const [row] = renewals([subscription], { fromAt: instant('2025-02-01'), untilAt: instant('2025-03-03') }).rows;
 * row && explainRenewal(row, 'en').split('. ').slice(0, 2).join('. '); // => 'It renews on Mar 1, 2025 (UTC). That commits to USD 1,200.00'
 */
export function explainRenewal(renewal: Renewal, locale: string, options: DeskExplainOptions = {}): string {
  return paragraph(locale, options, (shown) => [
    ...happening(shown, renewal),
    ...(renewal.committed === null ? [] : [shown.commits(money(renewal.committed))]),
    ...possible(shown, renewal),
    ...renewal.ways.flatMap((way) => way.refunds.flatMap((step) => refundSentences(shown, step))),
    ...rulesOf(renewal.basis),
    ...contestedOf(shown, renewal.contested),
  ]);
}
