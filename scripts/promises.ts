/**
 * Writes what version 1.0 writes, a fixture of each kind, into test/promises/1.0: every status, event, answer and row. It is done once: what is there is what
 * people have stored, and stays. `npx tsx scripts/promises.ts` refuses to write over it.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { deadlineKinds, missedOutcomes } from '../src/desk/deadline.js';
import { deadlines } from '../src/desk/deadlines.js';
import { deadlineColumns } from '../src/desk/to-csv.js';
import { toCalendar } from '../src/desk/to-calendar.js';
import { addMs, dayMs } from '../src/kernel/instant.js';
import { audit, findingKinds } from '../src/ledger/audit.js';
import { expectedLines } from '../src/ledger/expected-lines.js';
import { lineKinds } from '../src/ledger/ledger-line.js';
import { transitions } from '../src/lifecycle/transitions.js';
import { assessPortfolio } from '../src/portfolio/assess-portfolio.js';
import { rowColumns, rowOf } from '../src/portfolio/row.js';
import { entries } from '../src/rulebook/entries.js';
import { rules } from '../src/rulebook/rules.js';
import type { QuestionFacts } from '../src/rules/catalog/questions.js';
import { answering, questions } from '../src/rules/catalog/questions.js';
import { asked } from '../src/testing/asked.js';
import { life } from '../src/testing/subscriptions.js';
import { interpretationValues } from '../src/vocabulary/interpretation.js';
import { billingCycles, productFamilies } from '../src/vocabulary/product.js';
import { statuses } from '../src/vocabulary/status.js';
import { anyLife, isExpected, license } from '../test/ledger/lives.js';
import { root } from './entry-points.js';

const folder = join(root, 'test/promises/1.0');
const seed = 20261123;

/** Returns the first values that show something new, by the signs of what each shows. */
function telling<One>(all: Iterable<One>, signs: (one: One) => readonly string[]): readonly One[] {
  const met = new Set<string>();
  return [...all].filter((one) => {
    const fresh = signs(one).filter((sign) => !met.has(sign));
    for (const sign of fresh) met.add(sign);
    return fresh.length > 0;
  });
}
const keysOf = (value: object): readonly string[] => Object.entries(value).flatMap(([key, one]) => (one === null ? [] : [key]));
const sample = <One>(arbitrary: fc.Arbitrary<One>, count: number): readonly One[] => fc.sample(arbitrary, { numRuns: count, seed });

const lives = sample(life({ maxSteps: 12 }), 20_000);

const states = telling(
  lives.map(({ subscription }) => subscription),
  (one) => keysOf(one).map((key) => `${one.status} ${key}`),
);
const histories = telling(lives, ({ events, subscription }) => [
  `ends ${subscription.status}`,
  ...events.flatMap((one) => ('facts' in one ? [one.event, ...keysOf(one.facts).map((key) => `${one.event} ${key}`)] : [])),
]);

type Question = keyof QuestionFacts;
const answers = questions.flatMap(<Q extends Question>(question: Q) => {
  const ask = asked[question] as unknown as () => fc.Arbitrary<{
    readonly facts: QuestionFacts[Q];
    readonly at: Parameters<(typeof answering)[Q]>[1];
  }>;
  const all = sample(ask(), 1_500).map(({ facts, at }) => ({ question, at, facts, answer: answering[question](facts, at) }));
  return telling(all, ({ answer }) => {
    const { verdict } = answer;
    const lists = Object.values(answer).filter((value): value is readonly unknown[] => Array.isArray(value));
    const inner = lists.flatMap((list) =>
      list.flatMap((one) =>
        typeof one === 'object' && one !== null
          ? Object.entries(one).flatMap(([key, value]) => (['code', 'gap'].includes(key) ? [String(value)] : []))
          : [],
      ),
    );
    return [...keysOf(answer).map((key) => `${verdict} ${key}`), ...inner];
  });
});

const rows = telling(
  lives.slice(0, 3_000).map(({ subscription, at }) => {
    const [row] = [...assessPortfolio([subscription], at)].map((one) => rowOf(one));
    return { record: subscription, at, row };
  }),
  ({ row }) =>
    row === undefined
      ? []
      : rowColumns.flatMap((column) => (row[column] === null ? [] : [column, ...(column === 'verdict' ? [row[column]] : [])])),
);

const due = telling(
  lives.slice(0, 4_000).flatMap(({ subscription, at }) => deadlines([subscription], { fromAt: at, untilAt: addMs(at, 800 * dayMs) }).rows),
  (row) => [row.kind, row.missed, ...keysOf(row)],
).map((row) => {
  const uid = /^UID:(.*)$/m.exec(toCalendar([row], { stampedAt: row.at }).replaceAll('\r\n ', ''))?.[1]?.trim();
  return { row, uid };
});

const bills = telling(
  sample(fc.oneof(anyLife, license), 1_500).map(({ history, prices, untilAt }) => {
    const lines = expectedLines(history, prices, { untilAt });
    const billed = lines.filter(isExpected).map(({ quantity, net, startsAt, endsAt }) => ({
      subscriptionId: history[0].event === 'ordered' ? history[0].subscription.id : '',
      ...{ quantity, net, currency: net.currency, startsAt, endsAt },
    }));
    return { history, prices, untilAt, lines, billed, findings: audit(billed.slice(1), history, prices, { untilAt }).findings };
  }),
  ({ lines, findings }) => [...lines.flatMap(({ kind, verdict }) => [kind, verdict]), ...findings.map(({ finding }) => finding)],
);

const words = {
  statuses,
  moves: Object.keys(transitions),
  families: productFamilies,
  billingCycles,
  interpretations: Object.entries(interpretationValues).flatMap(([id, values]) => values.map((value) => `${id}=${value}`)),
  rules: Object.keys(rules),
  entries: entries.map(({ id }) => id),
  questions,
  rowColumns,
  deadlineKinds,
  deadlineColumns,
  missedOutcomes,
  lineKinds,
  findingKinds,
};

if (existsSync(folder)) {
  console.error(
    'test/promises/1.0 is there: what people have stored does not change. A new promise goes into a folder of its own version.',
  );
  process.exitCode = 1;
} else {
  mkdirSync(folder, { recursive: true });
  const lists = { states, histories, answers, rows, deadlines: due, bills };
  for (const [name, list] of Object.entries(lists)) {
    writeFileSync(join(folder, `${name}.ndjson`), list.map((one) => `${JSON.stringify(one)}\n`).join(''));
    console.log(`${name}: ${String(list.length)}`);
  }
  writeFileSync(join(folder, 'words.json'), `${JSON.stringify(words, null, 1)}\n`);
}
