import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCancellation, instant, suspensionExpiry } from 'termbook';
import { assessPortfolio } from '../../src/portfolio/assess-portfolio.js';
import type { PortfolioRecord } from '../../src/portfolio/assess-portfolio.js';
import { draws } from '../draws.js';

const at = instant('2020-03-02T09:00Z');
const running: PortfolioRecord = { id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') };
const suspended = {
  ...running,
  id: 's-2',
  family: 'license-based',
  status: 'suspended',
  suspendedAt: instant('2020-01-01'),
  suspendedFor: 'nonpayment',
} as const satisfies PortfolioRecord;

describe('assessPortfolio', () => {
  it('answers every record as the questions themselves do, in order', () => {
    expect([...assessPortfolio([running, suspended], at)]).toEqual([
      { verdict: 'assessed', record: 0, id: 's-1', cancellation: decideCancellation(running, at), expiry: null },
      { verdict: 'assessed', record: 1, id: 's-2', cancellation: decideCancellation(suspended, at), expiry: suspensionExpiry(suspended) },
    ]);
  });

  it('hands the interpretations and the policy date to both questions', () => {
    const options = { interpretations: { I1: 'open-at-limit', I3: 'calendar-days' }, policyAt: instant('2019-12-01') } as const;
    const [one] = assessPortfolio([suspended], at, options);
    expect(one).toMatchObject({
      cancellation: decideCancellation(suspended, at, options),
      expiry: suspensionExpiry(suspended, options),
    });
  });

  it('says nothing of an expiry where a suspended record does not say since when', () => {
    const [one] = assessPortfolio([{ ...running, status: 'suspended' }], at);
    expect(one).toMatchObject({ verdict: 'assessed', expiry: null });
  });

  it('says nothing of an expiry where a record that is not suspended says since when it was', () => {
    for (const status of ['active', 'cancelled'] as const) {
      const [one] = assessPortfolio([{ ...suspended, status }], at);
      expect(one).toMatchObject({ verdict: 'assessed', expiry: null });
    }
    const { status: _status, ...unsaid } = suspended;
    expect([...assessPortfolio([unsaid, { ...suspended, suspendedAt: null as never }], at)]).toMatchObject([
      { verdict: 'assessed', expiry: null },
      { verdict: 'assessed', expiry: null },
    ]);
  });

  it('keeps a record without an id, and one whose id is no text', () => {
    const { id: _id, ...nameless } = running;
    const found = [...assessPortfolio([nameless, { ...running, id: null }, { ...running, id: 7 as never }], at)];
    expect(found.map(({ id, verdict }) => [id, verdict])).toEqual(Array(3).fill([null, 'assessed']));
  });

  it('says what is wrong with a broken record, and goes on', () => {
    const broken = { ...running, id: 'bad', orderedAt: '2020-03-01' as never };
    const [bad, good] = assessPortfolio([broken, running], at);
    expect(bad).toMatchObject({ verdict: 'unread', record: 0, id: 'bad', issues: [{ code: 'invalid-instant', path: 'orderedAt' }] });
    expect(good).toMatchObject({ verdict: 'assessed', record: 1 });
  });

  it('does not assess a record of which only the expiry cannot be told, since its dates stand against each other [D4]', () => {
    const inverted = { ...suspended, accountOpenedAt: instant('2019-11-25'), firstBillingAt: instant('2019-11-10') };
    expect([...assessPortfolio([inverted, suspended], at)]).toMatchObject([
      { verdict: 'unread', id: 's-2', issues: [{ code: 'inverted-dates' }] },
      { verdict: 'assessed', id: 's-2' },
    ]);
  });

  it('goes on after a record that throws when looked at', () => {
    const hostile = Object.defineProperty({ ...running }, 'family', {
      get() {
        throw new Error('no');
      },
    });
    const [bad, good] = assessPortfolio([hostile, running], at);
    expect(bad).toEqual({
      verdict: 'unread',
      record: 0,
      id: 's-1',
      issues: [{ path: '', code: 'not-plain-data', expected: 'a record of plain JSON', received: 'one that throws when looked at' }],
    });
    expect(good).toMatchObject({ verdict: 'assessed', record: 1, id: 's-1' });
  });

  it.each([
    ['null', null],
    ['7', 7],
    ['"text"', 'text'],
  ])('refuses to read records out of %s', (received, records) => {
    expect(() => assessPortfolio(records as never, at)).toThrow(`wrong-type at "records": expected an object, received ${received}`);
  });

  it('refuses an object that gives no records one after the other', () => {
    expect(() => assessPortfolio({} as never, at)).toThrow(
      'wrong-type at "records": expected records one after the other, received an object',
    );
    expect([...assessPortfolio(new Set([running]), at)]).toHaveLength(1);
  });

  it('refuses a clock that is none before it looks at a record', () => {
    expect(() => assessPortfolio([], '2020-03-02' as never)).toThrow('invalid-instant at "at"');
    expect(() => assessPortfolio([], at, { policyAt: new Date(0) as never })).toThrow('invalid-instant at "options.policyAt"');
  });

  it('asks for a record only when its assessment is asked for', () => {
    let given = 0;
    const source = (function* () {
      for (;;) {
        given += 1;
        yield running;
      }
    })();
    const assessments = assessPortfolio(source, at);
    expect(given).toBe(0);
    assessments.next();
    assessments.next();
    expect(given).toBe(2);
  });

  it('gives one assessment for one record, whatever stands among them', () => {
    const record = fc.oneof(
      fc.constant(running),
      fc.constant(suspended),
      fc.anything().map((value) => value as PortfolioRecord),
    );
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const found = [...assessPortfolio(records, at)];
        expect(found.map((one) => one.record)).toEqual(records.map((_record, place) => place));
        found.forEach((one, place) => {
          if (records[place] === running || records[place] === suspended) expect(one.verdict).toBe('assessed');
        });
      }),
      { numRuns: draws(300) },
    );
  });
});
