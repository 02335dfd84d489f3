import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTermbookError } from '../../src/index.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import { advance } from '../../src/lifecycle/advance.js';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import { availableMoves } from '../../src/lifecycle/available-moves.js';
import { comingDates } from '../../src/lifecycle/coming-dates.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import type { QuestionName } from '../../src/rules/catalog/questions.js';
import { answering, questions } from '../../src/rules/catalog/questions.js';
import { asked } from '../../src/testing/asked.js';
import type { Asked } from '../../src/testing/at.js';
import { subscription } from '../../src/testing/index.js';
import { clouds } from '../../src/vocabulary/cloud.js';
import { markets } from '../../src/vocabulary/market.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import { limitKinds, offerKinds, partnerKinds, publishers, segments } from '../../src/vocabulary/purchase-request.js';
import { endsOfTerm, midCycleChanges, planProducts, reservedProducts, windowStartCauses } from '../../src/vocabulary/purchase.js';
import { actions, roles } from '../../src/vocabulary/role.js';
import { statuses, suspendingParties, suspensionReasons } from '../../src/vocabulary/status.js';
import { durations } from '../../src/vocabulary/term.js';
import { draws, least, seed } from '../draws.js';

/** The words of every fact that is one of a list, by the key that holds it. */
const wordsOf: { readonly [key: string]: readonly string[] } = {
  family: productFamilies,
  billingCycle: billingCycles,
  billingCycles,
  duration: durations,
  cloud: clouds,
  status: statuses,
  segment: segments,
  endOfTerm: endsOfTerm,
  reservedProduct: reservedProducts,
  by: windowStartCauses,
  refund: ['full', 'prorated'],
  suspendedBy: suspendingParties,
  suspendedFor: suspensionReasons,
  market: markets,
  partnerMarket: markets,
  action: actions,
  roles,
  change: midCycleChanges,
  product: planProducts,
  publisher: publishers,
  limitKind: limitKinds,
  kind: partnerKinds,
  offerKind: offerKinds,
};
/** Texts of the caller's own: an offer's list of segments and markets is compared with the customer's, whatever words both hold (B3, B4). */
const ownWords: readonly string[] = ['purchase customer.segment', 'purchase customer.market', 'purchase offer.billingCycles'];
const strangers = ['eternal', 'constructor', '__proto__', 'P7Y'];
/** The rest is long: a few known words stand for it. */
const fewOf = (words: readonly string[]): readonly string[] => (words.length > 20 ? ['US', 'KR', 'AU', 'CN', 'XK'] : words);

type Facts = object;
type Path = readonly (string | number)[];

/** The places of all texts in some facts. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** The same facts with another value in one place. */
function changed(value: unknown, [head, ...rest]: Path, other: unknown): unknown {
  if (head === undefined) return other;
  const inner = (value as { readonly [key: string]: unknown })[head];
  const next = changed(inner, rest, other);
  return Array.isArray(value) ? value.map((one: unknown, at) => (at === head ? next : one)) : { ...(value as object), [head]: next };
}

const nameOf = (path: Path): string => path.filter((part) => typeof part === 'string').join('.');
const keyOf = (path: Path): string => String(path.filter((part) => typeof part === 'string').at(-1));

interface Said {
  readonly verdict: string;
  readonly gaps?: readonly object[];
}

/** The parts of an answer that are not compared: its sources, when it changes, its advice, what it repeats of the facts, and bounds. */
const besides = [
  'basis',
  'contested',
  'changesAt',
  'refunds',
  'disagreement',
  'window',
  'earliestAt',
  'bounds',
  'reactivatableBounds',
  'effectiveAt',
  'instead',
  'windowStarts',
];
/** Where somebody may do it hangs on the role that lets him. */
const ofRoles = ['through'];

function essence(answer: Said): string {
  if (answer.verdict === 'refused') return 'refused';
  const { window } = answer as { readonly window?: { readonly closesAt: unknown } };
  const left = Object.entries(answer).filter(([key]) => ![...besides, ...ofRoles].includes(key));
  return JSON.stringify([...left, window?.closesAt]);
}

const namesIt = (answer: Said, word: string): boolean => JSON.stringify(answer).includes(JSON.stringify(word));

