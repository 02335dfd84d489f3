import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { instantOrNull, readable } from 'termbook';
import { jsonSchema, parseInstant, schemaNames } from '../../src/schema/index.js';
import { values } from './arbitraries.js';
import { draws } from '../draws.js';

describe('the JSON Schema', () => {
  it.each(schemaNames)('of %s is plain JSON of draft 2020-12, and the same each time', (name) => {
    const schema = jsonSchema(name);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.title).toBe(name);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(jsonSchema(name)).toEqual(schema);
    expect(Object.keys(schema.$defs ?? {}).filter((key) => key.startsWith('__'))).toEqual([]);
  });

  it.each(schemaNames)('of %s accepts every one, with its instants as numbers and as ISO text', (name) => {
    const validator = z.fromJSONSchema(JSON.parse(JSON.stringify(jsonSchema(name))) as z.core.JSONSchema.JSONSchema);
    fc.assert(
      fc.property(values[name], (value) => {
        expect(validator.safeParse(value).success).toBe(true);
        expect(validator.safeParse(JSON.parse(JSON.stringify(readable(value)))).success).toBe(true);
      }),
      { numRuns: draws(20) },
    );
  });

  it('says what is needed, and which keys may be absent or null', () => {
    const purchase = jsonSchema('Purchase');
    expect(purchase.required).toEqual(['family', 'billingCycle', 'orderedAt']);
    expect(purchase.properties?.['term']).toEqual({ anyOf: [{ $ref: '#/$defs/Term' }, { type: 'null' }] });
    expect(purchase.additionalProperties).toBe(false);
    expect(purchase.properties?.['quantity']).toBe(true);
    expect(jsonSchema('Options').additionalProperties).toBe(false);
    expect(jsonSchema('SubscriptionEvents').minItems).toBe(1);
    expect(jsonSchema('InvoiceFacts').properties?.['lines']).toMatchObject({ type: 'array', minItems: 1 });
    expect(jsonSchema('Purchase').title).toBe('Purchase');
  });

  it('refuses text of no shape that an instant can have, and lets none out that is read', () => {
    const validator = z.fromJSONSchema(JSON.parse(JSON.stringify(jsonSchema('Instant'))) as z.core.JSONSchema.JSONSchema);
    expect(validator.safeParse('tomorrow').success).toBe(false);
    expect(validator.safeParse('2022-03-01T10:00').success).toBe(false);
    const digits = (length: number) => fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '9'), minLength: length, maxLength: length });
    const nearlyIso = fc
      .tuple(
        digits(4),
        digits(2),
        digits(2),
        fc.constantFrom('', 'T', 't', ' '),
        digits(2),
        digits(2),
        fc.constantFrom('', ':', ':12', ':12.1', ':12,123456789'),
      )
      .chain(([year, month, day, between, hour, minute, second]) =>
        fc
          .constantFrom('', 'Z', 'z', '+01:00', '-0100', '+1')
          .map((zone) => `${year}-${month}-${day}${between}${between === '' ? '' : `${hour}:${minute}${second}${zone}`}`),
      );
    fc.assert(
      fc.property(fc.oneof(nearlyIso, fc.string()), (text) => {
        const at = instantOrNull(text);
        expect(parseInstant(text).ok).toBe(at !== null);
        if (at !== null) expect(validator.safeParse(text).success).toBe(true);
      }),
      { numRuns: draws(1000) },
    );
  });
});
