import type { Basis } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { earlier } from '../kernel/timeline.js';
import type { CancellationEntry } from '../policy/cancellation-window.js';
import { refundShares } from '../policy/refund-share.js';
import type { Options } from '../vocabulary/answer.js';
import type { Charge, Purchase } from '../vocabulary/purchase.js';
import type { ReadingId, Readings } from '../vocabulary/reading.js';
import type { CancellationJudgement } from './cancellation-judgement.js';
import { isOrderAndTerm, judgeCancellation, readingsAround } from './cancellation-judgement.js';
import type { Course, Phase } from './cancellation-phases.js';
import { basisOn, coursesOf, onCourse } from './cancellation-phases.js';
import { termEndOnCourse } from './cancellation-term-course.js';
import { chargedDays, fewerUnusedAt, prorated, unusedDays } from './prorate.js';
import type { Judgement } from './settle.js';
import { renewsItself } from './renews-itself.js';
import { defaultReadings, inOrder, settleShown } from './settle.js';

/** What comes back of a charge, settled under every reading. */
export interface Credited {
  readonly basis: readonly Basis[];
  readonly refund: CancellationJudgement['refund'];
  readonly credit: number;
  readonly unused: number;
  readonly contested: readonly ReadingId[];
  readonly changesAt: Instant | null;
}

/** Whether everything comes back, a share, or nothing: what a course knows of a refund, whatever was paid. */
interface Kind {
  readonly basis: readonly Basis[];
  readonly changesAt: Instant | null;
  readonly closesAt: null;
  readonly stage: 'open' | 'closed';
  readonly refund: CancellationJudgement['refund'];
  /** The readings that make another kind of it; with those of counting, where they count otherwise (I9, I19). */
  readonly contested: readonly ReadingId[];
  readonly withDay: readonly ReadingId[];
  readonly withBoth: readonly ReadingId[];
}

interface KindJudgement extends Judgement {
  readonly cancellation: CancellationJudgement;
}

const none: Options = {};
const courses = /* @__PURE__ */ coursesOf<Kind>();

function kindOf(purchase: Purchase, at: Instant): Kind | null {
  const { judgement, contested, changesAt } = settleShown<KindJudgement>(
    (readings: Readings, asked: Instant) => {
      const cancellation = judgeCancellation(purchase, asked, readings, none);
      const { gap, refund, nextAt, feeUntilAt } = cancellation;
      return { key: gap === null ? refund : gap.gap, nextAt: earlier(nextAt, feeUntilAt), cancellation };
    },
    ({ cancellation }, asked) => readingsAround(purchase, none, cancellation, asked),
    defaultReadings,
    at,
    ({ key, cancellation }) => key + JSON.stringify(cancellation.basis),
  );
  const { basis, refund, stage, gap, feePercent } = judgement.cancellation;
  if (gap !== null || stage === 'denied' || feePercent > 0) return null;
  return {
    basis,
    changesAt,
    closesAt: null,
    stage: stage === 'open' ? stage : 'closed',
    refund,
    contested,
    withDay: inOrder([...contested, 'I9']),
    withBoth: inOrder([...contested, 'I9', 'I19']),
  };
}

/** When a phase ends, or the term under it; null where what follows may be the same again, which is judged. */
function endOf(course: Course<Kind>, { answer }: Phase<Kind>, purchase: Purchase, at: Instant, untilAt: number): number | null {
  const { term } = purchase;
  const endsAt = term == null ? null : termEndOnCourse(course, answer.stage, purchase, term, at);
  if (endsAt === null || untilAt < endsAt) return untilAt;
  // a renewal that opens the window anew gives something back again
  return answer.stage === 'closed' && renewsItself(purchase) ? endsAt : null;
}

function credited(charge: Charge, purchase: Purchase, at: Instant, kind: Kind, basis: readonly Basis[], untilAt: number): Credited {
  const { refund, contested } = kind;
  const already = charge.alreadyCredited?.amount ?? 0;
  const changesAt = untilAt === Number.POSITIVE_INFINITY ? null : (untilAt as Instant);
  if (refund === 'none') return { basis, refund, credit: 0, unused: 0, contested, changesAt };
  if (refund === 'full') return { basis, refund, credit: charge.paid.amount - already, unused: chargedDays(charge), contested, changesAt };
  const { dayOfEvent, rounding } = refundShares[purchase.family];
  const unused = unusedDays(charge, at, dayOfEvent);
  const credit = Math.max(0, prorated(charge, unused, rounding) - already);
  const byDay = unused !== unusedDays(charge, at, dayOfEvent === 'used' ? 'unused' : 'used');
  const byRounding = credit !== Math.max(0, prorated(charge, unused, 'once') - already);
  const fewerAt = earlier(fewerUnusedAt(charge, at, 'used'), fewerUnusedAt(charge, at, 'unused'));
  return {
    basis,
    refund,
    credit,
    unused,
    // a share that rounding bears on is one of some days, and so is another number of them counted otherwise
    contested: byRounding ? kind.withBoth : byDay ? kind.withDay : contested,
    changesAt: earlier(changesAt, fewerAt),
  };
}

/** What comes back of a charge for a purchase of which only the order and the term are known, from the course of its refund; null where it has none. */
export function refundOnCourse(purchase: Purchase, charge: Charge, at: Instant, options: Options<CancellationEntry>): Credited | null {
  if (!isOrderAndTerm(purchase, options)) return null;
  const known = courses.known(purchase) ?? courses.read(purchase, kindOf);
  return onCourse(known, purchase, at, (course, phase, _, asked, _openedAt, selectedAt, phaseEndsAt) => {
    const untilAt = endOf(course, phase, purchase, asked, phaseEndsAt);
    return untilAt === null ? null : credited(charge, purchase, asked, phase.answer, basisOn(course, phase, selectedAt), untilAt);
  });
}
