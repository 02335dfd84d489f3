import { checkObject } from '../kernel/check.js';
import { checkInstant } from '../kernel/instant.js';
import { broken } from '../kernel/error.js';
import type { Options } from '../vocabulary/answer.js';

/** The guard of every question's options, the caller's own policy left to the rule that applies it. */
export function checkOptions(options: Options<unknown> | undefined): void {
  if (options === undefined) return;
  checkObject(options, 'options');
  const { policyAt, readings } = options;
  if (policyAt !== undefined) checkInstant(policyAt, 'options.policyAt');
  // a list, or a text of a million characters, would be copied for every reading
  if (readings != null && (typeof readings !== 'object' || Array.isArray(readings))) {
    broken('wrong-type', 'options.readings', 'an object', readings);
  }
}
