import { checkList, checkObject, checkStated } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, checkInstant, isoInstant, minuteMs } from '../kernel/instant.js';
import { keptFor } from '../kernel/kept.js';
import { checkRows } from './check-deadline.js';
import type { Deadline } from './deadline.js';
import { deadlineTitle, explainDeadline } from './explain-deadline.js';
import { explainRenewal, renewalTitle } from './explain-renewal.js';
import type { Renewal } from './renewal.js';
import { actBy, lastDayOf } from './act-by.js';

/** The time stamp of a calendar, and how it reads. */
export interface CalendarOptions {
  /** When the calendar is made: the DTSTAMP of every event. A later one replaces the events of an earlier one. */
  readonly stampedAt: Instant;
  /** The language of titles and sentences. Not stated = English. */
  readonly locale?: string;
  /** The name of the calendar. Not stated = none. */
  readonly name?: string | null;
  /** The hours before a deadline at which it reminds; an empty list = no alarms. Not stated = a day before. */
  readonly alarmHours?: readonly number[];
}

const aDayBefore = [24] as const;
const longestLine = 75;

/** The characters that a property value escapes, the one that escapes them first. */
const special = ['\\', ';', ','] as const;

/** Returns text as a property value: backslashes, commas, semicolons and line breaks escaped, other control characters left out (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  let quoted = text;
  for (const character of special) if (quoted.includes(character)) quoted = quoted.split(character).join(`\\${character}`);
  if (!/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(quoted)) return quoted;
  return quoted
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n|[\r\n\u2028\u2029]/gu, String.raw`\n`)
    .replace(/\p{Cc}/gu, '');
}

/** Returns the octets in UTF-8 of the character that begins with a unit of text; the second unit of a character adds none. */
function octetsOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x8_00) return 2;
  if (unit < 0xd8_00 || unit > 0xdf_ff) return 3;
  return unit < 0xdc_00 ? 4 : 0;
}

/** Returns a content line in pieces of at most 75 octets; no character is cut (RFC 5545, 3.1). */
function folded(line: string): string {
  // three octets for each unit of the text are the most
  if (line.length * 3 <= longestLine) return line;
  let pieces = '';
  let from = 0;
  let octets = 0;
  for (let place = 0; place < line.length; place += 1) {
    octets += octetsOf(line.charCodeAt(place));
    if (octets <= longestLine) continue;
    pieces += `${line.slice(from, place)}\r\n `;
    from = place;
    // the space that begins a continued line counts
    octets = 1 + octetsOf(line.charCodeAt(place));
  }
  return pieces + line.slice(from);
}

/** Returns an instant as RFC 5545 writes it in UTC: to the second, and never after the instant. */
function stamp(at: Instant): string {
  const text = isoInstant(at);
  return `${text.slice(0, 4)}${text.slice(5, 7)}${text.slice(8, 13)}${text.slice(14, 16)}${text.slice(17, 19)}Z`;
}

/** An event: what ends at an instant, its kind, its title and its text. */
interface CalendarEvent {
  readonly id: string | null;
  /** The kind for the id, such as 'full-refund'. */
  readonly kind: string;
  readonly at: Instant;
  readonly category: string;
  readonly title: string;
  readonly text: string;
}

/** Returns an id that stays the same when the list is made again: the subscription, the kind, the instant. */
function uidOf({ id, kind }: CalendarEvent, end: string, seen: Map<string, number>): string {
  const subscription = encodeURIComponent((id ?? '').replace(/\p{Surrogate}/gu, '\uFFFD'));
  const own = `${subscription}/${kind}/${end}`;
  const times = (seen.get(own) ?? 0) + 1;
  seen.set(own, times);
  return `${own}${times === 1 ? '' : `/${String(times)}`}@termbook`;
}

function deadlineEvent(row: Deadline, locale: string): CalendarEvent {
  const { id, kind, seats } = row;
  const own = `${escaped(kind)}${seats == null ? '' : `-${String(seats)}`}`;
  return { id, kind: own, at: actBy(row), category: kind, title: deadlineTitle(row, locale), text: explainDeadline(row, locale) };
}

/** Yields the events of renewals: one a subscription and day, that of the first row, with what the others say below it. */
function* renewalEvents(rows: readonly Renewal[], locale: string): Generator<CalendarEvent, void> {
  const days = new Map<string, Renewal[]>();
  for (const row of rows) {
    if (actBy(row) !== null) keptFor(days, `${String(row.record)} ${String(lastDayOf(row))}`, () => []).push(row);
  }
  for (const own of days.values()) {
    const [first, ...others] = own as [Renewal, ...Renewal[]];
    const { id, happens } = first;
    const text = [
      explainRenewal(first, locale),
      ...others.map((row) => `${renewalTitle(row, locale)}\n${explainRenewal(row, locale)}`),
    ].join('\n\n');
    yield { id, kind: happens, at: actBy(first) as Instant, category: happens, title: renewalTitle(first, locale), text };
  }
}

