import type { Instant } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import type { Move } from '../vocabulary/move.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { activation } from './activate.js';
import { canceling } from './cancel.js';
import { changingQuantity } from './change-quantity.js';
import { convertingTrial } from './convert-trial.js';
import type { Door } from './door.js';
import { door } from './door.js';
import type { Due } from './due.js';
import { illegal, legalMoves } from './illegal-move.js';
import { reactivating } from './reactivate.js';
import { renewal } from './renew.js';
import { schedulingChange } from './schedule-change.js';
import { settingAutoRenew } from './set-auto-renew.js';
import { settingEndOfTerm } from './set-end-of-term.js';
import { startingNewTerm } from './start-new-term.js';
import { suspending } from './suspend.js';
import type { Moved, MoveFacts, MoveFrom } from './transitions.js';

/** Makes the door of a move of time's: it is made when it is due, which it has been by now, and nobody can ask for more. */
/* @__NO_SIDE_EFFECTS__ */
function timeOnly<M extends 'extend' | 'expire' | 'disable' | 'delete' | 'migrate'>(move: M): Door<M, 'illegal-move'> {
  return door(move, ({ status }: Subscription, _facts, at, _options, _early, due) => illegal(move, due, at, legalMoves[status][move]));
}

type Doors = {
  readonly [M in Move]: (
    subscription: MoveFrom<M>,
    facts: Readonly<MoveFacts[M]>,
    at: Instant,
    options: Options,
    due: Due | null,
  ) => Moved<M, 'illegal-move'>;
};

/** The way into each move. */
export const doors: Doors = {
  activate: activation,
  suspend: suspending,
  reactivate: reactivating,
  cancel: canceling,
  'set-auto-renew': settingAutoRenew,
  'set-end-of-term': settingEndOfTerm,
  'change-quantity': changingQuantity,
  'convert-trial': convertingTrial,
  'schedule-change': schedulingChange,
  'start-new-term': startingNewTerm,
  renew: renewal,
  extend: /* @__PURE__ */ timeOnly('extend'),
  expire: /* @__PURE__ */ timeOnly('expire'),
  disable: /* @__PURE__ */ timeOnly('disable'),
  delete: /* @__PURE__ */ timeOnly('delete'),
  migrate: /* @__PURE__ */ timeOnly('migrate'),
};
