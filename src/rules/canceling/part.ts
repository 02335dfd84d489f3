import type { Gap } from '../../kernel/answer.js';
import { frozen } from '../../kernel/frozen.js';
import { silentOn } from '../../kernel/gap.js';
import type { RefundShare, Standing } from './standings.js';

const silentOnSeats = /* @__PURE__ */ frozen(silentOn('seats'));

/** A part that goes back: with the share of the whole, not at all, or what is not known of it. */
export interface PartStanding {
  readonly refund: RefundShare | null;
  readonly gap: Gap | null;
}

/** Returns what a policy says of a part of the quantity. */
export function partOf({ stage, refund, gap, plan }: Standing): PartStanding {
  if (stage === 'ended' || stage === 'before-order' || plan?.parts?.how === 'never') return { refund: null, gap: null };
  if (gap !== null) return { refund: null, gap };
  if (plan?.parts == null) return { refund: null, gap: silentOnSeats };
  return { refund: stage === 'open' ? refund : null, gap: null };
}
