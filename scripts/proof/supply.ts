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
import { audit, billFailures, dependencyFailures } from './supply/dependencies.js';
import { checkExpressions } from './supply/expressions.js';
import { unpinnedActions } from './supply/workflows.js';

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
    const known = audit();
    const differ = differing(first, second);
    const failures = [
      ...dependencyFailures(),
      ...billFailures(),
      ...auditFailures(known),
      ...unsafe,
      ...unpinnedActions(),
      ...differ.map((file) => `two builds of the same sources differ in ${file}`),
      ...(differ.length === 0 && first.sha256 !== second.sha256 ? ['two builds have the same files and other tarballs'] : []),
      ...strayFiles(first).map((file) => `the package holds ${file}`),
      ...tellingPaths(first).map((file) => `${file} tells a path of the machine that built it`),
    ];
    const figures = {
      'SHA-256 of the tarball, the same from two builds in two folders': first.sha256,
      'bytes of the tarball': first.bytes,
      'bytes unpacked': unpackedBytes(first),
      'known vulnerabilities (npm audit)': known ?? 'not answered by this registry',
      'regular expressions in src, none slower than linear': count,
    };
    return { figures, failures };
  } catch (error) {
    const { message, stderr = '' } = error as { readonly message: string; readonly stderr?: string };
    return { figures: {}, failures: [`a clean copy does not build: ${message.split('\n', 1)[0] ?? ''} ${stderr.slice(-1_000)}`] };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

await prove('supply', supply);
