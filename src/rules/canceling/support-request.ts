import { checkObject } from '../../kernel/check.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import type { NeededField } from '../../policy/support-request.js';
import { supportRequests } from '../../policy/support-request.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import { inForce } from '../asking/in-force.js';

/** The fields of a support request by name; absent, null and blank all mean "not stated". */
export interface SupportRequestFacts {
  readonly [field: string]: string | null | undefined;
}
/** The check of a support request. */
export interface SupportRequestCheck {
  /** True if nothing is missing. */
  readonly complete: boolean;
  /** The fields that are missing. */
  readonly missing: readonly string[];
  /** The value of each field whose choice is fixed. */
  readonly wanted: { readonly [field: string]: string };
}
/**
 * The answer of `supportRequest`: complete, or the missing fields; 'orderId|subscriptionId' if either is enough. `wanted` has the value of
 * each field whose choice is fixed.
 */
export type SupportRequestAnswer = ValueAnswer<'support-request', SupportRequestCheck>;

/** Returns a value for comparison, without case and spaces. */
function label(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, '');
}

function stated(facts: SupportRequestFacts, name: string, value: string | undefined): boolean {
  const text: unknown = Object.hasOwn(facts, name) ? facts[name] : null;
  return typeof text === 'string' && (value === undefined ? text.trim() !== '' : label(text) === label(value));
}

/**
 * Returns the missing fields of a support request for the refund of software; attachments are optional. The problem type must be the one
 * that the documents name; case and spaces do not count. Throws TermbookError 'invalid-instant'. Rule: E15.
 * @example
 * import { supportRequest } from 'termbook/policies';
 * import { instant } from 'termbook';
 * const facts = { domainName: 'contoso.example', orderId: 'o-1', refundReason: 'mistake', requestedAmount: '94.20 EUR', impact: 'low', title: 'Refund' };
 * const answer = supportRequest(facts, instant('2020-06-01'));
 * answer.verdict === 'computed' && answer.missing; // => ['problemType', 'contactName', 'contactEmail', 'contactPhone']
 */
export function supportRequest(facts: SupportRequestFacts, at: Instant, options?: Options): SupportRequestAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  const { entry, basis, nextAt } = inForce(supportRequests, at, options);
  if (entry === null) return { question: 'support-request', at, basis, verdict: 'undetermined', gaps: [beforeFirst(supportRequests)] };
  const isMissing = ({ anyOf, value }: NeededField): boolean => !anyOf.some((name) => stated(facts, name, value));
  const missing = entry.needed.filter(isMissing).map(({ anyOf }) => anyOf.join('|'));
  const wanted = Object.fromEntries(entry.needed.flatMap(({ anyOf, value }) => (value === undefined ? [] : [[anyOf[0], value]])));
  return {
    question: 'support-request',
    at,
    basis,
    verdict: 'computed',
    contested: [],
    changesAt: nextAt,
    complete: missing.length === 0,
    missing,
    wanted,
  };
}
