import { checkObject, hasKey } from '../../kernel/check.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, checkInstant, dayMs } from '../../kernel/instant.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import type { AccessRow } from '../../policy/access.js';
import { accessTables } from '../../policy/access.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { Cloud } from '../../vocabulary/cloud.js';
import { clouds } from '../../vocabulary/cloud.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Status } from '../../vocabulary/status.js';
import { accessTableOf } from './access-table.js';
import { inForce } from '../asking/in-force.js';
import { determine } from '../asking/determine.js';

/** The state a subscription is in: pass the subscription itself. `cancelledAt` is needed once it is canceled. */
export interface AccessFacts {
  readonly family: ProductFamily;
  readonly status: Status;
  /** Not stated = the global one. */
  readonly cloud?: Cloud | null;
  /** Not stated = unknown, where days are left to save data. */
  readonly cancelledAt?: Instant | null;
}
/** 'to-save-data': only to save what is there, until `dataUntilAt`; 'not-stated': the text of that time does not say (I5). */
export interface Access {
  readonly users: 'yes' | 'no';
  readonly administrators: 'yes' | 'no' | 'to-save-data' | 'not-stated';
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

/**
 * Returns who reaches a subscription in its state on a date: while it is suspended users neither sign in nor use services (D2), administrators do where the
 * text of that time says so (D3, I5, L2); new commerce adds expired, disabled and seven days to save data after a cancellation (L3-L6).
 * Throws TermbookError 'inverted-dates' when asked about an instant before the cancellation.
 * @example
 * import { accessWhile, instant } from 'termbook';
 * const answer = accessWhile({ family: 'license-based', status: 'suspended' }, instant('2020-03-01'));
 * answer.verdict === 'computed' && answer.administrators; // => 'not-stated'
 * answer.verdict === 'computed' && answer.contested; // => ['I5']
 */
export function accessWhile(facts: AccessFacts, at: Instant, options?: Options): AccessAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  const undetermined = (gap: Gap): AccessAnswer => ({ question: 'access', at, basis: [], verdict: 'undetermined', gaps: [gap] });
  const unknown = unknownWord(facts);
  if (unknown !== null) return undetermined(unknown);
  const table = accessTableOf(facts.status, facts.family, facts.cloud ?? null);
  if (table === null) return undetermined(silentOn('access'));
  const { entry, basis, nextAt } = inForce(table, at, options);
  if (entry === null) return undetermined(beforeFirst(table));
  const days = entry.daysToSaveData ?? null;
  const cancelledAt = days === null ? null : (facts.cancelledAt ?? null);
  if (days !== null && cancelledAt === null) return undetermined({ gap: 'fact-missing', fact: 'cancelledAt' });
  if (cancelledAt !== null) checkInstant(cancelledAt, 'cancelledAt');
  if (cancelledAt !== null && at < cancelledAt) fail('inverted-dates', 'at', 'an instant not before cancelledAt', at);
  const dataUntilAt = cancelledAt === null || days === null ? null : addMs(cancelledAt, days * dayMs);
  const { standing, contested, changesAt } = determine(
    (interpretations, asked) => {
      const overAt = dataUntilAt === null || interpretations.I1 !== 'open-at-limit' ? dataUntilAt : addMs(dataUntilAt, 1);
      const savesData = overAt !== null && asked < overAt;
      const administrators = administratorsOf(entry, savesData, interpretations.I5 === 'yes-throughout');
      return { key: administrators, nextAt: savesData ? earliest(nextAt, overAt) : nextAt, administrators };
    },
    ['I1', 'I5'],
    options?.interpretations ?? {},
    at,
  );
  const users = entry.users ? 'yes' : 'no';
  const { administrators } = standing;
  return { question: 'access', at, basis, verdict: 'computed', contested, changesAt, users, administrators, dataUntilAt };
}
