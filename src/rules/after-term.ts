import type { Instant } from '../kernel/instant.js';
import type { Purchase } from '../vocabulary/purchase.js';
import { endOfLifeOf } from './end-of-life.js';
import { extendsAfter } from './extended-term.js';
import { trialOf } from './trial-of.js';

/** What a purchase has become by itself since the facts were written: nothing, ended, in its extended term, or not to be told. */
export type Since = 'running' | 'ended' | 'extended' | 'silent' | 'status-missing';

function sinceTrial(purchase: Purchase, at: Instant): Since {
  const closesAt = purchase.trial?.closesAt ?? null;
  const row = trialOf(purchase)?.row ?? null;
  if (closesAt === null || at < closesAt || row === null || purchase.status === 'active') return 'running';
  if (row.converts === 'by-hand') return purchase.status === 'trial' ? 'ended' : 'status-missing';
  return row.convertsTo !== null && purchase.autoRenew === false ? 'ended' : 'running';
}

/** What time alone has made of a trial that was not converted (2.3, R1, R2), or of a term that was not renewed (C4, L4, L5, T5). */
export function sinceThen(purchase: Purchase, at: Instant): Since {
  const { status, term, autoRenew } = purchase;
  if (status === 'suspended') return 'running';
  const afterTrial = sinceTrial(purchase, at);
  if (afterTrial !== 'running' || term == null || at < term.endsAt) return afterTrial;
  const { renews, ends } = endOfLifeOf(purchase);
  if (renews === 'by-default' && autoRenew !== false) return 'running';
  if (!ends) return 'silent';
  return extendsAfter(purchase) ? 'extended' : 'ended';
}
