import type { PriceList } from '../billing/price-list.js';
import { netOf } from '../desk/totals.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { decimal } from '../kernel/money.js';
import { readable } from '../kernel/readable.js';
import { seen } from '../kernel/seen.js';
import type { BillAudit, BilledLife, BillFinding } from '../ledger/audit-bill.js';
import { auditBill } from '../ledger/audit-bill.js';
import { explainFinding } from '../ledger/explain-finding.js';
import { historyFrom } from '../ledger/history.js';
import type { BilledLine } from '../partner-center/invoice-line.js';
import { invoiceLinesFrom, reconciliationFrom } from '../partner-center/invoice-line.js';
import type { RecordIssue } from '../portfolio/assess-portfolio.js';
import { parseSubscriptionEvents } from '../schema/history.js';
import { csvText } from '../desk/to-csv.js';
import type { Called, Command, Output } from './command.js';
import { failed } from './command.js';
import { priceNote } from './command-deadlines.js';
import type { FileRecord } from './file-record.js';
import { jsonFrom, textOf } from './further-files.js';
import { jsonText } from './json-text.js';
import { counted, issueText, labels } from './labels.js';
import { heading, screenWidth, wrapped } from './screen.js';

/** A life with the name that people call it by. */
interface NamedLife extends BilledLife {
  readonly id: string;
  readonly name: string | null;
  /** The first instant from which the lines of the life are known; null = from the order on. */
  readonly knownFromAt: Instant | null;
}

/** Returns the prices of a record: those of `--prices`, or the one that it states. */
function pricesOf({ prices, unitPrice, monthPrice, monthlyPlanExists, facts }: FileRecord): PriceList {
  if (prices !== null) return prices;
  const rows = [
    ...(unitPrice === null || facts === null ? [] : [{ billingCycle: facts.billingCycle, unitPrice }]),
    ...(monthPrice === null ? [] : [{ billingCycle: 'monthly' as const, unitPrice: monthPrice }]),
  ];
  return { rows, monthlyPlanExists };
}

/** Returns the life of a record: its stated history, or, of a state alone, from the beginning of its running term on with the seats that it holds; else why there is none. */
function lifeOf(record: FileRecord): NamedLife | string {
  const { facts, history, about, id, issues } = record;
  const said = (found: readonly RecordIssue[]): string => found.map((issue) => issueText(issue, labels.en)).join('; ');
  const rest = { name: about?.name ?? about?.offerName ?? null, prices: pricesOf(record) };
  if (history !== null && id !== null) {
    const parsed = parseSubscriptionEvents(history);
    return parsed.ok ? { id, history: parsed.value, knownFromAt: null, ...rest } : said(parsed.issues);
  }
  if (facts === null) return said(issues);
  const at = facts.status === 'active' && facts.term != null ? facts.term.startsAt : facts.changedAt;
  return { id: facts.id, history: historyFrom({ ...facts, changedAt: at }), knownFromAt: at, ...rest };
}

