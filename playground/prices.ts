/** Whether it is sold there, and what the price is made of. */
import { decideMarket, isTermbookError, money, splitPrice } from 'termbook';
import type { Money } from 'termbook';
import { card, element } from './dom.js';
import type { Page, Part, View } from './page.js';
import { sentence, sourceLinks } from './words.js';

export function pricePart({ labels, language }: Page): Part {
  const sold = element('p', { class: 'sold' });
  const rows = element('dl', { class: 'split' });
  const why = element('p', { class: 'quiet' });
  const behind = element('div', {});
  const root = card('prices', labels.prices, sold, rows, why, behind);
  const show = ({ scenario, now }: View): void => {
    const { market, partnerMarket, at } = scenario;
    const place = { family: now.subscription.family, market, partnerMarket };
    sold.replaceChildren(...sentence(language.explainParts(decideMarket(place, at)), language));
    try {
      const answer = splitPrice({ ...place, price: money(scenario.price, scenario.currency), taxRate: scenario.taxRate }, at);
      const parts = language.explainParts(answer);
      const amount = (of: Money): string =>
        parts.find((part) => part.part === 'money' && part.money.amount === of.amount)?.text ?? String(of.amount);
      rows.replaceChildren(
        ...(answer.verdict === 'computed'
          ? ([
              [labels.net, answer.net],
              [labels.tax, answer.tax],
              [labels.gross, answer.gross],
            ] as const)
          : []
        ).map(([name, of]) => element('div', {}, element('dt', {}, name), element('dd', {}, amount(of)))),
      );
      why.replaceChildren(...sentence(parts, language));
      behind.replaceChildren(sourceLinks(answer.basis.map(({ source }) => source)));
    } catch (error) {
      if (!isTermbookError(error)) throw error;
      rows.replaceChildren();
      behind.replaceChildren();
      const path = error.path === 'decimal' ? labels.price : error.path === 'taxRate' ? labels.taxRate : error.path;
      why.replaceChildren(labels.wrong(path, error.expected));
    }
  };
  return { root, show };
}
