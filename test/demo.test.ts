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
    expect(usual).toContain('asked at 2026-06-17 09:00Z (the default');
  });
  it.each([
    ['Office licenses, Hamburg', 'now, prorated refund until 2026-06-22 10:15Z (days left: 6)'],
    ['Office licenses, Hamburg', 'next window-closes 2026-06-22 10:15Z, renewal 2027-06-15 00:00Z'],
    ['Office licenses, Bremen', 'end of term: end next disabled 2026-07-20 00:00Z, deleted 2026-10-18 00:00Z'],
    ['Office licenses, Kiel', "instead: move 'set-end-of-term', a support request"],
    ['Office licenses, Kiel', 'end of term: extend next term-ends 2026-07-20 00:00Z'],
    ['Office licenses, Essen', 'renewal 2026-08-03 00:00Z, scheduled-change 2026-08-03 00:00Z'],
  ])('answers by the rules of this year for %s: %s', (name, answer) => {
    expect(lines(usual, name).replace(/\s+/g, ' ')).toContain(answer);
  });

  const in2022 = demo(['--at', '2022-04-01T09:00Z']);
  it.each([
    ['Office licenses, Berlin', 'now, prorated refund until 2022-04-05 10:15Z (days left: 5)'],
    [
      'Project licenses',
      'now, full refund until 2022-04-01 20:00Z (days left: 1), then prorated refund until 2022-04-07 20:00Z (days left: 7)',
    ],
    ['Sales licenses', "no: window closed 2022-02-13 08:30Z; instead: move 'set-auto-renew'"],
    ['Design licenses', 'reactivate until 2022-06-18 09:30Z'],
    ['Mail suite, traditional', "at any time, by move 'suspend'"],
    ['Field suite', 'deleted on 2022-05-16 17:30Z (90 days'],
    ['Ticket desk, monthly', 'at renewal 2022-04-01 10:00Z, no refund'],
    ['Chat helper, monthly', 'full refund until 2022-04-01 15:30Z (days left: 1), credited on the next invoice'],
    ['Map service, metered', 'de-provision the resource, no refund'],
    ['Server access license - 3 year', 'until 2022-04-15 00:00Z (days left: 14)'],
    ['Server 2022, perpetual', 'AUD 18.17 net + 1.82 tax = 19.99 gross a unit in AU (the price includes tax)'],
    ['SUSE Linux plan', 'no: not-cancellable'],
    ['Azure usage', 'not known: the documents begin on 2022-11-22'],
  ])('answers for %s: %s', (name, answer) => {
    expect(lines(in2022, name)).toContain(answer);
  });
  it('cites rules and dates behind each answer', () => {
    expect(lines(in2022, 'Server access license')).toContain('E8 E10 W6 since 2021-06-01 (stated,');
    expect(lines(in2022, 'Server access license')).toContain('contested  I8');
  });
  it('reports an unknown status and a bad record with their paths, and answers the rest', () => {
    expect(lines(in2022, 'Survey tool')).toMatch(/items\[\d+\]\.status: unknown-value.*"quarantined"/);
    expect(lines(in2022, 'Invoice reader')).toMatch(/items\[\d+\]\.creationDate: invalid-instant/);
    expect(in2022).toContain('24 answered, 2 not');
  });
  it('asks at another instant', () => {
    for (const args of [['--at', '2020-03-02T09:00Z'], ['--at=2020-03-02T09:00Z']]) {
      const text = demo(args);
      expect(text).toContain('asked at 2020-03-02 09:00Z (by --at)');
      expect(lines(text, 'Ticket desk, monthly')).toContain(
        'now, full refund until 2020-03-02 10:00Z (days left: 1), credited on the next invoice',
      );
      expect(lines(text, 'Desk suite')).toContain('deleted on 2020-03-15 00:00Z (105 days; safe until 2020-02-29 00:00Z');
      expect(lines(text, 'Office licenses, Berlin')).toContain('not yet    ordered on 2022-03-29 10:15Z');
    }
  });
  it('knows Azure usage once its texts have begun', () => {
    const told = (at: string) => lines(demo(['--at', at]), 'Azure usage');
    expect(told('2022-11-21T23:59:59.999Z')).toContain('not known: the documents begin on 2022-11-22');
    expect(told('2022-11-22')).toContain('now, at any time, no refund');
    expect(told('2022-11-22')).toContain('W19 since 2022-11-22 (stated, announcements-2022-11@2022-11-22)');
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
