import { midnightOf } from '../kernel/instant.js';
import { extendedTerms } from '../policy/extended-term.js';
import type { Purchase } from '../vocabulary/purchase.js';

/** True if a term without renewal continues into the extended service term (L5). */
export function extendsAfter(purchase: Purchase): boolean {
  const { term, family } = purchase;
  const [row] = extendedTerms;
  return term != null && row.families.includes(family) && term.startsAt >= midnightOf(row.boughtFrom) && term.endsAt >= row.sinceAt;
}
