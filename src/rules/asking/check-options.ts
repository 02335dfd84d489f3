import { checkObject } from '../../kernel/check.js';
import { checkInstant } from '../../kernel/instant.js';
import { fail } from '../../kernel/error.js';
import type { Options } from '../../vocabulary/answer.js';

/** Validates the options of a question, except the caller's own policy, which the rule that applies it validates. */
export function checkOptions(options: Options<unknown> | undefined): void {
  if (options === undefined) return;
  checkObject(options, 'options');
  const { policyAt, interpretations } = options;
  if (policyAt !== undefined) checkInstant(policyAt, 'options.policyAt');
  // a list, or a string of a million characters, would be copied for every interpretation
  if (interpretations != null && (typeof interpretations !== 'object' || Array.isArray(interpretations))) {
    fail('wrong-type', 'options.interpretations', 'an object', interpretations);
  }
}
