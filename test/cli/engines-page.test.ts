import { existsSync, readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';

const page = readFileSync(new URL('../../docs/engines.md', import.meta.url), 'utf8');
const consoles = [...page.matchAll(/^```console\n([^]*?)^```/gm)].map(([, text = '']) => text);
/** The lines as `fold -w 80` breaks them. */
const folded = (text: string): string => text.replace(/.{80}(?=.)/g, '$&\n');
const calls = consoles.flatMap((text) =>
  text
    .split(/^\$ /m)
    .slice(1)
    .map((call) => {
      const joined = call.replace(/'\\\n'|\\\n */g, '');
      const [command = ''] = joined.split('\n', 1);
      return [command, joined.slice(command.length + 1)] as const;
    }),
);

describe('docs/engines.md', () => {
  it('shows calls of the program', () => {
    expect(calls.length).toBeGreaterThanOrEqual(3);
  });

  it.each(calls)('prints what it shows for: %s', async (command, shown) => {
    const [, input, args] = /^echo '([^']*)' \| npx termbook (.*?)(?: 2>&1)? \| fold -w 80$/.exec(command) ?? [];
    let printed = '';
    const output = new Writable({
      write(chunk: Buffer, _encoding, done) {
        printed += chunk.toString('utf8');
        done();
      },
    });
    const messages = { write: (text: string) => (printed += text) };
    await run({ args: (args ?? '').split(' '), input: Readable.from([`${input ?? ''}\n`]), output, messages, version: '0' });
    expect(folded(printed)).toBe(shown);
  });

  it('names scripts and columns that there are', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly scripts: object };
    const named = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    const engines = [...page.matchAll(/npm run engines (\w+)/g)].map(([, name = '']) => name);
    expect(engines.length).toBeGreaterThan(1);
    expect(engines.filter((name) => !existsSync(new URL(`../../scripts/engines/${name}.ts`, import.meta.url)))).toEqual([]);
  });
});
