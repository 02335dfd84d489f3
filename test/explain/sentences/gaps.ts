import type { Gap } from '../../../src/kernel/answer.js';
import { facts } from './facts.js';
import type { Row } from './row.js';

/** The gaps of an undetermined answer by kind. A kind that is missing does not compile. */
export const gaps: { readonly [G in Gap['gap']]: readonly Row<Omit<Extract<Gap, { readonly gap: G }>, 'gap'>>[] } = {
  'fact-missing': [
    [{ fact: 'term.endsAt' }, 'It is not known whether it can be canceled. Missing: "term.endsAt".'],
    [{ fact: 'sky.quantity' }, 'It is not known whether it can be canceled. Missing: number of licenses.'],
    [{ fact: 'weather' }, 'It is not known whether it can be canceled. Missing: "weather".'],
    ...Object.entries(facts).map(
      ([fact, said]): Row<{ readonly fact: string }> => [{ fact }, `It is not known whether it can be canceled. Missing: ${said}.`],
    ),
  ],
  'before-first-source': [
    [{ firstSource: '2019-03-01' }, 'It is not known whether it can be canceled. Our sources begin on Mar 1, 2019 (UTC).'],
    [{ firstSource: 'undated' }, 'It is not known whether it can be canceled. Our sources begin on "undated".'],
  ],
  'documents-silent': [[{ on: 'window' }, "It is not known whether it can be canceled. Microsoft's documents do not say."]],
  'unknown-value': [
    [{ fact: 'family', value: 'spacecraft' }, 'It is not known whether it can be canceled. Unknown product family: "spacecraft".'],
  ],
};
