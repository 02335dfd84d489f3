/** Why a change goes unnoticed. A reason whose code has gone must go too: the proof fails on it. */
export interface Reasoned {
  readonly file: string;
  /** The source lines as they are and with the change, spaces aside; a part of each is enough. */
  readonly was: string;
  readonly became: string;
  /** 'equivalent': no facts can tell the difference; 'open': a test is missing. */
  readonly kind: 'equivalent' | 'open';
  readonly reason: string;
}

export type Change = readonly [was: string, became: string];

/** Some changes of one file that no facts can tell from the original, for one reason. */
export function alikeIn(file: string, reason: string, ...changes: readonly Change[]): readonly Reasoned[] {
  return changes.map(([was, became]): Reasoned => ({ file, was, became, kind: 'equivalent', reason }));
}
