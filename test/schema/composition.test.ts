import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { jsonSchema, moneySchema, parseTimeWindow, purchaseSchema, schemas, timeWindowSchema } from '../../src/schema/index.js';
import { names, readers } from './every.js';

const day = '2022-03-01';
const purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: day };
const order = z.object({ id: z.string(), purchase: purchaseSchema, paid: z.optional(moneySchema) });
const told = (json: unknown): readonly string[] =>
  (order.safeParse(json).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('a schema inside a schema of the caller', () => {
  it('reads as its parse* does: instants become milliseconds, unknown keys are refused', () => {
    expect(told({ id: 'o-1', purchase: { ...purchase, newer: 1 } })).toEqual([
      expect.stringContaining('purchase.newer unknown-key: one of the keys family'),
    ]);
    const read = order.parse({ id: 'o-1', purchase });
    expect(read).toEqual({ id: 'o-1', purchase: { ...purchase, orderedAt: Date.UTC(2022, 2, 1) } });
  });

  it('tells an issue at its path, with its code and what was expected', () => {
    expect(told({ id: 'o-1', purchase: { ...purchase, orderedAt: 'soon' }, paid: { amount: 1, currency: 'EURO' } })).toEqual([
      'purchase.orderedAt invalid-instant: ISO text with offset, a plain date or whole milliseconds, in the years 0000 to 9999',
      'paid.currency unknown-currency: an ISO 4217 code',
    ]);
    expect(told({ id: 'o-1' })).toEqual(['purchase missing: an object']);
  });

  it('answers a getter and a proxy that throw', () => {
    const throwing = (): never => {
      throw new Error('hostile');
    };
    const getter = Object.defineProperty({ ...purchase }, 'family', { get: throwing, enumerable: true });
    expect(told({ id: 'o-1', purchase: getter })).toEqual([
      expect.stringContaining('purchase.family not-plain-data: one of license-based'),
    ]);
    expect(told({ id: 'o-1', purchase: new Proxy({}, { ownKeys: throwing }) })).toEqual(['purchase not-plain-data: an object']);
  });

  it('takes further checks of the caller, made of what was read', () => {
    const open = timeWindowSchema.refine(({ closesAt }) => closesAt === null, 'open without end');
    expect(open.safeParse({ opensAt: day, closesAt: null }).success).toBe(true);
    expect(open.safeParse({ opensAt: day, closesAt: day }).error?.issues.map(({ message }) => message)).toEqual(['open without end']);
    expect(open.safeParse({ opensAt: day }).error?.issues.map(({ path }) => path)).toEqual([['closesAt']]);
  });

  it('stands in the JSON Schema of the whole, its parts in place', () => {
    const { $schema, title, ...money } = jsonSchema('Money');
    const { $defs, ...inner } = money;
    const currency = $defs?.['Currency'];
    expect([$schema, title]).toEqual(['https://json-schema.org/draft/2020-12/schema', 'Money']);
    for (const io of ['input', 'output'] as const) {
      expect(z.toJSONSchema(order, { io }).properties?.['paid']).toEqual({ ...inner, properties: { ...inner.properties, currency } });
    }
  });

  it.each(names)('of %s refuses nothing as its parse* does', (name) => {
    const parsed = readers[name](null);
    const issues = schemas[name].safeParse(null).error?.issues ?? [];
    expect(issues.map(({ message }) => message)).toEqual(
      parsed.ok ? [] : parsed.issues.map(({ code, expected }) => `${code}: ${expected}`),
    );
  });

  it('is a Standard Schema', async () => {
    const result = await timeWindowSchema['~standard'].validate({ opensAt: day, closesAt: null });
    const window = parseTimeWindow({ opensAt: day, closesAt: null });
    expect(result).toEqual(window.ok && { value: window.value });
  });
});
