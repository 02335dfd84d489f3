import type { Basis } from '../../kernel/answer.js';
import type { Bases, DatedTable } from '../../kernel/dated-table.js';
import { coverageBy } from '../../kernel/dated-table.js';
import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import { dayMs, midnightOf } from '../../kernel/instant.js';
import { keptFor } from '../../kernel/kept.js';
import type { CancellationRow } from '../../policy/cancellation-window.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { Other } from '../asking/question.js';
import { others } from '../asking/determine.js';
import type { Look } from '../asking/look.js';
import { bitOf, reached } from '../asking/look.js';
import type { WindowPlan } from './plan.js';
import { planOf } from './plan.js';
import type { PlanStandings } from './plan-standings.js';
import { planStandings } from './plan-standings.js';

/** A row under one set of interpretations: its dates, and what it says under each coverage of the documents. */
export interface Policy {
  readonly place: number;
  readonly plan: WindowPlan;
  readonly beginsAt: number;
  /** Once in force, it decides windows opened since then as well (W14); Infinity = for none. */
  readonly reachesBackAt: number;
  readonly sinceAt: number;
  readonly seenFromAt: number;
  readonly coveredUntilAt: number;
  readonly isLast: boolean;
  readonly says: Bases<PlanStandings>;
}

/** The bits of the interpretations that change a part of a plan. */
export interface Asks {
  readonly window: number;
  readonly after: number;
  readonly firstTerm: number;
  readonly openings: number;
}

/** The policies of a table under one set of interpretations, and the date that selects among them (I14). */
export interface Scheme {
  readonly policies: readonly Policy[];
  readonly selectedBy: 'order' | 'window-start' | 'asking';
  /** The bits of the interpretations that change which policy is selected, and of those that change the parts of each, by its place. */
  readonly asks: number;
  readonly asksOf: readonly Asks[];
}

/** The policies under another value of an interpretation, and the bit of that. */
export interface OtherScheme extends Other<Scheme> {
  readonly bit: number;
}

/** The policies under the interpretations of a question, and under every other value of one of them that changes any. */
export interface Outlook {
  readonly scheme: Scheme;
  readonly others: readonly OtherScheme[];
  /** True if a renewal opens a window anew, by some policy under some interpretation. */
  readonly mayReopen: boolean;
}

/** The policies of a purchase that its state alone decides on. */
export const noOutlook: Outlook = {
  scheme: { policies: nothing, selectedBy: 'order', asks: 0, asksOf: nothing },
  others: nothing,
  mayReopen: false,
};

type Dates = Omit<Policy, 'plan' | 'says'>;

/** Returns a policy, the same one where it has been made under other interpretations. */
export function policyOf(
  known: Map<string, Policy>,
  dates: Dates,
  plan: WindowPlan,
  bases: Bases<readonly Basis[]>,
  after = bases,
): Policy {
  const { place, beginsAt, reachesBackAt, sinceAt, seenFromAt, coveredUntilAt, isLast } = dates;
  return keptFor(known, JSON.stringify([place, beginsAt, plan]), () => ({
    place,
    plan,
    beginsAt,
    reachesBackAt,
    sinceAt,
    seenFromAt,
    coveredUntilAt,
    isLast,
    says: {
      'in-force': planStandings(plan, bases['in-force'], after['in-force']),
      'between-sources': planStandings(plan, bases['between-sources'], after['between-sources']),
      'after-last-source': planStandings(plan, bases['after-last-source'], after['after-last-source']),
    },
  }));
}

/** Returns the policies of dated rows under some interpretations, for an order of a day. */
export function policiesOf(
  rows: DatedTable<CancellationRow>,
  all: Interpretations,
  orderedAt: Instant,
  known: Map<string, Policy>,
): readonly Policy[] {
  return rows.map((row, place) => {
    const { sinceAt, seenFromAt, seenUntilAt, reachesBackTo, bases, basesAfter, sinceByInterpretation = {} } = row;
    const [since] = Object.entries(sinceByInterpretation).flatMap(([id, words]) => words[all[id as InterpretationId] ?? ''] ?? []);
    const dates = {
      place,
      beginsAt: since === undefined ? sinceAt : midnightOf(since),
      reachesBackAt: reachesBackTo === undefined ? Number.POSITIVE_INFINITY : midnightOf(reachesBackTo),
      sinceAt,
      seenFromAt,
      coveredUntilAt: seenUntilAt + dayMs,
      isLast: place === rows.length - 1,
    };
    return policyOf(known, dates, planOf(row, all, orderedAt), bases(), basesAfter());
  });
}

