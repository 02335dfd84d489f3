import type { Instant } from '../kernel/instant.js';
import type { AnsweredRecord } from './report-answers.js';
import { cut } from './screen.js';

/** One record of a report in few words. */
export interface BriefRecord {
  readonly id: string | null;
  readonly name: string | null;
  readonly family: string | null;
  readonly status: string | null;
  /** The verdict on its cancellation; null = it could not be asked. */
  readonly cancel: string | null;
  /** When it takes effect, and the share that comes back; null = it cannot be canceled. */
  readonly effect: string | null;
  readonly refund: string | null;
  /** The next instant at which that changes; null = there is none, or it is not known. */
  readonly changesAt: Instant | null;
  /** The next automatic change, and when at the earliest; null = nothing within a year, or at an unknown instant. */
  readonly next: string | null;
  readonly nextAt: Instant | null;
  /** The number of fields that could not be read. */
  readonly issues: number;
}

const longestText = 64;

function short(text: string | null): string | null {
  return text === null ? null : cut(text, longestText);
}

/** Returns an answered record in at most 500 bytes of JSON. */
export function briefRecord({ id, name, purchase, subscription, cancellation, coming, issues }: AnsweredRecord): BriefRecord {
  const canceled = cancellation?.verdict === 'allowed' ? cancellation : null;
  const [next] = coming;
  return {
    id: short(id),
    name: short(name),
    family: purchase?.family ?? null,
    status: subscription?.status ?? purchase?.status ?? null,
    cancel: cancellation?.verdict ?? null,
    effect: canceled?.effect ?? null,
    refund: canceled?.refund ?? null,
    changesAt: cancellation === null || cancellation.verdict === 'undetermined' ? null : cancellation.changesAt,
    next: next?.what ?? null,
    nextAt: next === undefined ? null : (next.bounds?.earliestAt ?? next.at),
    issues: issues.length,
  };
}
