import type { MoveRequest } from '../lifecycle/transitions.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { sameId } from '../wire/fields.js';
import type { PartnerCenterSubscriptionRead } from '../partner-center/subscription.js';
import type { Answer, Call, Handler } from './call.js';
import { auditOf } from './audit.js';
import { bodyIn } from './body.js';
import { ofSubscription } from './found.js';
import type { SandboxObject } from './json.js';
import { movedByAll } from './moved.js';
import { changeNotice } from './notices.js';
import { askedRecord, readOf } from './patched-record.js';
import { errorOf, notDescribed } from './refused.js';
import type { HeldSubscription } from './state.js';
import { basisOf, recordOf } from './subscriptions.js';
import type { World } from './world.js';
import { etagOf, writtenStatus } from './written-subscription.js';

/** The moves that a status asks for. */
const statusMoves: { readonly [status: string]: MoveRequest } = {
  active: { move: 'reactivate' },
  // the wire has no field for the reason
  suspended: { move: 'suspend', reason: 'customer-request' },
  deleted: { move: 'cancel' },
};

/** The fields beside the state that an update must leave as they are. */
const fixed = [
  'offerId',
  'orderId',
  'parentId',
  'customEndsAt',
  'renewalDuration',
  'promotionId',
  'startedAt',
  'endsAt',
  'nextCharge',
] as const;

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Returns why a record is not one to update to; null = it is. */
function wrongIn(before: PartnerCenterSubscriptionRead, after: PartnerCenterSubscriptionRead): Answer | null {
  const issue = after.issues.find(({ path, code }) => !before.issues.some((one) => one.path === path && one.code === code));
  if (issue !== undefined) return errorOf(800002, `${issue.code} ${issue.path}`);
  const unknown = after.unknown.find(({ path }) => !before.unknown.some((one) => one.path === path));
  if (unknown !== undefined) return errorOf(800002, `${unknown.path} ${unknown.value}`);
  if (before.facts === null || after.facts === null) return notDescribed('a record that is not read back');
  if (before.facts.billingCycle !== after.facts.billingCycle) return errorOf(2054);
  const stays = fixed.find((name) => !isSame(before.about?.[name], after.about?.[name]));
  if (stays !== undefined) return notDescribed(`an update of ${stays}`);
  const { family, orderedAt, term, trial } = before.facts;
  const { facts } = after;
  const isChosen = isSame(before.about?.scheduledActions, after.about?.scheduledActions) || facts.endOfTerm != null;
  if (!isChosen) return notDescribed('scheduledActions of this product');
  return isSame([family, orderedAt, term, trial], [facts.family, facts.orderedAt, facts.term, facts.trial])
    ? null
    : notDescribed('an update of the product, the order or the term');
}

/** Returns the moves that lead from one record to another, those of the status aside. */
function movesBetween(before: PartnerCenterSubscriptionRead, after: PartnerCenterSubscriptionRead): readonly MoveRequest[] {
  const moves: MoveRequest[] = [];
  const [was, facts] = [before.facts as Subscription, after.facts as Subscription];
  if (facts.quantity !== was.quantity) moves.push({ move: 'change-quantity', quantity: facts.quantity });
  if (facts.autoRenew !== was.autoRenew) moves.push({ move: 'set-auto-renew', autoRenew: facts.autoRenew });
  const { endOfTerm = null, scheduled = null } = facts;
  if (endOfTerm !== null && !isSame(before.about?.scheduledActions, after.about?.scheduledActions)) {
    moves.push({ move: 'set-end-of-term', endOfTerm });
  }
  const wasScheduled = (was.scheduled ?? null) !== null;
  if ((wasScheduled || scheduled !== null) && !isSame(before.about?.nextTerm, after.about?.nextTerm))
    moves.push({ move: 'schedule-change', change: scheduled });
  return moves;
}

function statusIn(body: { readonly [name: string]: unknown }): unknown {
  const [, status] = Object.entries(body).find(([name]) => name.toLowerCase() === 'status') ?? [];
  return typeof status === 'string' ? status.toLowerCase() : status;
}

/** Returns the moves that a body asks for, or why it is not one. */
function asked(world: World, held: HeldSubscription, record: SandboxObject, call: Call): readonly MoveRequest[] | Answer {
  const body = bodyIn(call);
  if (body === null) return errorOf(800002);
  const before = readOf(record, held.facts, world.at);
  const after = readOf(askedRecord(record, body), held.facts, world.at);
  const wrong = wrongIn(before, after);
  if (wrong !== null) return wrong;
  if (!sameId(after.id ?? '', held.facts.id)) return errorOf(800002, 'id');
  if (after.facts?.quantity === 0) return errorOf(2002);
  const status = statusIn(body) ?? null;
  const moves = movesBetween(before, after);
  if (status === null || status === writtenStatus(held.facts)) return moves;
  const move = typeof status === 'string' && Object.hasOwn(statusMoves, status) ? statusMoves[status] : undefined;
  if (move === undefined) return errorOf(800002, 'status');
  return move.move === 'reactivate' ? [move, ...moves] : [...moves, move];
}

function nameIn(call: Call): string | null {
  const [, name] = Object.entries(bodyIn(call) ?? {}).find(([key]) => key.toLowerCase() === 'friendlyname') ?? [];
  return typeof name === 'string' && name !== '' ? name : null;
}

/** True if a request was made for another version of a subscription. */
function isStale(held: HeldSubscription, ifMatch: string | null): boolean {
  return ifMatch !== null && ifMatch.replaceAll('"', '') !== etagOf(held);
}

/** Updates a subscription: each field that differs is a move of the lifecycle, and one refusal refuses them all. */
export const patchSubscription: Handler = /* @__PURE__ */ ofSubscription((world, held, call) => {
  if (isStale(held, call.header('if-match'))) return errorOf(2055);
  const record = recordOf(world, held);
  const moves = asked(world, held, record, call);
  if ('status' in moves) return moves;
  const moved = movedByAll(world, held, moves);
  if (moved.held === null) return moved.answer;
  const name = nameIn(call) ?? held.name;
  const isRenamed = name !== held.name;
  if (moves.length === 0 && !isRenamed) return { status: 200, body: record, restsOn: basisOf([[held, record]]) };
  const after = isRenamed ? { ...moved.held, name, version: moved.held.version + 1 } : moved.held;
  const body = recordOf(world, after);
  return {
    status: 200,
    body,
    restsOn: basisOf([[after, body]]),
    changes: {
      subscriptions: [after],
      audit: [auditOf(world, held.customerId, 'update_subscription', record, body)],
      notices: changeNotice(world, after, world.at),
    },
  };
});
