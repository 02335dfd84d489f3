import type { Certainty } from '../../src/kernel/answer.js';
import type { DeadlineKind, MissedOutcome } from '../../src/desk/deadline.js';
import type { Said } from '../explain/sentences/row.js';

/** The title of each kind of deadline, and what it says of 20:15 on March 5, 2020 and three seats. A kind that is missing does not compile. */
export const kinds: { readonly [K in DeadlineKind]: { readonly title: Said; readonly deadline: Said } } = {
  deletion: {
    title: { en: 'Data is deleted', ko: '데이터 삭제', 'zh-Hans': '数据删除', 'zh-Hant': '資料刪除' },
    deadline: {
      en: 'It is deleted with its data on Mar 5, 2020, 20:15 UTC.',
      ko: '데이터와 함께 삭제: 2020년 3월 5일 20:15 UTC.',
      'zh-Hans': '连同数据一起删除：2020年3月5日 20:15 UTC。',
      'zh-Hant': '連同資料一起刪除：2020年3月5日 20:15 UTC。',
    },
  },
  'save-data': {
    title: { en: 'Last chance to save the data', ko: '데이터 저장 기한', 'zh-Hans': '保存数据的期限', 'zh-Hant': '儲存資料的期限' },
    deadline: {
      en: 'Its data can be saved until Mar 5, 2020, 20:15 UTC.',
      ko: '데이터를 저장할 수 있는 기간: 2020년 3월 5일 20:15 UTC 전까지.',
      'zh-Hans': '可保存数据：2020年3月5日 20:15 UTC 之前。',
      'zh-Hant': '可儲存資料：2020年3月5日 20:15 UTC 之前。',
    },
  },
  reactivate: {
    title: { en: 'Last chance to reactivate', ko: '다시 활성화 기한', 'zh-Hans': '重新激活的期限', 'zh-Hant': '重新啟用的期限' },
    deadline: {
      en: 'It can be reactivated until Mar 5, 2020, 20:15 UTC.',
      ko: '다시 활성화할 수 있는 기간: 2020년 3월 5일 20:15 UTC 전까지.',
      'zh-Hans': '可重新激活：2020年3月5日 20:15 UTC 之前。',
      'zh-Hant': '可重新啟用：2020年3月5日 20:15 UTC 之前。',
    },
  },
  'convert-trial': {
    title: {
      en: 'Last chance to convert the trial',
      ko: '평가판 유료 전환 기한',
      'zh-Hans': '将试用转为付费的期限',
      'zh-Hant': '將試用轉為付費的期限',
    },
    deadline: {
      en: 'The trial can be converted to paid until Mar 5, 2020, 20:15 UTC.',
      ko: '평가판을 유료로 전환할 수 있는 기간: 2020년 3월 5일 20:15 UTC 전까지.',
      'zh-Hans': '可将试用转为付费：2020年3月5日 20:15 UTC 之前。',
      'zh-Hant': '可將試用轉為付費：2020年3月5日 20:15 UTC 之前。',
    },
  },
  'keep-term': {
    title: {
      en: 'Last chance to keep the subscription',
      ko: '구독 유지 기한',
      'zh-Hans': '保留订阅的期限',
      'zh-Hant': '保留訂用帳戶的期限',
    },
    deadline: {
      en: 'It can still be set to renew until Mar 5, 2020, 20:15 UTC.',
      ko: '갱신되도록 설정할 수 있는 기간: 2020년 3월 5일 20:15 UTC 전까지.',
      'zh-Hans': '仍可设为续订：2020年3月5日 20:15 UTC 之前。',
      'zh-Hant': '仍可設為續約：2020年3月5日 20:15 UTC 之前。',
    },
  },
  'full-refund': {
    title: { en: 'Last chance for a full refund', ko: '전액 환불 기한', 'zh-Hans': '全额退款的期限', 'zh-Hant': '全額退款的期限' },
    deadline: {
      en: 'Canceling gives a full refund until Mar 5, 2020, 20:15 UTC.',
      ko: '취소하면 전액 환불되는 기간: 2020년 3월 5일 20:15 UTC 전까지.',
      'zh-Hans': '取消可获全额退款：2020年3月5日 20:15 UTC 之前。',
      'zh-Hant': '取消可獲全額退款：2020年3月5日 20:15 UTC 之前。',
    },
  },
  'prorated-refund': {
    title: {
      en: 'Last chance for a prorated refund',
      ko: '비례 배분 환불 기한',
      'zh-Hans': '按比例退款的期限',
      'zh-Hant': '依比例退款的期限',
    },
    deadline: {
      en: 'Canceling gives a prorated refund until Mar 5, 2020, 20:15 UTC.',
      ko: '취소하면 비례 배분으로 환불되는 기간: 2020년 3월 5일 20:15 UTC 전까지.',
      'zh-Hans': '取消可获按比例退款：2020年3月5日 20:15 UTC 之前。',
      'zh-Hant': '取消可獲依比例退款：2020年3月5日 20:15 UTC 之前。',
    },
  },
  cancel: {
    title: { en: 'Last chance to cancel', ko: '취소 기한', 'zh-Hans': '取消的期限', 'zh-Hant': '取消的期限' },
    deadline: {
      en: 'It can be canceled until Mar 5, 2020, 20:15 UTC.',
      ko: '취소할 수 있는 기간: 2020년 3월 5일 20:15 UTC 전까지.',
      'zh-Hans': '可以取消：2020年3月5日 20:15 UTC 之前。',
      'zh-Hant': '可以取消：2020年3月5日 20:15 UTC 之前。',
    },
  },
  'stop-renewal': {
    title: { en: 'Last chance to stop the renewal', ko: '갱신 중지 기한', 'zh-Hans': '停止续订的期限', 'zh-Hant': '停止續約的期限' },
    deadline: {
      en: 'What follows the term can be stopped until Mar 5, 2020, 20:15 UTC.',
      ko: '기간 종료 후의 처리를 막을 수 있는 기간: 2020년 3월 5일 20:15 UTC 전까지.',
      'zh-Hans': '可阻止期限结束后的处理：2020年3月5日 20:15 UTC 之前。',
      'zh-Hant': '可阻止期限結束後的處理：2020年3月5日 20:15 UTC 之前。',
    },
  },
  'stop-charge': {
    title: {
      en: 'Last chance to avoid the next charge',
      ko: '다음 청구 방지 기한',
      'zh-Hans': '避免下次收费的期限',
      'zh-Hant': '避免下次收費的期限',
    },
    deadline: {
      en: 'Canceling avoids the next charge until Mar 5, 2020, 20:15 UTC.',
      ko: '취소하면 다음 청구를 피할 수 있는 기간: 2020년 3월 5일 20:15 UTC 전까지.',
      'zh-Hans': '取消可避免下次收费：2020年3月5日 20:15 UTC 之前。',
      'zh-Hant': '取消可避免下次收費：2020年3月5日 20:15 UTC 之前。',
    },
  },
  'give-seats-back': {
    title: { en: 'Last chance to give seats back', ko: '사용자 수 줄이기 기한', 'zh-Hans': '退回席位的期限', 'zh-Hant': '退回席位的期限' },
    deadline: {
      en: '3 seats can be given back until Mar 5, 2020, 20:15 UTC.',
      ko: '사용자 3명을 줄일 수 있는 기간: 2020년 3월 5일 20:15 UTC 전까지.',
      'zh-Hans': '可退回 3 个席位：2020年3月5日 20:15 UTC 之前。',
      'zh-Hant': '可退回 3 個席位：2020年3月5日 20:15 UTC 之前。',
    },
  },
  'schedule-fewer-seats': {
    title: {
      en: 'Last chance to schedule fewer seats',
      ko: '사용자 수 줄이기 예약 기한',
      'zh-Hans': '计划减少席位的期限',
      'zh-Hant': '排程減少席位的期限',
    },
    deadline: {
      en: 'Fewer seats can be scheduled for the next term until Mar 5, 2020, 20:15 UTC.',
      ko: '다음 기간의 사용자 수를 줄이도록 예약할 수 있는 기간: 2020년 3월 5일 20:15 UTC 전까지.',
      'zh-Hans': '可为下一期限计划减少席位：2020年3月5日 20:15 UTC 之前。',
      'zh-Hant': '可為下一期限排程減少席位：2020年3月5日 20:15 UTC 之前。',
    },
  },
};

