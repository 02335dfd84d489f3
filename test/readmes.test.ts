import { existsSync, readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/entry-points.js';
import { fencesOf } from '../scripts/examples.js';
import { explainLocales } from '../src/explain/locale.js';

const languages = explainLocales
  .filter((locale) => locale !== 'en')
  .map((locale) => ({ file: `README.${locale}.md`, texts: `src/explain/${locale.toLowerCase()}.ts` }));
const all = ['README.md', ...languages.map(({ file }) => file)];

const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const blocks = (file: string) => fencesOf(file, read(file)).map(({ language, code }) => `${language}\n${code}`);
const links = (file: string) =>
  [...read(file).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link).filter((link) => !/^https?:/.test(link));

describe('the READMEs', () => {
  it('are one for each language that answers are explained in', () => {
    expect(readdirSync(root).filter((name) => /^README.*\.md$/.test(name))).toEqual([...all].sort());
    expect(languages).toHaveLength(3);
  });

  it.each(languages)('$file has the code blocks and the commands of the English one, in its order', ({ file }) => {
    expect(blocks('README.md').length).toBeGreaterThan(3);
    expect(blocks(file)).toEqual(blocks('README.md'));
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

/** The names of the parameters of every exported function, the options left out. */
const parameters = new Map(
  readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = ts.createSourceFile(file, read(`src/${file}`), ts.ScriptTarget.ES2022);
      return source.statements.filter(ts.isFunctionDeclaration).map((one) => {
        const names = one.parameters.map(({ name }) => name.getText(source)).filter((name) => name !== 'options');
        return [one.name?.text ?? '', names.join(', ')] as const;
      });
    }),
);

describe('the questions in the READMEs', () => {
  it.each(all)('%s says what each function takes: facts and an instant, or what is written there', (file) => {
    const rows = read(file)
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`(\w+)(?:\(([^)]*)\))?`/g)])
      .flatMap(([, name = '', written]) => {
        const taken = parameters.get(name);
        return taken === undefined ? [] : [{ name, taken, written }];
      });
    expect(rows.length).toBeGreaterThan(25);
    for (const { name, taken, written } of rows) {
      if (written === undefined) expect(`${name}: ${taken}`).toMatch(/: \w+, at$/);
      else expect(`${name}: ${written}`).toBe(`${name}: ${taken}`);
    }
  });
});

describe('llms.txt', () => {
  it('links to nothing that is not there', () => {
    expect(links('llms.txt').length).toBeGreaterThan(40);
    expect(links('llms.txt').filter((link) => !existsSync(`${root}${link}`))).toEqual([]);
  });

  it('says of every page what it is about', () => {
    const silent = read('llms.txt')
      .split('\n')
      .filter((line) => line.startsWith('- ') && !/^- \[.+\]\(.+\): .{10,}$/.test(line));
    expect(silent).toEqual([]);
  });
});
