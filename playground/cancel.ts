/** The cancel button as a shop shows it, by the dates of the facts and under the policy of another date side by side. */
import type { Basis, CancellationAnswer, Instant, Subscription } from 'termbook';
import { comparePolicies, policyChanges } from 'termbook/policies';
import { decideCancellation, instant, isoDate } from 'termbook';
import type { CancelButton, CancelRequest } from '../examples/cancel-button/cancel-button.js';
import { defineCancelButton } from '../examples/cancel-button/cancel-button.js';
import { card, chooser, element, field } from './dom.js';
import { instantWithin } from './link.js';
import type { Page, Part, View } from './page.js';
import { chargeAt } from './story.js';
import { dateText, momentText, ruleAnchor, ruleLink, sourceLinks } from './words.js';

const firstChange = instant('2015-01-01');
const lastChange = instant('2100-01-01');

/** The latest change of the cancellation window to another entry than the one that answers; without one, the latest change of anything. */
function otherPolicyAt(subscription: Subscription, changes: readonly Basis[]): Instant {
  const present = decideCancellation(subscription, subscription.orderedAt).basis[0]?.entry;
  const windows = changes.filter(({ entry }) => entry.startsWith('cancellation-window/') && entry !== present);
  return instantWithin((windows.at(-1) ?? changes.at(-1))?.since) ?? subscription.orderedAt;
}

const sourcesOf = ({ basis }: CancellationAnswer): readonly string[] => basis.map(({ source }) => source);

export function cancelPart(page: Page, perform: (request: CancelRequest) => void): Part {
  const { labels, locale, language, change } = page;
  defineCancelButton();
  const made = (): CancelButton => {
    const button = document.createElement('cancel-button');
    button.language = language;
    button.ruleLink = ruleLink;
    button.addEventListener('termbook-cancel', (event) => perform((event as CustomEvent<CancelRequest>).detail));
    return button;
  };
  const button = made();
  const other = made();
  const day = element('input', { id: 'policy-date', type: 'date', min: '2005-01-01', max: '2099-12-31' });
  const known = chooser('policy-change', []);
  const title = element('h3', {});
  const behind = element('div', {});
  const behindOther = element('div', {});
  const differences = element('div', { class: 'differences' });
  const root = card(
    'cancel',
    labels.cancel,
    element(
      'div',
      { class: 'sides' },
      element('div', { class: 'side shop' }, element('h3', {}, labels.byOrder), button, behind),
      element('div', { class: 'side' }, title, other, behindOther),
    ),
    element('div', { class: 'pair' }, field(labels.policyDate, day), field(labels.policyChange, known)),
    differences,
  );
  day.addEventListener('input', () => {
    const at = instantWithin(day.value);
    if (at !== null) change({ policyAt: at });
  });
  known.addEventListener('change', () => {
    const at = instantWithin(known.value);
    if (at !== null) change({ policyAt: at });
  });

  const show = ({ scenario, now }: View): void => {
    const { subscription } = now;
    const { at } = scenario;
    const changes = policyChanges([subscription], firstChange, lastChange);
    const policyAt = scenario.policyAt ?? otherPolicyAt(subscription, changes);
    const charge = chargeAt(scenario, subscription, at);
    button.at = at;
    button.facts = { purchase: subscription, charge };
    other.at = at;
    other.facts = { purchase: subscription, charge, options: { policyAt } };
    behind.replaceChildren(sourceLinks(sourcesOf(decideCancellation(subscription, at))));
    behindOther.replaceChildren(sourceLinks(sourcesOf(decideCancellation(subscription, at, { policyAt }))));
    const iso = isoDate(policyAt);
    title.textContent = labels.underPolicy(dateText(locale, 'day', policyAt));
    if (day !== document.activeElement) day.value = iso;
    const choices = new Map<string, ReadonlySet<string>>();
    for (const { since, rule } of changes) choices.set(since, new Set([...(choices.get(since) ?? []), rule]));
    known.replaceChildren(
      ...(choices.has(iso) ? [] : [element('option', { value: '' }, '\u2013')]),
      ...[...choices].map(([since, rules]) => element('option', { value: since }, `${since}: ${[...rules].join(', ')}`)),
    );
    known.value = choices.has(iso) ? iso : '';
    const differing = comparePolicies([subscription], subscription.orderedAt, policyAt);
    differences.replaceChildren(
      element('p', { class: 'quiet' }, differing.length === 0 ? labels.noDifference : labels.differs),
      element(
        'ul',
        { class: 'plain' },
        ...differing
          .map(({ a, b, purchases }) => {
            const side = (basis: typeof a): readonly (Node | string)[] =>
              basis === null
                ? [labels.nothingYet]
                : [`${language.ruleTitle(basis.rule)}, ${basis.since} (`, ruleAnchor(basis.rule, language), ')'];
            const span = purchases[0]?.span ?? null;
            const stretch =
              span === null
                ? null
                : `: ${momentText(locale, span.fromAt)} \u2013 ${span.untilAt === null ? '' : momentText(locale, span.untilAt)}`;
            return element('li', {}, ...side(a), ' \u2192 ', ...side(b), stretch);
          })
          // several entries of one rule can read the same
          .filter((row, index, rows) => rows.findIndex(({ textContent }) => textContent === row.textContent) === index),
      ),
    );
  };
  return { root, show };
}
