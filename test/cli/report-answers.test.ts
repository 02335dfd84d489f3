import { describe, expect, it } from 'vitest';
import type { AnsweredRecord } from '../../src/cli/report-answers.js';
import { answerFor } from '../../src/cli/report-answers.js';
import { reportPage } from '../../src/cli/report-page.js';
import type { Instant } from '../../src/kernel/instant.js';
import { instant } from '../../src/kernel/instant.js';
import { recordsFrom } from './records-from.js';
import { facts } from './synthetic.js';

function asked(record: object, at: Instant): AnsweredRecord {
  const read = recordsFrom(JSON.stringify(record));
  return answerFor((read.ok ? read.records : [])[0]!, 0, at);
}
const suspended = { ...facts, family: 'license-based', status: 'suspended', suspendedAt: '2024-04-01', suspendedFor: 'nonpayment' };

function raised(why: string): never {
  throw new Error(why);
}

describe('the answers of a report', () => {
  it('asks nothing of a state of the future, and about the moves of one of today', () => {
    const before = asked(facts, instant('2024-03-01T09:59:59.999Z'));
    expect([before.moves, before.coming]).toEqual([[], []]);
    const from = asked(facts, instant('2024-03-01T10:00Z'));
    expect([from.moves.length, from.coming.length].map((count) => count > 0)).toEqual([true, true]);
  });

  it('asks about a suspension from its first instant on', () => {
    const from = asked(suspended, instant('2024-04-01'));
    expect([from.expiry?.verdict, from.reactivation?.verdict]).toEqual(['computed', 'allowed']);
    const before = asked(suspended, instant('2024-03-31T23:59:59.999Z'));
    expect([before.expiry, before.reactivation]).toEqual([null, null]);
  });

  it('tells why a suspended subscription cannot be reactivated behind the end of its data, as one text', () => {
    const at = instant('2024-08-01');
    const page = reportPage('a.json', at, { locale: 'en', chosen: 'chosen' });
    expect(page.told(asked(suspended, at)).replaceAll(/\n {15}/g, ' ')).toContain(
      '    data       Can be reactivated until the end of Jun 29, 2024 (UTC) (by another interpretation, until the end of Jun 30, 2024 (UTC)); ' +
        'its data is deleted on Jun 30, 2024 (UTC) (by another interpretation, Jul 1, 2024 (UTC)), 90 days after the suspension. [L1] ' +
        'Cannot be reactivated. It could be reactivated until the end of Jun 29, 2024 (UTC). [D6]\n',
    );
  });

  it('are none where what stands beside a record cannot be used, and why; another error is no answer', () => {
    const read = recordsFrom(JSON.stringify(facts));
    const one = (read.ok ? read.records : [])[0]!;
    const at = instant('2024-08-01');
    expect(answerFor({ ...one, purchase: { ...one.purchase!, orderedAt: 'then' as never } }, 0, at).problem).toMatch(/^invalid-instant/);
    const odd = Object.defineProperty({ ...one.purchase! }, 'family', { get: () => raised('no family'), enumerable: true });
    expect(() => answerFor({ ...one, purchase: odd }, 0, at)).toThrow('no family');
  });

  it('are counted at the end', () => {
    const at = instant('2024-08-01');
    const page = reportPage('a.json', at, { locale: 'en', chosen: 'chosen' });
    for (const record of [suspended, facts, { id: 'broken' }]) page.told(asked(record, at));
    expect(page.end()).toMatch(/^a\.json, 3 records\n2 answered, 1 not: .*\n$/);
  });
});
