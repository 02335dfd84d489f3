import type { Basis } from '../kernel/answer.js';
import { isoInstant } from '../kernel/instant.js';
import { readable } from '../kernel/readable.js';
import { explain, ruleTitle } from '../explain/explain.js';
import { citations } from '../policy/citations.js';
import type { SourceId } from '../policy/sources.js';
import { sources } from '../policy/sources.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import { sameId } from '../wire/fields.js';
import type { Called, Command } from './command.js';
import { asked, failed, json, printed } from './command.js';
import { counted, issueText, labels } from './labels.js';
import { heading, seen } from './screen.js';
import { nearest } from './nearest.js';

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
}

function because({ rule, entry, since, certainty, source }: Basis, locale: string): Because {
  const { title, addresses } = sources[source as SourceId];
  const places = Object.entries(citations).flatMap(([id, all]) => (id === entry ? all.filter((one) => one.source === source) : []));
  const [place] = [...places.filter(({ rules }) => rules.includes(rule)), ...places].map(({ heading: name }) => name);
  return {
    rule,
    title: ruleTitle(rule, locale),
    entry,
    since,
    certainty,
    source,
    document: title,
    heading: [place].join(''),
    address: addresses.slice(0, 1).join(''),
  };
}

function lines(one: Because, { isColored, locale }: Called): readonly string[] {
  const where = [one.document, one.heading].filter((text) => text !== '').join(': ');
  return [
    heading(seen(`${one.rule}  ${one.title}`), isColored),
    ...[labels[locale].since(one.since, one.certainty, one.entry), where, one.address]
      .filter((text) => text !== '')
      .map((text) => `    ${seen(text)}`),
  ];
}

/** `termbook why`: the rules behind the answer for one subscription. */
export const why: Command = {
  title: 'why one subscription may or may not be canceled: each rule, its date and its document',
  words: ['ID', 'FILE'],
  formats: ['text', 'json'],
  needs: 'purchase',
  options: {},
  examples: ['termbook why 5ab5c000-0000-4000-8000-000000000101 subscriptions.json --at now'],
  fileNote: '',
  wrong: () => null,
  answer: (called, records) => {
    const { at, locale, format, words } = called;
    const id = words.join('');
    const found = records.filter((record) => record.id !== null && sameId(record.id, id));
    const [record] = found;
    const ids = records.flatMap((one) => (one.id === null ? [] : [one.id]));
    if (record === undefined) {
      const near = nearest(id, ids);
      return failed(
        `there is no subscription ${seen(id)} among ${counted(records.length, 'record')}${near === null ? '' : `; did you mean ${seen(near)}?`}`,
      );
    }
    if (found.length > 1) return failed(`${String(found.length)} records have the id ${seen(id)}`);
    const issues = record.issues.map((issue) => issueText(issue, labels.en));
    if (record.purchase === null) return failed(seen(`the record could not be read: ${issues.join('; ')}`));
    const answer = decideCancellation(record.purchase, at);
    const bases = answer.basis.map((basis) => because(basis, locale));
    if (format === 'json') return json({ at: isoInstant(at), id: record.id, answer: readable(answer), because: bases });
    const text = [explain(answer, locale), '', ...bases.flatMap((one) => [...lines(one, called), '']), asked(called)];
    return printed(`${text.join('\n')}\n`);
  },
};
