import { frozen } from '../kernel/frozen.js';
import type { ComingDate } from '../lifecycle/coming-dates.js';
import type { ExplainLocale } from '../explain/locale.js';
import type { Status } from '../vocabulary/status.js';
import type { CancellationKind } from './timeline.js';

/** The words of a timeline in one language; its sentences come from `termbook/explain`. */
export interface TimelineWords {
  /** The name of the picture. */
  readonly timeline: string;
  /** The description of the picture, for readers who do not see it. */
  readonly description: string;
  /** The hint on how to use it. */
  readonly hint: string;
  /** The heading of the table. */
  readonly asTable: string;
  /** The heading of the legend. */
  readonly legend: string;
  /** The names of the rows. */
  readonly rows: { readonly [R in 'states' | 'terms' | 'cancellations' | 'dates']: string };
  /** The names of the columns of the table. */
  readonly columns: { readonly [C in 'what' | 'from' | 'until' | 'rules']: string };
  /** The names of the states. */
  readonly statuses: { readonly [S in Status]: string };
  /** The names of the terms. */
  readonly terms: {
    /** The name of a trial. */
    readonly trial: string;
    /** The name of a term. */
    readonly term: string;
  };
  /** The names of the cancellations. */
  readonly cancellations: { readonly [K in CancellationKind]: string };
  /** The names of the dates. */
  readonly dates: { readonly [W in ComingDate['what'] | 'move']: string };
  /** Returns the label of a bar with an end. */
  readonly between: (name: string, from: string, until: string) => string;
  /** Returns the label of a bar without an end. */
  readonly since: (name: string, from: string) => string;
}

