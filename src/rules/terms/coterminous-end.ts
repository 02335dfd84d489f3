import { frozen } from '../../kernel/frozen.js';
import { fail } from '../../kernel/error.js';
import { checkTerm } from '../../vocabulary/term.js';
import { checkObject, hasKey } from '../../kernel/check.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import { isMonthEnd, monthStart } from '../../kernel/calendar.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, checkInstant, dayMs, isoDate, startOfDay } from '../../kernel/instant.js';
import type { Entry } from '../../kernel/dated-table.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import type { CoterminousRow } from '../../policy/coterminous.js';
import { coterminousEnds } from '../../policy/coterminous.js';
import { codeAt, codeFrom } from '../asking/code-at.js';
import { errorCodes } from '../../policy/error-codes.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { BillingCycle, ProductFamily } from '../../vocabulary/product.js';
import { billingCycles, productFamilies } from '../../vocabulary/product.js';
import type { Reason } from '../../vocabulary/reason.js';
import type { Duration, Term } from '../../vocabulary/term.js';
import { monthsOf } from '../../vocabulary/term.js';
import { firstTerm, termHolding } from '../asking/term-chain.js';
import { inForce } from '../asking/in-force.js';
import { uncontested } from '../asking/determine.js';

/** The target of an alignment: the calendar month, or the present term of another subscription. */
export type Alignment =
  | {
      /** The kind of the alignment. */
      readonly with: 'calendar-month';
    }
  | {
      /** The kind of the alignment. */
      readonly with: 'subscription';
      /** The running term of the other subscription. */
      readonly term: Term;
    };

/** The term to be bought or renewed; billingCycle 'none' makes it a trial. */
export interface CoterminousFacts {
  /** The product family. */
  readonly family: ProductFamily;
  /** The billing cycle. */
  readonly billingCycle: BillingCycle;
  /** The length of the term. */
  readonly duration: Duration;
  /** The start of the term. */
  readonly startsAt: Instant;
  /** The end to align with. */
  readonly align: Alignment;
}
/** The code of a refused alignment; several may apply at once. */
export type CoterminousReason =
  | 'custom-end-not-offered'
  | 'term-running'
  | 'monthly-end-not-alignable'
  | 'end-day-not-alignable'
  | 'end-beyond-term';
/** The aligned end (`endsAt`) and the end without alignment (`naturalEndsAt`). Both are exclusive: the day shown is the one before (T2). */
export interface CoterminousEnd {
  /** The end after the alignment. */
  readonly endsAt: Instant;
  /** The end without the alignment. */
  readonly naturalEndsAt: Instant;
}
/** The answer of `coterminousEnd`: the aligned end, the reasons against it, or the gaps. */
export type CoterminousAnswer = Decision<'coterminous-end', CoterminousEnd, CoterminousReason>;

const monthly: Duration = 'P1M';
const calendarContested = /* @__PURE__ */ frozen(['I40']);
const dated = errorCodes['custom-term-end'];

function unknownWord({ family, billingCycle, duration, align }: CoterminousFacts): Gap | null {
  if (!productFamilies.includes(family)) return unknownValue('family', family);
  if (!billingCycles.includes(billingCycle)) return unknownValue('billingCycle', billingCycle);
  if (!hasKey(monthsOf, duration)) return unknownValue('duration', duration);
  if (align.with === 'calendar-month') return null;
  const other = align.term.duration;
  return hasKey(monthsOf, other) ? null : unknownValue('align.term.duration', other);
}

/**
 * Returns the calendar-month end, or the last end of the other subscription on or before the day of the natural end.
 * `fits` is false without such an end.
 */
function alignedEnd(
  { family, startsAt, align }: CoterminousFacts,
  naturalEndsAt: Instant,
): { readonly endsAt: Instant; readonly fits: boolean } {
  if (align.with === 'calendar-month') return { endsAt: monthStart(naturalEndsAt, 0), fits: true };
  const holding = termHolding(align.term, addMs(startOfDay(naturalEndsAt), dayMs - 1), family);
  const fits = holding !== align.term && holding.startsAt > startsAt;
  return fits ? { endsAt: Math.min(holding.startsAt, naturalEndsAt) as Instant, fits } : { endsAt: holding.endsAt, fits };
}

