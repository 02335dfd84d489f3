import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, vi } from 'vitest';
import type { Deadline } from '../../src/desk/deadline.js';
import { deadlines, deadlineTitle, explainDeadline, toCalendar } from 'termbook/desk';
import type { Instant } from '../../src/kernel/instant.js';
import { instant } from '../../src/kernel/instant.js';
import { drawn } from './records.js';

const stampedAt = instant('2024-02-29T12:00Z');
const text = fc.string({ unit: 'binary', maxLength: 100 });
/** Deadlines of a subscription whose id and customer are any text. */
const rowsDrawn = fc
  .tuple(drawn, text, fc.option(text))
  .map(([{ record, span }, id, customer]) => deadlines([{ ...record, id, customer }], span).rows)
  .filter((rows) => rows.length > 0);

function eventsOf(calendar: string): readonly ICAL.Event[] {
  const parsed = new ICAL.Component(ICAL.parse(calendar) as unknown[] as never);
  return parsed.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

function secondsOf(at: Instant): number {
  return Math.floor(at / 1000);
}

describe('toCalendar', () => {
  it('keeps a line break in its name, and leaves out what no calendar may hold', () => {
    const orderedAt = instant('2024-03-01T10:00Z');
    const sold = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt, changedAt: orderedAt } as const;
    const record = { ...sold, id: 's-1', quantity: 1, autoRenew: true, status: 'active' } as const;
    const { rows } = deadlines([record], { fromAt: orderedAt, untilAt: instant('2024-03-31') });
    expect(toCalendar(rows, { stampedAt, locale: 'en', name: 'a\r\nb\u0007c' })).toMatch(/^X-WR-CALNAME:a\\nbc\r$/m);
  });

  it('is read by a parser of the field as one event for each deadline, which ends where it is too late by any interpretation', () => {
    fc.assert(
      fc.property(rowsDrawn, fc.constantFrom('en', 'ko', 'zh-Hans', 'zh-Hant'), (rows, locale) => {
        const events = eventsOf(toCalendar(rows, { stampedAt, locale, name: 'a, b; c\\d' }));
        expect(events.map(({ endDate }) => endDate.toUnixTime())).toEqual(
          rows.map(({ at, bounds }) => secondsOf(bounds?.earliestAt ?? at)),
        );
        expect(events.map(({ summary }) => summary)).toEqual(rows.map((row) => deadlineTitle(row, locale)));
        expect(events.map(({ description }) => description)).toEqual(rows.map((row) => explainDeadline(row, locale)));
      }),
      { numRuns: 60 },
    );
  });

  it('has an id of its own for every event, the same when it is made again later', () => {
    fc.assert(
      fc.property(rowsDrawn, (rows) => {
        const ids = (list: readonly Deadline[], at: Instant): readonly string[] =>
          eventsOf(toCalendar(list, { stampedAt: at })).map(({ uid }) => uid);
        const first = ids(rows, stampedAt);
        expect(new Set(first).size).toBe(rows.length);
        expect(ids(rows, instant('2024-03-15'))).toEqual(first);
        expect(ids(rows.slice(1), stampedAt)).toEqual(first.slice(1));
      }),
      { numRuns: 60 },
    );
  });

  it('has no line of more than 75 octets, and ends every line as the standard has it', () => {
    fc.assert(
      fc.property(rowsDrawn, (rows) => {
        const calendar = toCalendar(rows, { stampedAt, locale: 'ko' });
        const lines = calendar.split('\r\n');
        expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
        expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
        expect(lines.at(-1)).toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('reminds a day before, or when it is told to', () => {
    const [rows] = fc.sample(rowsDrawn, 1) as [readonly Deadline[]];
    const alarms = (calendar: string): readonly string[] => calendar.split('\r\n').filter((line) => line.startsWith('TRIGGER'));
    expect(new Set(alarms(toCalendar(rows, { stampedAt })))).toEqual(new Set(['TRIGGER:-PT24H']));
    expect(new Set(alarms(toCalendar(rows, { stampedAt, alarmHours: [2, 72] })))).toEqual(new Set(['TRIGGER:-PT2H', 'TRIGGER:-PT72H']));
    expect(alarms(toCalendar(rows, { stampedAt, alarmHours: [] }))).toEqual([]);
  });

  it.each(['\u{10000}', '\u{1F4C5}', '\u{10FFFF}'])('counts four octets for %j, whichever plane it is of', (character) => {
    const lines = toCalendar([], { stampedAt, name: character.repeat(18) }).split('\r\n');
    const place = lines.findIndex((line) => line.startsWith('NAME:'));
    // 5 octets and 17 characters of four are 73
    expect(lines.slice(place, place + 2)).toEqual([`NAME:${character.repeat(17)}`, ` ${character}`]);
  });

  it('stamps every event with the instant it is given, and has no clock', () => {
    const [rows] = fc.sample(rowsDrawn, 1) as [readonly Deadline[]];
    const stamps = toCalendar(rows, { stampedAt })
      .split('\r\n')
      .filter((line) => line.startsWith('DTSTAMP'));
    expect(new Set(stamps)).toEqual(new Set(['DTSTAMP:20240229T120000Z']));
  });

  it('tells two deadlines apart that look the same', () => {
    const [rows] = fc.sample(rowsDrawn, 1) as [readonly Deadline[]];
    const ids = eventsOf(toCalendar([...rows, ...rows], { stampedAt })).map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(2 * rows.length);
    const [own] = ids.filter((id) => !/\/\d+@termbook$/.test(id));
    expect(ids).toContain(own?.replace(/@termbook$/, '/2@termbook'));
  });

  it.each([0, -1, 1.5, Number.NaN])('takes no alarm of %s hours', (hours) => {
    expect(() => toCalendar([], { stampedAt, alarmHours: [hours] })).toThrow(
      'invalid-quantity at "options.alarmHours": expected whole hours above 0',
    );
  });
});

describe('a content line', () => {
  /** The lines of a calendar's name whose units were looked at one by one, and the one that was written. */
  function named(name: string): { readonly walked: readonly string[]; readonly line: string | undefined } {
    const walked = new Set<string>();
    const spied = vi.spyOn(String.prototype, 'charCodeAt').mockImplementation(function (this: string, place: number) {
      walked.add(this.slice(0));
      // the texts of these rows hold no surrogates
      return Number(this.codePointAt(place));
    });
    try {
      const calendar = toCalendar([], { stampedAt, name });
      return {
        walked: [...walked].filter((text) => text.startsWith('NAME:')),
        line: /^NAME:[^\r]*(?:\r\n [^\r]*)*/m.exec(calendar)?.[0],
      };
    } finally {
      spied.mockRestore();
    }
  }

  it.each([
    ['of 25 characters', 'a'.repeat(20)],
    ['of 25 characters outside of ASCII, which have three octets each at most', '\u9031'.repeat(20)],
  ])('%s is left as it is, and not walked through', (_what, name) => {
    expect(named(name)).toEqual({ walked: [], line: `NAME:${name}` });
  });

  it.each([
    ['of 75 octets', 'a'.repeat(70), `NAME:${'a'.repeat(70)}`],
    ['of 76 octets', 'a'.repeat(71), `NAME:${'a'.repeat(70)}\r\n a`],
    ['of 26 characters outside of ASCII', '\u9031'.repeat(21), `NAME:${'\u9031'.repeat(21)}`],
    ['of 75 characters, one of them outside of ASCII', `${'a'.repeat(69)}\u00E9`, `NAME:${'a'.repeat(69)}\r\n \u00E9`],
  ])('%s is walked through, and cut where it is too long', (_what, name, line) => {
    expect(named(name)).toEqual({ walked: [`NAME:${name}`], line });
  });
});
