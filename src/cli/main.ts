import { createReadStream, readFileSync } from 'node:fs';
import process from 'node:process';
import { instant } from '../kernel/instant.js';
import { run } from './run.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string };

// a full disk behind the messages changes no exit code
process.stderr.on('error', () => undefined);

const isTerminal = process.stdout.isTTY;

process.exitCode = await run({
  args: process.argv.slice(2),
  input: process.stdin,
  output: process.stdout,
  messages: process.stderr,
  version,
  now: () => instant(Date.now()),
  readFile: createReadStream,
  isTerminal,
  isColored: isTerminal && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb',
  isInputTerminal: process.stdin.isTTY,
});
// a closed output pipe must not keep the program waiting for its input
process.stdin.destroy();