/** Returns the lines of a bill, and what could not be read of them; throws where it begins like JSON and is not. */
function linesFrom(text: string, path: string): { readonly lines: readonly BilledLine[]; readonly issues: readonly string[] } {
  const isJson = /^\s*[[{]/.test(text.slice(0, 1000));
  const { facts: lines, issues } = isJson ? invoiceLinesFrom(jsonFrom(text, path)) : reconciliationFrom(text);
  return { lines, issues: issues.map((issue) => `${path}: ${issueText(issue, labels.en)}`) };
}

/** Returns the span of the lines of a bill: from the first day that it charges to its last. */
function spanOf(lines: readonly BilledLine[]): { readonly fromAt: Instant; readonly untilAt: Instant } | null {
  let [from, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { startsAt } of lines) {
    if (startsAt == null) continue;
    from = Math.min(from, startsAt);
    until = Math.max(until, startsAt);
  }
  return from > until ? null : { fromAt: from as Instant, untilAt: addMs(until as Instant, dayMs) };
}

/** A finding as it is shown: the row of its line in the file, and what its subscription is called. */
interface ShownFinding {
  readonly one: BillFinding;
  /** null = no line is billed. */
  readonly row: number | null;
  readonly id: string;
  readonly name: string;
}

/** Returns a finding as sentences that name a missing price as the option that states it. */
function sentencesOf(one: BillFinding, locale: string): string {
  return explainFinding(one, locale).replaceAll('prices.unitPrice', '--prices');
}

/** Returns a finding as it is shown; nothing of a line from before the life of its record is known. */
function shownFinding(one: BillFinding, lives: readonly NamedLife[], lines: readonly BilledLine[]): readonly ShownFinding[] {
  const { name = null, knownFromAt = null } = lives[one.life ?? -1] ?? {};
  const line = lines[one.line ?? -1];
  const isEarlier =
    one.finding === 'unexpected' && knownFromAt !== null && ((line as BilledLine).startsAt as Instant) < addMs(knownFromAt, -dayMs);
  return isEarlier ? [] : [{ one, row: one.line === null ? null : (line?.row ?? one.line + 1), id: one.id ?? '', name: name ?? '' }];
}

/** The result of an audit of files. */
interface Audited {
  readonly audit: BillAudit;
  readonly count: number;
  readonly findings: readonly ShownFinding[];
  /** The amounts billed too much, as far as they are known. */
  readonly difference: readonly Money[];
  readonly unread: readonly string[];
  readonly span: { readonly fromAt: Instant; readonly untilAt: Instant };
}

async function audited(called: Called, records: AsyncIterable<FileRecord>): Promise<Audited | string> {
  const [path = ''] = called.words;
  const { lines, issues } = linesFrom(await textOf(path, called), path);
  const span = spanOf(lines);
  if (span === null) return [`${path}: no line of it states from when it charges`, ...issues.slice(0, 3)].join('; ');
  const lives: NamedLife[] = [];
  const known = new Set<string>();
  const unread = [...issues];
  for await (const record of records) {
    const life = lifeOf(record);
    if (typeof life === 'string') unread.push(`${record.id ?? '?'}: ${life}`);
    else if (known.has(life.id.toLowerCase())) unread.push(`${life.id}: it comes twice`);
    else {
      known.add(life.id.toLowerCase());
      lives.push(life);
    }
  }
  const audit = auditBill(lines, lives, span);
  for (const { life, problem } of audit.unaudited) unread.push(`${(lives[life] as NamedLife).id}: ${problem}`);
  const findings = audit.findings.flatMap((one) => shownFinding(one, lives, lines));
  const sums = findings.map(({ one }) => ({ what: 'charge', amount: one.finding === 'undetermined' ? null : one.difference }) as const);
  return { audit, count: lines.length, findings, difference: netOf(sums), unread, span };
}

function* screen({ audit, count, findings, difference, unread }: Audited, { locale, isColored }: Called): Generator<string, void> {
  const shown = labels[locale];
  for (const { one, row, id, name } of findings) {
    const title = [row === null ? '' : shown.billRow(row), name, id].filter((text) => text !== '').join(', ');
    yield `${heading(seen(title), isColored)}\n`;
    for (const text of wrapped(seen(sentencesOf(one, locale)), screenWidth - 4)) yield `    ${text}\n`;
  }
  if (findings.length > 0) yield '\n';
  yield `${shown.bill(count, audit.agreed, findings.length)}\n`;
  const sum = difference.map((amount) => `${decimal(amount)} ${amount.currency}`);
  if (sum.length > 0) yield `${shown.billTotal(sum.join(', '))}\n`;
  if (audit.ofOthers.length > 0) yield `${shown.billOfOthers(audit.ofOthers.length)}\n`;
  const earlier = audit.findings.length - findings.length;
  if (earlier > 0) yield `${counted(earlier, 'line')} from before the running term of a subscription: not compared\n`;
  for (const text of unread) yield `${seen(text)}\n`;
}

const columns = ['row', 'id', 'name', 'finding', 'kind', 'difference', 'currency', 'rule', 'text'] as const;

function* csv({ findings }: Audited, locale: string): Generator<string, void> {
  yield* csvText(
    columns,
    findings.map(({ one, row, id, name }) => ({
      row: String(row ?? ''),
      id,
      name,
      finding: one.finding,
      kind: one.kind ?? '',
      difference: one.difference === null ? '' : decimal(one.difference),
      currency: one.difference?.currency ?? '',
      rule: one.rule ?? '',
      text: sentencesOf(one, locale),
    })),
  );
}

async function* answer(called: Called, records: AsyncIterable<FileRecord>): Output {
  const { format, locale } = called;
  const found = await audited(called, records);
  if (typeof found === 'string') return failed(seen(found));
  const { audit, findings, difference, span, unread } = found;
  if (format === 'text') yield* screen(found, called);
  else if (format === 'csv') yield* csv(found, locale);
  else {
    yield* jsonText([
      ['span', { whole: readable(span) }],
      ['findings', { items: findings.map(({ one, row }) => readable({ ...one, row: String(row ?? ''), text: sentencesOf(one, locale) })) }],
      ['agreed', { whole: audit.agreed }],
      ['difference', { whole: difference }],
      ['ofOthers', { whole: audit.ofOthers }],
      ['unread', { whole: unread }],
    ]);
  }
  return { code: 'done', said: '' };
}

/** `termbook audit`: is this bill right? */
export const audit: Command = {
  title: 'checks a bill: compares each line with what the subscriptions should have produced, and explains each difference',
  words: ['BILL', 'SUBSCRIPTIONS'],
  readsFile: true,
  formats: ['text', 'json', 'csv'],
  needs: 'purchase',
  options: {},
  examples: ['termbook audit reconciliation.csv subscriptions.json --prices prices.csv'],
  fileNote: `BILL is a reconciliation file (CSV) or a page of invoice lines (JSON). A record of SUBSCRIPTIONS may have its history, the events
of its life; without it the seats that it holds now count from the beginning of its running term on, and lines before are not compared.
${priceNote}`,
  wrong: () => null,
  answer,
};
