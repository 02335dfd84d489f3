import type { Basis, Gap } from '../../kernel/answer.js';
import { hasKey } from '../../kernel/check.js';
import type { Draft } from '../../kernel/draft.js';
import { monthsLater, wholeMonths } from '../../kernel/calendar.js';
import { unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { cited, entryAt } from '../../kernel/dated-table.js';
import { cancellationProcedures, endedBy } from '../../policy/cancellation-procedure.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import { cancellationWindows, productWindows } from '../../policy/cancellation-window.js';
import type { Options } from '../../vocabulary/answer.js';
import type { Purchase, WindowStart } from '../../vocabulary/purchase.js';
import { reservedProducts, windowStartCauses } from '../../vocabulary/purchase.js';
import { monthsOf } from '../../vocabulary/term.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import { cycleMonths } from '../../vocabulary/product.js';
import { statuses } from '../../vocabulary/status.js';
import { derivedWindowStarts, opensAgain } from '../asking/cancellation-window-start.js';
import type { StatedWindow } from './stated-window.js';
import { statedWindow } from './stated-window.js';
import type { TrialEnd } from '../asking/after-trial.js';
import { converted, trialEndOf } from '../asking/after-trial.js';
import type { LastTerm } from '../terms/term-end.js';
import { endOfLifeAt } from '../terms/end-of-life.js';
import { lastTermOf } from '../terms/term-end.js';
import { lastToMigrate, migrates } from '../terms/migration.js';
import { defaultInterpretations, others } from '../asking/determine.js';
import { isExtendableByInterpretation } from '../asking/extended-term.js';
import { countedAt, termGap } from '../asking/term-chain.js';
import { choiceOf, maskOf } from './choice.js';
import type { Openings } from './openings.js';
import { openingsOf } from './openings.js';
import type { Outlook, Table } from './policies.js';
import { checkEntry, outlookOf, pinnedBasis, pinnedOutlook, tableOf } from './policies.js';
import type { Standing } from './standing.js';
import { noBasis, silentOnMove } from './standing.js';

/** A standing that holds whatever the date. */
export interface Fixed {
  readonly stage: Standing['stage'];
  readonly basis: readonly Basis[];
  readonly gap: Gap | null;
}

/** A purchase under another interpretation of what follows its term; its bits name it in a list. */
export interface Beside {
  readonly bits: number;
  readonly prepared: Prepared;
}

/** A purchase and the options of its question, made ready once. */
export interface Prepared {
  readonly purchase: Purchase;
  readonly table: Table | null;
  readonly policyAt: Instant | null;
  readonly pinned: CancellationEntry | undefined;
  readonly interpretations: Interpretations | undefined;
  /** The table as the interpretations have it, once it has been asked for. */
  readonly outlook: Outlook | null;
  /** The citations where no policy decides, once they have been asked for. */
  readonly citation: readonly Basis[] | null;
  readonly orderedAt: Instant;
  /** The standing by its state alone: at every date, or from the order on. */
  readonly always: Fixed | null;
  readonly fixed: Fixed | null;
  readonly stated: StatedWindow | null;
  /** The server's deadlines for the term they are about, at any date; null = the policy decides, or the server's deadlines. */
  readonly denied: Fixed | null;
  /** The end of the time in which the stated deadlines decide (W22), once it has been asked for; Infinity = for ever, or none is stated. */
  readonly statedUntilAt: number | null;
  /** The same purchase without deadlines, once it has been asked for. */
  readonly unbound: Prepared | null;
  /** The same purchase with deadlines that decide for ever, once it has been asked for. */
  readonly bound: Prepared | null;
  /** The window starts beside the order; null = none. */
  readonly windowStarts: Openings | null;
  /** The same purchase with each cause that a window start of an unknown one may have, and the gap that names it; null = all causes are known. */
  readonly unread: { readonly readings: readonly Prepared[]; readonly gap: Gap } | null;
  /** The gap of a reserved product that is in no list, in a family of which some products are excepted; null = there is none. */
  readonly productGap: Gap | null;
  /** The gap of a term whose length is in no list, which is named where a later term would be needed; null = there is none. */
  readonly lengthGap: Gap | null;
  /** Infinity = there is no trial, or it has no end. */
  readonly trialOpensAt: number;
  readonly trialClosesAt: number;
  readonly trialEnd: TrialEnd;
  /** The end of the term; Infinity = there is none. */
  readonly endsAt: number;
  /** The end of the last of the terms, and what follows it. */
  readonly lastTerm: LastTerm;
  /** The standing that holds later whatever the fact is that is missing at the end of the last term; null = there is none. */
  readonly later: LastTerm | null;
  /** The same purchase where another interpretation makes something else of its last term, once it has been asked for. */
  readonly besides: readonly Beside[] | null;
  /** The start of a term that may be extended, once it has been asked for. */
  readonly extendableAt: number | null;
  /** The first instant at which a term that is not stated may have been renewed, once it has been asked for; Infinity = none may. */
  readonly renewableAt: number | null;
  /** 'sure' or 'presumed' if later terms that are not stated may have begun; null = they may not. */
  readonly renewals: 'sure' | 'presumed' | null;
}

/** Returns what is cited where no policy decides: the entry of the date that selects. */
export function citationOf(prepared: Prepared): readonly Basis[] {
  const draft: Draft<Prepared> = prepared;
  draft.citation ??= foundCitation(prepared);
  return draft.citation;
}

function foundCitation({ table, pinned, policyAt, orderedAt }: Prepared): readonly Basis[] {
  if (table === null) return noBasis;
  if (pinned !== undefined) {
    checkEntry(pinned);
    return pinnedBasis(pinned);
  }
  const row = entryAt(table.rows, policyAt ?? orderedAt);
  return row === null ? noBasis : cited(table.rows, row, policyAt ?? orderedAt);
}

/** Returns what the state says at every date; null = nothing. */
function stateOf(status: Purchase['status'] | null, cite: () => readonly Basis[]): Fixed | null {
  if (status == null) return null;
  if (!statuses.includes(status)) return { stage: 'unknown', basis: noBasis, gap: unknownValue('status', status) };
  return Object.hasOwn(endedBy, status) ? { stage: 'ended', basis: cite(), gap: null } : null;
}

/** Returns what the facts say from the order on, whatever the policy; null = the policy decides. */
function factsOf({ family, billingCycle, status }: Purchase, table: Table | null, cite: () => readonly Basis[]): Fixed | null {
  if (table === null) {
    const gap = hasKey(cancellationWindows, family) ? unknownValue('billingCycle', billingCycle) : unknownValue('family', family);
    return { stage: 'unknown', basis: noBasis, gap };
  }
  if (status === 'suspended' && cancellationProcedures[family].suspending) return { stage: 'ended', basis: cite(), gap: null };
  return status === 'pending' ? { stage: 'unknown', basis: cite(), gap: silentOnMove } : null;
}

const nothing: readonly never[] = [];
const runsForEver: LastTerm = { endsAt: Number.POSITIVE_INFINITY, end: 'renews', gap: null };

/** Returns a purchase made ready for questions about canceling it. */
export function prepare(given: Purchase, options: Options<CancellationEntry>): Prepared {
  const purchase = given.status === 'trial' ? converted(given) : given;
  const { orderedAt, status = null, term = null, trial = null, windowStarts = null, stated = null } = purchase;
  const isSuspended = status === 'suspended';
  const hasWindowStarts = windowStarts !== null && windowStarts.length > 0;
  const trialClosesAt = trial?.closesAt ?? Number.POSITIVE_INFINITY;
  const lastTerm = isSuspended ? runsForEver : lastTermOf(purchase, options.interpretations ?? defaultInterpretations);
  const runsOn = term !== null && !isSuspended && lastTerm.endsAt > term.endsAt;
  const prepared: Draft<Prepared> = {
    purchase,
    table: tableOf(purchase),
    policyAt: options.policyAt ?? null,
    pinned: options.policy,
    interpretations: options.interpretations,
    outlook: null,
    citation: null,
    orderedAt,
    always: null,
    fixed: null,
    stated: statedWindow(stated),
    denied: null,
    statedUntilAt: null,
    unbound: null,
    bound: null,
    windowStarts: hasWindowStarts ? openingsOf(windowStarts) : opensAgain(purchase) ? openingsOf(derivedWindowStarts(purchase)) : null,
    unread: null,
    productGap: null,
    lengthGap: term === null ? null : termGap(term, term.endsAt),
    trialOpensAt: trial?.opensAt ?? Number.POSITIVE_INFINITY,
    trialClosesAt,
    trialEnd: trialClosesAt === Number.POSITIVE_INFINITY || isSuspended ? 'converts' : trialEndOf(purchase),
    endsAt: term?.endsAt ?? Number.POSITIVE_INFINITY,
    lastTerm,
    later: laterOf(purchase, lastTerm, options.interpretations ?? defaultInterpretations),
    besides: null,
    extendableAt: null,
    renewableAt: null,
    renewals: runsOn ? (purchase.autoRenew === true || purchase.endOfTerm === 'renew' ? 'sure' : 'presumed') : null,
  };
  const cite = (): readonly Basis[] => citationOf(prepared);
  prepared.always = stateOf(status, cite);
  if (prepared.always !== null) return prepared;
  prepared.fixed = factsOf(purchase, prepared.table, cite);
  prepared.unread = unreadIn(purchase, options);
  prepared.productGap = productGapOf(purchase);
  const isNever = stated?.cancelUntilAt === 'never' && status !== 'extended';
  if (isNever && prepared.fixed === null) prepared.denied = { stage: 'denied', basis: cite(), gap: null };
  return prepared;
}

/** Returns what its last term would be if it migrated last, where the segment decides; null = no segment does. */
function laterOf(purchase: Purchase, { end }: LastTerm, interpretations: Interpretations): LastTerm | null {
  return end === 'segment' && migrates(purchase) ? lastTermOf({ ...purchase, segment: lastToMigrate }, interpretations) : null;
}

function isSameEnd(one: LastTerm | null, other: LastTerm | null): boolean {
  return one?.endsAt === other?.endsAt && one?.end === other?.end;
}

/** Returns a purchase with every cause that its window starts of unknown causes may have, with their gap; null = it has none. */
function unreadIn(purchase: Purchase, options: Options<CancellationEntry>): Prepared['unread'] {
  const { windowStarts } = purchase;
  const unknown = windowStarts?.find(({ by }) => !windowStartCauses.includes(by));
  if (windowStarts == null || unknown === undefined) return null;
  const readings = windowStartCauses.map((by) => {
    const read = windowStarts.map((one): WindowStart => (windowStartCauses.includes(one.by) ? one : { ...one, by }));
    return prepare({ ...purchase, windowStarts: read }, options);
  });
  return { readings, gap: unknownValue('windowStarts.by', unknown.by) };
}

/** Returns the gap of a reserved product that may be an excepted one (W17); null = it is known, or nothing depends on it. */
function productGapOf({ family, reservedProduct = null }: Purchase): Gap | null {
  if (reservedProduct === null || reservedProducts.includes(reservedProduct) || !hasKey(productWindows, family)) return null;
  return unknownValue('reservedProduct', reservedProduct);
}

/** Returns what the interpretations of the question make of the table. */
export function outlookIn(prepared: Prepared): Outlook {
  const draft: Draft<Prepared> = prepared;
  draft.outlook ??= foundOutlook(prepared);
  return draft.outlook;
}

/** Returns the first instant at which a term that is not stated may have been renewed: a term is never shorter than its billing cycle (T1). */
export function renewableAtOf(prepared: Prepared): number {
  const draft: Draft<Prepared> = prepared;
  draft.renewableAt ??= foundRenewableAt(prepared);
  return draft.renewableAt;
}

function foundRenewableAt({ purchase }: Prepared): number {
  return renewableAfter(purchase, purchase.trial?.closesAt ?? purchase.orderedAt);
}

/** Returns the first instant after another at which a term that is not stated may have ended; Infinity = none may. */
function renewableAfter(purchase: Purchase, at: number): number {
  const { term, windowStarts, status, trial, orderedAt, billingCycle } = purchase;
  const isKnown = term != null || (windowStarts != null && windowStarts.length > 0) || status === 'suspended';
  if (isKnown || endOfLifeAt(purchase, orderedAt).renews !== 'by-default') return Number.POSITIVE_INFINITY;
  const startsAt = countedAt(trial?.closesAt ?? orderedAt, purchase.family);
  const months = cycleMonths[billingCycle] ?? monthsOf.P1M;
  const over = Math.max(0, Math.floor(wholeMonths(startsAt, at as Instant) / months));
  return monthsLater(startsAt, (over + 1) * months);
}

/** Returns the end of the time in which the deadlines decide: to the end of the term they were stated in, the first that can have ended since (W22). */
export function statedUntilOf(prepared: Prepared): number {
  const draft: Draft<Prepared> = prepared;
  draft.statedUntilAt ??= foundStatedUntil(prepared);
  return draft.statedUntilAt;
}

function foundStatedUntil(prepared: Prepared): number {
  const { stated, denied, purchase, windowStarts, endsAt } = prepared;
  if (stated === null && denied === null && purchase.stated?.reducibleSeats == null) return Number.POSITIVE_INFINITY;
  // a deadline lies in its term, at the end of it at the latest
  const lastAt = stated?.closesAt == null ? purchase.orderedAt : stated.closesAt - 1;
  const renewedAt = (windowStarts?.starts ?? []).reduce((first, { by, startsAt }) => {
    return by === 'renewal' && startsAt > lastAt ? Math.min(first, startsAt) : first;
  }, endsAt);
  return Math.min(renewedAt, renewableAfter(purchase, lastAt));
}

/** Returns the same purchase without the deadlines of a term that is over. */
export function unboundOf(prepared: Prepared): Prepared {
  const draft: Draft<Prepared> = prepared;
  draft.unbound ??= { ...prepared, stated: null, denied: null, statedUntilAt: Number.POSITIVE_INFINITY };
  return draft.unbound;
}

/** Returns the same purchase with deadlines that decide at every date. */
export function boundOf(prepared: Prepared): Prepared {
  const draft: Draft<Prepared> = prepared;
  draft.bound ??= { ...prepared, statedUntilAt: Number.POSITIVE_INFINITY };
  return draft.bound;
}

function foundOutlook(prepared: Prepared): Outlook {
  const { table, pinned, policyAt, orderedAt, interpretations } = prepared;
  const choice = choiceOf(interpretations);
  return pinned === undefined
    ? outlookOf(table as Table, choice, orderedAt, policyAt !== null)
    : pinnedOutlook(pinned, citationOf(prepared), choice, orderedAt);
}

/** The interpretations that change what follows a term, and the purchases of which they do. */
const ofTermEnds = /* @__PURE__ */ (
  [
    ['I35', migrates],
    ['I36', isExtendableByInterpretation],
  ] as const
).map(([id, bearsOn]) => ({ id, bearsOn, bits: maskOf([id]) }));

/** Returns the same purchase under every other interpretation that makes something else of its last term. */
export function besidesOf(prepared: Prepared): readonly Beside[] {
  const draft: Draft<Prepared> = prepared;
  draft.besides ??= foundBesides(prepared);
  return draft.besides;
}

function foundBesides({ purchase, policyAt, pinned, interpretations: chosen, lastTerm, later }: Prepared): readonly Beside[] {
  const interpretations = chosen ?? defaultInterpretations;
  if (purchase.status === 'suspended') return nothing;
  let found: Beside[] | null = null;
  for (const { id, bearsOn, bits } of ofTermEnds) {
    if (!bearsOn(purchase)) continue;
    for (const other of others(interpretations, id)) {
      const last = lastTermOf(purchase, other);
      if (isSameEnd(last, lastTerm) && isSameEnd(laterOf(purchase, last, other), later)) continue;
      const options = {
        interpretations: other,
        ...(policyAt === null ? {} : { policyAt }),
        ...(pinned === undefined ? {} : { policy: pinned }),
      };
      (found ??= []).push({ bits, prepared: prepare(purchase, options) });
    }
  }
  return found ?? nothing;
}