/** What happens if it is missed, behind the sentence of the deadline. An outcome that is missing does not compile. */
export const missed: { readonly [M in MissedOutcome]: Said } = {
  'refund-falls': {
    en: 'After that, less comes back.',
    ko: '그 후에는 환불이 줄어듭니다.',
    'zh-Hans': '此后退款减少。',
    'zh-Hant': '此後退款減少。',
  },
  'window-closes': {
    en: 'After that, it can no longer be canceled with that effect.',
    ko: '그 후에는 그 조건으로 취소할 수 없습니다.',
    'zh-Hans': '此后不能再以该方式取消。',
    'zh-Hant': '此後不能再以該方式取消。',
  },
  'seats-locked': {
    en: 'After that, these seats stay until the end of the term.',
    ko: '그 후에는 기간이 끝날 때까지 이 사용자 수를 줄일 수 없습니다.',
    'zh-Hans': '此后这些席位保留到期限结束。',
    'zh-Hant': '此後這些席位保留到期限結束。',
  },
  renews: { en: 'Otherwise it renews.', ko: '그렇지 않으면 갱신됩니다.', 'zh-Hans': '否则将续订。', 'zh-Hant': '否則將續約。' },
  extends: {
    en: 'Otherwise it is extended month by month, each month paid in advance.',
    ko: '그렇지 않으면 월 단위로 연장되고 매월 선불로 청구됩니다.',
    'zh-Hans': '否则将逐月延长，每月预付。',
    'zh-Hant': '否則將逐月延長，每月預付。',
  },
  converts: {
    en: 'Otherwise the trial becomes a paid subscription.',
    ko: '그렇지 않으면 평가판이 유료 구독으로 전환됩니다.',
    'zh-Hans': '否则试用将转为付费订阅。',
    'zh-Hant': '否則試用將轉為付費訂用帳戶。',
  },
  migrates: {
    en: 'Otherwise it migrates to new commerce.',
    ko: '그렇지 않으면 새 상거래로 마이그레이션됩니다.',
    'zh-Hans': '否则将迁移到新商务。',
    'zh-Hant': '否則將移轉至新商務。',
  },
  charged: { en: 'Otherwise it is charged.', ko: '그렇지 않으면 청구됩니다.', 'zh-Hans': '否则将收费。', 'zh-Hant': '否則將收費。' },
  ends: { en: 'Otherwise it ends.', ko: '그렇지 않으면 종료됩니다.', 'zh-Hans': '否则将结束。', 'zh-Hant': '否則將結束。' },
  disabled: {
    en: 'Otherwise it is disabled.',
    ko: '그렇지 않으면 사용할 수 없게 됩니다.',
    'zh-Hans': '否则将被禁用。',
    'zh-Hant': '否則將被停用。',
  },
  unsubscribed: {
    en: 'Otherwise it is unsubscribed.',
    ko: '그렇지 않으면 구독이 해지됩니다.',
    'zh-Hans': '否则将被退订。',
    'zh-Hant': '否則將被取消訂閱。',
  },
  deleted: {
    en: 'After that, the data is gone.',
    ko: '그 후에는 데이터가 없습니다.',
    'zh-Hans': '此后数据不复存在。',
    'zh-Hant': '此後資料不復存在。',
  },
  'access-ends': {
    en: 'After that, nobody reaches the data.',
    ko: '그 후에는 아무도 데이터에 액세스할 수 없습니다.',
    'zh-Hans': '此后任何人都无法访问数据。',
    'zh-Hant': '此後任何人都無法存取資料。',
  },
  'not-stated': {
    en: 'What happens then is not known: no document says it, or a fact is missing.',
    ko: '그때 어떻게 되는지는 알 수 없습니다. 문서에 없거나 정보가 부족합니다.',
    'zh-Hans': '届时会发生什么无法确定：文档未说明，或缺少信息。',
    'zh-Hant': '屆時會發生什麼無法確定：文件未說明，或缺少資訊。',
  },
};

