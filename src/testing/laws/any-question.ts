import * as fc from 'fast-check';
import type { Instant } from '../../kernel/instant.js';
import { addMs, dayMs } from '../../kernel/instant.js';
import type { Asked } from '../at.js';
import { allDifferences, written } from '../written.js';
import type { Law, Question } from './law.js';
import { law, shownAt, versus } from './law.js';
import { answerWith, having, instantOrNull, subject } from './subject.js';

/** As much of an answer as the laws of any question look at. */
export interface AnyAnswerLike {
  /** The verdict. */
  readonly verdict: string;
  /** The next instant at which time alone changes the answer. */
  readonly changesAt?: Instant | null;
  /** The reasons of a refusal. */
  readonly reasons?: readonly {
    /** The code of the reason. */
    readonly code: string;
  }[];
  /** The gaps. */
  readonly gaps?: readonly unknown[];
  /** The dated rules behind the answer. */
  readonly basis?: readonly {
    /** The id of the rule. */
    readonly rule: string;
    /** The id of the entry. */
    readonly entry: string;
  }[];
}

function sameButAt(one: object, other: object): boolean {
  const bare = (answer: object): object => ({ ...answer, at: null });
  return allDifferences(bare(one), bare(other)).length === 0;
}

/** Asks again at an instant before `changesAt`; where that is null, in the next years. */
export function answerConstantUntilChangesAt<Facts>(
  answer: Question<Facts, AnyAnswerLike>,
  cases: fc.Arbitrary<Asked<Facts>>,
): Law<{ readonly asked: Asked<Facts>; readonly part: number }> {
  const ask = subject(
    answer,
    answerWith({ allowed: { changesAt: instantOrNull }, refused: { changesAt: instantOrNull }, computed: { changesAt: instantOrNull } }),
  );
  const parts = fc.record({ asked: cases, part: fc.oneof(fc.constant(1_000_000), fc.nat(1_000_000)) });
  return law('answerConstantUntilChangesAt', parts, ({ asked: { facts, at }, part }) => {
    const first = ask(facts, at);
    if (first.verdict === 'undetermined' || first.changesAt === undefined) return null;
    if (first.changesAt !== null && first.changesAt <= at)
      return `at ${shownAt(at)} it says that it changes at ${shownAt(first.changesAt)}, which is over`;
    const until = first.changesAt ?? addMs(at, 2000 * dayMs);
    const between = addMs(at, Math.floor(((until - 1 - at) * part) / 1_000_000));
    const again = ask(facts, between);
    if (sameButAt(first, again)) return null;
    return versus(`asked at ${shownAt(at)}, to hold until ${shownAt(first.changesAt)}`, first, `asked at ${shownAt(between)}`, again);
  });
}

/** Asks, asks another question, and asks again. */
export function sameAnswerTwice<Facts>(
  answer: Question<Facts, unknown>,
  cases: fc.Arbitrary<Asked<Facts>>,
): Law<readonly [Asked<Facts>, Asked<Facts>]> {
  const ask = subject(answer);
  return law('sameAnswerTwice', fc.tuple(cases, cases), ([one, other]) => {
    const first = JSON.stringify(ask(one.facts, one.at));
    ask(other.facts, other.at);
    const again = JSON.stringify(ask(one.facts, one.at));
    return first === again ? null : versus('first', first, 'again', again);
  });
}

/** Asks with a copy of the facts that is not frozen, and looks at it afterwards. */
export function inputsNotMutated<Facts>(answer: Question<Facts, unknown>, cases: fc.Arbitrary<Asked<Facts>>): Law<Asked<Facts>> {
  const ask = subject(answer);
  return law('inputsNotMutated', cases, ({ facts, at }) => {
    const before = JSON.stringify(facts);
    const copy = JSON.parse(before) as Facts;
    ask(copy, at);
    const after = JSON.stringify(copy);
    return before === after ? null : versus('before', JSON.parse(before), 'after', copy);
  });
}

/** Returns the first place in a value that JSON would lose or change, with what stands there; null = there is none. */
function lostIn(value: unknown, path = ''): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return null;
  const isPlain = typeof value === 'object' && [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value) as object);
  if (!isPlain) return `${path} is ${fc.stringify(value)}`;
  for (const [key, part] of Object.entries(value)) {
    const lost = lostIn(part, path === '' ? key : `${path}.${key}`);
    if (lost !== null) return lost;
  }
  return null;
}

/** Looks for what JSON loses: undefined, dates, functions, -0, invalid numbers. */
export function answerIsPlainJson<Facts>(answer: Question<Facts, object>, cases: fc.Arbitrary<Asked<Facts>>): Law<Asked<Facts>> {
  const ask = subject(answer, having({}));
  return law('answerIsPlainJson', cases, ({ facts, at }) => lostIn(ask(facts, at)));
}

/** Looks at refusals only. */
export function refusedAlwaysSaysWhy<Facts>(answer: Question<Facts, AnyAnswerLike>, cases: fc.Arbitrary<Asked<Facts>>): Law<Asked<Facts>> {
  const ask = subject(answer, answerWith());
  return law('refusedAlwaysSaysWhy', cases, ({ facts, at }) => {
    const given = ask(facts, at);
    if (given.verdict !== 'refused') return null;
    const reasons = given.reasons ?? [];
    return reasons.length > 0 && reasons.every(({ code }) => code !== '') ? null : `this refusal says nothing: ${written(given)}`;
  });
}

/** Looks at undetermined answers only. */
export function undeterminedNamesItsGaps<Facts>(
  answer: Question<Facts, AnyAnswerLike>,
  cases: fc.Arbitrary<Asked<Facts>>,
): Law<Asked<Facts>> {
  const ask = subject(answer, answerWith());
  return law('undeterminedNamesItsGaps', cases, ({ facts, at }) => {
    const given = ask(facts, at);
    return given.verdict !== 'undetermined' || (given.gaps ?? []).length > 0 ? null : `this one names none: ${written(given)}`;
  });
}

/** Looks at what is allowed or computed. */
export function yesNamesItsRule<Facts>(answer: Question<Facts, AnyAnswerLike>, cases: fc.Arbitrary<Asked<Facts>>): Law<Asked<Facts>> {
  const ask = subject(answer, answerWith());
  return law('yesNamesItsRule', cases, ({ facts, at }) => {
    const given = ask(facts, at);
    if (given.verdict !== 'allowed' && given.verdict !== 'computed') return null;
    const basis = given.basis ?? [];
    return basis.length > 0 && basis.every(({ rule, entry }) => rule !== '' && entry !== '')
      ? null
      : `this one names none: ${written(given)}`;
  });
}
