import type { Instant } from '../../kernel/instant.js';
import { keptFor } from '../../kernel/kept.js';
import type { Proration, ProrationUnit, Rounding } from '../../policy/proration.js';
import { prorationOf } from '../../policy/proration.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import type { Charge } from '../../vocabulary/purchase.js';
import { uncontested } from '../asking/determine.js';
import { divided, lessFee, prorated, seatsOf, unitsOfDay } from './prorate.js';

/** The money that comes back of a charge, and the days that were counted. */
interface CreditShare {
  readonly credit: number;
  readonly unused: number;
  readonly charged: number;
}

/** The money that comes back of a charge that is prorated, until when nothing of it changes, and that under each other interpretation. */
export interface ProratedShare extends CreditShare {
  /** Infinity = for good. */
  readonly untilAt: number;
  readonly others: readonly (CreditShare & { readonly id: InterpretationId })[];
}

/** Returns the interpretations under which another share comes back; where nothing is unused, it is nothing however the days are counted. */
export function contestedIn({ credit, unused, charged, others }: ProratedShare): readonly InterpretationId[] {
  const isAlike = (other: CreditShare): boolean =>
    other.credit === credit && other.unused === unused && (unused === 0 || other.charged === charged);
  if (others.every(isAlike)) return uncontested;
  const ids = others.filter((other) => !isAlike(other)).map(({ id }) => id);
  // they are in the order of their numbers
  return ids.filter((id, place) => id !== ids[place - 1]);
}

/** One way to count and round what comes back. */
interface Recipe {
  readonly ofEvent: Proration['dayOfEvent'];
  readonly unit: ProrationUnit;
  readonly rounding: Rounding;
  /** True if a part comes back as two lines: all of it back, the rest charged anew (T9). */
  readonly inLines: boolean;
}

/** Returns what is due of some seats of a charge by a recipe, and the days that were counted. */
function dueBy(charge: Charge, seats: number, at: Instant, { ofEvent, unit, rounding, inLines }: Recipe, feePercent: number) {
  const { charged, unused, fewerAt } = divided(charge, at, unit, ofEvent);
  const of = (part: number): number => prorated(charge, unused, rounding, charged, part);
  const all = seatsOf(charge);
  const amount = lessFee(inLines ? of(all) - of(all - seats) : of(seats), feePercent);
  const credit = Math.max(0, amount - (charge.alreadyCredited?.amount ?? 0));
  return { credit, unused: unused / unitsOfDay(unit), charged: charged / unitsOfDay(unit), fewerAt };
}

/** The recipe of a family under some interpretations, and those that say otherwise under another value of the three that count and round. */
interface Recipes {
  readonly own: Recipe;
  readonly others: readonly { readonly id: InterpretationId; readonly recipe: Recipe }[];
}

const known = /* @__PURE__ */ new Map<string, Recipes>();

function recipesOf(family: ProductFamily, interpretations: Interpretations, isPart: boolean): Recipes {
  const { I9 = '', I19 = '', I25 = '' } = interpretations;
  return keptFor(known, `${family} ${I9} ${I19} ${I25} ${String(isPart)}`, () => madeRecipes(family, interpretations, isPart));
}

function madeRecipes(family: ProductFamily, { I9, I19, I25 }: Interpretations, isPart: boolean): Recipes {
  const { dayOfEvent, rounding: ofAll, partRounding, roundings, units } = prorationOf(family);
  const inLines = isPart && partRounding !== undefined;
  const rounding = inLines ? partRounding : ofAll;
  const swapped = dayOfEvent === 'used' ? 'unused' : 'used';
  const own: Recipe = {
    ofEvent: I9 === undefined ? dayOfEvent : swapped,
    unit: (I25 === undefined ? undefined : units[I25]) ?? 'utc-days',
    rounding: (I19 === undefined ? undefined : roundings[I19]) ?? rounding,
    inLines,
  };
  const ofEvent = own.ofEvent === 'used' ? 'unused' : 'used';
  const byRounding = [rounding, ...Object.values(roundings)].filter((other) => other !== own.rounding);
  const byUnit = (['utc-days', ...Object.values(units)] as const).filter((unit) => unit !== own.unit);
  return {
    own,
    others: [
      { id: 'I9', recipe: { ...own, ofEvent } },
      ...byRounding.map((other) => ({ id: 'I19', recipe: { ...own, rounding: other } }) as const),
      ...byUnit.map((unit) => ({ id: 'I25', recipe: { ...own, unit } }) as const),
    ],
  };
}

/** Returns the share of a charge, or of some of its seats, that comes back; how its days are counted (I9, I25) and how it is rounded (I19) may be read otherwise. */
export function proratedShare(
  family: ProductFamily,
  charge: Charge,
  at: Instant,
  interpretations: Interpretations,
  feePercent: number,
  seats = seatsOf(charge),
): ProratedShare {
  const { own, others } = recipesOf(family, interpretations, seats < seatsOf(charge));
  const { credit, unused, charged, fewerAt } = dueBy(charge, seats, at, own, feePercent);
  let untilAt = fewerAt ?? Number.POSITIVE_INFINITY;
  const otherShares = others.map(({ id, recipe }) => {
    const other = dueBy(charge, seats, at, recipe, feePercent);
    if (other.fewerAt !== null && other.fewerAt < untilAt) untilAt = other.fewerAt;
    return { id, credit: other.credit, unused: other.unused, charged: other.charged };
  });
  return { credit, unused, charged, untilAt, others: otherShares };
}