/** How sure the date of the deciding rule is, last of all. A certainty that is missing does not compile. */
export const sure: { readonly [C in Certainty]: Said } = {
  stated: {
    en: 'The documents state since when this holds.',
    ko: '시행일은 문서에 나와 있습니다.',
    'zh-Hans': '文档写明了生效日期。',
    'zh-Hant': '文件寫明了生效日期。',
  },
  'first-seen': {
    en: 'Since when this holds is known from when it was first seen.',
    ko: '시행일은 처음 확인된 날로만 알려져 있습니다.',
    'zh-Hans': '生效日期仅知首次见到之日。',
    'zh-Hant': '生效日期僅知首次見到之日。',
  },
  reported: {
    en: 'Reported by distributors or the press.',
    ko: '총판 또는 언론 보도에 따릅니다.',
    'zh-Hans': '据分销商或媒体报道。',
    'zh-Hant': '據經銷商或媒體報導。',
  },
  'callers-own': {
    en: 'By your own policy.',
    ko: '자체 정책에 따릅니다.',
    'zh-Hans': '按自有策略。',
    'zh-Hant': '依自有原則。',
  },
};

/** A deadline with all that can be said of it: what comes back is 353.22 euros and two charges, it may be as late as April 11, by E8 and W14, contested by I1 and I9. */
export const whole: Said = {
  en: 'One seat can be given back until the end of Mar 8, 2020 (UTC). Amount: EUR 353.22. After that, these seats stay until the end of the term. Charges that follow: 2. A fact is missing; it may also be as late as Apr 11, 2020, 12:00 UTC. [E8, W14] Under another interpretation of the documents (I1 and I9) it would differ. Reported by distributors or the press.',
  ko: '사용자 1명을 줄일 수 있는 기간: 2020년 3월 8일(UTC)까지. 금액: EUR 353.22. 그 후에는 기간이 끝날 때까지 이 사용자 수를 줄일 수 없습니다. 이어지는 청구 횟수: 2. 확인되지 않은 사실이 있어 2020년 4월 11일 12:00 UTC까지 늦어질 수 있습니다. [E8, W14] 문서를 달리 해석하면(I1 및 I9) 달라집니다. 총판 또는 언론 보도에 따릅니다.',
  'zh-Hans':
    '可退回 1 个席位：2020年3月8日 (UTC) 结束前。金额：EUR 353.22。此后这些席位保留到期限结束。随后的收费次数：2。缺少一项事实，最晚可能到 2020年4月11日 12:00 UTC。[E8, W14] 若对文档另作解读（I1和I9），结果会不同。据分销商或媒体报道。',
  'zh-Hant':
    '可退回 1 個席位：2020年3月8日 (UTC) 結束前。金額：EUR 353.22。此後這些席位保留到期限結束。隨後的收費次數：2。缺少一項事實，最晚可能到 2020年4月11日 12:00 UTC。[E8, W14] 若對文件另作解讀（I1和I9），結果會不同。據經銷商或媒體報導。',
};

/** A kind that only a newer version knows. */
export const newer: Said = {
  en: 'A deadline that this version cannot explain.',
  ko: '이 버전에서 설명할 수 없는 기한입니다.',
  'zh-Hans': '有一个此版本无法解释的期限。',
  'zh-Hant': '有一個此版本無法解釋的期限。',
};
