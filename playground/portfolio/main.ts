/** The page of a portfolio: a file that stays in the browser, what to decide next, a year of lanes, a calendar. */
import type { Instant } from 'termbook';
import { instant } from 'termbook';
import type { Renewal } from 'termbook/desk';
import { explainRenewal, renewalsToCsv, renewalTitle, toCalendar } from 'termbook/desk';
import type { Explainer, ExplainLocale } from 'termbook/explain';
import { actBy } from '../../src/cli/read-file.js';
import { action, card, chooser, element, field } from '../dom.js';
import { instantWithin, localeFor, locales } from '../link.js';
import { languageNames, languages } from '../languages.js';
import { lastDayText, linked } from '../words.js';
import { exampleFile } from './example.js';
import { portfolioLabels } from './labels.js';
import { lanesDrawing, lanesOf } from './lanes.js';
import type { Portfolio, Records } from './records.js';
import { portfolioOf, recordsOf } from './records.js';

const dayMs = 86_400_000;
const periods = [30, 90, 365] as const;
const pageSize = 100;

let locale: ExplainLocale = localeFor(navigator.languages[0]);
let file: Records | null = null;
let fileProblem = false;
let portfolio: Portfolio | null = null;
let at: Instant = instantWithin(new URLSearchParams(location.hash.slice(1)).get('at')) ?? instant(Math.floor(Date.now() / 60_000) * 60_000);
let days: number = 90;
let wanted = '';
let shownCount = pageSize;
let run = 0;
/** The page as it stands: its language may change while a file is read. */
let page: { readonly show: () => void; readonly say: (done: number, all: number) => void; readonly isInUse: () => boolean } | null = null;

const nameOf = ({ customer, name, id, record }: Renewal): string =>
  [customer, name ?? id ?? `#${String(record + 1)}`].filter((one) => one !== null).join(', ');

async function work(): Promise<void> {
  run += 1;
  const own = run;
  if (file === null) return;
  const { count } = file;
  const made = await portfolioOf(file, at, {
    isStale: () => own !== run,
    progress: (done) => page?.say(done, count),
    early: (known) => {
      portfolio = known;
      // rows that somebody walks through with the keyboard stay until all are known
      if (page?.isInUse() === false) page.show();
    },
  });
  if (made === null) return;
  portfolio = made;
  page?.show();
}

function take(bytes: Uint8Array): void {
  file = recordsOf(bytes);
  fileProblem = file === null;
  portfolio = null;
  shownCount = pageSize;
  page?.show();
  void work();
}

async function read(chosen: Blob): Promise<void> {
  take(new Uint8Array(await chosen.arrayBuffer()));
}

