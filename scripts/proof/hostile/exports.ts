import { join } from 'node:path';
import { entryPoints, root } from '../../entry-points.js';
import { subjectsByEntry } from './all.js';
import { bytesOf } from './outcome.js';

/** For tests, and called by them: a wrong argument is the test author's own. */
const untold = ['termbook/testing'];

/** Every exported function has a subject, and every subject is exported. */
export async function missing(): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const { name, source } of entryPoints) {
    if (untold.includes(name)) continue;
    const module = (await import(join(root, source))) as Readonly<Record<string, unknown>>;
    const functions = Object.keys(module).filter((key) => typeof module[key] === 'function' && key !== 'TermbookError');
    const known = subjectsByEntry[name] ?? {};
    for (const called of functions)
      if ((known[called] ?? []).length === 0) failures.push(`${name} ${called}: no hostile values are tried on it`);
    for (const called of Object.keys(known)) if (!functions.includes(called)) failures.push(`${name} ${called}: is not exported`);
  }
  return failures;
}

/** What the entry points export beside functions, as text: tables that nobody may change. */
export async function exportedTables(): Promise<string> {
  const modules = await Promise.all(
    entryPoints.filter(({ name }) => name !== 'termbook/schema' && !untold.includes(name)).map(({ source }) => import(join(root, source))),
  );
  return bytesOf(modules.map((module: object) => Object.entries(module).filter(([, value]) => typeof value !== 'function')));
}
