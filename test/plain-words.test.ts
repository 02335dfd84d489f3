import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/entry-points.js';
import { handwrittenPages, sourceFiles } from '../scripts/examples.js';

const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const pages = [...handwrittenPages(), 'docs/engines.md', 'docs/performance.md', 'CONTRIBUTING.md', 'SECURITY.md'];

/** Odd words, and the plain ones. */
const odd: readonly (readonly [RegExp, string])[] = [
  [/\b(?:is|are|was|be|it|not|been|unless|as) told\b|\bnothing is told\b/i, 'stated, known, computed'],
  [
    /\b(?:cannot|can) (?:be told|tell)\b|\b(?:that|which) tells?\b|\btells? (?:the|which|apart|nothing|them|it)\b/i,
    'states, shows, distinguishes; not known',
  ],
  [/\bso many\b/i, 'this many'],
  [/\b(?:that|which) (?:is|are) none\b|\bone that is none\b/i, 'invalid, not a ...'],
  [
    /\b(?:the|no|a|each|every|any|these|later|older|first|last|two|dated|silent) texts? (?:say|speak|of ours|list|give|state|name|know|opens?|are silent|is silent|leave|before|that)/i,
    'document',
  ],
  [/\b(?:holes? in the texts?|between two (?:dated )?texts|of the texts\b|in the texts\b|the texts?['’])/i, 'documents'],
  [/\bspeaks? (?:of|for|at)\b|\bthe policy speaks\b/i, 'covers, is about, decides'],
  [/\bask somebody\b/i, 'check with Microsoft or your distributor'],
  [/\banother reading\b|\breadings? of (?:the|public)\b/i, 'interpretation'],
  [/\b(?:settled? under|judges? as|let go of|mended)\b/i, 'determined, evaluated, cleared, corrected'],
];

/** The twelve words by which a reader knows a translation. They are for what a user reads: README, guide, printed sentences and help. */
const foreign: readonly (readonly [RegExp, string])[] = [
  [/\btold\b/i, 'stated, known'],
  [/\bstands?\b/i, 'is, is in'],
  [/\bbeside\b/i, 'next to, in addition to'],
  [/\banew\b/i, 'again'],
  [/\b(?:renews?|converts?|changes?|applies|ends?|runs?|begins?) by (?:itself|themselves)\b/i, 'automatically'],
  [/(?<!there )\b(?:is|are) none\b/i, 'is not a ..., is invalid'],
  [/(?<!there )\b(?:is|are) no [A-Z]\w+\b/, 'is not an Instant, is not JSON'],
  [/\b(?:lies?|lying)\b/i, 'is'],
  [/\bspeaks?\b/i, 'says, covers'],
  [/(?<!of )\bcourses?\b/i, 'option, plan'],
  [/\bmanners?\b/i, 'way'],
  [/\bmet\b/i, 'reached, found'],
];

/** British spellings of words that occur here. */
const british =
  /\b(?:cancelled|cancelling|licences?|catalogues?|programmes?|colou?red? in grey|colours?|behaviours?|favours?|neighbours?|honours?|organis\w+|recognis\w+|normalis\w+|serialis\w+|summaris\w+|minimis\w+|optimis\w+|initialis\w+|authoris\w+|customis\w+|centred?|metres?|defence|grey|judgement|analys(?:e|ed|ing)|catalogued|labelled|labelling|modelled|modelling|travell\w+|fulfil|instalments?|cheques?|per cent)\b/i;

/** The doc comments of a file, without the code in them: line, first words, text. */
function docComments(file: string): readonly { readonly place: string; readonly text: string }[] {
  const source = read(file);
  return [...source.matchAll(/\/\*\*[^]*?\*\//g)].map((match) => {
    const [prose = ''] = match[0]
      .replace(/^\/\*\*|\*\/$/g, '')
      .replace(/^\s*\* ?/gm, '')
      .split(/^@example/m);
    return { place: `${file}:${String(source.slice(0, match.index).split('\n').length)}`, text: proseOf(prose) };
  });
}

/** A text without code: blocks and names are values of the library. */
function proseOf(text: string): string {
  return text
    .replace(/^```[^]*?^```$/gm, '')
    .replace(/`[^`]*`|'[\w-]+'/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The sentences and the messages of the code: literals with a blank in them. */
function sentencesOf(file: string): readonly { readonly place: string; readonly text: string }[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest);
  const found: { readonly place: string; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) && node.text.includes(' ')) {
      const line = source.getLineAndCharacterOfPosition(node.end).line + 1;
      found.push({ place: `${file}:${String(line)}`, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const comments = sourceFiles().flatMap(docComments);
const inEnglish = sourceFiles().filter(
  (file) => !/\/(?:ko|zh-han[st])\.ts$/.test(file) && !/^src\/(?:policy|testing\/conformance)\/|\/style\.ts$/.test(file),
);
const texts = [...comments, ...inEnglish.flatMap(sentencesOf), ...pages.map((file) => ({ place: file, text: proseOf(read(file)) }))];

const forUsers = [
  ...['README.md', 'docs/index.md', ...pages.filter((file) => file.startsWith('docs/guide/'))].map((file) => ({
    place: file,
    text: proseOf(read(file)),
  })),
  ...inEnglish
    .filter((file) => ['src/explain/en.ts', 'src/desk/texts/en.ts'].includes(file) || file.startsWith('src/cli/'))
    .flatMap(sentencesOf),
];

describe('what a person reads', () => {
  it('is found: doc comments, sentences of the code, and pages', () => {
    expect(comments.length).toBeGreaterThan(2000);
    expect(texts.length).toBeGreaterThan(comments.length + 500);
  });

  it.each(odd)('has no %s', (word, plain) => {
    const found = texts.flatMap(({ place, text }) => {
      const match = word.exec(text);
      return match === null ? [] : [`${place}: "${text.slice(Math.max(0, match.index - 30), match.index + 40)}"; write ${plain}`];
    });
    expect(found).toEqual([]);
  });

  it('is found for users too', () => {
    expect(forUsers.filter(({ place }) => place.startsWith('src/')).length).toBeGreaterThan(300);
  });

  it.each(foreign)('has for users no %s', (word, plain) => {
    const found = forUsers.flatMap(({ place, text }) => {
      const match = word.exec(text);
      return match === null ? [] : [`${place}: "${text.slice(Math.max(0, match.index - 30), match.index + 40)}"; write ${plain}`];
    });
    expect(found).toEqual([]);
  });

  it('is spelled in American English', () => {
    const found = texts.flatMap(({ place, text }) => {
      const match = british.exec(text);
      return match === null ? [] : [`${place}: ${match[0]}: "${text.slice(Math.max(0, match.index - 30), match.index + 40)}"`];
    });
    expect(found).toEqual([]);
  });

  it('has doc comments that state a fact, or what a function returns', () => {
    const asking = comments.filter(({ text }) => /^(?:What|Whether|Where|How|Which|Who|Whose|Until when|From when)\b/.test(text));
    expect(asking.map(({ place, text }) => `${place}: ${text.slice(0, 60)}`)).toEqual([]);
  });
});
