import { checkObject, hasKey } from '../../kernel/check.js';
import { checkInstant } from '../../kernel/instant.js';
import { fail } from '../../kernel/error.js';
import type { Options } from '../../vocabulary/answer.js';
import { interpretationValues } from '../../vocabulary/interpretation.js';

const known: { readonly [K in keyof Required<Options>]: true } = { interpretations: true, policyAt: true, policy: true };

/**
 * Validates the options of a question, except the caller's own policy, which the rule that applies it validates. A misspelled option or
 * interpretation would silently change answers: throws TermbookError 'unknown-key' and 'unknown-value'.
 */
export function checkOptions(options: Options<unknown> | undefined): void {
  if (options === undefined) return;
  checkObject(options, 'options');
  for (const key of Object.keys(options))
    if (!hasKey(known, key)) fail('unknown-key', `options.${key}`, 'interpretations, policyAt or policy', key);
  const { policyAt, interpretations } = options;
  if (policyAt !== undefined) checkInstant(policyAt, 'options.policyAt');
  if (interpretations == null) return;
  if (typeof interpretations !== 'object' || Array.isArray(interpretations)) {
    fail('wrong-type', 'options.interpretations', 'an object', interpretations);
  }
  for (const [id, value] of Object.entries(interpretations)) checkInterpretation(id, value);
}

function checkInterpretation(id: string, value: unknown): void {
  const path = `options.interpretations.${id}`;
  if (!hasKey(interpretationValues, id)) return fail('unknown-key', path, Object.keys(interpretationValues).join(', '), id);
  const values: readonly unknown[] = interpretationValues[id as keyof typeof interpretationValues];
  if (value !== undefined && !values.includes(value)) fail('unknown-value', path, values.join(' or '), value);
}
