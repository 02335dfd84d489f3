import { createHash } from 'node:crypto';
import type { Corpus } from './corpus.js';

/** An account of a run, with one hash for the answers to each question. */
export interface CorpusResult extends Omit<Corpus, 'answers'> {
  readonly hashes: Readonly<Record<string, string>>;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Takes what an engine gives for the corpus, as JSON text; hashed here, since not every engine can. */
export function hashed(text: string): CorpusResult {
  const { answers, ...account } = JSON.parse(text) as Corpus;
  return { ...account, hashes: Object.fromEntries(Object.entries(answers).map(([question, given]) => [question, sha256(given)])) };
}
