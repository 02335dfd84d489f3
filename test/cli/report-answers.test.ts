import { describe, expect, it } from 'vitest';
import { reportPage } from '../../src/cli/report-page.js';
import { answersFor } from '../../src/cli/report-answers.js';
import { recordsFrom } from '../../src/cli/read-file.js';
import type { Instant } from '../../src/kernel/instant.js';
import { instant } from '../../src/kernel/instant.js';
import { facts } from './synthetic.js';

const found = recordsFrom(JSON.stringify({ ...facts, name: 'Office' }));
const records = found.ok ? found.records : [];

describe('the answers of a report', () => {
  it('asks nothing of a state of the future, and about the moves of one of today', () => {
    const [before] = answersFor(records, () => null, instant('2024-03-01T09:59:59.999Z'));
    expect([before?.moves, before?.coming]).toEqual([[], []]);
    const [from] = answersFor(records, () => null, instant('2024-03-01T10:00Z'));
    expect([from?.moves.length, from?.coming.length].map((count) => (count ?? 0) > 0)).toEqual([true, true]);
  });

  it('asks about a suspension from its first instant on', () => {
    const suspended = { ...facts, family: 'license-based', status: 'suspended', suspendedAt: '2024-04-01', suspendedFor: 'nonpayment' };
    const read = recordsFrom(JSON.stringify(suspended));
    const asked = (at: Instant) => answersFor(read.ok ? read.records : [], () => null, at)[0];
    const from = asked(instant('2024-04-01'));
    expect([from?.expiry?.verdict, from?.reactivation?.verdict]).toEqual(['computed', 'allowed']);
    const before = asked(instant('2024-03-31T23:59:59.999Z'));
    expect([before?.expiry, before?.reactivation]).toEqual([null, null]);
  });

  it('asks for a price by the id of a record, and passes on what is no mistake of the record', () => {
    const price = { amount: 1000, currency: 'EUR' } as const;
    const [priced] = answersFor(records, (id) => (id === 's-1' ? { market: 'DE', price, taxRate: '0.19' } : null), instant('2024-03-02'));
    expect(priced?.price).toMatchObject({ verdict: 'computed', net: price, tax: { amount: 190 } });
    const broken = (): never => {
      throw new Error('no prices today');
    };
    expect(() => answersFor(records, broken, instant('2024-03-02'))).toThrow('no prices today');
    const [nameless] = answersFor(
      records.map((one) => ({ ...one, id: null })),
      broken,
      instant('2024-03-02'),
    );
    expect(nameless?.price).toBeNull();
  });

  it('tells why a suspended subscription cannot be reactivated behind the end of its data, as one text', () => {
    const suspended = { ...facts, family: 'license-based', status: 'suspended', suspendedAt: '2024-04-01', suspendedFor: 'nonpayment' };
    const read = recordsFrom(JSON.stringify(suspended));
    const at = instant('2024-08-01');
    const page = reportPage(
      'a.json',
      answersFor(read.ok ? read.records : [], () => null, at),
      at,
      { locale: 'en', chosen: 'chosen' },
    );
    expect(page.replaceAll(/\n {15}/g, ' ')).toContain(
      '    data       Can be reactivated until the end of Jun 29, 2024 (UTC); its data is deleted on Jun 30, 2024 (UTC), 90 days after the suspension. [L1] ' +
        'Cannot be reactivated. It could be reactivated until the end of Jun 29, 2024 (UTC). [D6]\n',
    );
  });
});
