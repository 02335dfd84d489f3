import type { Basis } from '../kernel/answer.js';
import { isoInstant } from '../kernel/instant.js';
import { readable } from '../kernel/readable.js';
import { explain, ruleTitle } from '../explain/explain.js';
import { citations } from '../policy/citations.js';
import type { SourceRow } from '../policy/sources.js';
import { isCopy, sources } from '../policy/sources.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import { sameId } from '../wire/fields.js';
import type { Called, Command, Printed } from './command.js';
import { asked, failed, json, outputOf, printed } from './command.js';
import type { FileRecord } from './file-record.js';
import { counted, issueText, labels } from './labels.js';
import { seen } from '../kernel/seen.js';
import { heading, screenWidth, wrapped } from './screen.js';
import { nearest } from '../kernel/nearest.js';

/** One rule behind an answer: its entry, since when it holds, and the document it was read in. */
interface Because {
  readonly rule: string;
  readonly title: string;
  readonly entry: string;
  readonly since: string;
  readonly certainty: string;
  readonly source: string;
  readonly document: string;
  readonly heading: string;
  readonly address: string;
  /** The date of the page of Microsoft that the address is a public copy of; null = it is no copy. */
  readonly copyOf: string | null;
}

function because({ rule, entry, since, certainty, source }: Basis, locale: string): Because {
  const document = sources[source] as SourceRow;
  const places = Object.entries(citations).flatMap(([id, all]) => (id === entry ? all.filter((one) => one.source === source) : []));
  const [place] = [...places.filter(({ rules }) => rules.includes(rule)), ...places].map(({ heading: name }) => name);
  return {
    rule,
    title: ruleTitle(rule, locale),
    entry,
    since,
    certainty,
    source,
    document: document.title,
    heading: [place].join(''),
    address: document.addresses.slice(0, 1).join(''),
    copyOf: isCopy(document) ? (document.revised ?? document.firstSeen) : null,
  };
}

function lines(one: Because, { isColored, locale }: Called): readonly string[] {
  const { since, copy } = labels[locale];
  const where = [one.document, one.heading].filter((text) => text !== '').join(': ');
  return [
    heading(seen(`${one.rule}  ${one.title}`), isColored),
    ...[since(one.since, one.certainty, one.entry), where, one.address, one.copyOf === null ? '' : copy(one.copyOf)]
      .filter((text) => text !== '')
      .flatMap((text) => wrapped(seen(text), screenWidth - 4).map((line) => `    ${line}`)),
  ];
}

async function answerTo(called: Called, records: AsyncIterable<FileRecord>): Promise<Printed> {
  const { at, locale, format, words } = called;
  const id = words.join('');
  let record: FileRecord | null = null;
  let same = 0;
  let count = 0;
  let near: string | null = null;
  for await (const one of records) {
    count += 1;
    if (one.id === null) continue;
    if (!sameId(one.id, id)) near = nearest(id, near === null ? [one.id] : [near, one.id]);
    else {
      record ??= one;
      same += 1;
    }
  }
  if (record === null) {
    return failed(
      `there is no subscription ${seen(id)} among ${counted(count, 'record')}${near === null ? '' : `; did you mean ${seen(near)}?`}`,
    );
  }
  if (same > 1) return failed(`${String(same)} records have the id ${seen(id)}`);
  const issues = record.issues.map((issue) => issueText(issue, labels.en));
  if (record.purchase === null) return failed(seen(`the record could not be read: ${issues.join('; ')}`));
  const answer = decideCancellation(record.purchase, at);
  const bases = answer.basis.map((basis) => because(basis, locale));
  if (format === 'json') return json({ at: isoInstant(at), id: record.id, answer: readable(answer), because: bases });
  const text = [
    ...wrapped(explain(answer, locale), screenWidth),
    '',
    ...bases.flatMap((one) => [...lines(one, called), '']),
    asked(called),
  ];
  return printed(`${text.join('\n')}\n`);
}

/** `termbook why`: the rules behind the answer for one subscription. */
export const why: Command = {
  title: 'why one subscription may or may not be canceled: each rule, its date and its document',
  words: ['ID', 'FILE'],
  readsFile: true,
  formats: ['text', 'json'],
  needs: 'purchase',
  options: {},
  examples: ['termbook why 5ab5c000-0000-4000-8000-000000000101 subscriptions.json'],
  fileNote: '',
  wrong: () => null,
  answer: (called, records) => outputOf(answerTo(called, records)),
};
