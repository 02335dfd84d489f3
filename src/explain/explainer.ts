import type { Undetermined } from '../kernel/answer.js';
import { hasKey } from '../kernel/check.js';
import type { ComingDate } from '../lifecycle/coming-dates.js';
import type { SubscriptionEvent } from '../lifecycle/transitions.js';
import type { AnyAnswer } from '../rules/catalog/questions.js';
import type { Refused } from '../vocabulary/answer.js';
import type { Move } from '../vocabulary/move.js';
import type { Reason, ReasonCode } from '../vocabulary/reason.js';
import type { Way } from '../vocabulary/way.js';
import { harmless } from './format.js';
import type { ExplainLocale } from './locale.js';
import type { Part, Phrase } from './phrase.js';
import { rendered } from './phrase.js';
import { answerPhrase, comingPhrase, eventPhrase, reasonPhrase, wayPhrase } from './sentence.js';
import type { Texts } from './texts.js';

/** An answer, or a move that was refused or is undetermined. */
export type Explainable = AnyAnswer | Refused<Move, ReasonCode> | Undetermined<Move>;

/** The functions of `termbook/explain` in one language. */
export interface Explainer {
  readonly locale: ExplainLocale;
  /** Returns what `explain` returns in this language. */
  readonly explain: (answer: Explainable) => string;
  /** Returns what `explainParts` returns in this language. */
  readonly explainParts: (answer: Explainable) => readonly Part[];
  /** Returns what `explainReason` returns in this language. */
  readonly explainReason: (reason: Reason) => string;
  /** Returns what `explainWay` returns in this language. */
  readonly explainWay: (way: Way) => string;
  /** Returns what `explainEvent` returns in this language. */
  readonly explainEvent: (event: SubscriptionEvent) => string;
  /** Returns what `explainComingDate` returns in this language. */
  readonly explainComingDate: (coming: ComingDate) => string;
  /** Returns what `ruleTitle` returns in this language. */
  readonly ruleTitle: (rule: string) => string;
}

/** Returns the explainer of one table of sentences. */
export function explainer(texts: Texts): Explainer {
  const titles: Readonly<Record<string, string>> = texts.rules;
  /** A value newer than this version, or not of its type at all, gets a general sentence; nothing throws. */
  function parts(unknown: 'answer' | 'reason' | 'way' | 'event' | 'coming', phrase: () => Phrase): readonly Part[] {
    try {
      return rendered(texts, phrase());
    } catch {
      return [{ part: 'text', text: texts.unknown[unknown] }];
    }
  }
  const explainParts = (answer: Explainable): readonly Part[] => parts('answer', () => answerPhrase(texts, answer));
  return {
    locale: texts.locale,
    explain: (answer) => textOf(explainParts(answer)),
    explainParts,
    explainReason: (reason) => textOf(parts('reason', () => reasonPhrase(texts, reason))),
    explainWay: (way) => {
      const text = textOf(parts('way', () => wayPhrase(texts, way)));
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
    },
    explainEvent: (event) => textOf(parts('event', () => eventPhrase(texts, event))),
    explainComingDate: (coming) => textOf(parts('coming', () => comingPhrase(texts, coming))),
    ruleTitle: (rule) => (hasKey(titles, rule) ? titles[rule] : undefined) ?? harmless(rule),
  };
}

function textOf(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join('');
}
