import { fail, isTermbookError } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { instantOrNull } from '../kernel/instant.js';
import { readable } from '../kernel/readable.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import { refundCredit } from '../rules/canceling/refund-credit.js';
import { suspensionExpiry } from '../rules/suspending/suspension-expiry.js';
import type { Options } from '../vocabulary/answer.js';
import { interpretationValues } from '../vocabulary/interpretation.js';

type Ask = (facts: never, at: Instant, options?: Options) => unknown;

/** By the value that stands in the answer's `question`. */
const questions: { readonly [question: string]: Ask } = {
  cancellation: decideCancellation,
  refund: refundCredit,
  'suspension-expiry': (facts, _at, options) => suspensionExpiry(facts, options),
};

/** The most characters that are read: a question has a few hundred. */
const longest = 100_000;
const instantKey = /^at$|At$/;

interface Asked {
  readonly question: string;
  readonly facts: never;
  readonly at: Instant;
  readonly options?: Options | null;
  readonly instants?: 'iso' | 'ms' | null;
}

/** Comes back in place of an answer. */
interface Problem {
  readonly verdict: 'error';
  readonly code: string;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/** Turns instants into milliseconds, in place: the object comes from JSON.parse. A value that is no instant stays, and the guard of the question names it. */
function takeInstants(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const object = value as Record<string, unknown>;
  for (const key of Object.keys(object)) {
    const item = object[key];
    if (instantKey.test(key)) object[key] = instantOrNull(item) ?? item;
    else takeInstants(item);
  }
}

/** Breaks off as the core does, with a code that only this file knows. */
function wrong(code: string, path: string, expected: string, received: unknown): never {
  return fail(code as 'invalid-instant', path, expected, received);
}

/** An interpretation that is misspelled would otherwise be passed over silently. */
function checkInterpretations(interpretations: Readonly<Record<string, unknown>>): void {
  for (const id of Object.keys(interpretations)) {
    const words: readonly unknown[] = Object.hasOwn(interpretationValues, id)
      ? interpretationValues[id as keyof typeof interpretationValues]
      : [];
    if (!words.includes(interpretations[id]))
      wrong('unknown-interpretation', `options.interpretations.${id}`, words.join(' or '), interpretations[id]);
  }
}

function answerTo({ question, facts, at, options, instants }: Asked): string {
  const ask = Object.hasOwn(questions, question) ? questions[question] : undefined;
  if (ask === undefined) return wrong('unknown-question', 'question', Object.keys(questions).join(' or '), question);
  const chosen = options ?? {};
  checkInterpretations(chosen.interpretations ?? {});
  const answer = ask(facts, at, chosen);
  return JSON.stringify(instants === 'ms' ? answer : readable(answer));
}

/**
 * Answers one question, `{ question, facts, at, options, instants }` as JSON text, with JSON text. Never throws: a string that asks nothing is answered with
 * `{ verdict: 'error', code, path, expected, received }`. The file that is built from it is for engines that run one function for each row.
 */
export function termbook(text: unknown): string {
  let code = 'invalid-json';
  try {
    if (typeof text !== 'string' || text.length > longest) wrong(code, '', `JSON text of at most ${String(longest)} characters`, null);
    const asked: unknown = JSON.parse(text);
    code = 'invalid-facts';
    takeInstants(asked);
    return answerTo(asked as Asked);
  } catch (error) {
    const said = isTermbookError(error) ? error : { code, path: '', expected: '', received: '' };
    const problem: Problem = { verdict: 'error', code: said.code, path: said.path, expected: said.expected, received: said.received };
    return JSON.stringify(problem);
  }
}
