/** The official client of the Model Context Protocol, unchanged, against `termbook mcp` as it was built. `tsx scripts/mcp-client.ts`, after `npm run build`. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './entry-points.js';
import { npm } from './run.js';

const version = '1.32.2';
const folder = join(root, `bench/.out/mcp-sdk-${version}`);
if (!existsSync(join(folder, 'node_modules'))) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  npm(folder, 'install', '--silent', '--no-audit', '--no-fund', `@modelcontextprotocol/sdk@${version}`);
}

interface Result {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
}
interface Client {
  readonly connect: (transport: object) => Promise<void>;
  readonly listTools: () => Promise<{ readonly tools: readonly { readonly name: string }[] }>;
  readonly callTool: (call: { readonly name: string; readonly arguments: object }) => Promise<Result>;
  readonly close: () => Promise<void>;
}
type Made<T> = new (...args: readonly object[]) => T;

const { resolve } = createRequire(join(folder, 'package.json'));
const load = async (path: string): Promise<Record<string, unknown>> =>
  (await import(pathToFileURL(resolve(`@modelcontextprotocol/sdk/client/${path}`)).href)) as Record<string, unknown>;
const { Client: McpClient } = (await load('index.js')) as { readonly Client: Made<Client> };
const { StdioClientTransport } = (await load('stdio.js')) as { readonly StdioClientTransport: Made<object> };

const client = new McpClient({ name: 'check', version: '1.0.0' });
await client.connect(new StdioClientTransport({ command: process.execPath, args: [join(root, 'dist/cli.js'), 'mcp'] }));
const failures: string[] = [];
function check(name: string, isRight: boolean, seen: unknown): void {
  if (!isRight) failures.push(`${name}: ${JSON.stringify(seen)}`);
}

const { tools } = await client.listTools();
const names = tools.map(({ name }) => name);
check('six tools', names.join() === 'ask,renewals,audit,why,plan,check_plan', names);

const at = '2026-03-02T12:00Z';
const printed = execFileSync(
  process.execPath,
  ['dist/cli.js', 'ask', 'cancel', '--family=new-commerce-license', '--cycle=annual', '--ordered=2026-03-02T10:00Z', `--at=${at}`],
  { cwd: root, encoding: 'utf8' },
);
const given = { question: 'cancel', family: 'new-commerce-license', cycle: 'annual', ordered: '2026-03-02T10:00Z', at };
const asked = await client.callTool({ name: 'ask', arguments: given });
check('ask says what the command says', asked.content[0]?.text === printed, asked);

const record = {
  id: 's-1',
  family: 'new-commerce-license',
  status: 'active',
  billingCycle: 'annual',
  orderedAt: '2026-03-02T10:00Z',
  changedAt: '2026-03-02T10:00Z',
  quantity: 3,
  autoRenew: true,
  term: { duration: 'P1Y', startsAt: '2026-03-02T10:00Z', endsAt: '2027-03-02T10:00Z' },
};
const planned = await client.callTool({ name: 'plan', arguments: { record, request: { move: 'cancel' }, at } });
const plan = JSON.parse(planned.content[0]?.text ?? 'null') as object;
for (const [when, verdict] of [
  ['2026-03-03T09:59:59.999Z', 'unchanged'],
  ['2026-03-03T10:00Z', 'refused'],
] as const) {
  const checked = await client.callTool({ name: 'check_plan', arguments: { plan, record, at: when } });
  check(`check_plan at ${when}`, checked.content[0]?.text.includes(`"verdict": "${verdict}"`) === true, checked);
}
const wrong = await client.callTool({ name: 'why', arguments: { id: 'none', records: [record] } });
check('an error is a result', wrong.isError === true, wrong);
await client.close();

console.log(`@modelcontextprotocol/sdk ${version}: ${failures.length === 0 ? 'ok' : failures.join('\n')}`);
process.exitCode = failures.length === 0 ? 0 : 1;
