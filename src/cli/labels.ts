import type { ExplainLocale } from '../explain/locale.js';
import type { RecordIssue } from '../portfolio/assess-portfolio.js';

/** Returns a number of things in English. */
export function counted(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`;
}

/** Returns what is wrong with a field of a record. */
export function issueText({ path, code, expected, received }: RecordIssue, { wanted }: Pick<Labels, 'wanted'>): string {
  return `${path}${path === '' ? '' : ': '}${code}, ${wanted(expected, received)}`;
}

/** The words of a screen beside the sentences of answers; its numbers and dates come as text. */
export interface Labels {
  readonly deadlines: readonly [day: string, what: string, customer: string, subscription: string, amount: string, rules: string];
  readonly atStake: string;
  readonly due: (count: number, until: string) => string;
  readonly nothingDue: (count: number) => string;
  /** The number of rows, and the sum that they commit to; '' = not known. */
  readonly renewals: (count: number, until: string, sum: string) => string;
  readonly folded: (count: number, sum: string) => string;
  /** Stands where no day is known. */
  readonly noDay: string;
  readonly bill: (lines: number, agreed: number, findings: number) => string;
  readonly billOfOthers: (lines: number) => string;
  readonly billRow: (row: number) => string;
  readonly billTotal: (sum: string) => string;
  /** Names options that would state what an answer lacks. */
  readonly add: (options: string) => string;
  readonly utc: string;
  /** The characters between two sentences. */
  readonly between: string;
  readonly asked: (at: string, chosen: string) => string;
  readonly byClock: string;
  readonly byOption: string;
  readonly since: (date: string, certainty: string, entry: string) => string;
  /** Says that an address is a public copy of Microsoft's page. */
  readonly copy: (date: string) => string;
  readonly record: (place: string, id: string) => string;
  readonly unknown: string;
  readonly unread: string;
  readonly records: (name: string, count: number) => string;
  readonly noName: string;
  readonly notStated: string;
  readonly seats: (count: number) => string;
  readonly told: (answered: string, others: string) => string;
  /** Follows it where issues are shown. */
  readonly whyNot: string;
  readonly wanted: (expected: string, received: string) => string;
  /** The left column of a report. */
  readonly report: Readonly<Record<'cancel' | 'moves' | 'next' | 'data' | 'because' | 'problem' | 'issue', string>>;
}

/** The labels of each language. */
export const labels: Readonly<Record<ExplainLocale, Labels>> = {
  en: {
    deadlines: ['LAST DAY', 'WHAT', 'CUSTOMER', 'SUBSCRIPTION', 'AMOUNT', 'RULES'],
    atStake: 'at stake',
    due: (count, until) => `${counted(count, 'deadline')} until ${until}`,
    nothingDue: (count) => `nothing is due for ${counted(count, 'record')}`,
    renewals: (count, until, sum) => `${counted(count, 'row')} until ${until}${sum === '' ? '' : `, ${sum} in all`}`,
    folded: (count, sum) =>
      `${counted(count, 'further renewal')} folded${sum === '' ? '' : `: ${sum} for the next term of each`}; --terms P1M,P1Y,P3Y lists them`,
    noDay: 'no day',
    bill: (lines, agreed, findings) => `${counted(lines, 'line')} billed: ${String(agreed)} agree, ${counted(findings, 'finding')}`,
    billOfOthers: (lines) => `${counted(lines, 'line')} of subscriptions that are not in the file`,
    billRow: (row) => `row ${String(row)}`,
    billTotal: (sum) => `billed too much, as far as known: ${sum}`,
    add: (options) => `add ${options}`,
    utc: 'all times are UTC',
    between: ' ',
    asked: (at, chosen) => `asked at ${at}, ${chosen}`,
    byClock: 'the clock of this machine',
    byOption: 'by --at',
    since: (date, certainty, entry) => `since ${date} (${certainty}), ${entry}`,
    copy: (date) => `a public copy of Microsoft's page of ${date}`,
    record: (place, id) => `record ${place}${id}`,
    unknown: 'is not wholly known',
    unread: 'could not be read',
    records: (name, count) => `${name}, ${counted(count, 'record')}`,
    noName: '(no name)',
    notStated: 'not stated',
    seats: (count) => counted(count, 'seat'),
    wanted: (expected, received) => `expected ${expected}, received ${received}`,
    told: (answered, others) => `${answered} answered, ${others} not`,
    whyNot: ': their issues say what the record does not state.',
    report: {
      cancel: 'cancel',
      moves: 'moves',
      next: 'next',
      data: 'data',
      because: 'because',
      problem: 'problem',
      issue: 'issue',
    },
  },
  ko: {
    deadlines: ['마지막 날', '할 일', '고객', '구독', '금액', '규칙'],
    atStake: '걸려 있는 금액',
    due: (count, until) => `${until}까지 기한 ${String(count)}건`,
    nothingDue: (count) => `기한이 없는 레코드 ${String(count)}건`,
    renewals: (count, until, sum) => `${until}까지 ${String(count)}건${sum === '' ? '' : `, 합계 ${sum}`}`,
    folded: (count, sum) => `접힌 갱신 ${String(count)}건${sum === '' ? '' : `: 각 다음 기간 ${sum}`}; --terms P1M,P1Y,P3Y로 표시`,
    noDay: '날짜 없음',
    bill: (lines, agreed, findings) => `청구 ${String(lines)}행: 일치 ${String(agreed)}행, 차이 ${String(findings)}건`,
    billOfOthers: (lines) => `파일에 없는 구독의 행 ${String(lines)}개`,
    billRow: (row) => `${String(row)}행`,
    billTotal: (sum) => `확인된 초과 청구: ${sum}`,
    add: (options) => `추가: ${options}`,
    utc: '모든 시각은 UTC',
    between: ' ',
    asked: (at, chosen) => `기준 시각 ${at}, ${chosen}`,
    byClock: '이 컴퓨터의 시계',
    byOption: '--at 지정',
    since: (date, certainty, entry) => `${date}부터 (${certainty}), ${entry}`,
    copy: (date) => `${date}자 Microsoft 페이지의 공개 사본`,
    record: (place, id) => `레코드 ${place}${id}`,
    unknown: '일부를 알 수 없음',
    unread: '읽을 수 없음',
    records: (name, count) => `${name}, 레코드 ${String(count)}건`,
    noName: '(이름 없음)',
    notStated: '명시되지 않음',
    seats: (count) => `사용자 ${String(count)}명`,
    wanted: (expected, received) => `필요한 값 ${expected}, 받은 값 ${received}`,
    told: (answered, others) => `답변 ${answered}건, 답변하지 못한 레코드 ${others}건`,
    whyNot: ': 레코드에 빠진 내용은 문제 항목에 있습니다.',
    report: {
      cancel: '취소',
      moves: '작업',
      next: '다음 일정',
      data: '데이터',
      because: '근거',
      problem: '오류',
      issue: '문제',
    },
  },
  'zh-Hans': {
    deadlines: ['最后一天', '事项', '客户', '订阅', '金额', '规则'],
    atStake: '涉及金额',
    due: (count, until) => `${until} 之前有 ${String(count)} 个期限`,
    nothingDue: (count) => `${String(count)} 条记录没有期限`,
    renewals: (count, until, sum) => `${until} 之前有 ${String(count)} 项${sum === '' ? '' : `，共 ${sum}`}`,
    folded: (count, sum) => `另有 ${String(count)} 项续订已折叠${sum === '' ? '' : `：各自下一期限共 ${sum}`}；用 --terms P1M,P1Y,P3Y 列出`,
    noDay: '无日期',
    bill: (lines, agreed, findings) => `账单 ${String(lines)} 行：${String(agreed)} 行相符，${String(findings)} 项差异`,
    billOfOthers: (lines) => `${String(lines)} 行属于文件中没有的订阅`,
    billRow: (row) => `第 ${String(row)} 行`,
    billTotal: (sum) => `已知多收：${sum}`,
    add: (options) => `可加上：${options}`,
    utc: '所有时间均为 UTC',
    between: '',
    asked: (at, chosen) => `查询时间 ${at}，${chosen}`,
    byClock: '本机时钟',
    byOption: '由 --at 指定',
    since: (date, certainty, entry) => `自 ${date} 起 (${certainty})，${entry}`,
    copy: (date) => `${date} 的 Microsoft 页面的公开副本`,
    record: (place, id) => `记录 ${place}${id}`,
    unknown: '部分内容无法确定',
    unread: '无法读取',
    records: (name, count) => `${name}，${String(count)} 条记录`,
    noName: '(无名称)',
    notStated: '未说明',
    seats: (count) => `${String(count)} 个席位`,
    wanted: (expected, received) => `应为 ${expected}，实为 ${received}`,
    told: (answered, others) => `${answered} 条已回答，${others} 条未回答`,
    whyNot: '：记录中缺少的内容见问题一栏。',
    report: {
      cancel: '取消',
      moves: '操作',
      next: '接下来',
      data: '数据',
      because: '依据',
      problem: '错误',
      issue: '问题',
    },
  },
  'zh-Hant': {
    deadlines: ['最後一天', '事項', '客戶', '訂閱', '金額', '規則'],
    atStake: '涉及金額',
    due: (count, until) => `${until} 之前有 ${String(count)} 個期限`,
    nothingDue: (count) => `${String(count)} 筆記錄沒有期限`,
    renewals: (count, until, sum) => `${until} 之前有 ${String(count)} 項${sum === '' ? '' : `，共 ${sum}`}`,
    folded: (count, sum) => `另有 ${String(count)} 項續訂已摺疊${sum === '' ? '' : `：各自下一期限共 ${sum}`}；用 --terms P1M,P1Y,P3Y 列出`,
    noDay: '無日期',
    bill: (lines, agreed, findings) => `帳單 ${String(lines)} 行：${String(agreed)} 行相符，${String(findings)} 項差異`,
    billOfOthers: (lines) => `${String(lines)} 行屬於檔案中沒有的訂用帳戶`,
    billRow: (row) => `第 ${String(row)} 行`,
    billTotal: (sum) => `已知多收：${sum}`,
    add: (options) => `可加上：${options}`,
    utc: '所有時間均為 UTC',
    between: '',
    asked: (at, chosen) => `查詢時間 ${at}，${chosen}`,
    byClock: '本機時鐘',
    byOption: '由 --at 指定',
    since: (date, certainty, entry) => `自 ${date} 起 (${certainty})，${entry}`,
    copy: (date) => `${date} 的 Microsoft 頁面的公開複本`,
    record: (place, id) => `記錄 ${place}${id}`,
    unknown: '部分內容無法確定',
    unread: '無法讀取',
    records: (name, count) => `${name}，${String(count)} 筆記錄`,
    noName: '(無名稱)',
    notStated: '未說明',
    seats: (count) => `${String(count)} 個席位`,
    wanted: (expected, received) => `應為 ${expected}，實為 ${received}`,
    told: (answered, others) => `${answered} 筆已回答，${others} 筆未回答`,
    whyNot: '：記錄中缺少的內容見問題一欄。',
    report: {
      cancel: '取消',
      moves: '操作',
      next: '接下來',
      data: '資料',
      because: '依據',
      problem: '錯誤',
      issue: '問題',
    },
  },
};
