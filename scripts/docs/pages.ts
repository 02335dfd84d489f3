import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { root } from '../entry-points.js';

/** One page of the documentation, as the sidebar and llms.txt list it. */
export interface Page {
  /** From the root of the repository: `docs/guide/money-and-tax.md`. */
  readonly file: string;
  readonly title: string;
  /** What it is about: the first sentence below its title. */
  readonly sentence: string;
}
export interface Group {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** The guide in the order in which it is read. */
export const guide = [
  'getting-started',
  'answers-and-verdicts',
  'time-and-windows',
  'money-and-tax',
  'lifecycle',
  'a-whole-life',
  'policies-sources-interpretations',
  'partner-center-and-marketplace',
  'desk',
  'ledger',
  'sandbox',
  'testing',
  'front-ends',
  'recipes',
  'every-question',
  'glossary',
  'upgrading',
] as const;

function markdownIn(folder: string): readonly string[] {
  const path = `${root}${folder}`;
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.md'))
    .sort((a, b) => Number(b === 'README.md') - Number(a === 'README.md') || a.localeCompare(b, 'en'))
    .map((name) => `${folder}/${name}`);
}

/** A sentence ends at a full stop before a blank and a capital letter; "0.5 s" and "e.g. this" end nothing. */
export function firstSentence(paragraph: string): string {
  const text = paragraph.replace(/\s+/g, ' ').trim();
  return (/^.*?[.?!](?=\s[A-Z`*[]|$)/.exec(text)?.[0] ?? text.replace(/:$/, '')).trim();
}

/** Title and first sentence of a Markdown page: comments, pictures, tables and lists are no sentence. */
export function pageOf(file: string, text: string): Page {
  const body = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .trim();
  const title = /^# +(.+)$/m.exec(body)?.[1]?.trim() ?? file;
  const paragraphs = body
    .slice(body.indexOf(title) + title.length)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim());
  const found = paragraphs.find((paragraph) => /^[A-Za-z0-9`*([]/.test(paragraph) && !/^\[!\[|^English \|/.test(paragraph)) ?? '';
  return { file, title, sentence: plain(firstSentence(found)) };
}

/** Markdown as plain text: the words of links and code, nothing else. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replaceAll('&lt;', '<');
}

function pagesOf(files: readonly string[]): readonly Page[] {
  return files.filter((file) => existsSync(`${root}${file}`)).map((file) => pageOf(file, readFileSync(`${root}${file}`, 'utf8')));
}

/** All pages but the API reference, which is made from the code, in the groups of the sidebar; what is not there yet is left out. */
export function groups(): readonly Group[] {
  const rulePages = markdownIn('docs/rules');
  const all: readonly Group[] = [
    { title: 'Guide', pages: pagesOf(guide.map((name) => `docs/guide/${name}.md`)) },
    { title: 'The rulebook', pages: pagesOf([...rulePages, 'docs/state-diagram.md']) },
    { title: 'By product family', pages: pagesOf(markdownIn('docs/rules/families')) },
    { title: 'By topic', pages: pagesOf(markdownIn('docs/rules/tables')) },
    { title: 'Sources', pages: pagesOf(markdownIn('docs/rules/sources')) },
    { title: 'Other engines', pages: pagesOf(['docs/engines.md', ...markdownIn('docs/engines')]) },
    { title: 'How we know', pages: pagesOf(['docs/how-it-is-built.md', 'docs/how-we-know.md', 'docs/performance.md']) },
    { title: 'Decisions', pages: pagesOf(markdownIn('docs/adr')) },
  ];
  return all.filter(({ pages }) => pages.length > 0);
}