async function build(focused: string | null): Promise<void> {
  const labels = portfolioLabels[locale];
  const language: Explainer = await languages[locale]();
  const count = (number: number): string => number.toLocaleString(locale);
  const status = element('p', { role: 'status', class: 'status' });
  const input = element('input', { id: 'file', type: 'file', accept: '.json,.ndjson,.jsonl,.csv,.tsv,.txt,application/json,text/csv' });
  const asOf = element('input', { id: 'as-of', type: 'datetime-local', step: 60, min: '2005-01-01T00:00', max: '2099-12-31T23:59' });
  const period = chooser(
    'period',
    periods.map((one) => [String(one), labels.days(count(one))] as const),
  );
  const search = element('input', { id: 'search', type: 'search', autocomplete: 'off' });
  const rows = element('ol', { class: 'plain deadlines' });
  const more = action('', { id: 'more' }, () => {
    shownCount += pageSize;
    show();
  });
  const folded = element('p', { class: 'quiet' });
  const drawn = element('div', { class: 'lanes-box' });
  const left = element('ul', { class: 'plain' });
  const downloads = element('p', { class: 'buttons' });
  asOf.value = new Date(at).toISOString().slice(0, 16);
  period.value = String(days);
  search.value = wanted;

  const ofName = (): readonly Renewal[] => {
    const text = wanted.toLowerCase();
    return (portfolio?.rows ?? []).filter((row) => text === '' || nameOf(row).toLowerCase().includes(text));
  };
  const chosen = (): readonly Renewal[] => ofName().filter((row) => (actBy(row) ?? at) <= at + days * dayMs);
  const rowOf = (row: Renewal): HTMLElement => {
    const text = explainRenewal(row, locale);
    const by = actBy(row);
    return element(
      'li',
      {},
      element(
        'p',
        { class: 'due' },
        by === null ? labels.noDay : element('time', { datetime: new Date(by).toISOString() }, `${lastDayText(locale, by)} UTC`),
      ),
      element('p', {}, element('strong', {}, renewalTitle(row, locale))),
      element('p', { class: 'why' }, ...linked(text, language)),
    );
  };
  const offer = (label: string, file: string, type: string, made: () => string): HTMLElement =>
    action(label, {}, () => {
      const address = URL.createObjectURL(new Blob([made()], { type }));
      const link = element('a', { href: address, download: file });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    });
  const draw = (): void => {
    const width = Math.floor(drawn.clientWidth);
    if (width === 0 || portfolio === null) return;
    drawn.replaceChildren(lanesDrawing(lanesOf(ofName(), nameOf), at, width, locale, labels.lanes));
  };
  const show = (): void => {
    const found = chosen();
    rows.replaceChildren(
      ...found.slice(0, shownCount).map(rowOf),
      ...(found.length === 0 ? [element('li', { class: 'quiet' }, labels.none)] : []),
    );
    const foldedCount = portfolio?.folded ?? 0;
    folded.hidden = foldedCount === 0;
    folded.textContent = labels.folded(count(foldedCount));
    const hidden = found.length - shownCount;
    more.hidden = hidden <= 0;
    more.textContent = labels.more(count(Math.min(pageSize, hidden)));
    downloads.replaceChildren(
      offer(labels.calendar, 'renewals.ics', 'text/calendar', () =>
        toCalendar(found, { stampedAt: instant(Date.now()), locale, name: labels.title }),
      ),
      offer(labels.table, 'renewals.csv', 'text/csv', () => renewalsToCsv(found, locale)),
    );
    draw();
    const open = portfolio?.left ?? [];
    left.replaceChildren(
      ...open
        .slice(0, pageSize)
        .map(({ record, id, issues, gaps }) =>
          element(
            'li',
            {},
            `${labels.leftRecord(count(record + 1))}${id === null ? '' : ` (${id})`}: `,
            [
              ...issues.slice(0, 3).map(({ path, expected, received }) => labels.expected(path, expected, received)),
              ...gaps.slice(0, 3).map(labels.missing),
            ].join('; '),
          ),
        ),
    );
    const isThere = portfolio !== null;
    for (const part of parts) part.hidden = !isThere;
    leftCard.hidden = open.length === 0;
    if (fileProblem) status.textContent = labels.unreadable;
    else if (portfolio !== null && portfolio.done < portfolio.count) say(portfolio.done, portfolio.count);
    else if (portfolio !== null) status.textContent = labels.read(count(portfolio.count), count(portfolio.rows.length), count(open.length));
  };
  const say = (done: number, all: number): void => {
    status.textContent = labels.reading(count(done), count(all));
  };
  input.addEventListener('change', () => {
    const [chosenFile] = input.files ?? [];
    if (chosenFile !== undefined) void read(chosenFile);
  });
  asOf.addEventListener('input', () => {
    const chosenAt = instantWithin(`${asOf.value}Z`);
    asOf.setAttribute('aria-invalid', String(chosenAt === null));
    if (chosenAt === null) return;
    at = chosenAt;
    shownCount = pageSize;
    void work();
  });
  period.addEventListener('change', () => {
    days = Number(period.value);
    shownCount = pageSize;
    show();
  });
  search.addEventListener('input', () => {
    wanted = search.value.trim();
    shownCount = pageSize;
    show();
  });
  new ResizeObserver(draw).observe(drawn);

  const tongue = chooser(
    'language',
    locales.map((one) => [one, languageNames[one]] as const),
  );
  tongue.value = locale;
  tongue.addEventListener('change', () => {
    locale = tongue.value as ExplainLocale;
    void build('#language');
  });
  const drop = card(
    'file',
    labels.file,
    element('div', { class: 'drop' }, field(labels.choose, input, labels.fileNote)),
    element(
      'div',
      { class: 'bar-row' },
      field(labels.asOf, asOf),
      element(
        'p',
        { class: 'buttons' },
        action(labels.example, { id: 'example' }, () => take(new TextEncoder().encode(exampleFile(at)))),
      ),
    ),
    status,
  );
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped !== undefined) void read(dropped);
  });
  const leftCard = card('left', labels.left, left);
  const deadlinesCard = card(
    'deadlines',
    labels.deadlines,
    element('div', { class: 'bar-row' }, field(labels.within, period), field(labels.search, search), downloads),
    rows,
    more,
    folded,
  );
  const lanesCard = card('lanes', labels.lanes, drawn, element('p', { class: 'quiet' }, labels.lanesNote));
  const parts = [deadlinesCard, lanesCard];
  document.documentElement.lang = locale;
  document.title = `termbook: ${labels.title}`;
  document.body.replaceChildren(
    element(
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
          element('a', { href: '../playground/index.html' }, labels.toOne),
        ),
        element('h1', {}, labels.title),
        element('p', { class: 'quiet' }, labels.tagline),
      ),
      element('div', { class: 'switches' }, field(labels.language, tongue)),
    ),
    element('main', { class: 'portfolio' }, drop, deadlinesCard, leftCard, lanesCard),
    element('footer', { class: 'quiet' }, labels.footer),
  );
  page = { show, say, isInUse: () => rows.contains(document.activeElement) };
  show();
  if (focused !== null) document.querySelector<HTMLElement>(focused)?.focus();
}

void build(null);
