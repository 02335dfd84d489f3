/** What the page of a portfolio says itself; the sentences of deadlines come from termbook/desk. */
import type { ExplainLocale } from 'termbook/explain';

export interface PortfolioLabels {
  readonly title: string;
  readonly tagline: string;
  readonly pages: string;
  readonly toGuide: string;
  readonly toRules: string;
  readonly toOne: string;
  readonly language: string;
  readonly file: string;
  readonly choose: string;
  readonly fileNote: string;
  readonly example: string;
  readonly asOf: string;
  readonly within: string;
  readonly days: (count: string) => string;
  readonly search: string;
  readonly reading: (done: string, all: string) => string;
  readonly read: (records: string, deadlines: string, left: string) => string;
  readonly unreadable: string;
  readonly calendar: string;
  readonly table: string;
  readonly deadlines: string;
  readonly more: (count: string) => string;
  readonly none: string;
  /** The number of renewals of a month. */
  readonly folded: (count: string) => string;
  readonly noDay: string;
  readonly lanes: string;
  readonly lanesNote: string;
  readonly left: string;
  readonly leftRecord: (place: string) => string;
  readonly expected: (path: string, expected: string, received: string) => string;
  readonly missing: (what: string) => string;
  readonly footer: string;
}

export const portfolioLabels: { readonly [L in ExplainLocale]: PortfolioLabels } = {
  en: {
    title: 'A whole portfolio',
    tagline:
      'Drop a file of subscriptions and see what to do next: what renews, ends or is deleted in a year, by when to decide, and what it commits to.',
    pages: 'Pages',
    toGuide: 'Guide',
    toRules: 'Rules',
    toOne: 'One subscription',
    language: 'Language',
    file: 'File',
    choose: 'Choose a file, or drop it here',
    fileNote:
      'JSON (a list, a page of Partner Center or the marketplace, one record a line) or a table (CSV, TSV) whose first row names its columns. It stays in this browser: the page is not allowed to connect anywhere.',
    example: 'Use an example',
    asOf: 'As of (UTC)',
    within: 'To decide within',
    days: (count) => `${count} days`,
    search: 'Customer or id contains',
    reading: (done, all) => `Reading: ${done} of ${all} records`,
    read: (records, deadlines, left) => `${records} records, ${deadlines} to decide in a year, ${left} records to look at.`,
    unreadable:
      'This file cannot be read: in UTF-8 it is neither JSON (a list, a page of records, one record a line) nor a table whose first row names its columns (family, orderedAt, ...).',
    calendar: 'Calendar (.ics)',
    table: 'Table (.csv)',
    deadlines: 'What to do next',
    more: (count) => `Show ${count} more`,
    none: 'Nothing to decide.',
    folded: (count) => `Renewals by the month: ${count} subscriptions.`,
    noDay: 'The day is not known',
    lanes: 'A year of lanes',
    lanesNote: 'Triangle: money back. Diamond: renewals and ends. Square: data. One lane for each customer, the first 100 of the list.',
    left: 'Records to look at',
    leftRecord: (place) => `Record ${place}`,
    expected: (path, expected, received) => `${path}: expected ${expected}, received ${received}`,
    missing: (what) => `Not known: ${what}`,
    footer: 'Everything is computed on this page; nothing is sent anywhere. Not affiliated with Microsoft, not legal advice.',
  },
  ko: {
    title: '포트폴리오 전체',
    tagline: '구독 파일을 놓으면 다음에 할 일을 볼 수 있습니다. 1년 안에 갱신, 종료, 삭제되는 것과 결정 기한, 약정 금액을 보여 줍니다.',
    pages: '페이지',
    toGuide: '가이드',
    toRules: '규칙',
    toOne: '구독 하나',
    language: '언어',
    file: '파일',
    choose: '파일을 선택하거나 여기에 놓으세요',
    fileNote:
      'JSON(목록, 파트너 센터나 마켓플레이스의 페이지, 한 줄에 레코드 하나) 또는 첫 행이 열 이름인 표(CSV, TSV). 파일은 이 브라우저를 떠나지 않습니다. 이 페이지는 어디에도 연결할 수 없습니다.',
    example: '예제 사용',
    asOf: '기준 시각(UTC)',
    within: '결정 기한 범위',
    days: (count) => `${count}일`,
    search: '고객 또는 ID에 포함된 글자',
    reading: (done, all) => `읽는 중: 레코드 ${all}개 중 ${done}개`,
    read: (records, deadlines, left) => `레코드 ${records}개, 1년 안에 결정할 항목 ${deadlines}개, 확인할 레코드 ${left}개.`,
    unreadable:
      '이 파일을 읽을 수 없습니다. UTF-8로 된 JSON(목록, 레코드 페이지, 한 줄에 레코드 하나)도, 첫 행이 열 이름(family, orderedAt, ...)인 표도 아닙니다.',
    calendar: '캘린더(.ics)',
    table: '표(.csv)',
    deadlines: '다음에 할 일',
    more: (count) => `${count}개 더 보기`,
    none: '결정할 것이 없습니다.',
    folded: (count) => `월 단위 갱신: 구독 ${count}개.`,
    noDay: '날짜를 알 수 없음',
    lanes: '1년 레인',
    lanesNote: '삼각형: 환불. 마름모: 갱신과 종료. 사각형: 데이터. 고객마다 한 레인, 목록의 처음 100개입니다.',
    left: '확인할 레코드',
    leftRecord: (place) => `레코드 ${place}`,
    expected: (path, expected, received) => `${path}: 예상 ${expected}, 실제 ${received}`,
    missing: (what) => `알 수 없음: ${what}`,
    footer: '모든 계산은 이 페이지에서 이루어지며 아무것도 전송되지 않습니다. Microsoft와 무관하며 법률 자문이 아닙니다.',
  },
  'zh-Hans': {
    title: '整个订阅组合',
    tagline: '拖入一个订阅文件，查看接下来要做什么：一年内续订、结束或删除的内容，何时之前决定，以及承诺的金额。',
    pages: '页面',
    toGuide: '指南',
    toRules: '规则',
    toOne: '单个订阅',
    language: '语言',
    file: '文件',
    choose: '选择文件，或拖到此处',
    fileNote:
      'JSON（列表、合作伙伴中心或市场的一页、每行一条记录），或首行为列名的表格（CSV、TSV）。文件不会离开此浏览器：此页面不允许连接任何地方。',
    example: '使用示例',
    asOf: '计算时刻（UTC）',
    within: '期限范围',
    days: (count) => `${count} 天`,
    search: '客户或 ID 包含',
    reading: (done, all) => `正在读取：${done} / ${all} 条记录`,
    read: (records, deadlines, left) => `${records} 条记录，一年内 ${deadlines} 项待决定，${left} 条需要查看。`,
    unreadable:
      '无法读取此文件：它既不是 UTF-8 编码的 JSON（列表、一页记录、每行一条记录），也不是首行为列名（family、orderedAt 等）的表格。',
    calendar: '日历（.ics）',
    table: '表格（.csv）',
    deadlines: '接下来要做什么',
    more: (count) => `再显示 ${count} 个`,
    none: '没有需要决定的内容。',
    folded: (count) => `按月续订：${count} 个订阅。`,
    noDay: '日期未知',
    lanes: '一年的泳道',
    lanesNote: '三角形：退款。菱形：续订和结束。方形：数据。每个客户一条泳道，列表中的前 100 个。',
    left: '需要查看的记录',
    leftRecord: (place) => `记录 ${place}`,
    expected: (path, expected, received) => `${path}：应为 ${expected}，实际为 ${received}`,
    missing: (what) => `未知：${what}`,
    footer: '一切都在此页面上计算，不会发送任何内容。与 Microsoft 无关，不构成法律建议。',
  },
  'zh-Hant': {
    title: '整個訂閱組合',
    tagline: '拖入一個訂用帳戶檔案，查看接下來要做什麼：一年內續訂、結束或刪除的內容，何時之前決定，以及承諾的金額。',
    pages: '頁面',
    toGuide: '指南',
    toRules: '規則',
    toOne: '單一訂用帳戶',
    language: '語言',
    file: '檔案',
    choose: '選擇檔案，或拖到此處',
    fileNote:
      'JSON（清單、合作夥伴中心或市集的一頁、每行一筆記錄），或首列為欄名的表格（CSV、TSV）。檔案不會離開此瀏覽器：此頁面不允許連線到任何地方。',
    example: '使用範例',
    asOf: '計算時刻（UTC）',
    within: '期限範圍',
    days: (count) => `${count} 天`,
    search: '客戶或 ID 包含',
    reading: (done, all) => `正在讀取：${done} / ${all} 筆記錄`,
    read: (records, deadlines, left) => `${records} 筆記錄，一年內 ${deadlines} 項待決定，${left} 筆需要查看。`,
    unreadable:
      '無法讀取此檔案：它既不是 UTF-8 編碼的 JSON（清單、一頁記錄、每行一筆記錄），也不是首列為欄名（family、orderedAt 等）的表格。',
    calendar: '行事曆（.ics）',
    table: '表格（.csv）',
    deadlines: '接下來要做什麼',
    more: (count) => `再顯示 ${count} 個`,
    none: '沒有需要決定的內容。',
    folded: (count) => `按月續訂：${count} 個訂用帳戶。`,
    noDay: '日期未知',
    lanes: '一年的泳道',
    lanesNote: '三角形：退款。菱形：續訂和結束。方形：資料。每個客戶一條泳道，清單中的前 100 個。',
    left: '需要查看的記錄',
    leftRecord: (place) => `記錄 ${place}`,
    expected: (path, expected, received) => `${path}：應為 ${expected}，實際為 ${received}`,
    missing: (what) => `未知：${what}`,
    footer: '一切都在此頁面上計算，不會傳送任何內容。與 Microsoft 無關，不構成法律建議。',
  },
};
