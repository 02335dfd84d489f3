import type { Move } from './move.js';
import type { EndOfTerm } from './purchase.js';

/** The way to do something: it connects answers to the lifecycle and to the requests of an adapter. */
export type Way =
  | { readonly by: 'move'; readonly move: Exclude<Move, 'set-end-of-term'>; readonly scope: 'subscription' | 'order' | 'seats' }
  | { readonly by: 'move'; readonly move: 'set-end-of-term'; readonly scope: 'subscription'; readonly endOfTerm: EndOfTerm }
  | { readonly by: 'deprovision' }
  | { readonly by: 'support-request' }
  | { readonly by: 'ask-publisher' }
  | { readonly by: 'portal'; readonly portal: 'azure' | 'microsoft-365' | 'publisher' }
  | { readonly by: 'copy-link'; readonly portal: 'microsoft-365' }
  | { readonly by: 'reactivate-existing'; readonly subscriptionId: string };
