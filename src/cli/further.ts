import type { PriceList } from '../billing/price-list.js';
import type { FileRecord, JsonRecord } from './file-record.js';

/** The facts and prices that the files of `--known` and `--prices` state. */
export interface Further {
  /** Returns a record with the facts that are known of it and that it does not state. */
  readonly complete: (record: JsonRecord) => JsonRecord;
  /** Returns the agreed prices of a record; null = none are. */
  readonly pricesOf: (record: FileRecord) => PriceList | null;
  /** Returns what of `--known` no record took. */
  readonly unused: () => readonly string[];
}
