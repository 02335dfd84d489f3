import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/entry-points.js';
import type * as fc from 'fast-check';
import type { Instant } from '../../../src/kernel/instant.js';
import type { Absence } from '../../../src/rules/catalog/absences.js';
import { absences } from '../../../src/rules/catalog/absences.js';
import type { QuestionName } from '../../../src/rules/catalog/questions.js';
import { answering } from '../../../src/rules/catalog/questions.js';
import type { AbsentFact, Asked, OptionalFact as FactThatMayBeOpen } from '../../../src/testing/index.js';
import { absent, asked } from '../../../src/testing/index.js';
import { sample } from '../../testing/runs.js';

interface OptionalFact {
  readonly type: string;
  readonly fact: string;
  readonly comment: string;
}

/** What an answer shows with the bounds of its dates. */
const bounded = ['BoundedWindow', 'CancelAtRenewal', 'RefundUntil', 'SuspensionExpiry', 'Disagreement', 'Lasting'];

/** Types whose optional fields are no facts of a question, or the same facts once more in a state. */
const notFacts = ['Options', 'Contestable', 'SubscriptionBase', 'Suspended', 'PlanSource', 'Bounds', 'ReactivationAllowed', ...bounded];

function optionalFacts(): readonly OptionalFact[] {
  const files = ['vocabulary', 'rules'].flatMap((folder) =>
    readdirSync(`${root}src/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${root}src/${folder}/${file}`),
  );
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file, ts.sys.readFile(file) ?? '', ts.ScriptTarget.Latest, true);
    return source.statements.filter(ts.isInterfaceDeclaration).flatMap(({ name, members }) =>
      members
        .filter((member) => ts.isPropertySignature(member) && member.questionToken !== undefined)
        .map((member) => ({
          type: name.text,
          fact: member.name?.getText() ?? '',
          comment: ts
            .getJSDocCommentsAndTags(member)
            .map((comment) => comment.getText().replaceAll(/\s*\n\s*\*\s*/g, ' '))
            .join(' '),
        })),
    );
  });
}

type Table = { readonly [type: string]: { readonly [fact: string]: Absence } };

/** The facts with a part replaced. */
function changed(facts: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const parts = facts as Readonly<Record<string, unknown>> | null | undefined;
  return { ...parts, [key]: rest.length === 0 ? value : changed(parts?.[key], rest, value) };
}

/** What is answered, as text; null where the values cannot stand side by side. */
function outcome(answer: () => object): string | null {
  try {
    return JSON.stringify({ ...answer(), basis: null, changesAt: null, contested: null });
  } catch {
    return null;
  }
}

const facts = optionalFacts().filter(({ type }) => !notFacts.includes(type));
const rows = Object.entries(absences).flatMap(([type, own]) =>
  Object.entries(own).map(([fact, { means, unknown }]) => ({ type, fact, means, unknown })),
);

describe('the table of what absence means', () => {
  it('has a row for every optional fact, and no other', () => {
    const named = (list: readonly { readonly type: string; readonly fact: string }[]): readonly string[] =>
      list.map(({ type, fact }) => `${type}.${fact}`).sort();
    expect(named(rows)).toEqual(named(facts));
  });

  it.each(rows.map((row) => [`${row.type}.${row.fact}`, row] as const))(
    '%s says on hover what the table says',
    (_name, { type, fact, means }) => {
      const comment = facts.find((one) => one.type === type && one.fact === fact)?.comment ?? '';
      expect(comment).toContain(`Not stated = ${means}.`);
    },
  );

  it('names a fact that is never unknown in no list of facts that may be', () => {
    const lists = Object.values(absent).flat();
    expect(lists.filter(({ absence }) => absence?.unknown === 'never')).toEqual([]);
  });

  it('every fact that may be unknown is asked about by the law of missing facts', () => {
    const asked = new Set(Object.values(absent).flatMap((list) => list.map(({ absence }) => absence as unknown)));
    const unasked = Object.entries(absences).flatMap(([type, own]) =>
      Object.entries(own)
        .filter(([, absence]) => absence.unknown !== 'never' && !asked.has(absence))
        .map(([fact]) => `${type}.${fact}`),
    );
    expect(unasked).toEqual([]);
  });

  it("says 'sometimes' only of a fact without which an answer may stand although its value decides", () => {
    const stands = new Map<Absence, boolean>();
    for (const [question, list] of Object.entries(absent) as readonly (readonly [QuestionName, readonly AbsentFact<object>[]])[]) {
      const ask = answering[question] as unknown as (facts: unknown, at: Instant) => object;
      const optional = list.filter((fact): fact is FactThatMayBeOpen<object> => fact.absence?.unknown === 'sometimes');
      if (optional.length === 0) continue;
      for (const { facts, at } of sample(asked[question]() as fc.Arbitrary<Asked<object>>, 2500)) {
        for (const { fact, path = fact, absence, values } of optional.filter((one) => stands.get(one.absence) !== true)) {
          const place = path.split('.');
          const without = changed(facts, place, undefined);
          const answers = new Set(values(without as object, at).map((value) => outcome(() => ask(changed(without, place, value), at))));
          const own = outcome(() => ask(without, at));
          stands.set(absence, answers.size > 1 && own !== null && !own.includes('fact-missing'));
        }
      }
    }
    const idle = rows.filter(({ type, fact }) => stands.get((absences as Table)[type]?.[fact] as Absence) === false);
    expect(idle.map(({ type, fact }) => `${type}.${fact}`)).toEqual([]);
  });
});
