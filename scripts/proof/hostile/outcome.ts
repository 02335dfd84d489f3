import { isTermbookError } from '../../../src/kernel/error.js';
import { isOwnError } from './values.js';

/** What a call came to: `told` is what the page says, `bytes` tells equal results. */
export interface Outcome {
  readonly told: string;
  readonly bytes: string;
  /** Set for what must never come out. */
  readonly defect: string | null;
}

/** What JSON would drop or confuse, as text. */
function printed(value: unknown): unknown {
  if (typeof value === 'number')
    return Object.is(value, -0) || !Number.isFinite(value) ? `number ${Object.is(value, -0) ? '-0' : String(value)}` : value;
  return typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function' ? `a ${typeof value}` : value;
}

/** Text of any result, the same for equal ones, whatever hostile value went through into it. */
export function bytesOf(result: unknown): string {
  try {
    const text = JSON.stringify(result, (_key, value: unknown) => printed(value)) as string | undefined;
    return text ?? String(result);
  } catch {
    return 'holds a value that cannot be looked at';
  }
}

interface Told {
  readonly verdict?: unknown;
  readonly gaps?: readonly { readonly gap: string; readonly fact?: string }[];
  readonly ok?: unknown;
  readonly issues?: unknown;
}

function toldOf(result: unknown): string {
  if (result === null) return 'null';
  if (typeof result !== 'object') return 'an answer';
  const { verdict, gaps, ok, issues } = result as Told;
  const noted = Array.isArray(issues)
    ? (issues as readonly ({ readonly code?: unknown } | null | undefined)[]).map((issue) => String(issue?.code))
    : [];
  const codes = [...new Set(noted)].join(', ');
  if (verdict === 'undetermined') {
    const [gap] = gaps ?? [];
    return gap === undefined ? 'undetermined' : `undetermined: ${gap.gap}${gap.fact === undefined ? '' : ` ${gap.fact}`}`;
  }
  if (ok === false || verdict === 'unread' || verdict === 'unreadable') return `issue: ${codes}`;
  if (noted.length > 0) return `an answer with issue: ${codes}`;
  return 'an answer';
}

export function answered(result: unknown): Outcome {
  return { told: toldOf(result), bytes: bytesOf(result), defect: null };
}

export function failed(error: unknown, place: string): Outcome {
  if (isOwnError(error)) return { told: 'its own error', bytes: 'its own error', defect: null };
  if (isTermbookError(error)) {
    const { code, path } = error;
    // an error names the fact; the place names the argument before it
    const here = path !== '' && (place === path || place.endsWith(`.${path}`));
    const told = `TermbookError ${code}${here ? '' : ` at ${path}`}`;
    return { told, bytes: told, defect: path === '' && code !== 'illegal-history' ? 'names no field' : null };
  }
  const said = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
  return { told: `threw ${said}`, bytes: said, defect: `threw ${said.slice(0, 160)}` };
}
