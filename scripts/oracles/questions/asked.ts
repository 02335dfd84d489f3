/**
 * Questions about one date, written a second time: an oracle says what holds at an instant under one choice of interpretations, and where that may change;
 * the whole answer (what is contested, until when it holds) is found by asking it again and again.
 */
import { midnight, midnightAfter } from '../temporal/clock.js';

export type Choice = Readonly<Record<string, string>>;

/** A text: the first day on which it speaks, and the last on which it was seen; null = until the next one. */
export interface Text {
  readonly since: string;
  readonly seen: string | null;
}

export interface Found {
  readonly verdict: string;
  /** What an interpretation may contest, where that is more than the verdict. */
  readonly key?: string;
  /** What the answer shows. */
  readonly shown: Readonly<Record<string, unknown>>;
  /** The text that decides, and how well it covers the day. */
  readonly text: string | null;
}

export interface Oracle<Facts> {
  /** The other values of the interpretations that bear on the question. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly found: (facts: Facts, at: number, choice: Choice) => Found;
  /** The day of the list that first has the code of a refusal; null = it has none. */
  readonly codeFrom?: (found: Found) => number | null;
  /** Every text that it reads. */
  readonly texts: readonly (readonly Text[])[];
  /** The other instants at which anything may change under a choice, or one that differs from it in one interpretation. */
  readonly instants: (facts: Facts, choice: Choice) => readonly number[];
}

export interface Answered extends Found {
  readonly contested: readonly string[];
  readonly changesAt: number | null;
}

/** The text that speaks at an instant: the newest that has begun; null before the first. */
export function textAt<T extends Text>(texts: readonly T[], at: number): T | null {
  return texts.filter(({ since }) => midnight(since) <= at).at(-1) ?? null;
}

const seenUntil = (texts: readonly Text[], text: Text): number =>
  midnightAfter(midnight(text.seen ?? texts[texts.indexOf(text) + 1]?.since ?? text.since), 1);

/** A text with its coverage of an instant, in a line. */
export function citedAt(texts: readonly Text[], text: Text, at: number): string {
  const isSeen = at >= midnight(text.since) && at < seenUntil(texts, text);
  const isAfter = at >= midnight(text.since) && text === texts.at(-1);
  return `${text.since} ${isSeen ? 'in-force' : isAfter ? 'after-last-source' : 'between-sources'}`;
}

export const undetermined = (gap: string, text: string | null = null): Found => ({ verdict: 'undetermined', shown: { gap }, text });
export const beforeFirst = (texts: readonly Text[]): Found => undetermined(`before-first-source ${texts[0]?.since ?? ''}`);
export const silentOn = (on: string, text: string | null = null): Found => undetermined(`documents-silent ${on}`, text);

/** The choices that differ from the chosen one in one interpretation. */
export function beside(
  words: Readonly<Record<string, readonly string[]>>,
  chosen: Choice,
): readonly { readonly id: string; readonly choice: Choice }[] {
  return Object.entries(words).flatMap(([id, list]) => {
    const { [id]: taken, ...rest } = chosen;
    const others = list.filter((word) => word !== taken).map((word): Choice => ({ ...rest, [id]: word }));
    return (taken === undefined ? others : [...others, rest]).map((choice) => ({ id, choice }));
  });
}

/** Every instant at which anything may change, in the order of time. */
export function instantsOf<Facts>({ texts, instants }: Oracle<Facts>, facts: Facts, choice: Choice): readonly number[] {
  const ofTexts = texts.flatMap((list) => list.flatMap((text) => [midnight(text.since), seenUntil(list, text)]));
  return [...new Set([...ofTexts, ...instants(facts, choice)])].sort((a, b) => a - b);
}

/** The whole answer at an instant. */
export function answered<Facts>(oracle: Oracle<Facts>, facts: Facts, at: number, chosen: Choice): Answered {
  const { words, found, codeFrom } = oracle;
  const others = beside(words, chosen);
  const look = (asked: number): Found & { readonly contested: readonly string[] } => {
    const own = found(facts, asked, chosen);
    const key = ({ verdict, key: more = '' }: Found): string => `${verdict} ${more}`;
    const differing = others.filter(({ choice }) => key(found(facts, asked, choice)) !== key(own));
    const from = codeFrom?.(own) ?? null;
    return { ...own, contested: [...new Set(differing.map(({ id }) => id))], ...(from === null ? {} : { hasCode: asked >= from }) };
  };
  const here = look(at);
  const from = codeFrom?.(here) ?? null;
  const later = [...instantsOf(oracle, facts, chosen), ...(from === null ? [] : [from])]
    .filter((instant) => instant > at)
    .sort((a, b) => a - b);
  const changesAt = later.find((instant) => JSON.stringify(look(instant)) !== JSON.stringify(here)) ?? null;
  return { ...here, changesAt };
}
