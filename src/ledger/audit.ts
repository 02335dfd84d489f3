import { startOfDay } from '../kernel/instant.js';
import { keptFor } from '../kernel/kept.js';
import { defaultInterpretations, others } from '../rules/asking/determine.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Billed, BilledFact } from './billed-line.js';
import { billOf, checkLines } from './billed-line.js';
import { linesUntil } from './expected-lines.js';
import type { FindingKind, LedgerAudit, LedgerFinding } from './finding.js';
import type { LedgerEvent, LedgerHistory, LedgerSpan } from './history.js';
import { checkLedgerSpan } from './history.js';
import type { ExpectedLine, LedgerLine, UndeterminedLine } from './ledger-line.js';
import type { Days } from './lines-by.js';
import { daysOf, netsOf, twinOf } from './lines-by.js';
import type { PriceList } from '../billing/price-list.js';
import { checkPrices } from '../billing/price-list.js';
import { asBilled } from './conversion.js';
import { comparisons, differenceOf, isAgreed, likeliest, mayBe, mayBePartial } from './sameness.js';

const none: Options = {};

/** The lines of the same life under every other value of an interpretation. */
type Otherwise = (id: InterpretationId) => readonly Days[];

/** Returns the interpretations under which a billed line is expected. */
function agreesUnder(billed: Billed, { kind, at, contested }: ExpectedLine, otherwise: Otherwise): readonly InterpretationId[] {
  return contested.filter((id) =>
    otherwise(id).some(({ on }) =>
      on(billed.startsAt).some((line) => line.kind === kind && (line.at === at || id === 'I39') && isAgreed(billed, line)),
    ),
  );
}

/**
 * Returns each difference between the billed lines of a subscription and those that its life causes: missing, unexpected, doubled, or wrong in its sign,
 * currency, amount, quantity or period; what cannot be decided is 'undetermined'. A line counts as missing only if it is caused in the span; a billed line
 * may be of any time before its end. A line that a billed one may be whose amount or days are not stated is 'undetermined', never missing. Lines of other
 * subscriptions are counted. Amounts are compared without tax.
 * Throws TermbookError as `expectedLines` does.
 * @example
 * import { decimal, instant, money, termFrom } from 'termbook';
 * import { audit } from 'termbook/ledger';
 * import { reconciliationFrom } from 'termbook/partner-center';
 * const orderedAt = instant('2023-06-18');
 * const term = termFrom(orderedAt, 'P1Y', 'new-commerce-license');
 * const held = { id: 's-1', family: 'new-commerce-license', billingCycle: 'monthly', quantity: 10, autoRenew: true } as const;
 * const history = [
 *   { event: 'ordered', at: orderedAt, subscription: { ...held, orderedAt, term, changedAt: orderedAt, status: 'active' }, basis: [] },
 * ] as const;
 * const prices = { rows: [{ billingCycle: 'monthly', unitPrice: money('10.08', 'EUR') }] } as const;
 * const file = 'SubscriptionId,Quantity,Subtotal,Currency,ChargeStartDate,ChargeEndDate\ns-1,10,110.80,EUR,6/18/2023,7/17/2023\n';
 * const { findings } = audit(reconciliationFrom(file).facts, history, prices, { untilAt: instant('2023-07-18') });
 * findings.map(({ finding, difference }) => `${finding} ${difference && decimal(difference)}`); // => ['wrong-amount 10.00']
 */
