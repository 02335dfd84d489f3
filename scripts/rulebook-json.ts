/** Writes dist/rulebook.json and dist/rulebook.schema.json, the catalog for programs that are not written in TypeScript; the last step of `npm run build`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { asOf, entries, interpretations, notModeled, rules, sources } from '../src/rulebook/index.js';
import { tables } from '../src/policy/tables.js';
import { cancellationEntrySchema } from '../src/schema/options.js';
import { billingCycles, productFamilies } from '../src/vocabulary/product.js';
import { interpretationValues } from '../src/vocabulary/interpretation.js';
import { manifest, root } from './entry-points.js';

/** The whole catalog as one JSON value: the constants of `termbook/rulebook` by their names. */
export function rulebookJson(): object {
  const catalog = { version: manifest.version, asOf, rules, interpretations, sources, entries, notModeled };
  return { $schema: './rulebook.schema.json', ...(JSON.parse(JSON.stringify(catalog)) as object) };
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const sentence = z.string().min(1);
const ruleId = z.enum(Object.keys(rules));
const interpretationId = z.enum(Object.keys(interpretationValues));
const sourceId = z.enum(Object.keys(sources));
const told = { id: ruleId, says: sentence, answeredBy: z.array(z.string()) };

const entryId = z.string().regex(/^[a-z-]+\/[a-z0-9-]+@\d{4}-\d{2}-\d{2}$/);

const catalog = z.strictObject({
  $schema: z.string(),
  version: z.string().describe('The version of the package.'),
  asOf: day.describe('The last day on which one of its documents was seen.'),
  rules: z
    .record(
      ruleId,
      z.union([
        z.strictObject({ ...told, status: z.literal('modeled') }),
        z.strictObject({ ...told, status: z.enum(['documented-fact', 'not-modeled']), reason: sentence }),
      ]),
    )
    .describe('Every rule by its id: one sentence and the functions that answer it.'),
  interpretations: z
    .record(
      z.enum(Object.keys(interpretations)),
      z.strictObject({ openQuestion: sentence, default: sentence, others: z.record(z.string(), sentence) }),
    )
    .describe('Where the documents leave a gap: the default, and each other value under its key.'),
  sources: z
    .record(
      sourceId,
      z.strictObject({
        title: z.string(),
        publisher: z.string(),
        kind: z.enum(['doc', 'api-reference', 'announcement', 'distributor', 'press', 'issue']),
        language: z.string(),
        revised: z.nullable(day).describe('The revision date that the document states.'),
        firstSeen: z.nullable(day).describe('The first day on which this revision was seen in public.'),
        lastSeen: z.nullable(day),
        addresses: z.array(z.url()).min(1),
      }),
    )
    .describe('The documents, each as it stood on a day. None of their dates is an effective date.'),
  entries: z
    .array(
      z.strictObject({
        id: entryId,
        table: z.enum(Object.keys(tables)),
        topic: z.string(),
        families: z.array(z.enum(productFamilies)),
        billingCycles: z.nullable(z.array(z.enum(billingCycles))).describe('null = every billing cycle'),
        since: day.describe('The day from which it holds.'),
        seenFrom: z.nullable(day),
        seenUntil: z.nullable(day),
        certainty: z.enum(['stated', 'first-seen', 'preview', 'reported']),
        source: sourceId,
        citations: z
          .array(z.strictObject({ source: sourceId, heading: z.string(), rules: z.array(z.string()) }))
          .describe('Every document with this value and its heading there, the deciding one first.'),
        rules: z.array(ruleId).min(1),
        rulesAfter: z.array(ruleId).min(1).describe('The rules that speak once its window is over.'),
        interpretations: z.array(interpretationId),
        values: z.record(z.string(), z.json()).describe('What the entry says; its keys hang on the table.'),
        policy: z.nullable(cancellationEntrySchema).describe('A cancellation window as options.policy takes it; null elsewhere.'),
      }),
    )
    .describe('Every dated entry of every policy table.'),
  notModeled: z.array(z.strictObject({ rules: z.array(ruleId).min(1), what: sentence, why: sentence })),
});

/** The JSON Schema (draft 2020-12) of the catalog. */
export function rulebookSchema(): z.core.JSONSchema.BaseSchema {
  return { ...z.toJSONSchema(catalog, { io: 'input' }), title: 'The rulebook of termbook' };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(`${root}dist`, { recursive: true });
  writeFileSync(`${root}dist/rulebook.json`, `${JSON.stringify(catalog.parse(rulebookJson()))}\n`);
  writeFileSync(`${root}dist/rulebook.schema.json`, `${JSON.stringify(rulebookSchema())}\n`);
}
