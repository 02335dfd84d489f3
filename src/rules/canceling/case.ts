import type { Basis, Gap } from '../../kernel/answer.js';
import { hasKey } from '../../kernel/check.js';
import { cited, entryAt } from '../../kernel/dated-table.js';
import { nothing } from '../../kernel/frozen.js';
import { unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { dayMs } from '../../kernel/instant.js';
import { endedBy, procedureOf } from '../../policy/cancellation-procedure.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import { cancellationWindows, productWindows } from '../../policy/cancellation-window.js';
import type { Options } from '../../vocabulary/answer.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { Purchase, WindowStart } from '../../vocabulary/purchase.js';
import { reservedProducts, windowStartCauses } from '../../vocabulary/purchase.js';
import { statuses } from '../../vocabulary/status.js';
import type { TrialEnd } from '../asking/after-trial.js';
import { converted, trialEndOf } from '../asking/after-trial.js';
import { derivedWindowStarts, opensAgain } from '../asking/cancellation-window-start.js';
import type { Other } from '../asking/question.js';
import { defaultInterpretations, others } from '../asking/determine.js';
import { isExtendableByInterpretation } from '../asking/extended-term.js';
import { bitOf } from '../asking/look.js';
import { trialOf } from '../asking/trial.js';
import { migrates } from '../terms/migration.js';
import type { Ends } from './ends.js';
import { endsOf, isSameEnds, renewableAfter } from './ends.js';
import type { StartsBy } from './openings.js';
import { startsBy } from './openings.js';
import { ownBasis, ownOutlook } from './own-policy.js';
import type { Outlook } from './scheme.js';
import { noOutlook } from './scheme.js';
import type { Standing } from './standings.js';
import { denied, ended, inside, noBasis, open, silentOnMove, unknown } from './standings.js';
import type { StatedWindow } from './stated-window.js';
import { statedWindow } from './stated-window.js';
import type { Table } from './table.js';
import { ownTableOf, tableOf } from './table.js';

/** The server's own deadlines, which decide until the end of the term that they were stated in, the first that can have ended since (W22). */
export interface CaseDeadlines {
  readonly window: StatedWindow | null;
  /** The server says that it can never be canceled; null = it does not. */
  readonly denied: Standing | null;
  readonly untilAt: number;
}

/** A trial, what holds in it whatever the policy, and what follows it. */
export interface CaseTrial {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly end: TrialEnd;
  readonly standing: Standing;
}

/** A purchase and the options of its question, read once: nothing behind it asks for a fact in two places, and nothing writes into it. */
export interface Case {
  /** As the conversion of its trial leaves it. */
  readonly purchase: Purchase;
  readonly interpretations: Interpretations;
  readonly policyAt: Instant | null;
  readonly table: Table | null;
  /** The citation of the caller's own policy; null = there is none. */
  readonly pinned: readonly Basis[] | null;
  /** The standing by its state alone: at every date, or from the order on; null = the policy decides. */
  readonly always: Standing | null;
  readonly fixed: Standing | null;
  /** The window starts beside the order, by the causes that count; null = none. */
  readonly starts: StartsBy | null;
  /** The same purchase with each cause that a window start of an unknown one may have, and the gap that names it; null = all causes are known. */
  readonly unknownCase: { readonly readings: readonly Case[]; readonly gap: Gap } | null;
  /** The gap of a reserved product that is in no list, in a family of which some products are excepted; null = there is none. */
  readonly productGap: Gap | null;
  readonly deadlines: CaseDeadlines | null;
  readonly trial: CaseTrial | null;
  readonly ends: Ends;
  /** The first instant at which a term that is not stated may have been renewed; Infinity = none may, or no window would open. */
  readonly renewableAt: number;
  /** The policies as the interpretations of the question have them; none where the state alone decides. */
  readonly outlook: Outlook;
  /** The same purchase under every other interpretation that makes something else of the end of its last term, and the bits of those. */
  readonly besides: readonly Other<Case>[];
  readonly asks: number;
}

/** Returns what is cited where no policy decides: the entry of the date that selects. */
export function citedIn({ purchase, policyAt, table, pinned }: Pick<Case, 'purchase' | 'policyAt' | 'table' | 'pinned'>): readonly Basis[] {
  if (pinned !== null || table === null) return pinned ?? noBasis;
  const dateAt = policyAt ?? purchase.orderedAt;
  const row = entryAt(table.rows, dateAt);
  return row === null ? noBasis : cited(table.rows, row, dateAt);
}

/** Returns what the state says at every date; null = nothing. */
function alwaysOf(status: Purchase['status'], cite: () => readonly Basis[]): Standing | null {
  if (status == null || status === 'active') return null;
  if (!statuses.includes(status)) return unknown(noBasis, unknownValue('status', status));
  return Object.hasOwn(endedBy, status) ? ended(cite()) : null;
}

/** Returns what the facts say from the order on, whatever the policy; null = the policy decides. */
function fixedOf({ family, billingCycle, status }: Purchase, table: Table | null, cite: () => readonly Basis[]): Standing | null {
  if (table === null) {
    const isKnown = hasKey(cancellationWindows, family);
    return unknown(noBasis, isKnown ? unknownValue('billingCycle', billingCycle) : unknownValue('family', family));
  }
  const { suspending, opensPending } = procedureOf(family);
  if (status === 'suspended' && suspending) return ended(cite());
  return status === 'pending' && opensPending !== true ? unknown(cite(), silentOnMove) : null;
}

/** Returns the window starts beside the order in the order of time: those that are stated, or follow from term and trial; null = none. */
function startsOf(purchase: Purchase): readonly WindowStart[] | null {
  const { windowStarts, term, trial, orderedAt } = purchase;
  const isStated = windowStarts != null && windowStarts.length > 0;
  // no month is shorter: a term that starts with the order has not been renewed
  if (!isStated && trial == null && (term == null || term.startsAt < orderedAt + 27 * dayMs)) return null;
  if (!isStated && !opensAgain(purchase)) return null;
  return [...(isStated ? windowStarts : derivedWindowStarts(purchase))].sort((a, b) => a.startsAt - b.startsAt);
}

function deadlinesOf(purchase: Purchase, starts: readonly WindowStart[] | null, cite: () => readonly Basis[]): CaseDeadlines | null {
  const { stated, orderedAt, term, status } = purchase;
  const window = statedWindow(stated);
  const refused = stated?.cancelUntilAt === 'never' && status !== 'extended' ? denied(cite()) : null;
  if (window === null && refused === null && stated?.reducibleSeats == null) return null;
  // a deadline lies in its term, at the end of it at the latest
  const lastAt = window?.closesAt == null ? orderedAt : ((window.closesAt - 1) as Instant);
  const renewal = starts?.find(({ by, startsAt }) => by === 'renewal' && startsAt > lastAt);
  const never = Number.POSITIVE_INFINITY;
  return {
    window,
    denied: refused,
    untilAt: Math.min(term?.endsAt ?? never, renewal?.startsAt ?? never, renewableAfter(purchase, lastAt)),
  };
}

function trialIn(purchase: Purchase): CaseTrial | null {
  const { trial, status } = purchase;
  if (trial == null) return null;
  const closesAt = trial.closesAt ?? Number.POSITIVE_INFINITY;
  const { row, basis } = trialOf(purchase) ?? { row: null, basis: noBasis };
  const isOpen = row?.cancellable === 'any-time';
  const end = trial.closesAt === null || status === 'suspended' ? 'converts' : trialEndOf(purchase);
  return {
    opensAt: trial.opensAt,
    closesAt,
    end,
    standing: isOpen ? inside(open(basis, 'none'), trial.opensAt, closesAt) : unknown(basis, silentOnMove),
  };
}

/** Returns a purchase with every cause that its window starts of unknown causes may have, with their gap; null = it has none. */
function unknownCaseIn(purchase: Purchase, options: Options<CancellationEntry>): Case['unknownCase'] {
  const { windowStarts } = purchase;
  const stranger = windowStarts?.find(({ by }) => !windowStartCauses.includes(by));
  if (windowStarts == null || stranger === undefined) return null;
  const readings = windowStartCauses.map((by) => {
    const read = windowStarts.map((one): WindowStart => (windowStartCauses.includes(one.by) ? one : { ...one, by }));
    return caseOf({ ...purchase, windowStarts: read }, options, false);
  });
  return { readings, gap: unknownValue('windowStarts.by', stranger.by) };
}

/** Returns the interpretation that may change what follows the term of a purchase; null = none does. */
function ofTermEnd(purchase: Purchase): InterpretationId | null {
  if (purchase.status === 'suspended') return null;
  return migrates(purchase) ? 'I35' : isExtendableByInterpretation(purchase) ? 'I36' : null;
}

function besidesOf(purchase: Purchase, ends: Ends, options: Options<CancellationEntry>): Case['besides'] {
  const id = ofTermEnd(purchase);
  if (id === null) return nothing;
  return others(options.interpretations ?? defaultInterpretations, id).flatMap((interpretations) =>
    isSameEnds(endsOf(purchase, interpretations), ends) ? [] : [{ id, under: caseOf(purchase, { ...options, interpretations }, false) }],
  );
}

/** Reads a purchase and the options of its question; `isOwn`: under the interpretations that were chosen, beside which there are others. */
export function caseOf(given: Purchase, options: Options<CancellationEntry>, isOwn = true, ownCitation: Case['pinned'] = null): Case {
  const purchase = given.status === 'trial' ? converted(given) : given;
  const { policyAt = null, policy } = options;
  const interpretations = options.interpretations ?? defaultInterpretations;
  const { status, orderedAt, reservedProduct, family } = purchase;
  const table = tableOf(purchase) ?? (policy === undefined ? null : ownTableOf(purchase));
  const isUnknown = table === null || (status != null && !statuses.includes(status));
  const pinned = policy === undefined || isUnknown ? null : (ownCitation ?? ownBasis(policy));
  const cite = (): readonly Basis[] => citedIn({ purchase, policyAt, table, pinned });
  const always = alwaysOf(status, cite);
  const fixed = always ?? fixedOf(purchase, table, cite);
  const isFixed = fixed !== null;
  const starts = startsOf(purchase);
  const ends = endsOf(purchase, interpretations);
  const outlook = isFixed ? noOutlook : outlookFor(table as Table, pinned, orderedAt, interpretations, options);
  const deadlines = always !== null || purchase.stated == null ? null : deadlinesOf(purchase, starts, cite);
  const isStranger = reservedProduct != null && !reservedProducts.includes(reservedProduct) && hasKey(productWindows, family);
  const besides = isFixed || !isOwn ? nothing : besidesOf(purchase, ends, options);
  const mayReopen = outlook.mayReopen || deadlines !== null;
  return {
    purchase,
    interpretations,
    policyAt,
    table,
    pinned,
    always,
    fixed,
    starts: starts === null ? null : startsBy(starts),
    unknownCase: isFixed ? null : unknownCaseIn(purchase, options),
    productGap: isStranger ? unknownValue('reservedProduct', reservedProduct) : null,
    deadlines,
    trial: isFixed ? null : trialIn(purchase),
    ends,
    renewableAt: mayReopen ? renewableAfter(purchase, null) : Number.POSITIVE_INFINITY,
    outlook,
    besides,
    asks: besides[0] === undefined ? 0 : bitOf(besides[0].id),
  };
}

function outlookFor(
  table: Table,
  pinned: Case['pinned'],
  orderedAt: Instant,
  interpretations: Interpretations,
  { policy, policyAt }: Options<CancellationEntry>,
): Outlook {
  if (policy !== undefined && pinned !== null) return ownOutlook(policy, pinned, interpretations, orderedAt);
  return table.outlookOf(interpretations, orderedAt, policyAt !== undefined);
}
