import { describe, expect, it } from 'vitest';
import { english } from '../../src/explain/en/index.js';
import * as face from '../public.js';
import type { Rule } from '../../src/rulebook/index.js';
import { citationsOf, interpretations, notModeled, rule, rules, source } from '../../src/rulebook/index.js';
import { interpretationValues } from '../../src/vocabulary/interpretation.js';

const all: readonly (readonly [string, Rule])[] = Object.entries(rules);
const counts = { A: 8, B: 11, C: 4, D: 6, E: 16, F: 4, G: 2, H: 1, W: 22, L: 10, M: 1, N: 1, T: 13, U: 1, R: 3, V: 7, X: 7, P: 3 };
const numbered = Object.entries(counts).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1)}`),
);

describe('the rules of the catalog', () => {
  it('are the rules of the rulebook: none is missing, and none is made up', () => {
    expect(all.map(([id]) => id).sort()).toEqual([...numbered].sort());
    expect(numbered.filter((id) => english.ruleTitle(id) === id)).toEqual([]);
  });

  it.each(all)('%s says one sentence, stands in a document, and names functions that there are', (id, { id: own, says, ...rest }) => {
    expect(own).toBe(id);
    expect(says).toMatch(/^[A-Z][ -~]+[^.]\.$/);
    expect(citationsOf(id)).not.toEqual([]);
    const functions: { readonly [name: string]: unknown } = { ...face };
    expect(rest.answeredBy.filter((name) => typeof functions[name] !== 'function')).toEqual([]);
    expect(rest.answeredBy.length > 0).toBe(rest.status === 'modeled');
    if (rest.status !== 'modeled') expect(rest.reason).toMatch(/^[A-Z][ -~]+\.$/);
  });

  it('are answered by every question that the face asks', () => {
    const answering = new Set(all.flatMap(([, { answeredBy }]) => answeredBy));
    const questions = Object.keys(face).filter((name) => /^decide[A-Z]/.test(name));
    expect(questions.filter((name) => !answering.has(name))).toEqual([]);
  });

  it('are looked up by id, never by a name that every object has', () => {
    expect(rule('W14')).toBe(rules.W14);
    for (const id of ['Z9', 'constructor', '__proto__', 'toString', '']) expect(rule(id)).toBeNull();
  });
});

describe('the interpretations of the catalog', () => {
  it('are in the order of their numbers, with the words of the options, and no word for I13', () => {
    const numbers = Object.keys(interpretations).map((id) => Number(id.slice(1)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(numbers.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    const { I13, ...chosen } = interpretations;
    expect(I13.others).toEqual({});
    expect(Object.fromEntries(Object.entries(chosen).map(([id, { others }]) => [id, Object.keys(others)]))).toEqual(interpretationValues);
  });

  it.each(Object.entries(interpretations))('%s is told in sentences of our own', (_id, { openQuestion, default: taken, others }) => {
    for (const text of [openQuestion, taken, ...Object.values(others)]) expect(text).toMatch(/^["A-Z0-9][ -~]+\.$/);
  });
});

describe('the sources of the catalog', () => {
  it('are looked up by id, with the address of the revision that was read', () => {
    expect(source('create-subscription@2018-08-31')).toEqual({
      id: 'create-subscription@2018-08-31',
      isCopy: false,
      title: 'Create, suspend, or cancel customer subscriptions',
      publisher: 'Microsoft',
      kind: 'doc',
      language: 'ko-KR + en',
      revised: null,
      firstSeen: '2018-08-31',
      lastSeen: '2018-10-10',
      addresses: [
        'https://github.com/MicrosoftDocs/partner-center-pr.ko-kr/blob/09e5c889b82165b14919411fe050fbaef0524257/partner-center/create-a-new-subscription.md',
      ],
    });
    for (const id of ['callers-own', 'constructor', '__proto__']) expect(source(id)).toBeNull();
  });
});

describe('the register of what is not modeled', () => {
  it('names rules that are modeled, since a rule that is not says so itself', () => {
    for (const { rules: ids } of notModeled) for (const id of ids) expect(rules[id].status).toBe('modeled');
  });

  it('says what is left out and why, once each', () => {
    for (const { what, why } of notModeled) for (const text of [what, why]) expect(text).toMatch(/^[A-Z][ -~]+\.$/);
    expect(new Set(notModeled.map(({ what }) => what)).size).toBe(notModeled.length);
  });
});
