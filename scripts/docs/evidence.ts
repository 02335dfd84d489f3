import { existsSync, readFileSync } from 'node:fs';
import type { KeptName } from '../proof/kept.js';
import { changedSince, evidenceFile, isWhole } from '../proof/kept.js';
import type { Evidence, ProofName } from '../proof/report.js';
import { unasked } from '../conformance-cases.js';
import type { Speaking } from '../proof/spoken.js';
import { speeches, unspoken } from '../proof/spoken.js';

const titles: Readonly<Record<ProofName, string>> = {
  model: 'Every state, move and boundary instant',
  temporal: 'A second implementation over Temporal',
  sql: 'A third implementation in SQL',
  money: 'Money against exact fractions of big integers',
  questions: 'Questions about one date, written a second time',
  everywhere: 'The same answers everywhere',
  mutation: 'Changed code is noticed by a test',
  hostile: 'Hostile values',
  clock: 'No hidden clock',
  supply: 'What is shipped',
  deciding: 'What is cited first decides',
  choices: 'The cheapest course is the cheapest',
  harness: 'A mistake is noticed by a test',
  spark: 'The same rows out of Spark, an executor lost',
};

/** By what each proof is held against the library. */
const accounts: Readonly<Record<ProofName, string>> = {
  model: 'none: every cell is held against the declared table of moves',
  temporal: 'the rules, written a second time over Temporal',
  sql: 'the rules, written a third time in SQL',
  money: 'exact fractions of big integers',
  questions: 'the rules, written a second time',
  everywhere: 'other engines, time zones and languages',
  mutation: 'the tests alone: a change must fail one',
  hostile: 'none: what is thrown is kept and compared',
  clock: 'a realm without clock, chance and local time',
  supply: 'two builds, compared',
  deciding: 'none: a value of each cited entry is changed, and the answer must change',
  choices: 'every legal sequence of moves, tried',
  harness: 'the tests alone: a mistake must fail one',
  spark: 'one process, row by row',
};

interface Noticed {
  readonly proof: ProofName;
  readonly what: string;
  readonly said: string;
}

type Kept = Parameters<typeof isWhole>[0];
const read = (name: KeptName): Kept | undefined => {
  const file = evidenceFile(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : undefined;
};

/** How kept figures stand to the files of today. */
export interface Standing {
  readonly name: KeptName;
  /** They are what their run wrote. */
  readonly isWhole: boolean;
  /** The files that changed since; null where the run did not keep them. */
  readonly changed: readonly string[] | null;
  readonly size: string;
}

/** Returns how the figures of every proof stand to the files of today. */
export function standings(): readonly Standing[] {
  return [...(Object.keys(titles) as readonly ProofName[]), 'defects' as const].flatMap((name) => {
    const kept = read(name);
    if (kept === undefined) return [];
    const size = 'size' in kept ? String(kept.size) : 'full';
    return [{ name, size, isWhole: isWhole(kept), changed: kept.files === undefined ? null : changedSince(name, kept) }];
  });
}

function standingText({ changed }: Standing): string {
  if (changed === null) return 'of an older version, whose files were not kept';
  if (changed.length === 0) return "of today's files";
  return `${String(changed.length)} of its files changed since`;
}
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
const shown = (value: number | string): string => (typeof value === 'number' ? value.toLocaleString('en-US') : cell(value));

function section(name: ProofName, title: string, standing: string): string {
  const found = read(name) as Evidence | undefined;
  if (found === undefined) return '';
  const versions = Object.entries(found.versions).map(([tool, version]) => `${tool} ${version}`);
  return [
    `## ${title}`,
    '',
    `\`npm run ${name === 'spark' ? 'engines' : 'proof'} ${name}\`, ${found.size} size, seed ${String(found.seed)}, ${found.date}, ${String(found.seconds)} s; ${versions.join(', ')}; **${standing}**.`,
    '',
    '| what | figure |',
    '|---|---|',
    ...found.figures.map(({ what, value }) => `| ${cell(what)} | ${shown(value)} |`),
    '',
  ].join('\n');
}

/** What is proved, by what independent account, what is only tested, and what neither. */
export function screen(): readonly string[] {
  const all = standings();
  const proofs = Object.entries(titles).map(([name, title]) => {
    const kept = all.find((one) => one.name === name);
    const by = Object.hasOwn(speeches, name)
      ? `\`${name}\`, tables: ${speeches[name as Speaking].tables.join(', ') || 'none'}`
      : `\`${name}\``;
    return `| ${title} | ${by} | ${accounts[name as ProofName]} | ${kept === undefined ? 'none' : standingText(kept)} |`;
  });
  const { words, tables } = unspoken();
  const isUnasked = (name: string): boolean => (unasked as readonly string[]).includes(name);
  return [
    '## In one screen',
    '',
    '| what is proved | proof | independent account | kept run |',
    '|---|---|---|---|',
    ...proofs,
    '',
    `- **Only tested**, by the answers on both sides of the day on which each entry begins and by rows taken from documents: the tables ${tables.filter((name) => !isUnasked(name)).join(', ')}; the words of ${words.join(', ')}.`,
    `- **Neither**: the tables ${tables.filter(isUnasked).join(', ')}. No question reads them: they are only listed.`,
    '',
  ];
}

/** What no proof speaks of: it is tested, and no independent account of it is drawn and compared. */
function unspokenSection(): readonly string[] {
  const { words, tables } = unspoken();
  return [
    '## What no proof speaks of',
    '',
    'The model and the four independent accounts name the vocabularies and tables that they speak of. Of these each word, each pair of family and billing cycle, and the first instant of each row, with a millisecond before and after, must be met, the more often the larger the run; the lists come from the vocabulary and the policy. What is not named so may be drawn all the same, but nothing stops a run that does not.',
    '',
    `- Vocabularies: ${words.join(', ')}.`,
    `- Tables of the policy: ${tables.join(', ')}.`,
    '',
  ];
}

/** The page docs/evidence.md, from the figures that the proofs kept in docs/evidence/*.json. */
export function evidencePage(): string {
  const all = standings();
  const stands = (name: KeptName): string =>
    all
      .filter((one) => one.name === name)
      .map(standingText)
      .join('');
  const { results: noticed = [] } = (read('defects') ?? {}) as { readonly results?: readonly Noticed[] };
  return [
    '<!-- Generated by `npm run docs` from the figures that `npm run proof` keeps. Do not edit. -->',
    '',
    '# Evidence',
    '',
    'Each proof is a script that exits with an error when one case differs. The figures below are those of its last kept run, each with how that run stands to the files of today.',
    '',
    ...screen(),
    ...Object.entries(titles).map(([name, title]) => section(name as ProofName, title, stands(name as ProofName))),
    ...unspokenSection(),
    ...(noticed.length === 0
      ? []
      : [
          '## Each proof can fail',
          '',
          '`npm run proof defects` puts one wrong line into a copy of the sources, and runs the proof there.',
          '',
          `This run: **${stands('defects')}**.`,
          '',
          '| proof | wrong line | what the proof said |',
          '|---|---|---|',
          ...noticed.map(({ proof, what, said }) => `| ${proof} | ${cell(what)} | ${cell(said)} |`),
          '',
        ]),
  ].join('\n');
}
