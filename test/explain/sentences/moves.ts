import type { Move } from '../../../src/vocabulary/move.js';
import type { Said } from './row.js';

/** Each move where it is refused and where nobody can tell. A move that is missing does not compile. */
export const moves: { readonly [M in Move]: { readonly refused: Said; readonly undetermined: Said } } = {
  activate: {
    refused: { en: 'Cannot be activated.', ko: '활성화할 수 없습니다.', 'zh-Hans': '无法激活。', 'zh-Hant': '無法啟用。' },
    undetermined: {
      en: 'It is not known whether it can be activated.',
      ko: '활성화할 수 있는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定能否激活。',
      'zh-Hant': '無法判斷能否啟用。',
    },
  },
  suspend: {
    refused: { en: 'Cannot be suspended.', ko: '일시 중단할 수 없습니다.', 'zh-Hans': '无法暂停。', 'zh-Hant': '無法暫停。' },
    undetermined: {
      en: 'It is not known whether it can be suspended.',
      ko: '일시 중단할 수 있는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定能否暂停。',
      'zh-Hant': '無法判斷能否暫停。',
    },
  },
  reactivate: {
    refused: { en: 'Cannot be reactivated.', ko: '다시 활성화할 수 없습니다.', 'zh-Hans': '无法重新激活。', 'zh-Hant': '無法重新啟用。' },
    undetermined: {
      en: 'It is not known whether it can be reactivated.',
      ko: '다시 활성화할 수 있는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定能否重新激活。',
      'zh-Hant': '無法判斷能否重新啟用。',
    },
  },
  cancel: {
    refused: { en: 'Cannot be canceled.', ko: '취소할 수 없습니다.', 'zh-Hans': '无法取消。', 'zh-Hant': '無法取消。' },
    undetermined: {
      en: 'It is not known whether it can be canceled.',
      ko: '취소할 수 있는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定能否取消。',
      'zh-Hant': '無法判斷能否取消。',
    },
  },
  'set-auto-renew': {
    refused: {
      en: 'Auto-renew cannot be changed.',
      ko: '자동 갱신을 변경할 수 없습니다.',
      'zh-Hans': '无法更改自动续订。',
      'zh-Hant': '無法變更自動續約。',
    },
    undetermined: {
      en: 'It is not known whether auto-renew can be changed.',
      ko: '자동 갱신을 변경할 수 있는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定能否更改自动续订。',
      'zh-Hant': '無法判斷能否變更自動續約。',
    },
  },
  'set-end-of-term': {
    refused: {
      en: 'What follows the term cannot be chosen.',
      ko: '기간이 끝난 뒤의 처리를 선택할 수 없습니다.',
      'zh-Hans': '无法选择期限结束后的处理。',
      'zh-Hant': '無法選擇期限結束後的處理。',
    },
    undetermined: {
      en: 'It is not known whether what follows the term can be chosen.',
      ko: '기간이 끝난 뒤의 처리를 선택할 수 있는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定能否选择期限结束后的处理。',
      'zh-Hant': '無法判斷能否選擇期限結束後的處理。',
    },
  },
  'change-quantity': {
    refused: {
      en: 'The number of licenses cannot be changed.',
      ko: '라이선스 수를 변경할 수 없습니다.',
      'zh-Hans': '无法更改许可证数量。',
      'zh-Hant': '無法變更授權數目。',
    },
    undetermined: {
      en: 'It is not known whether the number of licenses can be changed.',
      ko: '라이선스 수를 변경할 수 있는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定能否更改许可证数量。',
      'zh-Hant': '無法判斷能否變更授權數目。',
    },
  },
  'convert-trial': {
    refused: {
      en: 'The trial cannot be converted to paid.',
      ko: '평가판을 유료로 전환할 수 없습니다.',
      'zh-Hans': '无法将试用转为付费。',
      'zh-Hant': '無法將試用轉為付費。',
    },
    undetermined: {
      en: 'It is not known whether the trial can be converted to paid.',
      ko: '평가판을 유료로 전환할 수 있는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定能否将试用转为付费。',
      'zh-Hant': '無法判斷能否將試用轉為付費。',
    },
  },
  'schedule-change': {
    refused: {
      en: 'The change cannot be scheduled.',
      ko: '변경을 예약할 수 없습니다.',
      'zh-Hans': '无法计划该更改。',
      'zh-Hant': '無法排程該變更。',
    },
    undetermined: {
      en: 'It is not known whether the change can be scheduled.',
      ko: '변경을 예약할 수 있는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定能否计划该更改。',
      'zh-Hant': '無法判斷能否排程該變更。',
    },
  },
  'start-new-term': {
    refused: {
      en: 'No new term can be started.',
      ko: '새 기간을 시작할 수 없습니다.',
      'zh-Hans': '无法开始新期限。',
      'zh-Hant': '無法開始新期限。',
    },
    undetermined: {
      en: 'It is not known whether a new term can be started.',
      ko: '새 기간을 시작할 수 있는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定能否开始新期限。',
      'zh-Hant': '無法判斷能否開始新期限。',
    },
  },
  renew: {
    refused: { en: 'Cannot be renewed.', ko: '갱신할 수 없습니다.', 'zh-Hans': '无法续订。', 'zh-Hant': '無法續約。' },
    undetermined: {
      en: 'It is not known whether it can be renewed.',
      ko: '갱신할 수 있는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定能否续订。',
      'zh-Hant': '無法判斷能否續約。',
    },
  },
  extend: {
    refused: { en: 'The term is not extended.', ko: '기간이 연장되지 않습니다.', 'zh-Hans': '期限不会延长。', 'zh-Hant': '期限不會延長。' },
    undetermined: {
      en: 'It is not known whether the term is extended.',
      ko: '기간이 연장되는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定期限是否延长。',
      'zh-Hant': '無法判斷期限是否延長。',
    },
  },
  expire: {
    refused: { en: 'The term does not end.', ko: '기간이 종료되지 않습니다.', 'zh-Hans': '期限不会结束。', 'zh-Hant': '期限不會結束。' },
    undetermined: {
      en: 'It is not known whether the term ends.',
      ko: '기간이 종료되는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定期限是否结束。',
      'zh-Hant': '無法判斷期限是否結束。',
    },
  },
  disable: {
    refused: { en: 'Is not disabled.', ko: '사용 안 함으로 바뀌지 않습니다.', 'zh-Hans': '不会禁用。', 'zh-Hant': '不會停用。' },
    undetermined: {
      en: 'It is not known whether it is disabled.',
      ko: '사용 안 함으로 바뀌는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定是否禁用。',
      'zh-Hant': '無法判斷是否停用。',
    },
  },
  delete: {
    refused: { en: 'Is not deleted.', ko: '삭제되지 않습니다.', 'zh-Hans': '不会删除。', 'zh-Hant': '不會刪除。' },
    undetermined: {
      en: 'It is not known whether it is deleted.',
      ko: '삭제되는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定是否删除。',
      'zh-Hant': '無法判斷是否刪除。',
    },
  },
  migrate: {
    refused: {
      en: 'It does not migrate to new commerce.',
      ko: '새 상거래로 마이그레이션되지 않습니다.',
      'zh-Hans': '不会迁移到新商务。',
      'zh-Hant': '不會移轉至新商務。',
    },
    undetermined: {
      en: 'It is not known whether it migrates to new commerce.',
      ko: '새 상거래로 마이그레이션되는지 판단할 수 없습니다.',
      'zh-Hans': '无法确定是否迁移到新商务。',
      'zh-Hant': '無法判斷是否移轉至新商務。',
    },
  },
};
