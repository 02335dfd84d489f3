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
        en: 'Not possible. Instead, do it in a way that this version cannot explain.',
        ko: '할 수 없습니다. 대신: 이 버전에서 설명할 수 없는 방법.',
        'zh-Hans': '不可以。可改为：此版本无法解释的方式。',
        'zh-Hant': '不可以。可改為：此版本無法解釋的方式。',
      },
    ],
    [
      { question: 'weather', verdict: 'undetermined', gaps: [{ gap: 'fog' }] },
      {
        en: 'Cannot be determined. This version cannot explain this.',
        ko: '판단할 수 없습니다. 이 버전에서 설명할 수 없습니다.',
        'zh-Hans': '无法确定。此版本无法解释。',
        'zh-Hant': '無法判斷。此版本無法解釋。',
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
        en: 'Not possible. This product cannot be canceled. [B12] Missing: "wind".',
        ko: '할 수 없습니다. 취소할 수 없는 제품입니다. [B12] 누락된 정보: "wind".',
        'zh-Hans': '不可以。此产品不可取消。[B12] 缺少：“wind”。',
        'zh-Hant': '不可以。此產品無法取消。[B12] 缺少：「wind」。',
      },
    ],
    [
      { question: 'weather', verdict: 'perhaps' },
      {
        en: 'This version cannot explain this.',
        ko: '이 버전에서 설명할 수 없습니다.',
        'zh-Hans': '此版本无法解释。',
        'zh-Hant': '此版本無法解釋。',
      },
    ],
  ],
  reason: [
    [
      { code: 'market-closed-on-sundays', rule: 'B12' },
      {
        en: 'This version cannot explain this. [B12]',
        ko: '이 버전에서 설명할 수 없습니다. [B12]',
        'zh-Hans': '此版本无法解释。[B12]',
        'zh-Hant': '此版本無法解釋。[B12]',
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
        en: 'This version cannot explain this.',
        ko: '이 버전에서 설명할 수 없습니다.',
        'zh-Hans': '此版本无法解释。',
        'zh-Hant': '此版本無法解釋。',
      },
    ],
  ],
  coming: [
    [
      { what: 'eclipse', at: 0 },
      {
        en: 'This version cannot explain this.',
        ko: '이 버전에서 설명할 수 없습니다.',
        'zh-Hans': '此版本无法解释。',
        'zh-Hant': '此版本無法解釋。',
      },
    ],
  ],
};
