import { instant } from '../../src/kernel/instant.js';
import { basisOf } from '../../src/lifecycle/happened.js';
import { transitions } from '../../src/lifecycle/transitions.js';
import { moves } from '../../src/vocabulary/move.js';
import { statuses } from '../../src/vocabulary/status.js';
import type { Pair } from './pairs.js';
import { beginnings } from './pairs.js';

function mermaid(all: readonly Pair[]): readonly string[] {
  const ends = statuses.filter((status) => !all.some(({ from }) => from === status));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...beginnings.map((status) => `  [*] --> ${status} : order`),
    ...all.map(({ move, from, to }) => `  ${from} --> ${to} : ${move}`),
    ...ends.map((status) => `  ${status} --> [*]`),
    '```',
  ];
}

function table(all: readonly Pair[]): readonly string[] {
  const cell = (words: readonly string[]) => (words.length === 0 ? '-' : words.join(', '));
  const rows = moves.map((move) => {
    const arrows = all
      .filter((pair) => pair.move === move)
      .map(({ from, to }) => (from === to ? `${from} (stays)` : `${from} &rarr; ${to}`))
      .join('<br>');
    const { by, refusals } = transitions[move];
    const rules = basisOf(move, instant(0)).map(({ rule }) => rule);
    return `| \`${move}\` | ${arrows} | ${by} | ${cell(refusals.map((code) => `\`${code}\``))} | ${cell(rules)} |`;
  });
  return ['| move | from &rarr; to | by | policy may refuse with | rules |', '| --- | --- | --- | --- | --- |', ...rows];
}

/** The page of all states and moves: picture, diagram and table. */
export function page(all: readonly Pair[]): string {
  return [
    '# States and moves of a subscription',
    '',
    '<!-- Generated from src/lifecycle/transitions.ts by `npm run docs`; edits are lost. -->',
    '',
    '![States and moves of a subscription](state-diagram.svg)',
    '',
    'The same as a diagram in words:',
    '',
    ...mermaid(all),
    '',
    'And as a table. Whatever the move, the clock comes first: before the last event it is refused with `before-last-event`, and where time has a move to make',
    'first, the functions for one move refuse with `not-advanced`, while `applyMove` lets time act first. A move that the state does not allow does not compile with these',
    'functions; `applyMove` refuses it with `illegal-move` and lists the legal ones. Time converts the trials that convert by themselves; `renew` can also be stated, when a',
    'renewal that time has made completed late.',
    '',
    ...table(all),
    '',
  ].join('\n');
}
