import { PassThrough, Readable } from 'node:stream';
import { run } from '../../src/cli/run.js';
import { instant } from '../../src/index.js';
import { facts, wire } from './synthetic.js';

const suspended = {
  id: 's-2',
  name: 'Mail',
  family: 'license-based',
  billingCycle: 'monthly',
  orderedAt: '2023-11-20T08:30Z',
  changedAt: '2024-02-25T14:00Z',
  quantity: 7,
  autoRenew: false,
  status: 'suspended',
  suspendedAt: '2024-02-25T14:00Z',
  suspendedFor: 'nonpayment',
  term: { duration: 'P1Y', startsAt: '2023-11-20T08:30Z', endsAt: '2024-11-20T08:30Z' },
  customer: 'Fabrikam',
} as const;
const cut = {
  id: 's-3',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt: '2024-02-10T09:00Z',
  customer: 'Contoso',
} as const;
const batches = {
  ...facts,
  id: 's-4',
  billingCycle: 'monthly',
  orderedAt: '2024-02-20T10:00Z',
  changedAt: '2024-03-01T16:00Z',
  quantity: 12,
  term: { duration: 'P1Y', startsAt: '2024-02-20T10:00Z', endsAt: '2025-02-20' },
  windowStarts: [
    { by: 'order', startsAt: '2024-02-20T10:00Z', seats: 8 },
    { by: 'seat-addition', startsAt: '2024-03-01T16:00Z', seats: 4 },
  ],
  unitPrice: '12.50',
  currency: 'USD',
} as const;

/** Six records: a fresh annual license, one read from Partner Center, a suspended one, one that states little, one with two batches, and one that is none. */
const records = [facts, wire, suspended, cut, batches, { id: 'broken' }];

const people = ['renewals', 'report', 'deadlines', 'calendar', 'audit', 'ask', 'why'] as const;
const languages = ['en', 'ko', 'zh-Hans', 'zh-Hant'] as const;
const at = ['--at', '2024-03-03T06:00Z'];
const asks: Readonly<Record<string, readonly string[]>> = {
  cancel: ['--family', 'new-commerce-license', '--cycle', 'annual', '--ordered', '2024-03-01T10:00Z', '--term', 'P1Y'],
  'remove-seats': ['--family', 'new-commerce-license', '--cycle', 'annual', '--ordered', '2024-03-01T10:00Z', '--seats', '2'],
  reactivate: ['--family', 'license-based', '--cycle', 'monthly', '--suspended', '2024-02-25'],
  deleted: ['--family', 'license-based', '--suspended', '2024-02-25'],
  access: ['--status', 'suspended', '--family', 'new-commerce-license'],
  role: ['--action', 'cancel-subscription', '--roles', 'admin-agent,sales-agent'],
};

/** The command lines whose whole output stands in the folder outputs, by the name of the file there. */
export const wholeOutputs: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ['help', ['--help']],
  ...[...people, 'assess'].map((name) => [`help-${name}`, [name, '--help']]),
  ...languages.flatMap((lang) => [
    [`report-${lang}`, ['report', 'all.json', ...at, '--lang', lang]],
    [`renewals-${lang}`, ['renewals', 'all.json', ...at, '--days', '400', '--lang', lang]],
    [`deadlines-${lang}`, ['deadlines', 'all.json', ...at, '--lang', lang]],
    [`why-${lang}`, ['why', 's-1', 'all.json', ...at, '--lang', lang]],
    [`calendar-${lang}`, ['calendar', 'few.json', ...at, '--lang', lang, '--name', 'Contoso, all']],
  ]),
  ['report-now', ['report', 'few.json', '--at', 'now']],
  ['report-json', ['report', 'few.json', ...at, '--format', 'json']],
  ['deadlines-csv', ['deadlines', 'all.json', ...at, '--format', 'csv']],
  ['renewals-json', ['renewals', 'few.json', ...at, '--days', '400', '--format', 'json']],
  ['deadlines-json', ['deadlines', 'few.json', ...at, '--format', 'json']],
  ['why-json', ['why', 's-4', 'all.json', ...at, '--format', 'json']],
  ...Object.entries(asks).map(([name, args]) => [`ask-${name}`, ['ask', name, ...args, ...at]]),
  ['ask-cancel-json', ['ask', 'cancel', ...(asks['cancel'] ?? []), ...at, '--format', 'json']],
]) as Readonly<Record<string, readonly string[]>>;

/** Returns all that a command line prints: its exit code, what it says beside its output, and the output. */
export async function wholeOutput(args: readonly string[]): Promise<string> {
  const output = new PassThrough();
  let out = '';
  output.setEncoding('utf8').on('data', (piece: string) => (out += piece));
  let said = '';
  const messages = { write: (text: string) => (said += text) };
  const readFile = (path: string): Readable => Readable.from([JSON.stringify(path === 'few.json' ? [facts] : records)]);
  const now = () => instant('2024-03-03T09:00Z');
  const code = await run({ args, input: Readable.from(['']), output, messages, version: '1.2.3', now, readFile, isTerminal: true });
  output.end();
  await new Promise((done) => setImmediate(done));
  return `${String(code)}\n${said === '' ? '' : `says: ${said}`}${out.replaceAll('\r\n', '\n')}`;
}
