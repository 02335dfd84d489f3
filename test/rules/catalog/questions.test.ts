import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/entry-points.js';
import { sourceFiles } from '../../../scripts/examples.js';
import { english } from '../../../src/explain/en.js';
import { tables } from '../../../src/policy/tables.js';
import type { Answers, QuestionName, QuestionFacts } from '../../../src/rules/catalog/questions.js';
import { answering, questions } from '../../../src/rules/catalog/questions.js';
import { asked } from '../../../src/testing/asked.js';
import { allDatedTables, nameOf } from '../../dated-tables.js';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe('the two registries', () => {
  it('name every question once, with its function, its facts, its answer, its sentences and its cases', () => {
    const same: readonly [Same<keyof Answers, QuestionName>, Same<keyof QuestionFacts, QuestionName>] = [true, true];
    expect(same).toEqual([true, true]);
    const sorted = [...questions].sort();
    expect(new Set(questions).size).toBe(questions.length);
    expect(Object.keys(answering).sort()).toEqual(sorted);
    expect(Object.keys(asked).sort()).toEqual(sorted);
    expect(Object.keys(english.answers).sort()).toEqual(sorted);
  });

  it('hold every answer of rules but four, which list things for a screen and have no sentence', () => {
    const signed = /^export type \w+ =[^;]*?\b(?:Determined|ValueAnswer|Decision)<\s*'([a-z-]+)'/gm;
    const rules = sourceFiles().filter((file) => file.startsWith('src/rules/'));
    const answered = rules.flatMap((file) => [...readFileSync(`${root}${file}`, 'utf8').matchAll(signed)].map(([, name]) => name));
    expect(answered.length).toBeGreaterThan(5);
    expect(answered.filter((name) => !questions.some((question) => question === name))).toEqual([
      'cancellation-checklist',
      'cancellation-effects',
      'download-steps',
      'key-viewers',
    ]);
  });

  it('name every dated table of src/policy once, with the question that reads it', () => {
    const registered = Object.values(tables).flatMap(({ topics }) => topics.map(({ rows }) => nameOf(rows)));
    expect(new Set(registered).size).toBe(registered.length);
    expect(registered.sort()).toEqual(allDatedTables.map(nameOf).sort());
    const unread = Object.entries(tables).flatMap(([name, { question }]) => (question === null ? [name] : []));
    expect(unread).toEqual(['activity-log', 'hybrid-benefit', 'move', 'charge']);
  });

  it('stand in no module that imports zod, fast-check and sentences together', () => {
    const kinds = [/from 'zod/, /from 'fast-check'/, /from '[./]*explain\//];
    const all = sourceFiles().filter((file) => kinds.filter((kind) => kind.test(readFileSync(`${root}${file}`, 'utf8'))).length > 1);
    expect(all).toEqual([]);
  });
});
