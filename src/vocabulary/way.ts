import type { Move } from './move.js';

/** The way to do something: it connects answers to the lifecycle and to the requests of an adapter. */
export type Way =
  | { readonly by: 'move'; readonly move: Move; readonly scope: 'subscription' | 'order' | 'seats' }
  | { readonly by: 'deprovision' }
  | { readonly by: 'support-request' }
  | { readonly by: 'ask-publisher' }
  | { readonly by: 'portal'; readonly portal: 'azure' | 'microsoft-365' | 'publisher' }
  | { readonly by: 'copy-link'; readonly portal: 'microsoft-365' }
  | { readonly by: 'reactivate-existing'; readonly subscriptionId: string };
