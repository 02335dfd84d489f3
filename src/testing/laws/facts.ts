import * as fc from 'fast-check';
import type { Gap } from '../../kernel/answer.js';
import { TermbookError } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { dayMs } from '../../kernel/instant.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import { interpretationValues } from '../../vocabulary/interpretation.js';
import type { AbsentFact, NamedFact, OptionalFact } from '../absent.js';
import type { Asked } from '../at.js';
import { written } from '../written.js';
import type { Law, Question } from './law.js';
import { law, shownAt, versus } from './law.js';
import { answerWith, subject } from './subject.js';

/** As much of an answer as the laws of missing facts and of interpretations look at. */
export interface DecidedLike {
  /** The verdict. */
  readonly verdict: string;
  /** The gaps. */
  readonly gaps?: readonly Gap[];
  /** The reasons of a refusal. */
  readonly reasons?: readonly {
    /** The stable code. */
    readonly code: string;
  }[];
  /** The bounds. */
  readonly bounds?: {
    /** The earliest possible instant. */
    readonly earliestAt: Instant | null;
    /** The latest possible instant. */
    readonly latestAt: Instant | null;
  };
  /** The contested interpretations. */
  readonly contested?: readonly string[];
}

/** The end that some answers state. */
interface FactEnding {
  readonly expiresAt?: Instant;
  readonly window?: { readonly closesAt: Instant | null };
}

/** A question of yours that takes the interpretations too. */
export type InterpretedQuestion<Facts, Answer> = (
  facts: Facts,
  at: Instant,
  options: {
    /** The interpretations to use. */
    readonly interpretations: Interpretations;
  },
) => Answer;

/** The parts of an answer that are no part of what it says: which rule, until when, how to go on, the safe limits of a value, and what is stated beside it. */
const otherFacts: ReadonlySet<string> = new Set(
  ['question', 'at', 'basis', 'contested', 'changesAt', 'gaps', 'bounds', 'reasons', 'instead', 'way', 'disagreement'].concat(
    'earliestAt',
    'latestAt',
    'creditedOn',
    'noTerminationFee',
  ),
);

/** The parts of a decision besides its verdict, and of an open one those that are certain. */
const shownFields: ReadonlySet<string> = new Set(['effect', 'refund', 'creditBounds']);

type FactField = readonly [name: string, value: unknown];

/** Every date as its UTC day; the midnight that ends a day is of that day. */
function ofDay(name: string, value: unknown): unknown {
  return name.endsWith('At') && typeof value === 'number' ? Math.ceil(value / dayMs) : value;
}

function isDecided(value: unknown): value is DecidedLike {
  return typeof value === 'object' && value !== null && 'verdict' in value;
}

/** The stretches of a timeline, neighbors that say the same as one. */
function stretches(segments: readonly unknown[]): string {
  const fields = segments
    .filter(isDecided)
    .map((segment): FactField => [verdictOf(segment), (segment as { readonly fromAt?: unknown }).fromAt]);
  return JSON.stringify(fields.filter(([key], index) => key !== fields[index - 1]?.[0]));
}

/** Returns what an answer says and the reasons that it gives: which of them it gives may hang on a fact too. */
function verdictWithReasons(answer: DecidedLike): string {
  return [verdictOf(answer), ...(answer.reasons ?? []).map(({ code }) => code)].join(' ');
}

/** Returns what an answer says: a decision its verdict, effect and refund, a value all of it, its dates as UTC days. */
function verdictOf(answer: DecidedLike): string {
  const fields: readonly FactField[] = Object.entries(answer);
  if (answer.verdict !== 'computed') {
    const decided = answer.verdict === 'refused' ? [] : fields.filter(([name]) => shownFields.has(name));
    return JSON.stringify([answer.verdict, decided]);
  }
  return JSON.stringify(
    fields.flatMap(([name, value]) =>
      otherFacts.has(name) ? [] : [[name, name === 'segments' && Array.isArray(value) ? stretches(value) : ofDay(name, value)]],
    ),
  );
}

