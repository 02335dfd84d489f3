import * as fc from 'fast-check';
import type { WireJson } from '../dirt.js';
import { partnerCenterJson } from '../wire-json.js';
import { shown } from '../written.js';
import type { Law } from './law.js';
import { law } from './law.js';

/** Reads a list of up to ten records (Partner Center's, unless others are given); what comes back has an item for each. */
export function listsSurviveUnknownWords(
  read: (records: readonly WireJson[]) => readonly unknown[],
  record: fc.Arbitrary<WireJson> = partnerCenterJson(),
): Law<readonly WireJson[]> {
  return law('listsSurviveUnknownWords', fc.array(record, { maxLength: 10 }).map(shown), (records) => {
    try {
      const items = read(records);
      return items.length === records.length ? null : `of ${String(records.length)} records ${String(items.length)} came back`;
    } catch (error) {
      return `it threw ${String(error)}`;
    }
  });
}
