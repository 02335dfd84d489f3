/** The facts: what was bought, when and where. */
import type { BillingCycle, Currency, Duration, Market, ProductFamily } from 'termbook';
import { markets } from 'termbook/buying';
import { currencies } from 'termbook/prices';
import { billingCycles, durations } from 'termbook/terms';
import { isTermbookError, money, productFamilies, splitPrice } from 'termbook';
import { card, chooser, element, field } from './dom.js';
import { instantWithin } from './link.js';
import type { Page, Part, View } from './page.js';
import type { Beginning, Scenario } from './scenario.js';
import { beginnings } from './scenario.js';
import { ordered } from './story.js';

const yearsShown = { min: '2005-01-01T00:00', max: '2099-12-31T23:59' };

function named<T extends string>(values: readonly T[], names: Readonly<Record<T, string>>): readonly (readonly [T, string])[] {
  return values.map((value) => [value, names[value]] as const);
}

function marketChoices(locale: string): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const order = new Intl.Collator(locale);
  return markets
    .map((code) => [code, /^X[A-Z]$/.test(code) && code !== 'XK' ? code : `${names.of(code) ?? code} (${code})`] as const)
    .sort(([, a], [, b]) => order.compare(a, b));
}

/** True if termbook reads what stands in a field. */
function isRight(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (isTermbookError(error)) return false;
    throw error;
  }
}

export function formPart(page: Page): Part {
  const { labels, locale, change } = page;
  const family = chooser('family', named(productFamilies, labels.families));
  const cycle = chooser('cycle', named(billingCycles, labels.cycles));
  const term = chooser('term', [...durations.map((one) => [one, labels.durations[one]] as const), ['', labels.durations['not-stated']]]);
  const begins = chooser('begins', named(beginnings, labels.beginnings));
  const trialDays = element('input', { id: 'trial-days', type: 'number', min: 1, max: 366, step: 1, inputmode: 'numeric' });
  const orderedAt = element('input', { id: 'ordered', type: 'datetime-local', step: 60, ...yearsShown });
  const seats = element('input', { id: 'seats', type: 'number', min: 1, max: 999_999, step: 1, inputmode: 'numeric' });
  const renew = element('input', { id: 'renew', type: 'checkbox' });
  const places = marketChoices(locale);
  const market = chooser('market', places);
  const seller = chooser('seller', places);
  const price = element('input', { id: 'price', type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 20 });
  const currency = chooser(
    'currency',
    currencies.map((code) => [code, code] as const),
  );
  const taxRate = element('input', { id: 'tax', type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 20 });
  const trialField = field(labels.trialDays, trialDays);
  const wide = (label: string, control: HTMLInputElement | HTMLSelectElement): HTMLElement => {
    const made = field(label, control);
    made.classList.add('wide');
    return made;
  };

  const on = (control: HTMLElement, event: 'change' | 'input', made: () => Partial<Scenario> | null): void => {
    control.addEventListener(event, () => {
      const patch = made();
      mark(control, patch !== null);
      if (patch !== null) change(patch);
    });
  };
  const wrong = new Map<HTMLElement, HTMLElement>();
  /** What a control expects, said below it while something else stands in it. */
  const expects = (control: HTMLElement, expected: string): void => {
    const said = element('small', { id: `${control.id}-wrong`, class: 'wrong', role: 'alert', hidden: true }, labels.expected(expected));
    control.after(said);
    wrong.set(control, said);
  };
  const mark = (control: HTMLElement, isRight: boolean): void => {
    const said = wrong.get(control);
    if (said === undefined) return;
    said.hidden = isRight;
    control.setAttribute('aria-invalid', String(!isRight));
    const noted = [`${control.id}-note`, said.id].filter((id) => document.getElementById(id)?.hidden === false);
    control.setAttribute('aria-describedby', noted.join(' '));
  };
  const count = (control: HTMLInputElement): number | null =>
    control.validity.valid && control.value !== '' ? control.valueAsNumber : null;
  on(family, 'change', () => ({ family: family.value as ProductFamily }));
  on(cycle, 'change', () => ({ billingCycle: cycle.value as BillingCycle }));
  on(term, 'change', () => ({ duration: term.value === '' ? null : (term.value as Duration) }));
  on(begins, 'change', () => ({ begins: begins.value as Beginning }));
  on(trialDays, 'input', () => {
    const days = count(trialDays);
    return days === null ? null : { trialDays: days };
  });
  on(orderedAt, 'input', () => {
    const at = instantWithin(`${orderedAt.value}Z`);
    return at === null ? null : { orderedAt: at };
  });
  on(seats, 'input', () => {
    const quantity = count(seats);
    return quantity === null ? null : { quantity };
  });
  on(renew, 'change', () => ({ autoRenew: renew.checked }));
  on(market, 'change', () => ({ market: market.value as Market }));
  on(seller, 'change', () => ({ partnerMarket: seller.value as Market }));
  on(price, 'input', () => ({ price: price.value.trim() }));
  on(currency, 'change', () => ({ currency: currency.value as Currency }));
  on(taxRate, 'input', () => ({ taxRate: taxRate.value.trim() }));

  const root = card(
    'facts',
    labels.facts,
    element(
      'form',
      { autocomplete: 'off', novalidate: true },
      wide(labels.family, family),
      field(labels.billingCycle, cycle),
      field(labels.term, term),
      field(labels.begins, begins),
      field(labels.seats, seats),
      trialField,
      wide(labels.ordered, orderedAt),
      element('p', { class: 'field check wide' }, renew, element('label', { for: 'renew' }, labels.autoRenew)),
      wide(labels.market, market),
      wide(labels.partnerMarket, seller),
      field(labels.price, price, labels.priceNote),
      field(labels.currency, currency),
      field(labels.taxRate, taxRate, labels.taxNote),
    ),
  );
  expects(trialDays, labels.wholeNumber(1, 366));
  expects(seats, labels.wholeNumber(1, 999_999));
  expects(orderedAt, labels.dateWithin(2005, 2099));
  expects(price, labels.decimalText);
  expects(taxRate, labels.rateText);
  root.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());

  /** Typing is not disturbed: the control that has the focus keeps what stands in it. */
  const put = (control: HTMLInputElement | HTMLSelectElement, value: string): void => {
    if (control !== document.activeElement || control instanceof HTMLSelectElement) control.value = value;
  };
  const show = (view: View): void => {
    const { scenario } = view;
    const start = ordered(scenario);
    const began = beginnings.find((one) => one === start.status) ?? 'active';
    put(family, start.family);
    put(cycle, start.billingCycle);
    put(term, start.term?.duration ?? '');
    put(begins, began);
    put(trialDays, String(scenario.trialDays));
    put(orderedAt, new Date(start.orderedAt).toISOString().slice(0, 16));
    put(seats, String(start.quantity));
    renew.checked = start.autoRenew;
    put(market, scenario.market);
    put(seller, scenario.partnerMarket);
    put(price, scenario.price);
    put(currency, scenario.currency);
    put(taxRate, scenario.taxRate);
    mark(
      price,
      isRight(() => money(scenario.price, scenario.currency)),
    );
    mark(
      taxRate,
      isRight(() =>
        splitPrice(
          { price: money('1', 'EUR'), taxRate: scenario.taxRate, partnerMarket: 'DE', market: 'DE', family: start.family },
          scenario.at,
        ),
      ),
    );
    trialField.hidden = began !== 'trial';
  };
  return { root, show };
}
