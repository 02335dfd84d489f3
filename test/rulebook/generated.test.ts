import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { manifest } from '../../scripts/entry-points.js';
import { rulebookJson, rulebookSchema } from '../../scripts/rulebook-json.js';
import * as rulebook from '../../src/rulebook/index.js';

describe('rulebook.json', () => {
  it('holds the constants of the catalog, and the version of the package', () => {
    const constants = Object.fromEntries(Object.entries(rulebook).filter(([, value]) => typeof value !== 'function'));
    expect(rulebookJson()).toEqual({ $schema: './rulebook.schema.json', version: manifest.version, ...constants });
  });

  it('meets its JSON Schema, which says what every part of it is', () => {
    const schema = JSON.parse(JSON.stringify(rulebookSchema())) as z.core.JSONSchema.JSONSchema;
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const validator = z.fromJSONSchema(schema);
    expect(validator.safeParse(JSON.parse(JSON.stringify(rulebookJson()))).error).toBeUndefined();
  });

  it.each([
    ['a rule without its sentence', { rules: { ...rulebook.rules, E8: { ...rulebook.rules.E8, says: '' } } }],
    ['an entry of a rule that there is not', { entries: [{ ...rulebook.entries[0], rules: ['Z9'] }] }],
    ['an entry that begins on no day', { entries: [{ ...rulebook.entries[0], since: 'soon' }] }],
    ['a part of another name', { more: 1 }],
  ])('does not meet it with %s', (_what, changed) => {
    const validator = z.fromJSONSchema(JSON.parse(JSON.stringify(rulebookSchema())) as z.core.JSONSchema.JSONSchema);
    expect(validator.safeParse({ ...rulebookJson(), ...changed }).success).toBe(false);
  });
});
