import { frozen } from '../kernel/frozen.js';
import rows from './sources.json' with { type: 'json' };

/**
 * The documents behind the rules, each as it stood on a day. `revised` is the revision date that the document states, `firstSeen` and
 * `lastSeen` are the first and the last day on which a person, or `npm run sources`, saw it in public with what is cited from it; none of them is an
 * effective date. An address with a commit in it leads to exactly the revision that was read.
 */
export interface SourceRow {
  readonly title: string;
  readonly publisher: string;
  readonly kind: 'doc' | 'api-reference' | 'announcement' | 'distributor' | 'press' | 'issue';
  readonly language: string;
  readonly revised: string | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly addresses: readonly [string, ...string[]];
}

/** The documents behind the rules by their ids, as in `basis`, each as it stood on a day. */
export const sources: { readonly [id: string]: SourceRow } = /* @__PURE__ */ frozen(
  rows as unknown as { readonly [id: string]: SourceRow },
);

const own = /^https:\/\/(?:(?:[a-z]+\.)*microsoft\.com|(?:github|raw\.githubusercontent)\.com\/(?:MicrosoftDocs|Microsoft|Azure))\//i;

/** True if the address of a document of Microsoft is a public copy of it, kept by somebody else. */
export function isCopy({ publisher, addresses }: Pick<SourceRow, 'publisher' | 'addresses'>): boolean {
  return publisher === 'Microsoft' && !own.test(addresses[0]);
}
