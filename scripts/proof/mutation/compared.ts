/**
 * Calls the public functions with and without a change that no test noticed, on drawn facts, and counts the calls in which the changed expression was run.
 * Only so many of these without any difference let one believe that no facts can tell the change from the original.
 */
import type * as cases from '../everywhere/cases.js';
import type * as corpus from '../everywhere/corpus.js';
import { freshly, limited } from '../../quick-tests.js';
import { enough } from './folders.js';

/** What was found: so many calls ran the changed expression; the first of them whose answer differs. */
export interface Compared {
  readonly executed: number;
  readonly differs: string | null;
}

/** What the instrumented sources read and write while one change is on. */
interface Board {
  activeMutant?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

const perRound = 400;
/** Rounds of cases for each question: those after the first are only drawn for what ran the change. */
const mostRounds = 100;
/** How many rounds of cases are kept for the changes that come after. */
const mostKept = 300;

type Round = readonly (readonly unknown[])[];
const kept = new Map<string, Round>();

function roundOf(drawing: typeof cases, question: corpus.Question, round: number): Round {
  const key = `${question} ${String(round)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = drawing.casesOfQuestion(question, 20_260_504 + round, perRound);
  if (kept.size < mostKept) kept.set(key, made);
  return made;
}

let drawing: typeof cases | null = null;

/** Compares the answers with and without the change that `id` names. Changes nothing of the board in the end. */
export function compared(board: Board, id: string): Compared {
  board.activeMutant = undefined;
  board.hitLimit = undefined;
  drawing ??= freshly('scripts/proof/everywhere/cases.ts') as typeof cases;
  const one = freshly('scripts/proof/everywhere/corpus.ts') as typeof corpus;
  const other = freshly('scripts/proof/everywhere/corpus.ts') as typeof corpus;
  let executed = 0;
  let asked: readonly corpus.Question[] = drawing.questions;
  for (let round = 0; round < mostRounds && executed < enough && asked.length > 0; round += 1) {
    const reaching: corpus.Question[] = [];
    for (const question of asked) {
      const list = roundOf(drawing, question, round);
      const before = executed;
      board.activeMutant = undefined;
      const was = limited(() => list.map((args) => one.said(question, args)), 1000);
      board.activeMutant = id;
      const now = limited(
        () =>
          list.map((args) => {
            board.hitCount = 0;
            const text = other.said(question, args);
            if (board.hitCount > 0) executed += 1;
            return text;
          }),
        1000,
      );
      const at = now.findIndex((text, index) => text !== was[index]);
      if (at !== -1) return { executed, differs: `${question} ${JSON.stringify(list[at])}`.slice(0, 400) };
      if (executed > before) reaching.push(question);
    }
    asked = reaching;
  }
  return { executed, differs: null };
}
