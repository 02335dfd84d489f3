import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { labels } from '../../src/cli/labels.js';
import { run } from '../../src/cli/run.js';
import { explainLocales } from '../../src/explain/locale.js';
import { instant } from '../../src/kernel/instant.js';

const license = {
  id: 's-1',
  customer: '콘토소',
  name: '오피스',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt: '2024-03-01T10:00:00Z',
  quantity: 5,
  autoRenew: true,
  status: 'active',
  changedAt: '2024-03-01T10:00:00Z',
  unitPrice: '10.00',
  currency: 'EUR',
};
const suspended = {
  ...license,
  id: 's-2',
  family: 'license-based',
  status: 'suspended',
  suspendedAt: '2024-03-01T10:00:00Z',
  suspendedFor: 'nonpayment',
};
const unknown = { ...license, id: 's-3', family: 'isv-saas', billingCycle: 'weekly' };
const records = JSON.stringify([license, suspended, unknown, { id: 'broken' }]);

async function termbook(...args: readonly string[]): Promise<string> {
  let out = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      out += chunk.toString('utf8');
      done();
    },
  });
  const now = (): ReturnType<typeof instant> => instant('2024-03-02T09:00Z');
  await run({ args, input: Readable.from([records]), output, messages: { write: () => true }, version: '1.2.3', now, isTerminal: true });
  return out;
}

/** Columns of a terminal, counted apart from the program: Han, Hangul and full-width signs take two. */
function columns(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (/[\p{Script=Han}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u.test(one) ? 2 : 1), 0);
}

describe.each(explainLocales)('in %s', (locale) => {
  const { deadlines, report, asked, byOption, byClock, utc, unread, records: title } = labels[locale];
  const at = ['--at', '2024-03-02T09:00Z', '--lang', locale] as const;

  it('a report has its labels and sentences, in at most 80 columns', async () => {
    const out = await termbook('report', ...at);
    expect(out).toContain(`termbook: standard input\n${asked('2024-03-02 09:00Z', byOption)}; ${utc}\n`);
    expect(out).toContain(`\n${title('standard input', 4)}\n`);
    for (const label of ['cancel', 'moves', 'next', 'because', 'issue'] as const) expect(out).toContain(`\n    ${report[label]} `);
    expect(out.split('\n').filter((line) => columns(line) > 80)).toEqual([]);
    expect(out.split('\n').filter((line) => columns(/^ {4}\S+(?: \S+)* +/.exec(line.slice(0, 15))?.[0] ?? '') > 15)).toEqual([]);
  });

  it('deadlines stand below their headings', async () => {
    const out = await termbook('deadlines', ...at, '--days', '30');
    const lines = out.split('\n');
    const [head = '', ...rows] = lines.slice(0, lines.indexOf(''));
    expect(rows.length).toBeGreaterThan(1);
    for (const name of deadlines) expect(head).toContain(name);
    // the column of the subscriptions begins where its heading does
    const begins = columns(head.slice(0, head.indexOf(deadlines[3])));
    const firsts = rows.filter((row) => row.includes(license.name));
    expect(firsts.length).toBeGreaterThan(1);
    for (const row of firsts) expect(columns(row.slice(0, row.indexOf(license.name)))).toBe(begins);
    expect([head, ...rows].filter((line) => columns(line) > 80)).toEqual([]);
    expect(out).toContain(unread);
    expect(out.replaceAll('\n', ' ')).toContain(asked('2024-03-02T09:00:00.000Z', byOption));
  });

  it('why and ask say when they were asked', async () => {
    const now = ['--at', 'now', '--lang', locale] as const;
    const why = await termbook('why', 's-1', ...now);
    expect(why).toContain(asked('2024-03-02T09:00:00.000Z', byClock));
    const entry = 'cancellation-window/new-commerce-license@2022-03-19';
    expect(why.replaceAll(/\n {4}/g, ' ')).toContain(labels[locale].since('2022-03-19', 'reported', entry));
    const answer = await termbook('ask', 'cancel', '--family', 'isv-saas', '--cycle', 'monthly', '--ordered', '2024-03-02', ...now);
    expect(answer).toContain(asked('2024-03-02T09:00:00.000Z', byClock));
  });

  it('every label that is about something says it', () => {
    const called = Object.entries(labels[locale]).flatMap(([name, label]) =>
      typeof label === 'function' ? [[name, label as (...about: unknown[]) => string] as const] : [],
    );
    for (const [name, label] of called) {
      const texts = [17, 42, 23].map((one) => (name === 'folded' || name === 'renewals' || label.length === 1 ? one : String(one)));
      const said = label(...texts);
      for (const text of texts.slice(0, label.length)) expect([name, said]).toEqual([name, expect.stringContaining(String(text))]);
      expect(label(17, ''), name).not.toBe('');
    }
    expect([labels[locale].renewals(1, 'x', ''), labels[locale].folded(1, '')].map((text) => /undefined|null/.test(text))).toEqual([
      false,
      false,
    ]);
  });

  it('no label is missing or left in English', () => {
    for (const text of [...Object.values(report), ...deadlines, utc, unread, byClock, byOption]) expect(text).not.toBe('');
    if (locale === 'en') return;
    const english: ReadonlySet<string> = new Set(Object.values(labels.en.report));
    expect(Object.values(report).filter((text) => english.has(text))).toEqual([]);
    expect(deadlines.filter((text) => /[A-Z]/.test(text))).toEqual([]);
  });
});
