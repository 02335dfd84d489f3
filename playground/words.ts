/** Dates, names of markets and links to rules, in the language of the page. Everything is UTC. */
import type { Instant } from 'termbook';
import type { Explainer, ExplainLocale, Part } from 'termbook/explain';
import { element } from './dom.js';

const styles = {
  day: { dateStyle: 'medium' },
  moment: { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' },
  hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  monthDay: { month: 'short', day: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const formats = new Map<string, Intl.DateTimeFormat>();

export function dateText(locale: ExplainLocale, style: keyof typeof styles, at: Instant): string {
  const key = `${locale} ${style}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(at);
}

/** A day, or the day and the time of day where it is not midnight. */
export function momentText(locale: ExplainLocale, at: Instant): string {
  return dateText(locale, at % 86_400_000 === 0 ? 'day' : 'moment', at);
}

/** The last day of what ends at an instant: the day before a midnight, and the time of day of another one. */
export function lastDayText(locale: ExplainLocale, endsAt: Instant): string {
  const isMidnight = endsAt % 86_400_000 === 0;
  return dateText(locale, isMidnight ? 'day' : 'moment', isMidnight ? ((endsAt - 1) as Instant) : endsAt);
}

/** The place of a rule in the documentation beside this page. */
export function ruleLink(rule: string): string {
  return `../rules/rules/${rule.toLowerCase()}.html`;
}

export function ruleAnchor(rule: string, language: Explainer): HTMLAnchorElement {
  return element('a', { class: 'rule', href: ruleLink(rule), title: language.ruleTitle(rule) }, rule);
}

/** Links to the documents behind an answer, each to its address; these are no part of the first load. */
export function sourceLinks(ids: readonly (string | null)[]): HTMLElement {
  const links = element('p', { class: 'quiet' });
  void import('termbook/rulebook').then(({ source }) => {
    for (const id of new Set(ids)) {
      const found = id === null ? null : source(id);
      if (found !== null) links.append(element('a', { href: found.addresses[0], title: found.id }, found.title), ' ');
    }
  });
  return links;
}

/** A sentence of termbook/explain with its rules as links. */
export function sentence(parts: readonly Part[], language: Explainer): readonly (Node | string)[] {
  return parts.map((part) => (part.part === 'rule' ? ruleAnchor(part.rule, language) : part.text));
}

/** The same for a sentence that came as text: what stands in brackets behind it are rules. */
export function linked(text: string, language: Explainer): readonly (Node | string)[] {
  return text
    .split(/((?<=\[(?:[A-Z]\d+, )*)[A-Z]\d+(?=[,\]]))/u)
    .map((piece, index) => (index % 2 === 1 ? ruleAnchor(piece, language) : piece));
}
