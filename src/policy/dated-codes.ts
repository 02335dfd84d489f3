/** The error codes of a situation, the leading one first, and the day on which they were first seen. */
export interface DatedCodes {
  readonly since: string;
  readonly codes: readonly [string, ...string[]];
}
