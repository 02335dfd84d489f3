import { isSameList } from '../../kernel/alike.js';
import type { Instant } from '../../kernel/instant.js';
import type { InterpretationId } from '../../vocabulary/interpretation.js';
import { inOrder, nextChange, uncontested } from './determine.js';
import type { Look } from './look.js';
import { lookAt } from './look.js';

/** Another set of interpretations, and the one that differs. */
export interface Other<Under> {
  readonly id: InterpretationId;
  readonly under: Under;
}

/** Another set of interpretations, and what it made of the last look: what it found, if that agreed, and the next instant at which it may change. */
export interface LookSide<Under, Finding> extends Other<Under> {
  readonly there: Finding | null;
  readonly agrees: boolean;
  readonly againAt: number;
}

/** Returns another set of interpretations that was in no look yet. */
export function sideOf<Under>(id: InterpretationId, under: Under): LookSide<Under, never> {
  return { id, under, there: null, agrees: true, againAt: Number.NEGATIVE_INFINITY };
}

/** A question as it is asked under any interpretations: Finding is what its rule says, Shown what an answer shows and cites of it. */
export interface LookQuestion<Under, Finding, Shown> {
  /** Returns the other sets of interpretations, of those whose bits were asked for. */
  readonly others: (asked: number, under: Under) => readonly LookSide<Under, Finding>[];
  readonly rule: (look: Look<Under>) => Finding;
  /** True if two findings differ in what every answer shows of one, so that neither has to be shown to be compared. */
  readonly differs: (one: Finding, other: Finding) => boolean;
  readonly show: (here: Finding, look: Look<Under>) => Shown;
  /** True if no interpretation contests one by the other. */
  readonly isAlike: (one: Finding, other: Finding, look: Look<Under>, shown: Shown) => boolean;
  readonly showsAlike: (one: Shown, other: Shown) => boolean;
}

/** A question with an end: `isOver` is true if nothing changes any more from an instant ahead on. */
export interface Lasting<Under, Finding, Shown> extends LookQuestion<Under, Finding, Shown> {
  readonly isOver: (nextAt: number, at: number, under: Under) => boolean;
  /** True if what other interpretations found bounds what is shown alike; absent = it bounds nothing. */
  readonly boundsAlike?: (one: Held<Under, Finding, Shown>, other: Held<Under, Finding, Shown>) => boolean;
}

/** A finding at an instant: what an answer shows of it, what contests it, and the next instant at which something may change. */
export interface Held<Under, Finding, Shown> {
  readonly here: Finding;
  readonly shown: Shown;
  readonly contested: readonly InterpretationId[];
  readonly nextAt: number;
  /** The next instant at which the finding itself may change. */
  readonly ownAt: number;
  readonly sides: readonly LookSide<Under, Finding>[];
}

/** Returns what holds at an instant, and what contests it; `before`: null if what is shown is not as it was. */
export function heldAt<U, F, S>(question: LookQuestion<U, F, S>, under: U, at: number): Held<U, F, S>;
export function heldAt<U, F, S>(question: LookQuestion<U, F, S>, under: U, at: number, before: Held<U, F, S>): Held<U, F, S> | null;
export function heldAt<U, F, S>(question: LookQuestion<U, F, S>, under: U, at: number, before?: Held<U, F, S>): Held<U, F, S> | null {
  const look = lookAt(at, under);
  const { rule } = question;
  let found = before;
  // it is not asked again before its time has come
  if (!found || at >= found.ownAt) {
    const here = rule(look);
    // nearly always it is another, and nothing has to be asked of other interpretations
    if (before && question.differs(before.here, here)) return null;
    const shown = question.show(here, look);
    if (before && !question.showsAlike(before.shown, shown)) return null;
    const { nextAt } = look;
    found = { here, shown, contested: uncontested, nextAt, ownAt: nextAt, sides: question.others(look.asked, under) };
  }
  const { here, shown, ownAt } = found;
  let contested = uncontested;
  let nextAt = ownAt;
  const sides: LookSide<U, F>[] = [];
  for (const { id, under: other, there: lastThere, agrees: agreed, againAt: nextOf } of found.sides) {
    let there = lastThere;
    let agrees = agreed;
    let againAt = nextOf;
    if (againAt <= at) {
      look.under = other;
      look.nextAt = Number.POSITIVE_INFINITY;
      there = rule(look);
      agrees = question.isAlike(here, there, look, shown);
      againAt = look.nextAt;
    }
    if (!agrees) contested = [...contested, id];
    if (againAt < nextAt) nextAt = againAt;
    sides.push({ id, under: other, there, agrees, againAt });
  }
  return { here, shown, contested: inOrder(contested), nextAt, ownAt, sides };
}

/** Returns the next instant at which what is shown, cited, contested or bounded differs; null = never. */
export function changeAfter<U, F, S>(question: Lasting<U, F, S>, under: U, at: number, held: Held<U, F, S>): Instant | null {
  const { boundsAlike = () => true } = question;
  let last = held;
  return nextChange(held.nextAt, (nextAt) => {
    if (question.isOver(nextAt, at, under)) return Number.POSITIVE_INFINITY;
    const there = heldAt(question, under, nextAt, last);
    if (there === null || !isSameList(there.contested, held.contested) || !boundsAlike(held, there)) return null;
    last = there;
    return there.nextAt;
  });
}
