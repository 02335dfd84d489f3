/** The 34 defects that an outside audit made by hand and no test noticed, as the code that they break reads today. */
import { readFileSync } from 'node:fs';
import { root } from '../../entry-points.js';
import type { Defect, Kind } from './changes.js';

/** `find` stands in the file exactly once. */
export interface Named {
  readonly of: string;
  readonly what: string;
  readonly kind: Kind;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const word = (of: string, file: string, find: string, replace: string): Named => ({
  of,
  what: `${find} as ${replace}`,
  kind: 'literals',
  file: `src/${file}.ts`,
  find: `  ${find},\n`,
  replace: `  ${find.slice(0, find.indexOf(':'))}: '${replace}',\n`,
});
const slots = (of: string, file: string, find: string, replace: string): Named => ({
  of,
  what: 'two slots of a sentence swapped',
  kind: 'arguments',
  file: `src/explain/${file}.ts`,
  find,
  replace,
});

export const namedDefects: readonly Named[] = [
  {
    of: 'decideSeatReduction',
    what: 'a batch is judged by the date of the order',
    kind: 'step',
    file: 'src/rules/canceling/batches.ts',
    find: 'windowStarts: [batch], orderedAt: startsAt,',
    replace: 'windowStarts: [batch],',
  },
  {
    of: 'prorated',
    what: 'doubles are trusted beyond what they hold',
    kind: 'anchor',
    file: 'src/rules/prices/prorate.ts',
    find: 'if (twice <= Number.MAX_SAFE_INTEGER)',
    replace: 'if (of <= Number.MAX_SAFE_INTEGER)',
  },
  {
    of: 'comingDates',
    what: 'what is billed once is charged every year',
    kind: 'step',
    file: 'src/lifecycle/coming-dates.ts',
    find: 'months: cycleMonths[billingCycle], basis };',
    replace: 'months: cycleMonths[billingCycle] ?? 12, basis };',
  },
  word('partnerCenterSubscription', 'partner-center/words', "annually: 'annual'", 'monthly'),
  word('partnerCenterSubscription', 'partner-center/words', "yearly: 'annual'", 'monthly'),
  word('partnerCenterSubscription', 'partner-center/words', "customerrequest: 'customer-request'", 'fraud'),
  word('partnerCenterSubscription', 'partner-center/words', "marketplacesaas: 'saas'", 'azure'),
  word('partnerCenterSubscription', 'partner-center/words', "azurereservationssql: 'reservation'", 'azure'),
  word('catalogPolicy', 'partner-center/words', "charity: 'nonprofit'", 'commercial'),
  word('changeNoticeFrom', 'partner-center/webhook', "subscriptionrenewed: 'subscription-renewed'", 'subscription-updated'),
  word('saasSubscription', 'marketplace/words', "p2y: 'biennial'", 'triennial'),
  {
    of: 'partnerCenterSubscription',
    what: 'an inclusive end keeps its time of day',
    kind: 'anchor',
    file: 'src/partner-center/wire-term.ts',
    find: 'at - day >= lastMinute ? addMs(day, dayMs)',
    replace: 'at - day >= lastMinute ? addMs(at, dayMs)',
  },
  {
    of: 'partnerCenterSubscription',
    what: 'the start of a later term is counted back from its end, which a short month may have moved',
    kind: 'anchor',
    file: 'src/partner-center/wire-term.ts',
    find: 'count === 1 ? startedAt : termStart(startedAt, duration, count - 1, family)',
    replace: 'count === 1 ? startedAt : termStart(natural, duration, -1, family)',
  },
  {
    of: 'priceSheetFrom',
    what: 'cells are trimmed',
    kind: 'step',
    file: 'src/partner-center/price-sheet.ts',
    find: String.raw`.replace(/\r$/, ''));`,
    replace: '.trim());',
  },
  {
    of: 'assessPortfolio',
    what: 'the error of the expiry is swallowed',
    kind: 'error',
    file: 'src/portfolio/assess-portfolio.ts',
    find: 'expiry: expiryOf(facts, options) };',
    replace: 'expiry: (() => { try { return expiryOf(facts, options); } catch { return null; } })() };',
  },
  {
    of: 'rowOf',
    what: 'the column expiresAt holds earliestAt',
    kind: 'columns',
    file: 'src/portfolio/row.ts',
    find: 'into.expiresAt = expiry.expiresAt;',
    replace: 'into.expiresAt = expiry.earliestAt;',
  },
  {
    of: 'rowOf',
    what: 'the row of a refusal loses changesAt',
    kind: 'columns',
    file: 'src/portfolio/row.ts',
    find: 'into.changesAt = answer.changesAt;',
    replace: "if (answer.verdict !== 'refused') into.changesAt = answer.changesAt;",
  },
  {
    of: 'rowOf',
    what: 'only the first of several error codes is told',
    kind: 'error',
    file: 'src/portfolio/row.ts',
    find: 'reason.errorCode === null ? [] : [reason.errorCode])));',
    replace: 'reason.errorCode === null ? [] : [reason.errorCode])).slice(0, 1));',
  },
  {
    of: 'run',
    what: '--strict passes when no record at all can be read',
    kind: 'boundary',
    file: 'src/cli/run.ts',
    find: 'asked.isStrict && (unread > 0 || records === 0)',
    replace: 'asked.isStrict && ((unread > 0 && unread < records) || records === 0)',
  },
  {
    of: 'factsOf',
    what: 'the first billing is read into the opening of the account',
    kind: 'columns',
    file: 'src/portfolio/fact-columns.ts',
    find: "path: ['firstBillingAt']",
    replace: "path: ['accountOpenedAt']",
  },
  {
    of: 'filtered',
    what: '--quiet drops the header',
    kind: 'step',
    file: 'src/cli/filter.ts',
    find: 'if (isHeaded) yield',
    replace: 'if (isHeaded && !asked.isQuiet) yield',
  },
  {
    of: 'argumentsFrom',
    what: '--whole is taken with tsv where a column holds the record',
    kind: 'error',
    file: 'src/cli/arguments.ts',
    find: "if (values.whole === true && format === 'tsv')",
    replace: "if (values.whole === true && format === 'tsv' && !columns.includes('json'))",
  },
  slots(
    'english',
    'en',
    '${stated(disagreement.statedAt)}) is not the computed one (${stated(disagreement.oursAt)})',
    '${stated(disagreement.oursAt)}) is not the computed one (${stated(disagreement.statedAt)})',
  ),
  {
    of: 'english',
    what: 'kept for dropped',
    kind: 'literals',
    file: 'src/explain/en.ts',
    find: 'It is dropped by',
    replace: 'It survives',
  },
  {
    of: 'english',
    what: 'a limit is told a day late',
    kind: 'anchor',
    file: 'src/explain/en.ts',
    find: 'It could be reactivated ${until(expiredAt)}.',
    replace: 'It could be reactivated ${moment(expiredAt)}.',
  },
  slots(
    'english',
    'en',
    'it is ${word(words.durations, present)}, asked for is ${word(words.durations, asked)}.',
    'it is ${word(words.durations, asked)}, asked for is ${word(words.durations, present)}.',
  ),
  {
    of: 'english',
    what: 'the day of a charge is told as a limit',
    kind: 'anchor',
    file: 'src/explain/en.ts',
    find: 'The next charge falls due on ${moment(at)}.',
    replace: 'The next charge falls due on ${until(at)}.',
  },
  slots(
    'korean',
    'ko',
    '${stated(disagreement.statedAt)})과 계산한 기한(${stated(disagreement.oursAt)})',
    '${stated(disagreement.oursAt)})과 계산한 기한(${stated(disagreement.statedAt)})',
  ),
  slots('korean', 'ko', '${until(endsAt)})이 원래 기간(${until(naturalEndsAt)})', '${until(naturalEndsAt)})이 원래 기간(${until(endsAt)})'),
  slots(
    'simplifiedChinese',
    'zh-hans',
    '退款 ${money(credit)}：计费的 ${days(chargedDays)}中有 ${days(unusedDays)}未使用；保留 ${money(retained)}',
    '退款 ${money(retained)}：计费的 ${days(chargedDays)}中有 ${days(unusedDays)}未使用；保留 ${money(credit)}',
  ),
  slots(
    'simplifiedChinese',
    'zh-hans',
    '数据必定保留到${until(earliestAt)}，最多保留到${until(latestAt)}',
    '数据必定保留到${until(latestAt)}，最多保留到${until(earliestAt)}',
  ),
  slots(
    'simplifiedChinese',
    'zh-hans',
    '结束日期（${until(endsAt)}）不在原有期限（${until(naturalEndsAt)}）',
    '结束日期（${until(naturalEndsAt)}）不在原有期限（${until(endsAt)}）',
  ),
  slots(
    'traditionalChinese',
    'zh-hant',
    '計費的 ${days(chargedDays)}中有 ${days(unusedDays)}未使用',
    '計費的 ${days(unusedDays)}中有 ${days(chargedDays)}未使用',
  ),
  {
    of: 'dayText',
    what: 'dates are told in the zone of the process',
    kind: 'step',
    file: 'src/explain/format.ts',
    find: '{ ...precisions[precision], timeZone }',
    replace: '{ ...precisions[precision] }',
  },
];

/** The named defects as edits of the files of today. */
export function named(): readonly Defect[] {
  return namedDefects.map(({ of, what, kind, file, find, replace }) => {
    const text = readFileSync(root + file, 'utf8');
    const start = text.indexOf(find);
    if (start === -1 || text.includes(find, start + 1)) throw new Error(`${file}: '${find}' must stand there exactly once`);
    const line = text.slice(0, start).split('\n').length;
    return { kind, file, line, of, was: what, became: replace.trim(), edits: [{ start, end: start + find.length, text: replace }] };
  });
}
