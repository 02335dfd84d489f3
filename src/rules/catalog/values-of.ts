import type { Cited, Entry } from '../../kernel/dated-table.js';

/** The values of a row, without the fields that describe the row itself. */
export type ValuesOf<Row> = Row extends unknown ? Omit<Row, keyof Cited | 'interpretations' | 'families'> : never;

const ofItself: { readonly [K in keyof Required<Entry<Cited>>]: true } & { readonly interpretations: true; readonly families: true } = {
  id: true,
  since: true,
  seenFrom: true,
  seenUntil: true,
  certainty: true,
  source: true,
  rules: true,
  rulesAfter: true,
  sinceAt: true,
  seenFromAt: true,
  seenUntilAt: true,
  bases: true,
  basesAfter: true,
  interpretations: true,
  families: true,
};

/** Returns the values of a dated row. */
export function valuesOf<Row extends Cited>(row: Entry<Row>): ValuesOf<Row> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !Object.hasOwn(ofItself, key))) as ValuesOf<Row>;
}
