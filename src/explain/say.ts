import { holds } from '../kernel/check.js';
import type { Undetermined } from '../kernel/answer.js';
import type { ComingDate } from '../lifecycle/coming-dates.js';
import type { SubscriptionEvent } from '../lifecycle/transitions.js';
import type { AnyAnswer } from '../rules/answers.js';
import type { Refused } from '../vocabulary/answer.js';
import type { Move } from '../vocabulary/move.js';
import type { Reason, ReasonCode } from '../vocabulary/reason.js';
import type { Way } from '../vocabulary/way.js';
import { harmless } from './outside.js';
import type { Part } from './part.js';
import { joined, textOf } from './part.js';
import type { Phrase } from './phrase.js';
import { rendered } from './render.js';
import { answerPhrase, comingPhrase, eventPhrase, reasonPhrase, wayPhrase } from './sentence.js';
import type { Texts } from './texts.js';

/** All that can be explained at length: an answer, or a move that was refused or is undetermined. */
export type Explainable = AnyAnswer | Refused<Move, ReasonCode> | Undetermined<Move>;

/** Whatever was handed in, newer than this version or not at all what the types say: a sentence, never a throw. */
function partsOf(texts: Texts, unknown: 'answer' | 'reason' | 'way' | 'event' | 'coming', phrase: () => Phrase): readonly Part[] {
  try {
    return joined(rendered(texts, phrase()));
  } catch {
    return [{ part: 'text', text: texts.unknown[unknown] }];
  }
}

export function answerParts(texts: Texts, answer: Explainable): readonly Part[] {
  return partsOf(texts, 'answer', () => answerPhrase(texts, answer));
}

export function reasonText(texts: Texts, reason: Reason): string {
  return textOf(partsOf(texts, 'reason', () => reasonPhrase(texts, reason)));
}

export function wayText(texts: Texts, way: Way): string {
  const text = textOf(partsOf(texts, 'way', () => wayPhrase(texts, way)));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

export function eventText(texts: Texts, event: SubscriptionEvent): string {
  return textOf(partsOf(texts, 'event', () => eventPhrase(texts, event)));
}

export function comingText(texts: Texts, coming: ComingDate): string {
  return textOf(partsOf(texts, 'coming', () => comingPhrase(texts, coming)));
}

export function titleText(texts: Texts, rule: string): string {
  const titles: Readonly<Record<string, string>> = texts.rules;
  return (holds(titles, rule) ? titles[rule] : undefined) ?? harmless(rule);
}