export function audit(
  lines: readonly BilledFact[],
  history: LedgerHistory,
  prices: PriceList,
  span: LedgerSpan,
  options: Options = none,
): LedgerAudit {
  checkLines(lines);
  checkLedgerSpan(span);
  checkPrices(prices);
  const { fromAt = null, untilAt } = span;
  const caused = linesUntil(history, prices, untilAt, options);
  // no other history has lines
  const { id } = (history[0] as Extract<LedgerEvent, { readonly event: 'ordered' }>).subscription;
  const findings: LedgerFinding[] = [];
  const find = (finding: FindingKind, billed: number | null, expected: LedgerLine | null, rest: Partial<LedgerFinding>): void => {
    const shared = { gaps: [], contested: [], difference: null, kind: expected?.kind ?? null, rule: expected?.basis[0]?.rule ?? null };
    findings.push({ finding, line: billed, expected, ...shared, ...rest });
  };

  const { billed: known, partial, ofOthers } = billOf(lines, id);
  let billed = known;
  const left = new Set(caused);
  const agreed: Billed[] = [];
  const { on } = daysOf(caused);
  const ofDay = ({ startsAt }: Billed): readonly LedgerLine[] => on(startsAt);
  const take = (
    match: (one: Billed, line: LedgerLine) => boolean,
    then: (one: Billed, line: LedgerLine) => void,
    among: (one: Billed) => Iterable<LedgerLine> = ofDay,
  ): void => {
    billed = billed.filter((one) => {
      for (const line of among(one)) {
        if (!left.has(line) || !match(one, line)) continue;
        if (line.verdict === 'expected' || line.endsAt !== null) left.delete(line);
        then(one, line);
        return false;
      }
      return true;
    });
  };

  // a line of just these days before one that may be printed with the days of the whole cycle
  take(
    (one, line) => startOfDay(one.startsAt) === line.startsAt && isAgreed(one, line),
    (one) => agreed.push(one),
  );
  take(isAgreed, (one) => agreed.push(one));
  // a line without an end may be any that begins after it
  const endless = caused.filter(({ endsAt }) => endsAt === null);
  const places = new Map(caused.map((line, place) => [line, place]));
  const placeIn = (line: LedgerLine): number => places.get(line) as number;
  const mayBeOne = (one: Billed): readonly LedgerLine[] => {
    const dated = ofDay(one).filter(({ endsAt }) => endsAt !== null);
    if (endless.length === 0) return dated;
    return [...dated, ...endless].sort((a, b) => placeIn(a) - placeIn(b));
  };
  const twins = new Set(agreed.map(twinOf));
  billed = billed.filter((one) => {
    if (!twins.has(twinOf(one)) || mayBeOne(one).some((line) => left.has(line) && mayBe(one, line))) return true;
    find('doubled', one.line, ofDay(one).find((expected) => isAgreed(one, expected)) as LedgerLine, { difference: one.net });
    return false;
  });

  const interpretations = options.interpretations ?? defaultInterpretations;
  const lives = new Map<InterpretationId, readonly Days[]>();
  const otherwise: Otherwise = (id) =>
    keptFor(lives, id, (one) =>
      others(interpretations, one).map((other) => daysOf(linesUntil(history, prices, untilAt, { ...options, interpretations: other }))),
    );
  const contestedBy = (one: Billed, line: LedgerLine): readonly InterpretationId[] => agreesUnder(one, line as ExpectedLine, otherwise);
  const disputed = caused.filter((line) => line.verdict === 'expected' && line.contested.length > 0);
  take(
    (one, line) => contestedBy(one, line).length > 0,
    (one, line) => {
      const printed = asBilled(one, line as ExpectedLine);
      const difference = differenceOf(one, printed);
      find('undetermined', one.line, printed, { difference, contested: contestedBy(one, line) });
    },
    () => disputed,
  );
  const ofNet = netsOf(caused);
  for (const [finding, same, isOfOtherDays = false] of comparisons) {
    take(
      (one, line) => line.verdict === 'expected' && same.every((isSame) => isSame(one, line)),
      (one, line) => {
        const printed = asBilled(one, line as ExpectedLine);
        find(finding, one.line, printed, { difference: differenceOf(one, printed) });
      },
      isOfOtherDays ? ofNet : ofDay,
    );
  }
  take(
    mayBe,
    (one, line) => {
      find('undetermined', one.line, line, { gaps: (line as UndeterminedLine).gaps });
    },
    mayBeOne,
  );
  for (const one of partial) {
    const { net, startsAt } = one.billed;
    const expected = likeliest(
      one,
      [...(startsAt == null ? left : on(startsAt))].filter((line): line is ExpectedLine => left.has(line) && mayBePartial(one, line)),
    );
    if (expected !== undefined) left.delete(expected);
    const difference = net == null || expected === undefined ? (net ?? null) : differenceOf({ net }, expected);
    find('undetermined', one.line, expected ?? null, { difference, gaps: one.gaps });
  }

  const named = new Set(findings.map(({ expected }) => expected));
  for (const line of left) {
    if (fromAt !== null && line.at < fromAt) continue;
    if (line.verdict === 'undetermined') {
      // an open end is named once, with the lines it may be
      if (!named.has(line)) find('undetermined', null, line, { gaps: line.gaps });
      continue;
    }
    if (line.net.amount === 0) continue;
    // which of several lines an unread one is cannot be told
    const other = partial.find((one) => mayBePartial(one, line));
    if (other === undefined) find('missing', null, line, { difference: differenceOf(null, line) });
    else find('undetermined', null, line, { gaps: other.gaps });
  }
  for (const one of billed) if (one.net.amount !== 0) find('unexpected', one.line, null, { difference: one.net });
  const found = findings.sort((a, b) => placeOf(a) - placeOf(b));
  return { findings: found, agreed: agreed.length, ofOthers };
}

/** Findings of billed lines in the order of the bill, then those without a line in the order of their causes. */
function placeOf({ line }: LedgerFinding): number {
  return line ?? Number.MAX_SAFE_INTEGER;
}
