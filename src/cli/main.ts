import { readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from './run.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string };

process.exitCode = await run({
  args: process.argv.slice(2),
  input: process.stdin,
  output: process.stdout,
  messages: process.stderr,
  version,
});
// a closed output pipe must not keep the program waiting for its input
process.stdin.destroy();
