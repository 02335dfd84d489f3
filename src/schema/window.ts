import type { Window } from '../kernel/window.js';
import { inOrder } from './dates.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, nullable, refined } from './parts.js';

/** A window: it does not close before it opens; closesAt null = open without end. */
export const windowSchema = refined(
  facts({ opensAt: instantSchema, closesAt: nullable(instantSchema) }),
  inOrder('opensAt', 'closesAt', false),
);

/**
 * Reads a window; one that closes before it opens is refused.
 * @example
 * import { parseWindow } from 'termbook/schema';
 * parseWindow({ opensAt: '2020-03-01', closesAt: null }); // => { ok: true, value: { opensAt: 1583020800000, closesAt: null } }
 */
export function parseWindow(json: unknown): Parsed<Window> {
  return parsed(windowSchema, json);
}
