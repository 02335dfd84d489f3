import type { RuleId } from '../kernel/answer.js';
import { frozen } from '../kernel/frozen.js';
import places from './citations.json' with { type: 'json' };

/** A place in a document: its heading there, '' for a page without headings or a heading that was not recorded, and the rules read at it. */
export interface Citation {
  /** The id of the source. */
  readonly source: string;
  /** The heading in the source. */
  readonly heading: string;
  /** The rules that it is cited for. */
  readonly rules: readonly RuleId[];
}

/**
 * The places that carry each entry of the policy tables (`table/topic@since`), each rule that no table holds (`rule/F3`) and each error code
 * (`error-codes/suspended`), the deciding one first.
 */
export const citations: { readonly [entry: string]: readonly Citation[] } = /* @__PURE__ */ frozen(
  places as { readonly [entry: string]: readonly Citation[] },
);
