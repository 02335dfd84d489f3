import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, dayMs, instant, isoDate } from '../../../src/kernel/instant.js';
import type { Alignment, CoterminousAnswer, CoterminousFacts } from '../../../src/rules/terms/coterminous-end.js';
import { coterminousEnd } from '../../../src/rules/terms/coterminous-end.js';
import type { Duration, Term } from '../../../src/vocabulary/term.js';
import { addTerm, termFrom } from 'termbook';

const calendarMonth: Alignment = Object.freeze({ with: 'calendar-month' });
/** A subscription whose stated end, an inclusive day, is the given one. */
const ending = (lastDay: string, duration: Duration): Alignment => {
  const endsAt = addMs(instant(lastDay), dayMs);
  return Object.freeze({ with: 'subscription', term: Object.freeze({ duration, startsAt: addTerm(endsAt, duration, -1), endsAt }) });
};
const facts = (duration: Duration, start: string, align: Alignment, rest: Partial<CoterminousFacts> = {}): CoterminousFacts =>
  Object.freeze({ family: 'new-commerce-license', billingCycle: 'monthly', duration, startsAt: instant(start), align, ...rest });
const asked = (given: CoterminousFacts, at: Instant = given.startsAt) => coterminousEnd(given, at);
/** The same by the policy of 2023-08, whose page has examples of 2022. */
const later = (given: CoterminousFacts) => coterminousEnd(given, given.startsAt, { policyAt: instant('2023-08-01') });
/** The stated end: the inclusive day. */
const lastDay = (answer: CoterminousAnswer) =>
  answer.verdict === 'allowed'
    ? isoDate(addMs(answer.endsAt, -dayMs))
    : answer.verdict === 'refused'
      ? answer.reasons.map((r) => r.code)
      : answer.gaps;

describe('coterminousEnd by calendar month', () => {
  it.each<readonly [Duration, string, string]>([
    ['P1Y', '2022-07-15', '2023-06-30'],
    ['P3Y', '2022-07-15', '2025-06-30'],
    ['P1M', '2022-07-15', '2022-07-31'],
    ['P1M', '2022-07-01', '2022-07-31'],
    ['P1M', '2023-01-31T18:30Z', '2023-01-31'],
    ['P1Y', '2024-02-29T10:00Z', '2025-01-31'],
  ])('ends a term of %s from %s on %s, the last month end within it [T8]', (duration, start, expected) => {
    expect(lastDay(later(facts(duration, start, calendarMonth)))).toBe(expected);
  });

  it('gives exclusive instants, the natural end beside the aligned one, until the term begins [T8, T2]', () => {
    const given = facts('P1Y', '2023-08-15T10:00Z', calendarMonth);
    expect(asked(given)).toEqual({
      question: 'coterminous-end',
      at: given.startsAt,
      basis: [
        {
          rule: 'T8',
          entry: 'coterminous-end/new-commerce-license@2023-07-24',
          since: '2023-07-24',
          seenUntil: '2023-10-23',
          source: 'custom-term-end-dates@learn',
          certainty: 'first-seen',
          coverage: 'in-force',
        },
      ],
      contested: ['I40'],
      changesAt: addMs(given.startsAt, 1),
      verdict: 'allowed',
      endsAt: instant('2024-08-01'),
      naturalEndsAt: instant('2024-08-15'),
    });
  });
});

describe('the ways to align, by date [T8]', () => {
  const month = facts('P1Y', '2024-01-15', calendarMonth);
  const other = facts('P1Y', '2024-01-15', ending('2024-10-01', 'P1Y'));
  const at = (given: CoterminousFacts, day: string) => coterminousEnd(given, instant(day));

  it('are another subscription from 2022-03-10 and the calendar month from 2023-07-24, not a millisecond before', () => {
    expect(at(other, '2022-03-09T23:59:59.999Z')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2022-03-10' }] });
    expect(at(other, '2022-03-10')).toMatchObject({ verdict: 'allowed', contested: [] });
    expect(at(month, '2022-03-10')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2023-07-24' }] });
    expect(at(month, '2023-07-23T23:59:59.999Z')).toMatchObject({ verdict: 'undetermined' });
    expect(at(month, '2023-07-24')).toMatchObject({ verdict: 'allowed', contested: ['I40'] });
  });

  it('leave the day open where any day is taken to be possible [I40]', () => {
    const answer = coterminousEnd(month, instant('2024-01-01'), { interpretations: { I40: 'any-day' } });
    expect(answer).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'end-date' }] });
  });
});

