import type { MoveRequest } from '../lifecycle/transitions.js';
import { moves } from '../vocabulary/move.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, flag, nullable, only, toldApart, whole } from './parts.js';
import { suspensionReasonSchema } from './suspension.js';
import { termSchema } from './term.js';

/** What each move needs besides the state. */
export const moveFactsShape = {
  suspend: { reason: suspensionReasonSchema },
  'set-auto-renew': { autoRenew: flag },
  'change-quantity': { quantity: whole(1) },
  'convert-trial': { term: termSchema },
  renew: { completedAt: nullable(instantSchema) },
};

/** A move with its facts; keys that the move does not need are dropped. */
export const moveRequestSchema = toldApart(
  'move',
  [
    facts({ move: only('activate') }),
    facts({ move: only('suspend'), ...moveFactsShape.suspend }),
    facts({ move: only('reactivate') }),
    facts({ move: only('cancel') }),
    facts({ move: only('set-auto-renew'), ...moveFactsShape['set-auto-renew'] }),
    facts({ move: only('change-quantity'), ...moveFactsShape['change-quantity'] }),
    facts({ move: only('convert-trial'), ...moveFactsShape['convert-trial'] }),
    facts({ move: only('renew'), ...moveFactsShape.renew }),
    facts({ move: only('expire') }),
    facts({ move: only('disable') }),
    facts({ move: only('delete') }),
  ],
  moves,
);

/**
 * Reads what is to be done with a subscription: a move and its facts.
 * @example
 * import { parseMoveRequest } from 'termbook/schema';
 * parseMoveRequest({ move: 'suspend', reason: 'nonpayment' }); // => { ok: true, value: { move: 'suspend', reason: 'nonpayment' } }
 */
export function parseMoveRequest(json: unknown): Parsed<MoveRequest> {
  return parsed(moveRequestSchema, json);
}
