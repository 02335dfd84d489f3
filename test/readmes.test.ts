import { existsSync, readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/entry-points.js';
import { fencesOf, programOf } from '../scripts/examples.js';
import { commands } from '../src/cli/people.js';
import { explainLocales } from '../src/explain/locale.js';

const languages = explainLocales
  .filter((locale) => locale !== 'en')
  .map((locale) => ({ file: `README.${locale}.md`, texts: `src/explain/${locale.toLowerCase()}.ts` }));
const all = ['README.md', ...languages.map(({ file }) => file)];

const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const blocks = (file: string) => fencesOf(file, read(file)).map(({ language, code }) => `${language}\n${code}`);
const links = (file: string) =>
  [...read(file).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link).filter((link) => !/^https?:/.test(link));

/** The parts of a page between blank lines: the kind of each, and of each row the code, the links, and in a table the numbers, sorted. */
function outline(file: string): readonly string[] {
  const text = read(file)
    .replace(/^<!--.*-->\n\n/gm, '')
    .replace(/^```[^]*?^```$/gm, (block) => block.replaceAll('\n', '\\n'))
    .replace(/\n {2}(?=\S)/g, ' ');
  return text
    .trim()
    .split('\n\n')
    .map((part) => {
      const kind = /^(#+|\||-|!|```)/.exec(part)?.[1] ?? 'text';
      if (kind === '```') return part;
      const rows = ['|', '-'].includes(kind) ? part.split('\n') : [part.replaceAll('\n', ' ')];
      const facts = kind === '|' ? /`[^`]+`|\d[\d-]*/g : /`[^`]+`|\]\([^)]+\)/g;
      return `${kind} ${rows.map((row) => (row.match(facts) ?? []).sort().join(' ')).join('\n')}`;
    });
}

describe('the READMEs', () => {
  it('are one for each language that answers are explained in', () => {
    expect(readdirSync(root).filter((name) => /^README.*\.md$/.test(name))).toEqual([...all].sort());
    expect(languages).toHaveLength(3);
  });

  it.each(languages)('$file has the code blocks and the commands of the English one, in its order', ({ file }) => {
    expect(blocks('README.md')).toHaveLength(5);
    expect(blocks(file)).toEqual(blocks('README.md'));
  });

  it.each(languages)('$file has the parts of the English one: every heading, list and table, row by row', ({ file }) => {
    const others = all.map((name) => `](${name})`);
    const parts = (name: string) => outline(name).filter((part) => !others.some((other) => part.includes(other)));
    expect(parts('README.md').length).toBeGreaterThan(25);
    expect(parts(file)).toEqual(parts('README.md'));
  });

  it('show commands that there are, and link the page with all of them', () => {
    const shown = blocks('README.md').flatMap((block) => [...block.matchAll(/^npx termbook (\w+)/gm)].map(([, name = '']) => name));
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter((name) => !(name in commands))).toEqual([]);
    const page = read('docs/guide/desk.md');
    const all = page.slice(page.indexOf('## In a shell'));
    for (const name of [...Object.keys(commands), 'assess']) expect(all).toContain(`npx termbook ${name} `);
  });

  it('show, as the skill does, commands with all their words and no option that there is not', () => {
    const shown = ['README.md', 'skills/termbook/SKILL.md'].flatMap((file) => [...read(file).matchAll(/npx termbook ([^`\n>]+)/g)]);
    expect(shown.length).toBeGreaterThan(5);
    for (const [, line = ''] of shown) {
      const [name = '', ...words] = line.trim().split(' ');
      const { words: wanted } = commands[name as keyof typeof commands];
      expect([line, words.filter((word) => !word.startsWith('--')).length]).toEqual([line, wanted.length]);
      expect(words.filter((word) => word.startsWith('--'))).toEqual([]);
    }
  });

  it('are a page that is read: at most 150 lines', () => {
    expect(all.filter((file) => read(file).trimEnd().split('\n').length > 150)).toEqual([]);
  });

  it('hold the two commands that .ci/run takes from them, each a line of a shell block: the demo and the tests', () => {
    for (const file of all) {
      const lines = fencesOf(file, read(file)).flatMap(({ language, code }) => (language === 'sh' ? code.trim().split('\n') : []));
      expect(lines.filter((line) => line.startsWith('npm ci'))).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
    }
  });

  it('have blocks that run as plain JavaScript and print every value they show, a sentence first', () => {
    const code = fencesOf('README.md', read('README.md')).filter(({ language }) => language === 'ts');
    const printed = code.map(({ code: block }) => [...block.matchAll(/console\.log\(/g)].length);
    const shown = code.map(({ code: block }) => programOf(block).assertions);
    expect(printed).toEqual(shown);
    expect(printed[0]).toBe(1);
    expect(code[0]?.code).toMatch(/console\.log\(english\.explain\(answer\)\);\n\/\/ => '[^]+\.[^]*'$/);
    for (const { code: block } of code) {
      const source = ts.createSourceFile('first.mjs', block, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
      const { outputText } = ts.transpileModule(block, { compilerOptions: { target: ts.ScriptTarget.ESNext, removeComments: true } });
      const words = (text: string) => text.replaceAll(/\/\/.*|[\s,()]/g, '');
      expect(words(source.text)).toBe(words(outputText));
    }
  });

  it.each(all)('%s states sizes that the size limits hold', (file) => {
    const limits = JSON.parse(read('.size-limit.json')) as readonly { readonly name: string; readonly limit: string }[];
    const rows = [...read(file).matchAll(/^\| .*`(\w+)`.* \| (\d+) kB \|$/gm)].map(([, name = '', size]) => [name, size]);
    expect(rows).toHaveLength(4);
    const limitOf = (name: string) => limits.find((one) => one.name === `termbook: ${name === 'termbook' ? 'everything' : `{ ${name} }`}`);
    for (const [name = '', size] of rows)
      expect(`${name} ${String(size)}`).toBe(`${name} ${String(Math.ceil(parseFloat(limitOf(name)?.limit ?? '')))}`);
  });

  it.each(all)('%s links to all others, and to nothing that is not there', (file) => {
    expect(all.filter((other) => other !== file && !links(file).includes(other))).toEqual([]);
    expect(links(file).filter((link) => !existsSync(`${root}${link}`))).toEqual([]);
  });

  it.each(languages)('$file speaks its language, in the words of the explanations', ({ file, texts }) => {
    const text = read(file);
    const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`]*`/g, '');
    expect(prose).toMatch(file === 'README.ko.md' ? /[\uac00-\ud7a3]/ : /[\u4e00-\u9fff]/);
    const table = read(texts);
    for (const key of ["'partner-center'", 'subscription', 'suspended']) {
      const word = new RegExp(`\\b${key.replaceAll("'", "'?")}: '([^']+)'`).exec(table)?.[1] ?? key;
      expect(prose).toContain(word.replace(/\ub428$/, ''));
    }
  });
});

