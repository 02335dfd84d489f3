/**
 * Public clients of Partner Center, unchanged, against a sandbox on this machine: `partnercenterservices` of PyPI, which Microsoft generated from its own
 * description of the service, in a Python of its own. `tsx scripts/clients.ts`; Python 3 has to be there.
 */
import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serverOf } from '../src/cli/sandbox-server.js';
import { instant } from '../src/kernel/instant.js';
import { createSandbox } from '../src/sandbox/index.js';
import { root } from './entry-points.js';

/** Every package of that Python, so that a run is the same each time. */
const packages = ['partnercenterservices==0.1.2', 'msrestazure==0.6.4.post1', 'msrest==0.7.1'];

/** A Python of its own that has the client. */
function python(): string {
  const folder = join(root, 'bench/.out/partnercenterservices-0.1.2');
  if (!existsSync(join(folder, 'done'))) {
    console.log(`installing ${packages.join(', ')} into ${folder}`);
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
    execFileSync(join(folder, 'bin/pip'), ['install', '--quiet', ...packages], { stdio: 'inherit' });
    execFileSync('touch', [join(folder, 'done')]);
  }
  return join(folder, 'bin/python');
}

const at = instant('2026-03-02T10:00Z');
const paid = '031C9E47-4802-4248-838E-778FB1D2CC05';
const traditional = { name: 'Mail', family: 'license-based', duration: 'P1Y', billingCycles: ['monthly'] } as const;
const trial = {
  id: 'trial-1',
  family: 'license-based',
  billingCycle: 'none',
  orderedAt: at,
  quantity: 25,
  autoRenew: true,
  changedAt: at,
  status: 'trial',
  trial: { opensAt: at, closesAt: instant('2026-04-01T10:00Z') },
  offerId: 'C0BD2E08-11AC-4836-BDC7-3712E744922F',
} as const;

const sandbox = createSandbox({
  at,
  customers: [{ id: 'c-1' }, { id: 'c-2' }, { id: 'c-3', subscriptions: [trial] }],
  offers: [
    { ...traditional, id: trial.offerId, upgradesTo: [paid] },
    { ...traditional, id: paid },
    {
      id: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
      name: 'Microsoft 365 Business Basic',
      family: 'new-commerce-license',
      duration: 'P1Y',
      billingCycles: ['monthly'],
      prices: { rows: [{ billingCycle: 'monthly', unitPrice: { amount: 1000, currency: 'EUR' } }] },
    },
  ],
});
const server = serverOf(sandbox);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
try {
  const { stdout } = await promisify(execFile)(
    python(),
    [join(root, 'scripts/clients/partner_center.py'), `http://127.0.0.1:${String(port)}`],
    { timeout: 120_000 },
  );
  console.log(`partnercenterservices 0.1.2: ${stdout.trim()}, ${String(sandbox.requests().length)} requests`);
} catch (error) {
  const { stderr, stdout } = error as { readonly stderr?: string; readonly stdout?: string };
  console.log(`partnercenterservices 0.1.2: ${stdout ?? ''}${stderr ?? String(error)}`);
  process.exitCode = 1;
} finally {
  server.close();
}
