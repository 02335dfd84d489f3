import type { Instant } from '../../kernel/instant.js';
import { addMs, dayMs, midnightOf } from '../../kernel/instant.js';
import { endOfTermChoices, extendedTerms } from '../../policy/extended-term.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Term } from '../../vocabulary/term.js';

/** Returns the midnight from which on a term must have begun to be extendable (L5). */
export function extendableFrom(): Instant {
  return midnightOf(extendedTerms[0].boughtFrom);
}

/** Returns the midnight from which on what follows a term can be chosen (L8). */
export function chosenFrom(): Instant {
  return midnightOf(endOfTermChoices[0].chosenFrom);
}

/** True if what follows the term is a choice of three, one of them the extended service term (L5, L8): its last day counts (I36). */
export function isExtendable(
  { family, term }: Pick<Purchase, 'family'> & { readonly term?: Term | null },
  interpretations: Interpretations,
): boolean {
  const [row] = extendedTerms;
  if (term == null || !row.families.includes(family) || term.startsAt < extendableFrom()) return false;
  return term.endsAt > (interpretations.I36 === 'after' ? addMs(row.sinceAt, dayMs) : row.sinceAt);
}
