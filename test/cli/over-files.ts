import { PassThrough, Readable } from 'node:stream';
import { run } from '../../src/cli/run.js';
import { instant } from '../../src/kernel/instant.js';

/** Files by their names; one that is null is there and cannot be read. */
export type Files = Readonly<Record<string, string | null | undefined>>;

/** Runs the program over files, at an instant. */
export async function termbook(args: readonly string[], files: Files, at = '2023-08-01', input = '') {
  const output = new PassThrough();
  let [out, said] = ['', ''];
  output.setEncoding('utf8').on('data', (piece: string) => (out += piece));
  const messages = { write: (text: string) => (said += text) };
  const readFile = (path: string): Readable => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
    if (text === null) throw new Error('it may not be read');
    return Readable.from([Buffer.from(text)]);
  };
  const code = await run({ args, input: Readable.from([input]), output, messages, version: '1', now: () => instant(at), readFile });
  output.end();
  await new Promise((done) => setImmediate(done));
  return { code, out, said };
}

/** Ten seats of a year from June 18, 2023, billed monthly, at 10.08 EUR each. */
export const held = (id: string) => ({
  id,
  name: `Mail ${id}`,
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  quantity: 10,
  autoRenew: true,
  orderedAt: '2023-06-18',
  changedAt: '2023-06-18',
  status: 'active',
  term: { duration: 'P1Y', startsAt: '2023-06-18', endsAt: '2024-06-18' },
});
export const priced = 'unitPrice,currency\n10.08,EUR\n';
export const billHeading = 'SubscriptionId,Quantity,Subtotal,Currency,ChargeStartDate,ChargeEndDate';
