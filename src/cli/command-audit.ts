import type { PriceList } from '../billing/price-list.js';
import { netOf } from '../desk/totals.js';
import { isTermbookError } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { decimal } from '../kernel/money.js';
import { readable } from '../kernel/readable.js';
import { seen } from '../kernel/seen.js';
import type { BillAudit, BilledLife, BillFinding } from '../ledger/audit-bill.js';
import { auditBill } from '../ledger/audit-bill.js';
import { explainFinding } from '../ledger/explain-finding.js';
import type { LedgerHistory } from '../ledger/history.js';
import type { BilledLine } from '../partner-center/invoice-line.js';
import { invoiceLinesFrom, reconciliationFrom } from '../partner-center/invoice-line.js';
import { jsonOf } from '../portfolio/lines.js';
import { parseSubscriptionEvents } from '../schema/history.js';
import { csvText } from '../desk/to-csv.js';
import type { Called, Command, Output } from './command.js';
import { failed } from './command.js';
import { priceNote } from './command-deadlines.js';
import type { FileRecord } from './file-record.js';
import { textOf } from './further-files.js';
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
  const cycle = facts?.billingCycle ?? 'monthly';
  const rows = [
    ...(unitPrice === null ? [] : [{ billingCycle: cycle, unitPrice }]),
    ...(monthPrice === null ? [] : [{ billingCycle: 'monthly' as const, unitPrice: monthPrice }]),
  ];
  return { rows, monthlyPlanExists };
}

/** Returns the life of a record: its stated history, or, of a state alone, from the beginning of its running term on with the seats that it holds. */
function lifeOf(record: FileRecord): NamedLife | null {
  const { facts, history, about, id } = record;
  const name = about?.name ?? about?.offerName ?? null;
  if (history !== null) {
    const parsed = parseSubscriptionEvents(history);
    if (!parsed.ok || id === null) return null;
    return { id, name, history: parsed.value as unknown as LedgerHistory, prices: pricesOf(record), knownFromAt: null };
  }
  if (facts === null) return null;
  const at = facts.status === 'active' && facts.term != null ? facts.term.startsAt : facts.changedAt;
  const begun: LedgerHistory = [{ event: 'ordered', at, subscription: { ...facts, changedAt: at } as never, basis: [] }];
  return { id: facts.id, name, history: begun, prices: pricesOf(record), knownFromAt: at };
}

