import type { SourceId } from '../policy/sources.js';

/** What is said of every rule: one sentence in our words, the documents it was read in, and the functions that answer it. */
interface Told {
  readonly id: string;
  readonly says: string;
  readonly sources: readonly [SourceId, ...SourceId[]];
  /** Names to import from 'termbook'. */
  readonly answeredBy: readonly string[];
}

/**
 * One rule of the rulebook. 'modelled': functions answer it; 'documented-fact': shown here and used by no computation;
 * 'not-modelled': no function answers it, `reason` says why.
 */
export type Rule =
  | (Told & { readonly status: 'modelled' })
  | (Told & { readonly status: 'documented-fact' | 'not-modelled'; readonly reason: string });
/**
 * Whether a rule is modelled, a documented fact only, or not modelled.
 * @useDeclaredType
 */
export type RuleStatus = Rule['status'];
