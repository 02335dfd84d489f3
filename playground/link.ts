/** The scenario as the part of the address behind '#', and back; what cannot be read there is left at its first value. */
import type { Duration, Instant, Market, MoveRequest, Role } from 'termbook';
import { markets, roles } from 'termbook/buying';
import { currencies } from 'termbook/prices';
import { billingCycles, durations, endsOfTerm } from 'termbook/terms';
import { suspensionReasons } from 'termbook/policies';
import { instant, instantOrNull, isoInstant, moves, productFamilies, readable, termFrom } from 'termbook';
import type { ExplainLocale } from 'termbook/explain';
import type { Made, Scenario } from './scenario.js';
import { beginnings, firstScenario, spans } from './scenario.js';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The scenario and how it is shown. */
export interface Shown {
  readonly scenario: Scenario;
  readonly locale: ExplainLocale;
  readonly theme: Theme;
  /** A pasted record as JSON text, to be read by the module that is loaded for it. */
  readonly recordText: string | null;
}

/** The languages of the page; the list of termbook/explain would bring all its texts along. */
export const locales = ['en', 'ko', 'zh-Hans', 'zh-Hant'] as const satisfies readonly ExplainLocale[];

/** The language that fits best what a browser prefers. */
export function localeFor(preferred: string | undefined): ExplainLocale {
  try {
    const { language, script } = new Intl.Locale(preferred ?? 'en').maximize();
    if (language === 'zh') return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
    return language === 'ko' ? 'ko' : 'en';
  } catch {
    return 'en';
  }
}

/** ISO text in UTC, as short as it is exact. */
function shortIso(at: Instant): string {
  return isoInstant(at).replace(/(?::00)?\.000Z$/, 'Z');
}

function requestText(request: MoveRequest): string {
  switch (request.move) {
    case 'suspend':
      return request.reason;
    case 'set-auto-renew':
      return String(request.autoRenew);
    case 'set-end-of-term':
      return request.endOfTerm;
    case 'change-quantity':
      return String(request.quantity);
    case 'schedule-change':
      return String(request.change?.quantity ?? '');
    case 'convert-trial':
    case 'start-new-term':
      return request.term.duration;
    case 'renew':
      return request.completedAt === null ? '' : shortIso(request.completedAt);
    default:
      return '';
  }
}

const among = <T extends string>(words: readonly T[], text: string | null | undefined): T | null =>
  words.find((word) => word === text) ?? null;

function requestFrom(word: string | undefined, text: string, at: Instant): MoveRequest | null {
  const move = among(moves, word);
  switch (move) {
    case null:
      return null;
    case 'suspend': {
      const reason = among(suspensionReasons, text);
      return reason === null ? null : { move, reason };
    }
    case 'set-auto-renew':
      return { move, autoRenew: text === 'true' };
    case 'set-end-of-term': {
      const endOfTerm = among(endsOfTerm, text);
      return endOfTerm === null ? null : { move, endOfTerm };
    }
    case 'change-quantity':
      return /^\d{1,9}$/.test(text) ? { move, quantity: Number(text) } : null;
    case 'schedule-change':
      return /^\d{1,9}$/.test(text) ? { move, change: { quantity: Number(text) } } : { move, change: null };
    case 'convert-trial':
    case 'start-new-term': {
      const duration = among<Duration>(durations, text);
      return duration === null ? null : { move, term: termFrom(at, duration) };
    }
    case 'renew':
      return { move, completedAt: instantOrNull(text) };
    default:
      return { move };
  }
}

const earliest = instant('2005-01-01');
const latest = instant('2100-01-01');

/** An instant within the years that the page can draw. */
export function instantWithin(text: string | null | undefined): Instant | null {
  const at = instantOrNull(text);
  return at !== null && at >= earliest && at < latest ? at : null;
}

function madeFrom(text: string): Made | null {
  const [iso = '', move, facts = ''] = text.split('*');
  const at = instantWithin(iso);
  const request = at === null ? null : requestFrom(move, facts, at);
  return at === null || request === null ? null : { at, request };
}

export function linkOf({ scenario, locale, theme }: Omit<Shown, 'recordText'>): string {
  const { moves: made, record, policyAt } = scenario;
  const words = new URLSearchParams({
    family: scenario.family,
    cycle: scenario.billingCycle,
    term: scenario.duration ?? '',
    begins: scenario.begins,
    trial: String(scenario.trialDays),
    ordered: shortIso(scenario.orderedAt),
    seats: String(scenario.quantity),
    renew: String(scenario.autoRenew),
    market: scenario.market,
    seller: scenario.partnerMarket,
    price: scenario.price,
    currency: scenario.currency,
    tax: scenario.taxRate,
    roles: scenario.roles.join(' '),
    at: shortIso(scenario.at),
    span: scenario.span,
    lang: locale,
    theme,
  });
  if (policyAt !== null) words.set('policy', shortIso(policyAt));
  if (made.length > 0)
    words.set('moves', made.map(({ at, request }) => [shortIso(at), request.move, requestText(request)].join('*')).join(' '));
  if (record !== null) words.set('record', JSON.stringify(readable(record)));
  return `#${words.toString().replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}

function wholeWithin(text: string | null, most: number): number | null {
  return text !== null && /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

export function shownFrom(hash: string, languages: readonly string[]): Shown {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const first = firstScenario(instant(Math.floor(Date.now() / 60_000) * 60_000));
  const term = words.get('term');
  const chosen = words.get('roles');
  const record = words.get('record');
  const scenario: Scenario = {
    family: among(productFamilies, words.get('family')) ?? first.family,
    billingCycle: among(billingCycles, words.get('cycle')) ?? first.billingCycle,
    duration: term === '' ? null : (among<Duration>(durations, term) ?? first.duration),
    begins: among(beginnings, words.get('begins')) ?? first.begins,
    trialDays: wholeWithin(words.get('trial'), 366) ?? first.trialDays,
    orderedAt: instantWithin(words.get('ordered')) ?? first.orderedAt,
    quantity: wholeWithin(words.get('seats'), 999_999) ?? first.quantity,
    autoRenew: words.get('renew') !== 'false',
    market: among<Market>(markets, words.get('market')) ?? first.market,
    partnerMarket: among<Market>(markets, words.get('seller')) ?? first.partnerMarket,
    price: (words.get('price') ?? first.price).slice(0, 20),
    currency: among(currencies, words.get('currency')) ?? first.currency,
    taxRate: (words.get('tax') ?? first.taxRate).slice(0, 20),
    roles: chosen === null ? first.roles : roles.filter((role: Role) => chosen.split(' ').includes(role)),
    at: instantWithin(words.get('at')) ?? first.at,
    span: among(spans, words.get('span')) ?? first.span,
    policyAt: instantWithin(words.get('policy')),
    moves: (words.get('moves') ?? '')
      .split(' ')
      .map(madeFrom)
      .filter((made) => made !== null)
      .sort((a, b) => a.at - b.at),
    record: null,
  };
  return {
    scenario,
    locale: among<ExplainLocale>(locales, words.get('lang')) ?? localeFor(languages[0]),
    theme: among(themes, words.get('theme')) ?? 'auto',
    recordText: record,
  };
}
