/**
 * A Temporal workflow that watches over one subscription. Temporal replays workflows, so they may have no clock and no chance of their own: termbook has neither.
 * Its `Date.now()` is the workflow's own clock, which a replay repeats.
 */
import { condition, continueAsNew, defineQuery, defineSignal, setHandler } from '@temporalio/workflow';
import { advance, applyMove, instant } from 'termbook';
import type { MoveRequest, Subscription } from 'termbook';
import { nextWakeAt, noticeOf } from './wake.js';
import type { Notice } from './wake.js';

export const moved = defineSignal<[MoveRequest]>('moved');
export const current = defineQuery<Subscription>('current');
export const notices = defineQuery<readonly Notice[]>('notices');

/** A history must not grow for ever: after so many timers the workflow goes on as a new one. */
const mostTimers = 1000;

export async function watchSubscription(start: Subscription): Promise<Subscription> {
  let subscription = start;
  const told: Notice[] = [];
  let isChanged = false;
  setHandler(current, () => subscription);
  setHandler(notices, () => told);
  setHandler(moved, (request) => {
    const result = applyMove(subscription, request, instant(Date.now()));
    if (result.verdict !== 'applied') return; // a refusal names its reasons: send it back to whoever asked
    subscription = result.subscription;
    isChanged = true;
  });
  for (let timers = 0; timers < mostTimers; timers += 1) {
    const now = instant(Date.now());
    ({ subscription } = advance(subscription, now));
    told.push(noticeOf(subscription, now));
    const wakeAt = nextWakeAt(subscription, now);
    if (wakeAt === null) return subscription;
    isChanged = false;
    await condition(() => isChanged, wakeAt - now);
  }
  return continueAsNew<typeof watchSubscription>(subscription);
}
