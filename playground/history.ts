/** What has happened up to the chosen instant; moves that were tried out can be taken back. */
import { action, card, element } from './dom.js';
import type { Page, Part, View } from './page.js';
import { ruleAnchor } from './words.js';

/** The latest ones are enough: a monthly term renews often. */
const mostShown = 12;

export function historyPart({ labels, language, change }: Page): Part {
  const list = element('ul', { class: 'plain' });
  const tried = element('p', { class: 'buttons' });
  const root = card('history', labels.history, list, tried);
  const show = ({ scenario, now }: View): void => {
    const shown = now.events.slice(-mostShown).map((event) => {
      const rules = [...new Set(event.basis.map(({ rule }) => rule))];
      return element('li', {}, language.explainEvent(event), ' ', ...rules.flatMap((rule) => [ruleAnchor(rule, language), ' ']));
    });
    list.replaceChildren(
      ...(shown.length === 0 ? [element('li', { class: 'quiet' }, labels.untouched)] : shown),
      ...(now.silent ? [element('li', { class: 'quiet' }, labels.silent)] : []),
    );
    tried.replaceChildren(
      ...scenario.moves.map((made) => {
        const name = labels.moveNames[made.request.move];
        const label = now.impossible.includes(made) ? labels.impossible(name) : labels.undo(name);
        return action(label, {}, () => {
          change({ moves: scenario.moves.filter((one) => one !== made) });
          root.querySelector('h2')?.focus();
        });
      }),
    );
    tried.hidden = scenario.moves.length === 0;
  };
  root.querySelector('h2')?.setAttribute('tabindex', '-1');
  return { root, show };
}
