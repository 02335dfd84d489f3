import type { ComingDate } from '../lifecycle/coming-dates.js';
import type { SubscriptionEvent } from '../lifecycle/transitions.js';
import type { Reason } from '../vocabulary/reason.js';
import type { Way } from '../vocabulary/way.js';
import { english } from './en/index.js';
import type { ExplainOptions, Explainable, Explainer } from './explainer.js';
import { korean } from './ko/index.js';
import type { ExplainLocale } from './locale.js';
import { explainLocale } from './locale.js';
import type { Part } from './phrase.js';
import { simplifiedChinese } from './zh-hans/index.js';
import { traditionalChinese } from './zh-hant/index.js';

const explainers: { readonly [L in ExplainLocale]: Explainer } = {
  en: english,
  ko: korean,
  'zh-Hans': simplifiedChinese,
  'zh-Hant': traditionalChinese,
};

function explainerOf(locale: string): Explainer {
  return explainers[explainLocale(locale)];
}

/**
 * Returns an answer in parts: plain text, rule and interpretation ids for a link, rules with the document that the answer cites for them, dates with their
 * instant, money with its exact amount.
 * Their `text` fields joined are what `explain` returns.
 * Text, not HTML: values from the facts are cut to 64 characters and lose control and bidirectional characters; escaping is up to the page. Never throws.
 * @example
 * import { decideCancellation, instant } from 'termbook';
 * import { explainParts } from 'termbook/explain';
 * const answer = decideCancellation({ family: 'azure-linux-plan', billingCycle: 'annual', orderedAt: instant('2020-03-01') }, instant('2020-03-02'));
 * explainParts(answer, 'en')[1]; // => { part: 'rule', rule: 'E12', source: 'software-subscriptions@2019-12-18', text: 'E12' }
 */
export function explainParts(answer: Explainable, locale: string, options?: ExplainOptions): readonly Part[] {
  return explainerOf(locale).explainParts(answer, options);
}

/**
 * Returns an answer, or a refused or undetermined move, as plain text in English, Korean, Simplified or Traditional Chinese: verdict, reasons or gaps,
 * alternatives, rule ids in brackets, and the interpretations that contest it. Dates are in UTC, or in the time zone of the options, and say so, to the second; an end at midnight UTC is shown as its last day.
 * Other locales fall back (`explainLocale`), answers of a newer version get a general sentence. Text, not HTML. Never throws.
 * @example
 * import { decideCancellation, instant } from 'termbook';
 * import { explain } from 'termbook/explain';
 * const purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') } as const;
 * const answer = decideCancellation(purchase, instant('2020-03-01T12:00Z'));
 * explain(answer, 'en').startsWith('Can be canceled now with a full refund until Mar 2, 2020, 10:00 UTC, credited on the next invoice.'); // => true
 */
export function explain(answer: Explainable, locale: string, options?: ExplainOptions): string {
  return explainerOf(locale).explain(answer, options);
}

/**
 * Returns one reason of a refusal with the numbers compared and its rule, for a list of reasons.
 * @example
 * import { explainReason } from 'termbook/explain';
 * explainReason({ code: 'owned-and-limited', rule: 'B1', errorCode: '800066', limit: 1 }, 'ko').includes('1'); // => true
 */
export function explainReason(reason: Reason, locale: string, options?: ExplainOptions): string {
  return explainerOf(locale).explainReason(reason, options);
}

/**
 * Returns how a thing is done, as the words of a button or a link.
 * @example
 * import { explainWay } from 'termbook/explain';
 * explainWay({ by: 'move', move: 'cancel', scope: 'order' }, 'en'); // => 'Cancel the whole order'
 */
export function explainWay(way: Way, locale: string): string {
  return explainerOf(locale).explainWay(way);
}

/**
 * Returns a sentence that says what happened to a subscription, and when, for a history.
 * @example
 * import { instant } from 'termbook';
 * import { explainEvent } from 'termbook/explain';
 * explainEvent({ event: 'suspend', at: instant('2020-03-02'), facts: { reason: 'fraud' }, basis: [] }, 'en'); // => 'Suspended on Mar 2, 2020 (UTC), for fraud.'
 */
export function explainEvent(event: SubscriptionEvent, locale: string, options?: ExplainOptions): string {
  return explainerOf(locale).explainEvent(event, options);
}

/**
 * Returns a sentence that says what is to come for a subscription, and when, for a timeline.
 * @example
 * import { instant } from 'termbook';
 * import { explainComingDate } from 'termbook/explain';
 * explainComingDate({ what: 'renewal', at: instant('2021-03-01T10:00Z'), basis: [] }, 'en'); // => 'It renews on Mar 1, 2021, 10:00 UTC.'
 */
export function explainComingDate(coming: ComingDate, locale: string, options?: ExplainOptions): string {
  return explainerOf(locale).explainComingDate(coming, options);
}

/**
 * Returns the short title of a rule, for a link or a tooltip; the id itself where this version knows no title.
 * @example
 * import { ruleTitle } from 'termbook/explain';
 * ruleTitle('E7', 'en'); // => 'Software: cancellation within 60 days'
 */
export function ruleTitle(rule: string, locale: string): string {
  return explainerOf(locale).ruleTitle(rule);
}