/** Returns the lines of a bill; null = it begins like JSON and is not. */
function linesFrom(text: string): { readonly lines: readonly BilledLine[]; readonly issues: readonly string[] } | null {
  const json = /^\s*[[{]/.test(text.slice(0, 1000)) ? (jsonOf(text) ?? null) : undefined;
  if (json === null) return null;
  const read = json === undefined ? reconciliationFrom(text) : invoiceLinesFrom(json);
  return { lines: read.facts, issues: read.issues.map((issue) => issueText(issue, labels.en)) };
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

/** Returns a finding without what is before the life of its record is known; null = it is about nothing else. */
function isKnown({ finding, line }: BillFinding, life: NamedLife | undefined, lines: readonly BilledLine[]): boolean {
  if (life?.knownFromAt == null || line === null || finding !== 'unexpected') return true;
  return (lines[line]?.startsAt ?? life.knownFromAt) >= addMs(life.knownFromAt, -dayMs);
}

/** The result of an audit of files. */
interface Audited {
  readonly audit: BillAudit;
  readonly lives: readonly NamedLife[];
  readonly lines: readonly BilledLine[];
  readonly findings: readonly BillFinding[];
  /** The lines before the life of their record is known. */
  readonly earlier: number;
  readonly unread: readonly string[];
  readonly span: { readonly fromAt: Instant; readonly untilAt: Instant };
}

async function audited(called: Called, records: AsyncIterable<FileRecord>): Promise<Audited | string> {
  const [path = ''] = called.words;
  const bill = linesFrom(await textOf(path, called));
  if (bill === null) return `${path}: it is not valid JSON`;
  const { lines, issues } = bill;
  const span = spanOf(lines);
  if (span === null)
    return `${path}: no line of it states from when it charges${issues.length === 0 ? '' : `: ${issues.slice(0, 3).join('; ')}`}`;
  const lives: NamedLife[] = [];
  const known = new Set<string>();
  const unread: string[] = issues.map((issue) => `${path}: ${issue}`);
  for await (const record of records) {
    const life = lifeOf(record);
    const key = life?.id.toLowerCase() ?? '';
    if (life !== null && !known.has(key)) {
      known.add(key);
      lives.push(life);
    } else
      unread.push(
        `${record.id ?? '?'}: ${life === null ? record.issues.map((issue) => issueText(issue, labels.en)).join('; ') : 'it comes twice'}`,
      );
  }
  const audit = auditBill(lines, lives, span);
  const findings = audit.findings.filter((one) => isKnown(one, one.life === null ? undefined : lives[one.life], lines));
  return { audit, lives, lines, findings, earlier: audit.findings.length - findings.length, unread, span };
}

function differences(findings: readonly BillFinding[]): readonly Money[] {
  return netOf(
    findings.flatMap(({ finding, difference }) => (finding === 'undetermined' ? [] : [{ what: 'charge', amount: difference } as const])),
  );
}

function rowText({ line }: BillFinding, lines: readonly BilledLine[]): string {
  return line === null ? '' : String(lines[line]?.row ?? line + 1);
}

function* screen({ audit, lives, lines, findings, earlier, unread }: Audited, { locale, isColored }: Called): Generator<string, void> {
  const shown = labels[locale];
  for (const one of findings) {
    const life = one.life === null ? undefined : lives[one.life];
    const title = shown.billLine(rowText(one, lines), [life?.name ?? null, one.id ?? '?'].filter((text) => text !== null).join(', '));
    yield `${heading(seen(title), isColored)}\n`;
    for (const text of wrapped(seen(explainFinding(one, locale)), screenWidth - 4)) yield `    ${text}\n`;
  }
  if (findings.length > 0) yield '\n';
  yield `${shown.bill(lines.length, audit.agreed, findings.length)}\n`;
  const sum = differences(findings).map((amount) => `${decimal(amount)} ${amount.currency}`);
  if (sum.length > 0) yield `${shown.billTotal(sum.join(', '))}\n`;
  if (audit.ofOthers.length > 0) yield `${shown.billOfOthers(audit.ofOthers.length)}\n`;
  if (earlier > 0) yield `${counted(earlier, 'line')} from before the running term of a subscription: not compared\n`;
  for (const { id, problem } of audit.unaudited) yield `${seen(`${id ?? '?'}: ${problem}`)}\n`;
  for (const text of unread) yield `${seen(text)}\n`;
}

const columns = ['row', 'id', 'name', 'finding', 'kind', 'difference', 'currency', 'rule', 'text'] as const;

function* csv({ lives, lines, findings }: Audited, locale: string): Generator<string, void> {
  yield* csvText(
    columns,
    findings.map((one) => ({
      row: rowText(one, lines),
      id: one.id ?? '',
      name: (one.life === null ? null : lives[one.life]?.name) ?? '',
      finding: one.finding,
      kind: one.kind ?? '',
      difference: one.difference === null ? '' : decimal(one.difference),
      currency: one.difference?.currency ?? '',
      rule: one.rule ?? '',
      text: explainFinding(one, locale),
    })),
  );
}

async function* answer(called: Called, records: AsyncIterable<FileRecord>): Output {
  const { format, locale } = called;
  let found: Audited | string;
  try {
    found = await audited(called, records);
  } catch (error) {
    if (!isTermbookError(error)) throw error;
    return failed(error.message);
  }
  if (typeof found === 'string') return failed(seen(found));
  const { audit, lines, findings, span, unread } = found;
  if (format === 'text') yield* screen(found, called);
  else if (format === 'csv') yield* csv(found, locale);
  else {
    yield* jsonText([
      ['span', { whole: readable(span) }],
      ['findings', { items: findings.map((one) => readable({ ...one, row: rowText(one, lines), text: explainFinding(one, locale) })) }],
      ['agreed', { whole: audit.agreed }],
      ['difference', { whole: differences(findings) }],
      ['ofOthers', { whole: audit.ofOthers }],
      ['unaudited', { whole: audit.unaudited }],
      ['unread', { whole: unread }],
    ]);
  }
  return { code: 'done', said: '' };
}

/** `termbook audit`: is this bill right? */
export const audit: Command = {
  title: 'is this bill right? each line against what the subscriptions cause, each difference as a sentence',
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
