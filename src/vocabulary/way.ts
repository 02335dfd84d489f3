import type { Move } from './move.js';

/** How a thing is done: joins answers to the lifecycle and to what an adapter sends. */
export type Way =
  | { readonly by: 'move'; readonly move: Move; readonly scope: 'subscription' | 'order' | 'seats' }
  | { readonly by: 'deprovision' }
  | { readonly by: 'support-request' }
  | { readonly by: 'portal'; readonly portal: 'azure' | 'microsoft-365' | 'publisher' }
  | { readonly by: 'reactivate-existing'; readonly subscriptionId: string };