describe('coterminousEnd with another subscription', () => {
  it.each<readonly [Duration, Duration, string]>([
    ['P3Y', 'P1Y', '2024-10-01'],
    ['P3Y', 'P3Y', '2022-10-01'],
    ['P1Y', 'P1Y', '2022-10-01'],
    ['P1Y', 'P3Y', '2022-10-01'],
  ])('ends a term of %s from 2022-07-01 with one of %s that ends on 2022-10-01 on %s [T8]', (duration, other, expected) => {
    expect(lastDay(asked(facts(duration, '2022-07-01', ending('2022-10-01', other))))).toBe(expected);
  });

  it('is never longer than the natural end, to the day: the last day fits and the next does not [T8]', () => {
    expect(lastDay(asked(facts('P1Y', '2022-07-01', ending('2023-06-30', 'P1Y'))))).toBe('2023-06-30');
    expect(asked(facts('P1Y', '2022-07-01', ending('2023-07-01', 'P1Y')))).toMatchObject({
      verdict: 'refused',
      reasons: [
        {
          code: 'end-beyond-term',
          rule: 'T8',
          errorCode: null,
          endsAt: instant('2023-07-02'),
          naturalEndsAt: instant('2023-07-01'),
        },
      ],
      instead: [],
    });
  });

  it('compares days, so an end later on the same day fits, and is cut to the natural end [T8, T2]', () => {
    const term = termFrom(instant('2022-07-01T15:00Z'), 'P1Y');
    const answer = asked(facts('P1Y', '2022-07-01T10:00Z', { with: 'subscription', term }));
    expect(answer).toMatchObject({ verdict: 'allowed', endsAt: instant('2023-07-01') });
    expect(asked(facts('P1Y', '2022-06-30T15:00Z', { with: 'subscription', term }))).toMatchObject({ verdict: 'refused' });
  });

  it('refuses an end that, rolled by its own term, skips the whole term, and names the end that lies beyond [T8]', () => {
    expect(asked(facts('P1Y', '2023-01-01', ending('2022-10-01', 'P3Y')))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'end-beyond-term', endsAt: instant('2025-10-02'), naturalEndsAt: instant('2024-01-01') }],
    });
    expect(asked(facts('P1Y', '2022-10-02', ending('2022-10-01', 'P3Y')))).toMatchObject({ verdict: 'refused' });
    expect(lastDay(asked(facts('P1Y', '2022-10-01', ending('2022-10-01', 'P3Y'))))).toBe('2022-10-01');
  });

  it('refuses to align a yearly and a 3-year term with a monthly one, and aligns two monthly ones [T8]', () => {
    expect(lastDay(asked(facts('P1Y', '2022-07-01', ending('2022-07-20', 'P1M'))))).toEqual(['monthly-end-not-alignable']);
    expect(lastDay(asked(facts('P3Y', '2022-07-01', ending('2022-07-20', 'P1M'))))).toEqual(['monthly-end-not-alignable']);
    expect(lastDay(asked(facts('P1M', '2022-07-01', ending('2022-07-20', 'P1M'))))).toBe('2022-07-20');
    expect(lastDay(asked(facts('P1M', '2022-07-01', ending('2022-07-20', 'P1Y'))))).toBe('2022-07-20');
  });

  it.each<readonly [string, string, string | readonly string[]]>([
    ['2022-07-10', '2022-07-27', '2022-07-27'],
    ['2022-07-10', '2022-07-28', ['end-day-not-alignable']],
    ['2022-07-10', '2022-07-29', ['end-day-not-alignable']],
    ['2022-07-10', '2022-07-30', ['end-day-not-alignable']],
    ['2022-07-10', '2022-07-31', '2022-07-31'],
    ['2022-06-10', '2022-06-30', '2022-06-30'],
    ['2023-02-10', '2023-02-28', '2023-02-28'],
    ['2024-02-10', '2024-02-28', ['end-day-not-alignable']],
    ['2024-02-10', '2024-02-29', '2024-02-29'],
  ])('aligns a monthly term from %s with an end on %s: %j [T8]', (start, end, expected) => {
    expect(lastDay(asked(facts('P1M', start, ending(end, 'P1Y'))))).toEqual(expected);
  });

  it('lets longer terms end on such a day [T8]', () => {
    expect(lastDay(asked(facts('P1Y', '2022-07-10', ending('2022-07-29', 'P1Y'))))).toBe('2022-07-29');
  });
});

