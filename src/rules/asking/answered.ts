import { isSameList } from '../../kernel/alike.js';
import type { Instant } from '../../kernel/instant.js';
import type { Determined } from '../../vocabulary/answer.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import { defaultInterpretations, inOrder, nextChange, others, uncontested } from './determine.js';
import { bitOf } from './look.js';
import type { LookQuestion, LookSide } from './question.js';
import { heldAt, sideOf } from './question.js';

/** As much of an answer as is looked at here. */
export interface AnswerLike extends Partial<Pick<Determined<string>, 'contested' | 'changesAt'>> {
  readonly verdict: string;
}

/**
 * Returns an answer with what contests it, and until when it holds; `ids`: the interpretations that its rule may ask for, `surelyAt`: the instant at which
 * an answer that holds another is sure to be another one, null = it may be the same.
 */
export function answered<Finding, Answer extends AnswerLike>(
  chosen: Interpretations | null | undefined,
  ids: readonly InterpretationId[],
  at: Instant,
  { rule, show, isAlike }: Pick<LookQuestion<Interpretations, Finding, Answer>, 'rule' | 'show' | 'isAlike'>,
  surelyAt: (here: Finding, shown: Answer) => Instant | null = () => null,
): Answer {
  const under = chosen ?? defaultInterpretations;
  const question: LookQuestion<Interpretations, Finding, Answer> = {
    rule,
    show,
    isAlike,
    others: (bits) => {
      const all: LookSide<Interpretations, Finding>[] = [];
      for (const id of ids) if ((bits & bitOf(id)) !== 0) for (const other of others(under, id)) all.push(sideOf(id, other));
      return all;
    },
    differs: () => false,
    showsAlike: isEqual,
  };
  const held = heldAt(question, under, at);
  const { shown, contested } = held;
  const answer = contested.length === 0 ? shown : { ...shown, contested: inOrder([...(shown.contested ?? uncontested), ...contested]) };
  if (answer.verdict === 'undetermined') return answer;
  // an answer that holds another asks it anew at every step
  const before = { ...held, ownAt: at };
  const sureAt = surelyAt(held.here, shown);
  const changesAt = nextChange(held.nextAt, (nextAt) => {
    if (nextAt === sureAt) return null;
    const there = heldAt(question, under, nextAt, before);
    return there !== null && isSameList(there.contested, contested) ? there.nextAt : null;
  });
  return { ...answer, changesAt };
}

/** True if two answers, or parts of them, say the same, whenever they were asked and until whenever they hold. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  const isAlike = (key: string): boolean => isEqual(one[key as never], other[key as never]);
  return keys.length === Object.keys(other).length && keys.every((key) => key === 'at' || key === 'changesAt' || isAlike(key));
}
