/**
 * The calls that have to give the same bytes everywhere; bundled into one script with its cases, and run by every engine, zone and locale.
 * Sentences of `termbook/explain` are left out: they use the engine's own Intl data, and may differ from engine to engine.
 */
import * as termbook from 'termbook';
import * as marketplace from 'termbook/marketplace';
import * as partnerCenter from 'termbook/partner-center';
import type { QuestionFacts } from 'termbook/testing';
import { answering as asking } from '../../../src/rules/catalog/questions.js';

type Instant = termbook.Instant;
type Answering = (...args: never[]) => unknown;

/** Every question of the library, and what else depends on time or text. */
export type Question = keyof QuestionFacts | 'coming-dates' | 'lives' | 'time' | 'money' | 'partner-center' | 'price-sheet' | 'marketplace';
export type Cases = Readonly<Record<Question, readonly (readonly unknown[])[]>>;

/** A date as services write it, with seven digits and all. */
function written(at: Instant): readonly string[] {
  const text = termbook.isoInstant(at);
  const zoned = ['1234Z', '+00:00', ''].map((end) => text.replace('Z', end));
  return [text, ...zoned, text.slice(0, 10), `${text.slice(0, 19)}+05:45`];
}

const answering: Readonly<Record<Question, Answering>> = {
  ...asking,
  'coming-dates': termbook.comingDates,
  lives: (held: termbook.Subscription, at: Instant, request: termbook.MoveRequest, role: termbook.Role) => [
    termbook.advance(held, at),
    termbook.availableMoves(held, [role], at),
    termbook.applyMove(held, request, at),
  ],
  time: (at: Instant, duration: termbook.Duration, count: number, later: Instant) => [
    ...written(at).map((text) => [termbook.instantOrNull(text), partnerCenter.wireInstant(text)]),
    termbook.isoDate(at),
    termbook.addTerm(at, duration, count),
    termbook.readable({ at, closesAt: null }),
    termbook.daysLeft({ opensAt: at, closesAt: later }, later),
  ],
  money: (amount: termbook.Money, market: termbook.Market) => [termbook.decimal(amount), termbook.marketNamed(market)],
  'partner-center': (json: unknown, at: Instant) => {
    const read = partnerCenter.partnerCenterSubscription(json);
    return [read, partnerCenter.toPatch(read, { move: 'cancel' }, at)];
  },
  'price-sheet': partnerCenter.priceSheetFrom,
  marketplace: (json: unknown, call: unknown, at: Instant) => {
    const read = marketplace.saasSubscription(json);
    return read.resource === null ? read : [read, marketplace.applyWebhook(marketplace.marketplaceState(read.resource), call, at)];
  },
};

/** The answer, or the broken contract's code and place; what any other error says is the engine's own. */
function outcome(answer: Answering, args: readonly unknown[]): unknown {
  try {
    return answer(...(args as never[]));
  } catch (error) {
    if (!termbook.isTermbookError(error)) return { unexpected: true };
    return { code: error.code, path: error.path };
  }
}

/** What a call gives, as text. */
export function said(question: Question, args: readonly unknown[]): string {
  return JSON.stringify(outcome(answering[question], args));
}

export interface Corpus {
  /** Every answer to each question, as text. */
  readonly answers: Readonly<Record<string, string>>;
  readonly calls: number;
  readonly characters: number;
  /** Calls that broke a contract, and calls that threw anything else. */
  readonly broken: number;
  readonly unexpected: number;
  readonly verdicts: Readonly<Record<string, number>>;
}

const verdict = /"verdict":"(allowed|refused|computed|undetermined)"/;

/** Asks every case of each question: the arguments of its calls. */
export function everywhere(cases: Cases): Corpus {
  const answers: Record<string, string> = {};
  const verdicts: Record<string, number> = { allowed: 0, refused: 0, computed: 0, undetermined: 0 };
  const totals = { calls: 0, characters: 0, broken: 0, unexpected: 0 };
  for (const [question, list] of Object.entries(cases)) {
    const texts = list.map((args) => said(question as Question, args));
    for (const text of texts) {
      totals.calls += 1;
      totals.characters += text.length;
      if (text === '{"unexpected":true}') totals.unexpected += 1;
      else if (text.startsWith('{"code":')) totals.broken += 1;
      const said = verdict.exec(text)?.[1];
      if (said !== undefined) verdicts[said] = (verdicts[said] ?? 0) + 1;
    }
    answers[question] = texts.join('\n');
  }
  return { answers, ...totals, verdicts };
}