/** Returns what each part of a plan says, as text. */
function partsOf({ endsWithTerm, silentAfter, fromTerm, reopenedBy, reopensAtRenewal, ...window }: WindowPlan): {
  readonly [P in keyof Asks]: string;
} {
  const [ofWindow, after] = [JSON.stringify(window), JSON.stringify([endsWithTerm, silentAfter])];
  return { window: ofWindow, after, firstTerm: String(fromTerm), openings: JSON.stringify([reopenedBy, reopensAtRenewal]) };
}

/** Returns the policies under some interpretations and under each other value of those that may change them. */
export function outlookFrom(
  ids: readonly InterpretationId[],
  all: Interpretations,
  policiesUnder: (all: Interpretations, known: Map<string, Policy>) => readonly Policy[],
  selectedUnder: (all: Interpretations) => Scheme['selectedBy'],
): Outlook {
  const known = new Map<string, Policy>();
  const policies = policiesUnder(all, known);
  const selectedBy = selectedUnder(all);
  const found = ids.flatMap((id) =>
    others(all, id).map((other) => ({ id, bit: bitOf(id), policies: policiesUnder(other, known), selectedBy: selectedUnder(other) })),
  );
  const isMoved = (other: (typeof found)[number]): boolean =>
    other.selectedBy !== selectedBy || other.policies.some(({ beginsAt }, place) => beginsAt !== policies[place]?.beginsAt);
  const bitsOf = (changed: typeof found): number => changed.reduce((bits, { bit }) => bits | bit, 0);
  const asks = bitsOf(found.filter(isMoved));
  const changing = (part: keyof Asks, places: readonly number[]): number =>
    bitsOf(
      found.filter((other) =>
        places.some((place) => partsOf((other.policies[place] as Policy).plan)[part] !== partsOf((policies[place] as Policy).plan)[part]),
      ),
    );
  const every = [...policies.keys()];
  const asksOf = every.map((place): Asks => {
    // an opening is judged by the policy of its own day
    const openings = changing('openings', selectedBy === 'window-start' ? every : [place]);
    return { window: changing('window', [place]), after: changing('after', [place]), firstTerm: changing('firstTerm', [place]), openings };
  });
  const bits = asksOf.reduce((sum, { window, after, firstTerm, openings }) => sum | window | after | firstTerm | openings, asks);
  return {
    scheme: { policies, selectedBy, asks, asksOf },
    others: found
      .filter(({ bit }) => (bits & bit) !== 0)
      .map((other) => ({ id: other.id, bit: other.bit, under: { policies: other.policies, selectedBy: other.selectedBy, asks, asksOf } })),
    mayReopen: [...known.values()].some(({ plan }) => plan.reopensAtRenewal),
  };
}

/** X2: the policy is selected by a date (I14), which `policyAt` replaces; one that reaches back needs both dates (W14). Returns null before the first. */
export function policyBy({ policies, selectedBy }: Scheme, dateAt: number, policyAt: number | null, look: Look<unknown>): Policy | null {
  for (let place = policies.length - 1; place >= 0; place -= 1) {
    const policy = policies[place] as Policy;
    const { beginsAt, reachesBackAt, sinceAt } = policy;
    if (selectedBy === 'asking' ? reached(look, beginsAt) : dateAt >= beginsAt) return policy;
    if (dateAt < reachesBackAt) continue;
    if (policyAt === null ? reached(look, sinceAt) : policyAt >= sinceAt) return policy;
  }
  return null;
}

/** Returns what a policy says, cited as the documents cover the date that selects it. */
export function standingsBy({ says, sinceAt, seenFromAt, coveredUntilAt, isLast }: Policy, dateAt: number): PlanStandings {
  const coverage = coverageBy(seenFromAt, coveredUntilAt, isLast, Math.max(dateAt, sinceAt));
  // by name: a key that varies is looked up slowly
  if (coverage === 'in-force') return says['in-force'];
  return coverage === 'between-sources' ? says['between-sources'] : says['after-last-source'];
}
