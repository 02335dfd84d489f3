/**
 * What is shipped: nothing runs on installation, two builds give the same tarball, both bills of materials are right, licenses, known vulnerabilities, regular
 * expressions, pinned actions. `npm run proof supply`; with AUDIT_MUST_ANSWER set, as `.ci/release` does, a registry that does not answer the audit fails.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './report.js';
import { prove } from './report.js';
import { differing, strayFiles, tellingPaths, twoBuilds, unpackedBytes } from './supply/builds.js';
import { audit, billFailures, dependencyFailures, production } from './supply/dependencies.js';
import { checkExpressions } from './supply/expressions.js';
import { checkWorkflows } from './supply/workflows.js';
import { versionsOf } from './versions.js';

function auditFailures(known: number | null): readonly string[] {
  const mustAnswer = process.env['AUDIT_MUST_ANSWER'] !== undefined;
  if (known === null) return mustAnswer ? ['the registry does not answer `npm audit`, so nothing is known'] : [];
  return known === 0 ? [] : [`npm audit knows of ${String(known)} vulnerabilities in what is installed`];
}

async function supply(): Promise<Outcome> {
  const work = mkdtempSync(join(tmpdir(), 'termbook-supply-'));
  try {
    const [first, second] = await twoBuilds(work);
    const { count, unsafe } = await checkExpressions();
    const { actions, failures: unpinned } = checkWorkflows();
    const known = audit();
    const differ = differing(first, second);
    const failures = [
      ...dependencyFailures(),
      ...billFailures(),
      ...auditFailures(known),
      ...unsafe,
      ...unpinned,
      ...differ.map((file) => `two builds of the same sources differ in ${file}`),
      ...(differ.length === 0 && first.sha256 !== second.sha256 ? ['two builds have the same files and other tarballs'] : []),
      ...strayFiles(first).map((file) => `the package holds ${file}`),
      ...tellingPaths(first).map((file) => `${file} tells a path of the machine that built it`),
    ];
    const figures = [
      {
        what: 'packages installed with termbook or bundled into it',
        value: production()
          .map(({ name, version, license }) => `${name} ${version} (${license})`)
          .join(', '),
      },
      { what: 'install scripts, ours and theirs', value: 0 },
      { what: 'SHA-256 of the tarball, the same from two builds in two folders', value: first.sha256 },
      { what: 'bytes of the tarball', value: first.bytes },
      { what: 'bytes unpacked', value: unpackedBytes(first) },
      { what: 'files in the package', value: first.files.length },
      { what: 'bills of materials that name exactly what is installed', value: 'CycloneDX, SPDX' },
      { what: 'known vulnerabilities (npm audit)', value: known ?? 'not answered by this registry' },
      { what: 'regular expressions in src, none slower than linear', value: count },
      { what: 'actions in workflows, all pinned by hash', value: actions },
    ];
    return { figures, failures };
  } catch (error) {
    const { message, stderr = '' } = error as { readonly message: string; readonly stderr?: string };
    return { figures: [], failures: [`a clean copy does not build: ${message.split('\n', 1)[0] ?? ''} ${stderr.slice(-1_000)}`] };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

await prove('supply', supply, versionsOf('recheck', 'tsup', 'rollup', 'esbuild', 'typescript'));
