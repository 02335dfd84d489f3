import { describe, expect, it } from 'vitest';
import { notModeled, rules } from 'termbook/rulebook';
import headings from '../policy/headings.json' with { type: 'json' };
import { customerSubscriptions } from './create-subscription.js';
import { notAnswered } from './not-answered.js';
import { softwareSubscriptions } from './software-subscriptions.js';
import type { FoundingDocument, Statement } from './statement.js';
import { documents } from './statement.js';

const statements: readonly Statement[] = [...customerSubscriptions, ...softwareSubscriptions];
const headingsOf = (document: FoundingDocument): readonly string[] => headings[document];

describe('the statements of the founding documents', () => {
  it('are at least a hundred, each once, each under a heading of its document', () => {
    expect(statements.length).toBeGreaterThanOrEqual(100);
    const names = statements.map(({ document, heading, says }) => `${document} ${heading} ${says}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { document, heading } of [...statements, ...notAnswered]) expect(headingsOf(document)).toContain(heading);
  });

  describe.each(Object.keys(documents) as readonly FoundingDocument[])('%s', (document) => {
    const own = statements.filter((statement) => statement.document === document);
    const rows = own.flatMap((statement) =>
      documents[document].map((day) => [`${statement.heading}: ${statement.says}`, day, statement] as const),
    );

    it.each(rows)('%s (%s)', (_says, day, { ask, answer }) => {
      const told = ask(day);
      if (typeof answer === 'object' && answer !== null && !Array.isArray(answer) && !('asymmetricMatch' in answer))
        expect(told).toMatchObject(answer);
      else expect(told).toEqual(answer);
    });
  });

  it('that no answer takes into account are at most six, and each is told as not modeled, with the reason', () => {
    expect(notAnswered.length).toBeLessThanOrEqual(6);
    for (const { rule, what } of notAnswered) {
      const row = notModeled.find((one) => one.rules.some((id) => id === rule) && one.what === what);
      const of = rules[rule];
      expect(row?.why ?? (of.status === 'documented-fact' ? of.reason : null), `${rule}: ${what}`).toBeTruthy();
    }
  });
});
