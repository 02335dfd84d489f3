import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs } from '../../src/kernel/instant.js';
import type { QuestionName } from '../../src/rules/catalog/questions.js';
import { answering, questions } from '../../src/rules/catalog/questions.js';
import type { DateBounds } from '../../src/vocabulary/bounds.js';
import type { InterpretationId } from '../../src/vocabulary/interpretation.js';
import { interpretationValues } from '../../src/vocabulary/interpretation.js';
import { asked } from '../../src/testing/index.js';
import { draws, least, seed } from '../draws.js';

type Parts = Readonly<Record<string, unknown>>;
/** A date or an amount that an answer shows, by its place. */
interface Shown {
  readonly place: string;
  readonly value: number;
  readonly bounds: DateBounds | null;
  readonly isDate: boolean;
}

const never = Number.POSITIVE_INFINITY;
const orNever = (at: number | null): number => at ?? never;
/** What an answer says of itself, and the spans of a timeline, which another interpretation cuts elsewhere. */
const ofItself: readonly string[] = ['at', 'changesAt', 'basis', 'contested', 'bounds', 'opensBounds', 'reactivatableBounds', 'segments'];
/** The bounds of the dates that have no bounds of their own name. */
const boundsOf: Readonly<Record<string, string>> = { opensAt: 'opensBounds', reactivatableUntilAt: 'reactivatableBounds' };
/** Dates that are bounds themselves, or stated by others. */
const unbounded: readonly string[] = ['earliestAt', 'latestAt', 'statedAt'];

function shownIn(value: unknown, place = ''): readonly Shown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const items = value as readonly ({ readonly code?: string; readonly refund?: string } | null)[];
    const names = items.map((item, index) => item?.code ?? item?.refund ?? String(index));
    // from the end: a refund that is over is no longer listed
    return value.flatMap((item, index) =>
      shownIn(item, `${place}.${String(names[index])}-${String(names.slice(index + 1).filter((name) => name === names[index]).length)}`),
    );
  }
  const parts = value as Parts;
  return Object.entries(parts).flatMap(([key, part]): readonly Shown[] => {
    if (ofItself.includes(key)) return [];
    const isDate = key.endsWith('At') && (typeof part === 'number' || part === null);
    if (!isDate && key !== 'amount') return shownIn(part, `${place}.${key}`);
    const bounds = unbounded.includes(key) ? null : ((parts[boundsOf[key] ?? 'bounds'] ?? null) as DateBounds | null);
    // that a window is over is the other way to say when it closes
    const isClosing = place === '.window' ? key === 'closesAt' : key === 'closedAt' || key === 'expiredAt';
    return [
      {
        place: isClosing ? 'closing' : `${place}.${key}`,
        value: orNever(part as number | null),
        bounds: isDate && bounds?.by ? bounds : null,
        isDate,
      },
    ];
  });
}

const chosen = (Object.entries(interpretationValues) as [InterpretationId, readonly string[]][]).flatMap(([id, words]) =>
  words.map((word) => ({ id, interpretations: { [id]: word } })),
);
const isMoved = (one: number, other: number): boolean => one !== other && Math.abs(one - other) > 1;

/** Returns why a date or an amount of an answer is not bounded as each interpretation has it; null = it is. */
function breachOf(question: QuestionName, facts: unknown, at: Instant): { readonly breach: string | null; readonly bounded: number } {
  const ask = answering[question] as (facts: unknown, at: Instant, options?: object) => Parts;
  const own = ask(facts, at);
  const shown = shownIn(own);
  const others = chosen.map(({ id, interpretations }) => ({ id, interpretations, shown: shownIn(ask(facts, at, { interpretations })) }));
  const contested = (own['contested'] ?? []) as readonly InterpretationId[];
  for (const { place, value, bounds, isDate } of shown) {
    const [earliestAt, latestAt] = [
      bounds === null ? value : orNever(bounds.earliestAt),
      bounds === null ? value : orNever(bounds.latestAt),
    ];
    for (const other of others) {
      const there = other.shown.find((one) => one.place === place);
      if (there === undefined || !isMoved(value, there.value)) continue;
      // what is over is over by the others too, or they contest the answer
      if (place === 'closing' && value <= at && (there.value <= at || contested.includes(other.id))) continue;
      const isWithin = isDate ? there.value >= earliestAt && there.value <= latestAt : contested.includes(other.id);
      if (!isWithin) return { breach: `${other.id} has ${place} ${String(there.value)}, not ${String(value)}`, bounded: 0 };
      if (isDate && bounds?.by.includes(other.id) !== true) return { breach: `${other.id} moves ${place} and is not named`, bounded: 0 };
    }
    if (bounds === null) continue;
    // once it is over, it is shown as the closing, or no longer
    const reaches = (end: number): boolean =>
      [at, ...(end === never ? [] : [addMs(end as Instant, -1), end as Instant])].some((asks) =>
        chosen
          .filter(({ id }) => bounds.by.includes(id))
          .flatMap(({ interpretations }) => shownIn(ask(facts, asks, { interpretations })))
          .some((one) => one.value === end && (one.place === place || one.place === 'closing')),
      );
    // under an interpretation by which our closing is the server's, no disagreement shows it
    const isDisputed = place === '.disagreement.oursAt';
    const unreached = [earliestAt, latestAt].find((end) => end !== value && !isDisputed && !reaches(end));
    if (unreached !== undefined) return { breach: `none of ${bounds.by.join()} has ${place} ${String(unreached)}`, bounded: 0 };
    if (earliestAt === latestAt) return { breach: `${place} is bounded by itself`, bounded: 0 };
  }
  return { breach: null, bounded: shown.filter(({ bounds }) => bounds !== null).length };
}

describe('the bounds of dates', () => {
  it.each(questions.filter((question) => question !== 'cancellation-timeline'))(
    'hold what every interpretation shows, and are reached by those that are named: %s',
    (question) => {
      let met = 0;
      fc.assert(
        fc.property(asked[question]() as fc.Arbitrary<{ readonly facts: unknown; readonly at: Instant }>, ({ facts, at }) => {
          const { breach, bounded } = breachOf(question, facts, at);
          met += bounded;
          expect(breach).toBeNull();
        }),
        { numRuns: draws(question === 'cancellation' ? 4000 : 400), seed: seed() },
      );
      if (question === 'cancellation') expect(met).toBeGreaterThanOrEqual(least(300));
      if (question === 'suspension-expiry') expect(met).toBeGreaterThanOrEqual(least(50));
    },
  );
});
