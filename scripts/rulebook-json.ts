/** Writes dist/rulebook.json and dist/rulebook.schema.json, the catalogue for programs that are not written in TypeScript; the last step of `npm run build`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { entries, notModelled, readings, rules, sources } from '../src/rulebook/index.js';
import { tables } from '../src/rulebook/tables.js';
import { cancellationEntrySchema } from '../src/schema/options.js';
import { billingCycles, productFamilies } from '../src/vocabulary/product.js';
import { readingWords } from '../src/vocabulary/reading.js';
import { manifest, root } from './entry-points.js';

/** The whole catalogue as one JSON value: the constants of `termbook/rulebook` by their names. */
export function rulebookJson(): object {
  const catalogue = { version: manifest.version, rules, readings, sources, entries, notModelled };
  return { $schema: './rulebook.schema.json', ...(JSON.parse(JSON.stringify(catalogue)) as object) };
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const sentence = z.string().min(1);
const ruleId = z.enum(Object.keys(rules));
const readingId = z.enum(Object.keys(readingWords));
const sourceId = z.enum(Object.keys(sources));
const told = { id: ruleId, says: sentence, sources: z.array(sourceId).min(1), answeredBy: z.array(z.string()) };

const entryId = z.string().regex(/^[a-z-]+\/[a-z0-9-]+@(\d{4}-\d{2}-\d{2}|undated)$/);

const catalogue = z.strictObject({
  $schema: z.string(),
  version: z.string().describe('The version of the package.'),
  rules: z
    .record(
      ruleId,
      z.union([
        z.strictObject({ ...told, status: z.literal('modelled') }),
        z.strictObject({ ...told, status: z.enum(['documented-fact', 'not-modelled']), reason: sentence }),
      ]),
    )
    .describe('Every rule by its id: one sentence, the documents it was read in, and the functions that answer it.'),
  readings: z
    .record(z.enum(Object.keys(readings)), z.strictObject({ hole: sentence, default: sentence, others: z.record(z.string(), sentence) }))
    .describe('Where the texts leave a hole: what is taken by default, and each other value by its word.'),
  sources: z
    .record(sourceId, z.strictObject({ title: sentence, language: z.string(), revised: z.nullable(day), handedOff: z.array(day) }))
    .describe('The documents. Neither the revision date nor the day of the hand-off is an effective date.'),
  entries: z
    .array(
      z.strictObject({
        id: entryId,
        table: z.enum(Object.keys(tables)),
        topic: z.string(),
        families: z.array(z.enum(productFamilies)),
        billingCycles: z.nullable(z.array(z.enum(billingCycles))).describe('null = every billing cycle'),
        since: z.union([day, z.literal('undated')]).describe('The day from which it holds.'),
        seenFrom: z.nullable(day),
        seenUntil: z.nullable(day),
        certainty: z.enum(['stated', 'first-seen', 'reported']),
        source: sourceId,
        section: z.string(),
        rules: z.array(ruleId).min(1),
        rulesAfter: z.array(ruleId).min(1).describe('The rules that speak once its window is over.'),
        readings: z.array(readingId),
        values: z.record(z.string(), z.json()).describe('What the entry says; its keys hang on the table.'),
        policy: z.nullable(cancellationEntrySchema).describe('A cancellation window as options.policy takes it; null elsewhere.'),
      }),
    )
    .describe('Every dated entry of every policy table.'),
  notModelled: z.array(z.strictObject({ rules: z.array(ruleId).min(1), what: sentence, why: sentence })),
});

/** The JSON Schema (draft 2020-12) of the catalogue. */
export function rulebookSchema(): z.core.JSONSchema.BaseSchema {
  return { ...z.toJSONSchema(catalogue, { io: 'input' }), title: 'The rulebook of termbook' };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(`${root}dist`, { recursive: true });
  writeFileSync(`${root}dist/rulebook.json`, `${JSON.stringify(rulebookJson())}\n`);
  writeFileSync(`${root}dist/rulebook.schema.json`, `${JSON.stringify(rulebookSchema(), null, 2)}\n`);
}
