import { frozen } from '../../kernel/frozen.js';
import * as fc from 'fast-check';
import type { Instant } from '../../kernel/instant.js';
import { shortly, written } from '../written.js';
import { isNoAnswer } from './subject.js';

/** The sentence of every law. The guide prints this table, and a failed law says its sentence. */
export const lawSentences = /* @__PURE__ */ frozen({
  refundNeverExceedsCharge: 'A refund is never below zero, and never more than what was paid and not yet given back.',
  partsAddUp: 'What is given back, what is kept and what was given back before add up to what was paid.',
  creditNeverGrows: 'Canceling later never refunds more, unless a new window opens.',
  refundNeverGrows: 'A refund goes from full to prorated to none, never the other way, unless a new window opens.',
  netPlusTaxIsGross: 'Net and tax add up to gross, and the price is the gross or the net.',
  taxSharesAddUp: 'The shares of the lines add up to the tax of the invoice, one for each line.',
  windowHalfOpen: 'A window holds from its opening to the last millisecond before its closing; at its closing it is over.',
  agreesWithTermbook: 'A cancellation is answered as termbook answers it, as far as the answer states it.',
  nothingBeforeTheOrder: 'Before the order nothing can be canceled.',
  endedIsNeverCancelled: 'What is expired, disabled, canceled, deleted or migrated cannot be canceled at once with a refund.',
  statedDeadlineWins: 'A deadline that the server stated closes the window; 23:59 and 23:59:59 mean the midnight that follows.',
  monthsNeverDrift:
    'Term n is counted from the anchor: its day is the day of the anchor, or the last of a shorter month, at the same time of day.',
  expiryWithinItsBounds: 'A suspension ends after it began, not before the earliest and not after the latest of its dates.',
  reactivationEndsAtItsLimit: 'A suspended subscription can be reactivated inside the window that is stated, and no longer at its closing.',
  answerConstantUntilChangesAt: 'An answer stays the same until the instant in its `changesAt`, or forever if it has none.',
  sameAnswerTwice: 'The same question gives the same answer, also with others asked in between.',
  inputsNotMutated: 'Asking changes nothing in the facts.',
  answerIsPlainJson: 'An answer is plain JSON: writing and reading it changes nothing.',
  refusedAlwaysSaysWhy: 'A refusal has at least one reason, each with a code.',
  undeterminedNamesItsGaps: 'Where nothing can be determined, at least one gap says why.',
  yesNamesItsRule: 'What is allowed or computed names the rule and the dated entry behind it.',
  contestedIsExact:
    'The interpretations that an answer lists as contested are those of which another value changes it, undetermined ones included.',
  missingFactIsNamed:
    'If a missing fact could change the answer, it is named as missing, and the bounds hold for each value that it could have. No other fact is named.',
  timeComposes: 'Advancing in two steps gives the same subscription as in one, and the events of both steps are those of the one.',
  advancingTwiceChangesNothing: 'Advancing again to the same instant changes nothing.',
  historyReplays: 'The events of a subscription lead to its state, also after a trip through JSON.',
  movesFollowTheTable: 'A move that is applied starts and ends in a state that the transition table names.',
  refusedMoveSaysWhy: 'A move that is not applied says why, and brings no other state.',
  nothingLeavesTheEnd: 'No move and no time changes a deleted subscription.',
  machineAgrees: 'Your machine and ours come to the same states by the same moves at the same instants.',
  listsSurviveUnknownValues: 'A list with unknown values and keys is read to its end, record by record.',
});

/** The name of a law: a key of `laws`. */
export type LawName = keyof typeof lawSentences;

/** A law about your function, as a property for `fc.assert`. */
export type Law<Case> = fc.IPropertyWithHooks<[Case]>;

/** A question of yours: what is asked, and when. */
export type Question<Facts, Answer> = (facts: Facts, at: Instant) => Answer;

function breachOf<Case>(breach: (one: Case) => string | null, one: Case): string | null {
  try {
    return breach(one);
  } catch (error) {
    if (isNoAnswer(error)) return error.message;
    throw error;
  }
}

/** A property that says which law is broken and by what; a breach of null = the law holds. */
export function law<Case>(name: LawName, cases: fc.Arbitrary<Case>, breach: (one: Case) => string | null): Law<Case> {
  return fc.property(cases, (one) => {
    const found = breachOf(breach, one);
    if (found !== null) throw new Error(`laws.${name}: ${lawSentences[name]} But ${found}`);
  });
}

/** Returns an instant as a breach shows it. */
export function shownAt(at: Instant | null): string {
  return at === null ? 'never' : shortly(at);
}

/** Returns two answers as a breach shows them. */
export function versus(first: string, one: unknown, second: string, other: unknown): string {
  return `${first}:\n  ${written(one)}\n${second}:\n  ${written(other)}`;
}
