import type { Instant } from '../kernel/instant.js';
import { hasKey } from '../kernel/check.js';
import type { MoveRequest } from '../lifecycle/transitions.js';
import type { PartnerCenterSubscriptionRead } from '../partner-center/subscription.js';
import { partnerCenterSubscription } from '../partner-center/subscription.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Fields } from '../wire/fields.js';
import { sameId, valueOf } from '../wire/fields.js';
import type { Answer, Handler } from './answers.js';
import { about, errorOf, fieldsIn, notDescribed } from './answers.js';
import { movedByAll } from './moved.js';
import { changesOf } from './notices.js';
import type { HeldSubscription, SandboxObject } from './state.js';
import { basisOf, recordOf } from './subscriptions.js';
import { etagOf, writtenStatuses } from './written-subscription.js';

/** The moves that a status asks for. */
const statusMoves = {
  active: { move: 'reactivate' },
  // the wire has no field for the reason
  suspended: { move: 'suspend', reason: 'customer-request' },
  deleted: { move: 'cancel' },
} as const satisfies { readonly [status: string]: MoveRequest };

/** The fields beside the state that an update must leave as they are. */
const fixed = [
  ...(['offerId', 'orderId', 'parentId', 'customEndsAt', 'renewalDuration'] as const),
  ...(['promotionId', 'startedAt', 'endsAt', 'nextCharge'] as const),
];

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

/** The fields that a body must repeat: the page says what becomes of them otherwise. */
const dropped = ['autorenewenabled', 'schedulednextterminstructions', 'nextchargeinstructions'];

/** Returns the record that a body asks for: its fields over those of the record, those that it must repeat dropped. The status is read elsewhere. */
function askedRecord(record: SandboxObject, { record: body }: Fields): { readonly [name: string]: unknown } {
  const given = Object.entries(body).filter(([name, value]) => value !== null && value !== '' && name.toLowerCase() !== 'status');
  const names = new Set([...dropped, ...given.map(([name]) => name.toLowerCase())]);
  const kept = Object.entries(record).filter(([name]) => !names.has(name.toLowerCase()));
  const isStated = given.some(([name]) => name.toLowerCase() === 'autorenewenabled');
  return { ...Object.fromEntries([...kept, ...given]), ...(isStated ? {} : { autoRenewEnabled: false }) };
}

/** Reads a record with what no field of it states. */
function readOf(json: unknown, { family, term, billingCycle, orderedAt }: Subscription, at: Instant): PartnerCenterSubscriptionRead {
  const since = { suspendedAt: at, expiredAt: at, disabledAt: at, deletedAt: at, changedAt: at };
  return partnerCenterSubscription(json, { family, billingCycle, orderedAt, duration: term?.duration ?? null, ...since });
}

/** Returns the moves that a body asks for, or why it is not one. */
function asked({ facts }: HeldSubscription, record: SandboxObject, body: Fields, at: Instant): readonly MoveRequest[] | Answer {
  const before = readOf(record, facts, at);
  const after = readOf(askedRecord(record, body), facts, at);
  const wrong = wrongIn(before, after);
  if (wrong !== null) return wrong;
  if (!sameId(after.id ?? '', facts.id)) return errorOf(800002, 'id');
  if (after.facts?.quantity === 0) return errorOf(2002);
  const moves = movesBetween(before, after);
  const stated = valueOf(body, 'status');
  const status = typeof stated === 'string' ? stated.toLowerCase() : stated;
  if (status === null || status === writtenStatuses[facts.status]) return moves;
  if (!hasKey(statusMoves, status)) return errorOf(800002, 'status');
  const move = statusMoves[status as keyof typeof statusMoves];
  return move.move === 'reactivate' ? [move, ...moves] : [...moves, move];
}

/** Updates a subscription: each field that differs is a move of the lifecycle, and one refusal refuses them all. */
export const patchSubscription: Handler = /* @__PURE__ */ about('subscriptions', (world, held, call) => {
  const ifMatch = call.header('if-match')?.replaceAll('"', '');
  if (ifMatch !== undefined && ifMatch !== etagOf(held)) return errorOf(2055);
  const fields = fieldsIn(call);
  if (fields === null) return errorOf(800002);
  const record = recordOf(world, held);
  const moves = asked(held, record, fields, world.at);
  if ('status' in moves) return moves;
  const moved = movedByAll(world, held, moves);
  if ('status' in moved) return moved;
  const name = valueOf(fields, 'friendlyName');
  const isRenamed = typeof name === 'string' && name !== held.name;
  const after = isRenamed ? { ...moved, name, version: moved.version + 1 } : moved;
  const body = recordOf(world, after);
  const changes = after === held ? {} : changesOf(world, 'update_subscription', [after], record, body);
  return { status: 200, body, restsOn: basisOf(world, [after]), changes };
});
