import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/entry-points.js';
import type { Deadline } from '../src/desk/deadline.js';
import { deadlineKinds, deadlines, deadlineTitle, explainDeadline, missedOutcomes, toCalendar, toCsv } from 'termbook/desk';
import { explain, explainEvent, explainLocales } from 'termbook/explain';
import type { Instant } from '../src/kernel/instant.js';
import { addMs, dayMs } from '../src/kernel/instant.js';
import { advance, applyMove, availableMoves, comingDates, readable, replay, statuses, transitions } from 'termbook';
import type { BilledFact, LedgerFinding, LedgerHistory, LedgerLine, PriceList } from 'termbook/ledger';
import { audit, expectedLines, findingKinds, lineKinds } from 'termbook/ledger';
import type { MoveRequest, SubscriptionEvent } from '../src/lifecycle/transitions.js';
import { assessPortfolio, rowColumns, rowOf } from 'termbook/portfolio';
import type { Row } from '../src/portfolio/row.js';
import { entry, rule } from '../src/rulebook/lookup.js';
import type { AnyAnswer, QuestionName } from '../src/rules/catalog/questions.js';
import { answering, questions } from '../src/rules/catalog/questions.js';
import { parseInterpretations, parseSubscription, parseSubscriptionEvents } from 'termbook/schema';
import type { NonEmpty } from '../src/kernel/answer.js';
import { interpretationValues } from '../src/vocabulary/interpretation.js';
import { billingCycles, productFamilies } from '../src/vocabulary/product.js';
import { roles } from '../src/vocabulary/role.js';
import type { Subscription } from '../src/vocabulary/subscription.js';

/*
 * What a version 1.x wrote is read by every later 1.x. The fixtures are frozen: version 1.0 wrote them once.
 * A corrected rule may answer otherwise; a stored value that is no longer read, or a field, value or id that is gone, breaks the promise.
 */
interface Stored {
  readonly question: QuestionName;
  readonly at: Instant;
  readonly facts: object;
  readonly answer: AnyAnswer;
}
interface Bill {
  readonly history: LedgerHistory;
  readonly prices: PriceList;
  readonly untilAt: Instant;
  readonly lines: readonly LedgerLine[];
  readonly billed: readonly BilledFact[];
  readonly findings: readonly LedgerFinding[];
}
type Words = Readonly<Record<'statuses' | 'moves' | 'families' | 'billingCycles' | 'questions', readonly string[]>> &
  Readonly<
    Record<'rowColumns' | 'deadlineColumns' | 'deadlineKinds' | 'missedOutcomes' | 'lineKinds' | 'findingKinds', readonly string[]>
  > &
  Readonly<Record<'interpretations' | 'rules' | 'entries', readonly string[]>>;

const folder = join(root, 'test/promises');
const ask = answering as { readonly [Q in QuestionName]: (facts: object, at: Instant) => AnyAnswer };

/** The keys that say something. */
function keysOf(value: object): readonly string[] {
  return Object.keys(value).sort();
}

/** The keys that a stored object has and the one of today does not. */
function lost(stored: object, today: object): readonly string[] {
  const now = keysOf(today);
  return keysOf(stored).filter((key) => !now.includes(key));
}

/** The objects of a list by the value that names their kind; the last one of each. */
function byKind(list: unknown, kind: string): ReadonlyMap<unknown, object> {
  const all = Array.isArray(list) ? (list as readonly Readonly<Record<string, unknown>>[]) : [];
  return new Map(all.map((one) => [one[kind], one]));
}

