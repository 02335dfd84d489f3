import type { Phrase } from '../explain/phrase.js';
import { count, moment, money, until } from '../explain/phrase.js';
import type { Deadline } from './deadline.js';
import type { DeskExplainOptions } from './desk-sentences.js';
import { contestedOf, ownOf, paragraph, rulesOf, splitBounds, spoken, titled } from './desk-sentences.js';
import type { DeskTexts } from './texts/texts.js';

function sentences(shown: DeskTexts, row: Deadline, isSure: boolean): readonly Phrase[] {
  const { at, seats } = row;
  const { moved, open } = splitBounds(row.bounds);
  const sentence = ownOf(shown.deadlines, row.kind)?.({ at: moment(at, moved), until: until(at, moved), seats });
  const latestAt = open?.latestAt ?? null;
  const missed = row.kind === 'deletion' ? undefined : ownOf(shown.missed, row.missed);
  const sure = row.certainty === null ? undefined : ownOf(shown.sure, row.certainty);
  if (sentence === undefined) return [[shown.unknown]];
  return [
    sentence,
    ...(row.refundAmount == null ? [] : [shown.amount(money(row.refundAmount))]),
    ...(missed === undefined ? [] : [[missed]]),
    ...(row.committed == null ? [] : [shown.commits(money(row.committed))]),
    ...(row.charges.length === 0 ? [] : [shown.charges(count(row.charges.length))]),
    ...(latestAt === null ? [] : [shown.bounds(moment(latestAt))]),
    ...rulesOf(row.basis),
    ...contestedOf(shown, row.contested),
    ...(isSure && sure !== undefined ? [[sure]] : []),
  ];
}

/**
 * Returns a deadline as a short title for a list or a calendar, with the customer and the id of the subscription, in English, Korean, Simplified or
 * Traditional Chinese. Text, not HTML: values from the facts are cut to 64 characters and lose control and bidirectional characters. Never throws.
 * @example
 * import { instant, termFrom } from 'termbook';
 * import { deadlineTitle, deadlines } from 'termbook/desk';
 * const orderedAt = instant('2024-03-01T10:00Z');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt, quantity: 1, autoRenew: true, changedAt: orderedAt, status: 'active',
 *   term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'), customer: 'Contoso',
 * } as const;
 * const [first] = deadlines([subscription], { fromAt: orderedAt, untilAt: instant('2024-04-01') }).rows;
 * first && deadlineTitle(first, 'en'); // => 'Last chance for a full refund: Contoso, s-1'
 */
export function deadlineTitle(deadline: Deadline, locale: string): string {
  return spoken(locale, (shown) => {
    const { kind, customer, name, id } = deadline;
    return titled(shown, ownOf(shown.titles, kind) ?? shown.unknown, customer, name ?? id);
  });
}

/**
 * Returns a deadline as sentences: what can be done until when, what happens if it is missed, what is at stake, its rules, and the interpretations that
 * contest it. Dates are in UTC or in the time zone of the options, and say so. Text, not HTML. Never throws.
 * @example
 * import { instant, termFrom } from 'termbook';
 * import { deadlines, explainDeadline } from 'termbook/desk';
 * const orderedAt = instant('2024-03-01T10:00Z');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt, quantity: 1, autoRenew: true, changedAt: orderedAt, status: 'active',
 *   term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
 * } as const;
 * const [first] = deadlines([subscription], { fromAt: orderedAt, untilAt: instant('2024-04-01') }).rows;
 * first && explainDeadline(first, 'en').startsWith('Canceling gives a full refund until Mar 2, 2024, 10:00 UTC. After that, less comes back.'); // => true
 */
export function explainDeadline(deadline: Deadline, locale: string, options: DeskExplainOptions = {}): string {
  return paragraph(locale, options, (shown) => sentences(shown, deadline, options.certainty === true));
}
