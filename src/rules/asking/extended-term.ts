import type { Instant } from '../../kernel/instant.js';
import { addMs, dayMs, midnightOf } from '../../kernel/instant.js';
import { endOfTermChoices, extendedTerms } from '../../policy/extended-term.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import { clouds } from '../../vocabulary/cloud.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import { segments } from '../../vocabulary/purchase-request.js';
import type { Term } from '../../vocabulary/term.js';

/** Returns the midnight from which on a term must have begun to be extendable (L5). */
export function extendableFrom(): Instant {
  return midnightOf(extendedTerms[0].boughtFrom);
}

/** Returns the midnight from which on what follows a term can be chosen (L8). */
export function chosenFrom(): Instant {
  return midnightOf(endOfTermChoices[0].chosenFrom);
}

/** Returns the instant after which a term must end to be extendable (L5): its last day counts (I36). */
export function extendableAfter({ I36 }: Interpretations): Instant {
  const [{ sinceAt }] = extendedTerms;
  return I36 === 'after' ? addMs(sinceAt, dayMs) : sinceAt;
}

/** True if documents know extended service terms of a purchase's family (L5). */
export function mayExtend({ family }: Pick<Purchase, 'family'>): boolean {
  return extendedTerms[0].families.includes(family);
}

/** True if what follows the term is a choice of three, one of them the extended service term (L5, L8). */
export function isExtendable(
  purchase: Pick<Purchase, 'family'> & { readonly term?: Term | null },
  interpretations: Interpretations,
): boolean {
  const { term } = purchase;
  // nearly all terms have ended before: that is looked at first
  if (term == null || term.endsAt <= extendableAfter(interpretations)) return false;
  return mayExtend(purchase) && term.startsAt >= extendableFrom();
}

/** True if it is an interpretation (I36) that decides whether a term ends late enough to be extendable: it ends with the first day that may count. */
export function isExtendableByInterpretation(purchase: Pick<Purchase, 'family'> & { readonly term?: Term | null }): boolean {
  return isExtendable(purchase, {}) !== isExtendable(purchase, { I36: 'after' });
}

/** Why it is not certain that a term is extended: a government's is disputed (L5), and a cloud or segment that is not known may be one. */
export type Dispute = 'disputed' | 'cloud' | 'segment';

/** The end of a term that may be extended: as it was chosen, or disputed (L5) or not stated. */
export type ChosenEnd = 'renews' | 'extends' | 'stops' | Dispute | 'endOfTerm';

/** Returns why it is not certain that a term is extended; null = it is. */
export function disputeOf({ cloud, segment }: Purchase): Dispute | null {
  if (cloud === 'us-government' || segment === 'government') return 'disputed';
  if (cloud != null && !clouds.includes(cloud)) return 'cloud';
  return segment != null && !segments.includes(segment) ? 'segment' : null;
}

/** Returns what follows a term that may be extended (L8): the choice, which wins over auto-renew. */
export function chosenEnd(purchase: Purchase): ChosenEnd {
  const { autoRenew, endOfTerm } = purchase;
  const choice = endOfTerm ?? (autoRenew === false ? null : 'renew');
  if (choice === 'renew' && autoRenew !== false) return 'renews';
  const dispute = disputeOf(purchase);
  if (dispute !== null) return dispute;
  if (choice === 'renew') return 'renews';
  return choice === 'extend' ? 'extends' : choice === 'end' ? 'stops' : 'endOfTerm';
}