interface Case {
  readonly question: QuestionName;
  readonly facts: Facts;
  readonly at: Instant;
  readonly path: Path;
}

const casesOf = (question: QuestionName, count: number): readonly Case[] =>
  fc
    .sample(asked[question]() as fc.Arbitrary<Asked<Facts>>, { numRuns: count, seed: seed() })
    .flatMap(({ facts, at }) => placesIn(facts).map((path): Case => ({ question, facts, at, path })))
    .filter(({ path }) => Object.hasOwn(wordsOf, keyOf(path)) && !ownWords.includes(`${question} ${nameOf(path)}`));

function ask({ question, path, at }: Case, facts: unknown, word: string): Said {
  const ofFunction = answering[question] as (facts: never, at: Instant) => Said;
  return ofFunction(changed(facts, path, word) as never, at);
}

describe('a word that is in no list', () => {
  it.each(questions)('law: is named, or the answer is that of every known word: %s', (question) => {
    const cases = casesOf(question, draws(600));
    const [decided, named] = [new Set<string>(), new Set<string>()];
    for (const [index, one] of cases.entries()) {
      const stranger = strangers[index % strangers.length] as string;
      const answer = ask(one, one.facts, stranger);
      if (answer.verdict === 'undetermined') {
        if (namesIt(answer, stranger)) named.add(nameOf(one.path));
        continue;
      }
      decided.add(nameOf(one.path));
      // a timeline says at each instant what the decision says
      if (question === 'cancellation-timeline') {
        const { purchase } = changed(one.facts, one.path, stranger) as { readonly purchase: never };
        for (const { fromAt, ...part } of (answer as unknown as { readonly segments: readonly (Said & { readonly fromAt: Instant })[] })
          .segments) {
          expect(part.verdict).toBe(decideCancellation(purchase, fromAt).verdict);
        }
        continue;
      }
      for (const word of fewOf(wordsOf[keyOf(one.path)] as readonly string[])) {
        const known = ask(one, one.facts, word);
        expect([nameOf(one.path), word, one, essence(known)]).toEqual([nameOf(one.path), word, one, essence(answer)]);
      }
    }
    if (cases.length > 0) expect(decided.size + named.size).toBeGreaterThan(0);
  });

  it('law: of a subscription stops no life: time, its dates and the moves from it answer', () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(subscription(), fc.nat(2000), fc.nat(), fc.constantFrom(...strangers), (one, days, pick, stranger) => {
        const places = placesIn(one).filter((path) => Object.hasOwn(wordsOf, keyOf(path)));
        const path = places[pick % places.length] as Path;
        const strange = changed(one, path, stranger) as typeof one;
        const at = addMs(one.changedAt, days * dayMs);
        met.set(nameOf(path), (met.get(nameOf(path)) ?? 0) + 1);
        const { gaps } = advance(strange, at);
        comingDates(strange, { untilAt: at });
        availableMoves(strange, ['admin-agent'], at);
        const moved = applyMove(strange, { move: 'suspend', reason: 'fraud' }, at);
        if (gaps.some((gap) => gap.gap === 'unknown-value')) expect(moved.verdict).not.toBe('applied');
      }),
      { numRuns: draws(5000), seed: seed() },
    );
    for (const name of ['family', 'billingCycle', 'status', 'term.duration', 'cloud', 'endOfTerm']) {
      expect(met.get(name) ?? 0, name).toBeGreaterThanOrEqual(least(20));
    }
  });

  it('is a TermbookError where it is no fact of a list: a currency, a rate, the end that an alignment is with', () => {
    for (const question of ['price-split', 'coterminous-end'] as const) {
      const drawn: fc.Arbitrary<Asked<Facts>> = asked[question]();
      const [{ facts, at } = { facts: {}, at: 0 }] = fc.sample(drawn, { numRuns: 1, seed: seed() });
      const path = question === 'price-split' ? ['price', 'currency'] : ['align', 'with'];
      try {
        ask({ question, facts, at: at as Instant, path }, facts, 'eternal');
        expect.unreachable();
      } catch (error) {
        expect(isTermbookError(error) && error.path).toBe(path.join('.'));
      }
    }
  });
});
