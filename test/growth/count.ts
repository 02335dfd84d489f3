import { begin, workOf } from './work.js';

await begin();
const rows = (await import('./rows.js')).growthRows;
const counted: Record<string, readonly number[]> = {};
for (const [name, { n, of }] of Object.entries(rows)) {
  // the first call also counts what is made once
  const [, ...works] = await workOf([of(n), of(n), of(2 * n), of(4 * n)]);
  counted[name] = works;
}
process.stdout.write(JSON.stringify(counted));
