import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { assessPortfolio } from '../../src/portfolio/assess-portfolio.js';
import type { PortfolioRecord } from '../../src/portfolio/assessment.js';
import { decideCancellation } from '../../src/rules/decide-cancellation.js';
import { suspensionExpiry } from '../../src/rules/suspension-expiry.js';

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

  it('hands the readings and the policy date to both questions', () => {
    const options = { readings: { I1: 'closed-at-limit', I3: 'minimum' }, policyAt: instant('2019-12-01') } as const;
    const [one] = assessPortfolio([suspended], at, options as never);
    expect(one).toMatchObject({
      cancellation: decideCancellation(suspended, at, options as never),
      expiry: suspensionExpiry(suspended, options as never),
    });
  });

  it('says nothing of an expiry where a suspended record does not say since when', () => {
    const [one] = assessPortfolio([{ ...running, status: 'suspended' }], at);
    expect(one).toMatchObject({ verdict: 'assessed', expiry: null });
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

  it('goes on after a record that throws when looked at', () => {
    const hostile = Object.defineProperty({ ...running }, 'family', {
      get() {
        throw new Error('no');
      },
    });
    expect([...assessPortfolio([hostile, running], at)].map(({ verdict, id }) => [verdict, id])).toEqual([
      ['unread', 's-1'],
      ['assessed', 's-1'],
    ]);
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
      { numRuns: 300 },
    );
  });
});
