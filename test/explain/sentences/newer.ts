import type { Row } from './row.js';

/** What a newer version may say and this one does not know: the facts as they come, and the general sentence. */
export const newer: {
  readonly [K in 'answer' | 'reason' | 'way' | 'event' | 'coming']: readonly Row<Readonly<Record<string, unknown>>>[];
} = {
  answer: [
    [
      { question: 'weather', verdict: 'allowed' },
      { en: 'Allowed.', ko: '할 수 있습니다.', 'zh-Hans': '可以。', 'zh-Hant': '可以。' },
    ],
    [
      { question: 'weather', verdict: 'computed' },
      { en: 'Computed.', ko: '계산했습니다.', 'zh-Hans': '已计算。', 'zh-Hant': '已計算。' },
    ],
    [
      { question: 'weather', verdict: 'refused', instead: [{ by: 'magic' }] },
      {
        en: 'Not possible. Instead: do it in a way that this version cannot explain.',
        ko: '할 수 없습니다. 대신: 이 버전에서 설명할 수 없는 방법.',
        'zh-Hans': '不可以。可改为：此版本无法解释的方式。',
        'zh-Hant': '不可以。可改為：此版本無法解釋的方式。',
      },
    ],
    [
      { question: 'weather', verdict: 'undetermined', gaps: [{ gap: 'fog' }] },
      {
        en: 'Cannot be determined. Something is missing that this version cannot explain.',
        ko: '판단할 수 없습니다. 이 버전에서 설명할 수 없는 정보가 빠져 있습니다.',
        'zh-Hans': '无法确定。缺少此版本无法解释的信息。',
        'zh-Hant': '無法判斷。缺少此版本無法解釋的資訊。',
      },
    ],
    [
      {
        question: 'weather',
        verdict: 'refused',
        reasons: [{ code: 'not-cancellable', rule: 'B12' }],
        gaps: [{ gap: 'fact-missing', fact: 'wind' }],
      },
      {
        en: 'Not possible. This product cannot be canceled. [B12] Not stated: "wind".',
        ko: '할 수 없습니다. 취소할 수 없는 제품입니다. [B12] 알려지지 않은 정보: "wind".',
        'zh-Hans': '不可以。此产品不可取消。[B12] 未说明：“wind”。',
        'zh-Hant': '不可以。此產品無法取消。[B12] 未說明：「wind」。',
      },
    ],
    [
      { question: 'weather', verdict: 'perhaps' },
      {
        en: 'This version cannot explain the answer.',
        ko: '이 버전에서 설명할 수 없는 답입니다.',
        'zh-Hans': '此版本无法解释该答复。',
        'zh-Hant': '此版本無法解釋該答覆。',
      },
    ],
  ],
  reason: [
    [
      { code: 'market-closed-on-sundays', rule: 'B12' },
      {
        en: 'There is a reason that this version cannot explain. [B12]',
        ko: '이 버전에서 설명할 수 없는 이유가 있습니다. [B12]',
        'zh-Hans': '有一个此版本无法解释的原因。[B12]',
        'zh-Hant': '有一個此版本無法解釋的原因。[B12]',
      },
    ],
  ],
  way: [
    [
      { by: 'magic' },
      {
        en: 'Do it in a way that this version cannot explain',
        ko: '이 버전에서 설명할 수 없는 방법',
        'zh-Hans': '此版本无法解释的方式',
        'zh-Hant': '此版本無法解釋的方式',
      },
    ],
  ],
  event: [
    [
      { event: 'merged', at: 0 },
      {
        en: 'Something happened that this version cannot explain.',
        ko: '이 버전에서 설명할 수 없는 이벤트입니다.',
        'zh-Hans': '发生了此版本无法解释的事件。',
        'zh-Hant': '發生了此版本無法解釋的事件。',
      },
    ],
  ],
  coming: [
    [
      { what: 'eclipse', at: 0 },
      {
        en: 'Something is to come that this version cannot explain.',
        ko: '이 버전에서 설명할 수 없는 예정일입니다.',
        'zh-Hans': '有一个此版本无法解释的日期。',
        'zh-Hant': '有一個此版本無法解釋的日期。',
      },
    ],
  ],
};