/** The names of the parameters of every function by its name, the options left out. */
const functions = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const source = ts.createSourceFile(file, read(`src/${file}`), ts.ScriptTarget.ES2022);
    return source.statements.filter(ts.isFunctionDeclaration).map((one) => {
      const names = one.parameters.map(({ name }) => name.getText(source)).filter((name) => name !== 'options');
      return { name: one.name?.text ?? '', taken: names.join(', ') };
    });
  });

describe('the table of all questions', () => {
  it.each(['docs/guide/every-question.md'])('%s says what each function takes: facts and an instant, or what is written there', (file) => {
    const rows = read(file)
      .split('\n')
      .filter((line) => /^\|[^|]*\? \|/.test(line))
      .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`(\w+)(?:\(([^)]*)\))?`/g)])
      .flatMap(([, name = '', written]) => {
        const taken = functions.filter((one) => one.name === name).map((one) => one.taken);
        return taken.length === 0 ? [] : [{ name, taken, written }];
      });
    expect(rows.length).toBeGreaterThan(25);
    for (const { name, taken, written } of rows) {
      if (written === undefined) expect(`${name}: ${taken.join()}`).toMatch(/: \w+, at$/);
      else expect(taken, name).toContain(written);
    }
  });
});

describe('llms.txt', () => {
  it('links to nothing that is not there', () => {
    expect(links('llms.txt').length).toBeGreaterThan(40);
    expect(links('llms.txt').filter((link) => !existsSync(`${root}${link}`))).toEqual([]);
  });

  it('says of every page what it is about', () => {
    const isSource = (line: string): boolean => line.includes('(docs/rules/sources/');
    const lines = read('llms.txt')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(lines.filter((line) => !isSource(line) && !/^- \[.+\]\(.+\): .{10,}$/.test(line))).toEqual([]);
    // the revisions of a document stand on one line, after its title
    expect(lines.filter((line) => isSource(line) && !/^- .{10,}: \[[\w-]+\]\(/.test(line))).toEqual([]);
  });

  it('says nothing on many lines', () => {
    const counts = new Map<string, number>();
    for (const [, said = ''] of read('llms.txt').matchAll(/^- \[.+\]\(.+\): (.+)$/gm)) counts.set(said, (counts.get(said) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 3)).toEqual([]);
  });
});
