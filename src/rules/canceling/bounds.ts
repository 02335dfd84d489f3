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

/** Returns the bounds of a date of a window; null = none. */
function windowBounds(here: Standing, beside: readonly Beside[], date: 'closesAt' | 'opensAt'): DateBounds | null {
  return boundsOf(
    here[date],
    beside.map(({ id, there }) => ({ id, at: there[date] })),
  );
}

/** Returns a window with the bounds of its dates. */
export function boundedWindow(here: Standing, beside: readonly Beside[]): BoundedWindow {
  const { opensAt, closesAt } = here;
  const window = { opensAt: opensAt as Instant, closesAt: closesAt === Number.POSITIVE_INFINITY ? null : (closesAt as Instant) };
  if (beside.length === 0) return window;
  const bounds = windowBounds(here, beside, 'closesAt');
  const opensBounds = windowBounds(here, beside, 'opensAt');
  return { ...window, ...(bounds && { bounds }), ...(opensBounds && { opensBounds }) };
}

/** A deadline of the server that is not ours, with the bounds of ours. */
type Disagreement = NonNullable<ReturnType<typeof disagreementOf>> & { readonly bounds?: DateBounds };

/** Returns by how much the server's deadline differs from ours; null = it does not, or there is nothing to compare. */
export function disagreementIn({ deadlines, purchase }: Case, { oursAt }: Standing, beside: readonly Beside[]): Disagreement | null {
  if (deadlines === null || deadlines.window === null || oursAt === null) return null;
  const ours = oursAt === Number.POSITIVE_INFINITY ? null : (oursAt as Instant);
  const found = disagreementOf(ours, deadlines.window, purchase.term?.endsAt ?? null);
  const others = beside.flatMap(({ id, there }) => (there.oursAt === null ? [] : [{ id, at: there.oursAt }]));
  return found && bounded(found, boundsOf(oursAt, others));
}

/** Returns the ends of refund steps by their kind and their place among those, the last one first: a step that is over is no longer listed. */
function endsByPlace(steps: readonly RefundUntil[]): ReadonlyMap<string, Instant | null> {
  const counts: Record<string, number> = {};
  const ends = new Map<string, Instant | null>();
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const { refund, untilAt } = steps[index] as RefundUntil;
    const place = (counts[refund] ?? 0) + 1;
    counts[refund] = place;
    ends.set(`${refund} ${String(place)}`, untilAt);
  }
  return ends;
}

/** Returns refund steps with the bounds of their ends: each is compared with the one of its kind and place, also where that is over. */
export function boundedRefunds(steps: readonly RefundUntil[], beside: readonly Beside[], at: Instant): readonly RefundUntil[] {
  if (beside.length === 0 || steps.length === 0) return steps;
  const all = beside.map(({ id, under, there }) => {
    const fromAt = Math.min(there.opensAt, at) as Instant;
    return { id, ends: endsByPlace(stepsOf(under.of, there, there.plan as WindowPlan, fromAt)) };
  });
  const places = [...endsByPlace(steps).keys()].reverse();
  return steps.map((step, index) => {
    const place = places[index] as string;
    const others = all.flatMap(({ id, ends }) => (ends.has(place) ? [{ id, at: ends.get(place) as Instant | null }] : []));
    const bounds = boundsOf(step.untilAt, others);
    return bounds === null ? step : { ...step, bounds };
  });
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
  const [beside, besideLater] = [besideOf(one), besideOf(later)];
  if (isSameList(beside, besideLater, (a, b) => a.there === b.there)) return true;
  return boundsIn(one, beside, later.shown.at) === boundsIn(later, besideLater, later.shown.at);
}
