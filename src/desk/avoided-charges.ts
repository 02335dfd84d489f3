import type { Prices } from '../billing/prices.js';
import { isGap } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { keptFor } from '../kernel/kept.js';
import { advance } from '../lifecycle/advance.js';
import type { PlacedDate } from '../lifecycle/other-lives.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { DeskCharge, DeadlineDraft } from './deadline.js';
import { movedBefore } from './lives.js';
import { chargedIn, isChargedAt, priced } from './paid.js';
import type { DeskStage } from './spans.js';

/** The moves that end what is charged. */
const isEnding = { 'full-refund': true, 'prorated-refund': true, cancel: true, 'stop-renewal': true, 'stop-charge': true } as const;

/** True if the move of a deadline ends what is charged. */
export function ends(kind: DeadlineDraft['kind']): boolean {
  return Object.hasOwn(isEnding, kind);
}

/** True if a charge follows from seats that were not given back: they stay, or they can still go, but nothing of this charge comes back. */
export function follows({ at, missed, left = null }: DeadlineDraft, chargedAt: Instant): boolean {
  return missed !== 'refund-falls' || (left === 'none' && chargedAt === at);
}

/** A deadline, and the state in which its move is made. */
export interface Placed extends PlacedDate {
  readonly draft: DeadlineDraft;
  readonly span: DeskStage;
}

/** Returns true if a life with a move is not charged as the life without it is, at the instant of a charge. */
function avoids(after: Subscription, base: Subscription, at: Instant, options: Options): boolean {
  const later = advance(after, at, options).subscription;
  if (later.status !== base.status) return true;
  return !isChargedAt(later, at, options);
}

/** A charge of a life, and the seats of it that still follow from no deadline. */
interface LifeCharge {
  readonly at: Instant;
  readonly span: DeskStage;
}

/** Returns the charges of a life before the horizon. */
export function chargesOf(spans: readonly DeskStage[], horizonAt: Instant, options: Options): readonly LifeCharge[] {
  return spans.flatMap((span) => {
    const endsAt = span.due === null || span.due.at > horizonAt ? horizonAt : span.due.at;
    return chargedIn(span.subscription, span.fromAt, endsAt, options).map((at): LifeCharge => ({ at, span }));
  });
}

/** A deadline that ends what is charged, and the life with its move. */
interface EndedLife {
  readonly draft: DeadlineDraft;
  readonly after: Subscription;
}

/** Returns what of each charge follows from which deadline: the last that ends it, and after that one the batches of seats that can still go. */
export function chargesBy(
  prices: Prices,
  charges: readonly LifeCharge[],
  placed: readonly Placed[],
  options: Options,
): ReadonlyMap<DeadlineDraft, readonly DeskCharge[]> {
  const found = new Map<DeadlineDraft, DeskCharge[]>();
  const latestFirst = [...placed].sort((a, b) => b.draft.at - a.draft.at);
  const ending = latestFirst.flatMap(({ draft, span }): readonly EndedLife[] => {
    const { kind, action, at } = draft;
    const after = action === null || !ends(kind) ? null : movedBefore(span.subscription, action, at, options);
    return after === null ? [] : [{ draft, after }];
  });
  const batches = new Map<DeskStage, DeadlineDraft[]>();
  for (const { draft, span } of latestFirst) if (draft.kind === 'give-seats-back') keptFor(batches, span, () => []).push(draft);
  const charge = (draft: DeadlineDraft, { at, span: { subscription: state } }: LifeCharge, seats: number): void => {
    if (seats <= 0) return;
    const amount = priced(prices, state, seats, at, options);
    keptFor(found, draft, () => []).push({ at, seats, amount: isGap(amount) ? null : amount });
  };
  // the charges come in the order of time, and so do the deadlines that end them
  let later = ending.length;
  for (const one of charges) {
    const { at, span } = one;
    while (later > 0 && (ending[later - 1] as EndedLife).draft.at <= at) later -= 1;
    let place = later;
    while (place < ending.length && !avoids((ending[place] as EndedLife).after, span.subscription, at, options)) place += 1;
    const by = ending[place];
    let given = 0;
    for (const draft of batches.get(span) ?? []) {
      if (draft.at > at || !follows(draft, at) || (by !== undefined && draft.at <= by.draft.at)) continue;
      charge(draft, one, (draft.seats ?? 0) - given);
      given = Math.max(given, draft.seats ?? 0);
    }
    if (by !== undefined) charge(by.draft, one, span.subscription.quantity - given);
  }
  return found;
}
