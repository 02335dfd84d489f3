import type { Instant } from '../kernel/instant.js';
import type { TimeWindow } from '../kernel/window.js';
import type { Term } from '../vocabulary/term.js';
import { durations } from '../vocabulary/term.js';
import { facts, inOrder, instant, named, nullable, refined, stated, word } from './describe.js';
import type { Parsed, ParseOptions } from './parsed.js';
import { parsed } from './parsed.js';
import type { Schema } from './zod.js';
import { zodOf } from './zod.js';

/** The zod schema of an instant: ISO text with offset, a plain date (midnight UTC), or whole milliseconds since 1970. */
export const instantSchema: Schema<Instant> = /* @__PURE__ */ zodOf(instant);

/**
 * Reads one instant from outside: ISO text with offset, a plain date or whole milliseconds; text without an offset is refused.
 * @example
 * import { parseInstant } from 'termbook/schema';
 * parseInstant('2020-03-01T10:00+09:00'); // => { ok: true, value: 1583024400000 }
 */
export function parseInstant(json: unknown): Parsed<Instant> {
  return parsed(instant, json);
}

export const window = named(
  'TimeWindow',
  refined(facts({ opensAt: instant, closesAt: nullable(instant) }), inOrder('opensAt', 'closesAt')),
);

/** The zod schema of a window: it does not close before it opens, and closesAt null is open without end. */
export const timeWindowSchema: Schema<TimeWindow> = /* @__PURE__ */ zodOf(window);

/**
 * Reads a window; one that closes before it opens is refused.
 * @example
 * import { parseTimeWindow } from 'termbook/schema';
 * parseTimeWindow({ opensAt: '2020-03-01', closesAt: null }); // => { ok: true, value: { opensAt: 1583020800000, closesAt: null } }
 */
export function parseTimeWindow(json: unknown, options?: ParseOptions): Parsed<TimeWindow> {
  return parsed(window, json, options);
}

export const duration = named('Duration', word(durations));

export const term = named(
  'Term',
  refined(facts({ duration, startsAt: instant, endsAt: instant, anchorAt: stated(instant) }), inOrder('startsAt', 'endsAt', true)),
);

/** The zod schema of a term: it ends after it starts, and its length need not be its duration (a first term may be short). */
export const termSchema: Schema<Term> = /* @__PURE__ */ zodOf(term);

/**
 * Reads a term; one that does not end after its start is refused.
 * @example
 * import { parseTerm } from 'termbook/schema';
 * const result = parseTerm({ duration: 'P1Y', startsAt: '2022-03-01', endsAt: '2022-03-01' });
 * result.ok ? [] : result.issues.map((issue) => issue.path); // => ['endsAt']
 */
export function parseTerm(json: unknown, options?: ParseOptions): Parsed<Term> {
  return parsed(term, json, options);
}