const ids = Object.keys(interpretationValues) as readonly InterpretationId[];
/** It moves an end inside its day only, which `latestAt` shows. */
const insideTheDay: InterpretationId = 'I15';
const chosen: readonly Interpretations[] = ids.flatMap((id) => interpretationValues[id].map((word): Interpretations => ({ [id]: word })));

/** Every other value of an interpretation, the default among them. */
function others(interpretations: Interpretations, id: InterpretationId): readonly Interpretations[] {
  const { [id]: own, ...rest } = interpretations;
  const words = interpretationValues[id].filter((word) => word !== own).map((word): Interpretations => ({ ...rest, [id]: word }));
  return own === undefined ? words : [...words, rest];
}

/** Asks under every value of every interpretation; half of the cases have chosen one. */
export function contestedIsExact<Facts>(
  answer: InterpretedQuestion<Facts, DecidedLike>,
  cases: fc.Arbitrary<Asked<Facts>>,
): Law<{ readonly asked: Asked<Facts>; readonly choice: number }> {
  const ask = subject(answer, answerWith());
  const drawn = fc.record({ asked: cases, choice: fc.nat(2 * chosen.length) });
  return law('contestedIsExact', drawn, ({ asked: { facts, at }, choice }) => {
    const interpretations = chosen[choice] ?? {};
    const given = ask(facts, at, { interpretations });
    const verdict = verdictOf(given);
    const contested = given.contested ?? [];
    for (const id of ids) {
      if (id === insideTheDay) continue;
      const other = others(interpretations, id)
        .map((one) => ask(facts, at, { interpretations: one }))
        .find((one) => verdictOf(one) !== verdict);
      if ((other !== undefined) === contested.includes(id)) continue;
      const names = contested.length === 0 ? 'none' : contested.join(', ');
      if (other === undefined) return `no value of ${id} changes this answer, which lists ${names}: ${written(given)}`;
      return versus(`it lists ${names}`, given, `another value of ${id}`, other);
    }
    return null;
  });
}

type Parts = Readonly<Record<string, unknown>>;

const pathOf = ({ fact, path = fact }: NamedFact): readonly string[] => path.split('.');

function isStated(facts: unknown, path: readonly string[]): boolean {
  return path.reduce<unknown>((value, key) => (value as Parts | null | undefined)?.[key], facts) != null;
}

/** True if the facts have the part that a fact belongs to, so that the fact may be missing. */
function hasPart(facts: unknown, path: readonly string[]): boolean {
  return path.length === 1 || isStated(facts, path.slice(0, -1));
}

function put(facts: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const parts = facts as Parts;
  return { ...parts, [key]: rest.length === 0 ? value : put(parts[key], rest, value) };
}

function leaveOut(facts: unknown, [key = '', ...rest]: readonly string[]): unknown {
  const { [key]: value, ...others } = facts as Parts;
  return rest.length === 0 ? others : { ...others, [key]: leaveOut(value, rest) };
}

/** The most completions of one case that are looked at. */
const mostCompletions = 150;

/** The facts with each of the values that the facts which are not stated may have. */
function completed<Facts>(facts: unknown, missing: readonly OptionalFact<Facts>[], at: Instant): readonly unknown[] {
  return missing.reduce<readonly unknown[]>(
    (all, fact) =>
      all
        .flatMap((one) => fact.values(one as Facts, at).map((value) => put(one, pathOf(fact), value)))
        .filter((_one, index, { length }) => index % Math.ceil(length / mostCompletions) === 0),
    [facts],
  );
}

