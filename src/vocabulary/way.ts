import type { Move } from './move.js';
import type { EndOfTerm } from './purchase.js';

/** The way to do something: it connects answers to the lifecycle and to the requests of an adapter. */
export type Way =
  | {
      /** The kind of the way. */
      readonly by: 'move';
      /** The move to make. */
      readonly move: Exclude<Move, 'set-end-of-term'>;
      /** The part that the move is about. */
      readonly scope: 'subscription' | 'order' | 'seats';
    }
  | {
      /** The kind of the way. */
      readonly by: 'move';
      /** The move to make. */
      readonly move: 'set-end-of-term';
      /** The part that the move is about. */
      readonly scope: 'subscription';
      /** The value to set. */
      readonly endOfTerm: EndOfTerm;
    }
  | {
      /** The kind of the way. */
      readonly by: 'deprovision';
    }
  | {
      /** The kind of the way. */
      readonly by: 'support-request';
    }
  | {
      /** The kind of the way. */
      readonly by: 'ask-publisher';
    }
  | {
      /** The kind of the way. */
      readonly by: 'portal';
      /** The portal to use. */
      readonly portal: 'azure' | 'microsoft-365' | 'publisher';
    }
  | {
      /** The kind of the way. */
      readonly by: 'copy-link';
      /** The portal to use. */
      readonly portal: 'microsoft-365';
    }
  | {
      /** The kind of the way. */
      readonly by: 'reactivate-existing';
      /** The subscription to reactivate. */
      readonly subscriptionId: string;
    };
