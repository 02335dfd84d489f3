/** Every engine at the size that CI runs, one after the other: `npm run engines`. */
import { spawnSync } from 'node:child_process';
import { root } from '../entry-points.js';

const engines = ['clickhouse', 'duckdb', 'workers', 'workflows'];
const failed = engines.filter(
  (name) => spawnSync('npm', ['run', '--silent', `engines:${name}`, '--', '--quick'], { cwd: root, stdio: 'inherit' }).status !== 0,
);
console.log(
  `engines: ${String(engines.length - failed.length)} passed, ${String(failed.length)} failed${failed.map((name) => ` ${name}`).join('')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
