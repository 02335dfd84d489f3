/* eslint-disable no-restricted-syntax -- a look is written to */
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';

/**
 * One look at a question: the only thing that is written to, and never handed out. Rules compare time by `reached` alone and take interpretations
 * by `chosen` alone, so that a look knows until when it holds, and which interpretations may change what was seen.
 */
export interface Look<Under = Interpretations> {
  readonly at: number;
  /** The interpretations under which it is looked. */
  under: Under;
  /** The nearest instant ahead that was compared with; Infinity = none. */
  nextAt: number;
  /** The bits of the interpretations that were asked for. */
  asked: number;
}

/** Returns a look at an instant at which nothing has been asked yet. */
export function lookAt<Under>(at: number, under: Under): Look<Under> {
  return { at, under, nextAt: Number.POSITIVE_INFINITY, asked: 0 };
}

/** Returns the bit of an interpretation. Two may share one: what is tried in vain changes no answer. */
export function bitOf(id: InterpretationId): number {
  return 1 << Number(id.slice(1));
}

/** True once an instant has come; null = it never does. */
export function reached(look: Look<unknown>, instant: number | null): boolean {
  if (instant === null) return false;
  if (look.at >= instant) return true;
  if (instant < look.nextAt) look.nextAt = instant;
  return false;
}

/** Returns the value chosen for an interpretation; undefined = the default. */
export function chosen<Id extends InterpretationId>(look: Look, id: Id): Interpretations[Id] {
  look.asked |= bitOf(id);
  return look.under[id];
}

/** Returns the chosen interpretations to a rule that takes some of them. */
export function chosenAmong(look: Look, ...ids: readonly InterpretationId[]): Interpretations {
  for (const id of ids) look.asked |= bitOf(id);
  return look.under;
}
