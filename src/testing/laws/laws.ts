import { frozen } from '../../kernel/frozen.js';
import * as fc from 'fast-check';
import type { WireJson } from '../wire-json.js';
import { partnerCenterJson } from '../wire-json.js';
import { shown } from '../written.js';
import {
  answerConstantUntilChangesAt,
  answerIsPlainJson,
  inputsNotMutated,
  refusedAlwaysSaysWhy,
  sameAnswerTwice,
  undeterminedNamesItsGaps,
  yesNamesItsRule,
} from './any-question.js';
import {
  agreesWithTermbook,
  endedIsNeverCancelled,
  nothingBeforeTheOrder,
  refundNeverGrows,
  statedDeadlineWins,
  windowHalfOpen,
} from './cancellation.js';
import { contestedIsExact, missingFactIsNamed } from './facts.js';
import type { Law, LawName } from './law.js';
import { law } from './law.js';
import { being, isNoAnswer, list, subject } from './subject.js';
import { creditNeverGrows, netPlusTaxIsGross, partsAddUp, refundNeverExceedsCharge, taxSharesAddUp } from './money.js';
import { monthsNeverDrift } from './months.js';
import {
  advancingTwiceChangesNothing,
  expiryWithinItsBounds,
  historyReplays,
  machineAgrees,
  movesFollowTheTable,
  nothingLeavesTheEnd,
  reactivationEndsAtItsLimit,
  refusedMoveSaysWhy,
  timeComposes,
} from './time.js';

/** Reads a list of up to ten records (Partner Center's, unless others are given); what comes back has an item for each. */
function listsSurviveUnknownValues(
  read: (records: readonly WireJson[]) => readonly unknown[],
  record: fc.Arbitrary<WireJson> = partnerCenterJson(),
): Law<readonly WireJson[]> {
  const readList = subject(read, being(list));
  return law('listsSurviveUnknownValues', fc.array(record, { maxLength: 10 }).map(shown), (records) => {
    try {
      const items = readList(records);
      return items.length === records.length ? null : `of ${String(records.length)} records ${String(items.length)} came back`;
    } catch (error) {
      return isNoAnswer(error) ? error.message : `it threw ${String(error)}`;
    }
  });
}

/**
 * The laws: each takes your function and gives a property for `fc.assert`; those about purchases also take which to draw: `{ families, fromAt }`. Give
 * `fc.assert` 1,000 runs: a bug of one family or one day is rarely among the usual 100. What they look at of an answer is structural, so a function of yours fits where its
 * answers have the same few fields as ours; anything else goes through a line of adapter. A broken law says its sentence (`lawSentences`) and what broke it.
 * @example
 * import * as fc from 'fast-check';
 * import { decideCancellation, refundCredit } from 'termbook';
 * import { asked, laws } from 'termbook/testing';
 * fc.check(laws.refundNeverExceedsCharge(refundCredit)).failed; // => false
 * fc.check(laws.sameAnswerTwice(decideCancellation, asked.cancellation())).failed; // => false
 * fc.check(laws.refundNeverExceedsCharge(({ charge }) => ({ verdict: 'computed', credit: { ...charge.paid, amount: charge.paid.amount + 1 } }))).failed; // => true
 */
export const laws = /* @__PURE__ */ frozen({
  refundNeverExceedsCharge,
  partsAddUp,
  creditNeverGrows,
  refundNeverGrows,
  netPlusTaxIsGross,
  taxSharesAddUp,
  windowHalfOpen,
  agreesWithTermbook,
  nothingBeforeTheOrder,
  endedIsNeverCancelled,
  statedDeadlineWins,
  monthsNeverDrift,
  expiryWithinItsBounds,
  reactivationEndsAtItsLimit,
  answerConstantUntilChangesAt,
  sameAnswerTwice,
  inputsNotMutated,
  answerIsPlainJson,
  refusedAlwaysSaysWhy,
  undeterminedNamesItsGaps,
  yesNamesItsRule,
  contestedIsExact,
  missingFactIsNamed,
  timeComposes,
  advancingTwiceChangesNothing,
  historyReplays,
  movesFollowTheTable,
  refusedMoveSaysWhy,
  nothingLeavesTheEnd,
  machineAgrees,
  listsSurviveUnknownValues,
} as const satisfies { readonly [L in LawName]: (...given: never[]) => unknown });
