import type { Prices } from '../billing/prices.js';
import type { LifeStage } from '../lifecycle/life.js';
import type { boundsAmong, PlacedDate } from '../lifecycle/other-lives.js';
import { widened } from '../rules/asking/bounds.js';
import type { Options } from '../vocabulary/answer.js';
import { commitmentEnd } from './committed.js';
import type { Refunds } from './refund-steps.js';
import { refundSteps } from './refund-steps.js';
import type { DeskRefundStep, RenewalEnd } from './renewal.js';

const ends = {
  renew: 'renews',
  extend: 'extends',
  'convert-trial': 'converts',
  migrate: 'migrates',
  expire: 'ends',
  disable: 'ends',
  delete: 'deletes',
} as const satisfies Record<string, RenewalEnd>;

/** Returns what happens at the end of a stage. */
export function endOf({ due }: LifeStage): RenewalEnd {
  if (due === null) return 'unknown';
  return due.request !== null ? ends[due.request.move] : due.bounds === null ? 'unknown' : 'deletes';
}

/** Returns the refund steps of the term that a state begins. */
export function stepsFrom(prices: Prices, { subscription: state, fromAt }: LifeStage, options: Options): Refunds | null {
  const endsAt = commitmentEnd(state, fromAt);
  return endsAt === null ? null : refundSteps(prices, state, fromAt, endsAt, options);
}

/** The places of the dates of a life: how it loses its data, how a stage ends, until when a share of its price comes back. */
export const placeOf = {
  deletion: 'deletes',
  end: (index: number, { subscription: { status } }: LifeStage) => `${String(index)} ${status}`,
  refund: (index: number, refund: string) => `${String(index)} ${refund}`,
} as const;

/** Returns the dates of a life. */
export function datesOf(prices: Prices, stages: readonly LifeStage[], options: Options): readonly PlacedDate[] {
  return stages.flatMap((stage, index): readonly PlacedDate[] => {
    const { due } = stage;
    const end = due === null ? [] : [{ place: placeOf.end(index, stage), at: due.at }];
    const deletion = due !== null && endOf(stage) === 'deletes' ? [{ place: placeOf.deletion, at: due.at }] : [];
    // the first term is no renewal: its window opens when it does
    const refunds = index === 0 ? null : stepsFrom(prices, stage, options);
    const steps = refunds?.steps.map(({ refund, untilAt }) => ({ place: placeOf.refund(index, refund), at: untilAt })) ?? [];
    return [...end, ...deletion, ...steps];
  });
}

/** A look-up of what other lives make of a date. */
export type BoundsOf = ReturnType<typeof boundsAmong>;

/** Returns refund steps with what other lives make of their ends. */
export function movedSteps(refunds: Refunds | null, index: number, boundsOf: BoundsOf): Refunds | null {
  if (refunds === null) return null;
  const moved = (step: DeskRefundStep): DeskRefundStep => {
    const { refund, untilAt, amount } = step;
    return { refund, untilAt, bounds: widened(step.bounds, boundsOf({ at: untilAt, place: placeOf.refund(index, refund) })), amount };
  };
  const [first, ...rest] = refunds.steps;
  return { action: refunds.action, steps: [moved(first), ...rest.map(moved)] };
}
