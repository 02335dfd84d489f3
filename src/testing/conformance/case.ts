import { frozen } from '../../kernel/frozen.js';
import { addMs, instant, isoInstant } from '../../kernel/instant.js';

/** JSON as it is written to a file: instants are ISO text in UTC, amounts whole minor units. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** An object of `Json`. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * One golden case: `ask` names the question by the function that answers it here, `facts` and `at` are what is asked. `expected` is what the answer must say:
 * every key in it, lists item by item; keys that it does not name are free, and absent and null are the same.
 */
export interface ConformanceCase {
  /** The id of the case. */
  readonly id: string;
  /** The question. */
  readonly ask: ConformanceQuestion;
  /** The facts of the question. */
  readonly facts: JsonObject;
  /** null where nothing in the answer depends on now. */
  readonly at: string | null;
  /** The expected fields of the answer. */
  readonly expected: JsonObject;
  /** The rules that the case is about. */
  readonly rules: readonly string[];
  /** Written by hand from what the documents say; no case is taken from an answer of this library. */
  readonly from: 'rulebook';
}

/** The question, by the name of the function that answers it here. */
export const conformanceQuestions = /* @__PURE__ */ frozen([
  'decideCancellation',
  'decideSeatReduction',
  'refundCredit',
  'suspensionExpiry',
  'decideReactivation',
  'decideMarket',
  'decideRegion',
  'decideCloud',
  'splitPrice',
  'invoiceTax',
  'decideRole',
  'decidePurchase',
  'filterCatalog',
  'downloadLink',
  'downloadSteps',
  'keyViewers',
  'activityLog',
  'supportRequest',
  'cancellationChecklist',
  'cancellationEffects',
  'accessWhile',
  'coterminousEnd',
  'decideTermChange',
  'decideScheduledChange',
  'decideUpgrade',
  'decideExchange',
  'midCycleCharge',
  'planPrice',
  'extendedTermCharge',
  'reservationRefundLimit',
  'addTerm',
  'advance',
  'applyMove',
]);
/**
 * The function that answers a golden case here.
 * @useDeclaredType
 */
export type ConformanceQuestion = (typeof conformanceQuestions)[number];

/** A case by itself, or a question on both sides of a limit with the answers expected before it and from it on. */
export type Written = Pick<ConformanceCase, 'id' | 'ask' | 'rules' | 'facts'> &
  (Pick<ConformanceCase, 'at' | 'expected'> | { readonly limit: string; readonly before: JsonObject; readonly from: JsonObject });

const aroundLimit = [
  ['a millisecond before', -1],
  ['at', 0],
  ['a millisecond after', 1],
] as const;

/** Returns the cases as they are asked, each limit as three: a millisecond before it, at it, a millisecond after. */
/* @__NO_SIDE_EFFECTS__ */
export function casesOf(list: readonly Written[]): readonly ConformanceCase[] {
  return list.flatMap((one): readonly ConformanceCase[] => {
    const { id, ask, facts, rules } = one;
    if (!('limit' in one)) return [{ id, ask, facts, at: one.at, expected: one.expected, rules, from: 'rulebook' }];
    return aroundLimit.map(([word, ms]) => ({
      id: `${id}, ${word} the limit`,
      ask,
      facts,
      at: isoInstant(addMs(instant(one.limit), ms)),
      expected: ms < 0 ? one.before : one.from,
      rules,
      from: 'rulebook',
    }));
  });
}
