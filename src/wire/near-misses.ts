import { byKeys } from '../kernel/by-keys.js';
import { meant } from '../kernel/nearest.js';
import type { Fields } from './fields.js';
import { pathOf } from './fields.js';
import type { Notes } from './notes.js';
import { noted } from './notes.js';

function lower(name: string): string {
  return name.toLowerCase();
}

/** More letters apart, two names are more likely two fields than one and its misspelling. */
const mostLetters = 2;

/**
 * Returns a function that notes each key that is almost the name of a field that decides and that its record does not have: the field is not stated then,
 * and nothing is taken from the key. The names of `documented` are never misspelled ones; `plain` is the spelling by which names are read.
 */
/* @__NO_SIDE_EFFECTS__ */
export function nearMisses(
  deciding: readonly string[],
  documented: readonly string[] = [],
  plain: (name: string) => string = lower,
): (fields: Fields, to: Notes) => void {
  const known = new Set([...deciding, ...documented].map(plain));
  const questions = (keys: readonly string[]) => {
    const present = new Set(keys.map(plain));
    const absent = deciding.filter((name) => !present.has(plain(name)));
    return keys.flatMap((key) => {
      const question = known.has(plain(key)) ? '' : meant(key, absent, '', mostLetters);
      return question === '' ? [] : [{ key, expected: `a name that is documented${question}` }];
    });
  };
  // a file has one header, and records of one source have the same keys
  const questionsIn = plain === lower ? byKeys(questions) : questions;
  return (fields, to) => {
    for (const { key, expected } of questionsIn(Object.keys(fields.record))) {
      noted(to, 'unknown-key', pathOf(fields, key), expected, fields.record[key]);
    }
  };
}
