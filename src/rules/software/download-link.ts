import { checkObject } from '../../kernel/check.js';
import { fail } from '../../kernel/error.js';
import { missing, silentOn } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, checkInstant, dayMs } from '../../kernel/instant.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import type { DownloadLinkRow } from '../../policy/software-delivery.js';
import { downloadLinks } from '../../policy/software-delivery.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import { inForce } from '../asking/in-force.js';
import { determine } from '../asking/determine.js';

/** One issue of a link. A link issued again has its own `issuedAt` and no downloads. */
export interface DownloadLinkFacts {
  /** The instant at which the link was issued. */
  readonly issuedAt: Instant;
  /** Not stated = none yet; unknown where downloads are counted. */
  readonly firstDownloadedAt?: Instant | null;
  /** The number of downloads so far. */
  readonly downloads: number;
}
/** The state of a link. expiresAt null = the expiry has not begun to count; downloadsLeft null = no such limit. */
export interface DownloadLink {
  /** The instant at which the link expires; null = the expiry has not begun to count. */
  readonly expiresAt: Instant | null;
  /** The number of downloads left; null = not limited. */
  readonly downloadsLeft: number | null;
  /** True if the link can be used. */
  readonly usable: boolean;
  /** 'without-limit': the link can be issued again at any time. Rule: F1. */
  readonly reissue: DownloadLinkRow['reissue'];
}
/** The answer of `downloadLink`: the expiry of the link and the downloads left, or the gaps. */
export type LinkAnswer = ValueAnswer<'download-link', DownloadLink>;

function checkFacts({ issuedAt, firstDownloadedAt = null, downloads }: DownloadLinkFacts): void {
  checkInstant(issuedAt, 'issuedAt');
  if (firstDownloadedAt !== null) checkInstant(firstDownloadedAt, 'firstDownloadedAt');
  if (firstDownloadedAt !== null && firstDownloadedAt < issuedAt) {
    fail('inverted-dates', 'firstDownloadedAt', 'an instant not before issuedAt', firstDownloadedAt);
  }
  if (!Number.isSafeInteger(downloads) || downloads < 0) fail('invalid-quantity', 'downloads', 'a whole number of at least 0', downloads);
}

/**
 * Returns the expiry of a download link: two weeks or 50 downloads, whichever comes first; it can be issued again without limit. From
 * 2021-06-03 on it is five days from the first download, for earlier purchases too (F4); from 2021-01-19 to 2021-06-02 the documents state
 * no lifetime. Exactly at the limit the link has expired (I1). Throws TermbookError 'invalid-quantity' for a count that is not whole, or
 * 'inverted-dates' for a download before the issue. Rule: F1.
 * @example
 * import { downloadLink } from 'termbook/software';
 * import { instant } from 'termbook';
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
  const { days } = entry;
  if (days === null) return { question: 'download-link', at, basis, verdict: 'undetermined', gaps: [silentOn('link')] };
  const beganAt = entry.countedFrom === 'issue' ? issuedAt : firstDownloadedAt;
  if (beganAt === null && downloads > 0) {
    return { question: 'download-link', at, basis, verdict: 'undetermined', gaps: [missing('firstDownloadedAt')] };
  }
  const expiresAt = beganAt === null ? null : addMs(beganAt, days * dayMs);
  const downloadsLeft = entry.downloads === null ? null : Math.max(0, entry.downloads - downloads);
  const { standing, contested, changesAt } = determine(
    (interpretations, asked) => {
      const overAt = (expiresAt ?? Number.POSITIVE_INFINITY) + (interpretations.I1 === 'open-at-limit' ? 1 : 0);
      const usable = asked >= issuedAt && asked < overAt && downloadsLeft !== 0;
      const edges = downloadsLeft === 0 ? [] : [issuedAt, overAt as Instant];
      const next = edges.filter((edge) => edge > asked && Number.isFinite(edge)).reduce<Instant | null>(earliest, nextAt);
      return { key: String(usable), nextAt: next, usable };
    },
    ['I1'],
    options?.interpretations ?? {},
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
    usable: standing.usable,
    reissue: entry.reissue,
  };
}
