/** The chosen instant: slider, exact input, and the timeline above the slider. */
import type { Instant } from 'termbook';
import { decideCancellation } from 'termbook';
import type { Chart } from './chart.js';
import { chart, chartHeight, markRules, markText } from './chart.js';
import { action, card, element, field } from './dom.js';
import { instantWithin } from './link.js';
import type { Page, Part, View } from './page.js';
import { spans } from './scenario.js';
import { dayMs, hourMs, later, marks } from './story.js';
import { momentText, ruleAnchor } from './words.js';

/** Whole hours while days are shown, whole days when years are: an arrow key is one step. */
const steps = { days: hourMs, term: hourMs, all: dayMs } as const;
const mostListed = 60;

/** The next instant after the chosen one at which something else holds. */
function nextChange({ scenario, now }: View): Instant | null {
  const { at } = scenario;
  const answer = decideCancellation(now.subscription, at);
  const dates = marks(scenario, later(at, 400 * dayMs))
    .filter((mark) => mark.at > at && !('coming' in mark && mark.coming.what === 'charge'))
    .map((mark) => mark.at);
  const all = [...dates, ...(answer.verdict === 'undetermined' || answer.changesAt === null ? [] : [answer.changesAt])];
  return all.length === 0 ? null : (Math.min(...all) as Instant);
}

export function timePart(page: Page): Part {
  const { labels, locale, language, change } = page;
  const at = element('input', { id: 'at', type: 'datetime-local', step: 60, min: '2005-01-01T00:00', max: '2099-12-31T23:59' });
  const slider = element('input', { id: 'slider', type: 'range', 'aria-label': labels.slider });
  const shown = element('output', { class: 'at-text', for: 'slider at' });
  const drawn = element('div', { class: 'drawn' });
  drawn.style.height = `${String(chartHeight)}px`;
  const detail = element('p', { class: 'detail' }, labels.timelineHint);
  const list = element('ol', { class: 'plain' });
  const listed = element('details', { class: 'listed' }, element('summary', {}, labels.asList), list);
  let view: View | null = null;
  let present: Chart | null = null;
  let presentKey = '';

  const goTo = (to: Instant | null): void => {
    if (to !== null) change({ at: to });
  };
  const back = action(labels.dayBack, {}, () => goTo(view === null ? null : later(view.scenario.at, -dayMs)));
  const on = action(labels.dayOn, {}, () => goTo(view === null ? null : later(view.scenario.at, dayMs)));
  const next = action(labels.nextChange, { id: 'next-change' }, () => goTo(view === null ? null : nextChange(view)));
  at.addEventListener('input', () => goTo(instantWithin(`${at.value}Z`)));
  slider.addEventListener('input', () => goTo(slider.valueAsNumber as Instant));
  const choices = spans.map((span) => {
    const radio = element('input', { id: `span-${span}`, type: 'radio', name: 'span', value: span });
    radio.addEventListener('change', () => change({ span }));
    return { span, radio };
  });

  const tell = (item: EventTarget | null): void => {
    const found = present?.items.find(({ root }) => item instanceof Node && root.contains(item));
    if (found === undefined) return;
    detail.replaceChildren(found.text, ' ', ...found.rules.flatMap((rule) => [ruleAnchor(rule, language), ' ']));
  };
  drawn.addEventListener('pointerover', ({ target }) => tell(target));
  drawn.addEventListener('focusin', ({ target }) => tell(target));
  drawn.addEventListener('keydown', (event) => {
    const items = present?.items ?? [];
    const here = items.findIndex(({ root }) => root === event.target);
    const to = { ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[
      event.key
    ];
    const target = to === undefined ? undefined : items[to];
    if (here < 0 || target === undefined) return;
    event.preventDefault();
    items[here]?.root.setAttribute('tabindex', '-1');
    target.root.setAttribute('tabindex', '0');
    target.root.focus();
  });

  const draw = (): void => {
    const width = Math.floor(drawn.clientWidth);
    if (view === null || width === 0) return;
    const { scenario, range } = view;
    const key = JSON.stringify([
      { ...scenario, at: null, roles: null, price: null, taxRate: null, market: null, policyAt: null },
      range,
      width,
    ]);
    if (key !== presentKey) {
      presentKey = key;
      present = chart(scenario, range, width, page);
      drawn.replaceChildren(present.root);
      detail.replaceChildren(labels.timelineHint);
      const dates = marks(scenario, range.untilAt).slice(0, mostListed);
      list.replaceChildren(
        ...dates.map((mark) =>
          element('li', {}, markText(mark, page), ' ', ...markRules(mark).flatMap((rule) => [ruleAnchor(rule, language), ' '])),
        ),
      );
    }
    present?.moveTo(scenario.at);
  };
  new ResizeObserver(draw).observe(drawn);

  const root = card(
    'time',
    labels.time,
    element(
      'div',
      { class: 'bar-row' },
      field(labels.at, at),
      element('p', { class: 'buttons' }, back, on, next),
      element(
        'fieldset',
        { class: 'segments' },
        element('legend', {}, labels.span),
        ...choices.map(({ span, radio }) => element('span', {}, radio, element('label', { for: radio.id }, labels.spans[span]))),
      ),
    ),
    shown,
    drawn,
    slider,
    detail,
    listed,
  );

  const show = (shownView: View): void => {
    view = shownView;
    const { scenario, range } = shownView;
    if (at !== document.activeElement) at.value = new Date(scenario.at).toISOString().slice(0, 16);
    const text = `${momentText(locale, scenario.at)} UTC`;
    shown.textContent = text;
    slider.min = String(range.fromAt);
    slider.max = String(range.untilAt);
    slider.step = String(steps[scenario.span]);
    slider.value = String(scenario.at);
    slider.setAttribute('aria-valuetext', text);
    for (const { span, radio } of choices) radio.checked = span === scenario.span;
    next.disabled = nextChange(shownView) === null;
    draw();
  };
  return { root, show };
}
