/** Cold `import('termbook')` of the built package above that of an empty module: many processes in turn, the median of what each says of itself. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const runs = Number(process.argv[2] ?? 31);
writeFileSync(`${here}node_modules/.bench/empty.js`, 'export {};\n');
const modules = { empty: `${here}node_modules/.bench/empty.js`, esm: `${here}../dist/index.js`, cjs: `${here}../dist/index.cjs` };
const told = (file) => {
  const code = `const t = process.cpuUsage(); const w = performance.now(); await import(${JSON.stringify(file)}); const c = process.cpuUsage(t); console.log(performance.now() - w, (c.user + c.system) / 1000);`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim().split(' ').map(Number);
};
const seen = Object.fromEntries(Object.keys(modules).map((name) => [name, []]));
for (let run = 0; run < runs; run += 1) for (const [name, file] of Object.entries(modules)) seen[name].push(told(file));
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
for (const [name, pairs] of Object.entries(seen)) {
  console.log(
    `${name.padEnd(6)} ${median(pairs.map(([wall]) => wall)).toFixed(1)} ms, ${median(pairs.map(([, cpu]) => cpu)).toFixed(1)} ms on the processor`,
  );
}
