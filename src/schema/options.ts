import type { CancellationEntry } from '../policy/cancellation-window.js';
import type { Options } from '../vocabulary/answer.js';
import { cancellationEntrySchema } from './cancellation-entry.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { choices, optional } from './parts.js';
import { readingsSchema } from './readings.js';

const optionsShape = { readings: optional(readingsSchema), policyAt: optional(instantSchema) };

/** The options that every question takes. */
export const optionsSchema = choices(optionsShape);

/** The options of the questions about cancelling, which take a policy too. */
export const cancellationOptionsSchema = choices({ ...optionsShape, policy: optional(cancellationEntrySchema) });

/**
 * Reads the options of a question; a key it does not know is refused, since dropping it would silently change answers.
 * @example
 * import { parseOptions } from 'termbook/schema';
 * parseOptions({ policyAt: '2020-01-01' }); // => { ok: true, value: { policyAt: 1577836800000 } }
 */
export function parseOptions(json: unknown): Parsed<Options> {
  return parsed(optionsSchema, json);
}

/**
 * Reads the options of a question about cancelling: readings, policyAt, and a pinned `policy`.
 * @example
 * import { parseCancellationOptions } from 'termbook/schema';
 * parseCancellationOptions({ policy: null }).ok; // => false
 */
export function parseCancellationOptions(json: unknown): Parsed<Options<CancellationEntry>> {
  return parsed(cancellationOptionsSchema, json);
}
