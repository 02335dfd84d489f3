/**
 * The same documented calls to the sandbox and to a server of Partner Center, with each difference as a row that can become an issue:
 * `PARTNER_CENTER_TOKEN=... PARTNER_CENTER_CUSTOMER=... npx tsx scripts/dual.ts`. The sandbox begins with what the server answers. It reads only; `PARTNER_CENTER_WRITES=yes`
 * also changes quantities and cancels: for an integration sandbox of Microsoft's only.
 */
import { pathToFileURL } from 'node:url';
import type { Instant } from '../src/kernel/instant.js';
import { hourMs, instantOrNull } from '../src/kernel/instant.js';
import { createSandbox } from '../src/sandbox/index.js';

type Json = Readonly<Record<string, unknown>>;
/** A server as a function: the sandbox's own `fetch`, or one that goes out. */
export type Call = (request: Request) => Promise<Response>;

/** A field that two servers answer otherwise. */
export interface Difference {
  readonly call: string;
  /** The place in the answer; 'status' = the HTTP status. */
  readonly field: string;
  readonly sandbox: string;
  readonly server: string;
}

/** The fields that each server makes for itself. */
const ownFields = /(^|\.)(etag|correlationId|description|source|data)$/i;

/** True if two values say the same: instants may be an hour apart, since the two clocks are. */
function isSame(one: unknown, other: unknown): boolean {
  const [at, otherAt] = [one, other].map((value) => (typeof value === 'string' ? instantOrNull(value) : null));
  if (at != null && otherAt != null) return Math.abs(at - otherAt) <= hourMs;
  return JSON.stringify(one) === JSON.stringify(other);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** Returns each field that two answers do not have in common, or that has another value. */
function differencesIn(call: string, sandbox: unknown, server: unknown, field = ''): readonly Difference[] {
  if (ownFields.test(field)) return [];
  if (isObject(sandbox) && isObject(server)) {
    const names = [...new Set([...Object.keys(sandbox), ...Object.keys(server)])];
    return names.flatMap((name) => differencesIn(call, sandbox[name], server[name], field === '' ? name : `${field}.${name}`));
  }
  const shown = (value: unknown): string => (value === undefined ? 'not there' : JSON.stringify(value));
  return isSame(sandbox, server) ? [] : [{ call, field, sandbox: shown(sandbox), server: shown(server) }];
}

/** A documented call: to a subscription of the customer, with the record as that server answered it last. */
interface Step {
  readonly name: string;
  readonly method: 'GET' | 'PATCH';
  readonly path: string;
  readonly change?: (record: Json) => Json;
  readonly etag?: string;
}

const reads = (path: string): readonly Step[] => [
  { name: 'get a subscription', method: 'GET', path },
  { name: 'get a subscription that is not there', method: 'GET', path: `${path}-none` },
];
const writes = (path: string): readonly Step[] => [
  { name: 'no seats', method: 'PATCH', path, change: (record) => ({ ...record, quantity: 0 }) },
  { name: 'a stale etag', method: 'PATCH', path, change: (record) => record, etag: 'stale' },
  { name: 'one more seat', method: 'PATCH', path, change: (record) => ({ ...record, quantity: Number(record['quantity']) + 1 }) },
  { name: 'one seat less', method: 'PATCH', path, change: (record) => ({ ...record, quantity: Number(record['quantity']) - 1 }) },
  { name: 'auto-renew', method: 'PATCH', path, change: (record) => ({ ...record, autoRenewEnabled: record['autoRenewEnabled'] !== true }) },
  { name: 'cancel', method: 'PATCH', path, change: (record) => ({ ...record, status: 'deleted' }) },
  { name: 'get it afterwards', method: 'GET', path },
];

async function asked(call: Call, base: string, { method, path, change, etag }: Step, last: Json, token: string) {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' };
  const body = change === undefined ? {} : { body: JSON.stringify(change(last)) };
  const extra = etag === undefined ? {} : { 'if-match': etag };
  const response = await call(new Request(base + path, { method, headers: { ...headers, ...extra }, ...body }));
  const text = await response.text();
  // Partner Center writes a mark before its JSON
  return {
    status: response.status,
    json: text === '' ? {} : (JSON.parse(text.replace(/^\uFEFF/, '')) as Json),
    date: response.headers.get('date'),
  };
}

/** What is compared, and where. */
export interface Dual {
  readonly server: Call;
  readonly base: string;
  readonly customer: string;
  readonly token: string;
  readonly mayWrite: boolean;
  /** The clock of a server that states none. */
  readonly at: Instant;
}

/** Returns each difference between the sandbox and a server, and the number of calls that were compared. */
export async function dual({ server, base, customer, token, mayWrite, at }: Dual) {
  const path = `/v1/customers/${customer}`;
  const whole = await asked(server, base, { name: 'list', method: 'GET', path: `${path}/subscriptions` }, {}, token);
  const records = (whole.json['items'] ?? []) as readonly Json[];
  const clock = whole.date === null ? at : (new Date(whole.date).getTime() as Instant);
  const differences: Difference[] = [];
  let calls = 0;
  for (const record of records) {
    const own = `${path}/subscriptions/${String(record['id'])}`;
    let sandbox: Call;
    try {
      const { fetch } = createSandbox({ at: clock, customers: [{ id: customer, subscriptions: [record] }] });
      sandbox = async (request) => await fetch(request);
    } catch (error) {
      differences.push({ call: own, field: '', sandbox: `cannot hold it: ${String(error)}`, server: JSON.stringify(record) });
      continue;
    }
    let [ours, theirs]: [Json, Json] = [{}, {}];
    for (const step of [...reads(own), ...(mayWrite ? writes(own) : [])]) {
      const [one, other] = [await asked(sandbox, base, step, ours, token), await asked(server, base, step, theirs, token)];
      calls += 1;
      const name = `${step.name}: ${step.method} ${step.path}`;
      differences.push(...differencesIn(name, one.status, other.status, 'status'), ...differencesIn(name, one.json, other.json));
      if (one.status === 200) ours = one.json;
      if (other.status === 200) theirs = other.json;
    }
  }
  return { calls, differences };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { PARTNER_CENTER_URL: base = 'https://api.partnercenter.microsoft.com', PARTNER_CENTER_TOKEN: token } = process.env;
  const { PARTNER_CENTER_CUSTOMER: customer, PARTNER_CENTER_WRITES: isWriting } = process.env;
  if (token === undefined || customer === undefined) throw new Error('PARTNER_CENTER_TOKEN and PARTNER_CENTER_CUSTOMER are needed');
  const server: Call = async (request) => await fetch(request);
  const { calls, differences } = await dual({ server, base, customer, token, mayWrite: isWriting === 'yes', at: Date.now() as Instant });
  const rows = differences.map(({ call, field, sandbox, server: said }) => `| ${call} | ${field} | ${sandbox} | ${said} |`);
  console.log(['| call | field | sandbox | server |', '|---|---|---|---|', ...rows].join('\n'));
  console.log(`\n${String(calls)} calls, ${String(differences.length)} differences`);
  process.exitCode = differences.length === 0 ? 0 : 1;
}