describe.each(readdirSync(folder))('what version %s wrote', (version) => {
  const read = (name: string): string => readFileSync(join(folder, version, name), 'utf8');
  const list = (name: string): readonly unknown[] =>
    read(`${name}.ndjson`)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  const words = JSON.parse(read('words.json')) as Words;

  const states = list('states') as readonly Subscription[];
  it('has a state of every status', () => {
    expect([...new Set(states.map(({ status }) => status))].sort()).toEqual([...words.statuses].sort());
  });
  it.each(states.map((one, index) => [index + 1, one.status, one] as const))(
    'state %i (%s) is parsed as it is, advances, and takes every move',
    (_line, _status, state) => {
      expect(parseSubscription(JSON.parse(JSON.stringify(state)))).toEqual({ ok: true, value: state });
      const at = addMs(state.changedAt, 40 * dayMs);
      expect(statuses).toContain(advance(state, at).subscription.status);
      expect(comingDates(state, { fromAt: at, untilAt: addMs(at, 800 * dayMs) })).toBeInstanceOf(Array);
      expect(availableMoves(state, [...roles], at)).toBeInstanceOf(Array);
      for (const move of ['suspend', 'reactivate', 'cancel'] as const) {
        const request = (move === 'suspend' ? { move, reason: 'customer-request' } : { move }) as MoveRequest;
        expect(['applied', 'refused', 'undetermined']).toContain(applyMove(state, request, at).verdict);
      }
    },
  );

  const histories = list('histories') as readonly { readonly events: NonEmpty<SubscriptionEvent>; readonly subscription: Subscription }[];
  it('has an event of every move', () => {
    const met = new Set(histories.flatMap(({ events }) => events.map(({ event }) => event)));
    expect(words.moves.filter((move) => !met.has(move as SubscriptionEvent['event']))).toEqual([]);
  });
  it.each(histories.map((one, index) => [index + 1, one] as const))(
    'history %i is parsed as it is, gives its state back, and is said',
    (_line, { events, subscription }) => {
      expect(parseSubscriptionEvents(JSON.parse(JSON.stringify(events)))).toEqual({ ok: true, value: events });
      expect(replay(events)).toEqual(subscription);
      for (const locale of explainLocales) for (const event of events) expect(explainEvent(event, locale)).not.toBe('');
    },
  );

  const answers = list('answers') as readonly Stored[];
  it('has an answer of every question', () => {
    expect([...new Set(answers.map(({ question }) => question))].sort()).toEqual([...words.questions].sort());
  });
  it.each(words.questions)(
    'answers of %s are said and made readable; asked again, an answer of the same kind has every field that it had',
    (question) => {
      for (const { at, facts, answer } of answers.filter((one) => one.question === question)) {
        for (const locale of explainLocales) expect(explain(answer, locale)).not.toBe('');
        expect(readable(answer)).toMatchObject({ question, verdict: answer.verdict });
        const today = ask[question as QuestionName](facts, at);
        expect(today.question).toBe(question);
        if (today.verdict !== answer.verdict) continue;
        expect(lost(answer, today)).toEqual([]);
        const inner = { basis: 'rule', reasons: 'code', gaps: 'gap' } as const;
        for (const [key, kind] of Object.entries(inner)) {
          const now = byKind((today as object as Readonly<Record<string, unknown>>)[key], kind);
          const then = byKind((answer as object as Readonly<Record<string, unknown>>)[key], kind);
          for (const [name, one] of then) expect(lost(one, now.get(name) ?? one)).toEqual([]);
        }
      }
    },
  );

  const rows = list('rows') as readonly { readonly record: Subscription; readonly at: Instant; readonly row: Row }[];
  it('rows of a portfolio have every column, in the same order', () => {
    expect(rowColumns.slice(0, words.rowColumns.length)).toEqual(words.rowColumns);
    for (const { record, at, row } of rows) {
      const [today] = [...assessPortfolio([record], at)].map((one) => rowOf(one));
      expect(Object.keys(today ?? {}).slice(0, words.rowColumns.length)).toEqual(Object.keys(row));
      expect(today?.id).toBe(row.id);
    }
  });

  const due = list('deadlines') as readonly { readonly row: Deadline; readonly uid: string }[];
  it('deadlines are said, printed, and stay the same event of a calendar', () => {
    for (const { row, uid } of due) {
      for (const locale of explainLocales) expect([deadlineTitle(row, locale), explainDeadline(row, locale)]).not.toContain('');
      const calendar = toCalendar([row], { stampedAt: row.at }).replaceAll('\r\n ', '');
      expect(calendar).toContain(`\r\nUID:${uid}\r\n`);
      expect(toCsv([row]).slice(1).split('\r\n', 1)[0]?.split(',').slice(0, words.deadlineColumns.length)).toEqual(words.deadlineColumns);
    }
  });
  it('deadlines of a stored state have every field that they had', () => {
    const fields = new Set(due.flatMap(({ row }) => Object.keys(row)));
    const today = states.flatMap(
      (state) => deadlines([state], { fromAt: state.orderedAt, untilAt: addMs(state.orderedAt, 800 * dayMs) }).rows,
    );
    expect(today.length).toBeGreaterThan(10);
    for (const row of today) expect([...fields].filter((field) => !(field in row))).toEqual([]);
  });

  const bills = list('bills') as readonly Bill[];
  it.each(bills.map((one, index) => [index + 1, one] as const))(
    'bill %i is audited, and its lines and findings have every field that they had',
    (_line, bill) => {
      const { history, prices, untilAt, billed } = bill;
      const lines = expectedLines(history, prices, { untilAt });
      const kinds = (all: readonly LedgerLine[]): ReadonlyMap<string, object> =>
        new Map(all.map((one) => [`${one.verdict} ${one.kind}`, one]));
      for (const [kind, line] of kinds(bill.lines)) expect(lost(line, kinds(lines).get(kind) ?? line)).toEqual([]);
      const today = byKind(audit(billed.slice(1), history, prices, { untilAt }).findings, 'finding');
      for (const [kind, one] of byKind(bill.findings, 'finding')) expect(lost(one, today.get(kind) ?? one)).toEqual([]);
    },
  );

  it.each([
    ['statuses', statuses],
    ['moves', Object.keys(transitions)],
    ['families', productFamilies],
    ['billingCycles', billingCycles],
    ['questions', questions],
    ['deadlineKinds', deadlineKinds],
    ['missedOutcomes', missedOutcomes],
    ['lineKinds', lineKinds],
    ['findingKinds', findingKinds],
    ['interpretations', Object.entries(interpretationValues).flatMap(([id, values]) => values.map((value) => `${id}=${value}`))],
  ] as const)('%s: every value is still there', (name, today) => {
    expect(words[name].filter((word) => !(today as readonly string[]).includes(word))).toEqual([]);
  });
  it('every choice of an interpretation is still taken', () => {
    for (const choice of words.interpretations) {
      const [id = '', value] = choice.split('=');
      expect(parseInterpretations({ [id]: value })).toMatchObject({ ok: true });
    }
  });
  it('every id of a rule and of an entry still leads to it', () => {
    expect(words.rules.filter((id) => rule(id) === null)).toEqual([]);
    expect(words.entries.filter((id) => entry(id) === null)).toEqual([]);
  });
});
