import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../src/kernel/answer.js';
import type { Instant } from '../../src/kernel/instant.js';
import { instant } from '../../src/kernel/instant.js';
import { windowClosedErrorCodes } from '../../src/policy/cancellation-procedure.js';
import type { DatedCodes } from '../../src/policy/dated-codes.js';
import { errorCodes } from '../../src/policy/error-codes.js';
import { seatReductionErrorCodes } from '../../src/policy/seat-change.js';
import type { QuestionName } from '../../src/rules/catalog/questions.js';
import { answering, questions } from '../../src/rules/catalog/questions.js';
import { asked } from '../../src/testing/index.js';
import { draws, least, seed } from '../draws.js';

interface Said {
  readonly verdict: string;
  readonly basis: readonly Basis[];
  readonly reasons?: readonly { readonly code: string; readonly rule: string; readonly errorCode: string | null }[];
  readonly segments?: readonly (Said & { readonly fromAt: Instant })[];
}

/**
 * The refusals that are a matter of logic and of no document: nothing is canceled, changed or exchanged before its order, nor once its state says that it has
 * ended; and what is suspended is refused by the server's list of error codes, which is no dated entry.
 */
const byFacts: readonly string[] = ['before-order', 'already-ended', 'suspended'];
/** The refusals of a window that the server states: where no document of ours covers the order, its word is a fact of the record (W22). */
const byServer: readonly string[] = ['window-closed', 'not-cancellable', 'support-request-required'];
/** Rules that another table states than the one that is cited. */
const ofOtherTables: readonly string[] = ['prerequisite-missing V3', 'billing-cycle-not-offered T1'];

/** The day on which each error code was first seen. */
const firstSeen = new Map(
  [errorCodes, windowClosedErrorCodes, seatReductionErrorCodes].flatMap((table) =>
    Object.values<DatedCodes>(table).flatMap(({ codes, since }) => codes.map((code): [string, number] => [code, instant(since)])),
  ),
);

/** Every instant among some facts. */
function instantsIn(facts: unknown): readonly number[] {
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).flatMap(([key, value]) => (key.endsWith('At') && typeof value === 'number' ? [value] : instantsIn(value)));
}

/** Returns what is foreign in an answer; null = nothing. */
function breachOf({ basis, reasons = [] }: Said, facts: unknown, at: number): string | null {
  const lastAt = Math.max(at, ...instantsIn(facts));
  // a state of an extended term is stated whatever the day
  const early = basis.find(({ since, entry }) => instant(since) > lastAt && !entry.startsWith('extended-term/'));
  if (early !== undefined) return `${early.entry} is not in force`;
  for (const { code, rule, errorCode } of reasons) {
    const seenAt = errorCode === null ? undefined : firstSeen.get(errorCode);
    if (errorCode !== null && (seenAt === undefined || at < seenAt)) return `${errorCode} was not seen by then`;
    // before the first document nothing is cited: what is refused rests on the server's word, or on seats that no window holds yet
    const isStated = code === 'quantity-locked' || (byServer.includes(code) && JSON.stringify(facts).includes('"stated"'));
    if (byFacts.includes(code) || ofOtherTables.includes(`${code} ${rule}`) || (basis.length === 0 && isStated)) continue;
    if (!basis.some((cited) => cited.rule === rule)) return `${code} names ${rule}, which is not cited`;
  }
  return null;
}

describe('the rules of a refusal', () => {
  it.each(questions)('are cited and in force, and error codes are known by then: %s', (question: QuestionName) => {
    let refused = 0;
    fc.assert(
      fc.property(asked[question]() as fc.Arbitrary<{ readonly facts: unknown; readonly at: Instant }>, ({ facts, at }) => {
        const answer = (answering[question] as (facts: unknown, at: Instant) => Said)(facts, at);
        if (answer.verdict === 'refused') refused += 1;
        expect(breachOf(answer, facts, at)).toBeNull();
        for (const segment of answer.segments ?? []) expect(breachOf(segment, facts, segment.fromAt)).toBeNull();
      }),
      { numRuns: draws(1500), seed: seed() },
    );
    if (question === 'cancellation' || question === 'seat-reduction') expect(refused).toBeGreaterThanOrEqual(least(100));
  });
});
