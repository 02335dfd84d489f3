import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { instant, statuses } from 'termbook';
import { assessPortfolio } from '../../src/portfolio/assess-portfolio.js';
import type { Assessed, PortfolioRecord, Row } from 'termbook/portfolio';
import { rowColumns, rowOf, rowText } from '../../src/portfolio/row.js';
import type { Options } from '../../src/vocabulary/answer.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import { draws } from '../draws.js';

const at = instant('2020-03-02T09:00Z');
const running: PortfolioRecord = { id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') };

function row(record: PortfolioRecord, when = at): Row {
  const [one] = [...assessPortfolio([record], when)].map(rowOf);
  return one!;
}

describe('rowOf', () => {
  it('shows an allowed cancellation with its window and what else it could be', () => {
    expect(row(running)).toEqual({
      id: 's-1',
      verdict: 'allowed',
      effect: 'immediate',
      refund: 'full',
      closesAt: '2020-03-02T10:00:00.000Z',
      changesAt: '2020-03-02T10:00:00.000Z',
      reasons: null,
      errorCode: null,
      gaps: null,
      contested: row(running).contested,
      rule: 'E1',
      entry: row(running).entry,
      certainty: 'first-seen',
      coverage: 'in-force',
      expiresAt: null,
      error: null,
      refunds: 'full until 2020-03-02T10:00:00.000Z',
    });
    expect(row(running).entry).toMatch(/^cancellation-window\/isv-saas/);
  });

  it('shows a refusal with its reasons and the error code of the service', () => {
    const late = row(
      { family: 'software-subscription', billingCycle: 'annual', orderedAt: instant('2021-09-14T16:44:03Z') },
      instant('2021-10-15'),
    );
    expect(late).toMatchObject({ verdict: 'refused', reasons: 'window-closed', errorCode: '900117', effect: null, closesAt: null });
  });

  it('shows until when a refusal stands: to the renewal, which opens a window of its own [W14]', () => {
    const term = { duration: 'P1Y', startsAt: instant('2024-03-01T10:00Z'), endsAt: instant('2025-03-01') } as const;
    const license = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: term.startsAt, autoRenew: true, term } as const;
    expect(row(license, instant('2024-06-01'))).toMatchObject({ verdict: 'refused', changesAt: '2025-03-01T00:00:00.000Z' });
  });

  it('shows every error code of a refusal, and none of a reason without one', () => {
    const [one] = [...assessPortfolio([{ ...running, status: 'cancelled' }], at)] as readonly Assessed[];
    const reason = { code: 'already-cancelled', rule: 'L1' } as const;
    const cancellation = {
      ...one!.cancellation,
      reasons: [
        { ...reason, errorCode: '900117' },
        { ...reason, errorCode: null },
        { ...reason, errorCode: '900213' },
      ],
    } as unknown as Assessed['cancellation'];
    expect(rowOf({ ...one!, cancellation }).errorCode).toBe('900117,900213');
  });

  it('shows a refusal without an error code', () => {
    expect(row({ ...running, status: 'cancelled' })).toMatchObject({ verdict: 'refused', errorCode: null });
  });

  it('shows what cannot be told, because', () => {
    expect(row({ ...running, orderedAt: instant('2010-01-01') }, instant('2010-01-02'))).toMatchObject({
      verdict: 'undetermined',
      reasons: null,
    });
    expect(row({ ...running, orderedAt: instant('2010-01-01') }, instant('2010-01-02')).gaps).toMatch(/^[a-z-]+/);
  });

  it('shows when a suspended license expires: 90 days after it was suspended, and the days between account and first billing [D4]', () => {
    const suspended: PortfolioRecord = {
      family: 'license-based',
      billingCycle: 'monthly',
      orderedAt: instant('2019-11-10'),
      status: 'suspended',
      suspendedAt: instant('2019-12-01'),
      suspendedFor: 'nonpayment',
      accountOpenedAt: instant('2019-11-10'),
      firstBillingAt: instant('2019-11-25'),
    };
    // 15 days after 2020-02-29, the earliest that any interpretation gives
    expect(row(suspended).expiresAt).toBe('2020-03-15T00:00:00.000Z');
  });

  it('names the fact that is missing', () => {
    const term = { duration: 'P1M', startsAt: instant('2024-01-01'), endsAt: instant('2024-02-01') } as const;
    const license = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: term.startsAt, term } as const;
    expect(row(license, instant('2024-02-02')).gaps).toBe('fact-missing:autoRenew');
  });

  it.each([
    ['one before the limit', '2020-03-02T09:59:59.999Z', 'immediate', '2020-03-02T10:00:00.000Z', null],
    ['at the limit', '2020-03-02T10:00Z', 'at-renewal', null, 'I1,I6'],
    ['one after the limit', '2020-03-02T10:00:00.001Z', 'at-renewal', null, 'I6'],
  ])(
    'shows an effect at the renewal with no window, and the interpretations that would change it: %s',
    (_name, when, effect, closesAt, contested) => {
      expect(row(running, instant(when))).toMatchObject({ verdict: 'allowed', effect, closesAt, contested, errorCode: null });
    },
  );

  it('shows a removal of the resource with no window', () => {
    expect(row({ ...running, family: 'isv-metered' })).toMatchObject({
      verdict: 'allowed',
      effect: 'deprovision',
      refund: 'none',
      closesAt: null,
      rule: 'E6',
    });
  });

  it('shows a window that does not close', () => {
    const license = row({ family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2019-11-10') }, instant('2020-01-20'));
    expect(license).toMatchObject({ effect: 'immediate', closesAt: null });
  });

  it('shows when a suspended record is deleted', () => {
    const license = {
      ...running,
      family: 'license-based',
      status: 'suspended',
      suspendedAt: instant('2019-12-01'),
      suspendedFor: 'nonpayment',
      accountOpenedAt: instant('2019-11-01'),
      firstBillingAt: instant('2019-11-01'),
    } as const;
    expect(row(license).expiresAt).toBe('2020-02-29T00:00:00.000Z');
    expect(row({ ...license, firstBillingAt: null }).expiresAt).toBeNull();
  });

  it('says nothing of a deletion that cannot be told', () => {
    const elsewhere = {
      ...running,
      family: 'azure-reservation',
      status: 'suspended',
      suspendedAt: instant('2019-12-01'),
      suspendedFor: null,
    } as const;
    expect(row(elsewhere).expiresAt).toBeNull();
  });

  it('shows an unread record with its path', () => {
    expect(row({ ...running, orderedAt: 'x' as never })).toMatchObject({
      id: 's-1',
      verdict: 'unread',
      rule: null,
      error: expect.stringMatching(/^invalid-instant at orderedAt: expected .*, received "x"$/) as unknown,
    });
    expect(row(7 as never)).toEqual({
      ...Object.fromEntries(rowColumns.map((column) => [column, null])),
      verdict: 'unread',
      error: 'wrong-type at purchase: expected an object, received 7',
    });
  });

  it('shows every issue of an unread record, one of the whole record too', () => {
    const whole = { path: '', code: 'not-json', expected: 'one line of JSON', received: 'none' };
    const field = { path: 'term.startsAt', code: 'missing', expected: 'an instant', received: 'nothing' };
    expect(rowOf({ verdict: 'unread', record: 0, id: null, issues: [whole, field] }).error).toBe(
      'not-json at the record: expected one line of JSON, received none; missing at term.startsAt: expected an instant, received nothing',
    );
  });

  it.each<[what: string, given: (one: Assessed) => unknown, said: string]>([
    ['no object', () => null, '"assessment": expected an object, received null'],
    ['a text', () => 'text', '"assessment": expected an object, received "text"'],
    ['one without an answer', (one) => ({ ...one, cancellation: null }), '"assessment.cancellation": expected an object, received null'],
    [
      'one whose answer has no basis',
      (one) => ({ ...one, cancellation: { ...one.cancellation, basis: 'E1' } }),
      '"assessment.cancellation.basis": expected a list, received "E1"',
    ],
    [
      'one whose answer does not say what is contested',
      (one) => ({ ...one, cancellation: { ...one.cancellation, contested: null } }),
      '"assessment.cancellation.contested": expected a list, received null',
    ],
    [
      'one whose answer is at once and has no window',
      (one) => ({ ...one, cancellation: { ...one.cancellation, window: null } }),
      '"assessment.cancellation.window": expected an object, received null',
    ],
    [
      'one whose refunds are no list',
      (one) => ({ ...one, cancellation: { ...one.cancellation, refunds: null } }),
      '"assessment.cancellation.refunds": expected a list, received null',
    ],
    [
      'one whose refund is no text',
      (one) => ({ ...one, cancellation: { ...one.cancellation, refunds: [{ refund: 7, untilAt: null }] } }),
      '"assessment.cancellation.refunds.refund": expected text, received 7',
    ],
  ])('refuses what is no assessment: %s', (_what, given, said) => {
    const [one] = assessPortfolio([running], at);
    expect(() => rowOf(given(one as Assessed) as never)).toThrow(`wrong-type at ${said}`);
  });

  it('has its columns in the one order that engines rely on', () => {
    expect(Object.keys(row(running)).toSorted()).toEqual([...rowColumns].toSorted());
    expect(Object.keys(row(running))).toEqual(Object.keys(row({ ...running, orderedAt: 'x' as never })));
    expect(rowColumns.join(' ')).toBe(
      'id verdict effect refund closesAt changesAt reasons errorCode gaps contested rule entry certainty coverage expiresAt error refunds',
    );
  });
});

describe('rowText', () => {
  const days = fc.integer({ min: -40, max: 400 });
  const record = fc.record({
    id: fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant(null)),
    family: fc.constantFrom(...productFamilies, 'no such family'),
    billingCycle: fc.constantFrom(...billingCycles),
    orderedAt: fc.oneof({ weight: 9, arbitrary: days.map((ago) => at - ago * 86_400_000) }, { weight: 1, arbitrary: fc.constant(0.5) }),
    status: fc.constantFrom(...statuses, 'suspended'),
    suspendedAt: days.map((ago) => at - ago * 86_400_000),
    suspendedFor: fc.constant(null),
  }) as unknown as fc.Arbitrary<PortfolioRecord>;
  const entry = fc.string({ unit: 'binary' });

  it('is the JSON of the row, whatever the ids of records and policies', () => {
    const seen = new Set<unknown>();
    fc.assert(
      fc.property(record, entry, fc.boolean(), (facts, name, isPinned) => {
        const id = `cancellation-window/${name}@2020-01-01` as const;
        const policy = { id, duration: { hours: 48 }, refund: [{ share: 'full', hours: null }], afterClose: 'refused' } as const;
        const options = (isPinned ? { policy } : {}) as Options;
        for (const assessment of assessPortfolio([facts], at, options)) {
          expect(rowText(assessment)).toBe(JSON.stringify(rowOf(assessment)));
          seen.add(rowOf(assessment).verdict);
        }
      }),
      { numRuns: draws(1000) },
    );
    expect([...seen].sort()).toEqual(['allowed', 'refused', 'undetermined', 'unread']);
  });
});

describe('the texts that are kept', () => {
  it('are not those of ids: each is written anew, also where it was met before', () => {
    const stringify = vi.spyOn(JSON, 'stringify');
    const [one] = [...assessPortfolio([{ id: 'number "1"' } as unknown as PortfolioRecord], instant('2026-03-04'))];
    const written = () => {
      stringify.mockClear();
      expect(rowText(one!)).toContain('"id":"number \\"1\\""');
      return stringify.mock.calls.filter(([text]) => text === 'number "1"').length;
    };
    expect([written(), written()]).toEqual([1, 1]);
    stringify.mockRestore();
  });
});
