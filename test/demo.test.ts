import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../examples/demo.js';

/** The lines of one subscription. */
function lines(text: string, name: string): string {
  const block = text.split('\n\n').find((part) => part.includes(`  ${name}`));
  if (block === undefined) throw new Error(`no ${name}`);
  return block.replace(/\n {15}/g, ' ');
}

describe('the demo', () => {
  const usual = demo([]);
  it('says the same each time, in 100 columns, and at which instant it asked', () => {
    expect(demo([])).toBe(usual);
    expect(usual.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(usual).toContain('asked at 2026-06-17 09:00Z, the default');
  });
  it.each([
    ['Office licenses, Hamburg', 'Can be canceled now with a prorated refund until Jun 22, 2026, 10:15:30 UTC. [W14]'],
    ['Office licenses, Hamburg', 'The cancellation window is open until Jun 22, 2026, 10:15:30 UTC. It renews on Jun 15, 2027 (UTC).'],
    ['Office licenses, Bremen', 'It is disabled on Jul 20, 2026 (UTC). It is deleted with its data on Oct 18, 2026 (UTC).'],
    ['Office licenses, Kiel', 'Instead, let it end with its term (no more charges'],
    ['Office licenses, Kiel', 'or submit a customer support request.'],
    ['Office licenses, Kiel', 'The term runs until the end of Jul 19, 2026 (UTC).'],
    ['Office licenses, Essen', 'It renews on Aug 3, 2026 (UTC). The scheduled change takes effect on Aug 3, 2026 (UTC).'],
  ])('answers by the rules of this year for %s: %s', (name, answer) => {
    expect(lines(usual, name).replace(/\s+/g, ' ')).toContain(answer);
  });

  const in2022 = demo(['--at', '2022-04-01T09:00Z']);
  it.each([
    ['Office licenses, Berlin', 'Can be canceled now with a prorated refund until Apr 5, 2022, 10:15:30 UTC.'],
    [
      'Project licenses',
      'Can be canceled now with a full refund until Apr 1, 2022, 20:00 UTC, then a prorated one until Apr 7, 2022, 20:00 UTC (by another interpretation, until the end of Apr 7, 2022 (UTC)).',
    ],
    ['Sales licenses', 'The cancellation window was open until Feb 13, 2022, 08:30 UTC. [W13] Instead, turn off auto-renew.'],
    ['Design licenses', 'Its data is not deleted before Jun 18, 2022, 09:30 UTC.'],
    ['Mail suite, traditional', 'at any time. To do so, suspend the subscription.'],
    [
      'Field suite',
      'its data is deleted on May 16, 2022 (UTC) (by another interpretation, May 17, 2022 (UTC)), 90 days after the suspension.',
    ],
    ['Ticket desk, monthly', 'Can only be canceled at renewal, without a refund; it runs until Apr 1, 2022, 10:00 UTC.'],
    ['Chat helper, monthly', 'Can be canceled now with a full refund until Apr 1, 2022, 15:30 UTC, credited on the next invoice.'],
    ['Map service, metered', 'It is billed after use, so there is no refund. To cancel it, deprovision the resource.'],
    ['Server access license - 3 year', 'until the end of Apr 14, 2022 (UTC)'],
    ['SUSE Linux plan', 'This product cannot be canceled.'],
    ['Azure usage', 'Our sources begin on Nov 22, 2022 (UTC).'],
    ['Azure usage', 'moves suspend, set-auto-renew?, set-end-of-term?, change-quantity?'],
  ])('answers for %s: %s', (name, answer) => {
    expect(lines(in2022, name).replace(/\s+/g, ' ')).toContain(answer);
  });
  it('cites rules and dates behind each answer', () => {
    expect(lines(in2022, 'Server access license')).toContain('E8 E10 W6 since 2021-06-01 (stated), ');
    expect(lines(in2022, 'Server access license')).toContain('The documents also allow another answer (I8).');
  });
  it('reports an unknown status and a bad record with their paths, and answers the rest', () => {
    expect(lines(in2022, 'Survey tool')).toMatch(/items\[\d+\]\.status: unknown-value.*"quarantined"/);
    expect(lines(in2022, 'Invoice reader')).toMatch(/items\[\d+\]\.creationDate: invalid-instant/);
    expect(in2022).toContain('24 answered, 2 not');
  });
  it('asks at another instant', () => {
    for (const args of [['--at', '2020-03-02T09:00Z'], ['--at=2020-03-02T09:00Z']]) {
      const text = demo(args);
      expect(text).toContain('asked at 2020-03-02 09:00Z, by --at; all times are UTC');
      expect(lines(text, 'Ticket desk, monthly')).toContain(
        'Can be canceled now with a full refund until Mar 2, 2020, 10:00 UTC, credited on the next invoice.',
      );
      expect(lines(text, 'Desk suite')).toContain(
        'its data is deleted on Feb 29, 2020 (UTC) (by another interpretation, Mar 16, 2020 (UTC)). It is guaranteed until the end of Feb 28, 2020 (UTC)',
      );
      expect(lines(text, 'Office licenses, Berlin')).toContain('before the order on Mar 29, 2022, 10:15:30 UTC.');
    }
  });
  it('knows Azure usage once its texts have begun', () => {
    const told = (at: string) => lines(demo(['--at', at]), 'Azure usage');
    expect(told('2022-11-21T23:59:59.999Z')).toContain('Our sources begin on Nov 22, 2022 (UTC).');
    expect(told('2022-11-22')).toContain('Can be canceled at any time. There is no refund. [W19]');
    expect(told('2022-11-22')).toContain('W19 since 2022-11-22 (stated), announcements-2022-11@2022-11-22');
  });
  it('writes JSON with ISO texts', () => {
    const parsed = JSON.parse(demo(['--json'])) as {
      readonly at: string;
      readonly answers: readonly { readonly cancellation: { readonly at: string } | null }[];
    };
    expect(parsed.at).toBe('2026-06-17T09:00:00.000Z');
    expect(parsed.answers).toHaveLength(26);
    expect(parsed.answers[0]?.cancellation?.at).toBe(parsed.at);
  });
});

describe('the demo, given a file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'termbook-demo-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const record = {
    id: 's1',
    offerId: '0FFE2000-0000-4000-8000-000000000001',
    billingType: 'license',
    billingCycle: 'monthly',
    quantity: 1,
    autoRenewEnabled: true,
    creationDate: '2022-01-01T00:00:00Z',
    status: 'suspended',
  };
  it('needs nothing beside it', () => {
    const file = join(folder, 'mine.json');
    writeFileSync(file, JSON.stringify([record]));
    expect(demo([file])).toContain('[0].suspendedAt: fact-missing');
  });
  it('reports what cannot be used beside it, and answers the rest', () => {
    const file = join(folder, 'theirs.json');
    writeFileSync(file, JSON.stringify([record, { ...record, id: 's2' }]));
    const dates = { suspendedAt: '2022-02-01', accountOpenedAt: '2022-01-10', firstBillingAt: '2022-01-01' };
    writeFileSync(join(folder, 'theirs.known.json'), JSON.stringify({ S1: dates, s2: { suspendedAt: '2022-02-01' } }));
    const text = demo([file]);
    expect(text).toContain('problem    inverted-dates');
    expect(text).toContain('1 answered, 1 not');
  });
  it('says what it cannot use at all', () => {
    expect(() => demo(['nowhere.json'])).toThrow('there is no file nowhere.json');
    expect(() => demo(['--fast'])).toThrow('unknown option --fast');
    expect(() => demo(['--at', 'soon'])).toThrow('invalid-instant');
  });
});
