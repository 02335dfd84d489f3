import { frozen } from '../../kernel/frozen.js';
import { silentOn } from '../../kernel/gap.js';
import { hasKey } from '../../kernel/check.js';
import type { Basis, Gap, NonEmpty } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { DatedTable } from '../../kernel/dated-table.js';
import { beforeFirst, earliest, entryAt, nextEntryAt } from '../../kernel/dated-table.js';
import type { UnavailableMarketsRow } from '../../policy/reservation-markets.js';
import { otherMarkets, unavailableMarkets } from '../../policy/reservation-markets.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import type { Market } from '../../vocabulary/market.js';
import type { Place } from '../../vocabulary/purchase.js';
import type { DatedStanding } from '../asking/determine.js';
import { defaultInterpretations, determine } from '../asking/determine.js';
import { checkOptions } from '../asking/check-options.js';
import { inForce } from '../asking/in-force.js';
import { placeGaps } from '../asking/place-gaps.js';

/** The answer of `decideMarket`: allowed, refused, or undetermined because the documents name no markets. */
export type MarketAnswer = Decision<'market', object, 'market-not-served'>;

/** The families of which a document lists markets. */
type ListedFamily = keyof typeof otherMarkets;

interface MarketStanding extends DatedStanding {
  readonly basis: readonly Basis[];
  readonly rule: string;
  readonly gap: Gap | null;
}

/** Returns the standing of a market on the list that counts (I27). */
function evaluated(family: ListedFamily, market: Market, at: Instant, interpretations: Interpretations, options: Options): MarketStanding {
  const chosen = interpretations.I27;
  const other: DatedTable<UnavailableMarketsRow> | undefined = chosen === undefined ? undefined : otherMarkets[family][chosen];
  const rules = other !== undefined && entryAt(other, options.policyAt ?? at) !== null;
  const table: DatedTable<UnavailableMarketsRow> = rules ? other : unavailableMarkets[family];
  const { entry, basis, nextAt: ownAt } = inForce(table, at, options);
  const ruledAnewAt = other !== undefined && !rules && options.policyAt === undefined ? nextEntryAt(other, at) : null;
  const nextAt = earliest(ownAt, ruledAnewAt);
  if (entry === null) return { key: 'undetermined', nextAt, basis, rule: '', gap: beforeFirst(table) };
  const sold = !entry.unavailable.some((set) => set[market]);
  return { key: sold ? 'allowed' : 'refused', nextAt, basis, rule: entry.rules[0], gap: null };
}

function answered(family: ListedFamily, market: Market, at: Instant, options: Options): MarketAnswer {
  const evaluate = (interpretations: Interpretations, asked: Instant): MarketStanding =>
    evaluated(family, market, asked, interpretations, options);
  const { standing, contested, changesAt } = determine(evaluate, ['I27'], options.interpretations ?? defaultInterpretations, at);
  const { basis, gap, key, rule } = standing;
  if (gap !== null) return undetermined(at, [gap]);
  if (key === 'allowed') return { question: 'market', at, basis, verdict: 'allowed', contested, changesAt };
  const reasons = [{ code: 'market-not-served', rule, errorCode: null, market }] as const;
  return { question: 'market', at, basis, verdict: 'refused', contested, changesAt, reasons, instead: [] };
}

/** The answers without options by market and `changesAt`, each constant from `fromAt` until then: there are few for each market. */
const remembered = /* @__PURE__ */ new Map<Market, Map<Instant | null, Remembered>>();
interface Remembered {
  readonly fromAt: Instant;
  readonly answer: Exclude<MarketAnswer, { readonly verdict: 'undetermined' }>;
}
const none: Options = {};

/** Returns a copy of a stored answer, for another instant. */
function askedAt(at: Instant, answer: Remembered['answer']): MarketAnswer {
  const { basis, contested, changesAt } = answer;
  return answer.verdict === 'allowed'
    ? { question: 'market', at, basis, verdict: 'allowed', contested, changesAt }
    : { question: 'market', at, basis, verdict: 'refused', contested, changesAt, reasons: answer.reasons, instead: answer.instead };
}

/** Returns the stored answer for a market of the one family with lists, or determines and stores it. */
function recalled(family: ListedFamily, market: Market, at: Instant): MarketAnswer {
  const known = remembered.get(market) ?? new Map<Instant | null, Remembered>();
  for (const { fromAt, answer } of known.values()) {
    const { changesAt } = answer;
    if (at >= fromAt && (changesAt === null || at < changesAt)) return askedAt(at, answer);
  }
  const answer = answered(family, market, at, none);
  if (answer.verdict === 'undetermined') return answer;
  known.set(answer.changesAt, { fromAt: at, answer: frozen(answer) });
  remembered.set(market, known);
  return askedAt(at, answer);
}

function undetermined(at: Instant, gaps: NonEmpty<Gap>): MarketAnswer {
  return { question: 'market', at, basis: [], verdict: 'undetermined', gaps };
}

/** True if documents list the markets without a family. */
export function isListed(family: unknown): family is ListedFamily {
  return hasKey(otherMarkets, family);
}

/** Returns the instant at which time alone may change the standing of a market; null = never. */
export function marketChangesAt(family: ListedFamily, market: Market, at: Instant, options: Options): Instant | null {
  return evaluated(family, market, at, options.interpretations ?? defaultInterpretations, options).nextAt;
}

/**
 * Decides if a product family is sold in a customer's market on a date. Only Azure reservations have lists of the markets without them:
 * 'allowed' means that the market is not on the list. For every other family the documents do not say and the answer is undetermined. Where
 * two pages differ, I27 decides. An unknown market code is undetermined ('unknown-value'). `changesAt` includes the list's next entry and
 * the end of its coverage. `decideRegion` answers where a partner may sell. Throws TermbookError 'invalid-instant'. Rules: B7, V1.
 * @example
 * import { decideMarket, instant } from 'termbook';
 * decideMarket({ family: 'azure-reservation', market: 'KR' }, instant('2020-06-01')).verdict; // => 'allowed'
 * decideMarket({ family: 'azure-reservation', market: 'XK' }, instant('2020-06-01')).verdict; // => 'refused'
 */
export function decideMarket(place: Place, at: Instant, options?: Options): MarketAnswer {
  checkInstant(at, 'at');
  const gaps = placeGaps(place);
  if (gaps !== null) return undetermined(at, gaps);
  const { family, market } = place;
  if (!isListed(family)) return undetermined(at, [silentOn('market')]);
  checkOptions(options);
  const plain = options?.interpretations === undefined && options?.policyAt === undefined;
  return plain ? recalled(family, market, at) : answered(family, market, at, options);
}
