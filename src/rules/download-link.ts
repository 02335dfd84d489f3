import { checkObject } from '../kernel/check.js';
import { broken } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant, dayMs, later } from '../kernel/instant.js';
import { beforeFirst, earlier } from '../kernel/timeline.js';
import { downloadLinks } from '../policy/software-delivery.js';
import type { Options, Value } from '../vocabulary/answer.js';
import { inForce } from './in-force.js';
import { settle } from './settle.js';

/** One issue of a link: issued again, it begins anew with its own `issuedAt` and no downloads. */
export interface DownloadLinkFacts {
  readonly issuedAt: Instant;
  readonly firstDownloadedAt?: Instant | null;
  readonly downloads: number;
}
/** expiresAt null = it has not begun to expire; downloadsLeft null = no such limit. */
export interface DownloadLink {
  readonly expiresAt: Instant | null;
  readonly downloadsLeft: number | null;
  readonly usable: boolean;
}
/** What `downloadLink` answers: until when the link works and how many downloads are left, or why it cannot be told. */
export type LinkAnswer = Value<'download-link', DownloadLink>;

function checkFacts({ issuedAt, firstDownloadedAt = null, downloads }: DownloadLinkFacts): void {
  checkInstant(issuedAt, 'issuedAt');
  if (firstDownloadedAt !== null) checkInstant(firstDownloadedAt, 'firstDownloadedAt');
  if (firstDownloadedAt !== null && firstDownloadedAt < issuedAt) {
    broken('inverted-dates', 'firstDownloadedAt', 'an instant not before issuedAt', firstDownloadedAt);
  }
  if (!Number.isSafeInteger(downloads) || downloads < 0) broken('invalid-quantity', 'downloads', 'a whole number of at least 0', downloads);
}

/**
 * Until when a download link works: two weeks or 50 downloads, whichever comes first, and it can be issued again without limit (F1);
 * when asked from 2021-06-03 on, five days from the first download, for earlier purchases too (F4). At the very end it is over (I1).
 * Throws TermbookError 'invalid-quantity' for a count that is not whole, 'inverted-dates' for a download before the issue.
 * @example
 * import { downloadLink, instant } from 'termbook';
 * const answer = downloadLink({ issuedAt: instant('2020-03-01'), downloads: 49 }, instant('2020-03-14'));
 * answer.verdict === 'computed' && answer.downloadsLeft; // => 1
 */
export function downloadLink(facts: DownloadLinkFacts, at: Instant, options?: Options): LinkAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  checkFacts(facts);
  const { issuedAt, firstDownloadedAt = null, downloads } = facts;
  const { entry, basis, nextAt } = inForce(downloadLinks, at, options);
  if (entry === null) return { question: 'download-link', at, basis, verdict: 'undetermined', gaps: [beforeFirst(downloadLinks)] };
  const beganAt = entry.countedFrom === 'issue' ? issuedAt : firstDownloadedAt;
  if (beganAt === null && downloads > 0) {
    return { question: 'download-link', at, basis, verdict: 'undetermined', gaps: [{ gap: 'fact-missing', fact: 'firstDownloadedAt' }] };
  }
  const expiresAt = beganAt === null ? null : later(beganAt, entry.days * dayMs);
  const downloadsLeft = entry.downloads === null ? null : Math.max(0, entry.downloads - downloads);
  const { judgement, contested, changesAt } = settle(
    (readings, asked) => {
      const overAt = expiresAt === null || readings.I1 !== 'closed-at-limit' ? expiresAt : later(expiresAt, 1);
      const usable = asked >= issuedAt && (overAt === null || asked < overAt) && downloadsLeft !== 0;
      const edges = downloadsLeft === 0 ? [] : [issuedAt, ...(overAt === null ? [] : [overAt])];
      const next = edges.filter((edge) => edge > asked).reduce<Instant | null>(earlier, nextAt);
      return { key: String(usable), nextAt: next, usable };
    },
    ['I1'],
    options?.readings ?? {},
    at,
  );
  return {
    question: 'download-link',
    at,
    basis,
    verdict: 'computed',
    contested,
    changesAt,
    expiresAt,
    downloadsLeft,
    usable: judgement.usable,
  };
}
