/** Puts the page together, and keeps the address in step with what is chosen. */
import { decideCancellation } from 'termbook';
import type { Move } from 'termbook';
import type { Explainer, ExplainLocale } from 'termbook/explain';
import { timelineWords } from 'termbook/timeline-element';
import type { CancelRequest } from '../examples/cancel-button/cancel-button.js';
import { answerPart } from './answer.js';
import { cancelPart } from './cancel.js';
import { codePart } from './code.js';
import { diagramPart } from './diagram.js';
import { action, chooser, element, field } from './dom.js';
import { formPart } from './form.js';
import { historyPart } from './history.js';
import { languageNames } from './languages.js';
import type { Labels } from './labels/labels.js';
import type { Shown, Theme } from './link.js';
import { linkOf, locales, shownFrom, themes } from './link.js';
import { movesPart, requestFor } from './moves.js';
import type { Page, Part, View } from './page.js';
import { pastePart, takenFrom } from './paste.js';
import { pricePart } from './prices.js';
import type { Made, Scenario } from './scenario.js';
import { changed } from './scenario.js';
import { cancelKind, lived, rangeOf } from './story.js';
import { timePart } from './time.js';

/** The texts of one language are loaded, those of the others are not. */
const tables: { readonly [L in ExplainLocale]: () => Promise<{ readonly labels: Labels; readonly language: Explainer }> } = {
  en: () => import('./labels/en.js'),
  ko: () => import('./labels/ko.js'),
  'zh-Hans': () => import('./labels/zh-hans.js'),
  'zh-Hant': () => import('./labels/zh-hant.js'),
};
let { scenario, locale, theme }: Omit<Shown, 'recordText'> = shownFrom(location.hash, navigator.languages);
let parts: readonly Part[] = [];
let labels: Labels;
let language: Explainer;
let said = '';
let written = '';
let linkTimer: ReturnType<typeof setTimeout> | undefined;
const spoken = element('p', { class: 'unseen', role: 'status' });

function announce(text: string): void {
  spoken.textContent = text;
}

function writeLink(): void {
  clearTimeout(linkTimer);
  // browsers limit how often an address may change
  linkTimer = setTimeout(() => {
    written = linkOf({ scenario, locale, theme });
    if (written !== location.hash) history.replaceState(null, '', written);
  }, 200);
}

/** Shows the scenario everywhere, and says aloud what became another answer. */
function show(): void {
  const { at } = scenario;
  const now = lived(scenario, at);
  const view: View = { scenario, range: rangeOf(scenario), now };
  for (const part of parts) part.show(view);
  const answer = decideCancellation(now.subscription, at);
  const key = `${now.subscription.status} ${cancelKind(answer)}`;
  if (said !== '' && said !== key)
    announce(`${labels.stateNow(timelineWords[locale].statuses[now.subscription.status])}. ${language.explain(answer)}`);
  said = key;
  writeLink();
}

function change(patch: Partial<Scenario>): void {
  scenario = changed(scenario, patch);
  show();
}

function perform(move: Move): void {
  const { at, moves } = scenario;
  const request = requestFor(move, lived(scenario, at).subscription, scenario, at);
  if (request === null) return;
  const made: Made = { at, request };
  change({ moves: [...moves.filter((one) => one.at <= at), made, ...moves.filter((one) => one.at > at)] });
  announce(labels.done(labels.moveNames[move]));
  // what was pressed may be gone or disabled now: who uses the keyboard goes on at what happened
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('#history-title')?.focus();
}

function performAsked({ way }: CancelRequest): void {
  if (way.by === 'move') perform(way.move);
}

function header(): HTMLElement {
  const tongue = chooser(
    'language',
    locales.map((one) => [one, languageNames[one]] as const),
  );
  tongue.value = locale;
  for (const option of tongue.options) option.lang = option.value;
  tongue.addEventListener('change', () => void speak(tongue.value as ExplainLocale, '#language'));
  const colors = chooser(
    'theme',
    themes.map((one) => [one, labels.themes[one]] as const),
  );
  colors.value = theme;
  colors.addEventListener('change', () => {
    theme = colors.value as Theme;
    document.documentElement.dataset['theme'] = theme;
    writeLink();
  });
  const copied = element('output', { class: 'copied' });
  const copy = action(labels.copyLink, { id: 'copy' }, () => {
    const link = new URL(linkOf({ scenario, locale, theme }), location.href).href;
    navigator.clipboard.writeText(link).then(
      () => (copied.textContent = labels.copied),
      () => (copied.textContent = link),
    );
  });
  return element(
    'header',
    {},
    element(
      'div',
      {},
      element(
        'nav',
        { 'aria-label': labels.pages },
        element('a', { href: '../index.html' }, 'termbook'),
        element('a', { href: '../guide/getting-started.html' }, labels.toGuide),
        element('a', { href: '../rules/index.html' }, labels.toRules),
        element('a', { href: '../portfolio/index.html' }, labels.toPortfolio),
      ),
      element('h1', {}, labels.title),
      element('p', { class: 'quiet' }, labels.tagline),
    ),
    element(
      'div',
      { class: 'switches' },
      field(labels.language, tongue),
      field(labels.theme, colors),
      element('p', { class: 'field' }, copy, copied),
    ),
  );
}

/** Builds the page in a language; the control that chose it keeps the focus. */
async function speak(chosen: ExplainLocale, focused: string | null): Promise<void> {
  locale = chosen;
  ({ labels, language } = await tables[chosen]());
  const page: Page = { locale, labels, language, change, announce };
  const answer = answerPart(page);
  const paste = pastePart(page);
  const form = formPart(page);
  const time = timePart(page);
  const cancel = cancelPart(page, performAsked);
  const diagram = diagramPart(page);
  const moves = movesPart(page, perform);
  const prices = pricePart(page);
  const past = historyPart(page);
  const code = codePart(page);
  parts = [paste, answer, form, time, cancel, diagram, moves, prices, past, code];
  document.documentElement.lang = locale;
  document.documentElement.dataset['theme'] = theme;
  document.title = labels.title;
  document.body.replaceChildren(
    element('a', { class: 'skip', href: '#answers' }, labels.skip),
    header(),
    element(
      'main',
      {},
      paste.root,
      answer.root,
      form.root,
      element(
        'div',
        { class: 'answers', id: 'answers', tabindex: -1 },
        time.root,
        cancel.root,
        code.root,
        element('div', { class: 'two' }, diagram.root, element('div', {}, past.root, prices.root)),
        moves.root,
      ),
    ),
    element('footer', { class: 'quiet' }, labels.footer),
    spoken,
  );
  // the address holds the scenario, so that the skip link must not go through it
  document.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>('#answers')?.focus();
  });
  said = '';
  show();
  if (focused !== null) document.querySelector<HTMLElement>(focused)?.focus();
}

/** What an address says, a pasted record in it included. */
async function open(): Promise<void> {
  const shown = shownFrom(location.hash, navigator.languages);
  ({ scenario, theme } = shown);
  await speak(shown.locale, null);
  if (shown.recordText === null) return;
  const { recordFrom } = await import('./record.js');
  const { at, moves } = scenario;
  try {
    const read = recordFrom(JSON.parse(shown.recordText));
    if (read.ok) change({ ...takenFrom(read), at, moves });
  } catch {
    // an address that was cut off says nothing; the form's own facts are shown
  }
}

addEventListener('hashchange', () => {
  if (location.hash !== written) void open();
});
void open();
