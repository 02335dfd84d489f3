import { instant } from '../../../src/kernel/instant.js';
import type { ComingDate } from '../../../src/lifecycle/coming-dates.js';
import type { Row, Said } from './row.js';

/** What is to come at 20:15 on March 5, 2020. A kind that is missing does not compile. */
export const coming: { readonly [W in ComingDate['what']]: Said } = {
  'scheduled-change': {
    en: 'The scheduled change takes effect on Mar 5, 2020, 20:15 UTC.',
    ko: '예약된 변경 적용: 2020년 3월 5일 20:15 UTC.',
    'zh-Hans': '计划的更改生效：2020年3月5日 20:15 UTC。',
    'zh-Hant': '排程的變更生效：2020年3月5日 20:15 UTC。',
  },
  'window-closes': {
    en: 'The cancellation window is open until Mar 5, 2020, 20:15 UTC.',
    ko: '취소 기간: 2020년 3월 5일 20:15 UTC 전까지.',
    'zh-Hans': '取消期限：2020年3月5日 20:15 UTC 之前。',
    'zh-Hant': '取消期限：2020年3月5日 20:15 UTC 之前。',
  },
  'refund-changes': {
    en: 'The refund changes on Mar 5, 2020, 20:15 UTC.',
    ko: '환불 조건 변경: 2020년 3월 5일 20:15 UTC.',
    'zh-Hans': '退款条件更改：2020年3月5日 20:15 UTC。',
    'zh-Hant': '退款條件變更：2020年3月5日 20:15 UTC。',
  },
  charge: {
    en: 'The next charge falls due on Mar 5, 2020, 20:15 UTC.',
    ko: '다음 청구: 2020년 3월 5일 20:15 UTC.',
    'zh-Hans': '下次收费：2020年3月5日 20:15 UTC。',
    'zh-Hant': '下次收費：2020年3月5日 20:15 UTC。',
  },
  'trial-ends': {
    en: 'The trial runs until Mar 5, 2020, 20:15 UTC.',
    ko: '평가판: 2020년 3월 5일 20:15 UTC 전까지.',
    'zh-Hans': '试用：2020年3月5日 20:15 UTC 之前。',
    'zh-Hant': '試用：2020年3月5日 20:15 UTC 之前。',
  },
  renewal: {
    en: 'It renews on Mar 5, 2020, 20:15 UTC.',
    ko: '갱신: 2020년 3월 5일 20:15 UTC.',
    'zh-Hans': '续订：2020年3月5日 20:15 UTC。',
    'zh-Hant': '續約：2020年3月5日 20:15 UTC。',
  },
  'term-ends': {
    en: 'The term runs until Mar 5, 2020, 20:15 UTC.',
    ko: '기간: 2020년 3월 5일 20:15 UTC 전까지.',
    'zh-Hans': '期限：2020年3月5日 20:15 UTC 之前。',
    'zh-Hant': '期限：2020年3月5日 20:15 UTC 之前。',
  },
  disabled: {
    en: 'It is disabled on Mar 5, 2020, 20:15 UTC.',
    ko: '사용 안 함: 2020년 3월 5일 20:15 UTC.',
    'zh-Hans': '禁用：2020年3月5日 20:15 UTC。',
    'zh-Hant': '停用：2020年3月5日 20:15 UTC。',
  },
  deleted: {
    en: 'It is deleted with its data on Mar 5, 2020, 20:15 UTC.',
    ko: '데이터와 함께 삭제: 2020년 3월 5일 20:15 UTC.',
    'zh-Hans': '连同数据一起删除：2020年3月5日 20:15 UTC。',
    'zh-Hant': '連同資料一起刪除：2020年3月5日 20:15 UTC。',
  },
  migrated: {
    en: 'It migrates to new commerce on Mar 5, 2020, 20:15 UTC.',
    ko: '새 상거래로 마이그레이션: 2020년 3월 5일 20:15 UTC.',
    'zh-Hans': '迁移到新商务：2020年3月5日 20:15 UTC。',
    'zh-Hant': '移轉至新商務：2020年3月5日 20:15 UTC。',
  },
};

/** What is to come at a date that a missing fact keeps open. A kind that is missing does not compile. */
export const comingUndetermined: {
  readonly [W in Extract<ComingDate, { readonly at: null }>['what']]: readonly Row<Extract<ComingDate, { readonly at: null }>['bounds']>[];
} = {
  deleted: [
    [
      { earliestAt: instant('2020-03-05T20:15Z'), latestAt: instant('2020-04-11') },
      {
        en: 'It is not known when it is deleted with its data. Its data is not deleted before Mar 5, 2020, 20:15 UTC. Its data is deleted by Apr 11, 2020 (UTC).',
        ko: '데이터와 함께 삭제되는 시점을 판단할 수 없습니다. 가장 이른 삭제 시점: 2020년 3월 5일 20:15 UTC. 가장 늦은 삭제 시점: 2020년 4월 11일(UTC).',
        'zh-Hans': '无法确定何时连同数据一起删除。最早删除：2020年3月5日 20:15 UTC。最晚删除：2020年4月11日 (UTC)。',
        'zh-Hant': '無法判斷何時連同資料一起刪除。最早刪除：2020年3月5日 20:15 UTC。最晚刪除：2020年4月11日 (UTC)。',
      },
    ],
    [
      { earliestAt: null, latestAt: null },
      {
        en: 'It is not known when it is deleted with its data.',
        ko: '데이터와 함께 삭제되는 시점을 판단할 수 없습니다.',
        'zh-Hans': '无法确定何时连同数据一起删除。',
        'zh-Hant': '無法判斷何時連同資料一起刪除。',
      },
    ],
  ],
};
