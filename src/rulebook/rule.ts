/** The fields of every rule: one sentence in our words, and the functions that answer it; `citationsOf` has its documents. */
interface Described {
  readonly id: string;
  readonly says: string;
  /** Names to import from 'termbook'. */
  readonly answeredBy: readonly string[];
}

/**
 * One rule of the rulebook. 'modeled': functions answer it; 'documented-fact': listed here and used by no computation;
 * 'not-modeled': no function answers it; `reason` states the cause.
 */
export type Rule =
  | (Described & { readonly status: 'modeled' })
  | (Described & { readonly status: 'documented-fact' | 'not-modeled'; readonly reason: string });
/**
 * The status of a rule: modeled, a documented fact only, or not modeled.
 * @useDeclaredType
 */
export type RuleStatus = Rule['status'];
