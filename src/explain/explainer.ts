import type { ComingDate } from '../lifecycle/coming-dates.js';
import type { SubscriptionEvent } from '../lifecycle/transitions.js';
import type { Reason } from '../vocabulary/reason.js';
import type { Way } from '../vocabulary/way.js';
import type { ExplainLocale } from './locale.js';
import type { Part } from './part.js';
import { textOf } from './part.js';
import type { Explainable } from './say.js';
import { answerParts, comingText, eventText, reasonText, titleText, wayText } from './say.js';
import type { Texts } from './texts.js';

/** The functions of `termbook/explain` in one language: each says what its namesake says with that locale. */
export interface Explainer {
  readonly locale: ExplainLocale;
  /** What `explain` says in this language. */
  readonly explain: (answer: Explainable) => string;
  /** What `explainParts` says in this language. */
  readonly explainParts: (answer: Explainable) => readonly Part[];
  /** What `explainReason` says in this language. */
  readonly explainReason: (reason: Reason) => string;
  /** What `explainWay` says in this language. */
  readonly explainWay: (way: Way) => string;
  /** What `explainEvent` says in this language. */
  readonly explainEvent: (event: SubscriptionEvent) => string;
  /** What `explainComingDate` says in this language. */
  readonly explainComingDate: (coming: ComingDate) => string;
  /** What `ruleTitle` says in this language. */
  readonly ruleTitle: (rule: string) => string;
}

/** The sentences of one table: what a page uses that does not load the other languages. */
export function explainer(texts: Texts): Explainer {
  return {
    locale: texts.locale,
    explain: (answer) => textOf(answerParts(texts, answer)),
    explainParts: (answer) => answerParts(texts, answer),
    explainReason: (reason) => reasonText(texts, reason),
    explainWay: (way) => wayText(texts, way),
    explainEvent: (event) => eventText(texts, event),
    explainComingDate: (coming) => comingText(texts, coming),
    ruleTitle: (rule) => titleText(texts, rule),
  };
}
