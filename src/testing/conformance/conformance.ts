import { frozen } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import { instantOrNull } from '../../kernel/instant.js';
import { readable } from '../../kernel/readable.js';
import { advance } from '../../lifecycle/advance.js';
import { applyMove } from '../../lifecycle/apply-move.js';
import { activityLog } from '../../rules/software/activity-log.js';
import { cancellationChecklist } from '../../rules/canceling/cancellation-checklist.js';
import { cancellationEffects } from '../../rules/canceling/cancellation-effects.js';
import { filterCatalog } from '../../rules/buying/catalog-filter.js';
import { downloadSteps } from '../../rules/software/download-steps.js';
import { keyViewers } from '../../rules/software/key-viewers.js';
import { answering } from '../../rules/catalog/questions.js';
import { addTerm } from '../../vocabulary/term.js';
import { differences } from '../written.js';
import type { ConformanceCase, ConformanceQuestion, Written } from './case.js';
import { casesOf } from './case.js';
import cases from './cases.json' with { type: 'json' };

/** The facts of a case, each key as the function wants it: the data says what the types cannot. */
type Facts = Readonly<Record<string, unknown>>;
type Ask = (facts: Facts, at: Instant) => object;

const asked =
  (answer: (facts: never, at: Instant) => object): Ask =>
  (facts, at) =>
    answer(facts as never, at);

/** The function of this library for each question. */
const answers: { readonly [Q in ConformanceQuestion]: Ask } = {
  decideCancellation: /* @__PURE__ */ asked(answering.cancellation),
  decideSeatReduction: /* @__PURE__ */ asked(answering['seat-reduction']),
  refundCredit: /* @__PURE__ */ asked(answering.refund),
  suspensionExpiry: /* @__PURE__ */ asked(answering['suspension-expiry']),
  decideReactivation: /* @__PURE__ */ asked(answering.reactivation),
  decideMarket: /* @__PURE__ */ asked(answering.market),
  decideRegion: /* @__PURE__ */ asked(answering.region),
  decideCloud: /* @__PURE__ */ asked(answering.cloud),
  splitPrice: /* @__PURE__ */ asked(answering['price-split']),
  invoiceTax: /* @__PURE__ */ asked(answering['invoice-tax']),
  decideRole: /* @__PURE__ */ asked(answering.role),
  decidePurchase: /* @__PURE__ */ asked(answering.purchase),
  filterCatalog: /* @__PURE__ */ asked(filterCatalog),
  downloadLink: /* @__PURE__ */ asked(answering['download-link']),
  downloadSteps: /* @__PURE__ */ asked(downloadSteps),
  keyViewers: /* @__PURE__ */ asked(keyViewers),
  activityLog: /* @__PURE__ */ asked(activityLog),
  supportRequest: /* @__PURE__ */ asked(answering['support-request']),
  cancellationChecklist: /* @__PURE__ */ asked(cancellationChecklist),
  cancellationEffects: (facts) => cancellationEffects(facts as never),
  accessWhile: /* @__PURE__ */ asked(answering.access),
  coterminousEnd: /* @__PURE__ */ asked(answering['coterminous-end']),
  decideTermChange: /* @__PURE__ */ asked(answering['term-change']),
  decideScheduledChange: /* @__PURE__ */ asked(answering['scheduled-change']),
  decideUpgrade: /* @__PURE__ */ asked(answering.upgrade),
  decideExchange: /* @__PURE__ */ asked(answering.exchange),
  midCycleCharge: /* @__PURE__ */ asked(answering['mid-cycle-charge']),
  planPrice: /* @__PURE__ */ asked(answering['plan-price']),
  extendedTermCharge: /* @__PURE__ */ asked(answering['extended-term-charge']),
  reservationRefundLimit: /* @__PURE__ */ asked(answering['reservation-refund-limit']),
  addTerm: ({ anchorAt, duration, count }: Facts) => ({ startsAt: addTerm(anchorAt as never, duration as never, count as never) }),
  advance: /* @__PURE__ */ asked(advance),
  applyMove: ({ subscription, request }: Facts, at) => applyMove(subscription as never, request as never, at),
};

