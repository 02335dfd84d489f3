/** The answer in one sentence, first on the page: may it be canceled, until when, and what comes back. */
import { decideCancellation } from 'termbook';
import { card, element } from './dom.js';
import type { Page, Part, View } from './page.js';
import { momentText, sentence } from './words.js';

export function answerPart({ labels, locale, language }: Page): Part {
  const when = element('p', { class: 'quiet' });
  const text = element('p', { class: 'answer-text' });
  const root = card('answer', labels.answer, text, when);
  const show = ({ scenario: { at }, now }: View): void => {
    const answer = decideCancellation(now.subscription, at);
    root.dataset['verdict'] = answer.verdict;
    text.replaceChildren(...sentence(language.explainParts(answer), language));
    when.textContent = labels.asked(`${momentText(locale, at)} UTC`);
  };
  return { root, show };
}