/** Returns a text with a capital first letter. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The words of a timeline, by language. */
export const timelineWords: { readonly [L in ExplainLocale]: TimelineWords } = /* @__PURE__ */ frozen({
  en: {
    timeline: 'Timeline',
    description: 'The life of a subscription: states, terms, cancellation and dates, one row each. All dates are in UTC.',
    hint: 'Select a bar or a sign to read what it means. The arrow keys go from one to the next.',
    asTable: 'As a table',
    legend: 'Legend',
    rows: { states: 'State', terms: 'Term', cancellations: 'Cancellation', dates: 'Dates' },
    columns: { what: 'What', from: 'From', until: 'Until', rules: 'Rules' },
    statuses: {
      pending: 'pending',
      trial: 'trial',
      active: 'active',
      suspended: 'suspended',
      extended: 'extended',
      expired: 'expired',
      disabled: 'disabled',
      cancelled: 'canceled',
      deleted: 'deleted',
      migrated: 'migrated',
    },
    terms: { trial: 'Trial', term: 'Term' },
    cancellations: {
      full: 'Full refund',
      prorated: 'Prorated refund',
      none: 'No refund',
      'not-stated': 'Refund not stated',
      'at-renewal': 'At renewal',
      deprovision: 'By deprovisioning',
      refused: 'Not possible',
      undetermined: 'Not known',
    },
    dates: {
      'scheduled-change': 'scheduled change',
      'window-closes': 'cancellation window closes',
      'refund-changes': 'refund changes',
      charge: 'charge',
      'trial-ends': 'trial ends',
      renewal: 'renewal',
      'term-ends': 'term ends',
      disabled: 'disabled',
      deleted: 'deleted',
      migrated: 'migrated',
      move: 'move made',
    },
    between: (name, from, until) => `${capital(name)} from ${from} until ${until} UTC.`,
    since: (name, from) => `${capital(name)} from ${from} UTC.`,
  },
  ko: {
    timeline: '타임라인',
    description: '구독의 전체 과정: 상태, 기간, 취소, 날짜를 한 줄씩 보여 줍니다. 모든 날짜는 UTC입니다.',
    hint: '막대나 기호를 선택하면 뜻을 읽을 수 있습니다. 화살표 키로 이동합니다.',
    asTable: '표로 보기',
    legend: '범례',
    rows: { states: '상태', terms: '기간', cancellations: '취소', dates: '날짜' },
    columns: { what: '내용', from: '시작', until: '끝', rules: '규칙' },
    statuses: {
      pending: '보류 중',
      trial: '평가판',
      active: '활성',
      suspended: '일시 중단됨',
      extended: '연장 기간',
      expired: '만료됨',
      disabled: '사용 안 함',
      cancelled: '취소됨',
      deleted: '삭제됨',
      migrated: '마이그레이션됨',
    },
    terms: { trial: '평가판', term: '기간' },
    cancellations: {
      full: '전액 환불',
      prorated: '비례 배분 환불',
      none: '환불 없음',
      'not-stated': '문서에 없는 환불',
      'at-renewal': '갱신 시',
      deprovision: '프로비저닝 해제',
      refused: '불가',
      undetermined: '판단 불가',
    },
    dates: {
      'scheduled-change': '예약된 변경',
      'window-closes': '취소 기간 종료',
      'refund-changes': '환불 변경',
      charge: '청구',
      'trial-ends': '평가판 종료',
      renewal: '갱신',
      'term-ends': '기간 종료',
      disabled: '사용 안 함',
      deleted: '삭제됨',
      migrated: '마이그레이션됨',
      move: '실행한 작업',
    },
    between: (name, from, until) => `${name}: ${from} ~ ${until} UTC.`,
    since: (name, from) => `${name}: ${from} UTC부터.`,
  },
  'zh-Hans': {
    timeline: '时间线',
    description: '一个订阅的全过程：状态、期限、取消和日期各占一行。所有日期均为 UTC。',
    hint: '选择条块或标记可查看其含义。方向键可依次移动。',
    asTable: '以表格显示',
    legend: '图例',
    rows: { states: '状态', terms: '期限', cancellations: '取消', dates: '日期' },
    columns: { what: '内容', from: '开始', until: '结束', rules: '规则' },
    statuses: {
      pending: '待激活',
      trial: '试用中',
      active: '活动',
      suspended: '已暂停',
      extended: '延长服务期',
      expired: '已过期',
      disabled: '已禁用',
      cancelled: '已取消',
      deleted: '已删除',
      migrated: '已迁移',
    },
    terms: { trial: '试用', term: '期限' },
    cancellations: {
      full: '全额退款',
      prorated: '按比例退款',
      none: '不退款',
      'not-stated': '退款未说明',
      'at-renewal': '续订时',
      deprovision: '取消预配',
      refused: '不可以',
      undetermined: '无法判断',
    },
    dates: {
      'scheduled-change': '已安排的更改',
      'window-closes': '取消窗口关闭',
      'refund-changes': '退款变化',
      charge: '收费',
      'trial-ends': '试用结束',
      renewal: '续订',
      'term-ends': '期限结束',
      disabled: '已禁用',
      deleted: '已删除',
      migrated: '已迁移',
      move: '执行的操作',
    },
    between: (name, from, until) => `${name}：${from} 至 ${until} UTC。`,
    since: (name, from) => `${name}：自 ${from} UTC 起。`,
  },
  'zh-Hant': {
    timeline: '時間軸',
    description: '一個訂用帳戶的全過程：狀態、期限、取消和日期各占一列。所有日期均為 UTC。',
    hint: '選取長條或標記可查看其含義。方向鍵可依序移動。',
    asTable: '以表格顯示',
    legend: '圖例',
    rows: { states: '狀態', terms: '期限', cancellations: '取消', dates: '日期' },
    columns: { what: '內容', from: '開始', until: '結束', rules: '規則' },
    statuses: {
      pending: '待啟用',
      trial: '試用中',
      active: '使用中',
      suspended: '已暫停',
      extended: '延長服務期',
      expired: '已到期',
      disabled: '已停用',
      cancelled: '已取消',
      deleted: '已刪除',
      migrated: '已移轉',
    },
    terms: { trial: '試用', term: '期限' },
    cancellations: {
      full: '全額退款',
      prorated: '依比例退款',
      none: '不退款',
      'not-stated': '退款未說明',
      'at-renewal': '續約時',
      deprovision: '取消佈建',
      refused: '不可以',
      undetermined: '無法判斷',
    },
    dates: {
      'scheduled-change': '已排定的變更',
      'window-closes': '取消期間結束',
      'refund-changes': '退款變更',
      charge: '收費',
      'trial-ends': '試用結束',
      renewal: '續約',
      'term-ends': '期限結束',
      disabled: '已停用',
      deleted: '已刪除',
      migrated: '已移轉',
      move: '執行的操作',
    },
    between: (name, from, until) => `${name}：${from} 至 ${until} UTC。`,
    since: (name, from) => `${name}：自 ${from} UTC 起。`,
  },
});
