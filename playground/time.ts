/** The chosen instant: slider, exact input, and the timeline with the slider below its drawing. */
import type { Instant } from 'termbook';
import { decideCancellation } from 'termbook';
import { defineTimeline, timelineOf } from 'termbook/timeline-element';
import { action, card, element, field } from './dom.js';
import { instantWithin } from './link.js';
import type { Page, Part, View } from './page.js';
import { spans } from './scenario.js';
import { dayMs, hourMs, later, lifeOf } from './story.js';
import { momentText, ruleLink } from './words.js';

/** Whole hours while days are shown, whole days when years are: an arrow key is one step. */
const steps = { days: hourMs, term: hourMs, all: dayMs } as const;

/** The next instant after the chosen one at which something else holds. */
function nextChange({ scenario, now }: View): Instant | null {
  const { at } = scenario;
  const answer = decideCancellation(now.subscription, at);
  const dates = timelineOf(lifeOf(scenario), { fromAt: at, untilAt: later(at, 400 * dayMs) })
    .dates.filter((date) => date.at > at && date.coming?.what !== 'charge')
    .map((date) => date.at);
  const all = [...dates, ...(answer.verdict === 'undetermined' || answer.changesAt === null ? [] : [answer.changesAt])];
  return all.length === 0 ? null : (Math.min(...all) as Instant);
}

export function timePart(page: Page): Part {
  const { labels, locale, language, change } = page;
  const at = element('input', { id: 'at', type: 'datetime-local', step: 60, min: '2005-01-01T00:00', max: '2099-12-31T23:59' });
  const slider = element('input', { id: 'slider', type: 'range', 'aria-label': labels.slider });
  const shown = element('output', { class: 'at-text', for: 'slider at' });
  defineTimeline();
  const timeline = document.createElement('termbook-timeline');
  timeline.language = language;
  timeline.ruleLink = ruleLink;
  timeline.append(slider);
  let view: View | null = null;
  let drawn = '';

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
    timeline,
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
    // the life is drawn anew only where it is another one: the slider moves the line alone
    const key = JSON.stringify([lifeOf(scenario), range]);
    if (key !== drawn) {
      drawn = key;
      timeline.life = lifeOf(scenario);
      timeline.span = range;
    }
    timeline.at = scenario.at;
  };
  return { root, show };
}
