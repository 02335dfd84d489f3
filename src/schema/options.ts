import type { EntryId } from '../kernel/answer.js';
import type { CancellationEntry } from '../policy/cancellation-window.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId, Interpretations } from '../vocabulary/interpretation.js';
import { interpretationValues } from '../vocabulary/interpretation.js';
import type { Description, Optional } from './describe.js';
import { choices, instant, list, named, nullable, oneOf, optional, textLike, whole, word } from './describe.js';
import type { Parsed } from './parsed.js';
import { parsed } from './parsed.js';
import type { Schema } from './zod.js';
import { zodOf } from './zod.js';

/** A hundred years: beyond it a window says 'any-time'. */
const mostHours = 876_000;
const mostDays = 36_500;
const mostMonths = 1200;

/** The id of a dated entry, as in 'cancellation-window/our-shop@2024-01-01'. */
export const entryId = textLike(
  /^[^/]*\/[^@]*@/,
  'invalid-entry-id',
  "an id like 'cancellation-window/our-shop@2024-01-01'",
) as Description<EntryId>;

const lengths = `{ hours } up to ${String(mostHours)} or { calendarDays } up to ${String(mostDays)} in whole numbers, 'any-time' or 'never'`;

export const cancellationEntry = named(
  'CancellationEntry',
  choices({
    id: entryId,
    duration: oneOf(
      ['wrong-type', lengths],
      word(['any-time', 'never']),
      choices({ hours: whole(0, mostHours) }),
      choices({ calendarDays: whole(0, mostDays) }),
    ),
    refund: list(
      choices({
        share: word(['full', 'prorated']),
        hours: nullable(whole(0, mostHours)),
        months: optional(whole(0, mostMonths)),
      }),
    ),
    afterClose: word(['refused', 'at-renewal']),
  }),
);

/** The zod schema of a dated cancellation policy: one of ours, a catalog's or a partner's own; an unknown key is refused. */
export const cancellationEntrySchema: Schema<CancellationEntry> = /* @__PURE__ */ zodOf(cancellationEntry);

/**
 * Reads a cancellation policy of your own; an unknown key is refused, since dropping it would silently change answers.
 * @example
 * import { parseCancellationEntry } from 'termbook/schema';
 * const id = 'cancellation-window/our-shop@2024-01-01';
 * parseCancellationEntry({ id, duration: { hours: 48 }, refund: [{ share: 'full', hours: null }], afterClose: 'refused' }).ok; // => true
 */
export function parseCancellationEntry(json: unknown): Parsed<CancellationEntry> {
  return parsed(cancellationEntry, json);
}

type OptionChoices = { readonly [R in InterpretationId]: Optional<(typeof interpretationValues)[R][number]> };

export const interpretations = named(
  'Interpretations',
  choices(
    Object.fromEntries(
      Object.entries(interpretationValues).map(([id, words]) => [id, optional(word<string>(words))]),
    ) as unknown as OptionChoices,
  ),
);

/** The zod schema of a choice of interpretations; an unknown id is refused. */
export const interpretationsSchema: Schema<Interpretations> = /* @__PURE__ */ zodOf(interpretations);

/**
 * Reads a choice of interpretations; an unknown id or value is refused, since dropping it would silently change answers.
 * @example
 * import { parseInterpretations } from 'termbook/schema';
 * parseInterpretations({ I1: 'open-at-limit' }); // => { ok: true, value: { I1: 'open-at-limit' } }
 * parseInterpretations({ I1: 'other' }).ok; // => false
 */
export function parseInterpretations(json: unknown): Parsed<Interpretations> {
  return parsed(interpretations, json);
}

const optionsFields = { interpretations: optional(interpretations), policyAt: optional(instant) };

export const options = choices(optionsFields);

/** The zod schema of the options that every question takes. */
export const optionsSchema: Schema<Omit<Options, 'policy'>> = /* @__PURE__ */ zodOf(options);

/**
 * Reads the options of a question; an unknown key is refused, since dropping it would silently change answers.
 * @example
 * import { parseOptions } from 'termbook/schema';
 * parseOptions({ policyAt: '2020-01-01' }); // => { ok: true, value: { policyAt: 1577836800000 } }
 */
export function parseOptions(json: unknown): Parsed<Options> {
  return parsed(options, json);
}

export const cancellationOptions = choices({ ...optionsFields, policy: optional(cancellationEntry) });

/** The zod schema of the options of the questions about canceling, which take a policy too. */
export const cancellationOptionsSchema: Schema<Options<CancellationEntry>> = /* @__PURE__ */ zodOf(cancellationOptions);

/**
 * Reads the options of a question about canceling: interpretations, policyAt, and a pinned `policy`.
 * @example
 * import { parseCancellationOptions } from 'termbook/schema';
 * parseCancellationOptions({ policy: null }).ok; // => false
 */
export function parseCancellationOptions(json: unknown): Parsed<Options<CancellationEntry>> {
  return parsed(cancellationOptions, json);
}
