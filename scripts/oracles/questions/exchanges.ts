/** Exchanges of reservations, written a second time (W17, E12): for one of the same type that costs no less than what is left. */
import type { Found, Oracle, Text } from './asked.js';
import { beforeFirst, citedAt, silentOn, textAt, undetermined } from './asked.js';

export interface ExchangeFacts {
  readonly family: string;
  readonly orderedAt: number;
  readonly product: string | null;
  readonly status: string | null;
  readonly sameType: boolean | null;
  /** In cents. */
  readonly returned: number | null;
  readonly bought: number | null;
}

interface Said extends Text {
  readonly least: 'refund' | 'remaining-commitment';
  readonly never: readonly string[];
}

const texts: readonly Said[] = [
  { since: '2019-04-13', seen: null, least: 'refund', never: [] },
  // the software page: plans of SUSE and Red Hat are neither canceled nor exchanged
  { since: '2019-12-18', seen: null, least: 'refund', never: ['red-hat', 'suse'] },
  { since: '2020-06-12', seen: null, least: 'remaining-commitment', never: ['red-hat', 'suse'] },
  {
    since: '2026-01-15',
    seen: '2026-03-19',
    least: 'remaining-commitment',
    never: ['databricks', 'synapse-pre-purchase', 'red-hat', 'suse', 'defender-for-cloud', 'sentinel'],
  },
];
const plans: readonly Text[] = [{ since: '2019-12-18', seen: '2021-07-13' }];
const ended = ['cancelled', 'deleted', 'expired', 'disabled', 'migrated'];

export const exchanges: Oracle<ExchangeFacts> = {
  words: {},
  texts: [texts, plans],
  instants: ({ orderedAt }) => [orderedAt],
  found: ({ family, orderedAt, product, status, sameType, returned, bought }, at): Found => {
    if (family !== 'azure-reservation' && family !== 'azure-linux-plan') return silentOn('move');
    const list = family === 'azure-reservation' ? texts : plans;
    const said = textAt(list, at);
    if (said === null) return beforeFirst(list);
    const text = citedAt(list, said, at);
    const own = family === 'azure-reservation' ? textAt(texts, at) : null;
    const reasons: string[] = [];
    if (at < orderedAt) reasons.push('before-order');
    if (status !== null && ended.includes(status)) reasons.push(`already-ended ${status}`);
    if (own === null || (product !== null && own.never.includes(product))) reasons.push('not-exchangeable');
    else {
      if (sameType === false) reasons.push('another-type');
      if (returned !== null && bought !== null && bought < returned) reasons.push('commitment-too-low');
    }
    if (reasons.length > 0) return { verdict: 'refused', shown: { reasons: reasons.sort() }, text };
    if (status !== null && status !== 'active') return silentOn('move', text);
    if (sameType === null) return undetermined('fact-missing sameType', text);
    if (returned === null) return undetermined('fact-missing returned', text);
    // any commitment is at least nothing
    if (bought === null && returned > 0) return undetermined('fact-missing bought', text);
    return { verdict: 'allowed', shown: { least: own?.least }, text };
  },
};
