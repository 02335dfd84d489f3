import { hasKey } from '../kernel/check.js';
import type { Move } from '../vocabulary/move.js';
import type { Reason, ReasonCode } from '../vocabulary/reason.js';
import type { Status } from '../vocabulary/status.js';
import type { Answer } from './answers.js';
import { errorOf } from './answers.js';
import type { WireErrorCode } from './errors.js';
import { errors } from './errors.js';

/** A change that can be refused. */
type AskedChange = Move | 'upgrade';

/** The code of a refusal for which the documents state none: the one of the part that was to change. */
const usualCodes: { readonly [M in AskedChange]?: WireErrorCode } = {
  suspend: 800096,
  reactivate: 800096,
  cancel: 800096,
  'change-quantity': 800095,
  'set-auto-renew': 800093,
};

/** The codes of the page for reasons against an upgrade, which carry none themselves. */
const upgradeCodes: { readonly [R in ReasonCode]?: WireErrorCode } = {
  'quantity-out-of-range': 2002,
  'target-in-window': 900261,
  'target-term-differs': 900267,
  'target-ends-earlier': 900236,
};

/** The codes of what the status itself forbids. */
function codeInStatus(move: AskedChange, status: Status): WireErrorCode | null {
  if (status === 'cancelled' || status === 'deleted') return 2011;
  if (status !== 'suspended') return null;
  return move === 'change-quantity' ? 2001 : 800091;
}

/** Returns the answer to a move that was refused, with the code that its first reason with a code carries. */
export function refusedBy(move: AskedChange, status: Status, reasons: readonly Pick<Reason, 'code' | 'errorCode'>[]): Answer {
  const about = reasons.map(({ code }) => code).join(', ');
  const stated = reasons.find(({ errorCode }) => errorCode !== null)?.errorCode ?? null;
  if (stated !== null && hasKey(errors, stated)) return errorOf(Number(stated) as WireErrorCode, about);
  const own = reasons.flatMap(({ code }) => (move === 'upgrade' ? (upgradeCodes[code] ?? []) : []));
  const code = own[0] ?? codeInStatus(move, status);
  return code === null ? errorOf(usualCodes[move] ?? 900280, about, 'inferred') : errorOf(code, about);
}