describe('coterminousEnd refuses and cannot tell', () => {
  it('refuses other families and trials [T8]', () => {
    const saas = (at: string) => asked(facts('P1Y', '2023-07-15', calendarMonth, { family: 'isv-saas' }), instant(at));
    const reasons = (errorCode: string | null) => [{ code: 'custom-end-not-offered', rule: 'T8', errorCode }];
    expect(saas('2023-06-14')).toMatchObject({ verdict: 'refused', reasons: reasons(null), changesAt: instant('2023-06-15') });
    expect(saas('2023-06-15')).toMatchObject({ verdict: 'refused', reasons: reasons('900242') });
    expect(lastDay(asked(facts('P1M', '2022-07-15', calendarMonth, { billingCycle: 'none' })))).toEqual(['custom-end-not-offered']);
  });

  it('is set until the term begins, and not once it runs [T8]', () => {
    const given = facts('P1Y', '2022-07-15', ending('2022-10-01', 'P1Y'));
    expect(asked(given, addMs(given.startsAt, -1))).toMatchObject({ verdict: 'allowed', changesAt: addMs(given.startsAt, 1) });
    expect(asked(given, given.startsAt)).toMatchObject({ verdict: 'allowed' });
    expect(asked(given, addMs(given.startsAt, 1))).toMatchObject({
      verdict: 'refused',
      changesAt: instant('2023-06-15'),
      reasons: [{ code: 'term-running', rule: 'T8', errorCode: null, startedAt: given.startsAt }],
    });
  });

  it('tells all reasons in their order [T8]', () => {
    const given = facts('P1Y', '2022-07-01', ending('2023-08-15', 'P1M'), { billingCycle: 'none' });
    expect(lastDay(asked(given, addMs(given.startsAt, 1)))).toEqual([
      'custom-end-not-offered',
      'term-running',
      'monthly-end-not-alignable',
      'end-beyond-term',
    ]);
  });

  it('knows nothing of the time before 2022-03-10, unless a caller judges by a later policy [T8]', () => {
    const given = facts('P1Y', '2022-03-09T23:59:59.999Z', ending('2022-10-01', 'P1Y'));
    expect(asked(given)).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'before-first-source', firstSource: '2022-03-10' }] });
    expect(asked(facts('P1Y', '2022-03-10', ending('2022-10-01', 'P1Y')))).toMatchObject({ verdict: 'allowed' });
    expect(coterminousEnd(given, given.startsAt, { policyAt: instant('2022-04-01') })).toMatchObject({ verdict: 'allowed' });
  });

  it('finds the texts silent on terms that new commerce does not have [T8, T1]', () => {
    expect(lastDay(asked(facts('P2Y', '2022-07-15', calendarMonth)))).toEqual([{ gap: 'documents-silent', on: 'end-date' }]);
  });

  it.each<readonly [string, Partial<CoterminousFacts>]>([
    ['family', { family: 'constructor' as 'isv-saas' }],
    ['billingCycle', { billingCycle: '__proto__' as 'monthly' }],
    ['duration', { duration: 'toString' as 'P1Y' }],
    [
      'align.term.duration',
      { align: { with: 'subscription', term: { ...termFrom(instant('2022-08-01'), 'P1Y'), duration: 'P1W' as 'P1M' } } },
    ],
  ])('does not know every word of %s', (fact, rest) => {
    expect(asked(facts('P1Y', '2022-07-15', calendarMonth, rest))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact }],
    });
  });

  it('breaks off on anything that is no Instant', () => {
    const given = facts('P1Y', '2022-07-15', ending('2022-10-01', 'P1Y'));
    const no = 0.5 as Instant;
    const other: Term = { ...termFrom(given.startsAt, 'P1Y'), endsAt: no };
    expect(() => coterminousEnd(given, no)).toThrow(expect.objectContaining({ path: 'at' }));
    expect(() => asked({ ...given, startsAt: no }, given.startsAt)).toThrow(expect.objectContaining({ path: 'startsAt' }));
    expect(() => asked({ ...given, align: { with: 'subscription', term: other } })).toThrow(
      expect.objectContaining({ path: 'align.term.endsAt' }),
    );
  });
});

describe('the laws of coterminousEnd', () => {
  const starts = fc.integer({ min: instant('2022-03-10'), max: instant('2030-01-01') }).map((ms) => ms as Instant);
  const durations = fc.constantFrom<Duration>('P1M', 'P1Y', 'P3Y');

  it('an aligned end lies after the start and never after the natural end, and is an end of the other one or of a month [T8]', () => {
    fc.assert(
      fc.property(starts, durations, starts, durations, fc.boolean(), (startsAt, duration, otherAt, otherDuration, monthly) => {
        const term = termFrom(otherAt, otherDuration);
        const align: Alignment = monthly ? calendarMonth : { with: 'subscription', term };
        const answer = later({ family: 'new-commerce-license', billingCycle: 'annual', duration, startsAt, align });
        if (answer.verdict !== 'allowed') return monthly ? expect.fail('a month end lies in every term') : undefined;
        expect(answer.endsAt).toBeGreaterThan(startsAt);
        expect(answer.endsAt).toBeLessThanOrEqual(answer.naturalEndsAt);
        if (monthly) expect(answer.endsAt % dayMs).toBe(0);
        return undefined;
      }),
    );
  });
});
