import type { Gap } from '../../../src/kernel/answer.js';
import type { Row } from './row.js';

/** The gaps of an undetermined answer by kind. A kind that is missing does not compile. */
export const gaps: { readonly [G in Gap['gap']]: readonly Row<Omit<Extract<Gap, { readonly gap: G }>, 'gap'>>[] } = {
  'fact-missing': [
    [
      { fact: 'term.endsAt' },
      {
        en: 'Whether it can be canceled cannot be determined. Not stated: "term.endsAt".',
        ko: '취소할 수 있는지 판단할 수 없습니다. 알려지지 않은 정보: "term.endsAt".',
        'zh-Hans': '无法确定能否取消。未说明：“term.endsAt”。',
        'zh-Hant': '無法判斷能否取消。未說明：「term.endsAt」。',
      },
    ],
    // always stated, so it is of another time
    [
      { fact: 'target.term' },
      {
        en: 'Whether it can be canceled cannot be determined. Stated for another time than this one: "target.term".',
        ko: '취소할 수 있는지 판단할 수 없습니다. 다른 시점에 대해 알려진 정보: "target.term".',
        'zh-Hans': '无法确定能否取消。所说明的是其他时间：“target.term”。',
        'zh-Hant': '無法判斷能否取消。所說明的是其他時間：「target.term」。',
      },
    ],
    [
      { fact: 'cycleStartsAt' },
      {
        en: 'Whether it can be canceled cannot be determined. Stated for another time than this one: "cycleStartsAt".',
        ko: '취소할 수 있는지 판단할 수 없습니다. 다른 시점에 대해 알려진 정보: "cycleStartsAt".',
        'zh-Hans': '无法确定能否取消。所说明的是其他时间：“cycleStartsAt”。',
        'zh-Hant': '無法判斷能否取消。所說明的是其他時間：「cycleStartsAt」。',
      },
    ],
  ],
  'before-first-source': [
    [
      { firstSource: '2019-03-01' },
      {
        en: 'Whether it can be canceled cannot be determined. Nothing is known of the time before the first source, Mar 1, 2019 (UTC).',
        ko: '취소할 수 있는지 판단할 수 없습니다. 첫 번째 자료(2019년 3월 1일(UTC)) 이전은 알 수 없습니다.',
        'zh-Hans': '无法确定能否取消。首份资料（2019年3月1日 (UTC)）之前的情况不明。',
        'zh-Hant': '無法判斷能否取消。首份資料（2019年3月1日 (UTC)）之前的情況不明。',
      },
    ],
    [
      { firstSource: 'undated' },
      {
        en: 'Whether it can be canceled cannot be determined. Nothing is known of the time before the first source, "undated".',
        ko: '취소할 수 있는지 판단할 수 없습니다. 첫 번째 자료("undated") 이전은 알 수 없습니다.',
        'zh-Hans': '无法确定能否取消。首份资料（“undated”）之前的情况不明。',
        'zh-Hant': '無法判斷能否取消。首份資料（「undated」）之前的情況不明。',
      },
    ],
  ],
  'documents-silent': [
    [
      { on: 'window' },
      {
        en: 'Whether it can be canceled cannot be determined. The documents do not say.',
        ko: '취소할 수 있는지 판단할 수 없습니다. 문서에 언급이 없습니다.',
        'zh-Hans': '无法确定能否取消。文档未作说明。',
        'zh-Hant': '無法判斷能否取消。文件未作說明。',
      },
    ],
  ],
  'unknown-value': [
    [
      { fact: 'family', value: 'spacecraft' },
      {
        en: 'Whether it can be canceled cannot be determined. Unknown value of "family": "spacecraft".',
        ko: '취소할 수 있는지 판단할 수 없습니다. 알 수 없는 값: "family" = "spacecraft".',
        'zh-Hans': '无法确定能否取消。“family”的值未知：“spacecraft”。',
        'zh-Hant': '無法判斷能否取消。「family」的值未知：「spacecraft」。',
      },
    ],
  ],
};
