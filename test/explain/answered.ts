import type { AnyAnswer, Answers } from '../../src/rules/catalog/questions.js';
import { answers } from './sentences/answers.js';

const cited = { entry: 'cancellation-window/x@2021-06-01', since: '2021-06-01', source: 's', certainty: 'stated', coverage: 'in-force' };
const facts: Readonly<Record<string, Readonly<Record<string, readonly (readonly [object, string])[]>>>> = answers;

/** An answer with the facts of its first written sentence, and others: of E8 and W6, contested by I7 and I8. */
export function answered(question: keyof Answers, key: string, more: object = {}): AnyAnswer {
  const kind = ['allowed', 'computed', 'refused', 'undetermined'].includes(key) ? { verdict: key } : { verdict: 'allowed', effect: key };
  const basis = ['E8', 'W6'].map((rule) => ({ rule, ...cited }));
  return {
    at: null,
    basis,
    contested: ['I7', 'I8'],
    question,
    ...kind,
    ...facts[question]?.[key]?.[0]?.[0],
    ...more,
  } as unknown as AnyAnswer;
}
