import { isSameList } from '../../kernel/alike.js';
import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import type { BoundedWindow, DateBounds } from '../../vocabulary/bounds.js';
import { bounded, boundsOf } from '../asking/bounds.js';
import type { Held, LookSide } from '../asking/question.js';
import type { WindowPlan } from './plan.js';
import type { Case } from './case.js';
import type { Reading } from './standing.js';
import type { Standing } from './standings.js';
import { disagreementOf } from './stated-window.js';
import type { RefundUntil } from './window.js';
import { refundsOf, stepsOf } from './window.js';

/** A standing under another interpretation, with a window of other dates. */
export type Beside = LookSide<Reading, Standing> & { readonly there: Standing };

/** True if a standing is in a window, or after one. */
function hasWindow({ stage, plan }: Standing): boolean {
  return (stage === 'open' || stage === 'closed' || stage === 'at-renewal') && plan !== null;
}

function isSameWindow(one: Standing, other: Standing): boolean {
  return one.closesAt === other.closesAt && one.opensAt === other.opensAt && one.plan === other.plan && one.oursAt === other.oursAt;
}

/** Returns the standings whose windows bound one that is open: what is over bounds nothing that is to come. */
export function besideOf({ here, sides }: Pick<Held<Reading, Standing, unknown>, 'here' | 'sides'>): readonly Beside[] {
  if (here.stage !== 'open' || here.plan === null) return nothing;
  let found: readonly Beside[] = nothing;
  for (const side of sides) {
    const { there } = side;
    if (there !== null && hasWindow(there) && !isSameWindow(here, there)) found = [...found, side as Beside];
  }
  return found;
}

/** Returns a window with the bounds of its dates. */
export function boundedWindow(here: Standing, beside: readonly Beside[]): BoundedWindow {
  const { opensAt, closesAt } = here;
  const window = { opensAt: opensAt as Instant, closesAt: closesAt === Number.POSITIVE_INFINITY ? null : (closesAt as Instant) };
  const opensBounds = boundsOf(opensAt, beside, ({ there }) => there.opensAt);
  const shown = bounded(
    window,
    boundsOf(closesAt, beside, ({ there }) => there.closesAt),
  );
  return opensBounds === null ? shown : Object.assign({ ...shown }, { opensBounds });
}

/** A deadline of the server that is not ours, with the bounds of ours. */
type Disagreement = NonNullable<ReturnType<typeof disagreementOf>> & { readonly bounds?: DateBounds };

/** Returns by how much the server's deadline differs from ours; null = it does not, or there is nothing to compare. */
export function disagreementIn({ deadlines, purchase }: Case, { oursAt }: Standing, beside: readonly Beside[]): Disagreement | null {
  if (deadlines === null || deadlines.window === null || oursAt === null) return null;
  const ours = oursAt === Number.POSITIVE_INFINITY ? null : (oursAt as Instant);
  const found = disagreementOf(ours, deadlines.window, purchase.term?.endsAt ?? null);
  return (
    found &&
    bounded(
      found,
      boundsOf(oursAt, beside, ({ there }) => there.oursAt ?? undefined),
    )
  );
}

/** Returns the step of another list that a step is compared with: at its place from the end, as one that is over is no longer listed, or the last of its kind. */
function stepLike(steps: readonly RefundUntil[], { refund }: RefundUntil, fromEnd: number): RefundUntil | undefined {
  const aligned = steps[steps.length - fromEnd];
  return aligned?.refund === refund ? aligned : steps.filter((one) => one.refund === refund).at(-1);
}

/** Returns refund steps with the bounds of their ends, also by steps that are over. */
export function boundedRefunds(steps: readonly RefundUntil[], beside: readonly Beside[], at: Instant): readonly RefundUntil[] {
  if (beside.length === 0) return steps;
  const lists = beside.map(({ id, under: { of }, there }) => ({
    id,
    others: stepsOf(of, there, there.plan as WindowPlan, Math.min(there.opensAt, at) as Instant),
  }));
  return steps.map((step, index) =>
    bounded(
      step,
      boundsOf(step.untilAt, lists, ({ others }) => stepLike(others, step, steps.length - index)?.untilAt),
    ),
  );
}

/** The ends of a window that an answer shows. */
interface ShownEnds {
  readonly refunds: readonly RefundUntil[];
  readonly window: BoundedWindow;
}

/** Returns the bounds of an instant at which less comes back, or nothing any more; null = no interpretation moves it. */
export function endBounds({ refunds, window }: ShownEnds, at: Instant): DateBounds | null {
  const step = refunds.find(({ untilAt }) => untilAt === at);
  return step?.bounds ?? (window.closesAt === at ? (window.bounds ?? null) : null);
}

/** A standing as it is held, with its case. */
type HeldCase = Held<Reading, Standing, { readonly of: Case; readonly at: Instant }>;

/** Returns the bounds that are shown of a standing, as text; refunds that ended by an instant are left out. */
function boundsIn(held: HeldCase, beside: readonly Beside[], at: Instant): string {
  const { here, shown } = held;
  const refunds = boundedRefunds(refundsOf(shown.of, here, at), beside, at).map(({ bounds }) => bounds);
  return JSON.stringify([boundedWindow(here, beside), refunds, disagreementIn(shown.of, here, beside)]);
}

/** True if the bounds that are shown of a standing are the same later on. */
export function bindsAlike(one: HeldCase, later: HeldCase): boolean {
  if (one.here.stage !== 'open') return true;
  const beside = besideOf(one);
  const besideLater = besideOf(later);
  if (isSameList(beside, besideLater, (a, b) => a.id === b.id && isSameWindow(a.there, b.there))) return true;
  return boundsIn(one, beside, later.shown.at) === boundsIn(later, besideLater, later.shown.at);
}
