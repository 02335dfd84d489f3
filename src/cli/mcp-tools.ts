import type { Instant } from '../kernel/instant.js';
import { instantOrNull } from '../kernel/instant.js';
import { seen } from '../kernel/seen.js';
import { parseMoveRequest } from '../schema/history.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { askFacts, askOptions, askQuestions } from './command-ask.js';
import { fileReader } from './read-file.js';
import { issueText, labels } from './labels.js';
import type { CommandName } from './people.js';
import { stepOf } from './people.js';
import { checkedPlan, planned } from './plan.js';

/** The output of a tool, or one sentence about why it cannot answer. */
export interface ToolResult {
  readonly text: string;
  readonly isError: boolean;
}

type Given = Readonly<Record<string, unknown>>;

interface Tool {
  readonly description: string;
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  readonly answer: (given: Given, now: Instant | null) => Promise<ToolResult>;
}

const at = { type: 'string', description: 'The instant asked about: ISO text with an offset, or a plain date (UTC). Default: now.' };
const records = {
  description: 'Subscriptions: a page of Partner Center or the marketplace, a list, one record, or the text of such a file.',
};
const record = { type: 'object', description: 'One subscription, as Partner Center, the marketplace or termbook writes it.' };
const request = { type: 'object', description: 'A move: {"move":"cancel"}, {"move":"change-quantity","quantity":4}, ...' };

const textIn = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
const failed = (text: string): ToolResult => ({ text, isError: true });

async function* once(text: string): AsyncGenerator<string, void> {
  await Promise.resolve();
  yield text;
}

/** Runs a command for people on texts instead of files. */
async function ran(
  name: CommandName,
  args: readonly string[],
  now: Instant | null,
  file: (path: string) => unknown = String,
): Promise<ToolResult> {
  const step = stepOf(name, args, { now, isTerminal: false, isColored: false });
  const output = step.step === 'print' ? step.output : step.answer(once(textIn(file('-'))), (path) => once(textIn(file(path))));
  let text = '';
  for (;;) {
    const next = await output.next();
    if (next.done !== true) text += next.value;
    else return next.value.code === 'done' ? { text, isError: false } : failed(next.value.said);
  }
}

/** Returns the options of a call as they stand on a command line. */
function optionsOf(given: Given, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => (given[name] === undefined ? [] : [`--${name}=${textIn(given[name])}`]));
}

/** Returns the one subscription of a call, or what is wrong with it. */
function subscriptionOf(given: Given): Subscription | string {
  const reader = fileReader(new Set());
  const [item, second] = [...reader.take(textIn(given['record'])), ...reader.end()];
  if (item === undefined || second !== undefined) return 'record: expected one subscription';
  const { facts, issues } = item();
  return facts ?? `the record could not be read: ${issues.map((issue) => issueText(issue, labels.en)).join('; ')}`;
}

/** Answers about a move of one subscription at an instant. */
async function onMove(given: Given, now: Instant | null, answer: (...asked: Parameters<typeof planned>) => object): Promise<ToolResult> {
  await Promise.resolve();
  const stated = given['at'];
  const asked = stated === undefined ? now : instantOrNull(textIn(stated));
  if (asked === null) return failed(`at: expected ISO text with an offset or a plain date, received ${seen(textIn(stated ?? 'nothing'))}`);
  const subscription = subscriptionOf(given);
  if (typeof subscription === 'string') return failed(subscription);
  const move = parseMoveRequest(given['request']);
  if (!move.ok) return failed(`request: ${move.issues.map((issue) => issueText(issue, labels.en)).join('; ')}`);
  return { text: JSON.stringify(answer(subscription, move.value, asked), null, 2), isError: false };
}

/** The tools, by their names. */
export const tools: Readonly<Record<string, Tool>> = {
  ask: {
    description: 'One question about facts: cancel, remove-seats, reactivate, deleted, access or role. Leave unknown facts out.',
    properties: {
      question: { enum: askQuestions },
      ...Object.fromEntries(askOptions.map((name) => [name, { type: 'string', description: askFacts[name].text }])),
      at,
    },
    required: ['question'],
    answer: async (given, now) => await ran('ask', [textIn(given['question']), ...optionsOf(given, [...askOptions, 'at', 'format'])], now),
  },
  renewals: {
    description: 'What renews, ends or is deleted next, by when to decide, and what it commits to.',
    properties: { records, days: { type: 'string', description: 'The days to look ahead; default: 90.' }, at },
    required: ['records'],
    answer: async (given, now) => await ran('renewals', ['-', ...optionsOf(given, ['days', 'at'])], now, () => given['records']),
  },
  audit: {
    description:
      'Compares a bill (CSV of a reconciliation file, or a page of invoice lines) with what the subscriptions cause; each difference as a sentence.',
    properties: { bill: { type: 'string' }, records, prices: { type: 'string', description: 'The agreed prices, as CSV or JSON.' }, at },
    required: ['bill', 'records'],
    answer: async (given, now) => {
      const prices = given['prices'] === undefined ? [] : ['--prices=prices'];
      const file = (path: string): unknown => given[path === '-' ? 'records' : path];
      return await ran('audit', ['bill', '-', ...prices, ...optionsOf(given, ['at'])], now, file);
    },
  },
  why: {
    description: 'The rules behind whether one subscription can be canceled: each with its date and its document.',
    properties: { id: { type: 'string' }, records, at },
    required: ['id', 'records'],
    answer: async (given, now) => await ran('why', [textIn(given['id']), '-', ...optionsOf(given, ['at'])], now, () => given['records']),
  },
  plan: {
    description:
      'What a move would do to one subscription, without making it. Show it to a person, then check_plan right before it is carried out.',
    properties: { record, request, at },
    required: ['record', 'request'],
    answer: async (given, now) => await onMove(given, now, planned),
  },
  check_plan: {
    description: 'Refuses a plan if the subscription, or what the same move would do, has changed since it was made.',
    properties: { plan: { type: 'object', description: 'What plan returned.' }, record, at },
    required: ['plan', 'record'],
    answer: async (given, now) => {
      const { request: move, record: was, outcome } = (given['plan'] ?? {}) as Given;
      const plan = { record: textIn(was), outcome: textIn(outcome) };
      return await onMove({ ...given, request: move }, now, (...asked) => checkedPlan(plan, ...asked));
    },
  },
};

/** Calls a tool; a fault of what was given is a result that says so. */
export async function called(tool: Tool, given: Given, now: Instant | null): Promise<ToolResult> {
  const missing = tool.required.find((name) => given[name] === undefined);
  if (missing !== undefined) return failed(`${missing} is missing`);
  return await tool.answer(given, now);
}