function eventText(event: CalendarEvent, { stamped, alarmHours, seen }: EventStyle): string {
  const { at, category } = event;
  const end = stamp(at);
  const title = escaped(event.title);
  const described = folded(`DESCRIPTION:${title}`);
  const lines = [
    'BEGIN:VEVENT',
    folded(`UID:${uidOf(event, end, seen)}`),
    stamped,
    `DTSTART:${stamp(addMs(at, -minuteMs))}`,
    `DTEND:${end}`,
    folded(`SUMMARY:${title}`),
    folded(`DESCRIPTION:${escaped(event.text)}`),
    folded(`CATEGORIES:${escaped(category)}`),
    'TRANSP:TRANSPARENT',
  ];
  for (const hours of alarmHours) lines.push('BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:-PT${String(hours)}H`, described, 'END:VALARM');
  lines.push('END:VEVENT');
  return lines.join('\r\n');
}

/** The form of the events of a calendar, and the ids so far. */
interface EventStyle {
  readonly stamped: string;
  readonly alarmHours: readonly number[];
  readonly seen: Map<string, number>;
}

function* eventsOf(rows: Iterable<Deadline | Renewal>, locale: string): Generator<CalendarEvent, void> {
  const renewals: Renewal[] = [];
  for (const row of rows) {
    if ('happens' in row) renewals.push(row);
    else yield deadlineEvent(row, locale);
  }
  yield* renewalEvents(renewals, locale);
}

/** Yields the lines of a calendar, event by event. */
export function* calendarLines(rows: Iterable<Deadline | Renewal>, options: CalendarOptions): Generator<string, void> {
  const { stampedAt, locale = 'en', name = null, alarmHours = aDayBefore } = options;
  const style: EventStyle = { stamped: `DTSTAMP:${stamp(stampedAt)}`, alarmHours, seen: new Map() };
  yield 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//termbook//desk//EN\r\nCALSCALE:GREGORIAN\r\n';
  if (name !== null) yield `${folded(`NAME:${escaped(name)}`)}\r\n${folded(`X-WR-CALNAME:${escaped(name)}`)}\r\n`;
  for (const event of eventsOf(rows, locale)) yield `${eventText(event, style)}\r\n`;
  yield 'END:VCALENDAR\r\n';
}

/**
 * Returns renewals or deadlines as a calendar (RFC 5545) that phones and mail programs subscribe to or import, with an alarm a day before: of renewals at
 * most one event a subscription and UTC day, of deadlines one each. An event ends where it is too late by any interpretation; a renewal without any known instant has none. Ids stay the same from one calendar to the next, so that importing again replaces and adds no doubles.
 * Throws TermbookError 'invalid-instant', 'wrong-type', or 'invalid-quantity' for hours of an alarm that are not whole and above 0.
 * @example
 * import { instant, termFrom } from 'termbook';
 * import { deadlines, toCalendar } from 'termbook/desk';
 * const orderedAt = instant('2024-03-01T10:00Z');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt, quantity: 1, autoRenew: true, changedAt: orderedAt, status: 'active',
 *   term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
 * } as const;
 * const { rows } = deadlines([subscription], { fromAt: orderedAt, untilAt: instant('2024-04-01') });
 * toCalendar(rows, { stampedAt: orderedAt }).split('\r\n').find((line) => line.startsWith('UID')); // => 'UID:s-1/full-refund/20240302T100000Z@termbook'
 */
export function toCalendar(rows: readonly (Deadline | Renewal)[], options: CalendarOptions): string {
  checkRows(rows);
  checkObject(options, 'options');
  const { stampedAt, locale = 'en', name = null, alarmHours = aDayBefore } = options;
  checkInstant(stampedAt, 'options.stampedAt');
  checkStated(locale, 'string', 'options.locale');
  checkStated(name, 'string', 'options.name');
  checkList(alarmHours, 'options.alarmHours');
  for (const hours of alarmHours) {
    if (!(Number.isSafeInteger(hours) && hours > 0)) fail('invalid-quantity', 'options.alarmHours', 'whole hours above 0', hours);
  }
  return [...calendarLines(rows, options)].join('');
}
