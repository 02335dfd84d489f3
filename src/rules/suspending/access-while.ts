import { checkObject, hasKey } from '../../kernel/check.js';
import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, checkInstant, dayMs } from '../../kernel/instant.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import type { AccessRow } from '../../policy/access.js';
import { accessTables } from '../../policy/access.js';
import { endOfTermChoices } from '../../policy/extended-term.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { Cloud } from '../../vocabulary/cloud.js';
import { clouds } from '../../vocabulary/cloud.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import type { EndOfTerm } from '../../vocabulary/purchase.js';
import { endsOfTerm } from '../../vocabulary/purchase.js';
import type { Term } from '../../vocabulary/term.js';
import { checkTerm } from '../../vocabulary/term.js';
import type { Status } from '../../vocabulary/status.js';
import { accessTableOf } from './access-table.js';
import { inForce } from '../asking/in-force.js';
import { defaultInterpretations, determine, inOrder, others } from '../asking/determine.js';
import { isExtendable } from '../asking/extended-term.js';

/** The state a subscription is in: pass the subscription itself. `cancelledAt` is needed once it is canceled. */
export interface AccessFacts {
  /** The product family. */
  readonly family: ProductFamily;
  /** The status of the subscription. */
  readonly status: Status;
  /** Not stated = the global one. */
  readonly cloud?: Cloud | null;
  /** Not stated = unknown, where days are left to save data. */
  readonly cancelledAt?: Instant | null;
  /**
   * The choice of what follows the term. Not stated = unknown once it is disabled, from the day on which it may have ended by choice.
   * Rule: L8.
   */
  readonly endOfTerm?: EndOfTerm | null;
  /** Not stated = unknown once it is disabled, where it may have ended by choice. */
  readonly term?: Term | null;
}
/** 'to-save-data': only to save what is there, until `dataUntilAt`; 'not-stated': the document of that time does not say. Rule: I5. */
export interface Access {
  /** The access of the users. */
  readonly users: 'yes' | 'no';
  /** The access of the administrators. */
  readonly administrators: 'yes' | 'no' | 'to-save-data' | 'not-stated';
  /** The end of the days in which the data can be saved; null = none are known. */
  readonly dataUntilAt: Instant | null;
}
/** The answer of `accessWhile`: who reaches the data in that state, or the gaps that keep it open. */
export type AccessAnswer = ValueAnswer<'access', Access>;

function unknownWord({ family, status, cloud = null }: AccessFacts): Gap | null {
  if (!productFamilies.includes(family)) return unknownValue('family', family);
  if (!hasKey(accessTables, status)) return unknownValue('status', status);
  if (cloud !== null && !clouds.includes(cloud)) return unknownValue('cloud', cloud);
  return null;
}

function administratorsOf(row: AccessRow, savesData: boolean, statedThroughout: boolean): Access['administrators'] {
  if (savesData) return 'to-save-data';
  if (row.administrators === null) return statedThroughout ? 'yes' : 'not-stated';
  return row.administrators ? 'yes' : 'no';
}

/** Returns whether a disabled subscription ended by choice (L8); null = the fact is missing that decides it. */
function endedByChoice({ family, status, term, endOfTerm }: AccessFacts, at: Instant, interpretations: Interpretations): boolean | null {
  const [row] = endOfTermChoices;
  if (status !== 'disabled' || !row.families.includes(family) || at < row.sinceAt) return false;
  if (term != null && !isExtendable({ family, term }, interpretations)) return false;
  return endOfTerm == null ? null : endOfTerm === 'end';
}

/**
 * Returns who reaches a subscription in its state on a date: while it is suspended users neither sign in nor use services, administrators
 * do where the document of that time says so; new commerce adds expired, disabled and seven days for the partner's administrator to save
 * data after a cancellation, and nobody after an end by choice. Throws TermbookError 'inverted-dates' when asked about an instant before
 * the cancellation. Rules: D2, D3, I5, L2, L3-L6, L8.
 * @example
 * import { accessWhile } from 'termbook/policies';
 * import { instant } from 'termbook';
 * const answer = accessWhile({ family: 'license-based', status: 'suspended' }, instant('2020-03-01'));
 * answer.verdict === 'computed' && answer.administrators; // => 'not-stated'
 * answer.verdict === 'computed' && answer.contested; // => ['I5']
 */
export function accessWhile(facts: AccessFacts, at: Instant, options?: Options): AccessAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  const { status, cancelledAt = null } = facts;
  if (cancelledAt !== null) checkInstant(cancelledAt, 'cancelledAt');
  if (status === 'cancelled' && cancelledAt !== null && at < cancelledAt) {
    fail('inverted-dates', 'at', 'an instant not before cancelledAt', at);
  }
  const undetermined = (gap: Gap): AccessAnswer => ({ question: 'access', at, basis: [], verdict: 'undetermined', gaps: [gap] });
  const unknown = unknownWord(facts);
  if (unknown !== null) return undetermined(unknown);
  const { endOfTerm, term } = facts;
  if (endOfTerm != null && !endsOfTerm.includes(endOfTerm)) return undetermined(unknownValue('endOfTerm', endOfTerm));
  if (term != null) checkTerm(term, 'term');
  const interpretations = options?.interpretations ?? defaultInterpretations;
  const ended = endedByChoice(facts, at, interpretations);
  if (ended === null) return undetermined(missing('endOfTerm'));
  const disputed = others(interpretations, 'I36').some((other) => endedByChoice(facts, at, other) !== ended);
  const table = accessTableOf(facts.status, facts.family, facts.cloud ?? null, ended);
  if (table === null) return undetermined(silentOn('access'));
  const { entry, basis, nextAt: nextEntryAt } = inForce(table, at, options);
  const chosenAt = Math.max(at, endOfTermChoices[0].sinceAt) as Instant;
  const nextAt = endedByChoice(facts, chosenAt, interpretations) === ended ? nextEntryAt : earliest(nextEntryAt, chosenAt);
  if (entry === null) return undetermined(beforeFirst(table));
  const days = entry.daysToSaveData ?? null;
  if (days !== null && cancelledAt === null) return undetermined(missing('cancelledAt'));
  const dataUntilAt = cancelledAt === null || days === null ? null : addMs(cancelledAt, days * dayMs);
  const { standing, contested, changesAt } = determine(
    (word, asked) => {
      const overAt = dataUntilAt === null || word.I1 !== 'open-at-limit' ? dataUntilAt : addMs(dataUntilAt, 1);
      const savesData = overAt !== null && asked < overAt;
      const administrators = administratorsOf(entry, savesData, word.I5 === 'yes-throughout');
      return { key: administrators, nextAt: savesData ? earliest(nextAt, overAt) : nextAt, administrators };
    },
    ['I1', 'I5'],
    interpretations,
    at,
  );
  const all = disputed ? inOrder([...contested, 'I36']) : contested;
  const users = entry.users ? 'yes' : 'no';
  const { administrators } = standing;
  return { question: 'access', at, basis, verdict: 'computed', contested: all, changesAt, users, administrators, dataUntilAt };
}
