import { describe, expect, it } from 'vitest';
import { checkRows } from '../../src/desk/check-deadline.js';
import type { Deadline } from '../../src/desk/deadline.js';
import { deadlines, toCalendar } from 'termbook/desk';
import { instant, isTermbookError } from 'termbook';
import { active } from '../lifecycle/subscriptions.js';

const fromAt = instant('2024-03-01T10:00Z');
const [good] = deadlines([active()], { fromAt, untilAt: instant('2024-03-03') }).rows as [Deadline];

function fault(run: () => unknown): string {
  try {
    run();
    return 'nothing';
  } catch (error) {
    return isTermbookError(error) ? `${error.path} ${error.code}` : String(error);
  }
}

describe('what is written down of a deadline', () => {
  it('passes as it comes, and with a kind and an outcome of a newer version', () => {
    expect(fault(() => checkRows([good, { ...good, kind: 'newer' as never, missed: 'newer' as never, action: null }]))).toBe('nothing');
  });

  it.each([
    ['at', 0.5, 'rows[1].at invalid-instant'],
    ['kind', null, 'rows[1].kind wrong-type'],
    ['missed', 7, 'rows[1].missed wrong-type'],
    ['id', 7, 'rows[1].id wrong-type'],
    ['customer', {}, 'rows[1].customer wrong-type'],
    ['refund', 7, 'rows[1].refund wrong-type'],
    ['certainty', 7, 'rows[1].certainty wrong-type'],
    ['seats', '7', 'rows[1].seats wrong-type'],
    ['action', 'cancel', 'rows[1].action wrong-type'],
    ['action', { move: 7 }, 'rows[1].action.move wrong-type'],
    ['difference', 7, 'rows[1].difference wrong-type'],
    ['difference', { amount: 0.5, currency: 'EUR' }, 'rows[1].difference.amount fractional-amount'],
    ['charges', null, 'rows[1].charges wrong-type'],
    ['charges', [null], 'rows[1].charges[0] wrong-type'],
    ['gaps', {}, 'rows[1].gaps wrong-type'],
    ['gaps', [null], 'rows[1].gaps[0] wrong-type'],
    ['gaps', [{ gap: 7 }], 'rows[1].gaps.gap wrong-type'],
    ['contested', 'I1', 'rows[1].contested wrong-type'],
    ['contested', [7], 'rows[1].contested wrong-type'],
    ['basis', null, 'rows[1].basis wrong-type'],
    ['basis', [7], 'rows[1].basis[0] wrong-type'],
    ['basis', [{ rule: 7 }], 'rows[1].basis.rule wrong-type'],
  ])('names %s that is %j', (key, value, expected) => {
    expect(fault(() => checkRows([good, { ...good, [key]: value }]))).toBe(expected);
  });

  it.each([null, {}, 'rows', [null]])('is a list of objects: not %j', (rows) => {
    expect(fault(() => checkRows(rows as never))).toMatch(/^rows\S* wrong-type$/);
  });

  it.each([
    [null, 'options wrong-type'],
    ['2024-03-01', 'options wrong-type'],
    [{ stampedAt: 0.5 }, 'options.stampedAt invalid-instant'],
    [{ stampedAt: fromAt, locale: 7 }, 'options.locale wrong-type'],
    [{ stampedAt: fromAt, name: 7 }, 'options.name wrong-type'],
    [{ stampedAt: fromAt, alarmHours: 7 }, 'options.alarmHours wrong-type'],
  ])('a calendar of it names what is wrong with its options: %j', (options, expected) => {
    expect(fault(() => toCalendar([good], options as never))).toBe(expected);
  });
});
