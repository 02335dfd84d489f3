import { frozen } from '../kernel/frozen.js';
import { hasKey } from '../kernel/check.js';
import type { Move } from '../vocabulary/move.js';
import type { Reason, ReasonCode } from '../vocabulary/reason.js';
import type { Status } from '../vocabulary/status.js';
import type { Answer } from './call.js';
import { errorPage } from './calls.js';

/** The error codes that are answered, each with its HTTP status in Microsoft's table of error codes; the sentences are termbook's own. */
export const errors = /* @__PURE__ */ frozen({
  0: { status: 501, says: 'no document describes this' },
  1000: { status: 404, says: 'there is no such resource' },
  2001: { status: 400, says: 'the quantity of a suspended subscription stays as it is' },
  2002: { status: 400, says: 'the quantity is outside its limits' },
  2011: { status: 400, says: 'a deleted subscription cannot be updated' },
  2054: { status: 400, says: 'the billing cycle is not changed by an update of the subscription' },
  // the table pairs this code with 400; the same page lists 412, which is what If-Match means
  2055: { status: 412, says: 'the etag is out of date' },
  13605: { status: 403, says: 'the customer has not accepted the agreement' },
  20000: { status: 404, says: 'there is no such order' },
  20003: { status: 404, says: 'there is no such subscription' },
  60003: { status: 404, says: 'there is no such customer' },
  800001: { status: 401, says: 'a bearer token is missing' },
  800002: { status: 400, says: 'the request cannot be read' },
  800003: { status: 500, says: 'the service failed, as the caller of the sandbox wished' },
  800004: { status: 400, says: 'there is no such offer' },
  800019: { status: 403, says: 'only software is canceled by its order' },
  800020: { status: 403, says: 'the offer cannot be bought by this subscription' },
  800061: { status: 400, says: 'the order cannot be canceled' },
  800063: { status: 400, says: 'the order cannot be canceled: suspend its subscriptions' },
  800071: { status: 400, says: 'the lines are not numbered from 0' },
  800077: { status: 403, says: 'software by the seat is canceled by its subscription' },
  800090: { status: 400, says: 'the quantity cannot be decreased' },
  800091: { status: 400, says: 'a suspended subscription cannot be updated' },
  800093: { status: 400, says: 'the subscription cannot be renewed automatically' },
  800095: { status: 400, says: 'the quantity cannot be updated' },
  800096: { status: 400, says: 'the status cannot be updated' },
  800097: { status: 400, says: 'the billing cycle cannot be updated' },
  800107: { status: 400, says: 'the term of a trial stays as it is' },
  800121: { status: 400, says: 'the duration of the term is not valid' },
  800122: { status: 400, says: 'the term cannot become shorter' },
  900117: { status: 400, says: 'the cancellation window, counted in days, is over' },
  900213: { status: 400, says: 'the cancellation window, counted in hours, is over' },
  900214: { status: 400, says: 'the window for removing seats, counted in hours, is over' },
  900236: { status: 400, says: 'the subscription to go into ends earlier' },
  900242: { status: 400, says: 'the end of the term matches no other' },
  900245: { status: 400, says: 'the end of the next term is beyond it' },
  900246: { status: 400, says: 'the end of the next term matches no other' },
  900257: { status: 400, says: 'the window for removing seats, counted in days, is over' },
  900258: { status: 400, says: 'the subscription to go into is not active' },
  900259: { status: 400, says: 'a subscription cannot go into itself' },
  900260: { status: 400, says: 'the subscription to go into is of another offer' },
  900261: { status: 400, says: 'the subscription to go into is not ready for it' },
  900267: { status: 400, says: 'the term cannot become shorter' },
  900268: { status: 400, says: 'the duration of the term is not that of the offer' },
  900269: { status: 400, says: 'the billing cycle is not valid' },
  900270: { status: 400, says: 'the billing cycle is longer than the term' },
  900275: { status: 400, says: 'the quantity of a line is outside its limits' },
  900277: { status: 400, says: 'the subscription is about to expire' },
  900280: { status: 400, says: 'the subscription cannot be updated now' },
});
/** An error code that is answered. */
export type WireErrorCode = keyof typeof errors;

/** Returns the answer of an error code of Partner Center; `about` follows its sentence. */
export function errorOf(code: WireErrorCode, about = '', restsOn: Answer['restsOn'] = 'documented'): Answer {
  const { status, says } = errors[code];
  const description = (about === '' ? says : `${says}: ${about}`).slice(0, 1024);
  return { status, body: { code, description, data: [], source: 'termbook/sandbox' }, restsOn, page: errorPage };
}

/** Returns the answer to what no document describes: it changes nothing. */
export function notDescribed(about: string): Answer {
  return errorOf(0, about, 'none');
}

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
