import type { Instant } from '../kernel/instant.js';
import { earlier } from '../kernel/timeline.js';
import type { CancellationEntry } from '../policy/cancellation-window.js';
import type { Options } from '../vocabulary/answer.js';
import type { Purchase } from '../vocabulary/purchase.js';
import { isOrderAndTerm } from './cancellation-judgement.js';
import type { Course, Phase } from './cancellation-phases.js';
import { atDistance, basisOn, coursesOf, onCourse } from './cancellation-phases.js';
import { termEndOnCourse } from './cancellation-term-course.js';
import type { CancellationAnswer } from './decide-cancellation.js';

export { refundOnCourse } from './refund-course.js';

type Told = Exclude<CancellationAnswer, { readonly verdict: 'undetermined' }>;

interface Met {
  readonly basis: Told['basis'];
  readonly changesAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly stage: 'open' | 'at-renewal' | 'closed' | 'denied';
  readonly told: Told;
}

const courses = /* @__PURE__ */ coursesOf<Met>();

function met(told: CancellationAnswer): Met | null {
  if (told.verdict === 'undetermined') return null;
  const { basis, changesAt } = told;
  if (told.verdict === 'refused') {
    const [reason] = told.reasons;
    const closesAt = reason.code === 'window-closed' ? reason.closedAt : null;
    return { basis, changesAt, closesAt, stage: closesAt === null ? 'denied' : 'closed', told };
  }
  const { effect } = told;
  if (effect === 'immediate') return { basis, changesAt, closesAt: told.window.closesAt, stage: 'open', told };
  return { basis, changesAt, closesAt: null, stage: effect === 'deprovision' ? 'denied' : effect, told };
}

/** A number of milliseconds as an answer tells it; Infinity = null. */
function instantOrNever(ms: number): Instant | null {
  return ms === Number.POSITIVE_INFINITY ? null : (ms as Instant);
}

/** An answer of a course, put in its place. */
function placed(
  course: Course<Met>,
  phase: Phase<Met>,
  purchase: Purchase,
  at: Instant,
  openedAt: Instant,
  selectedAt: Instant,
  untilAt: number,
): Told {
  const { stage, told } = phase.answer;
  const basis = basisOn(course, phase, selectedAt);
  const { term } = purchase;
  const endsAt = term == null ? null : termEndOnCourse(course, stage, purchase, term, at);
  const changesAt = earlier(instantOrNever(untilAt), endsAt);
  const { question, contested, verdict } = told;
  // full literals: a spread that adds keys costs more than the decision
  if (verdict === 'refused') {
    const { reasons, instead } = told;
    if (stage === 'denied') return { question, at, basis, contested, changesAt, verdict, reasons, instead };
    const { rule, errorCode } = reasons[0];
    const closedAt = atDistance(phase.closes, openedAt) as Instant;
    const reason = { code: 'window-closed', rule, errorCode, closedAt } as const;
    return { question, at, basis, contested, changesAt, verdict, reasons: [reason], instead };
  }
  const { effect, way, refund } = told;
  if (effect === 'at-renewal') return { question, at, basis, contested, changesAt, verdict, effect, way, refund, effectiveAt: endsAt };
  if (effect === 'deprovision') return { question, at, basis, contested, changesAt, verdict, effect, way, refund };
  const { creditedOn } = told;
  const window = { opensAt: openedAt, closesAt: instantOrNever(atDistance(phase.closes, openedAt)) };
  return { question, at, basis, contested, changesAt, verdict, effect, way, refund, window, creditedOn, disagreement: null };
}

/** The answer to a purchase of which only the order and the term are known, put in its place on a course; null where it has none. */
export function answerOnCourse(
  purchase: Purchase,
  at: Instant,
  options: Options<CancellationEntry>,
  judged: (purchase: Purchase, at: Instant) => CancellationAnswer,
): Told | null {
  if (!isOrderAndTerm(purchase, options)) return null;
  const known = courses.known(purchase) ?? courses.read(purchase, (asked, when) => met(judged(asked, when)));
  return onCourse(known, purchase, at, placed);
}
