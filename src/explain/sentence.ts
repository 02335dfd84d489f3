import type { Basis, Bounds, Gap } from '../kernel/answer.js';
import { hasKey } from '../kernel/check.js';
import type { Money } from '../kernel/money.js';
import type { Reason } from '../vocabulary/reason.js';
import type { Way } from '../vocabulary/way.js';
import type { Phrase } from './phrase.js';
import { factWord, list, none, rule, say, sourceDay } from './phrase.js';
import type { Texts } from './texts.js';

/** The fields that answers of all versions share; a field that a newer version adds is left unsaid. */
export interface Explained {
  readonly question: string;
  readonly verdict: string;
  readonly effect?: string;
  readonly basis?: readonly Basis[];
  readonly way?: Way;
  readonly reasons?: readonly Reason[];
  readonly gaps?: readonly Gap[];
  readonly bounds?: Bounds;
  readonly creditBounds?: { readonly most: Money };
  readonly instead?: readonly Way[];
  readonly contested?: readonly string[];
}

function own(table: object, key: string): unknown {
  return Object.hasOwn(table, key) ? (table as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** Returns a text with its facts filled in. The cast is safe: the key of the text was taken from the facts. */
function worded(text: unknown, facts: object, unknown: string): Phrase {
  if (typeof text === 'string') return [text];
  return typeof text === 'function' ? (text as (facts: object) => Phrase)(facts) : [unknown];
}

/** Returns sentences one after the other; the empty ones leave no gap. */
function joined(texts: Texts, sentences: readonly Phrase[]): Phrase {
  // one list for all: a copy for every sentence takes half a minute for ten thousand reasons
  const all: Phrase[number][] = [];
  for (const sentence of sentences) {
    if (sentence.length === 0) continue;
    if (all.length > 0) all.push(all.at(-1) === closing ? ' ' : texts.between);
    for (const part of sentence) all.push(part);
  }
  return all;
}

const closing = ']';

function cited(texts: Texts, rules: readonly string[]): Phrase {
  if (texts.hidesRules === true) return none;
  const items = [...new Set(rules)].map((id, index): Phrase => (index === 0 ? [rule(id)] : [', ', rule(id)]));
  return items.length === 0 ? none : ['[', ...items.flat(), closing];
}

/** Returns a way as a phrase that fits behind 'To do so,' and 'Instead,'. */
export function wayPhrase(texts: Texts, way: Way): Phrase {
  return worded(own(texts.ways, way.by), way, texts.unknownWay);
}

/** Returns one reason and the rule behind it. */
export function reasonPhrase(texts: Texts, reason: Reason): Phrase {
  return joined(texts, [worded(own(texts.reasons, reason.code), reason, texts.unknown), cited(texts, [reason.rule])]);
}

export function eventPhrase(texts: Texts, event: { readonly event: string }): Phrase {
  return worded(own(texts.events, event.event), event, texts.unknown);
}

/** Returns the earliest and the latest instant, those that are known. */
function boundsPhrase(texts: Texts, { earliestAt, latestAt }: Bounds): readonly Phrase[] {
  return [earliestAt === null ? none : texts.bounds.earliestAt(earliestAt), latestAt === null ? none : texts.bounds.latestAt(latestAt)];
}

export function comingPhrase(
  texts: Texts,
  coming: { readonly what: string; readonly at: number | null; readonly bounds?: Bounds },
): Phrase {
  if (coming.at === null) {
    const clause = own(texts.comingUndetermined, coming.what);
    return joined(texts, [
      typeof clause === 'string' ? texts.undetermined([clause]) : [texts.unknown],
      ...(coming.bounds === undefined ? [] : boundsPhrase(texts, coming.bounds)),
    ]);
  }
  const text = own(texts.coming, coming.what);
  return typeof text === 'function' ? (text as (at: number, bounds?: Bounds) => Phrase)(coming.at, coming.bounds) : [texts.unknown];
}

function verdictPhrase(texts: Texts, answer: Explained): Phrase {
  const verdict = own(texts.verdicts, answer.verdict);
  const byQuestion = own(texts.answers, answer.question) ?? own(texts.moves, answer.question);
  const known = typeof byQuestion === 'object' && byQuestion !== null ? own(byQuestion, answer.effect ?? answer.verdict) : undefined;
  if (answer.verdict !== 'undetermined' || typeof known !== 'string') return worded(known ?? verdict, answer, texts.unknown);
  const most = answer.creditBounds?.most;
  return joined(texts, [texts.undetermined([known]), most === undefined ? none : texts.atMost(most)]);
}

/** Returns the missing facts in words; nothing if none is missing. */
function missingPhrase(texts: Texts, gaps: readonly Gap[]): Phrase {
  const facts = gaps.flatMap((gap) => (gap.gap === 'fact-missing' ? [factWord(texts.facts, gap.fact)] : []));
  return facts.length === 0 ? none : texts.missing(say`${list('and', facts)}`);
}

/** The way, if the question does not make it plain: another move, or a wider scope. */
function howPhrase(texts: Texts, { question, way }: Explained): Phrase {
  if (question !== 'cancellation' || way?.by !== 'move' || (way.move === 'cancel' && way.scope === 'subscription')) return none;
  return texts.how(wayPhrase(texts, way));
}

function insteadPhrase(texts: Texts, ways: readonly Way[]): Phrase {
  return ways.length === 0
    ? none
    : texts.instead(
        say`${list(
          'or',
          ways.map((way) => wayPhrase(texts, way)),
        )}`,
      );
}

function contestedPhrase(texts: Texts, interpretations: readonly string[]): Phrase {
  return interpretations.length === 0 || texts.hidesRules === true
    ? none
    : texts.contested(
        say`${list(
          'and',
          interpretations.map((id) => [rule(id)]),
        )}`,
      );
}

/** Returns how sure the date of the deciding rule is, and when it was last seen where that is over; nothing for a policy of the caller. */
function surePhrase(texts: Texts, [first]: readonly Basis[]): readonly Phrase[] {
  if (first === undefined || first.certainty === 'callers-own' || !hasKey(texts.sure, first.certainty)) return [];
  const since = texts.sure[first.certainty](say`${sourceDay(first.since)}`);
  if (first.coverage !== 'after-last-source' || first.seenUntil == null) return [since];
  return [since, texts.sure.seenUntil(say`${sourceDay(first.seenUntil)}`)];
}

/** Returns a whole answer: verdict, way, rules, reasons or gaps, what instead, the interpretations that contest it, and how sure it is where that is asked for. */
export function answerPhrase(texts: Texts, answer: Explained, isSure: boolean): Phrase {
  const { basis = [], reasons = [], gaps = [], bounds, instead = [], contested = [] } = answer;
  return joined(texts, [
    verdictPhrase(texts, answer),
    howPhrase(texts, answer),
    ...(reasons.length > 0
      ? reasons.map((reason) => reasonPhrase(texts, reason))
      : [
          cited(
            texts,
            basis.map((entry) => entry.rule),
          ),
        ]),
    missingPhrase(texts, gaps),
    ...gaps.flatMap((gap) => (gap.gap === 'fact-missing' ? [] : [worded(own(texts.gaps, gap.gap), gap, texts.unknown)])),
    ...(bounds === undefined || 'by' in bounds ? [] : boundsPhrase(texts, bounds)),
    insteadPhrase(texts, instead),
    contestedPhrase(texts, contested),
    ...(isSure ? surePhrase(texts, basis) : []),
  ]);
}
