import { createHash } from 'node:crypto';
import type { Row } from '../../scripts/proof/hostile/run.js';

/** An outcome by its kind, without the fact that it names. */
function kindOf(told: string): string {
  const [, kind = told] = /^(TermbookError [\w-]+|undetermined: [\w-]+) /.exec(told) ?? [];
  return kind;
}

const argumentOf = ({ place }: Row): string => /^\w+/.exec(place)?.[0] ?? place;

/** An argument with the counts of its outcomes, and a digest of every outcome in its place. */
function keptLine(argument: string, rows: readonly Row[]): string {
  const counts = new Map<string, number>();
  for (const { told } of rows.flatMap(({ outcomes }) => outcomes)) counts.set(kindOf(told), (counts.get(kindOf(told)) ?? 0) + 1);
  const said = [...counts].sort().map(([kind, count]) => `${kind} ${String(count)}`);
  return `${argument}: ${said.join(', ')} [${createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 8)}]`;
}

/** What came out for each function, by entry point, as one line for each argument. */
export function keptLines(rows: Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>>): readonly string[] {
  return Object.entries(rows).flatMap(([entry, functions]) =>
    Object.entries(functions).flatMap(([name, list]) =>
      [...new Set(list.map(argumentOf))].map((argument) => {
        const own = list.filter((row) => argumentOf(row) === argument);
        return `${entry} ${name}, ${keptLine(argument, own)}`;
      }),
    ),
  );
}
