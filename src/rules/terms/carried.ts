import type { AnswerHead, Gap } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import type { Options } from '../../vocabulary/answer.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Status } from '../../vocabulary/status.js';
import { pastTrial } from '../asking/after-trial.js';
import { answered } from '../asking/answered.js';
import { defaultInterpretations } from '../asking/determine.js';
import type { Look } from '../asking/look.js';
import type { LookQuestion } from '../asking/question.js';
import { chosenAmong, reached } from '../asking/look.js';
import { lastToMigrate, migrates } from './migration.js';
import type { LastTerm } from './term-end.js';
import { lastTermOf } from './term-end.js';

/** A purchase as time alone leaves it, or why that is not known. */
interface Carried<P> {
  readonly purchase: P;
  readonly gap: Gap | null;
  /** The next instant at which that may be another; Infinity = never. */
  readonly untilAt: number;
}

const statusAfter: { readonly [end: string]: Status } = { ends: 'expired', extends: 'extended', stops: 'disabled', migrates: 'migrated' };

/** Returns what follows the last of the terms by the instant of a look; null = they run. Once the last segment migrates, all do. */
function followingIn(purchase: Purchase, look: Look): LastTerm | null {
  const interpretations = chosenAmong(look, 'I35', 'I36');
  const last = lastTermOf(purchase, interpretations);
  if (!reached(look, last.endsAt)) return null;
  if (last.end !== 'segment' || !migrates(purchase)) return last;
  const later = lastTermOf({ ...purchase, segment: lastToMigrate }, interpretations);
  return reached(look, later.endsAt) ? later : last;
}

/** Returns a purchase with the state that time alone gives it, after its trial and after its last term (C1, C4, L4, L5, L8, M1). */
function carriedIn<P extends Purchase>(given: P, look: Look): Carried<P> {
  const purchase = pastTrial(given, look);
  const { status = 'active' } = purchase;
  const last = status === 'active' ? followingIn(purchase, look) : null;
  const untilAt = look.nextAt;
  if (last === null) return { purchase, gap: null, untilAt };
  const became = statusAfter[last.end];
  return became === undefined ? { purchase, gap: last.gap, untilAt } : { purchase: { ...purchase, status: became }, gap: null, untilAt };
}

/** As much of an answer as is looked at here. */
type CarriedAnswer = AnswerHead<string> & { readonly verdict: string } & Partial<{
    readonly effect: unknown;
    readonly refund: unknown;
    readonly contested: readonly InterpretationId[];
    readonly changesAt: Instant | null;
    readonly gaps: readonly Gap[];
  }>;

function keyOf({ verdict, effect, refund }: CarriedAnswer): string {
  return JSON.stringify([verdict, effect, refund]);
}

/** True if an answer stays where its state is not known: a refusal, and silence that no missing fact would break. */
function stays({ verdict, gaps = [] }: CarriedAnswer, gap: Gap): boolean {
  return verdict === 'refused' || (gap.gap === 'fact-missing' && gaps.length > 0 && gaps.every((own) => own.gap === 'documents-silent'));
}

/**
 * Returns the answer about a purchase as time alone leaves it by an instant. Where that is not known, a refusal and silence stay, and another answer has the gap.
 * `isSure`: at its own `changesAt` the answer is another one, which need not be looked at. `refusesAll`: false = a term that is extended is no refusal.
 */
export function answerCarried<P extends Purchase, Entry, A extends CarriedAnswer>(
  given: P,
  at: Instant,
  options: Options<Entry> | undefined,
  ask: (purchase: P, at: Instant, options: Options<Entry> | undefined) => A,
  unknown: (gap: Gap, known: A) => A,
  { isSure = false, refusesAll = true }: { readonly isSure?: boolean; readonly refusesAll?: boolean } = {},
): A {
  const under = options?.interpretations ?? defaultInterpretations;
  /** The answer is asked for only where it is shown, or where the state under two interpretations is not the same. */
  const answerOf = ({ purchase, gap }: Carried<P>, look: Look): A => {
    const asked = look.under === under ? options : { ...options, interpretations: look.under };
    const answer = ask(purchase, look.at as Instant, asked);
    reached(look, answer.changesAt ?? null);
    const isKnown = gap === null || (stays(answer, gap) && (refusesAll || !('fact' in gap) || gap.fact !== 'endOfTerm'));
    return isKnown ? answer : unknown(gap, answer);
  };
  const question: Pick<LookQuestion<Interpretations, Carried<P>, A>, 'rule' | 'show' | 'isAlike'> = {
    rule: (look) => carriedIn(given, look),
    show: answerOf,
    isAlike: (one, other, look, shown) =>
      (one.purchase.status === other.purchase.status && (one.gap === null) === (other.gap === null)) ||
      keyOf(answerOf(other, look)) === keyOf(shown),
  };
  return answered(under, ['I35', 'I36'], at, question, ({ untilAt }, { changesAt = null }) =>
    isSure && changesAt !== null && changesAt < untilAt ? changesAt : null,
  );
}