/** Leaves some of the facts out, asks, and asks again with the values that they may have. */
export function missingFactIsNamed<Facts>(
  answer: Question<Facts, DecidedLike>,
  cases: fc.Arbitrary<Asked<Facts>>,
  absent: readonly AbsentFact<Facts>[],
): Law<{ readonly asked: Asked<Facts>; readonly without: readonly string[] }> {
  const drawn = fc.record({ asked: cases, without: fc.subarray(absent.map(({ fact }) => fact)) });
  const answered = subject(answer, answerWith());
  const ask = (facts: unknown, at: Instant): readonly DecidedLike[] => {
    try {
      return [answered(facts as Facts, at)];
    } catch (error) {
      // values that cannot stand side by side
      if (error instanceof TermbookError) return [];
      throw error;
    }
  };
  return law('missingFactIsNamed', drawn, ({ asked: { facts: full, at }, without }) => {
    const gone = absent.filter(({ fact }) => without.includes(fact));
    const facts = gone.reduce<unknown>((rest, fact) => (isStated(rest, pathOf(fact)) ? leaveOut(rest, pathOf(fact)) : rest), full);
    const [given] = ask(facts, at);
    if (given === undefined) return null;
    /** Two answers to two values of a fact that differ; `open`: be it only in their reasons, or because one of them is undetermined. */
    const differing = (stated: unknown, fact: OptionalFact<Facts>, open: boolean): readonly [DecidedLike, DecidedLike] | null => {
      const answers = completed(stated, [fact], at).flatMap((one) => ask(one, at));
      const compared = answers.filter(({ verdict }) => open || verdict !== 'undetermined');
      const verdict = open ? verdictWithReasons : verdictOf;
      for (const one of compared) {
        const other = compared.find((answer) => verdict(answer) !== verdict(one));
        if (other !== undefined) return [one, other];
      }
      return null;
    };
    const names = (given.gaps ?? []).flatMap((gap) => (gap.gap === 'fact-missing' ? [gap.fact] : []));
    const missing = absent.filter(
      (fact): fact is OptionalFact<Facts> => fact.absence !== null && hasPart(facts, pathOf(fact)) && !isStated(facts, pathOf(fact)),
    );
    for (const fact of missing) {
      const two = fact.absence.unknown === 'always' && !names.includes(fact.fact) ? differing(facts, fact, false) : null;
      if (two !== null)
        return `${fact.fact} decides and is not named by ${written(given)}: ${versus('one value', two[0], 'another', two[1])}`;
    }
    // an end that may come at once may be the instant that is asked about
    const isAtOnce = given.bounds?.earliestAt === at;
    for (const name of names) {
      if (absent.some(({ fact, absence }) => fact === name && absence === null)) continue;
      const fact = missing.find((one) => one.fact === name);
      if (fact === undefined) return `${name} is named and is no fact that is missing: ${written(given)}`;
      const others = completed(
        facts,
        missing.filter((one) => one !== fact),
        at,
      );
      if (!isAtOnce && [facts, ...others].every((one) => differing(one, fact, true) === null))
        return `${name} is named and decides nothing: ${written(given)}`;
    }
    return given.bounds === undefined
      ? null
      : outsideOf(
          given.bounds,
          completed(
            facts,
            missing.filter(({ fact }) => names.includes(fact)),
            at,
          ).flatMap((one) => ask(one, at)),
        );
  });
}

/** Returns the breach of the bounds by the first answer whose end lies outside of them; null = none does. */
function outsideOf({ earliestAt, latestAt }: NonNullable<DecidedLike['bounds']>, answers: readonly DecidedLike[]): string | null {
  const found = answers.find((one) => {
    const end = endOf(one);
    return end !== null && ((earliestAt !== null && end < earliestAt) || (latestAt !== null && end > latestAt));
  });
  return found === undefined ? null : `the bounds ${shownAt(earliestAt)} and ${shownAt(latestAt)} do not hold for ${written(found)}`;
}

/** Returns the end that an answer states: of a retention or of a window; null = none. */
function endOf(answer: DecidedLike & FactEnding): Instant | null {
  return answer.expiresAt ?? answer.window?.closesAt ?? null;
}
