import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/explain/en.js';
import { explainLocales, ruleTitle } from '../../src/explain/index.js';
import { korean } from '../../src/explain/ko.js';
import { simplifiedChinese } from '../../src/explain/zh-hans.js';
import { traditionalChinese } from '../../src/explain/zh-hant.js';

const read = (name: string): string => readFileSync(new URL(`../../src/explain/${name}`, import.meta.url), 'utf8');

/** The paths of all texts of a table. */
function paths(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${value === '' ? 'empty' : ''}`];
  return Object.entries(value).flatMap(([key, item]) => paths(item, `${path}/${key}`));
}

describe('the tables of the four languages', () => {
  it('have no text that English lacks, and none is empty but what stands between two sentences', () => {
    const known = new Set(paths(english));
    for (const table of [korean, simplifiedChinese, traditionalChinese])
      expect(paths({ ...table, between: ' ' }).filter((path) => !known.has(path))).toEqual([]);
    expect(paths(english).filter((path) => path.endsWith('empty'))).toEqual([]);
  });

  it('give every rule that the rulebook has a title of its own', () => {
    const counts = { A: 8, B: 11, C: 4, D: 6, E: 16, F: 4, G: 2, H: 1, L: 10, M: 1, N: 1, P: 3, R: 3, T: 13, U: 1, V: 7, W: 22, X: 7 };
    const rules = Object.entries(counts).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${String(index + 1)}`),
    );
    expect(Object.entries(english.rules).map(([letter, titles]) => [letter, titles.length])).toEqual(Object.entries(counts));
    for (const locale of explainLocales) {
      const titles = rules.map((rule) => ruleTitle(rule, locale));
      expect(new Set(titles).size).toBe(rules.length);
      for (const title of titles) expect(title.length).toBeLessThan(70);
    }
  });

  it('give a title to every rule that policy and rules cite', () => {
    const folders = ['policy', 'rules', 'lifecycle'].map((folder) => new URL(`../../src/${folder}/`, import.meta.url));
    const texts = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(new URL(name, folder), 'utf8')),
    );
    const cited = new Set(texts.flatMap((text) => text.match(/(?<=')[A-HLPRT-X]\d{1,2}(?=')/g) ?? []));
    expect(cited.size).toBeGreaterThan(50);
    expect([...cited].filter((rule) => ruleTitle(rule, 'en') === rule)).toEqual([]);
  });

  it('have words for every fact that a rule or a move can miss', () => {
    const folders = ['rules', 'lifecycle'].map((folder) => new URL(`../../src/${folder}/`, import.meta.url));
    const named = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .flatMap((name) =>
          [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\bmissing\('([\w.]+)'\)/g)].map(([, fact = '']) => fact),
        ),
    );
    // named by the keys of an object, not by a string
    const ofOffers = ['markets', 'inProgram', 'exclusiveTo', 'transactable'];
    expect(new Set(named).size).toBeGreaterThan(25);
    const words: object = english.facts;
    expect(
      [...named, ...ofOffers].filter((fact) => !Object.hasOwn(words, fact) && !Object.hasOwn(words, fact.replace(/.*\./, ''))),
    ).toEqual([]);
  });

  it('a rule of a newer version is shown by its id', () => {
    for (const locale of explainLocales) for (const rule of ['E99', 'E0', 'E07', 'Z1', 'E']) expect(ruleTitle(rule, locale)).toBe(rule);
    expect(ruleTitle('constructor', 'en')).toBe('constructor');
  });

  it('Korean puts no particle that hangs on a sound behind a value', () => {
    expect(read('ko.ts').match(/\}(?:은|는|이|가|을|를|로|으로|와|과|이나|나|라|이라|야|아)(?![가-힣])/g)).toBeNull();
  });

  it('each Chinese table keeps to its own characters', () => {
    expect(read('zh-hans.ts')).not.toMatch(/[訂閱帳戶雲軟體續約暫啟發貨幣]/u);
    expect(read('zh-hant.ts')).not.toMatch(/[订阅账户云软续约暂启发货币帐]/u);
  });

  it.each([
    ['ko', korean, ['구독', '취소', '환불', '일시 중단', '다시 활성화', '자동 갱신', '파트너 센터']],
    ['zh-Hans', simplifiedChinese, ['订阅', '取消', '退款', '暂停', '重新激活', '自动续订', '合作伙伴中心']],
    ['zh-Hant', traditionalChinese, ['訂用帳戶', '取消', '退款', '暫停', '重新啟用', '自動續約', '合作夥伴中心']],
  ] as const)('%s speaks the vocabulary of the products', (locale, table, terms) => {
    const source = read(`${locale.toLowerCase()}.ts`);
    for (const term of terms) expect(source).toContain(term);
    expect(ruleTitle('E7', locale)).toBe(table.rules.E[6]);
    expect(table.rules.E[6]).not.toBe(english.rules.E[6]);
  });
});
