/**
 * termbook beside Apache Arrow: a batch of facts in, a table of rows out, column by column. Copy it; the package needs no Arrow.
 *
 *   const rows = answered(batch, instant('2024-03-01T00:00Z'));
 *
 * Columns have the names that `termbook assess --help` lists; others are passed over. Lists of numbers, timestamps in milliseconds and dictionaries are read where
 * they lie in memory, what else Arrow holds as a list of values.
 */
import type { RecordBatch, Vector } from 'apache-arrow';
import {
  DataType,
  Dictionary,
  Int32,
  Table,
  TimeUnit,
  TimestampMillisecond,
  Utf8,
  makeData,
  makeVector,
  vectorFromArray,
} from 'apache-arrow';
import type { Instant } from 'termbook';
import type { AssessedColumns, ColumnOfFacts, FactColumn } from 'termbook/portfolio';
import { assessColumns } from 'termbook/portfolio';

const columns: readonly FactColumn[] = ['id', 'family', 'billingCycle', 'orderedAt', 'status', 'autoRenew', 'suspendedAt', 'suspendedFor'];

function isReadInPlace(type: DataType): boolean {
  return DataType.isInt(type) || DataType.isFloat(type) || (DataType.isTimestamp(type) && type.unit === TimeUnit.MILLISECOND);
}

/** One column of a batch. */
function columnOf(vector: Vector<DataType>): ColumnOfFacts {
  const [data] = vector.data;
  const dictionary = DataType.isDictionary(vector.type) ? [...(data?.dictionary ?? [])] : null;
  if (data === undefined || data.offset > 0 || !(dictionary !== null || isReadInPlace(vector.type))) return { values: [...vector] };
  const values = (data.values as Int32Array).subarray(0, data.length);
  return { values, dictionary, validity: data.nullCount === 0 ? null : data.nullBitmap };
}

/** A column of the answer as a vector of Arrow. */
function vectorOf(column: AssessedColumns[keyof AssessedColumns]): Vector {
  const length = column.values.length;
  if (!('validity' in column)) return vectorFromArray(column.values, new Utf8());
  const { values, validity } = column;
  const held = { length, nullCount: -1, nullBitmap: validity };
  if (!('dictionary' in column))
    return makeVector(makeData({ ...held, type: new TimestampMillisecond('UTC'), data: values as BigInt64Array }));
  const dictionary = vectorFromArray(column.dictionary, new Utf8());
  return makeVector(makeData({ ...held, type: new Dictionary(new Utf8(), new Int32()), data: values as Int32Array, dictionary }));
}

/** The rows of a batch of facts, one for each record, in order. */
export function answered(batch: RecordBatch, at: Instant): Table {
  const found = columns.flatMap((name) => {
    const vector: Vector<DataType> | null = batch.getChild(name);
    return vector === null ? [] : [[name, columnOf(vector)] as const];
  });
  const rows = Object.entries(assessColumns(Object.fromEntries(found), at));
  return new Table(Object.fromEntries(rows.map(([name, column]) => [name, vectorOf(column)])));
}
