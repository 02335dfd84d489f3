import { instant } from '../../../src/kernel/instant.js';
import type { SubscriptionEvent } from '../../../src/lifecycle/transitions.js';
import type { Row } from './row.js';

type FactsOf<E> = Extract<SubscriptionEvent, { readonly event: E }> extends { readonly facts: infer F } ? F : object;

const term = { duration: 'P1Y', startsAt: instant('2020-06-01'), endsAt: instant('2021-06-01') } as const;

/** What happened at 20:15 on March 5, 2020, by event: its facts, and the sentence. An event that is missing does not compile. */
export const events: { readonly [E in SubscriptionEvent['event']]: readonly Row<FactsOf<E>>[] } = {
  ordered: [
    [
      {},
      {
        en: 'Ordered on Mar 5, 2020, 20:15 UTC.',
        ko: '주문: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '订购：2020年3月5日 20:15 UTC。',
        'zh-Hant': '訂購：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  activate: [
    [
      {},
      {
        en: 'Activated on Mar 5, 2020, 20:15 UTC.',
        ko: '활성화: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '激活：2020年3月5日 20:15 UTC。',
        'zh-Hant': '啟用：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  suspend: [
    [
      { reason: 'customer-request' },
      {
        en: "Suspended on Mar 5, 2020, 20:15 UTC, at the customer's request.",
        ko: '일시 중단(고객 요청): 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '暂停（客户要求）：2020年3月5日 20:15 UTC。',
        'zh-Hant': '暫停（客戶要求）：2020年3月5日 20:15 UTC。',
      },
    ],
    [
      { reason: 'nonpayment' },
      {
        en: 'Suspended on Mar 5, 2020, 20:15 UTC, for nonpayment.',
        ko: '일시 중단(미결제): 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '暂停（未付款）：2020年3月5日 20:15 UTC。',
        'zh-Hant': '暫停（未付款）：2020年3月5日 20:15 UTC。',
      },
    ],
    [
      { reason: 'fraud' },
      {
        en: 'Suspended on Mar 5, 2020, 20:15 UTC, for fraud.',
        ko: '일시 중단(사기): 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '暂停（欺诈）：2020年3月5日 20:15 UTC。',
        'zh-Hant': '暫停（詐騙）：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  reactivate: [
    [
      {},
      {
        en: 'Reactivated on Mar 5, 2020, 20:15 UTC.',
        ko: '다시 활성화: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '重新激活：2020年3月5日 20:15 UTC。',
        'zh-Hant': '重新啟用：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  cancel: [
    [
      {},
      {
        en: 'Canceled on Mar 5, 2020, 20:15 UTC.',
        ko: '취소: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '取消：2020年3月5日 20:15 UTC。',
        'zh-Hant': '取消：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  'set-auto-renew': [
    [
      { autoRenew: true },
      {
        en: 'Auto-renew switched on: Mar 5, 2020, 20:15 UTC.',
        ko: '자동 갱신 켜짐: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '打开自动续订：2020年3月5日 20:15 UTC。',
        'zh-Hant': '開啟自動續約：2020年3月5日 20:15 UTC。',
      },
    ],
    [
      { autoRenew: false },
      {
        en: 'Auto-renew switched off: Mar 5, 2020, 20:15 UTC.',
        ko: '자동 갱신 꺼짐: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '关闭自动续订：2020年3月5日 20:15 UTC。',
        'zh-Hant': '關閉自動續約：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  'set-end-of-term': [
    [
      { endOfTerm: 'renew' },
      {
        en: 'What follows the term was chosen on Mar 5, 2020, 20:15 UTC: it renews.',
        ko: '기간 종료 후 선택: 갱신, 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '已选择期限结束后的处理（续订）：2020年3月5日 20:15 UTC。',
        'zh-Hant': '已選擇期限結束後的處理（續約）：2020年3月5日 20:15 UTC。',
      },
    ],
    [
      { endOfTerm: 'extend' },
      {
        en: 'What follows the term was chosen on Mar 5, 2020, 20:15 UTC: it is extended month by month, each month paid in advance.',
        ko: '기간 종료 후 선택: 월 단위 연장(매월 선불), 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '已选择期限结束后的处理（逐月延长，每月预付）：2020年3月5日 20:15 UTC。',
        'zh-Hant': '已選擇期限結束後的處理（逐月延長，每月預付）：2020年3月5日 20:15 UTC。',
      },
    ],
    [
      { endOfTerm: 'end' },
      {
        en: 'What follows the term was chosen on Mar 5, 2020, 20:15 UTC: it ends, and nobody has access from then on.',
        ko: '기간 종료 후 선택: 종료, 이후 아무도 액세스할 수 없음, 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '已选择期限结束后的处理（结束，此后任何人都无法访问）：2020年3月5日 20:15 UTC。',
        'zh-Hant': '已選擇期限結束後的處理（結束，此後任何人都無法存取）：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  'change-quantity': [
    [
      { quantity: 1742 },
      {
        en: 'Number of licenses changed to 1,742 on Mar 5, 2020, 20:15 UTC.',
        ko: '라이선스 수 변경(1,742): 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '许可证数量改为 1,742：2020年3月5日 20:15 UTC。',
        'zh-Hant': '授權數目改為 1,742：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  'convert-trial': [
    [
      { term },
      {
        en: 'Trial converted to paid on Mar 5, 2020, 20:15 UTC.',
        ko: '평가판 유료 전환: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '试用转为付费：2020年3月5日 20:15 UTC。',
        'zh-Hant': '試用轉為付費：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  'start-new-term': [
    [
      { term },
      {
        en: 'New term started on Mar 5, 2020, 20:15 UTC.',
        ko: '새 기간 시작: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '开始新期限：2020年3月5日 20:15 UTC。',
        'zh-Hant': '開始新期限：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  'schedule-change': [
    [
      { change: null },
      {
        en: 'The scheduled change was dropped on Mar 5, 2020, 20:15 UTC.',
        ko: '예약된 변경 삭제: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '已删除计划的更改：2020年3月5日 20:15 UTC。',
        'zh-Hant': '已移除排程的變更：2020年3月5日 20:15 UTC。',
      },
    ],
    [
      { change: { quantity: 8 } },
      {
        en: 'A change was scheduled for the renewal on Mar 5, 2020, 20:15 UTC.',
        ko: '갱신 시 변경 예약: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '已计划续订时的更改：2020年3月5日 20:15 UTC。',
        'zh-Hant': '已排程續約時的變更：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  renew: [
    [
      { completedAt: instant('2020-06-01') },
      {
        en: 'Renewed on Mar 5, 2020, 20:15 UTC.',
        ko: '갱신: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '续订：2020年3月5日 20:15 UTC。',
        'zh-Hant': '續約：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  extend: [
    [
      {},
      {
        en: 'Extended month by month, at a price, from Mar 5, 2020, 20:15 UTC.',
        ko: '월 단위 유료 연장 시작: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '开始逐月付费延长：2020年3月5日 20:15 UTC。',
        'zh-Hant': '開始逐月付費延長：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  expire: [
    [
      {},
      {
        en: 'Term ended without renewal on Mar 5, 2020, 20:15 UTC.',
        ko: '갱신 없이 기간 종료: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '期限结束，未续订：2020年3月5日 20:15 UTC。',
        'zh-Hant': '期限結束，未續約：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  disable: [
    [
      {},
      {
        en: 'Disabled on Mar 5, 2020, 20:15 UTC.',
        ko: '사용 안 함: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '禁用：2020年3月5日 20:15 UTC。',
        'zh-Hant': '停用：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  delete: [
    [
      {},
      {
        en: 'Deleted with its data on Mar 5, 2020, 20:15 UTC.',
        ko: '데이터와 함께 삭제: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '连同数据一起删除：2020年3月5日 20:15 UTC。',
        'zh-Hant': '連同資料一起刪除：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  migrate: [
    [
      {},
      {
        en: 'Migrated to new commerce on Mar 5, 2020, 20:15 UTC.',
        ko: '새 상거래로 마이그레이션: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '迁移到新商务：2020年3月5日 20:15 UTC。',
        'zh-Hant': '移轉至新商務：2020年3月5日 20:15 UTC。',
      },
    ],
  ],
};
