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
    const answer = decideMarket(place, at);
    // most families are sold where no document lists it: a silence is nothing to show
    sold.hidden = answer.verdict === 'undetermined' && answer.gaps.every(({ gap }) => gap === 'documents-silent');
    sold.replaceChildren(...sentence(language.explainParts(answer), language));
    try {
      const split = splitPrice({ ...place, price: money(scenario.price, scenario.currency), taxRate: scenario.taxRate }, at);
      const parts = language.explainParts(split);
      const amount = (of: Money): string =>
        parts.find((part) => part.part === 'money' && part.money.amount === of.amount)?.text ?? String(of.amount);
      rows.replaceChildren(
        ...(split.verdict === 'computed'
          ? ([
              [labels.net, split.net],
              [labels.tax, split.tax],
              [labels.gross, split.gross],
            ] as const)
          : []
        ).map(([name, of]) => element('div', {}, element('dt', {}, name), element('dd', {}, amount(of)))),
      );
      why.replaceChildren(...sentence(parts, language));
      behind.replaceChildren(sourceLinks(split.basis.map(({ source }) => source)));
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