/**
 * JSON facts with their ISO text as Instants: in the keys `at` and those that end in `At`, where it is the text of one.
 * @example
 * import { withInstants } from 'termbook/testing';
 * withInstants({ orderedAt: '2020-03-01T10:00Z', cancelUntilAt: 'never' }); // => { orderedAt: 1583056800000, cancelUntilAt: 'never' }
 */
export function withInstants(json: unknown, key = ''): unknown {
  if (typeof json === 'string') return key === 'at' || key.endsWith('At') ? (instantOrNull(json) ?? json) : json;
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map((item) => withInstants(item));
  return Object.fromEntries(Object.entries(json).map(([name, part]) => [name, withInstants(part, name)]));
}

/**
 * This library's answer to a golden case, in JSON: an example of what `checkConformance` wants of an implementation.
 * @example
 * import { askTermbook, checkConformance } from 'termbook/testing';
 * checkConformance(askTermbook).failed; // => []
 */
export function askTermbook({ ask, facts, at }: Pick<ConformanceCase, 'ask' | 'facts' | 'at'>): unknown {
  const asking = withInstants({ facts, at: at ?? '1970-01-01' }) as { readonly facts: Facts; readonly at: Instant };
  return readable(answers[ask](asking.facts, asking.at));
}

/** The golden cases; `version` changes when the shape of a case does. */
export interface Conformance {
  /** The version of the format. */
  readonly version: 1;
  /** The cases. */
  readonly cases: readonly ConformanceCase[];
}

/**
 * The golden cases as data, for implementations in any language: shipped as `termbook/conformance.json` too. They were written by hand from the documents.
 * @example
 * import { conformance } from 'termbook/testing';
 * conformance.cases.find(({ id }) => id === '10 % in 19.99 AUD of software in Australia')?.expected['tax']; // => { amount: 182, currency: 'AUD' }
 */
export const conformance: Conformance = /* @__PURE__ */ frozen({
  version: 1,
  cases: casesOf(cases as unknown as readonly Written[]).map((one) => readable(withInstants(one)) as ConformanceCase),
});

/** A case that was answered otherwise, and where. */
export interface ConformanceFailure {
  /** The id of the case. */
  readonly id: string;
  /** The rules that it is about. */
  readonly rules: readonly string[];
  /** The values that differ. */
  readonly differences: readonly string[];
}
/** The result of an implementation: the number of right cases, and the fault of each of the others. */
export interface ConformanceReport {
  /** The number of cases that passed. */
  readonly passed: number;
  /** The cases that failed. */
  readonly failed: readonly ConformanceFailure[];
}

function askedOf(answer: (one: ConformanceCase) => unknown, one: ConformanceCase): readonly string[] {
  try {
    const found = differences(readable(answer(one)), one.expected);
    return found.map(({ path, ours, theirs }) => `${path}: ${ours} instead of ${theirs}`);
  } catch (error) {
    return [`it threw ${String(error)}`];
  }
}

/**
 * Asks an implementation every golden case (or those that are given) and compares what it answers with what is expected. The answer is JSON; instants in
 * the keys `at` and `...At` are ISO text or milliseconds. An implementation in another language reads `termbook/conformance.json` instead.
 * @example
 * import { checkConformance, conformance } from 'termbook/testing';
 * const cases = conformance.cases.filter(({ ask }) => ask === 'decideMarket');
 * const report = checkConformance(() => ({ verdict: 'allowed' }), cases);
 * report.failed[0]?.differences; // => ["verdict: 'allowed' instead of 'refused'", "reasons: null instead of [{ code: 'market-not-served', market: 'XK' }]"]
 */
export function checkConformance(
  answer: (one: ConformanceCase) => unknown,
  cases: readonly ConformanceCase[] = conformance.cases,
): ConformanceReport {
  const failed = cases
    .map((one): ConformanceFailure => ({ id: one.id, rules: one.rules, differences: askedOf(answer, one) }))
    .filter((one) => one.differences.length > 0);
  return { passed: cases.length - failed.length, failed };
}
