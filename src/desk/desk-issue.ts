/** One problem of a record: its path, a stable code, the expected value and the received one. */
export interface DeskIssue {
  /** The place in the record. */
  readonly path: string;
  /** The kind of the issue. */
  readonly code: string;
  /** The expected value, in words. */
  readonly expected: string;
  /** The received value, shortened. */
  readonly received: string;
}
