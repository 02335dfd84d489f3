import { describe, expect, it } from 'vitest';
import { instant, isoInstant } from '../../../src/kernel/instant.js';
import { disagreementOf, spelledOut, statedShare, statedWindow } from '../../../src/rules/canceling/stated-window.js';

describe('the end of a day, spelled', () => {
  it.each([
    ['2021-10-14T23:59:00.000Z', '2021-10-15T00:00:00.000Z'],
    ['2021-10-14T23:59:00.001Z', '2021-10-14T23:59:00.001Z'],
    ['2021-10-14T23:58:59.999Z', '2021-10-14T23:58:59.999Z'],
    ['2021-10-14T23:59:58.999Z', '2021-10-14T23:59:58.999Z'],
    ['2021-10-14T23:59:59.000Z', '2021-10-15T00:00:00.000Z'],
    ['2021-10-14T23:59:59.999Z', '2021-10-15T00:00:00.000Z'],
    ['2021-10-15T00:00:00.000Z', '2021-10-15T00:00:00.000Z'],
    ['1969-10-14T23:59:00.000Z', '1969-10-15T00:00:00.000Z'],
  ])('%s closes at %s', (text, closesAt) => {
    expect(isoInstant(spelledOut(instant(text)))).toBe(closesAt);
  });
});

describe('the stated window', () => {
  const at = (text: string) => instant(text);
  it('is none where the server stated no deadline', () => {
    for (const stated of [null, undefined, {}, { cancelUntilAt: null }, { cancelUntilAt: 'never' as const }, { refundUntil: [] }])
      expect(statedWindow(stated)).toBeNull();
  });

  it('closes with the deadline for canceling, else with the last refund; a refund without expiry never closes', () => {
    const refundUntil = [
      { refund: 'full', untilAt: at('2021-10-02') },
      { refund: 'prorated', untilAt: at('2021-10-08') },
    ] as const;
    expect(statedWindow({ cancelUntilAt: at('2021-10-05'), refundUntil })).toMatchObject({
      closesAt: at('2021-10-05'),
      statedAt: at('2021-10-05'),
    });
    expect(statedWindow({ refundUntil })).toMatchObject({ closesAt: at('2021-10-08'), statedAt: at('2021-10-08') });
    expect(statedWindow({ refundUntil: [...refundUntil, { refund: 'prorated', untilAt: null }] })).toMatchObject({
      closesAt: null,
      statedAt: null,
    });
  });

  it('tells the instant at which it closes, and beside it the one that was stated', () => {
    const told = { closesAt: at('2021-10-06'), statedAt: at('2021-10-05T23:59Z') };
    expect(statedWindow({ cancelUntilAt: told.statedAt })).toMatchObject(told);
    expect(statedWindow({ refundUntil: [{ refund: 'full', untilAt: told.statedAt }] })).toMatchObject(told);
  });

  it('names a share that is in no list', () => {
    const refundUntil = [{ refund: 'half' as never, untilAt: at('2021-10-08') }];
    expect(statedWindow({ refundUntil })?.unknownRefund).toEqual({
      gap: 'unknown-value',
      fact: 'stated.refundUntil.refund',
      value: 'half',
    });
  });

  it('gives back the larger share, as long as any stated refund of that share lasts', () => {
    const steps = [
      { share: 'prorated', endsAt: at('2021-10-08') },
      { share: 'full', endsAt: at('2021-10-02') },
      { share: 'full', endsAt: at('2021-10-04') },
    ] as const;
    expect(statedShare(steps, at('2021-10-01'))).toStrictEqual({ share: 'full', endsAt: at('2021-10-04') });
    expect(statedShare(steps, at('2021-10-04'))).toStrictEqual({ share: 'prorated', endsAt: at('2021-10-08') });
    expect(statedShare(steps, at('2021-10-08'))).toBeNull();
    expect(statedShare([{ share: 'full', endsAt: null }], at('2031-10-08'))).toStrictEqual({ share: 'full', endsAt: null });
  });
});

describe('a disagreement', () => {
  const stated = (text: string | null) => ({
    closesAt: text === null ? null : spelledOut(instant(text)),
    statedAt: text === null ? null : instant(text),
    steps: [],
  });
  const differs = (ours: string | null, theirs: string | null, termEnd: string | null = null) =>
    disagreementOf(ours === null ? null : instant(ours), stated(theirs), termEnd === null ? null : instant(termEnd)) !== null;

  it.each<[string, string | null, string | null, string | null, boolean]>([
    ['the same', '2021-10-15', '2021-10-15', null, false],
    ['less than a minute off, written to the minute', '2021-10-15T12:00:59.999Z', '2021-10-15T12:00Z', null, false],
    ['a minute off, written to the minute', '2021-10-15T12:01Z', '2021-10-15T12:00Z', null, true],
    ['less than a second off, written to the second', '2021-10-15T12:00:05.999Z', '2021-10-15T12:00:05Z', null, false],
    ['a second off, written to the second', '2021-10-15T12:00:06Z', '2021-10-15T12:00:05Z', null, true],
    ['a millisecond off, written to the millisecond', '2021-10-15T12:00:05.002Z', '2021-10-15T12:00:05.001Z', null, true],
    ['both without end', null, null, null, false],
    ['theirs without end', '2021-10-15', null, null, true],
    ['ours without end', null, '2021-10-15', null, true],
    ['ours without end, theirs at the end of the term', null, '2021-10-15', '2021-10-15', false],
    ['ours without end, theirs before the end of the term', null, '2021-10-14', '2021-10-15', true],
  ])('%s', (_name, ours, theirs, termEnd, expected) => {
    expect(differs(ours, theirs, termEnd)).toBe(expected);
  });
});
