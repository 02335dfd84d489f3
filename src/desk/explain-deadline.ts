import { harmless, knownZone } from '../explain/format.js';
import type { ExplainLocale } from '../explain/locale.js';
import { explainLocale } from '../explain/locale.js';
import type { Phrase } from '../explain/phrase.js';
import { count, list, moment, money, rule } from '../explain/phrase.js';
import type { Deadline } from './deadline.js';
import { english } from './texts/en.js';
import { korean } from './texts/ko.js';
import type { DeskTexts } from './texts/texts.js';
import { simplifiedChinese } from './texts/zh-hans.js';
import { traditionalChinese } from './texts/zh-hant.js';

const texts: { readonly [L in ExplainLocale]: DeskTexts } = {
  en: english,
  ko: korean,
  'zh-Hans': simplifiedChinese,
  'zh-Hant': traditionalChinese,
};

/** The options of the sentences of a deadline. */
export interface DeskExplainOptions {
  /** An IANA time zone such as 'Asia/Seoul'; absent, or unknown to the runtime: UTC. */
  readonly timeZone?: string | undefined;
  /** true adds how sure the date of the deciding rule is; absent: it is left out. */
  readonly certainty?: boolean | undefined;
}

function own<T>(table: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function ids(all: readonly string[]): Phrase {
  return [
    list(
      'and',
      all.map((id) => [rule(id)]),
    ),
  ];
}

function sentences(shown: DeskTexts, row: Deadline, isSure: boolean): readonly Phrase[] {
  const told = own(shown.deadlines, row.kind)?.(row);
  const { latestAt = null } = row.bounds ?? {};
  const missed = row.kind === 'deletion' ? undefined : own(shown.missed, row.missed);
  const rules = [...new Set(row.basis.map((one) => one.rule))];
  const sure = row.certainty === null ? undefined : own(shown.sure, row.certainty);
  if (told === undefined) return [[shown.unknown]];
  return [
    told,
    ...(missed === undefined ? [] : [[missed]]),
    ...(row.worth === null ? [] : [shown.worth(money(row.worth))]),
    ...(row.charges.length === 0 ? [] : [shown.charges(count(row.charges.length))]),
    ...(latestAt === null ? [] : [shown.bounds(moment(latestAt))]),
    ...(rules.length === 0 ? [] : [['[', ...rules.flatMap((id, index): Phrase => (index === 0 ? [rule(id)] : [', ', rule(id)])), ']']]),
    ...(row.contested.length === 0 ? [] : [shown.contested(ids(row.contested)[0] as Exclude<Phrase[number], string>)]),
    ...(isSure && sure !== undefined ? [[sure]] : []),
  ];
}

/** Returns sentences one after the other; a list of rules in brackets stands with spaces around it in every language. */
function joined({ between }: DeskTexts, all: readonly Phrase[]): Phrase {
  const phrase: Phrase[number][] = [];
  for (const sentence of all) {
    if (phrase.length > 0) phrase.push(phrase.at(-1) === ']' ? ' ' : between);
    phrase.push(...sentence);
  }
  return phrase;
}

function textOf(shown: DeskTexts, phrase: Phrase): string {
  let text = '';
  for (const piece of phrase) {
    if (typeof piece === 'string') text += piece;
    else for (const part of piece(shown)) text += part.text;
  }
  return text;
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
  const shown = texts[explainLocale(locale)];
  try {
    const { kind, customer, id } = deadline;
    const about = [customer, id].filter((one) => one !== null && one !== '').map((one) => harmless(one));
    const title = own(shown.titles, kind) ?? shown.unknown;
    return about.length === 0 ? title : `${title}${shown.colon}${about.join(', ')}`;
  } catch {
    return shown.unknown;
  }
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
  const known = texts[explainLocale(locale)];
  try {
    const { timeZone, certainty } = options;
    const shown = timeZone === undefined ? known : { ...known, timeZone: knownZone(timeZone) };
    return textOf(shown, joined(shown, sentences(shown, deadline, certainty === true)));
  } catch {
    return known.unknown;
  }
}
