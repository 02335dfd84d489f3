import type { Cited, DatedTable } from '../../kernel/dated-table.js';
import type { TableName, Topic } from '../../policy/tables.js';
import { tables } from '../../policy/tables.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { QuestionName } from './questions.js';
import { questions } from './questions.js';

/** A dated table that touches a purchase, and the question that reads it. */
export interface TouchingPolicy {
  readonly question: QuestionName;
  readonly entries: DatedTable<Cited>;
}

/** The questions of the tables are questions of ours: another name does not compile. */
const everyTable: { readonly [T in TableName]: { readonly question: QuestionName | null; readonly topics: readonly Topic<Cited>[] } } =
  tables;

/** True if a topic is about the family, the billing cycle and the cloud of a purchase; a cloud that is not stated is the global one. */
function touches({ families, billingCycles, clouds }: Topic<Cited>, { family, billingCycle, cloud }: Purchase): boolean {
  if (!families.includes(family) || billingCycles?.includes(billingCycle) === false) return false;
  return clouds === null || clouds.includes(cloud ?? 'global');
}

/** Returns every dated table that touches a purchase, in the order of the questions that read them; empty for an unknown family. */
export function policiesOf(purchase: Purchase): readonly TouchingPolicy[] {
  const all = Object.values(everyTable).flatMap(({ question, topics }) =>
    question === null ? [] : topics.filter((topic) => touches(topic, purchase)).map(({ rows }) => ({ question, entries: rows })),
  );
  return all.sort((a, b) => questions.indexOf(a.question) - questions.indexOf(b.question));
}