/** Returns the reasons against an alignment with the other subscription's end, by its kind and its day. */
function unalignable(
  { duration, align }: CoterminousFacts,
  row: Entry<CoterminousRow>,
  errorCode: string | null,
): readonly Reason<CoterminousReason>[] {
  if (align.with === 'calendar-month') return [];
  const [rule] = row.rules;
  const { endsAt, duration: other } = align.term;
  if (other === monthly && row.notToMonthly.includes(duration)) return [{ code: 'monthly-end-not-alignable', rule, errorCode }];
  const lastDayAt = addMs(endsAt, -dayMs);
  const barred = row.monthlyNotToDays.includes(Number(isoDate(lastDayAt).slice(-2))) && !isMonthEnd(lastDayAt);
  return barred && duration === monthly ? [{ code: 'end-day-not-alignable', rule, errorCode, endsAt }] : [];
}

/**
 * Returns the end of a term aligned with the calendar month or with another subscription. It is set at purchase or renewal, not once the
 * term has begun. By calendar month, from 2023-07-24: the last month end within the natural term; under 'any-day' of I40 the documents name
 * no day. With another subscription: its end, rolled by its own term while its day is within the natural end. Throws TermbookError
 * 'invalid-instant'. Rule: T8.
 * @example
 * import { coterminousEnd } from 'termbook/terms';
 * import { instant, isoDate } from 'termbook';
 * const startsAt = instant('2023-08-15');
 * const term = { family: 'new-commerce-license', billingCycle: 'annual', duration: 'P1Y', startsAt } as const;
 * const answer = coterminousEnd({ ...term, align: { with: 'calendar-month' } }, startsAt);
 * answer.verdict === 'allowed' && isoDate(answer.endsAt); // => '2024-08-01'
 */
export function coterminousEnd(facts: CoterminousFacts, at: Instant, options?: Options): CoterminousAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  const { family, billingCycle, duration, startsAt, align } = facts;
  checkObject(align, 'align');
  const by: unknown = align.with;
  if (by !== 'calendar-month' && by !== 'subscription') fail('wrong-type', 'align.with', 'calendar-month or subscription', by);
  checkInstant(startsAt, 'startsAt');
  if (align.with === 'subscription') checkTerm(align.term, 'align.term');
  const unknown = unknownWord(facts);
  if (unknown !== null) return { question: 'coterminous-end', at, basis: [], verdict: 'undetermined', gaps: [unknown] };
  const { entry, basis, nextAt } = inForce(coterminousEnds, at, options);
  const undetermined = (gap: Gap): CoterminousAnswer => ({ question: 'coterminous-end', at, basis, verdict: 'undetermined', gaps: [gap] });
  if (entry === null) return undetermined(beforeFirst(coterminousEnds));
  const [rule] = entry.rules;
  const naturalEndsAt = firstTerm(startsAt, duration, family).endsAt;
  const { endsAt, fits } = alignedEnd(facts, naturalEndsAt);
  const offered = entry.families.includes(family) && billingCycle !== 'none';
  const errorCode = codeAt(dated, at);
  const reasons: Reason<CoterminousReason>[] = [];
  if (!offered) reasons.push({ code: 'custom-end-not-offered', rule, errorCode });
  if (at > startsAt) reasons.push({ code: 'term-running', rule, errorCode, startedAt: startsAt });
  reasons.push(...unalignable(facts, entry, errorCode));
  if (!fits) reasons.push({ code: 'end-beyond-term', rule, errorCode, endsAt, naturalEndsAt });
  const codeAhead = reasons.length > 0 ? codeFrom(dated, at) : null;
  const changesAt = earliest(earliest(nextAt, codeAhead), at > startsAt ? null : addMs(startsAt, 1));
  const determined = { question: 'coterminous-end', at, basis, contested: uncontested, changesAt } as const;
  const [first, ...rest] = reasons;
  if (first !== undefined) return { ...determined, verdict: 'refused', reasons: [first, ...rest], instead: [] };
  if (!entry.durations.includes(duration)) return undetermined(silentOn('end-date'));
  if (align.with === 'subscription') return { ...determined, verdict: 'allowed', endsAt, naturalEndsAt };
  const later = coterminousEnds.find(({ calendarMonth }) => calendarMonth);
  if (!entry.calendarMonth && later !== undefined) return undetermined({ gap: 'before-first-source', firstSource: later.since });
  if (options?.interpretations?.I40 === 'any-day') return undetermined(silentOn('end-date'));
  return { ...determined, contested: calendarContested, verdict: 'allowed', endsAt, naturalEndsAt };
}
