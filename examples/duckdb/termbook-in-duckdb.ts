/**
 * termbook inside DuckDB: a scalar function over the columns of a table, JSON text out. Register it once on a connection:
 *
 *   registerTermbook(connection);
 *   SELECT termbook_cancellation(family, billing_cycle, ordered_at, asked_at, term, term_starts, term_ends, term_anchor, auto_renew,
 *     plan_months, reserved_product) ->> '$.verdict' FROM ...
 *
 * It never throws: facts that break the contract come back as {"verdict":"error","code":...}. A NULL column is a fact that is not stated.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { BOOLEAN, DuckDBScalarFunction, DuckDBTimestampValue, INTEGER, TIMESTAMP, VARCHAR } from '@duckdb/node-api';
import type { Instant, Purchase } from 'termbook';
import { decideCancellation, isTermbookError } from 'termbook';

type Cell = unknown;

/** A DuckDB timestamp has microseconds and no zone; it is taken as UTC, cut to the millisecond. */
const instantOf = (cell: Cell): Instant | null =>
  cell instanceof DuckDBTimestampValue ? (Number((cell.micros - (((cell.micros % 1000n) + 1000n) % 1000n)) / 1000n) as Instant) : null;

function purchaseOf(cells: readonly Cell[]): Purchase {
  const [family, billingCycle, orderedAt, , duration, startsAt, endsAt, anchorAt, autoRenew, planMonths, reservedProduct] = cells;
  const term =
    duration === null ? null : { duration, startsAt: instantOf(startsAt), endsAt: instantOf(endsAt), anchorAt: instantOf(anchorAt) };
  // the columns are what their names say; whatever else they hold is answered with a gap or an error
  return {
    family,
    billingCycle,
    orderedAt: instantOf(orderedAt),
    term,
    autoRenew,
    planMonths,
    reservedProduct,
  } as Purchase;
}

/** The answer to one row, as JSON text. */
function answered(cells: readonly Cell[]): string {
  try {
    return JSON.stringify(decideCancellation(purchaseOf(cells), instantOf(cells[3]) as Instant));
  } catch (error) {
    if (!isTermbookError(error)) return JSON.stringify({ verdict: 'error', code: 'unexpected' });
    return JSON.stringify({ verdict: 'error', code: error.code, path: error.path });
  }
}

const parameterTypes = [
  VARCHAR,
  VARCHAR,
  TIMESTAMP,
  TIMESTAMP,
  VARCHAR,
  TIMESTAMP,
  TIMESTAMP,
  TIMESTAMP,
  BOOLEAN,
  INTEGER,
  VARCHAR,
] as const;

/** Adds `termbook_cancellation` to a connection's database. */
export function registerTermbook(connection: DuckDBConnection): void {
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name: 'termbook_cancellation',
      parameterTypes,
      returnType: VARCHAR,
      // without it a NULL in any column would make the whole answer NULL
      specialHandling: true,
      mainFunction: (_info, input, output) => {
        const columns = parameterTypes.map((_type, index) => input.getColumnVector(index));
        for (let row = 0; row < input.rowCount; row += 1) {
          output.setItem(row, answered(columns.map((column) => column.getItem(row))));
        }
        output.flush();
      },
    }),
  );
}
