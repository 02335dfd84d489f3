/** Answers in, text out: at most 80 columns, the same text for the same answers. */
import { explain, explainComingDate } from '../explain/explain.js';
import type { ExplainLocale } from '../explain/locale.js';
import type { Basis } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/instant.js';
import { transitions } from '../lifecycle/transitions.js';
import type { Labels } from './labels.js';
import { issueText, labels } from './labels.js';
import type { AnsweredRecord } from './report-answers.js';
import { seen } from '../kernel/seen.js';
import { cut, filled, screenWidth, wrapped } from './screen.js';

const labelWidth = 15;

/** To the minute, in UTC. */
function moment(at: Instant): string {
  return isoInstant(at)
    .replace('T', ' ')
    .replace(/:\d\d\.\d{3}Z$/, 'Z');
}

/** A text after its label, on as many lines as it takes; no line for an empty text. */
function line(label: string, text: string): readonly string[] {
  if (text === '') return [];
  return wrapped(text, screenWidth - labelWidth).map((part, index) => `${filled(index === 0 ? `    ${label}` : '', labelWidth)}${part}`);
}

/** Each rule once, by the day since which its text holds, how sure that day is, and the source. */
function basisText(bases: readonly Basis[], { since }: Labels): string {
  const rules = new Map<string, Set<string>>();
  for (const { rule, since: date, source, certainty } of bases) {
    const text = since(date, certainty, source);
    rules.set(text, (rules.get(text) ?? new Set()).add(rule));
  }
  return [...rules].map(([text, ids]) => `${[...ids].join(' ')} ${text}`).join('; ');
}

/** The moves of the partner that are allowed, and with a question mark those of which it is not known. */
function movesText({ moves }: AnsweredRecord): string {
  const named = moves.filter(
    ({ move, verdict }) => move !== 'cancel' && transitions[move].by === 'partner' && (verdict === 'allowed' || verdict === 'undetermined'),
  );
  return named.map(({ move, verdict }) => (verdict === 'allowed' ? move : `${move}?`)).join(', ');
}

function answeredText(one: AnsweredRecord, locale: ExplainLocale, isBrief: boolean): readonly string[] {
  const { purchase, subscription, cancellation, expiry, reactivation } = one;
  const shown = labels[locale];
  const { cancel, moves, next, data, because, problem, issue } = shown.report;
  const status = subscription?.status ?? purchase?.status ?? shown.notStated;
  const seats = subscription === null ? '' : shown.seats(subscription.quantity);
  const name = filled(cut(one.name ?? one.id ?? shown.noName, 30), 32);
  const title = `${String(one.place + 1).padStart(2)}  ${name}${(purchase?.family ?? '-').padEnd(23)}${filled(status, 11)}${seats}`;
  const said = (list: readonly (typeof cancellation | typeof expiry | typeof reactivation)[]): string =>
    list.flatMap((answer) => (answer === null ? [] : [explain(answer, locale)])).join(shown.between);
  const brief = [title.trimEnd(), ...line(problem, one.problem ?? ''), ...line(cancel, said([cancellation]))];
  if (isBrief) return brief;
  return [
    ...brief,
    ...line(moves, movesText(one)),
    ...line(
      next,
      one.coming
        .slice(0, 3)
        .map((date) => explainComingDate(date, locale))
        .join(shown.between),
    ),
    // when data is deleted says until when it can be reactivated, too
    ...line(data, said([expiry, reactivation?.verdict === 'allowed' ? null : reactivation])),
    ...line(
      because,
      // a reactivation is decided on what the expiry stands on
      basisText(
        [cancellation, expiry].flatMap((answer) => answer?.basis ?? []),
        shown,
      ),
    ),
    ...one.issues.flatMap((found) => line(issue, issueText(found, shown))),
  ];
}

/** A report that is written record by record. */
interface ReportPage {
  readonly head: string;
  /** Returns the lines about a record. */
  readonly told: (one: AnsweredRecord) => string;
  /** Returns the last lines: how many records there were, and how many were answered. */
  readonly end: () => string;
}

/** Returns the texts of a report; `chosen` says how the instant was chosen. */
export function reportPage(
  name: string,
  at: Instant,
  { locale, chosen, isBrief = false }: { readonly locale: ExplainLocale; readonly chosen: string; readonly isBrief?: boolean },
): ReportPage {
  const { records, asked, utc, told, whyNot } = labels[locale];
  let count = 0;
  let answered = 0;
  const text = (lines: readonly string[]): string => lines.map((one) => `${seen(one)}\n`).join('');
  return {
    head: text([`termbook: ${name}`, `${asked(moment(at), chosen)}; ${utc}`, '']),
    told(one) {
      count += 1;
      if (one.cancellation !== null) answered += 1;
      return text([...answeredText(one, locale, isBrief), ...(isBrief ? [] : [''])]);
    },
    end: () => text([records(name, count), `${told(String(answered), String(count - answered))}${isBrief ? '' : whyNot}`]),
  };
}
