import { earliest } from '../../kernel/dated-table.js';
import type { Instant } from '../../kernel/instant.js';
import type { DateBounds } from '../../vocabulary/bounds.js';
import { boundsOf } from '../asking/bounds.js';
import { others } from '../asking/determine.js';
import { countsFromPrevious, termGap, termHolding } from '../asking/term-chain.js';
import type { Case } from './case.js';

/** The end of a term, its bounds, and the next instant at which one of them is another. */
interface RunsUntil {
  readonly effectiveAt: Instant | null;
  readonly bounds: DateBounds | null;
  readonly nextAt: Instant | null;
}

/** Returns the end of the term that runs at an instant (I33); null = none is stated, or its length is not known. */
export function runsUntil({ purchase: { term, family }, interpretations }: Case, at: Instant): RunsUntil {
  if (term == null || termGap(term, at) !== null) return { effectiveAt: null, bounds: null, nextAt: null };
  const effectiveAt = termHolding(term, at, family, interpretations.I33).endsAt;
  if (at < term.endsAt || !countsFromPrevious(family)) return { effectiveAt, bounds: null, nextAt: effectiveAt };
  const found = others(interpretations, 'I33').map(({ I33 }) => ({ id: 'I33', at: termHolding(term, at, family, I33).endsAt }) as const);
  const nextAt = found.reduce<Instant | null>((first, other) => earliest(first, other.at), effectiveAt);
  return { effectiveAt, bounds: boundsOf(effectiveAt, found), nextAt };
}
