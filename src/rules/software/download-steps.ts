import { checkObject, hasKey } from '../../kernel/check.js';
import { unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import type { DownloadStep } from '../../policy/software-delivery.js';
import { downloadStepTables } from '../../policy/software-delivery.js';
import type { Options, Refused, ValueAnswer } from '../../vocabulary/answer.js';
import { inForce } from '../asking/in-force.js';

/** The steps to keys and downloads. */
export interface DownloadSteps {
  /** The steps, in order. */
  readonly steps: readonly DownloadStep[];
  /** The number of digits of the key shown on the way; null = not stated. */
  readonly keyDigits: number | null;
}
/**
 * The answer of `downloadSteps`: the steps (`keyDigits` is the number of digits of the key shown on the way, null = not stated), or refused
 * while keys and downloads were withdrawn from Partner Center.
 */
export type StepsAnswer = ValueAnswer<'download-steps', DownloadSteps> | Refused<'download-steps', 'keys-withdrawn'>;

/**
 * Returns the steps to keys and downloads on a date, in order: the partner's in Partner Center, the customer's in the Microsoft 365 admin
 * center. Refused for the partner from 2021-01-19 to 2021-03-03. Throws TermbookError 'invalid-instant'. Rules: F2, A6.
 * @example
 * import { downloadSteps } from 'termbook/software';
 * import { instant } from 'termbook';
 * const answer = downloadSteps({ side: 'partner' }, instant('2021-05-01'));
 * answer.verdict === 'computed' && answer.steps.slice(0, 3); // => ['choose-version', 'choose-language', 'choose-bitness']
 */
export function downloadSteps(facts: { readonly side: 'partner' | 'customer' }, at: Instant, options?: Options): StepsAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  const undetermined = (gap: Gap): StepsAnswer => ({ question: 'download-steps', at, basis: [], verdict: 'undetermined', gaps: [gap] });
  if (!hasKey(downloadStepTables, facts.side)) return undetermined(unknownValue('side', facts.side));
  const table = downloadStepTables[facts.side];
  const { entry, basis, nextAt } = inForce(table, at, options);
  if (entry === null) return undetermined(beforeFirst(table));
  const { steps, keyDigits, withdrawn } = entry;
  if (withdrawn !== undefined) {
    const reasons = [{ code: 'keys-withdrawn', rule: entry.rules[0], errorCode: null }] as const;
    return { question: 'download-steps', at, basis, verdict: 'refused', contested: [], changesAt: nextAt, reasons, instead: [withdrawn] };
  }
  return { question: 'download-steps', at, basis, verdict: 'computed', contested: [], changesAt: nextAt, steps, keyDigits };
}
