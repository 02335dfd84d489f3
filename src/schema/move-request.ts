import * as z from 'zod';
import type { MoveRequest } from '../lifecycle/transitions.js';
import { moves } from '../vocabulary/move.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, flag, kinds, whole } from './parts.js';
import { suspensionReasonSchema } from './suspension.js';
import { termSchema } from './term.js';

/** What each move needs besides the state. */
export const moveFactsShape = {
  suspend: { reason: suspensionReasonSchema },
  'set-auto-renew': { autoRenew: flag },
  'change-quantity': { quantity: whole(1) },
  'convert-trial': { term: termSchema },
  renew: { completedAt: z.nullable(instantSchema) },
};

/** A move with its facts; keys that the move does not need are dropped. */
export const moveRequestSchema = z.discriminatedUnion(
  'move',
  [
    facts({ move: z.literal('activate') }),
    facts({ move: z.literal('suspend'), ...moveFactsShape.suspend }),
    facts({ move: z.literal('reactivate') }),
    facts({ move: z.literal('cancel') }),
    facts({ move: z.literal('set-auto-renew'), ...moveFactsShape['set-auto-renew'] }),
    facts({ move: z.literal('change-quantity'), ...moveFactsShape['change-quantity'] }),
    facts({ move: z.literal('convert-trial'), ...moveFactsShape['convert-trial'] }),
    facts({ move: z.literal('renew'), ...moveFactsShape.renew }),
    facts({ move: z.literal('expire') }),
    facts({ move: z.literal('disable') }),
    facts({ move: z.literal('delete') }),
  ],
  { error: kinds(moves) },
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
