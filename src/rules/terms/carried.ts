import type { Asked, Gap } from '../../kernel/answer.js';
import { earliest } from '../../kernel/dated-table.js';
import type { Instant } from '../../kernel/instant.js';
import type { Options } from '../../vocabulary/answer.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Status } from '../../vocabulary/status.js';
import { pastTrial } from '../asking/after-trial.js';
import { defaultInterpretations, inOrder, isSaidAlike, others } from '../asking/determine.js';
import { lastToMigrate, migrates } from './migration.js';
import type { LastTerm } from './term-end.js';
import { lastTermOf } from './term-end.js';

/** A purchase as time alone leaves it, or why that is not known, and the next instant at which time acts; null = never. */
interface Carried<P> {
  readonly purchase: P;
  readonly gap: Gap | null;
  readonly nextAt: Instant | null;
}

const statusAfter: { readonly [end: string]: Status } = { ends: 'expired', extends: 'extended', stops: 'disabled', migrates: 'migrated' };

function finite(at: number): Instant | null {
  return at === Number.POSITIVE_INFINITY ? null : (at as Instant);
}

/** Returns what follows the last of the terms by an instant, and the next one at which that changes: once the last segment migrates, all do. */
function followingAt(
  purchase: Purchase,
  at: Instant,
  interpretations: Interpretations,
): { readonly last: LastTerm; readonly nextAt: Instant | null } {
  const last = lastTermOf(purchase, interpretations);
  if (at < last.endsAt) return { last, nextAt: finite(last.endsAt) };
  if (last.end !== 'segment' || !migrates(purchase)) return { last, nextAt: null };
  const later = lastTermOf({ ...purchase, segment: lastToMigrate }, interpretations);
  return at < later.endsAt ? { last, nextAt: finite(later.endsAt) } : { last: later, nextAt: null };
}

/** Returns a purchase with the state that time alone gives it by an instant, after its trial and after its last term (C1, C4, L4, L5, L8, M1). */
function carriedTo<P extends Purchase>(given: P, at: Instant, interpretations: Interpretations): Carried<P> {
  const purchase = pastTrial(given, at);
  const { status = 'active' } = purchase;
  if (status === 'trial') {
    const closesAt = purchase.trial?.closesAt ?? null;
    return { purchase, gap: null, nextAt: closesAt !== null && at < closesAt ? closesAt : null };
  }
  if (status !== 'active') return { purchase, gap: null, nextAt: null };
  const { last, nextAt } = followingAt(purchase, at, interpretations);
  if (at < last.endsAt) return { purchase, gap: null, nextAt };
  const became = statusAfter[last.end];
  return became === undefined ? { purchase, gap: last.gap, nextAt } : { purchase: { ...purchase, status: became }, gap: null, nextAt };
}

/** As much of an answer as is looked at here. */
type AnswerLike = Asked<string> & { readonly verdict: string } & Partial<{
    readonly effect: unknown;
    readonly refund: unknown;
    readonly contested: readonly InterpretationId[];
    readonly changesAt: Instant | null;
    readonly gaps: readonly Gap[];
  }>;

function keyOf({ verdict, effect, refund }: AnswerLike): string {
  return JSON.stringify([verdict, effect, refund]);
}

/** True if an answer stays where its state is not known: a refusal, and silence that no missing fact would break. */
function stays({ verdict, gaps = [] }: AnswerLike, gap: Gap): boolean {
  return verdict === 'refused' || (gap.gap === 'fact-missing' && gaps.length > 0 && gaps.every((own) => own.gap === 'documents-silent'));
}

/** The interpretations that change what follows a term. */
const ofTermEnds: readonly InterpretationId[] = ['I35', 'I36'];

/**
 * Returns the answer about a purchase as time alone leaves it by an instant. Where that is not known, a refusal and silence stay, and another answer has the gap.
 */
export function answerCarried<P extends Purchase, Entry, A extends AnswerLike>(
  given: P,
  at: Instant,
  options: Options<Entry> | undefined,
  ask: (purchase: P, at: Instant, options: Options<Entry> | undefined) => A,
  unknown: (gap: Gap, known: A) => A,
): A {
  const chosen = options?.interpretations ?? defaultInterpretations;
  const looked = (asked: Instant): { readonly answer: A; readonly nextAt: Instant | null } => {
    const own = carriedTo(given, asked, chosen);
    const under = ({ purchase, gap }: Carried<P>, interpretations: Interpretations): A => {
      const answer = ask(purchase, asked, interpretations === chosen ? options : { ...options, interpretations });
      return gap === null || stays(answer, gap) ? answer : unknown(gap, answer);
    };
    const answer = under(own, chosen);
    let nextAt = earliest(answer.changesAt ?? null, own.nextAt);
    const contested: InterpretationId[] = [];
    for (const id of ofTermEnds) {
      for (const other of others(chosen, id)) {
        const beside = carriedTo(given, asked, other);
        nextAt = earliest(nextAt, beside.nextAt);
        const isAlike = beside.purchase.status === own.purchase.status && (beside.gap === null) === (own.gap === null);
        if (!isAlike && keyOf(under(beside, other)) !== keyOf(answer)) contested.push(id);
      }
    }
    return {
      answer: contested.length === 0 ? answer : { ...answer, contested: inOrder([...(answer.contested ?? []), ...contested]) },
      nextAt,
    };
  };
  const now = looked(at);
  const { answer } = now;
  if (answer.verdict === 'undetermined') return answer;
  let { nextAt } = now;
  while (nextAt !== null) {
    const later = looked(nextAt);
    if (!isSaidAlike(later.answer, answer)) break;
    nextAt = later.nextAt;
  }
  return { ...answer, changesAt: nextAt };
}
