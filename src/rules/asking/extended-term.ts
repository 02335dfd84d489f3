import { midnightOf } from '../../kernel/instant.js';
import { extendedTerms } from '../../policy/extended-term.js';
import type { Purchase } from '../../vocabulary/purchase.js';

/** True if a term that is not renewed goes over into the extended service term (L5). */
export function extendsAfter({ term, family }: Purchase): boolean {
  const [row] = extendedTerms;
  return term != null && row.families.includes(family) && term.startsAt >= midnightOf(row.boughtFrom) && term.endsAt >= row.sinceAt;
}
